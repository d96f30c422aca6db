"""A fact that follows from others and is not edited: its label, its value, and where it comes from."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.lead.field_row import LABEL
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import Flowing, Laid, Run, gap
from leaddesk.ui.widgets.painting import LEFT, draw_text


class FactRow(QWidget):
    """Looks as a field at rest."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._runs = word, [Run("")]
        self._laid = Laid(lambda width: Flowing(self._runs, "body", width - theme.px(LABEL)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_fact(self, text: str, remark: str = "") -> None:
        """Shows it; without a text it takes no room."""
        self._runs = [Run(text), Run(f"{gap()}{remark}" if remark else "", "text_2")]
        self._laid.forget()
        self.setVisible(bool(text))
        self.setAccessibleName(f"{self._word} {text} {remark}".strip())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        return "".join(run.text for run in self._runs)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid.at(width).height + theme.px(6)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = QRectF(0, 0, theme.px(LABEL - 4), theme.px(26))
        draw_text(painter, room, self._word, theme.font("meta"), theme.color("text_2"), LEFT)
        self._laid.at(self.width()).draw(painter, theme.px(LABEL), theme.px(3))
        painter.end()
