"""How an .xlsb is put together: parts as in an .xlsx, in binary records ([MS-XLSB] 2.1.4, 2.4)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leaddesk.domain.errors import BadFile
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks import number_formats
from leaddesk.lists.reading.workbooks.number_formats import Look
from leaddesk.lists.reading.workbooks.relations import Relations
from leaddesk.lists.reading.zips import Package

_PROPERTIES, _SHEET, _STRING = 153, 156, 19
_FORMAT, _STYLE, _STYLES_START, _STYLES_END = 44, 47, 617, 618
_NO_TEXT = 0xFFFFFFFF

Record = tuple[int, bytes]
"""Type and body of one record."""


@dataclass(frozen=True, slots=True)
class XlsbSheet:
    """One sheet as the workbook lists it."""

    name: str
    part: str | None
    is_hidden: bool
    is_worksheet: bool


class XlsbBook:
    """The structure of one .xlsb package, read as far as it is asked for."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._relations = Relations(package, limits)
        part = self._relations.workbook("workbook.bin")
        if part is None:
            raise refusals.is_damaged()
        self._part = part
        self.is_1904 = False
        self.sheets = tuple(self._sheets())

    def records(self, part: str) -> Iterator[Record]:
        """The records of a part; a last one that is cut off is left out."""
        return records(self._package.read(part))

    def _sheets(self) -> Iterator[XlsbSheet]:
        targets = self._relations.of(self._part)
        for kind, body in self.records(self._part):
            if kind == _PROPERTIES and body:
                self.is_1904 = bool(body[0] & 1)
            elif kind == _SHEET:
                relation, at = text_at(body, 8)
                name, _end = text_at(body, at)
                target, sort = targets.get(relation, ("", "/worksheet"))
                yield XlsbSheet(name, self._package.find(target), bool(body[0] & 3), sort.endswith("/worksheet"))

    @cached_property
    def strings(self) -> list[str]:
        """The shared texts, without their furigana."""
        part = self._relations.beside(self._part, "/sharedStrings", "sharedStrings.bin")
        return [text_at(body, 1)[0] for kind, body in self.records(part) if kind == _STRING] if part else []

    @cached_property
    def looks(self) -> list[Look | None]:
        """What each cell style shows its numbers as."""
        part = self._relations.beside(self._part, "/styles", "styles.bin")
        codes: dict[int, Look | None] = {}
        looks: list[Look | None] = []
        in_cell_styles = False
        try:
            for kind, body in self.records(part) if part else ():
                if kind in (_STYLES_START, _STYLES_END):
                    in_cell_styles = kind == _STYLES_START
                elif kind == _FORMAT:
                    codes[int.from_bytes(body[:2], "little")] = number_formats.look_of(text_at(body, 2)[0])
                elif kind == _STYLE and in_cell_styles:
                    number = int.from_bytes(body[2:4], "little")
                    looks.append(codes[number] if number in codes else number_formats.built_in(number))
        except (BadFile, struct.error):
            return looks
        return looks


def records(part: bytes) -> Iterator[Record]:
    """The records of a part: type and length in 7 bits a byte, then the body."""
    at, end = 0, len(part)
    while at + 1 < end:
        kind = part[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | (part[at] & 0x7F) << 7
            at += 1
        length = shift = 0
        while at < end:
            digit = part[at]
            at += 1
            length |= (digit & 0x7F) << shift
            shift += 7
            if not digit & 0x80 or shift > 21:
                break
        if at + length > end:
            return
        yield kind, part[at : at + length]
        at += length


def text_at(body: bytes, at: int) -> tuple[str, int]:
    """A text with its length before it, and where it ends."""
    (length,) = struct.unpack_from("<I", body, at)
    if length == _NO_TEXT:
        return "", at + 4
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end
