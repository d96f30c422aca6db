"""The receipt of a score: right-aligned points, what they are for, and the total below a rule. Nothing in it is cut."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.ui.lead.receipt_words import Row
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import Flowing, Laid, Run, gap
from leaddesk.ui.widgets.painting import RIGHT, draw_text
from leaddesk.ui.widgets.section_head import SectionHead

_POINTS = 30
"""Width of the column of points, at 100 %."""
_TEXT = 40
_PITCH = 1
_RULE = 5
"""Above and below the rule over a total."""


class _Lines(QWidget):
    """The lines, painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._flows = Laid(self._lay_out)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.rows = tuple(rows)
        self._flows.forget()
        spoken = (" ".join(filter(None, (row.points, row.what, row.remark))) for row in self.rows)
        self.setAccessibleName("; ".join(spoken))
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> list[Flowing]:
        room = width - theme.px(_TEXT)
        return [Flowing(_runs(row), "meta", room, theme.px(20)) for row in self.rows]

    def _above(self, row: Row) -> int:
        return theme.px(_RULE) * 2 if row.is_total else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        flows = self._flows.at(width)
        return sum(
            flow.height + theme.px(_PITCH) + self._above(row) for row, flow in zip(self.rows, flows, strict=True)
        )

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.px(20))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, y = QPainter(self), 0
        for row, flow in zip(self.rows, self._flows.at(self.width()), strict=True):
            if row.is_total:
                painter.fillRect(QRectF(0, y + theme.px(_RULE) - 1, self.width(), 1), theme.color("line_strong"))
                y += self._above(row)
            box = QRectF(0, y, theme.px(_POINTS), theme.px(20))
            ink = theme.color("text_2" if row.is_quiet else "text")
            draw_text(painter, box, row.points, theme.font("meta", strong=True), ink, RIGHT)
            flow.draw(painter, theme.px(_TEXT), y)
            y += flow.height + theme.px(_PITCH)
        painter.end()


class Receipt(QWidget):
    """A heading and its lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SectionHead("")
        self.lines = _Lines(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(self.head)
        column.addWidget(self.lines)

    def show_rows(self, title: str, note: str, rows: Sequence[Row]) -> None:
        """Shows these lines under this heading; ``note`` says by which pact or persona."""
        self.head.show_words(title, note)
        self.lines.show_rows(rows)

    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self.lines.rows


def _runs(row: Row) -> list[Run]:
    runs = [Run(row.what, "text")]
    return [*runs, Run(f"{gap()}{row.remark}", "text_3")] if row.remark else runs
