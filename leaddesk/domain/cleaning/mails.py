"""Cells for mail addresses → addresses in lower case: widths, ``mailto:``, names around them, several in one cell.

The whole address is lower case: no mail server that matters tells ``Taro@`` from ``taro@``, and lists mix them.
"""

import re
from dataclasses import dataclass

from leaddesk.domain.cleaning.mail_domains import is_carrier, own_domain
from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import nfkc, words
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class Mail:
    """One address of a cell: the address, or the sentence that says what is wrong with it."""

    address: str = ""
    name: str = ""
    """What stood before ``<…>``."""
    warning: str | None = None
    error: str | None = None


PLAIN_MAIL = Pattern(r"[a-z0-9](?:[a-z0-9_+-]|\.(?=[a-z0-9_+-]))*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,18}")
"""Whether an address is already as it should be."""

_NAMED = Pattern(r"(?P<name>[^<>@]*)<\s*(?P<address>[^<>]*@[^<>]*)>")
_AT = Pattern(r"\s*[(\[{<]\s*(?:at|アット(?:マーク)?|@)\s*[)\]}>]\s*|\s*★\s*(?=[\w.-]+\.[a-z]{2})", re.IGNORECASE)
_BETWEEN = Pattern(
    r"\s*(?::::|[;/、|\n]| or |または)+\s*|(?<=[a-z])\s*,\s*(?=[^@,;]+@)|(?<=[a-z0-9])\s+(?=[^@\s]+@)", re.IGNORECASE
)
_LABEL = Pattern(
    r"\A(?:mailto|e-?mail|mail|メール(?:アドレス)?|pc|携帯|会社|自宅|個人)\s*:\s*|\?(?:subject|body|cc)=.*\Z",
    re.IGNORECASE,
)
_EDGES = " \t,.;:、。・<>()[]{}「」\"'“”‘’`*"
_BRACKETS = Pattern(r"[()\[\]{}「」]")
_WRONG_DOTS = Pattern(r"\s*[,，。、・．]\s*|\s+\.\s*|\.\s+")
_REPAIRABLE = Pattern(r"[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*", re.ASCII)
_TYPOS = {
    "gmail.con": "gmail.com", "gmail.co": "gmail.com", "gmai.com": "gmail.com", "gmial.com": "gmail.com", "gamil.com": "gmail.com",
    "gmail.cm": "gmail.com", "gmail.om": "gmail.com", "gnail.com": "gmail.com", "gmail.co.jp": "gmail.com",
    "yaho.co.jp": "yahoo.co.jp", "yahoo.co.jo": "yahoo.co.jp", "yahoo.cojp": "yahoo.co.jp", "yahooo.co.jp": "yahoo.co.jp",
    "yahoo.co": "yahoo.co.jp", "yaoo.co.jp": "yahoo.co.jp", "hotmial.com": "hotmail.com", "hotmail.con": "hotmail.com",
    "outlok.com": "outlook.com", "outlook.con": "outlook.com", "docomo.ne.jo": "docomo.ne.jp", "ezweb.co.jp": "ezweb.ne.jp",
    "icloud.con": "icloud.com",
}  # fmt: skip
_ROLES = words(
    """
    info contact sales support admin administrator marketing press pr help helpdesk inquiry inquiries enquiry office mail webmaster web
    postmaster hostmaster abuse noreply no-reply hello team service services customer customerservice cs billing accounts accounting
    finance hr jobs recruit recruiting career careers legal privacy security media news newsletter shop store order orders reception
    eigyo eigyou soumu somu jinji keiri kouhou koho toiawase otoiawase saiyo saiyou hp honsha jimu jimukyoku uketsuke gyomu kaihatsu
    kikaku koubai shizai seizo hinshitsu system joho office-info info2 infomation information general main company staff group member
    """
)


def read_mails(text: str) -> tuple[Mail, ...]:
    """The addresses of a cell, in order, each once.

    >>> [mail.address for mail in read_mails("Taro <TARO@Example,co.jp>; hanako＠example.jp")]
    ['taro@example.co.jp', 'hanako@example.jp']
    """
    if PLAIN_MAIL.fullmatch(text):
        return (_judged("", text),)
    line = _AT.sub("@", nfkc(re.sub(r"[\r\n]+", " ; ", text)))
    named = list(_NAMED.finditer(line))
    pieces = [(match["name"], match["address"]) for match in named] or [("", piece) for piece in _BETWEEN.split(line)]
    mails = [_read_piece(name.strip(_EDGES), piece) for name, piece in pieces if piece.strip(_EDGES)]
    return tuple({mail.address or mail.error: mail for mail in reversed(mails)}.values())[::-1]


def plain_mail(text: str) -> str | None:
    """The address where only case and outer spaces can differ; ``None`` asks for :func:`read_mails`."""
    address = text.strip().lower()
    return address if PLAIN_MAIL.fullmatch(address) and address.rpartition("@")[2] not in _TYPOS else None


def is_role_address(mail: str) -> bool:
    """Whether an address is a desk's, not a person's: info@, sales@, soumu@ … People are not merged on it."""
    local = mail.partition("@")[0]
    return local in _ROLES or local.rstrip("0123456789-_") in _ROLES


def company_domain(mail: str) -> str | None:
    """The domain by which one firm is known; ``None`` for free, carrier's, provider's and broken addresses."""
    domain = mail.rpartition("@")[2]
    return own_domain(domain) if "." in domain else None


def _read_piece(name: str, piece: str) -> Mail:
    """One address, mended where only one mending makes sense."""
    sides = [side.strip(_EDGES) for side in _BRACKETS.split(piece)]
    if len(sides) > 1:  # 山田 太郎 (taro@example.jp)
        piece = next((side for side in sides if "@" in side), piece)
        name = name or next((side for side in sides if side and "@" not in side), "")
    address = _LABEL.sub("", piece.strip(_EDGES)).strip(_EDGES).lower()
    if "@" not in address:
        return Mail(name=name, error=_("There is no @ sign: {text}").format(text=address))
    if address.count("@") > 1:
        return Mail(name=name, error=_("There are two @ signs: {text}").format(text=address))
    local, _at, domain = address.partition("@")
    domain = _WRONG_DOTS.sub(".", domain).strip(".")
    address = f"{_WRONG_DOTS.sub('.', local).replace(' ', '')}@{domain.replace(' ', '').replace('..', '.')}"
    return _judged(name, address)


def _judged(name: str, address: str) -> Mail:
    """The address with what is wrong or odd about it."""
    local, _at, domain = address.partition("@")
    if not local or "." not in domain:
        return Mail(name=name, error=_("Not a complete mail address: {text}").format(text=address))
    if domain in _TYPOS:
        return Mail(address, name, _("Probably {domain} is meant").format(domain=_TYPOS[domain]))
    if PLAIN_MAIL.fullmatch(address):
        return Mail(address, name)
    if not _is_standard(address):
        if not _REPAIRABLE.fullmatch(address):
            return Mail(name=name, error=_("Not a mail address: {text}").format(text=address))
        if is_carrier(domain):
            return Mail(address, name, _("An old carrier address: some mail programs refuse it"))
        return Mail(address, name, _("An unusual mail address: check it before sending"))
    return Mail(address, name)


def _is_standard(address: str) -> bool:
    """Whether an address follows the standards, letters beyond ASCII included."""
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True
