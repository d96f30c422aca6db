"""Bytes to text: which encoding a list is in.

The order is that of Japanese lists: byte order mark, ISO-2022-JP by its escapes, strict UTF-8, UTF-16 by where the NULs
stand, strict cp932 against EUC-JP, the same with a few broken bytes, and a detector only at the end (it takes mostly
Latin lists in cp932 for Central European). ``cp932``, never ``shift_jis``: that one fails on ㈱ ① 髙 﨑.
"""

import re
from dataclasses import dataclass

from leaddesk.lists.reading import refusals

_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ISO_2022 = re.compile(rb"\x1b(?:\$[@B]|\([IJ])")
_HALF_WIDTH_KANA = re.compile("[\uff61-\uff9f]")
_KANA = re.compile("[\u3041-\u30fe]")
_WIDE_BETWEEN_LATIN = re.compile('(?<=[A-Za-z])[\u2e80-\uffff]+(?=[A-Za-z ,;\t\r\n"])')
_WIDE = re.compile("[\u2e80-\uffff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_SAMPLE = 200_000
_STRAY_CONTROLS, _BINARY = 4, 0.04
"""Control characters that a text may hold, and the share from which it is none: random bytes hold a tenth."""
_NOT_ASCII = re.compile("[\x80-\U0010ffff]")
_UNCOMMON = re.compile(
    "[^\x00-\x7f\xa0-\xff€‚„…‘’“”•–—™œŒšŠžŸ]|[\xa4-\xa6\xac\xad\xaf\xb1-\xb4\xb6\xb8\xb9\xbc-\xbe\xd7\xf7\xd0\xde\xf0\xfe]|[\xc0-\xff]{4}"
)
"""What hardly ever stands in a list of Western Europe."""
_FEW = 0.05
"""The share of broken among the non-ASCII characters up to which an encoding is believed all the same."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text and how it was read."""

    text: str
    encoding: str
    """The Python codec: ``utf-8``, ``utf-8-sig``, ``utf-16``, ``cp932`` …"""
    replaced: int = 0
    """Characters that could not be read and stand as U+FFFD."""


def decoded(data: bytes, encoding: str | None = None) -> Text:
    """The text of a file. ``encoding`` overrides the search. Raises ``BadFile`` for what is no text."""
    found = _in_encoding(data, encoding) if encoding else _found(data)
    text = found.text.removeprefix("\ufeff").rstrip("\x1a\0")
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(_STRAY_CONTROLS, len(sample) * _BINARY):
        raise refusals.is_no_list()
    return Text(text, found.encoding, found.replaced)


def _in_encoding(data: bytes, encoding: str) -> Text:
    text = data.decode(encoding, "replace")
    return Text(text, encoding, text.count("\ufffd"))


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _found(data: bytes) -> Text:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _in_encoding(data, codec)
    if _ISO_2022.search(data) and (text := _strict(data, "iso2022_jp_ext")) is not None:
        return Text(text, "iso2022_jp")
    wide = _utf_32(data) or _utf_16(data)
    if wide:
        return _in_encoding(data, wide)
    if (text := _strict(data, "utf-8")) is not None:
        return Text(text, "utf-8")
    return _japanese(data) or _nearly(data) or _detected(data)


def _utf_32(data: bytes) -> str | None:
    """UTF-32 without its mark: of each four bytes, two on one side are NUL."""
    sample = data[: _SAMPLE // 4 * 4]
    quads = len(sample) // 4
    if len(data) % 4 or not quads:
        return None
    if sample[::4].count(0) == sample[1::4].count(0) == quads:
        return "utf-32-be"
    return "utf-32-le" if sample[3::4].count(0) == sample[2::4].count(0) == quads else None


def _utf_16(data: bytes) -> str | None:
    """UTF-16 without its mark: NULs stand on one side of the pairs, and hardly on the other."""
    sample = data[:_SAMPLE]
    left, right, pairs = sample[::2].count(0), sample[1::2].count(0), len(sample) // 2
    if max(left, right) < max(1, pairs * 0.04) or min(left, right) > max(left, right) * 0.1:
        return None
    codec = "utf-16-le" if right > left else "utf-16-be"
    text = data[: len(data) // 2 * 2].decode(codec, "replace")
    return codec if text.count("\ufffd") <= len(text) * 0.01 else None


def _japanese(data: bytes) -> Text | None:
    """Strict cp932 or EUC-JP, whichever looks like Japanese."""
    cp932, euc = _strict(data, "cp932"), _strict(data, "euc_jp")
    if euc is not None and (cp932 is None or _is_rather_euc(cp932[:_SAMPLE], euc[:_SAMPLE])):
        return Text(euc, "euc_jp")
    if cp932 is not None and not _is_latin_after_all(cp932[:_SAMPLE]):
        return Text(cp932, "cp932")
    return None


def _is_rather_euc(cp932: str, euc: str) -> bool:
    """EUC-JP read as cp932 turns its kana into half-width pairs; real half-width lists read as EUC-JP hold no kana."""
    half_width = len(_HALF_WIDTH_KANA.findall(cp932))
    wide = len(_WIDE.findall(cp932))
    return bool(wide) and half_width > wide * 0.3 and (bool(_KANA.search(euc)) or half_width < wide)


def _is_latin_after_all(text: str) -> bool:
    """Accented letters read as cp932 become single ideographs within Latin words."""
    wide = len(_WIDE.findall(text))
    return bool(wide) and sum(map(len, _WIDE_BETWEEN_LATIN.findall(text))) > wide * 0.6


def _nearly(data: bytes) -> Text | None:
    """UTF-8 or cp932 in which only a few bytes are broken: cut off in the middle, or mended by hand."""
    found = [_in_encoding(data, codec) for codec in ("utf-8", "cp932")]
    best = min(found, key=lambda text: text.replaced)
    wide = len(_NOT_ASCII.findall(best.text)) - best.replaced
    if best.replaced > wide * _FEW or (best.encoding == "cp932" and _is_latin_after_all(best.text[:_SAMPLE])):
        return None
    return best


def _detected(data: bytes) -> Text:
    """Western European where it gives letters that are common there; else what the detector says."""
    for codec in ("cp1252", "mac_roman"):
        text = _strict(data, codec)
        if text is not None and not _UNCOMMON.search(text[:_SAMPLE]):
            return Text(text, codec)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    strict = _strict(data, best.encoding) if best else None
    return Text(strict, best.encoding) if best and strict is not None else _in_encoding(data, "cp1252")
