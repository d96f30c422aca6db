"""Hand-overs a week: now, under the draft, and what sales can take."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.pact_effect import Preview
from leaddesk.domain.stages import Stage
from leaddesk.translation import _
from leaddesk.ui.pact.distribution_plot import dashed
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import CENTER, draw_text

_BAR, _LINE = 18, 18


@dataclass(frozen=True)
class _Label:
    text: str
    at: float
    role: ColorRole
    strong: bool


class HandoverBar(QWidget):
    """A bar for the draft, a dashed line for today, a solid one for what sales can take; each with its number below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = self._draft = 0.0
        self._capacity = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_preview(self, preview: Preview) -> None:
        """Shows the hand-overs of a preview."""
        self._now, self._draft = preview.handovers_published, preview.handovers_draft
        self._capacity = preview.capacity
        words = _("Hand-overs a week: {now} now, {draft} with the draft, sales can take {capacity}")
        self.setAccessibleName(words.format(now=_n(self._now), draft=_n(self._draft), capacity=self._capacity))
        self.setToolTip(self.accessibleName())
        self.update()

    @property
    def is_too_many(self) -> bool:
        """Whether sales would get more than it can take."""
        return self._draft > self._capacity

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(_BAR + _LINE + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, whole = theme.px, max(self._capacity * 1.2, self._draft, self._now, 1.0)
        bar = QRectF(0, px(2), self.width(), px(_BAR))

        def x_of(number: float) -> float:
            return bar.left() + bar.width() * number / whole

        painter.fillRect(bar, theme.plot_color("grid"))
        painter.fillRect(QRectF(bar.left(), bar.top(), x_of(self._draft), bar.height()), theme.stage_color(Stage.MQL))
        painter.setPen(dashed(theme.color("text")))
        now = round(x_of(self._now)) + 0.5
        painter.drawLine(QPointF(now, bar.top() - 2), QPointF(now, bar.bottom() + 2))
        painter.fillRect(QRectF(round(x_of(self._capacity)), 0, 2, bar.height() + px(4)), theme.color("text"))
        labels = [
            _Label(_("now {n}").format(n=_n(self._now)), x_of(self._now), "text_2", False),
            _Label(_n(self._draft), x_of(self._draft), "caution" if self.is_too_many else "text", True),
            _Label(str(self._capacity), x_of(self._capacity), "text_2", False),
        ]
        self._paint_labels(painter, labels, bar.bottom() + px(4))
        painter.end()

    def _paint_labels(self, painter: QPainter, labels: list[_Label], top: float) -> None:
        """Each below its line, pushed apart where they would touch."""
        ordered = sorted(labels, key=lambda label: label.at)
        widths = [theme.metrics("meta", one.strong).horizontalAdvance(one.text) + 2 for one in ordered]
        lefts = _apart([one.at - width / 2 for one, width in zip(ordered, widths, strict=True)], widths,
                       self.width(), theme.px(8))  # fmt: skip
        for label, left, width in zip(ordered, lefts, widths, strict=True):
            place = QRectF(left, top, width, theme.px(_LINE))
            draw_text(painter, place, label.text, theme.font("meta", label.strong), theme.color(label.role), CENTER)


def _apart(lefts: list[float], widths: list[float], room: float, gap: float) -> list[float]:
    """Lefts of boxes in order, moved so that none touches the next and all stay within the room."""
    placed: list[float] = []
    for at, left in enumerate(lefts):
        least = placed[-1] + widths[at - 1] + gap if placed else 0.0
        placed.append(max(left, least))
    end = room
    for at in range(len(placed) - 1, -1, -1):
        placed[at] = max(0.0, min(placed[at], end - widths[at]))
        end = placed[at] - gap
    return placed


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
