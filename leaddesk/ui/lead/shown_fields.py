"""Which fields the panel shows, in which order, under which short words, and as which text."""

from collections.abc import Callable, Mapping
from typing import Any

from leaddesk.domain.activities import EVENT_KINDS
from leaddesk.domain.cleaning.show import show, shown_with_unit
from leaddesk.domain.fields import FIELD, FIELDS, Field, Group, Kind
from leaddesk.translation import Word, language

MAIN: tuple[str, ...] = ("email", "phone", "mobile", "role", "address", "industry", "employees", "revenue", "owner")
"""Always in sight, in this order. ``role`` follows from the job title."""

IN_HEAD: tuple[str, ...] = ("full_name", "kana", "company", "department", "job_title")
"""Edited where they stand, at the top of the panel."""

_ELSEWHERE = frozenset({"memo", "next_action", "next_action_on", "event", "answer"})
"""Shown in sections of their own."""

_PLACE = ("prefecture", "city", "address")

_SHORT: dict[str, Word] = {
    "email": Word("E-mail", "メール"),
    "email2": Word("E-mail 2", "メール2"),
    "phone": Word("Phone", "電話"),
    "phone2": Word("Phone 2", "電話2"),
    "mobile": Word("Mobile", "携帯"),
    "role": Word("Role", "役割"),
    "address": Word("Location", "所在地"),
    "industry": Word("Industry", "業種"),
    "employees": Word("Employees", "従業員"),
    "revenue": Word("Revenue", "売上"),
    "owner": Word("Owner", "担当"),
}

GROUP_WORDS: dict[Group, Word] = {
    Group.PERSON: Word("Person", "人"),
    Group.COMPANY: Word("Company", "会社"),
    Group.CONTACT: Word("Contact", "連絡先"),
    Group.PLACE: Word("Place", "所在地"),
    Group.EVENT: Word("Newest event", "最新のイベント"),
    Group.WORK: Word("Work", "管理"),
}

LINKS: dict[Kind, tuple[str, str]] = {
    Kind.MAIL: ("mailto:", "envelope-simple"),
    Kind.PHONE: ("tel:", "phone"),
    Kind.URL: ("", "arrow-square-out"),
}
"""Kinds that open something: the scheme in front of their value, and the icon that does it."""


def label(key: str) -> str:
    """The short word for a field."""
    word = _SHORT.get(key)
    return str(word) if word else str(FIELD[key].word)


def others() -> list[tuple[Group, list[Field]]]:
    """The rest of the catalogue, by group."""
    known = {*MAIN, *IN_HEAD, *_ELSEWHERE}
    return [(group, fields) for group in Group if (fields := _fields_of(group, known))]


def _fields_of(group: Group, known: set[str]) -> list[Field]:
    return [field for field in FIELDS if field.group is group and field.key not in known]


def shown(key: str, record: Mapping[str, Any]) -> str:
    """A field of a record as people read it; "" where nothing is known."""
    if key in _OWN_WORDS:
        return _OWN_WORDS[key](record)
    return shown_with_unit(FIELD[key], record.get(key))


def typed(key: str, record: Mapping[str, Any]) -> str:
    """A field as one begins to edit it."""
    if key in _OWN_WORDS:
        return _OWN_WORDS[key](record)
    return show(FIELD[key], record.get(key))


def read_own(key: str, text: str) -> str:
    """A text typed into a field that shows words for its codes, as the code."""
    if key != "source":
        return text
    return next((code for code, word in EVENT_KINDS.items() if text in (word.ja, word.en)), text)


def place_of(record: Mapping[str, Any]) -> str:
    """Prefecture, city and address as one, nothing said twice."""
    prefecture, city, address = (str(record.get(key) or "") for key in _PLACE)
    if prefecture and (address.startswith(prefecture) or (address.isascii() and address and not prefecture.isascii())):
        prefecture = ""  # the address says it itself, in Latin letters too
    if city and (address.startswith(city) or (prefecture == "" and city in address)):
        city = ""
    parts = [part for part in (prefecture, city, address) if part]
    is_eastern = language() == "ja" or any(part > "⺀" for part in parts)
    return "".join(parts) if is_eastern else ", ".join(reversed(parts))


def _source(record: Mapping[str, Any]) -> str:
    code = str(record.get("source") or "")
    return str(EVENT_KINDS[code]) if code in EVENT_KINDS else code


_OWN_WORDS: dict[str, Callable[[Mapping[str, Any]], str]] = {"address": place_of, "source": _source}


def link(key: str, record: Mapping[str, Any]) -> str:
    """What a field opens: ``mailto:…``, ``tel:…`` or a web address; "" for the others."""
    scheme = LINKS.get(FIELD[key].kind) if key in FIELD else None
    value = record.get(key)
    if scheme is None or not value:
        return ""
    return f"{scheme[0]}{str(value).partition(';ext=')[0]}"
