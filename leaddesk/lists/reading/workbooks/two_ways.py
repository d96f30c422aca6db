"""Each sheet is read quickly, and patiently where that fails; a sheet that nobody can read does not cost the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import python_calamine as calamine

from leaddesk.domain.errors import BadFile
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks import quick
from leaddesk.lists.reading.workbooks.quick import Unread
from leaddesk.lists.reading.workbooks.sheet_scan import ErrorCells
from leaddesk.lists.reading.workbooks.sparse import SparseSheet
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class SheetToRead:
    """One sheet of a workbook and the ways to its rows."""

    name: str
    is_hidden: bool
    is_worksheet: bool
    patiently: Callable[[], SparseSheet]
    quickly: Callable[[], calamine.CalamineSheet] | None = None
    """``None`` where the quick reader must not touch it."""
    errors: ErrorCells = field(default_factory=dict)
    """What the quick reader leaves blank."""


def hand_over(sheets: Sequence[SheetToRead], answer: Answer, limits: Limits) -> None:
    """Hands over all sheets. Raises ``BadFile`` where none holds rows because of what is broken; else that is a warning.

    Charts and macros are handed over where they hold cells, as hidden sheets.
    """
    unread: list[tuple[SheetToRead, BadFile]] = []
    heights: list[int] = []
    for sheet in sheets:
        try:
            heights.append(_hand_over_quickly(sheet, answer))
        except Unread:
            try:
                heights.append(_hand_over_patiently(sheet, answer, limits))
            except BadFile as refusal:
                if sheet.is_worksheet:
                    unread.append((sheet, refusal))
    if unread and not any(heights):
        raise unread[0][1]
    if not any(heights) and not any(sheet.is_worksheet for sheet in sheets):
        raise refusals.holds_no_table()
    for sheet, _refusal in unread:
        answer.warn(_("The sheet “{sheet}” is damaged and was left out").format(sheet=sheet.name))


def _hand_over_quickly(sheet: SheetToRead, answer: Answer) -> int:
    """Hands a sheet over with the quick reader; how many rows. Raises ``Unread`` before anything was handed over."""
    if sheet.quickly is None:
        raise Unread
    found = quick.attempted(sheet.quickly)
    height = (found.end[0] + 1) if found.end else 0
    if sheet.is_worksheet or height:
        answer.sheet(sheet.name, is_hidden=sheet.is_hidden or not sheet.is_worksheet)
        answer.rows(quick.rows(found, sheet.errors), lambda count: count / height)
        answer.merged(quick.blocks(found))
    return height


def _hand_over_patiently(sheet: SheetToRead, answer: Answer, limits: Limits) -> int:
    """Hands a sheet over with the reader of this project; how many rows. Raises ``BadFile``."""
    found = sheet.patiently()
    if sheet.is_worksheet or found.height:
        rows = found.rows(limits)
        answer.sheet(sheet.name, is_hidden=sheet.is_hidden or not sheet.is_worksheet)
        answer.rows(rows, lambda count: count / found.height)
        answer.merged(found.merged)
    return found.height
