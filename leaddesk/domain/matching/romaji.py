"""One Latin spelling for how a name sounds, from kana or from any of the usual romanisations.

Hepburn (Shoji), Kunrei (Syozi), passports (Ohno, Satoh), macrons (Ōno) and typed long vowels (Oono, Ouno) all become
the same key. Long vowels are dropped, as cards and passports drop them: 小野 and 大野 sound the same here, so kana are
compared as kana where both sides have them.
"""

import re
import unicodedata
from functools import lru_cache

from leaddesk.domain.cleaning.text import HIRAGANA_TO_KATAKANA

_ROWS = (
    ("", "アイウエオ"),
    ("k", "カキクケコ"),
    ("s", "サシスセソ"),
    ("t", "タチツテト"),
    ("n", "ナニヌネノ"),
    ("h", "ハヒフヘホ"),
    ("m", "マミムメモ"),
    ("r", "ラリルレロ"),
    ("g", "ガギグゲゴ"),
    ("z", "ザジズゼゾ"),
    ("d", "ダヂヅデド"),
    ("b", "バビブベボ"),
    ("p", "パピプペポ"),
    ("y", "ヤ\0ユ\0ヨ"),
    ("w", "ワヰ\0ヱヲ"),
)
_SYLLABLES: dict[str, str] = {
    kana: consonant + vowel
    for consonant, row in _ROWS
    for kana, vowel in zip(row, "aiueo", strict=True)
    if kana != "\0"
} | {"ヂ": "zi", "ヅ": "zu", "ヲ": "o", "ヰ": "i", "ヱ": "e", "ン": "n", "ヴ": "bu", "ー": ""}
_GLIDES = {"ャ": "ya", "ュ": "yu", "ョ": "yo"}
_SMALL = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ヮ": "wa", "ヵ": "ka", "ヶ": "ke"}

# Hepburn to Kunrei, the more regular of the two. The order matters.
_TO_KUNREI = (
    ("tch", "cch"),
    ("shi", "si"),
    ("sh", "sy"),
    ("chi", "ti"),
    ("ch", "ty"),
    ("tsu", "tu"),
    ("fu", "hu"),
    ("jy", "j"),
    ("ji", "zi"),
    ("j", "zy"),
    ("dzu", "zu"),
    ("du", "zu"),
    ("di", "zi"),
    ("l", "r"),
    ("v", "b"),
)
_PASSPORT_H = re.compile(r"oh(?![aiueoy])")
_LONG_VOWEL = re.compile(r"ou|([aiueo])\1+")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1+")
_LABIAL_N = re.compile(r"m(?=[bpm])")
_NOT_LATIN = re.compile(r"[^a-z]+")


@lru_cache(maxsize=32_768)
def sound_of_kana(text: str) -> str:
    """How kana sound, as a key: 「ショウジ」 → ``syozi``. Signs that are no kana fall out."""
    kana = unicodedata.normalize("NFKC", text).translate(HIRAGANA_TO_KATAKANA)
    parts: list[str] = []
    for sign in kana:
        if sign in _GLIDES and parts and parts[-1].endswith("i"):
            parts[-1] = parts[-1][:-1] + _GLIDES[sign]
        elif sign in _SMALL and parts and parts[-1][-1:] in ("u", "o", "e", "i"):
            parts[-1] = (parts[-1][:-1] or "") + _SMALL[sign]
        else:
            parts.append(_SYLLABLES.get(sign) or _GLIDES.get(sign) or _SMALL.get(sign, ""))
    return _shortened("".join(parts))


@lru_cache(maxsize=32_768)
def sound_of_latin(text: str) -> str:
    """How a name in Latin letters sounds, as a key: ``Shōji``, ``Shoji``, ``Syouzi`` → ``syozi``."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    key = _NOT_LATIN.sub("", bare)
    key = _PASSPORT_H.sub("o", key)
    for hepburn, kunrei in _TO_KUNREI:
        key = key.replace(hepburn, kunrei)
    return _shortened(key)


def _shortened(key: str) -> str:
    """Without long vowels, doubled consonants and the m that some write for n."""
    key = _LABIAL_N.sub("n", key)
    key = _LONG_VOWEL.sub(lambda found: found.group(0)[0], key)
    return _DOUBLED.sub(r"\1", key)
