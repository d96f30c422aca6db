"""From the properties of a card to the fields of a lead. Nothing that has no field of its own is lost: it goes to the memo."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from leaddesk.lists.document import Row

KEYS = (
    "full_name",
    "family_name",
    "given_name",
    "family_kana",
    "given_kana",
    "company",
    "company_kana",
    "department",
    "job_title",
    "email",
    "email2",
    "phone",
    "phone2",
    "mobile",
    "fax",
    "postal_code",
    "prefecture",
    "city",
    "address",
    "country",
    "website",
    "linkedin",
    "tags",
    "memo",
)
"""The columns of a row, by field key."""

_ESCAPED = re.compile(r'\\([\\,;:"nN])')
_PIECE = re.compile(r"\\.|[^\\;]+|;|\\", re.DOTALL)
_KANA = re.compile(r"[\u3041-\u30ff\uff66-\uff9f\s]+")
_EAST_ASIAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff]")


class Property(NamedTuple):
    """One property of a card."""

    name: str
    """In capitals, without its group."""
    group: str
    parameters: dict[str, list[str]]
    text: str

    @property
    def types(self) -> set[str]:
        """What it is marked as, in small letters: ``work``, ``cell``, ``pref`` …"""
        marks = {mark.lower() for marks in self.parameters.get("type", []) for mark in marks.split(",")}
        return marks | ({"pref"} if "pref" in self.parameters else set())

    @property
    def value(self) -> str:
        """Its text, unescaped."""
        return _unescaped(self.text).strip()

    @property
    def components(self) -> list[str]:
        """The parts of a structured value, unescaped."""
        return [_unescaped(part).strip() for part in _parts(self.text)]


def is_group(card: Sequence[Property]) -> bool:
    """Whether a card stands for several contacts instead of one."""
    kinds = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
    return any(item.name in kinds and item.value.lower() == "group" for item in card)


def row_of(card: Sequence[Property]) -> Row:
    """The row of a card, in the order of :data:`KEYS`."""
    found: dict[str, str] = {}
    _name(card, found)
    _kana(card, found)
    _company(card, found)
    _mails(card, found)
    _phones(card, found)
    rest = [*_links(card, found), *_addresses(card, found)]
    found["tags"] = ",".join(_values(card, "CATEGORIES"))
    found["memo"] = "\n".join([*_values(card, "NOTE"), *rest])
    return [found.get(key) or None for key in KEYS]


def _values(card: Iterable[Property], name: str) -> list[str]:
    return [item.value for item in card if item.name == name and item.value]


def _first(card: Iterable[Property], name: str) -> str:
    return next(iter(_values(card, name)), "")


def _preferred(card: Iterable[Property], name: str) -> list[Property]:
    """The properties of a name that hold something, preferred ones first, then those for work."""
    found = [item for item in card if item.name == name and any(item.components)]
    return sorted(found, key=lambda item: ("pref" not in item.types, "work" not in item.types))


def _name(card: Sequence[Property], found: dict[str, str]) -> None:
    """Phones put the given name first in FN even for Japanese, so N decides wherever it has both."""
    parts = next((item.components for item in card if item.name == "N" and any(item.components)), [])
    family, given = ([*parts, "", ""])[:2]
    found["family_name"], found["given_name"] = family, given
    full = _first(card, "FN")
    if family and given and _EAST_ASIAN.search(family + given):
        full = f"{family} {given}"
    found["full_name"] = full or " ".join(part for part in (given, family) if part) or _first(card, "NICKNAME")


def _kana(card: Sequence[Property], found: dict[str, str]) -> None:
    family, given = (_first(card, f"X-PHONETIC-{name}-NAME") for name in ("LAST", "FIRST"))
    if not _KANA.fullmatch(family + given):
        family = given = ""
    for sound in card if not (family or given) else ():
        if sound.name == "SOUND" and _unescaped(sound.text).strip("; "):
            family, given = _two(sound.components)
            break
        sorted_as = ",".join(sound.parameters.get("sort-as", [])).split(",") if sound.name == "N" else []
        words = [sound.value] if sound.name == "SORT-STRING" else sorted_as
        if words and all(_KANA.fullmatch(word) for word in words):
            family, given = _two(words)
            break
    found["family_kana"], found["given_kana"] = family, given


def _two(words: Sequence[str]) -> tuple[str, str]:
    """Family and given name, from two words or one with a space between."""
    filled = [word for word in words[:2] if word]
    if len(filled) == 1:
        filled = filled[0].split(None, 1)
    return filled[0] if filled else "", filled[1] if len(filled) > 1 else ""


def _company(card: Sequence[Property], found: dict[str, str]) -> None:
    organisation = next((item.components for item in card if item.name == "ORG" and any(item.components)), [""])
    found["company"] = organisation[0]
    found["department"] = " ".join(part for part in organisation[1:] if part)
    found["company_kana"] = _first(card, "X-PHONETIC-ORG")
    found["job_title"] = " / ".join(_values(card, "TITLE")) or _first(card, "ROLE")


def _mails(card: Sequence[Property], found: dict[str, str]) -> None:
    mails = [item.value.removeprefix("mailto:") for item in _preferred(card, "EMAIL")]
    mails = list(dict.fromkeys(mails))
    found["email"], found["email2"] = mails[0] if mails else "", "\n".join(mails[1:])


def _phones(card: Sequence[Property], found: dict[str, str]) -> None:
    labels = {item.group: item.value.lower() for item in card if item.name == "X-ABLABEL" and item.group}
    phones: list[str] = []
    faxes: list[str] = []
    mobiles: list[str] = []
    for item in _preferred(card, "TEL"):
        marks = item.types | {labels.get(item.group, "")}
        number = item.value.removeprefix("tel:")
        if any("fax" in mark or "ファ" in mark for mark in marks):
            faxes.append(number)
        elif any(mark in ("cell", "mobile", "iphone", "pcs", "car") or "携帯" in mark for mark in marks):
            mobiles.append(number)
        elif "pager" not in marks:
            phones.append(number)
    found["fax"] = "\n".join(faxes)
    found["mobile"] = mobiles[0] if mobiles else ""
    phones += mobiles[1:]
    found["phone"], found["phone2"] = phones[0] if phones else "", "\n".join(phones[1:])


def _links(card: Sequence[Property], found: dict[str, str]) -> list[str]:
    """Keeps the first site and the LinkedIn profile; what is left over."""
    links = [item.value for item in [*_preferred(card, "URL"), *_preferred(card, "X-SOCIALPROFILE")]]
    profiles = [link for link in links if "linkedin.com" in link.lower()]
    sites = [link for link in _values(card, "URL") if link not in profiles]
    found["linkedin"], found["website"] = profiles[0] if profiles else "", sites[0] if sites else ""
    return sites[1:]


def _addresses(card: Sequence[Property], found: dict[str, str]) -> list[str]:
    """Keeps the preferred address, or the one at work; the others in one line each."""
    addresses = sorted(_preferred(card, "ADR"), key=lambda item: "work" not in item.types)
    if not addresses:
        return []
    first, *others = addresses
    box, extended, street, city, region, code, country = ([*first.components, *[""] * 7])[:7]
    found["address"] = " ".join(part for part in (street, extended, box) if part)
    found["city"], found["prefecture"], found["postal_code"], found["country"] = city, region, code, country
    return [" ".join(part for part in reversed(other.components) if part) for other in others]


def _parts(text: str) -> list[str]:
    """The parts between the semicolons that no backslash, itself not escaped, stands before."""
    if "\\" not in text:
        return text.split(";")
    parts = [""]
    for piece in _PIECE.findall(text):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], text)
