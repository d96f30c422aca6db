"""Block keys: two people are compared only if they share one, so that a desk of 100,000 needs no 5,000,000,000 comparisons.

Each key is a signed 64-bit number, the same on every machine and in every run, so a desk stores them beside its leads
and finds the candidates of a new record with one indexed query. What two records of one person are likely to keep in
common is a key: a mail address, a mobile number, the full name, or the family name with something of the company.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from leaddesk.domain.matching.commonness import USUAL_SOUND
from leaddesk.domain.matching.names import Part
from leaddesk.domain.matching.person import Person

MOST_KEYS = 10
"""Keys a person has at most."""

LARGEST_BLOCK = 100
"""A key that more people share than this says nothing: it is the placeholder of a form, or a mail box for everybody."""


def blocking_keys(person: Person) -> tuple[int, ...]:
    """The keys of a person, each once, at most :data:`MOST_KEYS`."""
    return tuple({_number(text): None for text in _texts(person)})[:MOST_KEYS]


def candidate_pairs(people: Sequence[Person]) -> Iterator[tuple[int, int]]:
    """The pairs to compare, each once and in order, as places in ``people`` with the smaller one first.

    They are found place by place as they are asked for: to sort all of them at once would hold up every other thread.
    """
    first_of: dict[int, list[list[int]]] = {}
    for block in _blocks(people):
        if len(block) <= LARGEST_BLOCK:
            for place in block[:-1]:
                first_of.setdefault(place, []).append(block)
    for place in range(len(people)):
        blocks = first_of.pop(place, ())
        for other in sorted({other for block in blocks for other in block if other > place}):
            yield place, other


def _blocks(people: Sequence[Person]) -> Iterator[list[int]]:
    """The places of people who share a key, in order. Nearly every key has one owner, who needs no list."""
    owner: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    for place, person in enumerate(people):
        for key in blocking_keys(person):
            first = owner.setdefault(key, place)
            if first != place:
                several.setdefault(key, [first]).append(place)
    yield from several.values()


def _texts(person: Person) -> list[str]:
    """The keys as texts, a letter before each for its kind, the most telling first.

    Names go in with their signs sorted: then order and split make no difference.
    """
    name, company = person.name, person.company.key
    texts = [f"m{mail.address}" for mail in person.mails if not mail.is_role]
    texts += [f"t{mobile}" for mobile in person.mobiles]
    if not name.given.is_unknown:
        if name.joined:
            texts.append("n" + "".join(sorted(name.joined)))
        if name.sound:
            texts.append("s" + "".join(sorted(name.sound)))
    family = _family_key(name.family)
    if family:
        if company:
            texts.append(f"c{family} {company}")
        texts += [f"d{family} {domain.name}" for domain in person.domains[:1]]
        texts += [f"l{family} {line}" for line in person.lines[:2]]
    return texts


_UNVOICED = str.maketrans("gzdbp", "ksthh")


def _family_key(part: Part) -> str:
    """How the family name sounds, ヤマザキ as ヤマサキ, by its own reading or the usual one; else as it is written."""
    sound = part.sound or USUAL_SOUND.get(part.written, "")
    return sound.translate(_UNVOICED) if sound else part.written


def _number(text: str) -> int:
    """The text as a signed 64-bit number."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little", signed=True)
