"""Names of people as lists have them → the name alone, with what else stood in the cell beside it."""

import re
import unicodedata
from dataclasses import dataclass, replace

from leaddesk.domain.cleaning.companies import clean_company, legal_form, spell_out_forms
from leaddesk.domain.cleaning.name_parts import EASTERN, KANJI, guess_split, has_eastern, join_name, split_name
from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.surnames import SURNAMES
from leaddesk.domain.cleaning.text import DASHES, HIRAGANA_TO_KATAKANA, nfkc, one_line
from leaddesk.domain.cleaning.titles import is_department


@dataclass(frozen=True, slots=True)
class ReadName:
    """What a cell for a name said."""

    full: str = ""
    """The name; empty where the cell names no person (各位, ご担当者様)."""
    kana: str = ""
    roman: str = ""
    job_title: str = ""
    department: str = ""
    company: str = ""
    left_out: str = ""
    """What stood in brackets and belongs to none of these."""


_GLUED_ENDS = "[様殿氏君長役任師授位者中社会]|さま|さん|くん|先生|代表|専務|常務|顧問|リーダー|マネージャー|チーフ"
_NOT_NAMES = r"(?:ご|御|お)?担当|ゲスト|ユーザ|匿名|(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Zoom|Guest|Anonymous|I[Pp]ad)\b"
_KANA_TWIN = r".{3,} [ァ-ヺー]{4,}\Z"  # 山田太郎 ヤマダタロウ
PLAIN_NAME = Pattern(
    rf"(?!{_NOT_NAMES}|.*(?:{_GLUED_ENDS})\Z|.+[役長任] |{_KANA_TWIN})"
    rf"(?:[{KANJI}ヶノ]{{1,5}} [{KANJI}ぁ-ゖァ-ヺー]{{1,6}}|[{KANJI}]{{1,5}}|[{KANJI}ぁ-ゖー]{{1,5}}|[ァ-ヺー]{{2,8}}"
    r"|[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)?)"
)
"""A name that is already as it should be: one word or two, nothing glued on."""

_NOBODY = Pattern(
    r"(?:ご|御)?担当(?:者)?(?:名)?|(?:関係者)?各位|御中|(?:退会|匿名)?ユーザー?|[(（]退会ユーザー[)）]|匿名(?:希望)?|ゲスト"
    r"|[+0-9() -]{7,}|guest|anonymous|zoom ?user|iphone|ipad",
    re.IGNORECASE,
)
_LEAD = Pattern(
    r"\A(?:(?:ご|御)?担当(?:者)?(?:名|様)?|氏名|お?名前|Name)\s*[:：]\s*|\A(?:ご|御)担当(?:者)?\s*", re.IGNORECASE
)
_HONORIFIC = Pattern(
    rf"(?<=[{EASTERN}A-Za-z]) ?[(（]?"
    r"(?:様方|様|さま|サマ|さん|先生|各位|御中|御机下|御侍史|(?<=\S\S)(?:氏|殿|どの|君|くん))[)）]?\Z"
)
_TITLES = (
    "代表取締役社長|代表取締役会長|代表取締役|取締役|執行役員|監査役|副社長|社長|会長|専務|常務|理事長|理事|本部長|事業部長|副部長|部長代理|"
    "部長|次長|室長|課長代理|課長補佐|課長|係長|主任|主査|支店長|支社長|営業所長|所長|店長|工場長|センター長|院長|学長|校長|園長|館長|局長|"
    "准教授|教授|リーダー|マネージャー|マネジャー|チーフ|顧問|相談役|弁護士|税理士|社労士"
)
_TITLE = Pattern(_TITLES)
_TITLE_LAST = Pattern(rf"(?<=[{EASTERN}]) ?({_TITLES})\Z")
_TITLE_FIRST = Pattern(rf"\A({_TITLES}) (?=\S)")
_BRACKETS = Pattern(r" ?[(（\[［〔【]([^()（）\[\]［］〔〕【】]*)[)）\]］〕】] ?")
_LATIN_TITLE = Pattern(
    r"\A(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.? +(?=\S)|(?:, ?| )(?:Ph\.? ?D\.?|M\.?B\.?A\.?|CPA|PMP|Esq\.?|M\.?D\.?)\Z"
)
_SIDES = Pattern(r" ?[/／|｜@＠] ?| [-_＿ー] ")
_KANA = Pattern("[ぁ-ゖァ-ヺー・ ]+")
_LATIN = Pattern(r"[A-Za-zÀ-ɏ.,'’\- ]+")
_EDGES = " ,、;；:：・/／|\"“”'`*"


