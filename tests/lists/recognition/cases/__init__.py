"""Invented lists of the products and hand-made kinds that teams receive, with what they are."""
