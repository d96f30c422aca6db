"""What stands around the pages: rail, status line, menus, palette, the sheet of keys, the first start."""
