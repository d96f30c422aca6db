"""The Japanese numbering plan, as far as lists need it: digits → E.164, the kind of a number, and how it is written.

Facts: area codes have two to five digits and numbers ten; mobile (060-090), IP (050) and 0800 numbers have eleven; 0120
and 0570 ten (総務省 電気通信番号計画). A number of plausible length is never refused, allotted or not.
"""

from enum import StrEnum
from functools import lru_cache

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.translation import language


class PhoneKind(StrEnum):
    """What answers a number."""

    MOBILE = "mobile"
    FIXED = "fixed"
    OTHER = "other"
    """Toll-free, IP and foreign numbers, and what is no full number."""


_ELEVEN_LONG = ("020", "050", "060", "070", "080", "090")
_E164 = Pattern(r"\+[0-9]{7,15}(?:;ext=[0-9]+)?")
_MOBILE = ("60", "70", "80", "90")
_SHORTEST, _LONGEST = 7, 15


def domestic(digits: str) -> str | None:
    """Digits as dialled in Japan, the leading zero included → E.164; ``None`` where their number cannot be right."""
    if len(digits) == 10 and digits[0] == "0" != digits[1] and not digits.startswith(_ELEVEN_LONG):
        return "+81" + digits[1:]
    if len(digits) == 11 and digits.startswith(_ELEVEN_LONG):
        return "+81" + digits[1:]
    return None


def without_zero(digits: str) -> str | None:
    """Digits whose leading zero a spreadsheet took, or that begin with 81 → E.164; ``None`` where they fit neither."""
    if digits[:2] == "81" and len(digits) in (11, 12):
        return international(digits)
    if digits[:1] in ("", "0"):
        return None
    return domestic("0" + digits)


def international(digits: str) -> str | None:
    """Digits with their country code → E.164, a zero that belongs only to calls within the country dropped."""
    if digits.startswith("81"):
        within = digits[2:].lstrip("0")
        return domestic("0" + within) or (
            f"+81{within}" if _SHORTEST <= len(within) + 2 <= _LONGEST and within else None
        )
    if not _SHORTEST <= len(digits) <= _LONGEST or digits[0] == "0":
        return None
    return _parsed(f"+{digits}", None) or f"+{digits}"


def foreign(text: str, region: str, must_be_allotted: bool) -> str | None:
    """A number as dialled within a region (two letters, ISO 3166) → E.164.

    ``None`` where its length is not possible there or, if asked for, its block is not allotted.
    """
    return _parsed(text, region, must_be_allotted)


def _parsed(text: str, region: str | None, must_be_allotted: bool = False) -> str | None:
    """What the library makes of a number, where that is possible in its country."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    fits = phonenumbers.is_valid_number if must_be_allotted else phonenumbers.is_possible_number
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if fits(number) else None


def phone_kind(number: str) -> PhoneKind:
    """What answers a number in E.164."""
    within = number.partition(";")[0].removeprefix("+81")
    if within == number.partition(";")[0] or within.startswith(("120", "800", "570", "50", "20", "990")):
        return PhoneKind.OTHER
    if len(within) == 10 and within.startswith(_MOBILE):
        return PhoneKind.MOBILE
    return PhoneKind.FIXED if len(within) == 9 else PhoneKind.OTHER


def format_phone(number: str) -> str:
    """A number in E.164 as people write it: in Japan ``044-555-0123``, elsewhere ``+1 212-555-0149``.

    An extension follows in the language spoken. What is no E.164 comes back as it is.
    """
    if not _E164.fullmatch(number):
        return number
    bare, _, extension = number.partition(";ext=")
    shown = _grouped(bare)
    if not extension:
        return shown
    return f"{shown} 内線{extension}" if language() == "ja" else f"{shown} ext. {extension}"


@lru_cache(maxsize=1 << 16)
def _grouped(number: str) -> str:
    """A number without extension, with its hyphens."""
    if number.startswith("+81"):
        digits = "0" + number[3:]
        if domestic(digits) != number:
            return number
        return _grouped_japanese(digits)
    return _grouped_by_library(number, is_national=False) or number


def _grouped_japanese(digits: str) -> str:
    """Ten or eleven digits with their hyphens; the library knows where area codes end."""
    if digits.startswith(("0120", "0570", "0800")):
        return f"{digits[:4]}-{digits[4:7]}-{digits[7:]}"
    if len(digits) == 11:
        return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"
    if digits.startswith(("03", "06")):
        return f"{digits[:2]}-{digits[2:6]}-{digits[6:]}"
    shown = _grouped_by_library("+81" + digits[1:], is_national=True)
    return shown if shown and "-" in shown else f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def _grouped_by_library(number: str, is_national: bool) -> str | None:
    """A number as the library writes it, where that reads back as the same number."""
    import phonenumbers

    style = phonenumbers.PhoneNumberFormat.NATIONAL if is_national else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) != number:
        return None
    return phonenumbers.format_number(parsed, style)
