"""Events: where people were met."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Event:
    """An event as people know it."""

    id: int
    kind: str
    """A code of ``activities.EVENT_KINDS``."""
    name: str
    starts_on: date | None
    ends_on: date | None
    place: str
    cost: int | None
    """Yen."""
    product: str
    basis: str
    giver: str
    people: int
    """How many of the desk's people were met there."""
