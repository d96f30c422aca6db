"""What letting go of dragged leads over a column means, and what the column says of it while they hang there."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QPoint

from leaddesk.domain.board import Choice, Column, LaneBy
from leaddesk.translation import _, n_
from leaddesk.ui.board.card_table import CardTable
from leaddesk.ui.board.column_words import drop_words, handover_words, short_drop_words, short_handover_words
from leaddesk.ui.board.lane import Lane
from leaddesk.ui.board.places import row_for
from leaddesk.ui.saving import save
from leaddesk.ui.theme.theme import theme

if TYPE_CHECKING:
    from leaddesk.services.bulk import Bulk
    from leaddesk.ui.board.board import Board

_HELD_AT = QPoint(24, 18)
"""Where the pointer holds the stack, in pixels at 100 %."""


class OwnsLeads(Protocol):
    """A desk whose leads can be handed over."""

    @property
    def bulk(self) -> "Bulk": ...


class LettingGo:
    """Listens to the columns of a board."""

    def __init__(self, board: "Board") -> None:
        self._board = board

    def listen_to(self, lane: Lane) -> None:
        """To a column as a whole."""
        lane.leads_over.connect(partial(self._hang_over, lane))
        lane.leads_dropped.connect(partial(self._drop, lane))

    def listen_to_cards(self, lane: Lane, table: CardTable) -> None:
        """To the cards of a column, once there are some."""
        table.heading_over.connect(partial(self._hang_over_heading, lane))
        table.leads_handed_over.connect(partial(self._hand_over, lane))

    def show_target(self, column: Column | None, leads: Sequence[int]) -> int:
        """Marks a column as the place where letting go will move leads to; returns the row before which they will stand."""
        board = self._board
        row = self.row_for(leads, column) if column is not None else -1
        before = {found for found, model in board.models.items() if leads and model.has_any(leads)}
        for one, lane in board.lanes.items():
            if one is not column:
                lane.show_target("")
                continue
            told = before, one, len(leads), board.desk.member
            lane.show_target(drop_words(*told), row, short_drop_words(*told))
        return row

    def row_for(self, leads: Sequence[int], column: Column) -> int:
        """The row before which leads will stand in a column."""
        board = self._board
        card = board.cache.get(leads[0]) if leads else None
        if card is None or board.lanes[column].is_folded:
            return 0
        in_sight = board.lanes[column].table.cards_in_sight()
        return row_for(card, column, board.looking.order, in_sight, board.moment.today())

    def look_again(self, lane: Lane, leads: list[int]) -> None:
        """The column was scrolled under leads that hang over it: they may stand among the cards that came into sight."""
        self._hang_over(lane, leads)

    def _hang_over(self, lane: Lane, leads: list[int] | None) -> None:
        is_home = leads is not None and len(self._at_home(lane, leads[:20])) == len(leads[:20])
        self.show_target(None if leads is None or is_home else lane.column, leads or ())

    def _hang_over_heading(self, lane: Lane, over: Choice | None) -> None:
        """Over the heading of an owner's lane letting go hands the leads over to them; elsewhere only the stage counts."""
        if over is not None and self._board.looking.by is LaneBy.OWNER:
            owner = over.label if over.value else ""
            lane.show_target(handover_words(owner), short=short_handover_words(owner))

    def _drop(self, lane: Lane, leads: list[int], at: QPoint) -> None:
        self._board.move_leads(leads, lane.column, self._place(at))

    def _hand_over(self, lane: Lane, leads: list[int], to: Choice, at: QPoint) -> None:
        board = self._board
        if board.looking.by is not LaneBy.OWNER:
            self._drop(lane, leads, at)
            return
        here = self._at_home(lane, leads)
        if here:
            own = cast(OwnsLeads, board.desk).bulk.own
            who = n_("{n} lead", "{n} leads", len(here))
            says = _("{who} to {owner}").format(who=who, owner=to.label)
            save(partial(own, here, str(to.value)), says=says, done=board.saved.emit)
        going = [lead for lead in leads if lead not in here]
        if going:
            board.move_leads(going, lane.column, self._place(at), str(to.value))

    def _at_home(self, lane: Lane, leads: list[int]) -> list[int]:
        """Those who stand in this column already."""
        return [lead for lead in leads if self._board.models[lane.column].row_of(lead) >= 0]

    def _place(self, at: QPoint) -> QPoint:
        """Where on the window the stack was let go."""
        return self._board.window().mapFromGlobal(at) - QPoint(theme.px(_HELD_AT.x()), theme.px(_HELD_AT.y()))
