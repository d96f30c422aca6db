"""The tables of spellings by key."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from leaddesk.domain.fields import FIELDS
from leaddesk.lists.recognition.spellings import company, contact, event, person, place, work
from leaddesk.lists.recognition.spellings.spelling import Spelling
from leaddesk.lists.recognition.text import key_of

SPELLINGS: tuple[Spelling, ...] = (
    *person.SPELLINGS,
    *company.SPELLINGS,
    *contact.SPELLINGS,
    *place.SPELLINGS,
    *event.SPELLINGS,
    *work.SPELLINGS,
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header means by itself: a field, ``None`` for a column kept as it is, and the riddle it poses, if any."""

    field: str | None
    riddle: str = ""


@cache
def whole_headers() -> dict[str, Meaning]:
    """Meanings of headers as a whole, by key."""
    known = {key: Meaning(row.field, row.riddle) for row in SPELLINGS for key in keys_of(f"{row.whole}|{row.tails}")}
    for field in FIELDS:
        for word in (field.word.en, field.word.ja, field.key):
            known.setdefault(key_of(word), Meaning(field.key))
    return known


@cache
def header_tails() -> dict[str, Meaning]:
    """Meanings of the last words of longer headers, by key."""
    return {key: Meaning(row.field, row.riddle) for row in SPELLINGS for key in keys_of(row.tails)}


def keys_of(words: str) -> Iterator[str]:
    """The keys of a text of words between ``|``."""
    return (key for word in words.split("|") if (key := key_of(word)))
