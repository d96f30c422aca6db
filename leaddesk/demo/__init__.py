"""A throw-away desk with a history: the shipped sample lists, imported and worked on for half a year."""
