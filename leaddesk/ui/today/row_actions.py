"""The buttons on the current row: its one or two likely decisions, each with its key."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.ui.lead.due import Act, Decision
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.today.rows import LeadRow
from leaddesk.ui.widgets.buttons import KeyButton

_ICONS: dict[Column | Act, str] = {Column.MAL: "arrow-u-up-left", Act.TOMORROW: "calendar-plus"}
"""Of the second decisions, where there is no room for their words."""


class RowActions(QWidget):
    """``decided(Decision, Card, widget)``; beside the widget anything is asked that has to be."""

    decided = Signal(object, object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._decisions: tuple[Decision, ...] = ()
        self._is_narrow = False
        self.buttons: list[KeyButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.px(4))
        self.hide()

    def show_row(self, row: LeadRow | None, *, is_narrow: bool) -> None:
        """Shows the decisions of a row; where it is narrow all but the first one are their key only."""
        decisions = row.words.decisions if row is not None else ()
        self._card = row.card if row is not None else None
        if (decisions, is_narrow) != (self._decisions, self._is_narrow):
            self._decisions, self._is_narrow = decisions, is_narrow
            for old in self.buttons:
                old.hide()
                self._line.removeWidget(old)
                old.deleteLater()
            self.buttons = [self._make(at, one) for at, one in enumerate(decisions)]
        self.setVisible(bool(decisions))
        width = sum(button.sizeHint().width() + theme.px(4) for button in self.buttons) - theme.px(4)
        self.resize(max(width, 0), theme.px(24))

    def decide(self, key: str) -> bool:
        """Takes the decision with this key; False where there is none."""
        for button, decision in zip(self.buttons, self._decisions, strict=True):
            if decision.key and decision.key == key.upper():
                button.click()
                return True
        return False

    def _make(self, at: int, decision: Decision) -> KeyButton:
        is_bare = self._is_narrow and at > 0 and bool(decision.key)
        word = "" if is_bare else decision.word
        icon = _ICONS.get(decision.does, "") if is_bare else ""
        button = KeyButton(
            word, "secondary" if at else "primary", icon=icon, hint=decision.key, is_small=True, parent=self
        )
        button.setToolTip(decision.word if is_bare else "")
        button.setAccessibleName(decision.word)
        button.clicked.connect(partial(self._decide, decision))
        self._line.addWidget(button)
        button.show()
        return button

    def _decide(self, decision: Decision, _checked: bool = False) -> None:
        if self._card is not None:
            self.decided.emit(decision, self._card, self)
