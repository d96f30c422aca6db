"""Workbooks: the quick reader, what it cannot see, and a patient reader for each format that it refuses."""
