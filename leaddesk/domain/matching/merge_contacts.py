"""Which mail addresses and phone numbers are kept when two records become one person."""

from collections.abc import Iterator

from leaddesk.domain.cleaning.mails import is_role_address
from leaddesk.domain.matching.choices import Because, Choice, Kept, Records

CONTACT_FIELDS = frozenset(["email", "email2", "phone", "phone2", "mobile"])
"""The fields that are chosen here."""

_Found = dict[str, Kept]
"""Values, the preferred ones first, each with whose it is."""


def mail_choices(records: Records) -> Iterator[Choice]:
    """Personal addresses before those of roles, newer before older; the second one goes to the second field."""
    found = _values(records, ("email", "email2"))
    ranked = sorted(found, key=is_role_address)
    if not ranked:
        return
    is_preferred = ranked[0] != next(iter(found))
    yield _main(records, "email", ranked[0], found, Because.PERSONAL if is_preferred else None)
    yield from _second(records, "email2", ranked[1:], found)


def phone_choices(records: Records, has_moved: bool) -> Iterator[Choice]:
    """The newer mobile and fixed number; the next number goes to the second field.

    Who has moved to another company is not called at the old one's number: it is only the second one.
    """
    mobiles = _values(records, ("mobile",))
    mobile = next(iter(mobiles), None)
    lines = {number: side for number, side in _values(records, ("phone", "phone2")).items() if number != mobile}
    main = next(iter(lines), None)
    if mobile:
        yield _main(records, "mobile", mobile, mobiles, None)
    if has_moved and main and not records.value(records.newer, "phone"):
        main = None
        yield Choice("phone", records.newer, None, Because.COMPANY)
    elif main:
        yield _main(records, "phone", main, lines, None)
    elif not records.is_empty("phone"):
        yield Choice("phone", records.newer, None, Because.MOVED)
    others = {number: side for number, side in {**mobiles, **lines}.items() if number not in (mobile, main)}
    yield from _second(records, "phone2", list(others), others)


def _values(records: Records, keys: tuple[str, ...]) -> _Found:
    """The values of these fields, each once: first fields before second ones, newer before older."""
    found: _Found = {}
    for key in keys:
        for side in records.sides:
            value = records.value(side, key)
            if value:
                found[value] = side if found.get(value, side) is side else Kept.SAME
    return found


def _main(records: Records, key: str, value: str, found: _Found, because: Because | None) -> Choice:
    """The value of the first field."""
    side = found[value]
    if side is Kept.SAME:
        return Choice(key, side, value, because or Because.EQUAL)
    if because is None:
        others = [other for other in Kept if other not in (side, Kept.BOTH)]
        is_only = not any(records.value(other, key) for other in others if other is not Kept.SAME)
        because = Because.VALUE if is_only else Because.NEWER
    return Choice(key, side, value, because, records.on if because is Because.NEWER else None)


def _second(records: Records, key: str, values: list[str], found: _Found) -> Iterator[Choice]:
    """The value of the second field; what is beyond it stays in the history."""
    if values:
        yield Choice(key, found[values[0]], values[0], Because.SECOND)
    elif not records.is_empty(key):
        yield Choice(key, records.newer, None, Because.MOVED)
