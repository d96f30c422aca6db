"""What all editors of tokens share: a box below the token whose every change counts at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from leaddesk.domain.conditions import Part
from leaddesk.domain.pact_matches import Vocabulary
from leaddesk.translation import _
from leaddesk.ui.pact.sentence import Commit
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.floating import Floating, fits_below, rect_in_window
from leaddesk.ui.widgets.text import Text


@dataclass(frozen=True)
class Editable:
    """What an editor edits: the part in which the token's fields stand, and the way into the draft."""

    part: Part
    commit: Commit
    vocabulary: Vocabulary
    take_out: Callable[[], object] | None = None
    """Takes the token, or all that it stands for, out of the sentence, where that may be."""


class Editor(Floating):
    """Fill ``body``, then :meth:`open`. Enter, Esc and a press elsewhere close it; the focus goes back to the token."""

    is_typed_into = False
    """Whether a field covers the token."""

    def __init__(self, button: TokenButton, editable: Editable, width: int = 280) -> None:
        super().__init__(button.window(), inset=12)
        self.button, self.editable = button, editable
        self._width = width
        self.first: QWidget | None = None
        """Where the keyboard is put."""
        self._mistake = Text("", "meta", "overdue", wraps=True)
        self._mistake.hide()
        self.setAccessibleName(str(button.token.about))
        button.destroyed.connect(self.deleteLater)

    def put(self, values: Mapping[str, Any], *, typing: bool = False) -> bool:
        """Puts values into the draft; False, with the reason below, where they cannot be."""
        mistake = self.editable.commit(values, typing)
        self.say(mistake)
        return not mistake

    def say(self, mistake: str) -> None:
        """Says below the fields what is wrong; "" where nothing is."""
        self._mistake.setText(mistake)
        if bool(mistake) == self._mistake.isHidden():
            self._mistake.setVisible(bool(mistake))
            self.place()

    def take_out(self) -> None:
        """Takes the token out of its sentence, and closes."""
        away = self.editable.take_out
        self.leave()
        if away is not None:
            away()

    def _add_way_out(self) -> None:
        """A row with a button that takes the token out."""
        if self.editable.take_out is not None:
            away = KeyButton(_("Take out"), "quiet", icon="x", is_small=True)
            away.clicked.connect(self.take_out)
            self.body.addSpacing(theme.px(8))
            self.body.addWidget(away, 0, Qt.AlignmentFlag.AlignRight)

    def open(self) -> None:
        """Opens it below its token."""
        self.body.addWidget(self._mistake)
        self._add_way_out()
        self.leave_when_pressed_elsewhere(self.leave)
        self.button.set_open(True, is_typed_into=self.is_typed_into)
        self.place()
        self.show()
        self.raise_()
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Stands below its token, as high as its contents."""
        window = self.parentWidget()
        if window is None or not isValid(self.button):
            return
        reach = 2 * theme.px(24)
        width = theme.px(self._width)
        height = self.body.heightForWidth(width + reach) if self.body.hasHeightForWidth() else -1
        height = (height if height >= 0 else self.body.sizeHint().height()) - reach
        bounds = window.rect().adjusted(8, 8, -8, -8)
        self.place_box(fits_below(rect_in_window(self.button), width, height, bounds, theme.px(4)))

    def leave(self) -> None:
        """Closes it."""
        self.hide()
        self.deleteLater()
        if isValid(self.button):
            self.button.set_open(False)
            focused = QApplication.focusWidget()
            if focused is None or self.isAncestorOf(focused):
                self.button.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return isValid(self) and super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays inside while it is open."""
        stops = [one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stops = [one for one in stops if one.isVisible() and one.isEnabled()]
        focused = QApplication.focusWidget()
        if not stops:
            return False
        at = stops.index(focused) if focused in stops else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True
