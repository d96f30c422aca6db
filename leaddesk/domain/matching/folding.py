"""Keys of names: what :mod:`leaddesk.domain.cleaning.text` folds, with the differences that tell people apart."""

import re

from leaddesk.domain.cleaning.text import key

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
