"""A column of the board: its header and cards, or folded to 40 pixels with its count and its word from top to bottom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.domain.board import Column, ColumnFacts
from leaddesk.domain.cards import Card
from leaddesk.translation import language
from leaddesk.ui.board.card_delegate import SIDE, CardDelegate
from leaddesk.ui.board.card_table import CardTable
from leaddesk.ui.board.column_model import ColumnModel
from leaddesk.ui.board.column_words import ICONS, column_code, column_name, column_word, count_text, empty_words
from leaddesk.ui.board.lane_header import HEIGHT, RULE, LaneHeader
from leaddesk.ui.board.leads_mime import leads_of
from leaddesk.ui.frame.files import files_of
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import CENTER, draw_text, fill, fill_box

if TYPE_CHECKING:
    from leaddesk.ui.board.ghost import GhostCard

NARROW = 40
_LONG_VOWEL = "ー"


class Lane(QWidget):
    """Takes drops anywhere on it. ``leads_over`` and ``leads_dropped`` are those of its cards, header and narrow form."""

    leads_over = Signal(object)
    leads_dropped = Signal(object, QPoint)
    files_dropped = Signal(object)
    fold_changed = Signal(bool)
    table_made = Signal(object)

    def __init__(self, model: ColumnModel, delegate: CardDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self.column: Column = model.column
        self.is_folded = False
        self._facts: ColumnFacts | None = None
        self._is_target = False
        self._table: CardTable | None = None
        self._ghost: GhostCard | None = None
        self._empty = ""
        self._model, self.delegate = model, delegate
        self.header = LaneHeader(self.column, self)
        self.setAcceptDrops(True)
        self.header.fold_wanted.connect(self.toggle_fold)
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self.update)

    @property
    def table(self) -> CardTable:
        """Its cards, made when they are first needed: a folded column may never need them."""
        if self._table is None:
            table = self._table = CardTable(self._model, self.delegate, self)
            table.setAccessibleName(column_name(self.column))
            table.leads_over.connect(self.leads_over)
            table.leads_dropped.connect(self.leads_dropped)
            table.files_dropped.connect(self.files_dropped)
            self.table_made.emit(table)
            self.fit()
            table.setVisible(not self.is_folded)
            QWidget.setTabOrder(self.header, table)
        return self._table

    @property
    def has_table(self) -> bool:
        """Whether its cards were ever shown."""
        return self._table is not None

    def show_facts(self, facts: ColumnFacts) -> None:
        """Shows other counts."""
        self._facts = facts
        self.header.show_facts(facts)
        if self.is_folded:
            self._name_it()
            self.update()

    def show_empty(self, words: str, *, is_filtered: bool) -> None:
        """What it says while it is empty: these words, or nothing under a filter, or what will stand here."""
        self._empty = words if is_filtered else empty_words(self.column)
        self.update()

    def show_target(self, words: str, row: int = -1, short: str = "") -> None:
        """Looks like where the drop will land, and says what it will do, shorter where it is narrow; "" makes it plain again."""
        self._is_target = bool(words)
        self.header.show_drop(words, short)
        if self._table is not None:
            self._table.show_drop_row(row if words else -1)
        self.update()

    def show_ghost(self, card: Card | None) -> None:
        """Shows above its cards who is being typed and will land here; None for nobody."""
        if self._ghost is None and card is None:
            return
        if self._ghost is None:
            from leaddesk.ui.board.ghost import GhostCard

            self._ghost = GhostCard(self.delegate, self)
        was_hidden = self._ghost.isHidden()
        self._ghost.show_card(None if self.is_folded else card)
        if self._ghost.isHidden() is not was_hidden:
            self.fit()

    def set_folded(self, is_folded: bool) -> None:
        """Folds it to 40 pixels, or opens it."""
        if is_folded == self.is_folded:
            return
        self.is_folded = is_folded
        self.header.setVisible(not is_folded)
        if self._table is not None or not is_folded:
            self.table.setVisible(not is_folded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_folded else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_folded else Qt.CursorShape.ArrowCursor)
        self._name_it()
        self.update()
        self.fold_changed.emit(is_folded)

    def toggle_fold(self) -> None:
        """Folds or opens it. The keyboard stays in it: at its narrow form, or at its cards."""
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self) or self.hasFocus()
        self.set_folded(not self.is_folded)
        if had_keyboard:
            (self if self.is_folded else self.table).setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self) -> None:
        """Takes its present size, density and zoom."""
        top = theme.px(HEIGHT)
        self.header.setGeometry(0, 0, self.width(), top)
        inset = 2 if self._is_target else 0
        self.delegate.lane_width = self.width()
        if self._ghost is not None and not self._ghost.isHidden():
            self._ghost.setGeometry(0, top, self.width(), self.delegate.row_height())
            top += self.delegate.row_height()
        if self._table is not None:
            self._table.setGeometry(0, top, self.width(), max(0, self.height() - top - inset))
            self._table.fit()

    def _name_it(self) -> None:
        self.setToolTip(column_name(self.column) if self.is_folded else "")
        self.setAccessibleName(f"{column_name(self.column)} {count_text(self._facts)}".rstrip())

    def _paint_narrow(self, painter: QPainter) -> None:
        px, middle = theme.px, self.width() / 2
        fill(painter, QRectF(0, 0, self.width(), px(RULE)), theme.stage_color(self.column))
        side = px(16)
        icon, code = ICONS.get(self.column), column_code(self.column)
        if icon:
            paint_icon(painter, icon, theme.color("text_2"), round(middle - side / 2), px(14), side)
        line = QRectF(0, px(12), self.width(), px(20))
        if not icon:
            draw_text(painter, line, code, theme.font("meta", strong=True), theme.color("text"), CENTER)
        count = QRectF(0, px(36), self.width(), px(20))
        draw_text(painter, count, count_text(self._facts), theme.font("meta", strong=True), theme.color("text"), CENTER)
        self._paint_stacked(painter, px(64))

    def _paint_stacked(self, painter: QPainter, top: float) -> None:
        word, ink, font = column_word(self.column), theme.color("text_2"), theme.font()
        if language() != "ja":
            painter.save()
            painter.translate(self.width() / 2, top)
            painter.rotate(90)
            draw_text(painter, QRectF(0, -theme.px(10), theme.px(200), theme.px(20)), word, font, ink)
            painter.restore()
            return
        step = theme.px(16)
        for place, glyph in enumerate(word):  # ー turns to a vertical bar where text runs down
            box = QRectF(0, top + place * step, self.width(), step)
            draw_text(painter, box, "｜" if glyph == _LONG_VOWEL else glyph, font, ink, CENTER)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.color("text_2"))
        side = theme.px(SIDE + 8)
        box = QRectF(side, theme.px(HEIGHT + 12), self.width() - 2 * side, theme.px(120))
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = self.rect().toRectF()
        fill(painter, whole, theme.color("lane_drop" if self._is_target else "lane"))
        if self.is_folded:
            self._paint_narrow(painter)
        elif not self._model.rowCount():
            self._paint_empty(painter)
        if self._is_target:
            fill_box(painter, whole.adjusted(0, theme.px(RULE), 0, 0), 0, None, theme.color("accent"), 2.0)
        elif self.is_folded and self.hasFocus():
            fill_box(painter, whole.adjusted(3, 3, -3, -3), 4, None, theme.color("focus"), 2.0)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_folded and event.button() == Qt.MouseButton.LeftButton:
            self.set_folded(False)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_folded and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggle_fold()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        leads = leads_of(event.mimeData())
        if leads or files_of(event.mimeData()):
            event.acceptProposedAction()
        if leads:
            self.leads_over.emit(leads)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.leads_over.emit(None)

    def dropEvent(self, event: QDropEvent) -> None:
        leads = leads_of(event.mimeData())
        self.leads_over.emit(None)
        event.acceptProposedAction()
        if leads:
            self.leads_dropped.emit(leads, self.mapToGlobal(event.position().toPoint()))
        else:
            self.files_dropped.emit(files_of(event.mimeData()))
