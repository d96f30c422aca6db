"""Key figures side by side: what each is, the figure, and what it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.painting import fill_box
from leaddesk.ui.widgets.text import ElidedText


@dataclass(frozen=True, slots=True)
class Figure:
    """One of them."""

    title: str
    value: str
    note: str


class FigureStrip(QWidget):
    """As many columns of one width as there are figures."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        super().__init__()
        self.figures = tuple(figures)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for figure in figures:
            line.addWidget(_cell(figure), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_box(painter, QRectF(self.rect()), theme.px(6), theme.color("surface"), theme.color("line"))
        for at in range(1, len(self.figures)):
            painter.fillRect(
                QRectF(self.width() * at // len(self.figures), 1, 1, self.height() - 2), theme.color("line")
            )
        painter.end()


def _cell(figure: Figure) -> QWidget:
    box = QWidget()
    box.setAccessibleName(beside(figure.title, figure.value, figure.note))
    column = QVBoxLayout(box)
    px = theme.px
    column.setContentsMargins(px(16), px(10), px(12), px(12))
    column.setSpacing(0)
    column.addWidget(ElidedText(figure.title, "meta", "text_2"))
    column.addWidget(ElidedText(figure.value, "title", strong=True))
    column.addWidget(ElidedText(figure.note, "meta", "text_2"))
    return box
