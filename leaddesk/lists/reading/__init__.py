"""Reading a stranger's file: what it is, its sheets and rows, in a process of its own."""
