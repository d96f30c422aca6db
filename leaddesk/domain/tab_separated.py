"""Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes where needed."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULAS = ("=", "@")
_SIGNS = ("+", "-")


def as_tab_separated(rows: Iterable[Sequence[str]]) -> str:
    """Rows for a spreadsheet to paste. No text becomes a formula: what begins like one is given as its own text."""
    return "".join("\t".join(map(_written, row)) + "\r\n" for row in rows)


def read_tab_separated(text: str) -> list[list[str]]:
    """Rows that a spreadsheet copied; every row is as long as the longest, and empty lines at the end are no rows."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    if not text:
        return []
    rows = list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))
    width = max(map(len, rows))
    return [[_bare(cell) for cell in row] + [""] * (width - len(row)) for row in rows]


def _written(cell: str) -> str:
    if cell.startswith(_FORMULAS) or (cell.startswith(_SIGNS) and not cell[1:2].isdigit() and len(cell) > 1):
        cell = '="{}"'.format(cell.replace('"', '""'))
    if any(sign in cell for sign in '\t\n\r"'):
        return '"{}"'.format(cell.replace('"', '""'))
    return cell


def _bare(cell: str) -> str:
    """The text of a cell that was given as its own text."""
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 2:
        return cell[2:-1].replace('""', '"')
    return cell
