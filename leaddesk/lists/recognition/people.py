"""Which rows of a list are one person: a light rule for counting and joining, long before duplicates are judged.

Two rows are one person where they share a personal mail address and their names do not contradict, or a name together
with the company, the phone or a shared mailbox. A name alone joins rows only where neither says anything else.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from leaddesk.lists.recognition.text import words

NOBODY = -1
"""The group of a row that names no one."""

_SHARED_BOXES = frozenset(
    words(
        """info contact sales support admin office mail hello help inquiry enquiries marketing press pr web hp shop jimu eigyo
        soumu jinji keiri kouhou toiawase otoiawase saiyo uketsuke honsha service team noreply no-reply webmaster postmaster
        recruit hr"""
    )
)
"""Mailboxes that several people read: what stands before the @, without a number behind it."""
_FORMS = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|\((株|有|同|資|名|一社|一財)\)|[\s・.,]|\b(inc|corp|co|ltd|llc|gmbh|limited)\b"
)
_COURTESY = re.compile(r"\s*(様|さん|さま|殿|氏)$")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)$")
_SEVERAL = re.compile(r"[\s;,<]|mailto:")
_ONE_MAIL = re.compile(r"[^\s<>;,:]+@[^\s<>;,]+")


def same_person_groups(
    mails: Sequence[str], names: Sequence[str], companies: Sequence[str], phones: Sequence[str]
) -> list[int]:
    """For each row the first row of the same person, or ``NOBODY``.

    The four sequences have one value a row, as the file says it or cleaned; the empty string where there is none.
    """
    mail_keys = list(map(mail_key, mails))
    name_keys = list(map(name_key, names))
    parents = list(range(len(mail_keys)))
    often = {key for key, count in Counter(mail_keys).items() if count > 1}
    boxes: dict[str, int] = {}
    for row, mail in enumerate(mail_keys):
        if mail in often and mail and not (name_keys[row] and is_shared(mail)):
            first = boxes.setdefault(mail, row)
            if not may_be_one(name_keys[row], name_keys[first]):
                first = boxes.setdefault(f"{mail} {name_keys[row]}", row)
            if first != row:
                _join(parents, first, row)
    namesakes = {key for key, count in Counter(name_keys).items() if count > 1}
    seen: dict[tuple[str, str], int] = {}
    for row, name in enumerate(name_keys):
        if name in namesakes:
            for key in _keys(name, mail_keys[row], companies[row], phones[row]):
                first = seen.setdefault(key, row)
                if first != row:
                    _join(parents, first, row)
    return [
        _root(parents, row) if name or mail or companies[row] or phones[row] else NOBODY
        for row, (name, mail) in enumerate(zip(name_keys, mail_keys, strict=True))
    ]


def count_people(groups: Sequence[int]) -> int:
    """How many persons the rows are."""
    return len(set(groups) - {NOBODY})


def _keys(name: str, mail: str, company: str, phone: str) -> list[tuple[str, str]]:
    """What tells who a row is beside its own mail address: the name with something beside it, or alone."""
    beside = [key for key in (company and company_key(company), phone and phone_key(phone)) if key]
    if mail and is_shared(mail):
        beside.append(mail)
    if not name:
        return [(beside[0], beside[-1])] if beside and not mail else []
    return [(name, key) for key in beside] or ([] if mail else [(name, "")])


def is_shared(mail: str) -> bool:
    """Whether a mail address is one that several people read, such as info@."""
    return mail.partition("@")[0].rstrip("0123456789") in _SHARED_BOXES


def may_be_one(one: str, other: str) -> bool:
    """Whether two name keys beside one personal mail address can be one person: equal, unlike in script, or much alike."""
    if one == other or not one or not other or one.isascii() != other.isascii():
        return True
    if one in other or other in one or one[-2:] == other[-2:]:
        return True
    short, long = sorted((one, other), key=len)
    return len(set(short) & set(long)) > len(set(short)) / 2


def mail_key(mail: str) -> str:
    """A mail address as a key: one width, lower case, the first of several."""
    if not mail:
        return ""
    if not mail.isascii():
        mail = unicodedata.normalize("NFKC", mail)
    mail = mail.lower()
    if _SEVERAL.search(mail):
        found = _ONE_MAIL.search(mail)
        return found[0] if found else mail.strip()
    return mail


def name_key(name: str) -> str:
    """A name as a key: without spaces and courtesies; of ``Yamada Taro (山田 太郎)`` the Japanese one."""
    if name.isascii():
        parts = name.partition("(")[0].lower().replace(",", " ").split() or name.split()
        return "".join(sorted(parts))
    if not unicodedata.is_normalized("NFKC", name):
        name = unicodedata.normalize("NFKC", name)
    name = name.rstrip()
    if name[-1:] == ")" and (inner := _IN_BRACKETS.search(name)) and not inner[1].isascii():
        name = inner[1]
    if name[-1:] in "様んま殿氏":
        name = _COURTESY.sub("", name)
    return name.replace(" ", "").replace("・", "").lower()


@lru_cache(maxsize=1 << 16)
def company_key(company: str) -> str:
    """A company as a key: without its legal form, spaces and signs."""
    plain = unicodedata.normalize("NFKC", company).lower()
    return _FORMS.sub("", plain) or plain


@lru_cache(maxsize=1 << 16)
def phone_key(phone: str) -> str:
    """A phone as a key: its last nine digits, so that +81, a lost zero and signs make no difference."""
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", phone))[-9:]


def _root(parents: list[int], row: int) -> int:
    while parents[row] != row:
        parents[row] = parents[parents[row]]
        row = parents[row]
    return row


def _join(parents: list[int], one: int, other: int) -> None:
    """Makes two rows one person, the earlier row first."""
    first, second = sorted((_root(parents, one), _root(parents, other)))
    parents[second] = first
