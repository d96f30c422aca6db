"""The fixtures of the table."""

from tests.ui.table.fixtures import desk, page, small_file, window

__all__ = ["desk", "page", "small_file", "window"]
