"""Understands a file that was read: which sheet, which header, which column is which field, which rows are people."""
