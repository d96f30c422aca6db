"""The foot of the table: how many stand in each stage, what is expected of them, and which rows are in sight."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.board import NARROW_COLUMNS, WIDE_COLUMNS, Column
from leaddesk.domain.sentences import money_text
from leaddesk.domain.table import TableLook
from leaddesk.translation import _
from leaddesk.ui.board.column_words import column_code, column_word
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flowing import Run, gap
from leaddesk.ui.widgets.painting import fill_box
from leaddesk.ui.widgets.runs import draw_runs, width_of_runs
from leaddesk.ui.widgets.shaping import width_of

HEIGHT = 36
_COLUMNS: tuple[Column, ...] = (*WIDE_COLUMNS, *NARROW_COLUMNS)


class StageCounts(QWidget):
    """``chosen(Column | None)`` when a count is taken: None is everybody. Left and right go from one to the next."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: Mapping[Column, int] = {}
        """How many stand where."""
        self._shown: Column | None = None
        self._under = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_counts(self, counts: Mapping[Column, int], shown: Column | None) -> None:
        """Shows how many stand where; ``shown`` is the one column that the rows are of."""
        self.counts, self._shown = counts, shown
        column = _("All") if shown is None else f"{column_code(shown)} {column_word(shown)}".strip()
        count = sum(counts.values()) if shown is None else counts.get(shown, 0)
        self.setAccessibleName(f"{column} {count:,}")
        self.updateGeometry()
        self.update()

    def offered(self) -> list[Column | None]:
        """What can be taken: everybody, and the columns that hold somebody."""
        return [None, *(one for one in _COLUMNS if self.counts.get(one) or one is self._shown or one in WIDE_COLUMNS)]

    def _words(self, column: Column | None) -> tuple[str, str]:
        if column is None:
            return _("All"), f"{sum(self.counts.values()):,}"
        return column_code(column) or column_word(column), f"{self.counts.get(column, 0):,}"

    def _boxes(self) -> list[tuple[Column | None, QRectF]]:
        boxes: list[tuple[Column | None, QRectF]] = []
        px, x = theme.px, 0.0
        for column in self.offered():
            word, count = self._words(column)
            rule = px(9) if column in WIDE_COLUMNS else 0
            width = rule + width_of(word, "meta", column is None) + px(4) + width_of(count, "meta", True) + px(16)
            boxes.append((column, QRectF(round(x), (self.height() - px(24)) // 2, round(width), px(24))))
            x += width
        return boxes

    def _in_sight(self) -> list[tuple[Column | None, QRectF]]:
        """Those there is room for: a count that is cut would be another one."""
        return [(column, box) for column, box in self._boxes() if box.right() <= self.width()]

    def sizeHint(self) -> QSize:
        boxes = self._boxes()
        return QSize(round(boxes[-1][1].right()) if boxes else 0, theme.px(HEIGHT - 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.px(HEIGHT - 2))

    def _at(self, x: float) -> int:
        return next((at for at, (_column, box) in enumerate(self._in_sight()) if box.left() <= x < box.right()), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._at(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().x())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._in_sight()[at][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not steps:
            super().keyPressEvent(event)
            return
        offered = self.offered()
        at = offered.index(self._shown) + steps
        if 0 <= at < len(offered):
            self._choose(offered[at])

    def _choose(self, column: Column | None) -> None:
        wanted = None if column is self._shown else column
        if wanted is not self._shown:
            self.chosen.emit(wanted)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, (column, box) in enumerate(self._in_sight()):
            self._paint_one(painter, column, box, is_under=at == self._under)
        painter.end()

    def _paint_one(self, painter: QPainter, column: Column | None, box: QRectF, *, is_under: bool) -> None:
        is_shown = column is self._shown
        if is_shown or is_under:
            fill_box(painter, box, theme.px(4), theme.color("accent_soft" if is_shown else "hover"))
        x = box.left() + theme.px(8)
        if column in WIDE_COLUMNS and column is not None:
            rule = QRectF(x, round(box.center().y() - theme.px(13) / 2), theme.px(4), theme.px(13))
            painter.fillRect(rule, theme.stage_color(column.value))
            x += theme.px(9)
        word, count = self._words(column)
        role: ColorRole = "accent" if is_shown else "text"
        runs: Sequence[Run] = [Run(word, role, column is None), Run(" "), Run(count, role, True)]
        draw_runs(painter, QRectF(x, box.top(), box.width(), box.height()), runs)


class TableFoot(QWidget):
    """36 high: the counts at the left, sum and rows at the right; the rows go first where it is narrow, then the sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = StageCounts(self)
        self._expected, self._first, self._last = 0, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_look(self, look: TableLook, shown: Column | None) -> None:
        """Shows the figures of what was looked at; a first look has none, and those before it stay."""
        if look.is_whole:
            self._expected = look.expected
        self.counts.show_counts(look.counts if look.is_whole else self.counts.counts, shown)
        self._place()
        self.update()

    def show_sight(self, first: int, last: int) -> None:
        """Says which rows are in sight, from 1; 0 where there are none."""
        if (first, last) != (self._first, self._last):
            self._first, self._last = first, last
            self.update()

    def _sum(self) -> list[Run]:
        if not self._expected:
            return []
        return [Run(_("Expected in all") + " ", "text_2"), Run(money_text(self._expected), "text", True)]

    def _rows(self) -> list[Run]:
        if not self._last:
            return []
        return [Run(_("rows {first:,} to {last:,}").format(first=self._first, last=self._last), "text_2")]

    def _place(self) -> None:
        width = min(self.counts.sizeHint().width(), self.width() - theme.px(16))
        self.counts.setGeometry(theme.px(12), 1, max(width, 0), self.height() - 2)

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT))
        self._place()

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.color("line_strong"))
        right, left = float(self.width() - theme.px(14)), self.counts.geometry().right() + theme.px(16)
        between = Run(gap())
        whole = [*self._sum(), *([between] if self._sum() else []), *self._rows()]
        for runs in (whole, self._sum()):
            width = width_of_runs(runs)
            if runs and right - width >= left:
                draw_runs(painter, QRectF(right - width, 1, width + 4, self.height() - 1), runs)
                break
        painter.end()
