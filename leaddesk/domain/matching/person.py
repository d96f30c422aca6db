"""A record of a person in the form in which it is compared, worked out once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from leaddesk.domain.cleaning.text import hyphens, key, nfkc
from leaddesk.domain.matching.companies import NO_COMPANY, Company, company_of
from leaddesk.domain.matching.mails import Domain, Mail, mail_of, own_domains
from leaddesk.domain.matching.names import Name, name_of

_MOBILE = ("+8160", "+8170", "+8180", "+8190")
_NOBODYS = ("+81120", "+81800", "+81570")
"""Toll-free and navigation numbers: a service's, whoever gives them."""
_COUNTED = re.compile(r"丁目|番地|番|号|の|ノ")
_PREFECTURE = re.compile(r"^(?:東京都|北海道|京都府|大阪府|(?:神奈川|鹿児島|和歌山|.{2})県)")


@dataclass(frozen=True, slots=True)
class Person:
    """One record, folded for comparing. Build it with :func:`prepare`."""

    ref: int
    """The lead's number, or whatever the caller knows the record by."""
    name: Name
    company: Company = NO_COMPANY
    department_key: str = ""
    title_key: str = ""
    mails: tuple[Mail, ...] = ()
    mobiles: tuple[str, ...] = ()
    """E.164, without extension."""
    lines: tuple[str, ...] = ()
    """Fixed and foreign numbers in E.164, without extension."""
    domains: tuple[Domain, ...] = ()
    """Those of mails and website that are a company's own."""
    place: str = ""
    """The address down to its block, without prefecture and building."""
    met_on: date | None = None


def prepare(ref: int, record: Mapping[str, Any], met_on: date | None = None) -> Person:
    """The record in the form for comparing: clean values by field key, as in :data:`leaddesk.domain.fields.FIELDS`.

    What is not there may be missing, ``None`` or empty. ``met_on`` is the newest day on which something was learned of
    this person; by default the record's own date.
    """
    get = record.get
    name = name_of(
        get("family_name") or "",
        get("given_name") or "",
        get("full_name") or "",
        (get("family_kana") or "", get("given_kana") or ""),
        get("kana") or "",
        get("roman_name") or "",
    )
    mails = tuple([mail_of(address) for address in (get("email"), get("email2")) if address and "@" in address])
    mobiles, lines = _numbers((get("mobile"), get("phone"), get("phone2")))
    return Person(
        ref,
        name,
        company_of(get("company") or "", get("company_kana") or ""),
        _key(get("department") or ""),
        _key(get("job_title") or ""),
        mails,
        mobiles,
        lines,
        _own_domains(mails, get("website") or ""),
        _place((get("city") or "") + (get("address") or "")),
        met_on or _day(get("exchanged_on")),
    )


def _numbers(numbers: tuple[str | None, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Mobile numbers and lines, each once: people write a mobile number into any of the fields."""
    mobiles: list[str] = []
    lines: list[str] = []
    for number in numbers:
        if not number:
            continue
        bare = number.partition(";")[0]
        if bare.startswith(_NOBODYS):
            continue
        kind = mobiles if bare.startswith(_MOBILE) else lines
        if bare not in kind:
            kind.append(bare)
    return tuple(mobiles), tuple(lines)


def _own_domains(mails: tuple[Mail, ...], website: str) -> tuple[Domain, ...]:
    """The domains that belong to the person's company, each once."""
    if not website and len(mails) < 2:
        return own_domains(mails[0].domain.name) if mails else ()
    hosts = [mail.domain.name for mail in mails]
    if website:
        hosts.append((website.partition("//")[2] or website).partition("/")[0].lower())
    return tuple({domain.name: domain for host in hosts for domain in own_domains(host)}.values())


@lru_cache(maxsize=32_768)
def _key(text: str) -> str:
    return key(text)


@lru_cache(maxsize=65_536)
def _place(address: str) -> str:
    """``東京都港区芝公園４丁目９９－１７ 見本ビル3F`` → ``港区芝公園4-99-17``; empty without a number."""
    if not address:
        return ""
    bare = _PREFECTURE.sub("", nfkc(address).replace(" ", ""))
    bare = hyphens(_COUNTED.sub("-", bare))
    found = _BLOCK.match(bare)
    return found.group(0) if found else ""


_BLOCK = re.compile(r"\D*\d+(?:-+\d+)*")


def _day(value: object) -> date | None:
    return value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None
