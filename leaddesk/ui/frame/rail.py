"""The rail at the left: one item a page, with its badge."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.ui.icons import has_icon, paint_icon
from leaddesk.ui.pages import PageEntry
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.badge import badge_width, paint_badge
from leaddesk.ui.widgets.painting import CENTER, draw_text, elided, fill, fill_box
from leaddesk.ui.widgets.pressable import Pressable

WIDTH = 72
_ITEM_WIDTH, _ITEM_HEIGHT = 64, 52


class RailItem(Pressable):
    """A page's icon over its word."""

    def __init__(self, entry: PageEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = entry.icon
        self._count, self._is_overdue = 0, False
        self.setText(str(entry.word))
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, *, is_overdue: bool) -> None:
        """Shows a badge; 0 takes it away."""
        self._count, self._is_overdue = count, is_overdue
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_ITEM_WIDTH), theme.px(_ITEM_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, is_current = self.rect().toRectF(), self.isChecked()
        if is_current:
            fill_box(painter, box, theme.px(6), theme.color("surface"), theme.color("line"))
        elif self.underMouse():
            fill_box(painter, box, theme.px(6), theme.color("pressed"))
        ink = theme.color("accent" if is_current else "text_2")
        filled = f"{self._icon}-fill"
        name = filled if is_current and has_icon(filled) else self._icon
        side = theme.px(20)
        left = round((self.width() - side) / 2)
        paint_icon(painter, name, ink, left, theme.px(6), side)
        line = QRectF(0, theme.px(28), self.width(), theme.px(18))
        room = self.width() - theme.px(6)
        is_strong = is_current and theme.metrics("meta", True).horizontalAdvance(self.text()) <= room
        text = elided(self.text(), theme.metrics("meta", is_strong), self.width())
        draw_text(painter, line, text, theme.font("meta", strong=is_strong), ink, CENTER)
        if self._count:
            x = min(left + theme.px(13), self.width() - badge_width(self._count))
            paint_badge(painter, x, theme.px(2), self._count, is_overdue=self._is_overdue)
        painter.end()


class Rail(QWidget):
    """``chosen(key)`` when the user takes a page."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = {entry.key: RailItem(entry, self) for entry in entries}
        self._column = QVBoxLayout(self)
        for entry in (one for one in entries if not one.is_at_foot):
            self._column.addWidget(self.items[entry.key])
        self._column.addStretch(1)
        for entry in (one for one in entries if one.is_at_foot):
            self._column.addWidget(self.items[entry.key])
        for key, item in self.items.items():
            item.clicked.connect(partial(self.chosen.emit, key))
        self._fit()

    def show_current(self, key: str) -> None:
        """Marks the page that is shown."""
        if key in self.items:
            self.items[key].setChecked(True)

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))
        side = theme.px(4)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(side)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), theme.color("rail"))
        painter.end()
