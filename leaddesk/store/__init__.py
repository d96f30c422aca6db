"""What LeadDesk remembers: the only room that writes SQL."""
