"""Companies as they are offered while one is typed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownCompany:
    """A company of which people are on the desk."""

    id: int
    name: str
    people: int
