"""Importing a list: read, recognised, mapped, cleaned, matched, planned, and only then written, as one step.

The whole plan exists before anything is written, so a dry run has exactly the figures of the real one. The wizard and
the command line are two fronts that make the same :class:`decisions.Decisions`.
"""
