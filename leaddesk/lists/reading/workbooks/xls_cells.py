"""The cells of one sheet of an .xls, record by record. What is broken in it does not cost the rest.

Records: [MS-XLS] 2.4; for the older ones the OpenOffice.org documentation of the Excel file format.
"""

import struct
from collections.abc import Iterator

from leaddesk.lists.document import CellError
from leaddesk.lists.reading.workbooks import biff, number_formats
from leaddesk.lists.reading.workbooks.biff import Record
from leaddesk.lists.reading.workbooks.biff_strings import Strings, narrow
from leaddesk.lists.reading.workbooks.biff_values import error_code, rk_number
from leaddesk.lists.reading.workbooks.sparse import SparseSheet
from leaddesk.lists.reading.workbooks.xls_book import EXCEL_97, WORKSHEET, XlsBook, XlsSheet

_MERGED = 0x00E5
_INTEGER, _NUMBERS, _LABELS, _BOOLEANS = 0x0002, (0x0003, 0x0203), (0x0004, 0x0204, 0x00D6), (0x0005, 0x0205)
_FORMULAS, _TEXTS, _RK, _MANY_RK, _SHARED_LABEL = (0x0006, 0x0206, 0x0406), (0x0007, 0x0207), 0x027E, 0x00BD, 0x00FD
_LATER = 0x0100
_PLACE = struct.Struct("<HHH")
_DOUBLE = struct.Struct("<d")


def read_sheet(stream: bytes, book: XlsBook, listed: XlsSheet) -> SparseSheet:
    """All cells of one sheet, up to where the file breaks off."""
    sheet = SparseSheet(listed.name, listed.is_hidden or listed.sort != WORKSHEET)
    cells = _Cells(book, sheet)
    for kind, body in _own_records(stream, listed.place):
        try:
            cells.see(kind, body)
        except (IndexError, ValueError, struct.error):
            continue  # one broken record does not cost the others
    return sheet


def _own_records(stream: bytes, place: int) -> Iterator[Record]:
    """The records of a sheet without those of charts within it."""
    depth = 0
    for kind, body in biff.records(stream, place):
        if biff.is_bof(kind):
            depth += 1
        elif kind == biff.EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth <= 1:
            yield kind, body


class _Cells:
    """Puts the cells of one sheet where they belong."""

    def __init__(self, book: XlsBook, sheet: SparseSheet) -> None:
        self._book = book
        self._sheet = sheet
        self._formula: tuple[int, int] = (0, 0)
        self._text: list[bytes] = []

    def see(self, kind: int, body: bytes) -> None:
        """The next record."""
        if kind == biff.CONTINUE and self._text:
            self._text.append(body)
            self._sheet.put(*self._formula, Strings(self._text).take())
            return
        self._text = []
        if kind == _MERGED:
            for first, last, left, right in struct.iter_unpack("<HHHH", body[2 : 2 + 8 * (body[0] | body[1] << 8)]):
                self._sheet.merged.append((first, left, last, right))
        elif kind in _TEXTS:
            self._result(kind, body)
        elif kind == _MANY_RK:
            row, left = struct.unpack_from("<HH", body)
            for column, (style, packed) in enumerate(struct.iter_unpack("<HI", body[4:-2]), left):
                self._put_number(row, column, style, rk_number(packed))
        else:
            self._single(kind, body)

    def _single(self, kind: int, body: bytes) -> None:
        """A record that holds one cell."""
        if self._is_of_excel_2(kind):
            row, column, style, at = *struct.unpack_from("<HH", body), body[4] & 0x3F, 7
        else:
            row, column, style, at = *_PLACE.unpack_from(body), 6
        if kind in _NUMBERS:
            self._put_number(row, column, style, _DOUBLE.unpack_from(body, at)[0])
        elif kind == _RK:
            self._put_number(row, column, style, rk_number(int.from_bytes(body[at : at + 4], "little")))
        elif kind == _SHARED_LABEL:
            self._sheet.put(row, column, self._book.strings[int.from_bytes(body[at : at + 4], "little")])
        elif kind in _LABELS:
            self._sheet.put(row, column, self._label(kind, body, at))
        elif kind in _BOOLEANS:
            self._sheet.put(row, column, CellError(error_code(body[at])) if body[at + 1] else bool(body[at]))
        elif kind in _FORMULAS:
            self._put_formula(row, column, style, body[at : at + 8])
        elif kind == _INTEGER and self._is_of_excel_2(kind):
            self._put_number(row, column, style, body[at] | body[at + 1] << 8)

    def _is_of_excel_2(self, kind: int) -> bool:
        """Whether a record has the layout of Excel 2, which others may stand beside."""
        return self._book.version == 2 and kind < _LATER

    def _label(self, kind: int, body: bytes, at: int) -> str:
        if self._book.version == EXCEL_97:
            return Strings([body], at).take()
        return narrow(body, at, 1 if self._is_of_excel_2(kind) else 2, self._book.codec)

    def _put_number(self, row: int, column: int, style: int, number: float) -> None:
        shown = number_formats.shown(number, self._book.look(style), is_1904=self._book.is_1904)
        self._sheet.put(row, column, shown)

    def _put_formula(self, row: int, column: int, style: int, result: bytes) -> None:
        """The last result of a formula; a text follows in a record of its own ([MS-XLS] 2.5.133)."""
        self._formula = (row, column)
        if result[6:8] != b"\xff\xff":
            self._put_number(row, column, style, _DOUBLE.unpack(result)[0])
        elif result[0] == 1:
            self._sheet.put(row, column, bool(result[2]))
        elif result[0] == 2:
            self._sheet.put(row, column, CellError(error_code(result[2])))

    def _result(self, kind: int, body: bytes) -> None:
        """The text that a formula gave."""
        if self._book.version == EXCEL_97:
            self._text = [body]
            text = Strings(self._text).take()
        else:
            text = self._label(kind, body, 0)
        self._sheet.put(*self._formula, text)
