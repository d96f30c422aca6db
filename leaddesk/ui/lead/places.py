"""Where a lead stands in what a page shows, so that one can go on to the next."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Standing
from leaddesk.ui.board.board import Board
from leaddesk.ui.board.column_words import column_code, column_word
from leaddesk.ui.lead.top_bar import Place
from leaddesk.ui.theme.theme import theme


@runtime_checkable
class LeadList(Protocol):
    """A page that shows leads in an order of its own."""

    lead_chosen: SignalInstance
    """Another lead is the current one there: its number."""
    leads_seen: SignalInstance
    """The desk was looked at: leads may stand elsewhere now."""

    def place_of(self, lead: int) -> Place | None:
        """Where a lead stands; None where it is not shown."""

    def select_lead(self, lead: int) -> None:
        """Makes it the current one there, and brings it into sight."""


def place_on(page: object, lead: int) -> Place | None:
    """Where a lead stands on a page; None where the page shows no leads, or not this one."""
    if isinstance(page, LeadList):
        return page.place_of(lead)
    board = getattr(page, "board", None)
    return _place_on_board(board, lead) if isinstance(board, Board) else None


def select_on(page: object, lead: int) -> None:
    """Selects a lead where it is shown; this takes the keyboard there."""
    if isinstance(page, LeadList):
        page.select_lead(lead)
    board = getattr(page, "board", None)
    if isinstance(board, Board):
        column, _row = _find(board, lead)
        if column is not None:
            board.select([lead], column)


def show_on(page: object, lead: int) -> None:
    """Marks the lead where it is shown, and brings it into sight now that the panel has taken a part of the window. The
    keyboard stays where it is.
    """
    if isinstance(page, LeadList):
        page.select_lead(lead)
    board = getattr(page, "board", None)
    if isinstance(board, Board):
        column, _row = _find(board, lead)
        if column is not None:
            lane = board.lanes[column]
            if not lane.is_folded and lead not in board.selected():
                lane.table.select([lead])
                lane.table.scrollTo(lane.table.currentIndex())
            board.ensureWidgetVisible(lane, theme.px(16), 0)


def _place_on_board(board: Board, lead: int) -> Place | None:
    """Where a lead stands in its column."""
    column, row = _find(board, lead)
    if column is None:
        return None
    model = board.models[column]
    count = model.rowCount()
    before = model.lead_at(row - 1) if row else None
    after = model.lead_at(row + 1) if row + 1 < count else None
    return Place(column_code(column) or column_word(column), row + 1, count, before, after)


def _find(board: Board, lead: int) -> tuple[Column | None, int]:
    """The column that shows a lead, and its row: where its card says that it stands, or else wherever it is."""
    card = board.cache.get(lead)
    likely = None
    if card is not None:
        likely = Column.RESTING if card.standing is Standing.RESTING else Column(card.stage.value)
    for column in sorted(board.models, key=lambda one: one is not likely):
        row = board.models[column].row_of(lead)
        if row >= 0:
            return column, row
    return None, -1
