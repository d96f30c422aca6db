"""Names of firms: shown with their legal form in full, compared without it, short on narrow cards."""

import re
from functools import lru_cache

from leaddesk.domain.cleaning.legal_forms import FOREIGN_FORMS, KANA_FORMS, LATIN_FORMS, LEGAL_FORMS
from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import key, one_line

_OPEN, _CLOSE = r"[(（\[［【〔<＜]", r"[)）\]］】〕>＞]"
_SAFE_ANYWHERE = frozenset({"株", "有", "一社", "一財", "公社", "公財", "特非", "国研", "地独", "医社", "医財"})
"""What in brackets can only be a legal form; the others are one only at either end of a name."""


def _abbreviations() -> dict[str, str]:
    """Every abbreviation of a legal form → the form in full, the longest first."""
    table = {sign: form.name for form in LEGAL_FORMS for sign in form.signs}
    return dict(sorted(table.items(), key=lambda item: -len(item[0])))


_SIGNS = _abbreviations()
_BRACKETED = {short: form.name for form in LEGAL_FORMS for short in form.bracketed}
_NAMES = tuple(sorted((form.name for form in LEGAL_FORMS), key=len, reverse=True))
_SHORT = {form.name: form.short for form in LEGAL_FORMS}


def _one_of(words: list[str] | tuple[str, ...]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


PLAIN_COMPANY = Pattern(r"(?!.*(?:(?:御中|様|各位|殿)\Z|NPO法人))[一-鿿ぁ-んァ-ヶー々・0-9A-Za-z]+")
"""A name that is already as it should be."""

_SIGN = Pattern(_one_of([sign for sign in _SIGNS if not sign.startswith("NPO")]) + r"|(?<![A-Za-z])NPO法人")
_ANYWHERE = Pattern(f"{_OPEN} ?({_one_of(list(_SAFE_ANYWHERE))}) ?{_CLOSE}")
_AT_AN_END = Pattern(
    f"\\A{_OPEN} ?({_one_of(list(_BRACKETED))}) ?{_CLOSE}|{_OPEN} ?({_one_of(list(_BRACKETED))}) ?{_CLOSE}\\Z"
)
_HALF_BRACKET = Pattern(r"\A(株|有)[)）] ?| ?[(（](株|有)\Z")
_FORM_FIRST = Pattern(f"\\A({_one_of(_NAMES)}) ")
_FORM_LATER = Pattern(f"(?<=.) ({_one_of(_NAMES)})(?![一-鿿ぁ-んァ-ヶー])")
_HONORIFIC = Pattern(r"(?<=.) ?(?:御中|様|各位|殿)\Z")
_CO_LTD = Pattern(r"(?<![A-Za-z])(co)\.?(?:\s*,\s*|\s+|(?<=\.))(ltd)\b\.?", re.IGNORECASE)
_WIDE_COMMA = Pattern("(?<=[A-Za-z.])， ?")


@lru_cache(maxsize=1 << 16)
def clean_company(text: str) -> str:
    """The name as it is shown: its Japanese legal form in full and where it stood, without 御中 and 様.

    >>> clean_company("㈱　サンプル")
    '株式会社サンプル'
    """
    if PLAIN_COMPANY.fullmatch(text):
        return text
    name, before = one_line(text), ""
    while name != before:  # one mending can bring another to light: ㈱サンプル御中様
        name, before = _mended(name), name
    return name


def spell_out_forms(text: str) -> str:
    """A text with the abbreviations of legal forms written out that can be nothing else: ㈱, (株), (有), (一社) …"""
    text = _SIGN.sub(lambda match: _SIGNS[match[0]], text)
    return _ANYWHERE.sub(lambda match: _BRACKETED[match[1]], text)


def _mended(name: str) -> str:
    """The name with each kind of mending done once."""
    mended = spell_out_forms(_HONORIFIC.sub("", name))
    mended = _AT_AN_END.sub(lambda match: _BRACKETED[match[1] or match[2]], mended)
    mended = _HALF_BRACKET.sub(lambda match: _BRACKETED[match[1] or match[2]], mended)
    mended = _FORM_LATER.sub(r"\1", _FORM_FIRST.sub(r"\1", mended))
    return _CO_LTD.sub(_co_ltd, _WIDE_COMMA.sub(", ", mended)).strip()


def _co_ltd(match: re.Match[str]) -> str:
    """``Co., Ltd.`` with its signs, in capitals where it was."""
    return "CO., LTD." if match[0].isupper() else "Co., Ltd."


_FRONT_FORM = Pattern(f"\\A(?:{_one_of(_NAMES + FOREIGN_FORMS)})")
_BACK_FORM = Pattern(f"(?:{_one_of(_NAMES + FOREIGN_FORMS)})\\Z")
_BRANCH = Pattern(
    f"(?:(?<={'|(?<='.join(f'{name})' for name in _NAMES)}|(?<=\\S) )"
    r"\S{1,12} ?(?:支店|支社|営業所|事業所|出張所|支所|工場|本社|本店|支部|オフィス|センター)\Z"
)
_KANA_FORM = Pattern(f"\\A(?:{'|'.join(KANA_FORMS)})|(?:{'|'.join(KANA_FORMS)})\\Z")
_DOTTED = Pattern(r"(?<![a-z])(?:[a-z]\. ?){2,}|(?<![a-z])(?:[a-z]\.){1,2}[a-z](?![a-z])")
_WORDS = Pattern(r"[^\W_]+")


@lru_cache(maxsize=1 << 16)
def company_key(name: str) -> str:
    """The form for comparing firms: without legal form, branch, spaces, width, case and kanji variants.

    The legal form is no part of it, so 株式会社A and 有限会社A share a key: ask :func:`legal_form` too.
    """
    bare = _without_japanese_form(clean_company(name))
    return key(_without_latin_form(bare)) or key(name)


@lru_cache(maxsize=1 << 16)
def legal_form(name: str) -> str | None:
    """The legal form of a firm: 株式会社 …, also for K.K.; ``Co., Ltd.`` … in Latin letters, which fits several."""
    full = clean_company(name)
    match = _FRONT_FORM.match(full) or _BACK_FORM.search(_BRANCH.sub("", full))
    if match:
        return match[0]
    inside = next((form for form in _NAMES if form in full), None)
    return inside or _latin_form(full)


def short_company(name: str) -> str:
    """The name for narrow cards: 株式会社 as ㈱, ``Co., Ltd.`` and its like dropped."""
    short = clean_company(name)
    for form in _NAMES:
        if form in short and short != form:
            return short.replace(form, _SHORT[form], 1)
    words = short.split(" ")
    tail = _latin_tail([_letters(word) for word in words])
    return " ".join(words[: len(words) - tail]).rstrip(",") or short


def _without_japanese_form(name: str) -> str:
    """The name without Japanese, Chinese, Korean and kana forms at either end, and without its branch."""
    bare = _BRANCH.sub("", name).strip()
    bare = _FRONT_FORM.sub("", _BACK_FORM.sub("", bare).strip()).strip()
    return _KANA_FORM.sub("", bare).strip() or name


def _without_latin_form(name: str) -> str:
    """The name without forms in Latin letters at its end, or K.K. in front."""
    words = _latin_words(name)
    rest = words[: len(words) - _latin_tail(words)]
    return " ".join(rest[_latin_head(rest) :])


def _latin_form(name: str) -> str | None:
    """The legal form in Latin letters that a name ends or begins with."""
    words = _latin_words(name)
    tail = _latin_tail(words)
    if tail:
        return LATIN_FORMS["".join(words[len(words) - tail :])]
    return "株式会社" if _latin_head(words) else None


def _latin_head(words: list[str]) -> int:
    """How many words in front are K.K. or Kabushiki Kaisha; at least one word stays."""
    heads = (length for length in (2, 1) if LATIN_FORMS.get("".join(words[:length])) == "株式会社")
    return next((length for length in heads if length < len(words)), 0)


def _latin_words(name: str) -> list[str]:
    """The words of a name in lower case, ``K.K.`` as ``kk``."""
    undotted = _DOTTED.sub(lambda match: re.sub("[. ]", "", match[0]) + " ", name.lower())
    return _WORDS.findall(undotted)


def _letters(word: str) -> str:
    """A word in lower case without its signs."""
    return "".join(_WORDS.findall(word.lower()))


def _latin_tail(words: list[str]) -> int:
    """How many words at the end are a legal form; at least one word stays."""
    for length in (3, 2, 1):
        if length < len(words) and "".join(words[len(words) - length :]) in LATIN_FORMS:
            return length
    return 0
