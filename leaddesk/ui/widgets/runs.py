"""One line of text in several colours and weights."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import TypeSize
from leaddesk.ui.widgets.flowing import Run
from leaddesk.ui.widgets.painting import LEFT, draw_text
from leaddesk.ui.widgets.shaping import fitting, width_of


def draw_runs(painter: QPainter, box: QRectF, runs: Sequence[Run], size: TypeSize = "meta") -> float:
    """Draws the runs one after the other in the middle of the box's height; what does not fit ends in …. Where it ends."""
    x = box.left()
    for run in runs:
        room = box.right() - x
        if room < theme.px(8):
            break
        text = fitting(run.text, size, room, run.strong)
        place = QRectF(x, box.top(), room + 1, box.height())
        draw_text(painter, place, text, theme.font(size, run.strong), theme.color(run.role), LEFT)
        x += width_of(text, size, run.strong)
    return x


def width_of_runs(runs: Sequence[Run], size: TypeSize = "meta") -> float:
    """How wide the line is as a whole."""
    return sum(width_of(run.text, size, run.strong) for run in runs)
