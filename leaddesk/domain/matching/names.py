"""A person's name as it is compared: family and given, each as written and as it sounds."""

from dataclasses import dataclass
from functools import lru_cache

from leaddesk.domain.cleaning.name_parts import guess_split, has_eastern, split_name
from leaddesk.domain.cleaning.text import kana_key
from leaddesk.domain.matching.folding import is_kana, is_latin, name_key
from leaddesk.domain.matching.romaji import sound_of_kana, sound_of_latin


@dataclass(frozen=True, slots=True)
class Part:
    """A family name or a given name. All texts are empty where nothing is known."""

    written: str = ""
    """As written, folded; empty where only Latin letters or kana are known. 「さくら」 is written, too."""
    kana: str = ""
    """The reading in kana, folded."""
    sound: str = ""
    """The reading in one Latin spelling, from kana or from a Latin name."""
    shown: str = ""
    """As the record has it."""
    is_kana: bool = False
    """Whether ``written`` itself is kana: then it is no other name than the kanji that sound like it."""
    is_initial: bool = False
    """Whether it is a single Latin letter: ``T`` of ``T. Yamada``."""
    is_unknown: bool = False


NOTHING = Part(is_unknown=True)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name. ``joined`` and ``sound`` are the whole of it."""

    family: Part
    given: Part
    joined: str
    """As written, family first, folded; empty where only Latin letters are known."""
    sound: str
    """How all of it sounds; empty where a part is not known to sound."""
    is_whole: bool = False
    """Whether it came unsplit, so that the parts are a guess or all of it is the family name."""
    is_order_unsure: bool = False
    """Whether family and given may be the other way round, as in most Latin names."""


def name_of(family: str, given: str, full: str, kana: tuple[str, str], whole_kana: str, roman: str) -> Name:
    """The name from the fields of a record: split where they are split, else as well as it can be split."""
    is_whole = is_order_unsure = False
    if not (family and given):
        family, given, is_whole, is_order_unsure = _divided(family, given, full, whole_kana)
    if not kana[0] and whole_kana:
        kana = _halves(whole_kana)
    roman_family = roman_given = ""
    if roman:
        roman_family, roman_given, _is_whole, is_order_unsure = _divided("", "", roman, "")
    family_part = part_of(family, kana[0], roman_family)
    given_part = part_of(given, kana[1], roman_given)
    if family_part.sound and (given_part.sound or given_part.is_unknown):
        sound = family_part.sound + given_part.sound
    else:
        sound = sound_of_kana(whole_kana) if whole_kana else ""
    return Name(family_part, given_part, family_part.written + given_part.written, sound, is_whole, is_order_unsure)


@lru_cache(maxsize=65_536)
def part_of(written: str, kana: str, roman: str) -> Part:
    """One part of a name from what the record has of it; any of the three may be empty."""
    key = name_key(written)
    if not (key or kana or roman):
        return NOTHING
    if key and is_latin(key):
        sound = sound_of_kana(kana) if kana else sound_of_latin(written)
        return Part("", kana_key(kana), sound, written, is_initial=len(key) == 1)
    in_kana = bool(key) and is_kana(key)
    reading = kana or (written if in_kana else "")
    sound = sound_of_kana(reading) if reading else sound_of_latin(roman)
    return Part(kana_key(written) if in_kana else key, kana_key(reading), sound, written, in_kana)


def _divided(family: str, given: str, full: str, whole_kana: str) -> tuple[str, str, bool, bool]:
    """Family name, given name, whether it came unsplit, and whether their order is a guess."""
    if family and full.startswith(family):
        return family, full[len(family) :].strip(), False, False
    if family or not full:
        return family, given, False, False
    parts = split_name(full)
    if parts:
        return parts.family, parts.given, False, parts.confidence < _SURE_ORDER
    full = full.replace(" ", "")
    parts = guess_split(full)
    if parts:
        return parts.family, parts.given, bool(parts.given), False
    # Nobody's surname that is known: all of it is compared as one, and where it is long it has a given name, too.
    is_whole = len(full) > _LONGEST_SURNAME or " " in whole_kana
    return full, "", is_whole, not has_eastern(full)


_SURE_ORDER = 0.95
"""Confidence from which on a divided name is believed in its order: kanji, a comma, or one word in capitals."""
_LONGEST_SURNAME = 3
"""Signs up to which an unknown word is taken for a surname alone."""


def _halves(kana: str) -> tuple[str, str]:
    """Family and given of kana with one space; nothing where there is none."""
    family, _space, given = kana.partition(" ")
    return (family, given) if given and " " not in given else ("", "")
