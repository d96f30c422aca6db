"""Two sides field by field; the values that stay are tinted."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.focus_ring import is_by_keyboard
from leaddesk.ui.widgets.painting import LEFT, draw_rule, draw_text, elided, fill_box
from leaddesk.ui.widgets.wrapping import wrapped

_LABEL_LEAST, _LABEL_SHARE = 64, 0.14
_LINE_GAP = 6
_REASON_INSET = 16
_REASON_FROM = 520
"""A grid that is narrower says why in the tooltips of its rows."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A field: its label, both values, which of them stay, and why."""

    label: str
    left: str
    right: str
    keeps_left: bool = False
    keeps_right: bool = False
    because: str = ""
    is_quiet: bool = False
    """Neither value says anything: no side of it is ever marked."""
    is_one: bool = False
    """What both have in common: ``left`` takes the room of both sides."""


@dataclass(frozen=True, slots=True)
class GridHead:
    """What stands over a side: who it is and, in a second line, where they come from."""

    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class GridLook:
    """How large the grid is, in pixels at 100 %."""

    row: int = 29
    size: TypeSize = "meta"
    reason: int = 0
    """At most, of the column that says why; 0 leaves it to the tooltip, and then no value carries a check."""
    least: int = 280
    label: int = 104
    """At most, of the column of labels, unless the grid is very wide."""
    wraps: bool = True
    """Whether a row grows with what it says; where not, what does not fit is cut."""


PLAIN = GridLook()
WIDE = GridLook(32, "body", 184, 480, 140, wraps=False)
"""For a page of its own: with the reasons beside the values, and a check at each one that stays."""


