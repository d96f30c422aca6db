"""One value of a list to choose from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A value as it is kept, as people read it, and how often it occurs."""

    value: str | int
    label: str
    count: str = ""
