"""A popover that lists what can be chosen, several at once; each click counts at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.cleaning.text import search_text
from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.check import Check
from leaddesk.ui.widgets.choice import Row
from leaddesk.ui.widgets.floating import Floating, fits_below, rect_in_window
from leaddesk.ui.widgets.text import Text

_WIDTH, _INSET, _GAP = 280, 12, 8
_MOST_ROWS = 10
"""Longer lists scroll, and can be searched."""


class Choices(Floating):
    """``changed(values)`` with all values that are chosen, in the order of the rows. Esc or a click elsewhere closes it."""

    changed = Signal(object)

    def __init__(self, window: QWidget, rows: Sequence[Row], chosen: Sequence[str | int]) -> None:
        super().__init__(window, inset=_INSET)
        self._rows = tuple(rows)
        self._checks = [Check(row.label, is_checked=row.value in chosen, count=row.aside) for row in rows]
        if len(rows) > _MOST_ROWS:
            self._add_search()
        self._add_list()
        for check in self._checks:
            check.toggled.connect(self._tell)

    def open_below(self, opener: QWidget) -> None:
        """Opens below the chip or button that was pressed."""
        self.back_to = opener
        self.leave_when_pressed_elsewhere(self.leave)
        rows = min(len(self._rows), _MOST_ROWS) or 2  # as high as the words in place of rows
        search = self.findChild(QLineEdit)
        above = search.sizeHint().height() + theme.px(_GAP) if search is not None else 0
        height = theme.px(24) * rows + above + 2 * theme.px(_INSET)
        bounds = self.parentWidget().rect().adjusted(8, 8, -8, -8)  # type: ignore[union-attr]
        self.place_box(fits_below(rect_in_window(opener), theme.px(_WIDTH), height, bounds, theme.px(4)))
        self.show()
        self.raise_()
        first: QWidget = search or (self._checks[0] if self._checks else self)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _add_search(self) -> None:
        field = QLineEdit()
        field.setPlaceholderText(_("Search"))
        field.textChanged.connect(self._narrow)
        self.body.addWidget(field)
        self.body.addSpacing(theme.px(_GAP))

    def _add_list(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(4), 0)
        column.setSpacing(0)
        if not self._checks:
            column.addWidget(Text(_("There is nothing to choose yet"), "meta", "text_2", wraps=True))
        for check in self._checks:
            column.addWidget(check)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(area)

    def _narrow(self, text: str) -> None:
        wanted = search_text(text)
        for row, check in zip(self._rows, self._checks, strict=True):
            check.setVisible(wanted in search_text(row.label))

    def _tell(self) -> None:
        pairs = zip(self._rows, self._checks, strict=True)
        self.changed.emit(tuple(row.value for row, check in pairs if check.isChecked()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
