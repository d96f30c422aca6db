"""What a file holds once it is read: sheets of cells, nothing understood yet."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that holds an error of its program, such as ``#REF!``: flagged, never blanked."""

    code: str

    def __str__(self) -> str:
        return self.code


Cell = str | int | float | bool | datetime | date | time | timedelta | CellError | None
"""One cell. ``None`` and the empty string are both blank; a whole number read as a float is an ``int`` here."""

Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or all of a text file.

    Row ``i`` of ``rows`` is row ``i + 1`` of the file or sheet, blank ones too (text files: physical records), so that
    row numbers shown to a person are right. Rows may differ in length.
    """

    name: str | None
    rows: list[Row]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Merged blocks: first row, first column, last row, last column, from 0, all included."""
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read."""

    file: str
    """Its name, without the folder."""
    format: str
    """``csv`` (any delimited text), ``xlsx`` (and xlsm), ``xls``, ``xlsb``, ``ods``, ``vcf``, ``html`` (tables of a page) or
    ``xml`` (a spreadsheet of Excel 2003): what the file really is, whatever its extension."""
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    """A Python codec for text files (``utf-8``, ``utf-8-sig``, ``utf-16``, ``cp932`` …), ``None`` for workbooks."""
    delimiter: str | None = None
    keys: tuple[str, ...] | None = None
    """For formats that name their fields themselves (vCard): the field key of each column; no header row then."""
    warnings: tuple[str, ...] = ()
    """What a person should know of how it was read, a translated sentence each."""
