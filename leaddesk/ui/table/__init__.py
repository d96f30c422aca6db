"""The table of leads: any columns, any order, edited in place, and many rows at once."""
