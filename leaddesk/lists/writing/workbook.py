"""Excel workbooks: a frozen header with filters, widths that fit, real dates and numbers, and text that stays text."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from leaddesk.domain.stages import Stage
from leaddesk.files import written_whole
from leaddesk.lists.writing.delimited import GUARD, unguarded
from leaddesk.lists.writing.table import CellValue, Shape, Table, TableColumn

MOST_ROWS = 1_048_575
"""Rows of data that a sheet of Excel holds below its header."""

_STAGE_COLOURS = {
    Stage.MAL: "#E3E7EC",
    Stage.MQL: "#D3E8F3",
    Stage.SAL: "#D0DFF5",
    Stage.SQL: "#D6D6EC",
    Stage.WON: "#D3EBE2",
    Stage.LOST: "#EBE3DE",
    Stage.DISQUALIFIED: "#EDEFF1",
}
_FORMATS: dict[Shape, dict[str, Any]] = {
    Shape.TEXT: {"num_format": "@"},
    Shape.LONG_TEXT: {"num_format": "@", "text_wrap": True},
    Shape.NUMBER: {"num_format": "#,##0"},
    Shape.MONEY: {"num_format": "#,##0"},
    Shape.PERCENT: {"num_format": "0.0%"},
    Shape.DATE: {"num_format": "yyyy-mm-dd"},
    Shape.MOMENT: {"num_format": "yyyy-mm-dd hh:mm"},
    Shape.STAGE: {"num_format": "@"},
    Shape.AS_IS: {},
}
_MOST_CHARACTERS = 32_767  # Excel's own limit for a cell
_MOST_WRITTEN_OUT = 255  # Excel's own limit for a list of choices that is written out


def write_workbook(path: Path, tables: Sequence[Table], pictures: Sequence[tuple[str, Path]] = ()) -> None:
    """Writes tables as sheets, pictures first on sheets of their own. Raises BadFile if the file cannot be written."""
    with written_whole(path) as place:
        place.touch()  # a folder that cannot be written to is found out before rows are kept in temporary files
        try:
            _write_book(place, tables, pictures)
        except xlsxwriter.exceptions.XlsxWriterException as error:
            raise OSError(str(error)) from None


def _write_book(path: Path, tables: Sequence[Table], pictures: Sequence[tuple[str, Path]]) -> None:
    # Nothing that looks like a formula, an address or a number becomes one.
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "remove_timezone": True,
        "default_date_format": "yyyy-mm-dd",
    }
    book = xlsxwriter.Workbook(str(path), options)
    for title, picture in pictures:
        book.add_worksheet(title[:31]).insert_image(0, 0, str(picture))
    for table in tables:
        _write_sheet(book, table)
    book.close()


def _write_sheet(book: xlsxwriter.Workbook, table: Table) -> None:
    sheet = book.add_worksheet(table.title[:31])
    if table.is_hidden:
        sheet.hide()
    start = len(table.preamble) + bool(table.preamble)
    formats = [book.add_format({"valign": "top", **_FORMATS[column.shape]}) for column in table.columns]
    stages = {str(stage): book.add_format({"bg_color": colour}) for stage, colour in _STAGE_COLOURS.items()}
    _dress(book, sheet, table, formats, start)
    for at, line in enumerate(table.preamble):
        sheet.write_string(at, 0, line)
    head = book.add_format({"bold": True, "bg_color": "#E0E5EB", "bottom": 1, "text_wrap": True, "valign": "top"})
    for at, column in enumerate(table.columns):
        sheet.write_string(start, at, column.header, head)
    writers = [_writer(book, sheet, column, formats[at], stages) for at, column in enumerate(table.columns)]
    last = start
    for last, row in enumerate(table.rows, start + 1):
        for at, value in enumerate(row):
            if value is not None and value != "":
                writers[at](last, at, value)
    if table.total:
        strong = book.add_format({"bold": True, "top": 1, "num_format": "#,##0"})
        for at, value in enumerate(table.total):
            sheet.write(last + 1, at, value, strong)
    if table.columns:
        sheet.autofilter(start, 0, max(last, start), len(table.columns) - 1)


def _dress(book: xlsxwriter.Workbook, sheet: Worksheet, table: Table, formats: list[Format], start: int) -> None:
    sheet.freeze_panes(start + 1, 0)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width, formats[at])
        if column.choices or column.note:
            rule = _rule(column)
            if column.choices:
                source = _source(book, column.choices)
                rule |= {"validate": "list", "source": source, "error_type": "warning", "show_error": column.is_strict}
            sheet.data_validation(start + 1, at, start + 1000, at, rule)


def _rule(column: TableColumn) -> dict[str, Any]:
    rule: dict[str, Any] = {"validate": "any"}
    if column.note:
        rule |= {"input_title": column.header[:32], "input_message": column.note[:255]}
    return rule


def _source(book: xlsxwriter.Workbook, choices: Sequence[str]) -> list[str] | str:
    """The choices as Excel takes them: written out, or, where they are too long for that, from a hidden sheet."""
    if len(",".join(choices)) <= _MOST_WRITTEN_OUT:
        return list(choices)
    name = f"choices {len(book.worksheets())}"
    sheet = book.add_worksheet(name)
    sheet.hide()
    for at, choice in enumerate(choices):
        sheet.write_string(at, 0, choice)
    return f"='{name}'!$A$1:$A${len(choices)}"


Write = Callable[[int, int, Any], object]


def _writer(
    book: xlsxwriter.Workbook, sheet: Worksheet, column: TableColumn, shape: Format, stages: dict[str, Format]
) -> Write:
    """How a value of this column is put into a cell."""
    if column.shape is Shape.STAGE:
        return lambda row, at, value: sheet.write_string(row, at, str(value), stages.get(str(value), shape))
    if column.shape in (Shape.DATE, Shape.MOMENT):
        return lambda row, at, value: _write_time(sheet, row, at, value, shape)
    if column.shape is Shape.AS_IS:
        day = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})
        moment = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd hh:mm:ss"})
        return lambda row, at, value: _write_as_is(sheet, row, at, value, (day, moment))
    if column.shape in (Shape.NUMBER, Shape.MONEY, Shape.PERCENT):
        return lambda row, at, value: _write_number(sheet, row, at, value, shape)
    return lambda row, at, value: sheet.write_string(row, at, _kept_whole(str(value)), shape)


def _kept_whole(text: str) -> str:
    """Text as a cell holds it. What only looks guarded is guarded, for on import one guard is taken away."""
    return (text if unguarded(text) == text else GUARD + text)[:_MOST_CHARACTERS]


def _write_number(sheet: Worksheet, row: int, at: int, value: CellValue, shape: Format) -> object:
    if isinstance(value, (int, float)):
        return sheet.write_number(row, at, value, shape)
    return sheet.write_string(row, at, str(value), shape)


def _write_as_is(sheet: Worksheet, row: int, at: int, value: CellValue, days: tuple[Format, Format]) -> object:
    if isinstance(value, bool):
        return sheet.write_boolean(row, at, value)
    if isinstance(value, (int, float)):
        return sheet.write_number(row, at, value)
    if isinstance(value, date):
        return _write_time(sheet, row, at, value, days[isinstance(value, datetime)])
    return sheet.write_string(row, at, str(value)[:_MOST_CHARACTERS])


def _write_time(sheet: Worksheet, row: int, at: int, value: Any, shape: Format) -> object:
    if value.year < 1900:  # Excel knows no day before
        return sheet.write_string(row, at, value.isoformat(), shape)
    if isinstance(value, datetime):
        value = value.replace(tzinfo=None)
    return sheet.write_datetime(row, at, value, shape)
