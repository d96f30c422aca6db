"""Questions with a table as the answer."""
