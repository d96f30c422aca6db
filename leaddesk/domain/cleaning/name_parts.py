"""Full names ⇄ family and given names, and a guess where nothing divides them."""

from dataclasses import dataclass
from sys import intern

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.surnames import ROMAN_SURNAMES, SURNAMES
from leaddesk.domain.cleaning.text import key
from leaddesk.domain.cleaning.variants import VARIANTS

KANJI = "一-鿿㐀-䶿\uf900-\ufaff々〆𠀀-𯿿"
EASTERN = f"{KANJI}ぁ-ゖァ-ヺー가-힣"
"""Characters of names whose family name stands first, as a part of a character class. Foreign names in kana: see ``・``."""

_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "del",
        "della",
        "la",
        "le",
        "dos",
        "du",
        "bin",
        "ibn",
        "al",
        "el",
        "ter",
    ]
)
_GUESSABLE = Pattern(f"(?=.{{2,8}}\\Z)[{KANJI}][{KANJI}ぁ-ゖァ-ヺー]*")
_THREE_LONG_GIVEN_ENDS = frozenset("郎朗助介輔之子美恵江代香里乃奈菜花華音紀希樹丸吾也弥司佳葉桜")
_MAX_GIVEN_KANJI, _MAX_GIVEN = 3, 5


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in two parts."""

    family: str
    given: str
    confidence: float = 1.0
    """From 0 to 1: whether the name divides here. 1 where the writer divided it."""


def has_eastern(text: str) -> bool:
    """Whether a text has kanji, kana or Hangul: characters from 々 on."""
    return not text.isascii() and max(text) >= "々"


def split_name(full: str) -> NameParts | None:
    """The parts of a clean full name that its writer divided; ``None`` where it is one word.

    Eastern names stand family first, ``・`` divides foreign ones given first. In Latin letters a comma or capitals show
    the family name; without them a Japanese surname in front does, and else it is the last word.
    """
    if has_eastern(full):
        return _split_eastern(full)
    if "," in full:
        family, _, given = full.partition(",")
        return NameParts(family.strip(), given.strip()) if family.strip() and given.strip() else None
    words = full.split()
    return _split_latin(words) if len(words) > 1 else None


def join_name(family: str, given: str) -> str:
    """The full name: family first, but given first where both are in Latin letters. Either part may be empty.

    >>> join_name("小川", "陽子"), join_name("Yamada", "Taro")
    ('小川 陽子', 'Taro Yamada')
    """
    if not family or not given:
        return family or given
    if has_eastern(family) or has_eastern(given):
        return f"{family} {given}"
    return f"{given} {family}"


def guess_split(full: str) -> NameParts | None:
    """Where an unsplit name in kanji probably divides; ``None`` where the list of frequent surnames does not tell.

    A bare surname comes back whole, with an empty given name. The confidence is about 0.95 where one surname fits and
    0.8 where a shorter one fits too (南野花: 南野 rather than 南).
    """
    if not _GUESSABLE.fullmatch(full):
        return None
    folded = "".join(VARIANTS.get(char, char) for char in full)
    if folded in SURNAMES:
        return NameParts(full, "", 0.9)
    cuts = [cut for cut in (4, 3, 2, 1) if folded[:cut] in SURNAMES and _is_given(folded[cut:])]
    if not cuts:
        return None
    return NameParts(full[: cuts[0]], full[cuts[0] :], 0.95 if len(cuts) == 1 else 0.8)


def _is_given(text: str) -> bool:
    """Whether what is left after a surname can be a given name."""
    kana = len(_KANA.findall(text))
    kanji = len(text) - kana
    if not text or kanji > _MAX_GIVEN_KANJI or len(text) > _MAX_GIVEN:
        return False
    return kanji < _MAX_GIVEN_KANJI or kana > 0 or text[-1] in _THREE_LONG_GIVEN_ENDS


_KANA = Pattern("[ぁ-ゖァ-ヺー]")


def _split_eastern(full: str) -> NameParts | None:
    """The parts of a name in kanji, kana or Hangul."""
    words = full.split()
    if len(words) > 1:
        if len(words) > 2 and all(len(word) == 1 for word in words):
            return None
        return NameParts(intern(words[0]), intern(" ".join(words[1:])))
    given, dot, family = full.rpartition("・")
    return NameParts(family, given) if dot and family and given else None


def _split_latin(words: list[str]) -> NameParts:
    """The parts of a name of several words in Latin letters."""
    capitals = [len(word) > 1 and word.isupper() and "." not in word for word in words]
    if any(capitals) and not all(capitals):
        family = [word for word, is_capital in zip(words, capitals, strict=True) if is_capital]
        given = [word for word, is_capital in zip(words, capitals, strict=True) if not is_capital]
        return NameParts(" ".join(family), " ".join(given), 0.95)
    is_first, is_last = key(words[0]) in ROMAN_SURNAMES, key(words[-1]) in ROMAN_SURNAMES
    if is_first and not is_last:
        return NameParts(words[0], " ".join(words[1:]), 0.9)
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return NameParts(" ".join(words[start:]), " ".join(words[:start]), 0.9 if is_last and not is_first else 0.7)
