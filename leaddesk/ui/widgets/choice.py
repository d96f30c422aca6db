"""One value of a list to choose from."""

from typing import NamedTuple


class Row(NamedTuple):
    """A value as it is kept, as people read it, and how often it occurs."""

    value: str | int
    label: str
    aside: str = ""
