"""Who may be on the desk already: at most three people, at a place that never moves."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.leads import Lead
from leaddesk.domain.sentences import day_text
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided, fill_box

if TYPE_CHECKING:
    from leaddesk.domain.matching.compare import Verdict

MOST = 3
_HEAD, _ROW, _FOOT = 40, 59, 4


class DuplicatesBox(QWidget):
    """``lead_opened(number)``. Empty it is room and nothing else."""

    lead_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: list[tuple[Lead, Verdict]] = []
        self._today = date.min
        self.buttons = [self._make(at) for at in range(MOST)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _make(self, at: int) -> KeyButton:
        button = KeyButton(_("Open"), is_small=True, hint=hint(f"Alt+{at + 1}"), parent=self)
        button.clicked.connect(partial(self._open, at))
        button.hide()
        return button

    def show_found(self, found: "Sequence[tuple[Lead, Verdict]]", today: date) -> None:
        """Shows these, the likeliest first."""
        self.found, self._today = list(found[:MOST]), today
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(self.found))
            if at < len(self.found):
                button.setAccessibleName(_("Open {name}").format(name=self.found[at][0].name))
        spoken = "; ".join(f"{lead.name} {round(verdict.score * 100)} %" for lead, verdict in self.found)
        self.setAccessibleName(f"{_title()}: {spoken}" if spoken else "")
        self._place()
        self.updateGeometry()
        self.update()

    def open_number(self, number: int) -> None:
        """Alt + number."""
        self._open(number - 1)

    def _open(self, at: int, _checked: bool = False) -> None:
        if at < len(self.found):
            self.lead_opened.emit(self.found[at][0].id)

    def sizeHint(self) -> QSize:
        rows = len(self.found)
        return QSize(theme.px(300), theme.px(_HEAD + _ROW * rows + _FOOT) if rows else 0)

    def _place(self) -> None:
        for at, button in enumerate(self.buttons):
            size = button.sizeHint()
            y = theme.px(_HEAD + _ROW * at + 6)
            button.setGeometry(self.width() - theme.px(12) - size.width(), y, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._place()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.found:
            return
        painter, px = QPainter(self), theme.px
        fill_box(painter, self.rect().toRectF(), px(6), theme.color("caution_soft"))
        ink = theme.color("caution")
        paint_icon(painter, "copy-fill", ink, px(12), px(12), px(16))
        title = QRectF(px(36), px(10), self.width() - px(48), px(20))
        draw_text(painter, title, _title(), theme.font("body", strong=True), ink, LEFT)
        for at, (lead, verdict) in enumerate(self.found):
            self._paint_row(painter, px(_HEAD + _ROW * at), lead, verdict, at)
        painter.end()

    def _paint_row(self, painter: QPainter, top: float, lead: Lead, verdict: "Verdict", at: int) -> None:
        from leaddesk.domain.matching.reasons import short_for

        px, left, right = theme.px, theme.px(12), self.width() - theme.px(12)
        painter.fillRect(QRectF(left, top - px(4), right - left, 1), theme.color("line"))
        share = f"{round(verdict.score * 100)}%"
        edge = self.buttons[at].x() - px(8)
        box = QRectF(edge - px(48), top + px(8), px(48), px(20))
        draw_text(painter, box, share, theme.font("meta", strong=True), theme.color("text"), RIGHT)
        self._paint_person(painter, QRectF(left, top + px(8), box.right() - px(40) - left, px(20)), lead)
        line = QRectF(left, top + px(31), right - left, px(18))
        state = _state(lead, self._today)
        draw_text(painter, line, state, theme.font("meta"), theme.color("text_2"), RIGHT)
        room = line.width() - theme.metrics("meta").horizontalAdvance(state) - px(12)
        why = elided(short_for(verdict.reasons), theme.metrics("meta"), room)
        draw_text(painter, line, why, theme.font("meta"), theme.color("text"), LEFT)

    def _paint_person(self, painter: QPainter, room: QRectF, lead: Lead) -> None:
        metrics = theme.metrics("body", strong=True)
        name = elided(lead.name, metrics, room.width())
        draw_text(painter, room, name, theme.font("body", strong=True), theme.color("text"), LEFT)
        room = room.adjusted(metrics.horizontalAdvance(name) + theme.px(8), 0, 0, 0)
        record = lead.record
        place = " ".join(filter(None, (record.get("department"), record.get("job_title")))) or record.get("company", "")
        if room.width() > theme.px(24):
            place = elided(place, theme.metrics("meta"), room.width())
            draw_text(painter, room, place, theme.font("meta"), theme.color("text_2"), LEFT)


def _title() -> str:
    return _("They may be on the desk already")


def _state(lead: Lead, today: date) -> str:
    """Where it stands, and whose it is."""
    if lead.rests_until is not None and lead.rests_until > today:
        return _("Rests until {day}").format(day=day_text(lead.rests_until))
    owner = lead.record.get("owner")
    return beside(lead.stage.value, _("owner {name}").format(name=owner) if owner else _("no owner"))
