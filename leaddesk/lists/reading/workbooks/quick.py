"""The quick reader: calamine, with its panics caught and what it hands over put in order.

It stops the process where it cannot have the memory it asks for; whoever calls it looks first at how far a sheet reaches.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TypeVar, cast

import python_calamine as calamine

from leaddesk.lists.document import Cell, CellError, Row
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.workbooks.sheet_scan import ErrorCells

_Found = TypeVar("_Found")
Source = Path | BytesIO


class Unread(Exception):
    """The quick reader does not read this workbook or sheet."""


def attempted(read: Callable[[], _Found]) -> _Found:
    """What ``read`` gives. Raises :class:`Unread` for all that the reader may die of, panics of its Rust code included."""
    try:
        return read()
    except calamine.PasswordError as problem:
        raise refusals.needs_password() from problem
    except (calamine.CalamineError, OSError, ValueError, ArithmeticError) as problem:
        raise Unread from problem
    except BaseException as problem:
        if type(problem).__name__ != "PanicException":
            raise
        raise Unread from problem


def opened(source: Source) -> calamine.CalamineWorkbook:
    """The workbook, opened. Raises :class:`Unread`."""
    return attempted(lambda: calamine.load_workbook(str(source) if isinstance(source, Path) else source))


def is_worksheet(sheet: calamine.SheetMetadata) -> bool:
    """Whether it is a sheet of cells, not a chart or a macro."""
    return sheet.typ == calamine.SheetTypeEnum.WorkSheet


def is_hidden(sheet: calamine.SheetMetadata) -> bool:
    """Whether a person does not see it in Excel."""
    return sheet.visible != calamine.SheetVisibleEnum.Visible


def blocks(sheet: calamine.CalamineSheet) -> list[tuple[int, int, int, int]]:
    """Its merged blocks."""
    return [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]


def rows(sheet: calamine.CalamineSheet, errors: ErrorCells) -> Iterator[Row]:
    """The rows from the sheet's first to its last, each as long as it reaches, with the errors in their places."""
    if sheet.start is None:
        return
    margin: list[Cell] = [None] * sheet.start[1]
    for number, cells in enumerate(sheet.iter_rows()):
        row = margin + cast(Row, cells) if margin else cast(Row, cells)
        if number in errors:
            _mark(row, errors[number])
        while row and (row[-1] == "" or row[-1] is None):
            row.pop()
        yield row


def _mark(row: list[Cell], errors: list[tuple[int, str]]) -> None:
    for column, code in errors:
        if column >= len(row):
            row.extend([None] * (column + 1 - len(row)))
        if row[column] in ("", None):
            row[column] = CellError(code)
