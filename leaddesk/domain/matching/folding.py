"""Keys of names: what :mod:`leaddesk.domain.cleaning.text` folds, with the differences that tell people apart."""

import re

from leaddesk.domain.cleaning.text import key

_KANA_ENDS = re.compile("([ァ-ヿ]*)[^ァ-ヿ].*?([ァ-ヿ]*)")
_KANA = re.compile("[\u30a1-\u30ff]+")


def name_key(text: str) -> str:
    """The key of a name. 齋藤 is 斎藤 and 齊藤 is 斉藤, but 斎藤 and 斉藤 are two surnames, so they stay two."""
    folded = key(text)
    if "斉" in folded and ("斎" in text or "齋" in text):
        return folded.replace("斉", "斎")
    return folded


def is_kana(folded: str) -> bool:
    """Whether a key is nothing but kana; keys have katakana only."""
    return _KANA.fullmatch(folded) is not None


def is_latin(folded: str) -> bool:
    """Whether a key is nothing but Latin letters; keys have no accents."""
    return folded.isascii() and folded.isalpha()


def may_be_read(one: str, other: str) -> bool:
    """Whether the kana in two keys, one of them all kana, do not contradict: くみ子 may be クミコ, and never アスカ."""
    mixed, reading = (one, other) if is_kana(other) else (other, one)
    found = _KANA_ENDS.fullmatch(mixed)
    return not found or (reading.startswith(found[1]) and reading.endswith(found[2]))
