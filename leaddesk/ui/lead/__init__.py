"""The panel of one lead."""
