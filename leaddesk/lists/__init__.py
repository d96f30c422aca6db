"""File formats in and out: reading, recognising, mapping and writing lists. Knows no database and no window."""
