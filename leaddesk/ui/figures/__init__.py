"""Figures drawn."""