def read_name(text: str) -> ReadName:
    """The name in a cell: honorifics, titles and departments off, Japanese preferred to what stands beside it.

    >>> read_name("Yamada Taro A (山田 太郎)").full, read_name("鈴木部長").job_title
    ('山田 太郎', '部長')
    """
    line = one_line(text)
    if PLAIN_NAME.fullmatch(line) or len(line) > _LONGEST:
        return ReadName(line)
    found = ReadName(line)
    while True:  # one thing taken off can bring another to light: 営業部 鈴木部長様（ご本人）
        again = _read_once(found.full)
        known = {name: value for name in _BESIDE for value in [getattr(found, name)] if value}
        if again.full == found.full:
            return replace(again, **known)
        found = replace(again, **known)


_LONGEST = 150
"""Longer than this no name with all its titles is; it stays as it is."""
_BESIDE = ("kana", "roman", "job_title", "department", "company", "left_out")


def _read_once(line: str) -> ReadName:
    """The name after one round of taking off what stands around it."""
    if not line or _NOBODY.fullmatch(_HONORIFIC.sub("", line)):
        return ReadName()
    found = _out_of_brackets(spell_out_forms(_LEAD.sub("", line)))
    found = _two_scripts(_without_titles(_without_company(found)))
    name = one_line(_tidy_order(found.full))
    return replace(found, full="" if _NOBODY.fullmatch(name) else name)


def plain_kana(text: str) -> str | None:
    """The reading where only the kind and width of kana can differ; ``None`` asks for :func:`clean_kana`."""
    kana = " ".join(unicodedata.normalize("NFKC", text).translate(HIRAGANA_TO_KATAKANA).split())
    return kana if _PLAIN_KANA.fullmatch(kana) else None


def clean_kana(text: str) -> str:
    """A reading in full-width katakana: hiragana and half-width turned, hyphens and 一 among kana as ー, サマ off.

    Spaces and ・ stay; what is not kana stays as it is.
    """
    kana = _IDLE_DASH.sub("ー", nfkc(text.translate(HIRAGANA_TO_KATAKANA)))
    return _KANA_HONORIFIC.sub("", kana)


_PLAIN_KANA = Pattern("[ァ-ヺー]+(?:[ ・][ァ-ヺー]+)*(?<! サマ)(?<! サン)")
KANA_READING = Pattern("[ァ-ヺー・ 　()（）0-9A-Za-z.&-]+")
"""Whether a clean reading is one: katakana, and the letters and signs that firms have in theirs."""

_IDLE_DASH = Pattern(f"(?<=[ァ-ヺー])[{re.escape(DASHES)}一](?=[ァ-ヺー ]|\\Z)")
_KANA_HONORIFIC = Pattern("(?<=[ァ-ヺー]) (?:サマ|サン)\\Z")


def _out_of_brackets(text: str) -> ReadName:
    """The name with what stood in its first brackets given its place."""
    match = _BRACKETS.search(text)
    if not match:
        return ReadName(text)
    inside = match[1].strip()
    outside = (text[: match.start()] + " " + text[match.end() :]).strip()
    if not outside or (inside and has_eastern(inside) and not has_eastern(outside)):
        return ReadName(inside, roman=outside if _LATIN.fullmatch(outside) else "")
    rest = _out_of_brackets(outside)
    if not inside or _HONORIFIC.sub("", f"山{inside}") == "山":
        return rest
    if legal_form(inside) and not rest.company:
        return replace(rest, company=clean_company(inside))
    if is_department(inside) and not rest.department:
        return replace(rest, department=inside)
    if _TITLE.fullmatch(inside) and not rest.job_title:
        return replace(rest, job_title=inside)
    if _KANA.fullmatch(inside) and not _KANA.fullmatch(outside) and not rest.kana:
        return replace(rest, kana=clean_kana(inside))
    if " " in inside and _LATIN.fullmatch(inside) and not rest.roman:
        return replace(rest, roman=inside)
    return replace(rest, left_out=" ".join(filter(None, (inside, rest.left_out))))


