"""A company as it is compared: its name without form and branch, how it sounds, and its English words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from leaddesk.domain.cleaning.companies import company_key, legal_form, short_company
from leaddesk.domain.cleaning.text import kana_key
from leaddesk.domain.matching.folding import is_kana
from leaddesk.domain.matching.romaji import sound_of_kana, sound_of_latin

_LATIN_WORDS = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Company:
    """A company. All texts are empty where nothing is known."""

    key: str = ""
    """The name without form and branch, folded: what two records of one company share."""
    form: str = ""
    """The Japanese legal form in full; empty for none or a foreign one (``Co., Ltd.`` fits several)."""
    sound: str = ""
    """How the name sounds in one Latin spelling, where a reading is known."""
    words: tuple[str, ...] = ()
    """The words of a name in Latin letters, in lower case, without the form; empty for a Japanese one."""
    shown: str = ""
    """As the record has it."""


NO_COMPANY = Company()


@lru_cache(maxsize=65_536)
def company_of(name: str, kana: str) -> Company:
    """The company from its name and, if the record has it, its reading."""
    if not name:
        return NO_COMPANY
    folded = kana_key(company_key(name))
    form = legal_form(name) or ""
    if folded.isascii():
        words = tuple(_LATIN_WORDS.findall(short_company(name).lower()))
        return Company(folded, "" if form.isascii() else form, sound_of_latin(folded), words, name)
    reading = kana or (short_company(name) if is_kana(folded) else "")
    return Company(folded, "" if form.isascii() else form, sound_of_kana(company_key(reading)), (), name)
