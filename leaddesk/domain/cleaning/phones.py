"""Cells for phone numbers → E.164: widths, dashes, labels, extensions, lost zeros, several numbers in one cell."""

import re
from dataclasses import dataclass

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.phone_numbers import PhoneKind, domestic, foreign, international, phone_kind, without_zero
from leaddesk.domain.cleaning.text import DASHES, nfkc
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class Phone:
    """One number of a cell."""

    number: str
    """E.164, an extension as ``;ext=123``; as it was written where it cannot be read."""
    label: str = ""
    """``fax`` or ``mobile`` where the cell said so."""
    warning: str | None = None

    @property
    def kind(self) -> PhoneKind:
        """What answers it."""
        return PhoneKind.MOBILE if self.label == "mobile" else phone_kind(self.number)


_OWN = Pattern(r"\+(?!810)[0-9]{7,15}(?:;ext=\d{1,8})?")
_DIALLED = Pattern(r"(?:0|\+81-?)[1-9][0-9]{0,3}-?[0-9]{1,4}-?[0-9]{3,4}")
_ORDINARY = {code: str(code - 0xFF10) for code in range(0xFF10, 0xFF1A)} | {ord(dash): "-" for dash in DASHES}
_ORDINARY |= {ord("＋"): "+"} | dict.fromkeys(map(ord, "()（） \u3000"), "")
_BREAKS = Pattern(r"[\r\n\v\f]+")
_BETWEEN = Pattern(r" *(?::::|[;|/、,・~〜]|または|もしくは| or | and )+ *", re.IGNORECASE)
_EXTENSION = Pattern(
    r"[(\[]? *(?:内線(?:番号)?|内|extension|ext|x|#)[ .:=]*([0-9]{1,8})(?![0-9-]) *[)\]]?", re.IGNORECASE
)
_FAX = Pattern(r"fax|ファッ?クシミリ|ファッ?クス|(?<![a-z])f(?=[ .:])", re.IGNORECASE)
_MOBILE = Pattern(r"携帯|ケータイ|スマホ|スマートフォン|mobile|cell|(?<![a-z])m(?=[ .:])", re.IGNORECASE)
_LABELS = (
    "tel|telephone|phone|fax|mobile|cell|direct|office|work|home|main|no|number|電話|番号|直通|代表|代|会社|自宅|本社|勤務先|部門|携帯|ケータイ|"
    "スマホ|スマートフォン|ファックス|ファクス|ファクシミリ|フリーダイヤル|連絡先|窓口|お|ご|共通|大代表|国内|pc|t|f|m|d|o|p|w|h"
)
_LABEL = Pattern(rf"(?<![a-z])(?:{_LABELS})+(?![a-z])", re.IGNORECASE)
_BEFORE_LABEL = Pattern(
    r"(?<=[0-9)]) *(?=(?:tel|fax|携帯|直通|代表|mobile|cell|direct)[ .:]|[tfm] ?[.:])", re.IGNORECASE
)
_DASH = Pattern(f"[{re.escape(DASHES)}]")
_BOTH = Pattern(r"tel *[/・&,] *fax", re.IGNORECASE)
_SPOILT = Pattern(r"[0-9](?:\.[0-9]+)?E\+?[0-9]+", re.IGNORECASE)
_NOT_DIGIT = Pattern(r"[^0-9]")
_LEFT_OVER = Pattern(r"[^\W\d_]{2,}")


def plain_phone(text: str) -> str | None:
    """E.164 of one number in any of the ordinary Japanese notations; ``None`` asks for :func:`read_phones`."""
    if not _DIALLED.fullmatch(text):
        text = text.translate(_ORDINARY)
        if not _DIALLED.fullmatch(text):
            return None
    digits = text.replace("-", "")
    return domestic("0" + digits[3:] if digits[0] == "+" else digits)