class FieldGrid(QWidget):
    """As high as its rows at its width. What is cut is in the tooltip, with the rule that chose.

    ``pressed(row)`` and, where it was one of the sides, ``side_pressed(row, side)`` (0 left, 1 right) by the mouse.
    """

    pressed = Signal(int)
    side_pressed = Signal(int, int)

    def __init__(self, look: GridLook = PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heads = (GridHead(""), GridHead(""))
        self._rows: tuple[GridRow, ...] = ()
        self._current = -1
        self._made_for, self._made = (-1, -1), [0]
        self._shows_ring = False
        self.setProperty("no_ring", True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(look.wraps)
        self.setSizePolicy(policy)

    def show_rows(
        self, left: str | GridHead, right: str | GridHead, rows: Sequence[GridRow], current: int = -1
    ) -> None:
        """Shows two sides under their heads; ``current`` is the row that is being asked about, if one is."""
        heads = [head if isinstance(head, GridHead) else GridHead(head) for head in (left, right)]
        self._heads, self._rows, self._current = (heads[0], heads[1]), tuple(rows), current
        self._made_for = (-1, -1)
        self.setAccessibleName("\n".join(_spoken(row) for row in rows))
        self.setAccessibleDescription(_spoken(self._rows[current]) if 0 <= current < len(rows) else "")
        self.updateGeometry()
        self.update()

    def rows(self) -> tuple[GridRow, ...]:
        """What it shows."""
        return self._rows

    def current(self) -> int:
        """The row that is being asked about; -1 for none."""
        return self._current

    def show_ring(self) -> None:
        """The keyboard is used in here: from now on the current row has its ring."""
        self._shows_ring = True
        self.update()

    def row_box(self, at: int) -> QRectF:
        """Where a row stands."""
        label, _left, _right, _reason = self._boxes(at)
        return QRectF(0, label.top(), self.width(), label.height())

    def side_box(self, at: int, side: int) -> QRectF:
        """Where a value stands: 0 left, 1 right."""
        return self._boxes(at)[1 + side]

    def _head_height(self) -> int:
        return theme.px(44 if any(head.about for head in self._heads) else self._look.row)

    def sizeHint(self) -> QSize:
        width = theme.px(self._look.least)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        return self._tops(width)[-1] + 1

    def _tops(self, width: int) -> list[int]:
        """Where the rows begin at this width, and where the last one ends."""
        label, side = self._label_width(width), self._side_width(width)
        row_height, line = theme.px(self._look.row), theme.metrics(self._look.size).height()
        tops = [self._head_height()]
        for row in self._rows:
            most = len(self._label_lines(row, label))
            values = ((row.left, row.keeps_left), (row.right, row.keeps_right))
            for value, is_kept in values[:1] if row.is_one else values:
                most = max(most, len(self._value_lines(value, is_kept, side * 2 if row.is_one else side)))
            tops.append(tops[-1] + row_height + round((most - 1) * line))
        return tops

    def _label_lines(self, row: GridRow, width: float) -> tuple[str, ...]:
        room = width - self._label_inset() - theme.px(4)
        return self._lines(row.label, "meta", room, strong=False)

    def _value_lines(self, value: str, is_kept: bool, width: float) -> tuple[str, ...]:
        room = width - self._inset() - theme.px(_LINE_GAP)
        return self._lines(value or _("(empty)"), self._look.size, room, strong=is_kept)

    def _lines(self, text: str, size: TypeSize, width: float, *, strong: bool) -> tuple[str, ...]:
        metrics = theme.metrics(size, strong)
        if not self._look.wraps:
            return (elided(text, metrics, width),)
        return wrapped(text, theme.font(size, strong), metrics, width)

    def _side_width(self, width: int) -> int:
        return round((width - self._label_width(width) - self._reason_width()) / 2)

    def _label_width(self, width: int) -> int:
        widest = max((theme.metrics("meta").horizontalAdvance(row.label) for row in self._rows), default=0)
        most = max(theme.px(self._look.label), int(width * _LABEL_SHARE))
        return round(min(max(widest + self._label_inset() + theme.px(8), theme.px(_LABEL_LEAST)), most))

    def _reason_width(self) -> int:
        """What the longest reason takes, and no less than its head; 0 where the values need the room."""
        if not self._look.reason or self.width() < theme.px(_REASON_FROM):
            return 0
        said = (_("Why it stays"), *(row.because for row in self._rows))
        widest = max(theme.metrics("meta").horizontalAdvance(words) for words in said)
        return round(min(widest + theme.px(_REASON_INSET + 8), theme.px(self._look.reason)))

    def _label_inset(self) -> int:
        """Where rows can be current their labels leave room for the edge that says which one is."""
        return theme.px(8) if self._look.reason else 0

    def _boxes(self, at: int) -> tuple[QRectF, QRectF, QRectF, QRectF]:
        """Label, left, right and reason of a row; the heads are row -1."""
        label, reason, side = self._label_width(self.width()), self._reason_width(), self._side_width(self.width())
        y, height = 0, self._head_height()
        if at >= 0:
            tops = self._row_tops()
            y, height = tops[at], tops[at + 1] - tops[at]
        return (
            QRectF(0, y, label, height),
            QRectF(label, y, side, height),
            QRectF(label + side, y, self.width() - label - reason - side, height),
            QRectF(self.width() - reason, y, reason, height),
        )

    def _row_tops(self) -> list[int]:
        """As they are at the present width, reckoned once for it."""
        made_for = (self.width(), theme.version)
        if self._made_for != made_for:
            self._made_for, self._made = made_for, self._tops(self.width())
        return self._made

    def _row_at(self, y: float) -> int:
        at = bisect_right(self._row_tops(), y) - 1
        return at if at < len(self._rows) else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._row_at(event.position().y())
        if at < 0:
            return
        self._shows_ring = False
        self.pressed.emit(at)
        _label, left, right, _reason = self._boxes(at)
        for side, box in enumerate((left, right)):
            if box.contains(event.position()):
                self.side_pressed.emit(at, side)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_ring = is_by_keyboard(event.reason())
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._row_at(event.pos().y())
            if at >= 0:
                row = self._rows[at]
                QToolTip.showText(event.globalPos(), "\n".join(filter(None, (_spoken(row), row.because))), self)
                return True
        return super().event(event)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        _label, left, right, reason = self._boxes(-1)
        for box, head in ((left, self._heads[0]), (right, self._heads[1])):
            self._paint_head(painter, box, head)
        if reason.width() and any(row.keeps_left or row.keeps_right for row in self._rows):
            low = QRectF(
                reason.left() + theme.px(_REASON_INSET), reason.bottom() - theme.px(24), reason.width(), theme.px(20)
            )
            draw_text(painter, low, _("Why it stays"), theme.font("meta"), theme.color("text_2"), LEFT)
        for at, row in enumerate(self._rows):
            self._paint_row(painter, at, row)
        draw_rule(painter, 0, self.width(), self.height() - 1, theme.color("line"))
        if self._shows_ring and self.hasFocus() and 0 <= self._current < len(self._rows):
            ring = self.row_box(self._current).adjusted(1, 2, -1, -1)
            fill_box(painter, ring, theme.px(4), None, theme.color("focus"), 2.0)
        painter.end()

    def _paint_head(self, painter: QPainter, box: QRectF, head: GridHead) -> None:
        size: TypeSize = "name" if head.about else "meta"
        place = box.adjusted(self._inset(), 0, -theme.px(4), 0)
        if head.about:
            place.setHeight(theme.px(20))
            about = QRectF(place.left(), place.bottom(), place.width(), theme.px(20))
            text = elided(head.about, theme.metrics("meta"), about.width())
            draw_text(painter, about, text, theme.font("meta"), theme.color("text_2"), LEFT)
        shown = elided(head.name, theme.metrics(size, strong=True), place.width())
        draw_text(painter, place, shown, theme.font(size, strong=True), theme.color("text"), LEFT)

    def _inset(self) -> int:
        """From the edge of a side to its value: past the check, where values carry one."""
        return theme.px(32 if self._look.reason else 8)

    def _paint_row(self, painter: QPainter, at: int, row: GridRow) -> None:
        px = theme.px
        label, left, right, reason = self._boxes(at)
        if row.is_one:
            left = left.united(right)
        for box, value, is_kept in ((left, row.left, row.keeps_left), (right, row.right, row.keeps_right)):
            if box is left or not row.is_one:
                self._paint_value(painter, box, value, is_kept=is_kept, is_quiet=row.is_quiet or row.is_one)
        if reason.width():
            place = reason.adjusted(px(_REASON_INSET), 0, 0, 0)
            why = elided(row.because, theme.metrics("meta"), place.width())
            draw_text(painter, place, why, theme.font("meta"), theme.color("text_2"), LEFT)
        draw_rule(painter, 0, self.width(), label.top(), theme.color("line"))
        if at == self._current:
            painter.fillRect(QRectF(0, label.top() + 1, px(3), label.height() - 1), theme.color("accent"))
        label = label.adjusted(self._label_inset(), 0, 0, 0)
        lines = self._label_lines(row, label.width() + self._label_inset())
        _draw_lines(painter, label, lines, "meta", "text_2")

    def _paint_value(self, painter: QPainter, box: QRectF, value: str, *, is_kept: bool, is_quiet: bool) -> None:
        size, px = self._look.size, theme.px
        if is_kept:
            painter.fillRect(box, theme.color("selected"))
            if self._look.reason:
                side = px(16)
                top = round(box.center().y() - side / 2)
                paint_icon(painter, "check-circle-fill", theme.color("accent"), box.left() + px(9), top, side)
        place = box.adjusted(self._inset(), 0, -px(_LINE_GAP), 0)
        role: ColorRole = "text_3" if is_quiet or not value else "text"
        lines = self._value_lines(value, is_kept, box.width())
        _draw_lines(painter, place, lines, size, role, strong=is_kept)


def _draw_lines(
    painter: QPainter, box: QRectF, lines: tuple[str, ...], size: TypeSize, role: ColorRole, *, strong: bool = False
) -> None:
    """Lines one below the other, together in the middle of the box's height."""
    height = theme.metrics(size, strong).height()
    top = box.center().y() - len(lines) * height / 2
    for at, line in enumerate(lines):
        place = QRectF(box.left(), top + at * height, box.width(), height)
        draw_text(painter, place, line, theme.font(size, strong=strong), theme.color(role), LEFT)


def _spoken(row: GridRow) -> str:
    if row.is_one:
        return f"{row.label}: {row.left}"
    return f"{row.label}: {row.left or _('(empty)')} / {row.right or _('(empty)')}"
