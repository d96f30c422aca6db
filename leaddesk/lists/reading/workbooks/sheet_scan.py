"""A look over the XML of one sheet before the quick reader lays it out: how far its cells reach, which are errors.

The quick reader takes memory for the whole frame from the first cell to the last (two cells, A1 and XFD1048576, abort
the process) and blanks cells that hold an error, so both are found out here from the bytes themselves. ``<dimension>``
is no help: it is often wrong.
"""

import re

_FAR = re.compile(rb"""r=["'](?:([A-Za-z]{2,3})(\d+)|[A-Za-z](\d{6,}))["']""")
_NEAR_COLUMNS, _NEAR_ROWS = 26, 99_999
_LONGEST_ROW = 16 * 1024**2
_START = re.compile(rb"<(?:\w+:)?sheetData\b")
_ERROR = re.compile(rb"""<(?:\w+:)?c\s([^<>]*?\bt=["']e["'][^<>]*)>""")
_REFERENCE = re.compile(rb"""\br=["']([A-Za-z]{1,3})(\d+)["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^<>]*>\s*([^<]*?)\s*<")
_END_OF_CELL = re.compile(rb"</(?:\w+:)?c>")

ErrorCells = dict[int, list[tuple[int, str]]]
"""Error cells by row: column and code; rows and columns from 0."""


def column_number(letters: bytes) -> int:
    """The number of a column from 1: A is 1, XFD is 16384."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


class SheetScan:
    """What was found in one sheet so far. Fed piece by piece; what has been looked at is forgotten."""

    def __init__(self) -> None:
        self.is_sheet = False
        self.rows = _NEAR_ROWS
        """An upper bound of the row numbers in it."""
        self.columns = _NEAR_COLUMNS
        """An upper bound of the column numbers in it."""
        self.errors: ErrorCells = {}
        self.has_homeless_errors = False
        """Whether an error cell does not say where it stands, so that only a reader of every cell can place it."""
        self._kept = b""

    def feed(self, piece: bytes) -> None:
        """The next bytes of the part."""
        text = self._kept + piece
        if not self.is_sheet:
            start = _START.search(text)
            if start is None:
                self._kept = text[-64:]
                return
            self.is_sheet = True
            text = text[start.end() :]
        cut = text.rfind(b"row>") + 4  # a cell never crosses the end of its row
        if cut == 3 and len(text) < _LONGEST_ROW:
            self._kept = text
            return
        cut = cut if cut > 3 else len(text)
        self._kept = text[cut:]
        self._look_at(text[:cut])

    def close(self) -> None:
        """The part has ended."""
        if self.is_sheet:
            self._look_at(self._kept)
        self._kept = b""

    def _look_at(self, text: bytes) -> None:
        for letters, row, far_row in _FAR.findall(text):
            self.rows = max(self.rows, int(row or far_row))
            if letters:
                self.columns = max(self.columns, column_number(letters))
        if b't="e"' in text or b"t='e'" in text:
            self._collect_errors(text)

    def _collect_errors(self, text: bytes) -> None:
        for cell in _ERROR.finditer(text):
            end = _END_OF_CELL.search(text, cell.end())
            value = _VALUE.search(text, cell.end(), end.start() if end else len(text))
            if cell[1].endswith(b"/") or not value or not value[1]:
                continue
            place = _REFERENCE.search(cell[1])
            if place is None:
                self.has_homeless_errors = True
                continue
            row, column = int(place[2]) - 1, column_number(place[1]) - 1
            self.errors.setdefault(row, []).append((column, value[1].decode("utf-8", "replace")))
