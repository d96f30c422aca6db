"""What a desk holds of what a pact asks: how many meet each condition, and which values there are to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from leaddesk.domain.conditions import Condition


@dataclass(frozen=True, slots=True)
class Matches:
    """How many leads of a desk meet what a pact asks for."""

    conditions: Mapping[Condition, int]
    """By the condition of a rule or a criterion."""
    avoid: Mapping[str, int]
    """By the code of an avoid profile that is on."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A value, and how many leads have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The values that a desk really holds, the most frequent first, by what they are values of.

    Keys are those of ``fact_kinds`` forms: text fields by their key, ``role``, ``place`` (prefectures and regions), ``rank``,
    ``tags``, ``mail`` (domains), and ``activity`` and ``event`` (names).
    """

    values: Mapping[str, tuple[Counted, ...]] = field(default_factory=dict)

    def of(self, source: str) -> tuple[Counted, ...]:
        """The values of one source; none where the desk has none."""
        return self.values.get(source, ())

    def count(self, source: str, value: object) -> int:
        """How many leads have a value."""
        return next((one.count for one in self.of(source) if one.value == value), 0)
