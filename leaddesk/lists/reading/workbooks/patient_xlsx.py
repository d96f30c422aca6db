"""A patient reader of .xlsx sheets, for those that the quick one refuses or could not lay out in memory.

Slower (a second for 100,000 cells), but it keeps only cells that hold something, and bears with missing or odd marks.
"""

import re
from collections.abc import Iterator

from leaddesk.lists.document import Cell, CellError
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks import number_formats
from leaddesk.lists.reading.workbooks.iso_moments import iso_moment
from leaddesk.lists.reading.workbooks.ooxml import Book, RichText, SheetPart, unescaped
from leaddesk.lists.reading.workbooks.sheet_scan import column_number
from leaddesk.lists.reading.workbooks.sparse import SparseSheet
from leaddesk.lists.reading.xml_events import Event, events
from leaddesk.lists.reading.zips import Package

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def read_sheet(package: Package, book: Book, sheet: SheetPart, limits: Limits) -> SparseSheet:
    """All cells of one sheet. Raises ``BadFile`` where its XML is broken."""
    found = SparseSheet(sheet.name, sheet.is_hidden or not sheet.is_worksheet)
    if sheet.part is None:
        raise refusals.is_damaged()
    _Cells(book, found).see_all(events(package.looked_over(sheet.part), limits.depth))
    return found


class _Cells:
    """Follows the events of one sheet and puts its cells where they belong."""

    def __init__(self, book: Book, sheet: SparseSheet) -> None:
        self._book = book
        self._sheet = sheet
        self._strings, self._looks = book.strings, book.looks
        self._row = self._column = 0
        self._kind = self._style = ""
        self._value: list[str] | None = None
        self._raw = ""
        self._text = RichText()

    def see_all(self, found: Iterator[Event]) -> None:
        """Reads the sheet to its end."""
        for event in found:
            kind, name, attributes = event
            if kind == "start":
                self._start(name, attributes)
            elif kind == "text":
                if self._value is not None:
                    self._value.append(name)
            else:
                self._end(name)
            if self._kind == "inlineStr":
                self._text.see(event)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            number = attributes.get("r", "")
            self._row = int(number) - 1 if number.isdigit() and int(number) else self._row
            self._column = 0
        elif name == "c":
            self._place(attributes.get("r", ""))
            self._kind, self._style, self._raw = attributes.get("t", "n"), attributes.get("s", ""), ""
        elif name == "v":
            self._value = []
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        if name == "row":
            self._row += 1
        elif name == "v" and self._value is not None:
            self._raw, self._value = "".join(self._value), None
        elif name == "c":
            self._sheet.put(self._row, self._column, self._cell())
            self._kind = ""
            self._column += 1

    def _place(self, reference: str) -> None:
        place = _REFERENCE.fullmatch(reference)
        if place:
            self._column = column_number(place[1].encode()) - 1
            self._row = max(int(place[2]) - 1, 0)

    def _merge(self, reference: str) -> None:
        corners = [_REFERENCE.fullmatch(corner) for corner in reference.split(":")]
        places = [(int(c[2]) - 1, column_number(c[1].encode()) - 1) for c in corners if c]
        if len(places) == 2:
            (top, left), (bottom, right) = places
            self._sheet.merged.append((top, left, bottom, right))

    def _cell(self) -> Cell:
        kind, raw = self._kind, self._raw
        if kind == "inlineStr":
            return self._text.take() or unescaped(raw)
        if kind == "s":
            index = int(raw) if raw.strip().isdigit() else -1
            return self._strings[index] if 0 <= index < len(self._strings) else None
        if kind == "e":
            return CellError(raw) if raw else None
        if kind == "b":
            return raw.strip().lower() in ("1", "true") if raw else None
        if kind == "d":
            return iso_moment(raw)
        return self._number(raw) if kind == "n" else unescaped(raw)

    def _number(self, raw: str) -> Cell:
        try:
            number = float(raw)
        except ValueError:
            return raw
        style, looks = int(self._style) if self._style.isdigit() else 0, self._looks
        look = looks[style] if style < len(looks) else None
        return number_formats.shown(number, look, is_1904=self._book.is_1904)
