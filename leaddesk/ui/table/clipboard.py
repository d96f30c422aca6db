"""The table and the clipboard: rows are copied with their heads, and a pasted block finds its cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaddesk.domain.fields import FIELD
from leaddesk.domain.tab_separated import as_tab_separated, read_tab_separated
from leaddesk.domain.table import TableRow
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.lead.shown_fields import read_own, shown
from leaddesk.ui.table.cell_values import split_role
from leaddesk.ui.table.columns import COLUMNS, TableColumn
from leaddesk.ui.table.contents import text_of
from leaddesk.ui.table.source import TableSource

if TYPE_CHECKING:
    from leaddesk.services.table import PastePlan

_AT_ONCE = 500


def copied(column: TableColumn, row: TableRow, moment: Moment) -> str:
    """A cell as it is copied: a field in full, also where the table shows less of it."""
    if column.field:
        return shown(column.field, row.lead.record)
    return text_of(column.says(row, moment))


def copy_rows(desk: TableSource, leads: Sequence[int], columns: Sequence[TableColumn], moment: Moment) -> str:
    """The rows of these leads with their heads, for a spreadsheet. Reads the desk: run it off-thread."""
    lines = [[column.title() for column in columns]]
    for at in range(0, len(leads), _AT_ONCE):
        for row in desk.table.rows(leads[at : at + _AT_ONCE]):
            lines.append([copied(column, row, moment) for column in columns])
    return as_tab_separated(lines)


@dataclass(frozen=True, slots=True)
class Block:
    """What was pasted: texts, and the columns of the table that they belong to (None for those that take no text)."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[TableColumn | None, ...]
    titles: tuple[str, ...]
    """What the columns that take no text are called."""


def read_block(text: str, columns: Sequence[TableColumn], first: int) -> Block | None:
    """A pasted text. Where its first row names columns it goes to these, else to those from ``first`` on.

    None where there is nothing to paste.
    """
    rows = read_tab_separated(text)
    if not rows:
        return None
    named = [_named(cell) for cell in rows[0]]
    has_heads = len(rows) > 1 and all(
        column is not None or not cell for column, cell in zip(named, rows[0], strict=True)
    )
    if has_heads and any(named):
        found, rows = named, rows[1:]
    else:
        beside = columns[first : first + len(rows[0])]
        found = [*beside, *[None] * (len(rows[0]) - len(beside))]
    taking = tuple(column if column is not None and column.edited_by in ("text", "role") else None for column in found)
    titles = tuple(column.title() for column in found if column is not None and column not in taking)
    return Block(tuple(map(tuple, rows)), taking, titles)


def _named(head: str) -> TableColumn | None:
    """The column of this head, in either language."""
    wanted = head.strip()
    for column in COLUMNS:
        words = [column.word] if column.word else []
        words += [FIELD[column.field].word] if column.field else []
        names = {column.title(), *(text for word in words for text in (word.ja, word.en))}
        if wanted and wanted in names:
            return column
    return None


def rows_for(
    block: Block, shown_ids: Sequence[int], current: int, selected: Sequence[int]
) -> list[tuple[int, tuple[str, ...]]]:
    """Which lead each pasted row goes to: the selected ones where they are as many, one text to all of them, or the rows
    from the current one on.
    """
    if selected and len(block.rows) == len(selected):
        return list(zip(selected, block.rows, strict=True))
    if selected and len(block.rows) == 1 and len(block.columns) == 1:
        return [(lead, block.rows[0]) for lead in selected]
    return list(zip(shown_ids[max(current, 0) :], block.rows, strict=False))


def plan_paste(desk: TableSource, block: Block, targets: Sequence[tuple[int, tuple[str, ...]]]) -> "PastePlan":
    """What pasting would do. Reads the desk: run it off-thread."""
    from leaddesk.services.table import PastedCell

    records = {}
    if any(column is not None and column.edited_by == "role" for column in block.columns):
        records = {lead.id: lead.record for lead in desk.leads.several([lead for lead, _row in targets])}
    cells = []
    for lead, row in targets:
        for column, text in zip(block.columns, row, strict=True):
            if column is None:
                continue
            if column.edited_by == "role":
                parts = split_role(text, records.get(lead, {}))
                keys = ("department", "job_title")
                cells += [PastedCell(lead, key, part) for key, part in zip(keys, parts, strict=True)]
            else:
                cells.append(PastedCell(lead, column.field, read_own(column.field, text)))
    return desk.table.plan_paste(cells)
