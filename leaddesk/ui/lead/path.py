"""The way through the flow: a bar for each stage, when the lead came there, and the seam between the departments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.leads import StageMove
from leaddesk.domain.sentences import day_text
from leaddesk.domain.stages import FLOW, Stage, stage_words
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, draw_text

_HEIGHT = 44
_GAP = 4
_SEAM = 24


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the way."""

    stage: Stage
    is_current: bool
    came_on: date | None
    """When the lead came there for the last time; None where it never was, or is no more."""


def steps_of(stage: Stage, moves: Sequence[StageMove]) -> list[Step]:
    """The way of a lead. ``moves`` are newest first. Stages that it went back from are no part of it."""
    came = {move.after: move.at.date() for move in reversed(moves) if move.before is not move.after}
    reached = FLOW.index(stage) if stage in FLOW else _furthest(moves)
    return [Step(one, one is stage, came.get(one) if at <= reached else None) for at, one in enumerate(FLOW)]


def _furthest(moves: Sequence[StageMove]) -> int:
    """How far a lead that is out of the flow had come."""
    left = next((move.before for move in moves if move.before in FLOW and move.after not in FLOW), Stage.MAL)
    return FLOW.index(left) if left in FLOW else 0


class StagePath(QWidget):
    """Painted, for it is looked at and never pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step], today: date) -> None:
        """Shows this way."""
        self._steps, self._today = list(steps), today
        said = [f"{_name(step.stage)} {self._whens(step)[0]}".strip() for step in self._steps if step.came_on]
        self.setAccessibleName(_("Way: {stages}").format(stages=", ".join(said)))
        self.setToolTip("\n".join(said))
        self.update()

    def _whens(self, step: Step) -> tuple[str, ...]:
        """When it came there, in the fullest form and in shorter ones."""
        if step.came_on is None:
            return ("",)
        day = day_text(step.came_on)
        if not step.is_current:
            return (day,)
        days = _("{n} d").format(n=(self._today - step.came_on).days)
        return _("since {day}, {days}").format(day=day, days=days), _("{day}, {days}").format(day=day, days=days), days

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _boxes(self) -> list[QRectF]:
        if not self._steps:
            return []
        gaps = [theme.px(_SEAM if step.stage is Stage.SAL else _GAP) for step in self._steps[1:]]
        width = (self.width() - sum(gaps)) / len(self._steps)
        boxes, x = [], 0.0
        for gap in (*gaps, 0):
            boxes.append(QRectF(round(x), 0, round(x + width) - round(x), self.height()))
            x += width + gap
        return boxes

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        boxes = self._boxes()
        has_words = self._have_words(boxes)
        for step, box in zip(self._steps, boxes, strict=True):
            self._paint_step(painter, step, box, has_words=has_words)
            if step.stage is Stage.SAL:
                side = theme.px(16)
                x = box.left() - theme.px(_SEAM) / 2 - side / 2
                paint_icon(painter, "handshake", theme.color("text_2"), round(x), theme.px(2), side)
        painter.end()

    def _have_words(self, boxes: Sequence[QRectF]) -> bool:
        """Whether all have room for their words: with the codes of some alone, the others would seem to be something else."""
        steps = zip(self._steps, boxes, strict=True)
        return all(
            theme.metrics("meta", step.is_current).horizontalAdvance(_name(step.stage)) <= box.width()
            for step, box in steps
        )

    def _paint_step(self, painter: QPainter, step: Step, box: QRectF, *, has_words: bool) -> None:
        has_been = step.came_on is not None
        bar = theme.stage_color(step.stage.value) if has_been else theme.color("line")
        painter.fillRect(QRectF(box.left(), 0, box.width(), theme.px(4)), bar)
        metrics, font = theme.metrics("meta", step.is_current), theme.font("meta", step.is_current)
        ink = theme.color("text" if step.is_current else "text_2")
        line = QRectF(box.left(), theme.px(7), box.width(), theme.px(16))
        draw_text(painter, line, _name(step.stage) if has_words else step.stage.value, font, ink, LEFT)
        when = _fitting(self._whens(step), metrics, box.width())
        draw_text(painter, line.translated(0, theme.px(16)), when, font, ink, LEFT)


def _name(stage: Stage) -> str:
    return f"{stage.value} {stage_words(stage).word}"


def _fitting(forms: Sequence[str], metrics: QFontMetricsF, width: float) -> str:
    """The fullest form that fits; nothing here is ever cut."""
    return next((form for form in forms if metrics.horizontalAdvance(form) <= width), forms[-1])
