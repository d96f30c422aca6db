"""A list to tick: each row a value with how many leads of the desk have it; long lists can be searched."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.cleaning.text import search_text
from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.check import Check
from leaddesk.ui.widgets.choice import Row
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.viewport import keep_viewport

MOST_ROWS = 10
_ROW = 24


class CheckList(QWidget):
    """``changed(values)`` with all values that are ticked, in the order of the rows."""

    changed = Signal(object)

    def __init__(self, rows: Sequence[Row], chosen: Sequence[str | int], *, has_search: bool = True) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self.checks: list[Check] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, theme.px(8), 0)
        self._column.setSpacing(0)
        self._nothing = Text(_("There is nothing to choose yet"), "meta", "text_2", wraps=True)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self.search: QLineEdit | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(8))
        if has_search and len(rows) > MOST_ROWS:
            self.search = QLineEdit()
            self.search.setPlaceholderText(_("Search"))
            self.search.textChanged.connect(self.narrow)
            whole.addWidget(self.search)
        self._area = self._scrolling()
        whole.addWidget(self._area)
        for row in rows:
            self._add(row, row.value in chosen, len(self._rows))
        self._fit()

    def values(self) -> tuple[str | int, ...]:
        """What is ticked."""
        return tuple(row.value for row, check in zip(self._rows, self.checks, strict=True) if check.isChecked())

    def tick(self, row: Row) -> None:
        """Ticks a value, which comes to the top where the list does not have it."""
        for held, check in zip(self._rows, self.checks, strict=True):
            if held.value == row.value:
                check.setChecked(True)
                return
        self._add(row, True, 0)
        self._fit()
        self.changed.emit(self.values())

    def narrow(self, text: str) -> None:
        """Shows only the rows with this text."""
        wanted = search_text(text)
        for row, check in zip(self._rows, self.checks, strict=True):
            check.setVisible(wanted in search_text(row.label))

    def _scrolling(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(self._column)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        keep_viewport(area).setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area

    def _add(self, row: Row, is_ticked: bool, at: int) -> None:
        check = Check(row.label, is_checked=is_ticked, count=row.aside)
        check.setAccessibleName(row.label)
        check.toggled.connect(lambda: self.changed.emit(self.values()))
        self._rows.insert(at, row)
        self.checks.insert(at, check)
        self._column.insertWidget(at, check)

    def _fit(self) -> None:
        self._nothing.setVisible(not self._rows)
        self._area.setFixedHeight(theme.px(_ROW) * max(1, min(len(self._rows), MOST_ROWS)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        shown = [check for check in self.checks if check.isVisible()]
        if not steps or not shown:
            super().keyPressEvent(event)
            return
        at = next((at for at, check in enumerate(shown) if check.hasFocus()), -1 if steps > 0 else 0)
        shown[max(0, min(at + steps, len(shown) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
