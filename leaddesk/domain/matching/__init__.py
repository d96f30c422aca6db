"""Matching people: which records are one person, how sure that is, why, and what is kept when they become one."""
