"""The words of a merge: two records, whose value is kept, and by which rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

Values = Mapping[str, Any]
"""A record: clean values by field key, ``None`` or nothing where empty. ``stage`` may stand beside the fields."""

EMPTY = (None, "", ())
"""What counts as no value."""


class Kept(StrEnum):
    """Whose value it is."""

    A = "a"
    B = "b"
    BOTH = "both"
    SAME = "same"
    """Both have the same."""


class Because(StrEnum):
    """The rule that chose. :func:`leaddesk.domain.matching.merge_reasons.because` says it in words."""

    EQUAL = "equal"
    NEWER = "newer"
    VALUE = "value"
    """Only one has a value."""
    FULLER = "fuller"
    """One says the same and more: the legal form, the given name, the building."""
    JAPANESE = "japanese"
    """The name in Japanese; that in Latin letters becomes the Latin name."""
    PERSONAL = "personal"
    """A person's mail address rather than a role's."""
    SECOND = "second"
    """A further address or number, kept in the second field."""
    MOVED = "moved"
    """The value stands in another field now."""
    COMPANY = "company"
    """The company is another one, so what belongs to the old one goes with it."""
    DECIDED = "decided"
    """The one whose owner is decided."""
    FURTHER = "further"
    """The one further in the flow."""
    FIRST = "first"
    """Where the person was first met."""
    OPTED_OUT = "opted-out"
    """Who said no to mailings on either side has said no."""
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Choice:
    """One field of the person that comes out."""

    field: str
    kept: Kept
    value: Any
    """``None`` where the rule says that nothing is known any more."""
    because: Because
    on: date | None = None
    """For the newer one: from which day it is."""


@dataclass(frozen=True, slots=True)
class Records:
    """The two records that become one, and which of them is the newer one."""

    a: Values
    b: Values
    newer: Kept
    on: date | None
    """From which day the newer one is."""

    @classmethod
    def of(cls, a: Values, b: Values, a_on: date | None, b_on: date | None) -> "Records":
        """The records with their days; ``b`` is the newer one where the days do not tell."""
        is_a_newer = a_on is not None and b_on is not None and a_on > b_on
        return cls(a, b, Kept.A, a_on) if is_a_newer else cls(a, b, Kept.B, b_on)

    @property
    def older(self) -> Kept:
        """The other one."""
        return Kept.A if self.newer is Kept.B else Kept.B

    @property
    def sides(self) -> tuple[Kept, Kept]:
        """The newer one first."""
        return self.newer, self.older

    def value(self, side: Kept, key: str) -> Any:
        """The value of one side, or ``None``."""
        return (self.b if side is Kept.B else self.a).get(key)

    def is_empty(self, key: str) -> bool:
        """Whether neither has a value."""
        return self.a.get(key) in EMPTY and self.b.get(key) in EMPTY

    def choice(self, key: str, side: Kept, because: Because) -> Choice:
        """The value of this side, by this rule."""
        on = self.on if because is Because.NEWER and side is self.newer else None
        return Choice(key, side, self.value(side, key), because, on)

    def equal(self, key: str) -> Choice:
        """The value that both have."""
        return Choice(key, Kept.SAME, self.a.get(key), Because.EQUAL)


def is_fuller(one: str, other: str) -> bool:
    """Whether one text says what the other says, and more; spaces and case do not count."""
    return len(one) > len(other) and _bare(other) in _bare(one)


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()
