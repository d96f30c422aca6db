"""The search field: a magnifying glass, the words, and the key that leads here."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.translation import _
from leaddesk.ui.icons import icon, paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import draw_hint, hint_width

_WIDTHS = ((1180, 312), (700, 200), (0, 132))
"""From so wide a page on the field is so wide."""
_HINT_FROM = 200
"""A narrower field has no room for its key."""


class SearchField(QLineEdit):
    """``textChanged`` follows each key; Esc empties it, and a second Esc emits ``left``, as does Down."""

    left = Signal()

    def __init__(self, placeholder: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(_("Search"))
        self._clear: QAction | None = None
        self.textChanged.connect(self._show_what_fits)
        self._fit()

    def fit_into(self, page: int) -> None:
        """Takes the width that a page of this width has room for."""
        width = next(width for least, width in _WIDTHS if page >= theme.px(least))
        self.setFixedWidth(theme.px(width))
        self._fit()

    def _show_what_fits(self, text: str) -> None:
        if self._clear is None:
            self._clear = self.addAction(icon("x"), QLineEdit.ActionPosition.TrailingPosition)
            self._clear.triggered.connect(self.clear)
        self._clear.setVisible(bool(text))
        self._fit()

    def _fit(self) -> None:
        right = round(hint_width(self._hint)) + theme.px(8) if self._shows_hint() else 0
        self.setTextMargins(theme.px(24), 0, right, 0)

    def _shows_hint(self) -> bool:
        return bool(self._hint) and not self.text() and self.maximumWidth() >= theme.px(_HINT_FROM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            if self._clear is not None:
                self._clear.setIcon(icon("x"))
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(16)
        paint_icon(painter, "magnifying-glass", theme.color("text_2"), theme.px(11), (self.height() - side) // 2, side)
        if self._shows_hint():
            right, ink = self.width() - theme.px(10), theme.color("text_2")
            draw_hint(painter, right, self.height() / 2, self._hint, ink, theme.color("line"))
        painter.end()
