"""Cards that are lifted: the stack under the pointer, and its flight to where it settles or back to where it was."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from leaddesk.domain.cards import Card
from leaddesk.ui.board.card_delegate import CardDelegate
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import Duration
from leaddesk.ui.widgets.badge import badge_width
from leaddesk.ui.widgets.painting import CENTER, draw_text, fill_box
from leaddesk.ui.widgets.shadow import REACH, paint_shadow

_MOST_CARDS = 3
_STEP = 6
_OPACITY = 0.92


def stack_pixmap(cards: Sequence[Card], count: int, delegate: CardDelegate, dpr: float) -> QPixmap:
    """The first cards of a stack with its shadow, and how many they are where they are several."""
    shown = list(cards[:_MOST_CARDS])
    reach, step = theme.px(REACH), theme.px(_STEP)
    card = delegate.card_box(0)
    depth = step * (len(shown) - 1)
    width, height = card.width() + depth + 2 * reach, card.height() + depth + 2 * reach
    drawn = QPixmap(round(width * dpr), round(height * dpr))
    drawn.setDevicePixelRatio(dpr)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    for place in range(len(shown) - 1, -1, -1):
        box = QRectF(reach + place * step, reach + place * step, card.width(), card.height())
        paint_shadow(painter, box, theme.px(6))
        delegate.paint_lifted(painter, box, shown[place])
    if count > 1:
        _paint_count(painter, QRectF(reach, reach, card.width(), card.height()), count)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(QRectF(0, 0, width, height), QColor.fromRgbF(0, 0, 0, _OPACITY))  # the stack as a whole
    painter.end()
    return drawn


def _paint_count(painter: QPainter, card: QRectF, count: int) -> None:
    text = f"{count:,}"
    width = max(theme.px(22), badge_width(count) + theme.px(6) + theme.px(7) * max(0, len(text) - 3))
    box = QRectF(card.right() - width + theme.px(8), card.top() - theme.px(10), width, theme.px(22))
    fill_box(painter, box, theme.px(11), theme.color("accent"))
    draw_text(painter, box, text, theme.font("body", strong=True), theme.color("on_accent"), CENTER)


def grip(pixmap: QPixmap, pressed: QPoint) -> QPoint:
    """The point of the stack that hangs at the pointer: where the card was taken, in the pixmap."""
    reach = theme.px(REACH)
    size = pixmap.deviceIndependentSize()
    x = min(max(pressed.x(), theme.px(8)), round(size.width()) - 2 * reach - theme.px(8))
    y = min(max(pressed.y(), theme.px(8)), round(size.height()) - 2 * reach - theme.px(8))
    return QPoint(x + reach, y + reach)


class Flight(QWidget):
    """A stack over the window: it glides and is gone when it has arrived, or hangs at the pointer during a drag."""

    def __init__(self, window: QWidget, pixmap: QPixmap) -> None:
        super().__init__(window)
        self._window = window
        self._pixmap = pixmap
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(pixmap.deviceIndependentSize().toSize())

    def hang(self, hold: QPoint) -> None:
        """Shows it where the pointer is, held at this point of the pixmap. Call it again as the pointer moves."""
        self.move(self._window.mapFromGlobal(QCursor.pos()) - hold)
        if self.isHidden():
            self.show()
            self.raise_()

    def fly(self, start: QPoint, end: QPoint, duration: Duration) -> None:
        """From one place of the window to another, both of the card's upper left corner; not where motion is reduced."""
        reach = QPoint(theme.px(REACH), theme.px(REACH))
        milliseconds = theme.ms(duration)
        if not milliseconds or start == end:
            self.deleteLater()
            return
        self.move(start - reach)
        self.show()
        self.raise_()
        glide = QPropertyAnimation(self, b"pos", self)
        glide.setDuration(milliseconds)
        glide.setStartValue(start - reach)
        glide.setEndValue(end - reach)
        glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        glide.finished.connect(self.deleteLater)
        glide.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()
