"""Beside the list of the day: who meets the bar, the funnel of the quarter, and the last import."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.domain.sentences import day_text
from leaddesk.domain.stages import Stage
from leaddesk.domain.today import LastImport
from leaddesk.reports.funnel import Funnel, FunnelStage
from leaddesk.translation import _, n_
from leaddesk.ui.figures.funnel_plot import PARTS, FunnelPart, fill_part, paint_bar
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.today.lead_list import LeadList
from leaddesk.ui.today.rows import LeadRow
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.flowing import gap
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.text import ElidedText, Text

_ROW, _BAR, _LEGEND, _LINE = 32, 18, 28, 20


class SidePanel(Panel):
    """A panel with a heading: title, a count or remark behind it, and a link at the right."""

    def __init__(self, title: str, link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(inset=16, spacing=4, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.about = ElidedText("", "meta", "text_2")
        self.link = LinkButton(link, strong=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(10))
        self.head.addWidget(Text(title, "name", strong=True))
        self.head.addWidget(self.about, 1)
        self.head.addWidget(self.link)
        self.body.addLayout(self.head)
        self.link.setVisible(bool(link))  # not before it has its place: it would be a window of its own


class ReadyPanel(SidePanel):
    """The best of those who meet the bar to MQL; M advances the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Meet the MQL bar"), _("See on the board"), parent)
        self.list = LeadList(is_short=True)
        self._more = Text("", "meta", "text_2", wraps=True)
        self.body.addWidget(self.list)
        self.body.addWidget(self._more)

    def show_ready(self, rows: Sequence[LeadRow], count: int) -> None:
        """Shows these; ``count`` is how many there are."""
        self.about.set_text(f"{count:,}")
        self.link.setVisible(count > 0)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(self.list.height_of_rows())
        more = count - len(rows)
        words = n_("{n} more person", "{n} more people", more) if more else ""
        if not count:
            words = _("People who meet the bar appear here")
        self._more.setText(words)
        self._more.setVisible(bool(words))


class FunnelPanel(SidePanel):
    """What became of those who entered a stage in this quarter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Funnel of the quarter"), "", parent)
        self.head.addWidget(Text(_("Went on"), "meta", "text_2"))
        self.bars = _Bars()
        self.body.addWidget(self.bars)

    def show_funnel(self, shown: Funnel) -> None:
        """Shows it."""
        if shown.first and shown.last:
            words = _("{first} – {last}")
            self.about.set_text(words.format(first=day_text(shown.first), last=day_text(shown.last)))
        self.bars.show_stages([stage for stage in shown.stages if stage.stage != Stage.WON])


class _Bars(QWidget):
    """A row a stage, and below them what the parts mean."""

    def __init__(self) -> None:
        super().__init__()
        self._stages: tuple[FunnelStage, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stages(self, stages: Sequence[FunnelStage]) -> None:
        self._stages = tuple(stages)
        self.setAccessibleName("\n".join(f"{one.stage}: {one.entered}, {_rate(one)}" for one in stages))
        self.updateGeometry()
        self.update()

    def stages(self) -> tuple[FunnelStage, ...]:
        """What it shows."""
        return self._stages

    def sizeHint(self) -> QSize:
        lines = max((line for line, _x, _part in self._legend()), default=0)
        return QSize(theme.px(320), theme.px(_ROW) * max(len(self._stages), 4) + theme.px(_LEGEND + _LINE * lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # the legend may take another line

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, stage in enumerate(self._stages):
            self._paint_stage(painter, stage, theme.px(_ROW) * at)
        self._paint_legend(painter, theme.px(_ROW) * max(len(self._stages), 4) + theme.px(8))
        painter.end()

    def _paint_stage(self, painter: QPainter, stage: FunnelStage, top: int) -> None:
        px, middle = theme.px, top + theme.px(_ROW) / 2
        strong, ink = theme.font("body", strong=True), theme.color("text")
        painter.fillRect(QRectF(0, middle - px(9), px(4), px(18)), theme.stage_color(stage.stage))
        draw_text(painter, QRectF(px(10), top, px(40), px(_ROW)), stage.stage, strong, ink, LEFT)
        draw_text(painter, QRectF(px(48), top, px(46), px(_ROW)), f"{stage.entered:,}", theme.font(), ink, RIGHT)
        draw_text(painter, QRectF(self.width() - px(44), top, px(44), px(_ROW)), _rate(stage), strong, ink, RIGHT)
        left = px(104)
        paint_bar(painter, stage, QRectF(left, round(middle - px(_BAR) / 2), self.width() - px(52) - left, px(_BAR)))

    def _legend(self) -> list[tuple[int, float, FunnelPart]]:
        """The parts that occur: in which line each stands, and where it begins there."""
        px, line, x, found = theme.px, 0, 0.0, []
        for part in PARTS:
            if not any(getattr(stage, part.name) for stage in self._stages):
                continue
            width = px(15) + theme.metrics("meta").horizontalAdvance(str(part.word))
            if x and x + width > self.width():
                line, x = line + 1, 0.0
            found.append((line, x, part))
            x += width + px(12)
        return found

    def _paint_legend(self, painter: QPainter, top: int) -> None:
        px, font, ink = theme.px, theme.font("meta"), theme.color("text")
        for line, x, part in self._legend():
            y = top + px(_LINE) * line
            fill_part(painter, QRectF(x, y + px(4), px(10), px(10)), part.name, part.is_hatched)
            draw_text(painter, QRectF(x + px(15), y, self.width() - x, px(18)), str(part.word), font, ink)


def _rate(stage: FunnelStage) -> str:
    return "–" if stage.rate is None else f"{stage.rate:.0%}"


class ImportPanel(SidePanel):
    """The newest import that stands."""

    board_wanted = Signal(int)
    undo_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Last import"), "", parent)
        self._batch = 0
        self._what = ElidedText("")
        self._counts = Text("")
        self._board = KeyButton(_("See on the board"), icon="columns", is_small=True)
        self.undo = KeyButton(_("Take back"), icon="arrow-counter-clockwise", is_small=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self._board)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        self.body.addWidget(self._what)
        self.body.addWidget(self._counts)
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(buttons)
        self._board.clicked.connect(lambda: self.board_wanted.emit(self._batch))
        self.undo.clicked.connect(lambda: self.undo_wanted.emit(self._batch))
        self.hide()

    def show_import(self, last: LastImport | None, now: datetime) -> None:
        """Shows it; None hides the panel."""
        self.setVisible(last is not None)
        if last is None:
            return
        self._batch = last.batch
        day = _("Today") if last.at.date() == now.date() else day_text(last.at.date())
        self.about.set_text(gap().join(filter(None, (f"{day} {last.at:%H:%M}", last.member))))
        self._what.set_text(gap().join(filter(None, (last.event, last.file))))
        words = (
            ("created", _("{n:,} new")), ("updated", _("{n:,} updated")),
            ("unchanged", _("{n:,} unchanged")), ("rejected", _("{n:,} rejected")),
        )  # fmt: skip
        told = [word.format(n=last.counts[key]) for key, word in words if last.counts.get(key)]
        self._counts.setText(gap().join(told))
