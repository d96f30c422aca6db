"""Paints the rows of the day: when, who, what brings them here, and how good they are."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.ui.board.short_names import company_forms
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.today.rows import ROW_ROLE, Heading, LeadRow
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_grade, draw_rule, draw_text, elided, fill_box

HEADING, ROW, SHORT = 36, 40, 32
_WHEN, _NAME, _COMPANY, _SCORE = 98, 82, 194, 48
_LONGEST_NAME = 132
_NARROW_COMPANY = 140
_KEPT_COMPANY = 90
"""What a company keeps beside a long reason where there are no buttons; beside those the reason, with its date, comes first."""
_LEAST_COMPANY = 40
"""Beside a button a company that would have less room than this is left out: a lone … tells nobody anything."""
NARROW = 820
"""Below this width of the list companies give way, so that the reason stays readable."""
_TIGHT = 640
"""Below this one, beside an open lead, they give way altogether: a reason whose date is cut tells too little."""


class DayDelegate(QStyledItemDelegate):
    """``is_short`` leaves out when and what. ``room_right`` is what the buttons of the current row take."""

    def __init__(self, parent: QObject, *, is_short: bool = False) -> None:
        super().__init__(parent)
        self.is_short = is_short
        self.room_right = 0
        self.shows_ring = False
        self._name = 0.0

    def row_height(self, row: Heading | LeadRow) -> int:
        """How high a row is, in pixels of the screen."""
        return theme.px(HEADING if isinstance(row, Heading) else SHORT if self.is_short else ROW)

    def score_left(self, right: float) -> float:
        """Where the score of a row begins that ends at ``right``."""
        return right - theme.px(self._side() + _SCORE)

    def fit_names(self, names: Sequence[str]) -> None:
        """Makes the column of names as wide as the longest of them, within limits."""
        metrics = theme.metrics("body", strong=True)
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
        self._name = min(max(longest, theme.px(_NAME)), theme.px(_LONGEST_NAME))

    def _side(self) -> int:
        """From the edge to the score, in pixels at 100 %."""
        return 8 if self.is_short else 16

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.row_height(index.data(ROW_ROLE)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, box = index.data(ROW_ROLE), QRectF(option.rect)
        if isinstance(row, Heading):
            _paint_heading(painter, box, row)
            return
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("selected" if is_current else "surface"))
        if not self.is_short:
            draw_rule(painter, box.left(), box.right(), box.bottom() - 1, theme.color("line"))
        if is_current:
            painter.fillRect(QRectF(box.left(), box.top(), theme.px(3), box.height() - 1), theme.color("accent"))
        self._paint_lead(painter, box, row, self.room_right if is_current else 0)
        if is_current and self.shows_ring:
            fill_box(painter, box.adjusted(3, 3, -3, -4), theme.px(4), None, theme.color("focus"), 2.0)

    def _paint_lead(self, painter: QPainter, box: QRectF, row: LeadRow, taken: int) -> None:
        px, words, card = theme.px, row.words, row.card
        right = self._paint_score(painter, box, row) - px(12) - taken
        x = box.left() + px(16 if not self.is_short else 10)
        if not self.is_short:
            side = px(16)
            ink = theme.color(words.role)
            paint_icon(painter, words.icon, ink, x, round(box.center().y() - side / 2), side)
            x += px(30)
            _put(painter, QRectF(x, box.top(), px(_WHEN - 8), box.height()), words.when, "body", words.role,
                 strong=words.role == "overdue")  # fmt: skip
            x += px(_WHEN)
        name = min(self._name, right - x)
        _put(painter, QRectF(x, box.top(), name, box.height()), card.full_name, "body", "text", strong=True)
        x += name + px(8)
        kept = 0 if taken or box.width() < px(_TIGHT) else px(_KEPT_COMPANY)
        room = self._company_room(box.width(), right - x, words.what, kept)
        company = card.company
        if theme.metrics().horizontalAdvance(company) > room - px(10):
            company = company_forms(company)[1]
        width = min(room - px(10), right - x)
        if width >= min(px(_LEAST_COMPANY), theme.metrics().horizontalAdvance(company)):
            _put(painter, QRectF(x, box.top(), width, box.height()), company, "body", "text_2")
        x += room
        if not self.is_short and right - x > px(24):
            _put(painter, QRectF(x, box.top(), right - x, box.height()), words.what, "body", "text")

    def _company_room(self, width: float, left: float, what: str, least: int) -> float:
        """Of the room that is left beside the name: the company gives way to what brings the lead here, down to ``least``."""
        if self.is_short:
            return left
        usual = theme.px(_COMPANY if width >= theme.px(NARROW) else _NARROW_COMPANY)
        return min(usual, max(least, left - theme.metrics().horizontalAdvance(what) - theme.px(2)))

    def _paint_score(self, painter: QPainter, box: QRectF, row: LeadRow) -> float:
        """Grade and number at the right; where they begin."""
        px = theme.px
        right = box.right() - px(self._side())
        number = QRectF(right - px(28), box.top(), px(28), box.height())
        text = str(row.card.engagement)
        draw_text(painter, number, text, theme.font("body", strong=True), theme.color("text"), RIGHT)
        left = number.left() - px(20)
        grade = QRectF(left, round(box.center().y() - px(10)), px(20), px(20))
        draw_grade(painter, grade, row.card.grade, row.card.is_grade_shaky)
        return left


def _paint_heading(painter: QPainter, box: QRectF, row: Heading) -> None:
    px = theme.px
    painter.fillRect(box, theme.color("surface_alt"))
    draw_rule(painter, box.left(), box.right(), box.bottom() - 1, theme.color("line"))
    side = px(16)
    paint_icon(painter, row.icon, theme.color(row.role), box.left() + px(16), round(box.center().y() - side / 2), side)
    ink: ColorRole = row.role if row.role == "overdue" else "text"
    x = box.left() + px(40)
    draw_text(painter, box.adjusted(px(40), 0, 0, 0), row.text, theme.font("body", strong=True), theme.color(ink), LEFT)
    x += theme.metrics("body", strong=True).horizontalAdvance(row.text) + px(8)
    count = QRectF(x, box.top(), px(48), box.height())
    draw_text(painter, count, f"{row.count:,}", theme.font("body", strong=True), theme.color(ink), LEFT)
    aside = box.adjusted(0, 0, -px(16), 0)
    draw_text(painter, aside, row.aside, theme.font("meta"), theme.color("text_2"), RIGHT)


def _put(painter: QPainter, box: QRectF, text: str, size: TypeSize, role: ColorRole, *, strong: bool = False) -> None:
    if box.width() <= 0:
        return
    shown = elided(text, theme.metrics(size, strong), box.width())
    draw_text(painter, box, shown, theme.font(size, strong), theme.color(role), LEFT)
