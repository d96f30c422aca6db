"""A row of the palette: an icon, what it is, what it means, and its key; people show where they stand and their score."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.cleaning.text import key
from leaddesk.domain.stages import RESTING
from leaddesk.translation import _, language
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import TypeSize
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_grade, draw_hint, draw_text, elided, fill_box

_ROW, _HEADING = 40, 32
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Row:
    """A heading where ``run`` is None."""

    text: str
    icon: str = ""
    about: str = ""
    run: Callable[[], object] | None = None
    key: str = ""
    card: Card | None = None
    typed: str = ""
    """What was typed: where it is found, it is marked."""

    def spoken(self) -> str:
        """The row for screen readers: what is read of it, and what is painted at its right."""
        said = [self.text, self.about]
        if self.card is not None:
            grade = _("Grade {grade}, engagement {n}").format(grade=self.card.grade or "–", n=self.card.engagement)
            late = _("Overdue") if self.card.standing is Standing.OVERDUE else ""
            said += [_stage_of(self.card), late, grade]
        return ("、" if language() == "ja" else ", ").join(filter(None, [*said, self.key]))


def find_in(text: str, typed: str) -> tuple[int, int]:
    """Where what was typed stands in a text, whatever its width, case and kana: begin and end; (0, 0) if nowhere."""
    wanted = key(typed)
    if not wanted:
        return 0, 0
    for begin in range(len(text)):
        if text[begin].isspace():  # a space before it is no part of what was typed
            continue
        for end in range(begin + 1, min(len(text), begin + len(typed) + 2) + 1):
            if key(text[begin:end]) == wanted:
                return begin, end
    return 0, 0


class PaletteDelegate(QStyledItemDelegate):
    """Paints :class:`Row`."""

    def height(self, row: Row) -> int:
        """Of a row, in pixels of the screen."""
        return theme.px(_HEADING if row.run is None else _ROW)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(200), self.height(index.data(ROW_ROLE)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        px, box = theme.px, QRectF(option.rect)
        if row.run is None:
            line = box.adjusted(px(16), px(6), 0, 0)
            draw_text(painter, line, row.text, theme.font("meta"), theme.color("text_2"), LEFT)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            inner = box.adjusted(px(4), 1, -px(4), -1)
            fill_box(painter, inner, px(6), theme.color("selected"), theme.color("accent"), 2.0)
        side = px(20) if row.card is not None else px(18)
        y = round(box.center().y() - side / 2)
        paint_icon(painter, row.icon, theme.color("text_2"), box.left() + px(17), y, side)
        right = self._paint_right(painter, row, box)
        x = box.left() + px(48)
        x = self._paint_marked(painter, row.text, row.typed, x, box, right, strong=row.card is not None) + px(12)
        self._paint_marked(painter, row.about, row.typed, x, box, right, size="meta")

    def _paint_marked(
        self,
        painter: QPainter,
        text: str,
        typed: str,
        x: float,
        box: QRectF,
        right: float,
        *,
        size: TypeSize = "body",
        strong: bool = False,
    ) -> float:
        metrics = theme.metrics(size, strong)
        text = elided(text, metrics, right - x - theme.px(8))
        begin, end = find_in(text, typed)
        if end:
            left = x + metrics.horizontalAdvance(text[:begin])
            mark = QRectF(
                left, box.center().y() - theme.px(9), metrics.horizontalAdvance(text[begin:end]), theme.px(18)
            )
            painter.fillRect(mark, theme.color("caution_soft"))
            painter.fillRect(QRectF(mark.left(), mark.bottom() - 1, mark.width(), 1), theme.color("caution_mark"))
        line = QRectF(x, box.top(), right - x, box.height())
        ink = theme.color("text" if size == "body" else "text_2")
        draw_text(painter, line, text, theme.font(size, strong), ink, LEFT)
        return x + metrics.horizontalAdvance(text)

    def _paint_right(self, painter: QPainter, row: Row, box: QRectF) -> float:
        px = theme.px
        right = box.right() - px(16)
        if row.card is not None:
            return self._paint_person(painter, row.card, box, right)
        if not row.key:
            return right
        return draw_hint(painter, right, box.center().y(), row.key, theme.color("text_2"), theme.color("line")).left()

    def _paint_person(self, painter: QPainter, card: Card, box: QRectF, right: float) -> float:
        """Score, stage, and whether an answer is overdue; returns where that begins."""
        px = theme.px
        score = QRectF(right - px(40), box.top(), px(40), box.height())
        draw_text(painter, score, str(card.engagement), theme.font("body", strong=True), theme.color("text"), RIGHT)
        grade = QRectF(round(right - px(45)), round(box.center().y() - px(10)), px(20), px(20))
        draw_grade(painter, grade, card.grade, card.is_grade_shaky)
        stage = _stage_of(card)
        line = QRectF(0, box.top(), grade.left() - px(8), box.height())
        draw_text(painter, line, stage, theme.font("meta"), theme.color("text_2"), RIGHT)
        left = line.right() - theme.metrics("meta").horizontalAdvance(stage)
        if card.standing is Standing.OVERDUE:
            word = _("Overdue")
            line.setRight(left - px(12))
            draw_text(painter, line, word, theme.font("meta", strong=True), theme.color("overdue"), RIGHT)
            left = line.right() - theme.metrics("meta", strong=True).horizontalAdvance(word) - px(20)
            y = round(box.center().y() - px(8))
            paint_icon(painter, "warning-circle-fill", theme.color("overdue"), left, y, px(16))
        return left


def _stage_of(card: Card) -> str:
    return str(RESTING) if card.standing is Standing.RESTING else card.stage.value