def read_phones(value: object, region: str = "JP") -> tuple[Phone, ...]:
    """The numbers of a cell, in order, each once. ``region`` is where a number without a country code is dialled.

    >>> [phone.number for phone in read_phones("03-2555-0049（代表） 内線12")]
    ['+81325550049;ext=12']
    """
    text = _as_text(value)
    if not text or _OWN.fullmatch(text):
        return (Phone(text),) if text else ()
    if _SPOILT.fullmatch(text):
        return (Phone(text, warning=_("Digits were lost before the file was saved: {text}").format(text=text)),)
    phones: list[Phone] = []
    pieces = _pieces(text, region)
    for piece in pieces:
        phone = _read_piece(piece, region, phones[-1] if phones else None)
        if phone and phone.number not in {known.number for known in phones}:
            phones.append(phone)
    return tuple(phones)


def _as_text(value: object) -> str:
    """A cell as one line of text; a whole number without the decimals that spreadsheets give it."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = nfkc(_BREAKS.sub("/", str(value).strip()))
    return re.sub(r"(?<=[0-9]{8})\.0\Z", "", text)


def _pieces(text: str, region: str) -> list[str]:
    """The parts of a cell that hold one number each."""
    parts = [part for part in _BETWEEN.split(_BEFORE_LABEL.sub("/", _BOTH.sub("tel", text))) if part]
    if len(parts) > 1 and not any(_number(part, region) for part in parts):
        joined = "-".join(parts)
        parts = [joined] if _number(joined, region) else parts
    return [piece for part in parts for piece in _apart(part, region)]


def _apart(part: str, region: str) -> list[str]:
    """Numbers with only a space between them, apart: a word that begins anew after a whole number begins the next."""
    if _number(_EXTENSION.sub("", part), region) or " " not in part:
        return [part]
    pieces = [""]
    for word in part.split(" "):
        if word[:1] in ("0", "+", "(") and _number(pieces[-1], region):
            pieces.append(word)
        else:
            pieces[-1] = f"{pieces[-1]} {word}".strip()
    return pieces


def _read_piece(piece: str, region: str, before: Phone | None) -> Phone | None:
    """The number of one part; ``0050`` after ``03-2555-0049`` shares what stands before it."""
    extension = _EXTENSION.search(piece)
    bare = _EXTENSION.sub(" ", piece)
    digits = _NOT_DIGIT.sub("", bare)
    if not digits:
        return None if not extension else Phone(piece, warning=_kept_as_written())
    label = "fax" if _FAX.search(bare) else "mobile" if _MOBILE.search(bare) else ""
    number = _number(bare, region)
    if number is None and before and before.number.startswith("+") and len(digits) <= 4:
        number = before.number.partition(";")[0][: -len(digits)] + digits
        label = before.label
    if number is None:
        return Phone(piece, label, _kept_as_written(len(digits)))
    if extension:
        number = f"{number};ext={extension[1]}"
    left = " ".join(_LEFT_OVER.findall(_LABEL.sub(" ", bare)))
    return Phone(number, label, _("Left out: {text}").format(text=left) if left else None)


def _number(text: str, region: str) -> str | None:
    """E.164 of a text with one number in it; ``None`` where no country's plan fits."""
    dialled = _DASH.sub("-", text)
    start = dialled.find("+")
    if start >= 0:
        return international(_NOT_DIGIT.sub("", dialled[start:].replace("(0)", "")))
    digits = _NOT_DIGIT.sub("", dialled)
    if region != "JP":
        number = foreign(dialled, region, must_be_allotted=True)
        number = number or domestic(digits) or foreign(dialled, region, must_be_allotted=False)
        if number:
            return number
    if digits.startswith("010") and len(digits) > 11:
        return international(digits[3:])
    if digits.startswith("00") and len(digits) > 10:
        return international(digits[2:])
    return domestic(digits) or without_zero(digits)


def _kept_as_written(digits: int = 0) -> str:
    """Why a number stays as it was written."""
    if 5 <= digits <= 8:
        return _("The area code is missing: kept as written")
    return _("Cannot be read as a phone number: kept as written")
