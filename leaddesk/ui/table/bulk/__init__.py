"""What is done with many rows at once: a popover for each."""
