"""Which name is kept when two records become one person."""

from collections.abc import Iterator

from leaddesk.domain.cleaning.name_parts import has_eastern
from leaddesk.domain.matching.choices import Because, Choice, Kept, Records, is_fuller

_PARTS = ("full_name", "family_name", "given_name")
NAME_FIELDS = frozenset([*_PARTS, "roman_name"])
"""The fields that are chosen here."""


def name_choices(records: Records) -> Iterator[Choice]:
    """The name with its parts, all of one record; a Latin name beside a Japanese one becomes the Latin name."""
    newer, older = (_whole(records, side) for side in records.sides)
    side, because = _side(records, newer, older)
    for key in _PARTS:
        if records.is_empty(key):
            continue
        if records.a.get(key) == records.b.get(key):
            yield records.equal(key)
        else:
            yield records.choice(key, side, because)
    yield from _roman(records, side, because)


def _whole(records: Records, side: Kept) -> str:
    """All that a record has of the name."""
    parts = (records.value(side, "family_name"), records.value(side, "given_name"))
    return records.value(side, "full_name") or " ".join(filter(None, parts))


def _side(records: Records, newer: str, older: str) -> tuple[Kept, Because]:
    """Whose name it is, and why."""
    if not newer or not older:
        return (records.newer if newer else records.older), Because.VALUE
    if bool(has_eastern(newer)) != bool(has_eastern(older)):
        return (records.newer if has_eastern(newer) else records.older), Because.JAPANESE
    return (records.older, Because.FULLER) if is_fuller(older, newer) else (records.newer, Because.NEWER)


def _roman(records: Records, side: Kept, because: Because) -> Iterator[Choice]:
    """The name in Latin letters: of its own field, or the other record's name."""
    if not records.is_empty("roman_name"):
        newer, older = (records.value(each, "roman_name") for each in records.sides)
        if newer == older:
            yield records.equal("roman_name")
        else:
            kept = records.newer if newer else records.older
            yield records.choice("roman_name", kept, Because.NEWER if newer and older else Because.VALUE)
    elif because is Because.JAPANESE:
        other = Kept.A if side is Kept.B else Kept.B
        yield Choice("roman_name", other, _whole(records, other), Because.VALUE)
