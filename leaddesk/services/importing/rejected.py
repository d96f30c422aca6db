"""The rows that an import rejected, as a workbook that says what is wrong with each and imports again once mended."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from leaddesk.domain.cleaning.show import shown_day
from leaddesk.lists.document import Cell, Document, Row
from leaddesk.lists.recognition.overruled import REJECTED_REASON, REJECTED_ROW
from leaddesk.lists.recognition.recognised import Column
from leaddesk.lists.recognition.text import cell_at, text_of
from leaddesk.lists.rows.cleaned import sheet_of
from leaddesk.lists.writing.table import CellValue, Shape, Table, TableColumn
from leaddesk.lists.writing.workbook import write_workbook
from leaddesk.services.importing.plan import Plan
from leaddesk.translation import _, n_

_REASON_WIDTH, _ROW_WIDTH, _WIDTH = 48, 10, 16


def write_rejected(document: Document, plan: Plan, file: Path) -> int:
    """Writes the rejected rows with the columns of their list, the reason and the row before them; how many there were.

    Raises BadFile if the file cannot be written.
    """
    columns = plan.recognised.columns
    rows = list(_rows(document, plan, columns))
    table = Table(
        _("Rejected rows"),
        (
            TableColumn(str(REJECTED_REASON), Shape.LONG_TEXT, _REASON_WIDTH),
            TableColumn(str(REJECTED_ROW), Shape.NUMBER, _ROW_WIDTH),
            *(TableColumn(column.header or column.name, Shape.AS_IS, _WIDTH) for column in columns),
        ),
        rows,
        preamble=_preamble(plan, len(rows)),
    )
    write_workbook(file, [table])
    return len(rows)


def _preamble(plan: Plan, count: int) -> Sequence[str]:
    """What the workbook is, and the event of its people, by which they come back to the same one."""
    words = n_(
        "{n} row was rejected. Mend it here and drop this file on LeadDesk: only these rows are imported",
        "{n} rows were rejected. Mend them here and drop this file on LeadDesk: only these rows are imported",
        count,
    )
    lines = [words]
    if plan.event is not None:
        lines.append(_("Event name: {name}").format(name=plan.event.name))
        if plan.event.starts_on:
            lines.append(_("Event date: {day}").format(day=shown_day(plan.event.starts_on)))
    return lines


def _rows(document: Document, plan: Plan, columns: Sequence[Column]) -> Iterator[list[CellValue]]:
    held = sheet_of(document, plan.recognised).rows
    for planned in plan.rejected:
        for entry in planned.person.entries:
            yield [planned.person.reject, entry.row, *_cells(held[entry.row - 1], columns)]


def _cells(row: Row, columns: Sequence[Column]) -> Iterator[CellValue]:
    for column in columns:
        yield _as_written(cell_at(row, column.index))


def _as_written(cell: Cell) -> CellValue:
    return cell if cell is None or isinstance(cell, str | int | float | bool | date | datetime) else text_of(cell)
