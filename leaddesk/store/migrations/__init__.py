"""The steps by which a desk came to its present form: numbered, in one line, from an empty file."""
