"""The import page: what was recognised, what will become of every row, where it was collected, what came of it."""
