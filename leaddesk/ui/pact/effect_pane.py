"""The pane at the side: what publishing would change, live while the draft is written."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.distribution import distribution
from leaddesk.domain.sentences import day_text
from leaddesk.domain.stages import Stage
from leaddesk.translation import _
from leaddesk.ui.once import once_after
from leaddesk.ui.pact.distribution_plot import DistributionPlot, dashed
from leaddesk.ui.pact.effect_people import PeopleList
from leaddesk.ui.pact.effects import Effect, Effects
from leaddesk.ui.pact.find_person import FindPerson
from leaddesk.ui.pact.handover_bar import HandoverBar
from leaddesk.ui.pact.pinned_receipt import PinnedReceipt
from leaddesk.ui.pact.scrolled import Scrolled
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.painting import LEFT, draw_text
from leaddesk.ui.widgets.section_head import SectionHead
from leaddesk.ui.widgets.text import ElidedText, Text

WIDE, NARROW, SLIM = 424, 360, 312
_BUSY_AFTER_MS = 400


class _Key(QWidget):
    """What the dashed line and the bars of the plot are."""

    def __init__(self) -> None:
        super().__init__()
        self._version = 0

    def show_version(self, number: int) -> None:
        """Names the published version."""
        self._version = number
        words = f"{_('version {n}').format(n=number)} {_('Draft')}"
        width = theme.metrics("meta").horizontalAdvance(words) + theme.px(24 + 6 + 12 + 12 + 6)
        self.setFixedSize(round(width) + 2, theme.px(20))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, middle = QPainter(self), theme.px, self.height() / 2
        painter.setPen(dashed(theme.color("text")))
        painter.drawLine(0, round(middle), px(22), round(middle))
        words = _("version {n}").format(n=self._version)
        left = px(28)
        draw_text(painter, QRectF(left, 0, 200, self.height()), words, theme.font("meta"), theme.color("text_2"), LEFT)
        left += round(theme.metrics("meta").horizontalAdvance(words)) + px(12)
        painter.fillRect(QRectF(left, middle - px(5), px(10), px(10)), theme.stage_color(Stage.MQL))
        place = QRectF(left + px(16), 0, 200, self.height())
        draw_text(painter, place, _("Draft"), theme.font("meta"), theme.color("text_2"), LEFT)
        painter.end()


class MqlFigures(QWidget):
    """How many MQLs there are, and how many there would be."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = Text("–", "display"), Text("–", "display", strong=True)
        self.enters, self.leaves = Text("", "meta", "ready", strong=True), Text("", "meta", "caution", strong=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(Text("MQL", "meta", "text_2"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.before)
        line.addWidget(Text("→", "name", "text_2"))
        line.addWidget(self.after)
        line.addStretch(1)
        line.addWidget(self.enters)
        line.addSpacing(theme.px(6))
        line.addWidget(self.leaves)

    def show_effect(self, effect: Effect) -> None:
        """Shows the figures of a draft."""
        found = effect.preview.comparison
        enters, leaves = len(found.enters), len(found.leaves)
        self.before.setText(f"{found.mql:,}")
        self.after.setText(f"{found.mql + enters - leaves:,}")
        self.enters.setText(_("In: {n}").format(n=enters) if enters else "")
        self.leaves.setText(_("Out: {n}").format(n=leaves) if leaves else "")
        self.leaves.setVisible(bool(leaves))


class EffectPane(QWidget):
    """Shows each :class:`Effect` that ``effects`` sees. Nothing moves while the next one is worked out."""

    def __init__(self, desk: PactSource, effects: Effects) -> None:
        super().__init__()
        self._desk, self._effects = desk, effects
        self.as_of = ElidedText("", "meta", "text_2")
        self.figures = MqlFigures()
        self.key = _Key()
        self.plot = DistributionPlot()
        self.enters = PeopleList(_("Enter MQL"), "arrow-right", "plus-circle-fill", "ready")
        self.leaves = PeopleList(_("Leave MQL"), "arrow-left", "minus-circle-fill", "caution")
        self.nobody = Text("", "meta", "text_2", wraps=True)
        self.handovers = SectionHead(_("Hand-overs (a week)"))
        self.bar = HandoverBar()
        self.receipt = PinnedReceipt()
        self.other = LinkButton(_("Pin somebody…"))
        self.free = LinkButton(_("Unpin"))
        self._busy = once_after(_BUSY_AFTER_MS, lambda: self.as_of.set_text(_("Working it out…")), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._scrolled = Scrolled()
        column = self._scrolled.column
        head, about = QHBoxLayout(), SectionHead(_("Engagement, spread"))
        head.addWidget(Text(_("What publishing changes"), "name", strong=True))
        head.addStretch(1)
        head.addWidget(self.as_of)
        about.line.addWidget(self.key)
        column.addLayout(head)
        for widget in (self.figures, about, self.plot, self.enters, self.leaves, self.nobody, self.handovers, self.bar):
            column.addWidget(widget)
        links = QHBoxLayout()
        links.addWidget(self.other)
        links.addStretch(1)
        links.addWidget(self.free)
        column.addWidget(self.receipt)
        column.addLayout(links)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(self._scrolled)
        self._fit()

    def _fit(self) -> None:
        px = theme.px
        self._scrolled.column.setContentsMargins(px(20), px(12), px(20), px(20))
        self._scrolled.column.setSpacing(px(10))

    def _connect(self) -> None:
        self._effects.seen.connect(self._show)
        self._effects.waiting.connect(self._busy.start)
        for list_ in (self.enters, self.leaves):
            list_.pinned.connect(self._effects.pin)
        self.other.clicked.connect(self._find)
        self.free.clicked.connect(lambda: self._effects.pin(None))

    def _show(self, effect: Effect) -> None:
        self._busy.stop()
        found, draft = effect.preview.comparison, self._effects.draft
        number = draft.number if draft is not None else 0
        bar = effect.pact.gates.MQL.engagement
        self.as_of.set_text(_("as of {day}").format(day=day_text(self._desk.now().date())))
        self.figures.show_effect(effect)
        self.key.show_version(number)
        self.plot.show_distribution(distribution(found.published, found.draft, bar), bar)
        self.enters.show_people(found.enters)
        self.leaves.show_people(found.leaves)
        self.nobody.setVisible(not found.enters and not found.leaves)
        is_changed = draft is not None and draft.is_changed
        self.nobody.setText(
            _("Nobody enters or leaves MQL by this draft")
            if is_changed
            else _(
                "Nothing is changed yet. Press a marked word of a sentence: what it would change stands here at once"
            )
        )
        self.bar.show_preview(effect.preview)
        self._say_capacity(effect.preview.capacity)
        self.receipt.show_receipt(effect.receipt, number, self._effects.pinned is not None)
        self.free.setVisible(self._effects.pinned is not None)

    def _say_capacity(self, capacity: int) -> None:
        words = _("Sales can take {n}").format(n=capacity)
        if self.bar.is_too_many:
            words = _("Over the {n} sales can take").format(n=capacity)
        self.handovers.note.set_text(words, "caution" if self.bar.is_too_many else "text_2")

    def _find(self) -> None:
        finder = FindPerson(self._desk, self.window())
        finder.chosen.connect(self._effects.pin)
        finder.open_at(self.other)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), theme.color("line"))
        painter.end()
