"""What a move asks in place, at the card: a popover for each question."""
