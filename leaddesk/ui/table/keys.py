"""The table by keyboard: cells by the arrows, rows by Space and Shift, and what is done with those that are selected."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from leaddesk.ui.table.bulk.bar import KEYS
from leaddesk.ui.table.table import LeadTable

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TableKeys(QObject):
    """Listens to the rows of a table. What it cannot do itself it asks for."""

    bulk_wanted = Signal(str)
    copy_wanted = Signal()
    paste_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, table: LeadTable) -> None:
        super().__init__(table)
        self._table = table
        table.key_pressed.connect(self._press)

    def _press(self, event: QKeyEvent) -> None:
        self._table.view.shows_focus = True
        event.setAccepted(self._move(event) or self._select(event) or self._act(event))
        self._table.view.viewport().update()

    def _move(self, event: QKeyEvent) -> bool:
        view = self._table.view
        row, column = view.current()
        key, with_ctrl = Qt.Key(event.key()), bool(event.modifiers() & _CTRL)
        steps = _ARROWS.get(key)
        if steps is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if event.modifiers() & _SHIFT and steps[0]:
                return self._extend(row, column, steps[0])
            view.go_to(row + steps[0], column + steps[1])
            if steps[0]:
                self._table.selection.anchor_at(view.current_lead())
            return True
        page = max(view.rows_that_fit() - 2, 1)
        last = self._table.model.rowCount() - 1
        targets = {
            Qt.Key.Key_PageUp: (row - page, column),
            Qt.Key.Key_PageDown: (row + page, column),
            Qt.Key.Key_Home: (0 if with_ctrl else row, column if with_ctrl else 1),
            Qt.Key.Key_End: (last if with_ctrl else row, column if with_ctrl else len(self._table.model.columns)),
        }
        if key not in targets:
            return False
        view.go_to(*targets[key])
        return True

    def _extend(self, row: int, column: int, steps: int) -> bool:
        view, selection = self._table.view, self._table.selection
        if not len(selection):
            selection.anchor_at(view.current_lead())
        view.go_to(row + steps, column)
        selection.extend_to(view.current_lead(), self._table.model.ids())
        return True

    def _select(self, event: QKeyEvent) -> bool:
        selection, lead = self._table.selection, self._table.view.current_lead()
        if event.key() == Qt.Key.Key_Space and lead and not event.modifiers() & _CTRL:
            selection.toggle(lead)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._table.select_all()
        elif event.key() == Qt.Key.Key_Escape and len(selection):
            selection.clear()
        else:
            return False
        return True

    def _act(self, event: QKeyEvent) -> bool:
        lead, column = self._table.view.current_lead(), self._table.view.current()[1]
        key, with_ctrl = Qt.Key(event.key()), bool(event.modifiers() & _CTRL)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in _ENTER and with_ctrl and lead:
            self._table.lead_opened.emit(lead)
        elif (key in _ENTER or key == Qt.Key.Key_F2) and lead:
            self._table.edit_wanted.emit(lead, column)
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and event.modifiers() & _SHIFT):
            self.menu_wanted.emit()
        elif key in KEYS and not event.modifiers() and len(self._table.selection):
            self.bulk_wanted.emit(KEYS[key])
        else:
            return False
        return True
