"""What LeadDesk decides: fields, stages, the pact, cleaning and matching. Pure Python; knows no file, database or window."""
