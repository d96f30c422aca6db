"""The list of pairs at the left of the page."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leaddesk.ui.duplicates.pair_lines import LINE_ROLE, Index, PairLine, PairModel
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.focus_ring import is_by_keyboard
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_rule, draw_text, elided, fill_box

ROW = 76
_BAR = 64


class PairList(QListView):
    """``moved(row)`` when another line becomes current."""

    moved = Signal(int)

    def __init__(self, model: PairModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self.shows_ring = False
        self.setModel(model)
        self.setItemDelegate(_PairDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("no_ring", True)
        self.viewport().setAutoFillBackground(False)

    def show_row(self, row: int) -> None:
        """Makes a line current and brings it into sight."""
        if 0 <= row < self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row))
            self.scrollTo(self.currentIndex())

    def current_line(self) -> PairLine | None:
        """The line that is current."""
        return self.lines.line(self.currentIndex().row())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_ring = is_by_keyboard(event.reason())
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.shows_ring = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if has_alt or event.key() not in _OWN_KEYS:
            event.ignore()  # they belong to the page
            return
        self.shows_ring = True
        super().keyPressEvent(event)


_OWN_KEYS = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class _PairDelegate(QStyledItemDelegate):
    """Names and likeness, the company, what speaks for it and against it."""

    def __init__(self, view: PairList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, px, box = index.data(LINE_ROLE), theme.px, QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("selected" if is_current else "surface"))
        draw_rule(painter, box.left(), box.right(), box.bottom() - 1, theme.color("line"))
        if is_current:
            painter.fillRect(QRectF(box.left(), box.top(), px(3), box.height() - 1), theme.color("accent"))
        left, right, top = box.left() + px(16), box.right() - px(12), box.top()
        room = right - left - (px(_BAR + 12) if line.share >= 0 else 0)
        _put(painter, line.title, QRectF(left, top + px(10), room, px(20)), "body", "text", strong=True)
        _put(painter, line.about, QRectF(left, top + px(30), room, px(18)), "meta", "text_2")
        if line.share >= 0:
            _paint_share(painter, line.share, right, top)
        x = _reason(painter, "check-bold", line.good, left, right, top + px(50), "ready")
        _reason(painter, "x-bold", line.bad, x, right, top + px(50), "caution")
        if is_current and self._view.shows_ring and self._view.hasFocus():
            fill_box(painter, box.adjusted(3, 3, -3, -4), px(4), None, theme.color("focus"), 2.0)


def _put(painter: QPainter, text: str, box: QRectF, size: TypeSize, role: ColorRole, *, strong: bool = False) -> None:
    shown = elided(text, theme.metrics(size, strong), box.width())
    draw_text(painter, box, shown, theme.font(size, strong), theme.color(role), LEFT)


def _paint_share(painter: QPainter, share: int, right: float, top: float) -> None:
    px = theme.px
    number = QRectF(right - px(_BAR), top + px(10), px(_BAR), px(20))
    draw_text(painter, number, f"{share}%", theme.font("body", strong=True), theme.color("text"), RIGHT)
    bar = QRectF(right - px(_BAR), top + px(36), px(_BAR), px(6))
    fill_box(painter, bar, px(3), theme.color("lane"))
    fill_box(
        painter, QRectF(bar.left(), bar.top(), bar.width() * share / 100, px(6)), px(3), theme.color("caution_mark")
    )


def _reason(painter: QPainter, icon: str, text: str, left: float, right: float, top: float, role: ColorRole) -> float:
    """Icon and words; returns where the next ones may begin."""
    px = theme.px
    if not text or right - left < px(48):
        return left
    side = px(14)
    paint_icon(painter, icon, theme.color(role), left, round(top + px(1)), side)
    box = QRectF(left + side + px(4), top - px(1), right - left - side - px(4), px(18))
    shown = elided(text, theme.metrics("meta"), box.width())
    ink = theme.color("caution" if role == "caution" else "text")
    draw_text(painter, box, shown, theme.font("meta"), ink, LEFT)
    return box.left() + theme.metrics("meta").horizontalAdvance(shown) + px(12)