def _without_company(found: ReadName) -> ReadName:
    """The name without a company that stands beside it: ``株式会社サンプル 山田太郎``, ``山田@サンプル``."""
    sides = [side for side in _SIDES.split(found.full) if side]
    if len(sides) == 2 and all(map(has_eastern, sides)) and "." not in sides[1]:
        name, other = sides if not legal_form(sides[0]) else reversed(sides)
        if is_department(other):
            return replace(found, full=name, department=other)
        if max(map(len, sides)) < 4 and "@" not in found.full:
            return replace(found, full=" ".join(sides))  # 山田／太郎
        return replace(found, full=name, company=clean_company(other))
    words = found.full.split(" ")
    first = next((place for place, word in enumerate(words) if has_eastern(word) and legal_form(word)), None)
    if first is None:
        return found
    past = first + 1
    if legal_form(words[first]) == clean_company(words[first]):
        past += 1  # 株式会社 サンプル 山田太郎: the form alone names nobody
        if len(words) <= past:
            return found
    company = clean_company(" ".join(words[first:past]))
    return replace(found, full=" ".join(words[:first] + words[past:]), company=company)


def _without_titles(found: ReadName) -> ReadName:
    """The name without honorifics, titles at its end, and departments in front of it."""
    name, title = found.full.strip(_EDGES), found.job_title
    for _round in range(3):
        name = _LATIN_TITLE.sub("", _HONORIFIC.sub("", name)).strip(_EDGES)
        match = _TITLE_LAST.search(name) or _TITLE_FIRST.search(name)
        if match and name not in SURNAMES:
            name, title = name.replace(match[0], "", 1), match[1]
    words = name.split(" ")
    cut = 0
    while cut < len(words) - 1 and len(words[cut]) > 2 and words[cut] not in SURNAMES and is_department(words[cut]):
        cut += 1
    department = " ".join(words[:cut]) or found.department
    return replace(found, full=" ".join(words[cut:]), job_title=title, department=department)


def _two_scripts(found: ReadName) -> ReadName:
    """The name where the same one stands twice: ``山田 太郎 ヤマダ タロウ``, ``山田 太郎 / Taro Yamada``."""
    sides = [side for side in _SIDES.split(found.full) if side]
    if len(sides) == 2 and bool(has_eastern(sides[0])) != bool(has_eastern(sides[1])):
        name, roman = sides if has_eastern(sides[0]) else reversed(sides)
        return replace(found, full=name, roman=roman) if _LATIN.fullmatch(roman) else found
    words = found.full.split(" ")
    half = len(words) // 2
    kana = " ".join(words[half:])
    is_twice = len(words) in (2, 4) and _KANA.fullmatch(kana) and not any(map(_KANA.fullmatch, words[:half]))
    if is_twice and (half == 2 or _is_whole(words[0])):
        return replace(found, full=" ".join(words[:half]), kana=clean_kana(kana))
    return found


def _tidy_order(name: str) -> str:
    """``Yamada, Taro`` given first, and letters set apart (``山 田 太 郎``) put together."""
    words = name.split(" ")
    if len(words) > 2 and has_eastern(name) and all(len(word) == 1 for word in words):
        return "".join(words)
    if "," in name and _LATIN.fullmatch(name):
        parts = split_name(name)
        return join_name(parts.family, parts.given) if parts else name
    return name


def _is_whole(word: str) -> bool:
    """Whether a word without a space holds a family and a given name."""
    parts = guess_split(word)
    return parts is not None and bool(parts.given)
