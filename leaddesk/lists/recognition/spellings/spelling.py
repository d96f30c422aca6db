"""The row of a table of spellings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spelling:
    """Headers that mean one thing. Words stand between ``|``; width, case, spaces and punctuation do not matter."""

    field: str | None
    """The key of the field; ``None`` for a column that is known and kept as it is."""
    whole: str = ""
    """Words that are the whole header."""
    tails: str = ""
    """Words that are the whole header, or end a longer one: 来場者氏名, Primary Contact Phone Number."""
    riddle: str = ""
    """The name of the question that neighbours and values must decide, for headers that lists use in several ways."""
