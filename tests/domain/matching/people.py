"""Invented people for the tests of matching."""

from leaddesk.domain.matching.compare import Verdict, compare
from leaddesk.domain.matching.person import Person, prepare
from leaddesk.domain.matching.shared import Shared, count_shared

NOBODY_KNOWN = Shared()
"""A desk of which nothing is known."""


def person(ref: int = 1, full_name: str = "大谷 淳", **values: object) -> Person:
    """A person with these fields."""
    return prepare(ref, {"full_name": full_name, **values})


def colleagues(count: int, **values: object) -> list[Person]:
    """So many differently named people who share these values."""
    return [person(1000 + place, f"{chr(0x5C71 + place)}口 {chr(0x6625 + place)}", **values) for place in range(count)]


def verdict(a: Person, b: Person, *others: Person) -> Verdict:
    """The verdict on two people of a desk where these others are, too."""
    return compare(a, b, count_shared([a, b, *others]))


def codes(judged: Verdict) -> set[str]:
    """The codes of its reasons."""
    return {reason.code for reason in judged.reasons}
