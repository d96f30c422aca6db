"""The board by keyboard: arrows over the columns, Space to carry, Ctrl+X and Ctrl+V, Ctrl+← and → to the next stage."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from leaddesk.domain.board import Column
from leaddesk.domain.stages import Stage
from leaddesk.translation import n_
from leaddesk.ui.board.board import Board
from leaddesk.ui.board.commands import is_ready, neighbour
from leaddesk.ui.page import Shell

_CTRL = Qt.KeyboardModifier.ControlModifier
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DECISIONS = (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_M)
_DROPS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class BoardKeys(QObject):
    """Listens to the cards of a board."""

    def __init__(self, board: Board, shell: Shell) -> None:
        super().__init__(board)
        self._board, self._shell = board, shell
        self._cut: tuple[int, ...] = ()
        board.key_pressed.connect(self._press)

    def _press(self, column: Column, event: QKeyEvent) -> None:
        handled = self._carry(event) if self._board.carrying.now is not None else self._do(column, event)
        event.setAccepted(handled)

    def _carry(self, event: QKeyEvent) -> bool:
        """While cards are in the hand every key is about them."""
        carrying = self._board.carrying
        if event.key() in _SIDEWAYS:
            carrying.carry(_SIDEWAYS[Qt.Key(event.key())])
        elif event.key() in _DROPS:
            carried = carrying.let_go()
            if carried is not None and carried.over is not carried.start:
                self._board.move_leads(carried.leads, carried.over)
        elif event.key() == Qt.Key.Key_Escape:
            carrying.let_go()
        return True

    def _do(self, column: Column, event: QKeyEvent) -> bool:
        key, with_ctrl = Qt.Key(event.key()), bool(event.modifiers() & _CTRL)
        if event.isAutoRepeat() and (with_ctrl or key in _DECISIONS):
            return True  # a key that is held moves leads once
        leads = self._subject(column)
        if key in _SIDEWAYS:
            return self._to_next_stage(leads, _SIDEWAYS[key]) if with_ctrl else self._go(column, _SIDEWAYS[key])
        if with_ctrl:
            return self._cut_or_paste(key, leads, column)
        if key == Qt.Key.Key_Space:
            if not self._board.moving.keeps(leads):
                self._board.carrying.lift(leads, column)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            lead = self._board.lanes[column].table.current_lead()
            if lead:
                self._board.lead_opened.emit(lead)
            return True
        if key == Qt.Key.Key_Escape:
            return self._let_go()
        return not event.modifiers() and self._decide(key, leads)

    def _subject(self, column: Column) -> list[int]:
        """What a key is about: the selection where the keyboard is in it, else the card that the keyboard is at."""
        table = self._board.lanes[column].table
        selected, current = self._board.selected(), table.current_lead()
        if current and current not in selected:
            table.select([current], current)
            return [current]
        return selected

    def _go(self, column: Column, steps: int) -> bool:
        """To the card at the same height of the next column."""
        lanes = self._board.lanes
        columns = list(lanes)
        place = columns.index(column) + steps
        if not 0 <= place < len(columns):
            return True
        here, lane = lanes[column].table, lanes[columns[place]]
        if lane.is_folded:
            lane.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        height = here.card_rect(here.current_lead()).center().y()
        row = lane.table.rowAt(max(0, height))
        lead = self._board.models[lane.column].lead_at(
            row if row >= 0 else self._board.models[lane.column].rowCount() - 1
        )
        self._board.select([lead] if lead else [], lane.column)
        self._board.ensureWidgetVisible(lane, 16, 0)
        return True

    def _to_next_stage(self, leads: list[int], steps: int) -> bool:
        self._board.moving.then(leads, partial(self._step, leads, steps))
        return True

    def _step(self, leads: list[int], steps: int) -> None:
        cards = [card for lead in leads if (card := self._board.cache.get(lead)) is not None]
        target = neighbour(cards, steps)
        if target is not None:
            self._board.move_leads(leads, target)

    def _cut_or_paste(self, key: Qt.Key, leads: list[int], column: Column) -> bool:
        if key == Qt.Key.Key_X and leads:
            if self._board.moving.keeps(leads):
                return True
            self._let_go()
            self._cut = tuple(leads)
            self._board.lift_selected()
            text = n_(
                "{n} person cut out. Ctrl V puts them in another column",
                "{n} people cut out. Ctrl V puts them in another column",
                len(leads),
            )
            self._shell.show_status(text)
            return True
        if key == Qt.Key.Key_V and self._cut:
            cut, self._cut = self._cut, ()
            self._board.marks.land(cut)
            self._board.move_leads(cut, column)
            return True
        return False

    def _let_go(self) -> bool:
        if self._cut:
            self._board.marks.land(self._cut)
            self._cut = ()
            self._board.selection_changed.emit()  # the status line said that somebody was cut out
            return True
        return False

    def _decide(self, key: Qt.Key, leads: list[int]) -> bool:
        """A accepts and R returns an MQL, M advances what meets its bar."""
        moving = self._board.moving
        if key in _DECISIONS and moving.is_saving(leads):
            moving.then(leads, partial(self._decide, key, leads))
            return True
        cards = [card for lead in leads if (card := self._board.cache.get(lead)) is not None]
        are_mqls = bool(cards) and all(card.stage is Stage.MQL for card in cards)
        if key == Qt.Key.Key_A and are_mqls:
            self._board.move_leads(leads, Column.SAL)
        elif key == Qt.Key.Key_R and are_mqls:
            self._board.move_leads(leads, Column.MAL)
        elif key == Qt.Key.Key_M and is_ready(cards):
            return self._to_next_stage(leads, 1)
        else:
            return False
        return True
