"""What can be done with a desk: one transaction for each verb. Both doors, window and command line, come in here."""
