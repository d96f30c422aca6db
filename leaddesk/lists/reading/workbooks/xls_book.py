"""How an .xls is put together: its sheets, shared texts and number formats, of Excel 2 to 2003.

Records: [MS-XLS] 2.4; for the older ones the OpenOffice.org documentation of the Excel file format.
"""

import struct
from dataclasses import dataclass, field

from leaddesk.lists.reading.workbooks import biff, number_formats
from leaddesk.lists.reading.workbooks.biff_strings import Strings, codec_of, narrow
from leaddesk.lists.reading.workbooks.number_formats import Look

_CODE_PAGE, _DATE_MODE, _SHARED, _SHEET = 0x0042, 0x0022, 0x00FC, 0x0085
_FORMATS = (0x001E, 0x041E)
_STYLES = (0x0043, 0x0243, 0x0443, 0x00E0)
_HAS_SHEETS = 5
EXCEL_97 = 8
"""The version from which texts are Unicode."""
WORKSHEET = 0
"""The sort of a sheet that holds cells; others are macros, charts and modules."""


@dataclass(frozen=True, slots=True)
class XlsSheet:
    """One sheet as the workbook lists it."""

    name: str
    place: int
    """Where its records start in the stream."""
    is_hidden: bool
    sort: int


@dataclass(slots=True)
class XlsBook:
    """What the records before the sheets say."""

    version: int = EXCEL_97
    """2, 3, 4, 5 (also 95) or 8 (97 to 2003)."""
    codec: str = "cp1252"
    is_1904: bool = False
    strings: list[str] = field(default_factory=list)
    codes: dict[int, Look | None] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    """The number format of each cell style."""
    sheets: list[XlsSheet] = field(default_factory=list)

    def look(self, style: int) -> Look | None:
        """What a cell style shows its numbers as."""
        number = self.styles[style] if style < len(self.styles) else 0
        return self.codes[number] if number in self.codes else number_formats.built_in(number)


def read_book(stream: bytes) -> XlsBook:
    """The structure of a workbook. What is broken in it is left out."""
    book = XlsBook()
    continued: list[bytes] = []
    for kind, body in biff.records(stream):
        if kind == biff.CONTINUE and continued:
            continued.append(body)
            continue
        if continued:
            _share(book, continued)
            continued = []
        if kind == _SHARED:
            continued = [body]
        elif biff.is_bof(kind):
            book.version = _version(kind, body)
            if book.version < _HAS_SHEETS:
                book.sheets = [XlsSheet("Sheet1", 0, is_hidden=False, sort=WORKSHEET)]
        elif kind == biff.EOF:
            break
        else:
            _learn(book, kind, body)
    if continued:
        _share(book, continued)
    return book


def _version(kind: int, body: bytes) -> int:
    if kind != biff.BOF | 0x0800:
        return {0x0009: 2, 0x0209: 3, 0x0409: 4}[kind]
    return EXCEL_97 if body[:2] == b"\0\x06" else _HAS_SHEETS


def _share(book: XlsBook, bodies: list[bytes]) -> None:
    strings = Strings(bodies, 8)
    try:
        while not strings.is_at_end:
            book.strings.append(strings.take())
    except (ValueError, IndexError, struct.error):
        return  # the texts before the break are kept


def _learn(book: XlsBook, kind: int, body: bytes) -> None:
    try:
        if kind == _CODE_PAGE:
            book.codec = codec_of(int.from_bytes(body[:2], "little"))
        elif kind == _DATE_MODE:
            book.is_1904 = body[:1] == b"\1"
        elif kind in _FORMATS:
            number, code = _format(book, body)
            book.codes[number] = number_formats.look_of(code)
        elif kind in _STYLES:
            book.styles.append(_format_of_style(book.version, body))
        elif kind == _SHEET:
            place, state, sort = struct.unpack_from("<IBB", body)
            name = Strings([body], 6).take(1) if book.version == EXCEL_97 else narrow(body, 6, 1, book.codec)
            book.sheets.append(XlsSheet(name.replace("\0", ""), place, bool(state & 3), sort))
    except (IndexError, ValueError, struct.error):
        return


def _format(book: XlsBook, body: bytes) -> tuple[int, str]:
    """Number and code of a number format; before Excel 5 they are numbered in their order."""
    if book.version == EXCEL_97:
        return body[0] | body[1] << 8, Strings([body], 2).take()
    if book.version == _HAS_SHEETS:
        return body[0] | body[1] << 8, narrow(body, 2, 1, book.codec)
    return len(book.codes), narrow(body, 2 if book.version == 4 else 0, 1, book.codec)


def _format_of_style(version: int, body: bytes) -> int:
    """The number of the number format in a record of a cell style."""
    if version >= _HAS_SHEETS:
        return body[2] | body[3] << 8
    return body[2] & 0x3F if version == 2 else body[1]
