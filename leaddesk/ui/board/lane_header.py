"""The head of a column: rule in the stage's colour, code and word, count, and what is urgent in it."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from leaddesk.domain.board import Column, ColumnFacts
from leaddesk.domain.stages import stage_words
from leaddesk.translation import _
from leaddesk.ui.board.column_words import Remark, column_code, column_name, column_word, count_text, remarks
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided, fill, fill_box
from leaddesk.ui.widgets.strip import TONE_TEXT

HEIGHT = 64
RULE = 4


class LaneHeader(QWidget):
    """``fold_wanted`` on a double click, Space, and from its menu; ``pact_wanted`` on Enter and from its menu."""

    fold_wanted = Signal()
    pact_wanted = Signal()
    definition_wanted = Signal(bool)
    """The pointer or the keyboard came here; True where a click asks for it at once."""
    definition_over = Signal(bool)
    """They went again; True where it is to close at once."""

    def __init__(self, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = column
        self._facts: ColumnFacts | None = None
        """None until they are known."""
        self._drop_words = self._drop_short = ""
        self._rings = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("no_ring", True)
        self.setToolTip(str(stage_words(column.stage).long))
        self._name_it()

    def show_facts(self, facts: ColumnFacts) -> None:
        """Shows other counts."""
        if facts != self._facts:
            self._facts = facts
            self._name_it()
            self.update()

    def show_drop(self, words: str, short: str = "") -> None:
        """Says what letting go here will do, in the shorter form where the full one has no room; "" says the counts again."""
        self._drop_words, self._drop_short = words, short or words
        self.update()

    def _name_it(self) -> None:
        said = [column_name(self._column), *filter(None, [count_text(self._facts)])]
        self.setAccessibleName(" ".join(said + [remark.text for remark in remarks(self._column, self._facts)]))

    def _paint_second_line(self, painter: QPainter, line: QRectF) -> None:
        if self._drop_words:
            font, metrics = theme.font("meta", strong=True), theme.metrics("meta", strong=True)
            words = (
                self._drop_words if metrics.horizontalAdvance(self._drop_words) <= line.width() else self._drop_short
            )
            draw_text(painter, line, elided(words, metrics, line.width()), font, theme.color("accent"), LEFT)
            return
        x = line.left()
        for remark in remarks(self._column, self._facts):
            x = self._paint_remark(painter, remark, x, line) + theme.px(10)
            if x >= line.right():
                return

    def _paint_remark(self, painter: QPainter, remark: Remark, x: float, line: QRectF) -> float:
        ink, strong = theme.color(TONE_TEXT[remark.tone]), remark.tone.value == "overdue"
        width = theme.metrics("meta", strong).horizontalAdvance(remark.text)
        side = theme.px(16)
        if remark.icon and x + side + theme.px(4) + width <= line.right() + 1:
            paint_icon(painter, remark.icon, ink, round(x), round(line.center().y() - side / 2), side)
            x += side + theme.px(4)
        if x + width > line.right() + 1:
            return line.right() + 1
        box = QRectF(x, line.top(), width + 1, line.height())
        draw_text(painter, box, remark.text, theme.font("meta", strong), ink, LEFT)
        return x + width

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, painter = theme.px, QPainter(self)
        fill(painter, QRectF(0, 0, self.width(), px(RULE)), theme.stage_color(self._column))
        inner = QRectF(px(12), 0, self.width() - px(24), self.height())
        count = count_text(self._facts)
        first = QRectF(inner.left(), px(14), inner.width(), px(20))
        draw_text(painter, first, count, theme.font("name", strong=True), theme.color("text"), RIGHT)
        room = inner.width() - theme.metrics("name", strong=True).horizontalAdvance(count) - px(8)
        self._paint_name(painter, QRectF(first.left(), first.top(), room, first.height()))
        self._paint_second_line(painter, QRectF(inner.left(), px(36), inner.width(), px(18)))
        if self._rings:
            fill_box(painter, self.rect().toRectF().adjusted(3, 3, -3, -3), px(4), None, theme.color("focus"), 2.0)
        painter.end()

    def _paint_name(self, painter: QPainter, box: QRectF) -> None:
        code = column_code(self._column)
        if code:
            draw_text(painter, box, code, theme.font("name", strong=True), theme.color("text"), LEFT)
            box.setLeft(box.left() + theme.metrics("name", strong=True).horizontalAdvance(code) + theme.px(6))
        word = elided(column_word(self._column), theme.metrics(), box.width())
        draw_text(painter, box, word, theme.font(), theme.color("text"), LEFT)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._rings = event.type() == QEvent.Type.FocusIn
            self.update()
            if self._rings:
                self.definition_wanted.emit(False)
            else:
                self.definition_over.emit(True)
        elif event.type() == QEvent.Type.Enter:
            self.definition_wanted.emit(False)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            self.definition_over.emit(event.type() == QEvent.Type.Hide)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space:
                self.fold_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.pact_wanted.emit()
            case Qt.Key.Key_Escape:
                self.definition_over.emit(True)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.definition_wanted.emit(True)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fold_wanted.emit()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.definition_over.emit(True)
        menu = QMenu(self)
        menu.addAction(_("Open in the pact")).triggered.connect(self.pact_wanted)
        menu.addAction(_("Fold the column")).triggered.connect(self.fold_wanted)
        menu.exec(event.globalPos())
        menu.deleteLater()
