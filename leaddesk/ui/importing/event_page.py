"""The third page of the path: where the list was collected, who gave it, on what basis people are held."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.cleaning.show import shown_money
from leaddesk.domain.consents import ALLOWS, BASES, BASIS_OF_EVENT
from leaddesk.services.importing.decisions import EventDecision
from leaddesk.services.importing.likely_events import LikelyEvent, Occasion
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.importing.event_form import EventForm
from leaddesk.ui.importing.event_rows import EventRow, EventRows
from leaddesk.ui.importing.event_words import Change, changes_of, event_line, reason_words, sum_words
from leaddesk.ui.importing.giver import Giver
from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.importing.step_page import StepPage
from leaddesk.ui.once import once_after
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.option_rows import Option, OptionRows
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.tab_order import tabs_in_order
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.unrolled import Unrolled

_MOST_EVENTS = 3
"""Existing events that are offered at once; a click shows the others."""
_RIGHT, _RIGHT_NARROW, _RIGHT_SHARE, _NARROW_FROM = 500, 400, 0.37, 1280
_SETTLE_MS = 250
"""After the last change the plan is brought up to date."""
_BASES_OF: dict[str, tuple[str, ...]] = {
    "business-cards": ("card", "opt-in", "request", "unknown"),
    "seminar": ("registration", "opt-in", "request", "unknown"),
}
_BASES_OF_OTHERS = ("third-party", "opt-in", "public", "unknown")


class EventPage(StepPage):
    """Enter imports; numbers take an event, Ctrl + ← leads back to the plan."""

    step = 2

    def __init__(self, session: ImportSession, shell: Shell) -> None:
        super().__init__(session, shell)
        self._today = session.desk.now().date()
        self._occasion: Occasion | None = None
        self._shows_all = False
        self._events: list[LikelyEvent] = []
        self.rows = EventRows()
        self.form: EventForm | None = None
        self.more = KeyButton(_("Other events"), "link", has_caret=True)
        self.giver = Giver(session.desk.member.name, self._today)
        self.bases = OptionRows([Option("card", "")])
        self.changes = _Changes()
        self._basis_panel = Panel()
        self.back = KeyButton(_("Back to the plan"), icon="caret-left")
        self.primary = KeyButton(_("Import"), "primary", hint="Enter")
        self._right = QWidget()
        self._settle = once_after(_SETTLE_MS, self._tell, self)
        self._orders_tabs = once_after(0, lambda: tabs_in_order((self._left, self._right, self.foot)), self)
        self._left = Panel()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = self._left
        left.body.addWidget(Text(_("Where was the list collected?"), "name", strong=True))
        left.body.addSpacing(theme.px(8))
        left.body.addWidget(self.rows)
        left.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        left.body.addSpacing(theme.px(20))
        left.body.addWidget(Text(_("Who gave it to you?"), "name", strong=True))
        left.body.addSpacing(theme.px(8))
        left.body.addWidget(self.giver)
        self._basis_panel.body.addWidget(Text(_("On what basis may we contact them?"), "name", strong=True))
        self._basis_panel.body.addSpacing(theme.px(8))
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(12))
        right.addWidget(self._basis_panel)
        right.addWidget(self.changes)
        right.addStretch(1)
        inside = Unrolled()
        both = QHBoxLayout(inside)
        both.setContentsMargins(0, 0, 0, theme.px(8))
        both.setSpacing(theme.px(16))
        both.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.column.addWidget(area, 1)
        self.foot.left.addWidget(self.back)
        self.foot.right.addWidget(self.primary)

    def _connect(self) -> None:
        self.rows.taken.connect(self._take_event)
        self.more.clicked.connect(self._show_all)
        self.giver.changed.connect(self._change)
        self.giver.turned.connect(lambda _is_other: self._show_bases(""))
        self.back.clicked.connect(self.session.go_back)
        self.primary.clicked.connect(self.go_on)
        self.session.foreseen_changed.connect(self._show_changes)
        self.session.planned.connect(self._show_changes)
        self.session.worked.connect(self._show_foot)

    def show_now(self) -> None:
        if self.session.occasion is not self._occasion:
            self._occasion, self._shows_all = self.session.occasion, False
            self._show_events()
            self.giver.show_told(self.session.decisions.event)
            self._show_bases(self.session.decisions.event.basis)
            tasks.read(self.session.desk.importing.member_names, done=self.giver.show_members, key="import.members")
        self._show_changes()
        self._show_foot()
        self.shell.show_status(_("Nothing is written yet"), "info")

    def go_on(self) -> None:
        if self.primary.isEnabled():
            self._tell()
            self.session.write()

    def first_focus(self) -> QWidget:
        return self.rows

    def take_key(self, event: QKeyEvent) -> bool:
        is_writing = isinstance(QApplication.focusWidget(), QLineEdit)
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= 9 and not is_writing and number <= len(self.rows.rows):
            self.rows.take(number - 1)
            return True
        return False

    # Events

    def decision(self) -> EventDecision:
        """What the page says now."""
        at = self.rows.current()
        if 0 <= at < len(self._events) or self.form is None:
            event = EventDecision(number=self._events[at].event.id) if self._events else EventDecision()
        else:
            event = self.form.decision()
        return replace(self.giver.told(event), basis=self.bases.current())

    def _show_events(self) -> None:
        occasion = self._occasion
        if occasion is None:
            return
        chosen = self.session.decisions.event
        known = list(occasion.events)
        self._events = known if self._shows_all else known[:_MOST_EVENTS]
        if chosen.number is not None and all(one.event.id != chosen.number for one in self._events):
            self._events = [*self._events, *(one for one in known if one.event.id == chosen.number)]
        products = sorted({one.event.product for one in known if one.event.product})
        new = chosen if chosen.number is None and chosen.name else occasion.new
        self.form = EventForm(new, _new_words(occasion), products, self._today)
        self.form.changed.connect(self._change)
        rows = [self._row(at, one) for at, one in enumerate(self._events)]
        self.form.name.textChanged.connect(lambda _text: self._show_foot())
        rows.append(EventRow(_("New event…"), "", str(len(rows) + 1), self.form, gap=12))
        numbers = [one.event.id for one in self._events]
        current = numbers.index(chosen.number) if chosen.number in numbers else len(numbers)
        self.rows.show_rows(rows, current)
        self.more.setVisible(len(self._events) < len(known))
        self._orders_tabs.start()

    def _row(self, at: int, likely: LikelyEvent) -> EventRow:
        assert self._occasion is not None and self.session.found is not None
        reason = reason_words(likely, self.session.found.list.kind) if likely.is_likely else ""
        details = _Details(likely, reason)
        return EventRow(likely.event.name, event_line(likely.event, self._today), str(at + 1), details)

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_events()

    def _take_event(self, _index: int) -> None:
        self._show_bases("")
        self._change()

    def _event_kind(self) -> str:
        at = self.rows.current()
        if 0 <= at < len(self._events):
            return self._events[at].event.kind
        return str(self.form.kind.value()) if self.form is not None else ""

    def _cost(self) -> int | None:
        at = self.rows.current()
        if 0 <= at < len(self._events):
            return self._events[at].event.cost
        return self.form.cost.yen() if self.form is not None else None

    # Basis

    def _show_bases(self, basis: str) -> None:
        """The bases that are likely, the usual one of the event taken."""
        found = self.session.found
        kind = found.list.kind if found is not None else "business-cards"
        usual = BASIS_OF_EVENT.get(self._event_kind(), "card")
        codes: Sequence[str] = _BASES_OF_OTHERS if self.giver.is_other else _BASES_OF[kind]
        wanted = basis or (codes[0] if self.giver.is_other else usual)
        codes = codes if wanted in codes else (wanted, *codes[1:])
        old, options = self.bases, [Option(code, str(BASES[code]), str(ALLOWS[code])) for code in codes]
        self.bases = OptionRows(options, wanted, has_keys=False)
        self.bases.chosen.connect(lambda _code: self._change())
        self._basis_panel.body.addWidget(self.bases)
        old.hide()
        old.deleteLater()
        self._orders_tabs.start()

    # What follows

    def _change(self) -> None:
        self._show_foot()
        self._settle.start()

    def _tell(self) -> None:
        """Hands the decision over, once nothing changes any more."""
        self._settle.stop()
        if self._is_complete():
            self.session.decide_event(self.decision())

    def _is_complete(self) -> bool:
        is_new = self.rows.current() >= len(self._events)
        named = not is_new or (self.form is not None and bool(self.form.name.text().strip()))
        return named and self.giver.is_complete

    def _show_changes(self) -> None:
        rows = self.session.rows
        if self.isVisible() and rows is not None and rows.plan.event is not None:
            self.changes.show_changes(list(changes_of(rows, self.session.foreseen, self._cost(), self._today)))
            self._show_foot()

    def _show_foot(self) -> None:
        rows = self.session.rows
        if not self.isVisible() or rows is None:
            return
        is_complete, writes = self._is_complete(), bool(rows.figures.created or rows.figures.updated)
        self.primary.setEnabled(is_complete and self.session.work is None and writes)
        missing = _("Say from whom the list came and how they came by the data")
        if not self.giver.is_other:
            missing = _("Give the event a name")
        self.foot.saying.set_text(sum_words(rows.figures) if is_complete else missing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme.px(_NARROW_FROM)
        usual = theme.px(_RIGHT_NARROW if is_narrow else _RIGHT)
        self._right.setFixedWidth(usual if is_narrow else max(usual, int(self.width() * _RIGHT_SHARE)))


class _Details(QWidget):
    """What is known of an event: why it is the likely one, place, cost, product, people so far."""

    def __init__(self, likely: LikelyEvent, reason: str) -> None:
        super().__init__()
        event = likely.event
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(4))
        if reason:
            line = QHBoxLayout()
            line.setSpacing(theme.px(4))
            line.addWidget(IconLabel("calendar-check", "accent"))
            line.addWidget(Text(reason, "meta", "accent"), 1)
            grid.addLayout(line, 0, 0, 1, 4)
        facts = (
            (_("Place"), event.place or "–"),
            (_("Cost"), shown_money(event.cost) if event.cost else "–"),
            (_("Product"), event.product or "–"),
            (_("People so far"), n_("{n:,} person", "{n:,} people", event.people)),
        )
        for at, (label, value) in enumerate(facts):
            row, column = 1 + at // 2, 2 * (at % 2)
            grid.addWidget(Text(label, "meta", "text_2"), row, column)
            grid.addWidget(Text(value, "meta"), row, column + 1)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)


class _Changes(Panel):
    """What the import will change, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Text(_("What this import changes"), "name", strong=True))
        self.body.addSpacing(theme.px(8))
        self._lines = QWidget()
        self.body.addWidget(self._lines)

    def show_changes(self, changes: Sequence[Change]) -> None:
        old, self._lines = self._lines, QWidget()
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnMinimumWidth(0, theme.px(84))
        grid.setColumnStretch(1, 1)
        for at, change in enumerate(changes):
            grid.addWidget(Text(change.about, "meta", "text_2"), at, 0, Qt.AlignmentFlag.AlignTop)
            line = QHBoxLayout()
            line.setSpacing(theme.px(4))
            if change.icon:
                line.addWidget(IconLabel(change.icon, change.role), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(change.says, "body", change.role, wraps=True), 1)
            grid.addLayout(line, at, 1)
        self.body.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()


def _new_words(occasion: Occasion) -> str:
    """Where the fields of a new event come from."""
    parts = []
    if occasion.is_named:
        parts.append(_("the lines above the list"))
    if occasion.days is not None:
        parts.append(_("the days of its rows"))
    if not parts:
        return ""
    return _("Filled in from {what}").format(what=_(" and ").join(parts))
