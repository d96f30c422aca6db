"""The cells of one sheet of an .xlsb, record by record ([MS-XLSB] 2.4). What is broken does not cost the rest."""

import struct
from collections.abc import Callable

from leaddesk.lists.document import Cell, CellError
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.workbooks import number_formats
from leaddesk.lists.reading.workbooks.biff_values import error_code, rk_number
from leaddesk.lists.reading.workbooks.sparse import SparseSheet
from leaddesk.lists.reading.workbooks.xlsb_book import XlsbBook, XlsbSheet, text_at

_ROW, _MERGED, _SHEET_ENDS = 0, 176, 146
_NUMBER = struct.Struct("<d")
_FIRST_SHORT, _LAST_SHORT = 12, 18


def _rk(_book: XlsbBook, body: bytes, at: int) -> Cell:
    return rk_number(int.from_bytes(body[at : at + 4], "little"))


def _error(_book: XlsbBook, body: bytes, at: int) -> Cell:
    return CellError(error_code(body[at]))


def _boolean(_book: XlsbBook, body: bytes, at: int) -> Cell:
    return bool(body[at])


def _real(_book: XlsbBook, body: bytes, at: int) -> Cell:
    return float(_NUMBER.unpack_from(body, at)[0])


def _text(_book: XlsbBook, body: bytes, at: int) -> Cell:
    return text_at(body, at)[0]


def _rich_text(_book: XlsbBook, body: bytes, at: int) -> Cell:
    return text_at(body, at + 1)[0]


def _shared(book: XlsbBook, body: bytes, at: int) -> Cell:
    return book.strings[int.from_bytes(body[at : at + 4], "little")]


_VALUES: dict[int, Callable[[XlsbBook, bytes, int], Cell]] = {
    2: _rk,
    3: _error,
    4: _boolean,
    5: _real,
    6: _text,
    7: _shared,
    8: _text,
    9: _real,
    10: _boolean,
    11: _error,
    13: _rk,
    14: _error,
    15: _boolean,
    16: _real,
    17: _text,
    18: _shared,
    62: _rich_text,
}
"""How to take the value from each kind of cell record; 8 to 11 are the results of formulas, 12 to 18 say no column."""


def read_sheet(book: XlsbBook, listed: XlsbSheet) -> SparseSheet:
    """All cells of one sheet, up to where the part breaks off."""
    sheet = SparseSheet(listed.name, listed.is_hidden or not listed.is_worksheet)
    if listed.part is None:
        raise refusals.is_damaged()
    row, column = 0, -1
    for kind, body in book.records(listed.part):
        try:
            if kind == _ROW:
                row, column = int.from_bytes(body[:4], "little"), -1
            elif kind in _VALUES or kind in (1, _FIRST_SHORT):
                is_short = _FIRST_SHORT <= kind <= _LAST_SHORT
                column = column + 1 if is_short else int.from_bytes(body[:4], "little")
                _put(book, sheet, (row, column), kind, body, 0 if is_short else 4)
            elif kind == _MERGED:
                first, last, left, right = struct.unpack_from("<4I", body)
                sheet.merged.append((first, left, last, right))
            elif kind == _SHEET_ENDS:
                break
        except (IndexError, struct.error):
            continue
    return sheet


def _put(book: XlsbBook, sheet: SparseSheet, place: tuple[int, int], kind: int, body: bytes, at: int) -> None:
    """Keeps one cell, whose style stands at ``at`` and whose value follows it."""
    take = _VALUES.get(kind)
    if take is None:
        return
    value = take(book, body, at + 4)
    if isinstance(value, float):
        style = int.from_bytes(body[at : at + 3], "little")
        look = book.looks[style] if style < len(book.looks) else None
        value = number_formats.shown(value, look, is_1904=book.is_1904)
    sheet.put(*place, value)
