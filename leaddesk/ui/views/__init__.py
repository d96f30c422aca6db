"""Saved views, in the bar of the pages that show leads."""
