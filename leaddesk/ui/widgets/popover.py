"""A popover: 360 wide, beside what it is about, one Enter in the usual case."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.floating import Floating, fits_below, fits_beside
from leaddesk.ui.widgets.option_rows import OptionRows
from leaddesk.ui.widgets.text import Text

WIDTH = 360
_GAP = 8


class Popover(Floating):
    """Asks one thing in place. ``accepted`` on Enter or the primary button, ``rejected`` on Esc or the quiet one.

    Fill ``body`` with :meth:`add`, then :meth:`open_beside` what it is about. It hides itself, gives the focus back to where it was,
    and is not used twice. A number key takes a row of its :class:`OptionRows` while the focus is not in a field with text;
    Alt + number always does.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(self, window: QWidget, title: str, about: str = "") -> None:
        super().__init__(window, inset=16)
        self._over = window
        self._back_to: QWidget | None = None
        self._anchor = QRect()
        self._is_below = False
        self.primary: KeyButton | None = None
        self.first: QWidget | None = None
        """Where the keyboard is put when it opens: the options, unless it is set."""
        self.setAccessibleName(title)
        heading = Text(title, "name", strong=True, wraps=True)
        self.body.addWidget(heading)
        if about:
            self.body.addWidget(Text(about, "meta", "text_2", wraps=True))
        self.body.addSpacing(theme.px(12))
        window.installEventFilter(self)

    def add(self, widget: QWidget, *, above: int = 0) -> None:
        """Adds a part below the others, with more room above it if wanted (pixels at 100 %)."""
        if above:
            self.body.addSpacing(theme.px(above))
        self.body.addWidget(widget)

    def add_label(self, text: str) -> None:
        """Adds the name of the field that comes next."""
        self.body.addSpacing(theme.px(12))
        self.body.addWidget(Text(text, "meta", "text_2"))
        self.body.addSpacing(theme.px(2))

    def add_buttons(self, primary: str, back: str = "") -> None:
        """Adds the row of buttons: the way back at the left, what Enter does at the right."""
        row = QHBoxLayout()
        quiet = KeyButton(back or _("Put it back"), "quiet", hint="Esc")
        quiet.clicked.connect(self.reject)
        self.primary = KeyButton(primary, "primary", hint="Enter")
        self.primary.clicked.connect(self.accept)
        row.addWidget(quiet)
        row.addStretch(1)
        row.addWidget(self.primary)
        self.body.addSpacing(theme.px(12))
        self.body.addLayout(row)

    def open_beside(self, anchor: QRect) -> None:
        """Opens beside a rectangle of the window, 8 px away, on the side where there is room."""
        self._open(anchor, is_below=False)

    def open_below(self, anchor: QRect) -> None:
        """Opens below a button, given as a rectangle of the window."""
        self._open(anchor, is_below=True)

    def accept(self) -> None:
        """Does it, unless the primary button is disabled."""
        if self.primary is None or self.primary.isEnabled():
            self._close()
            self.accepted.emit()

    def reject(self) -> None:
        """Leaves everything as it was."""
        self._close()
        self.rejected.emit()

    def _open(self, anchor: QRect, *, is_below: bool) -> None:
        self._anchor, self._is_below = anchor, is_below
        self._back_to = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        for field in self.findChildren(QLineEdit):
            field.installEventFilter(self)
        first = self.first or self.findChild(OptionRows) or self.primary
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Stands where there is room, as high as its contents."""
        width = theme.px(WIDTH)
        inner = width - 2 * theme.px(16)
        height = self.body.heightForWidth(inner + 2 * (theme.px(16) + theme.px(24)))
        if height < 0:
            height = self.body.sizeHint().height()
        height -= 2 * theme.px(24)
        bounds = self._over.rect().adjusted(8, 8, -8, -theme.px(36))
        fit = fits_below if self._is_below else fits_beside
        self.place_box(fit(self._anchor, width, height, bounds, theme.px(_GAP if not self._is_below else 4)))

    def _close(self) -> None:
        self._over.removeEventFilter(self)
        back = self._back_to
        self.hide()
        self.deleteLater()
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, event: QKeyEvent) -> bool:
        rows = self.findChild(OptionRows)
        number = event.key() - Qt.Key.Key_0
        if not isinstance(rows, OptionRows) or not 1 <= number <= 9:
            return False
        focused = QApplication.focusWidget()
        is_writing = isinstance(focused, QLineEdit) and bool(focused.text())
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        return (with_alt or not is_writing) and rows.choose_number(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.place()
            return False
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._choose(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif not self._choose(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays inside while it is open."""
        stops = [one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stops = [one for one in stops if one.isVisible() and one.isEnabled() and one.focusProxy() is None]
        focused = QApplication.focusWidget()
        if not stops:
            return False
        at = stops.index(focused) if focused in stops else -1
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        return True
