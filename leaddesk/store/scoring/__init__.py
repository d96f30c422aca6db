"""The pact as SQL: one evaluator for the score of all leads, the receipt of one, a draft's preview and the back-test."""
