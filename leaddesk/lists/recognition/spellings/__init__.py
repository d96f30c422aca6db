"""How lists of all kinds spell the header of a field: one module a group of fields, in Japanese, English and others.

A new spelling is one word in one of these texts. ``index`` turns them into tables.
"""
