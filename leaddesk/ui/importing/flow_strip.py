"""The five stages with the seam between the departments, and how many people of an import stand in each."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.board import Column
from leaddesk.domain.stages import FLOW, Stage, stage_words
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.importing.event_words import SHORT_COUNTS
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided

_HEIGHT, _GAP, _SEAM = 56, 8, 44


class FlowStrip(QWidget):
    """Shows counts of new and of updated people by column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Column, tuple[int, int]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_HEIGHT))

    def show_counts(self, counts: Mapping[Column, tuple[int, int]]) -> None:
        """How many of the new and of the updated stand in each column."""
        self._counts = counts
        shown = (f"{stage.value} {sum(counts.get(Column(stage.value), (0, 0)))}" for stage in FLOW)
        self.setAccessibleName(beside(*shown))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(theme.px(_HEIGHT))
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, painter = theme.px, QPainter(self)
        width = (self.width() - px(_SEAM) - 3 * px(_GAP)) / len(FLOW)
        x = 0.0
        for stage in FLOW:
            box = QRectF(round(x), 0, round(width), self.height())
            self._paint_stage(painter, stage, box)
            if stage is Stage.MQL:
                left = round(box.right() + (px(_SEAM) - px(20)) / 2)
                paint_icon(painter, "handshake", theme.color("text_2"), left, px(18), px(20))
            x += width + px(_SEAM if stage is Stage.MQL else _GAP)
        painter.end()

    def _paint_stage(self, painter: QPainter, stage: Stage, box: QRectF) -> None:
        px = theme.px
        painter.fillRect(box, theme.color("lane"))
        painter.fillRect(QRectF(box.left(), 0, box.width(), px(4)), theme.stage_color(stage.value))
        new, updated = self._counts.get(Column(stage.value), (0, 0))
        line = QRectF(box.left() + px(12), px(10), box.width() - px(24), px(24))
        count = f"{new + updated:,}"
        draw_text(painter, line, count, theme.font("name", strong=True), theme.color("text"), RIGHT)
        draw_text(painter, line, stage.value, theme.font("body", strong=True), theme.color("text"), LEFT)
        line.setLeft(line.left() + theme.metrics("body", strong=True).horizontalAdvance(stage.value) + px(8))
        room = line.width() - theme.metrics("name", strong=True).horizontalAdvance(count) - px(8)
        word = elided(str(stage_words(stage).word), theme.metrics(), room)
        draw_text(painter, line, word, theme.font(), theme.color("text"), LEFT)
        words = beside(
            *(str(words).format(n=f"{n:,}") for words, n in zip(SHORT_COUNTS, (new, updated), strict=False) if n),
        )
        below = QRectF(box.left() + px(12), px(33), box.width() - px(24), px(16))
        shown = elided(words or _("None"), theme.metrics("meta"), below.width())
        draw_text(painter, below, shown, theme.font("meta"), theme.color("text_2"), LEFT)
