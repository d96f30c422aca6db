"""How the window looks: colours, type, sizes and motion, all out of one file of tokens."""
