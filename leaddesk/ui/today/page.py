"""The page of the day: what is due, in the order in which it presses, and beside it what helps to decide the day."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.board import Filter
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.changes import Changes
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.stages import DEPARTMENT_WORDS, Department
from leaddesk.domain.today import Due, Today, quarter
from leaddesk.reports.funnel import Funnel
from leaddesk.translation import _, language, n_
from leaddesk.ui import tasks
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.lead.deciding import Deciding
from leaddesk.ui.lead.due import Decision
from leaddesk.ui.lead.top_bar import Place
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.saving import save
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.today.foot import DayFoot
from leaddesk.ui.today.lead_list import LeadList
from leaddesk.ui.today.row_words import Group, row_words
from leaddesk.ui.today.rows import DayRow, Heading, LeadRow
from leaddesk.ui.today.side_panels import FunnelPanel, ImportPanel, ReadyPanel
from leaddesk.ui.today.source import TodaySource
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.page_bar import PageBar
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.text import Text

_SIDE, _SIDE_NARROW, _NARROW = 428, 360, 1300
_ALONE = 980
"""Below this width the list has the page for itself: a lead is open beside it."""


@dataclass(frozen=True, slots=True)
class _Look:
    """The signs of a group."""

    group: Group
    icon: str
    role: ColorRole


_LOOKS = (
    _Look(Group.OVERDUE, "warning-circle-fill", "overdue"),
    _Look(Group.ACTIONS, "calendar-check", "text_2"),
    _Look(Group.WAITING, "handshake", "text_2"),
    _Look(Group.BACK, "arrow-u-up-left", "text_2"),
    _Look(Group.STUCK, "hourglass-medium", "text_2"),
)


class TodayPage(Page):
    """The page of the day."""

    lead_chosen = Signal(int)
    leads_seen = Signal()

    def __init__(self, desk: TodaySource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self._desk = desk
        self.day: Today | None = None
        self.moment = Moment(desk, self)
        self.deciding = Deciding(desk, self)
        self.bar = PageBar(_("Today"))
        self.date = Text("", "body", "text_2")
        self.whose = Segmented([Segment(_("Mine")), Segment(_everybody_words(desk.member.department))])
        self.add_lead = KeyButton(_("Add a lead"), icon="user-plus", hint=hint(QKeySequence.StandardKey.New))
        self.primary = KeyButton(_("Import a list"), "primary", icon="tray")
        self.list = LeadList()
        self.ready = ReadyPanel()
        self.funnel = FunnelPanel()
        self.last = ImportPanel()
        self.side = QWidget()
        self._lay_out()
        self._connect()
        if str(shell.settings.value("today/whose", "mine")) == "everybody":
            self.whose.set_current(1)

    def _lay_out(self) -> None:
        px = theme.px
        self.bar.left.addWidget(self.date)
        for widget in (self.whose, self.add_lead, self.primary):
            self.bar.right.addWidget(widget)
        panel = Panel(inset=1)
        panel.body.addWidget(self.list, 1)
        panel.body.addWidget(DayFoot())
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for part in (self.ready, self.funnel, self.last):
            column.addWidget(part)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(4), px(16), px(12))
        row.setSpacing(px(16))
        row.addWidget(panel, 1)
        row.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self.whose.chosen.connect(lambda _at: self.look())
        self.add_lead.clicked.connect(self.shell.add_lead)
        self.primary.clicked.connect(self.shell.choose_files)
        for leads in (self.list, self.ready.list):
            leads.opened.connect(self.shell.open_lead)
            leads.decided.connect(self._decide)
        self.list.chosen.connect(self.lead_chosen)
        self.ready.link.clicked.connect(lambda: self.shell.show_on_board(Filter(standings=(Standing.READY,))))
        self.last.board_wanted.connect(lambda batch: self.shell.show_on_board(Filter(batch=batch)))
        self.last.undo_wanted.connect(self._take_back)
        self.deciding.saved.connect(self.shell.announce)
        self.deciding.refused.connect(self._refuse)
        self.deciding.page_wanted.connect(self.shell.go_to)
        self.moment.ticked.connect(self._tick)

    # What is shown

    def shown(self) -> None:
        self.moment.now = self.desk.now()
        self.look()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_changes(self, changes: Changes) -> None:
        if changes.leads or changes.is_wide:
            self.look()

    def memory(self) -> dict[str, str]:
        return {"whose": "everybody" if self.whose.current() else "mine"}

    def look(self) -> None:
        """Asks the desk for the day again."""
        work = partial(_look, self._desk, everybody=self.whose.current() == 1)
        tasks.read(work, done=self._show, key="today.look")
        first, last = quarter(self.moment.today())
        work_of_funnel = partial(self._desk.reports.funnel, first, min(last, self.moment.today()))
        tasks.run(work_of_funnel, done=self._show_funnel, lane=tasks.Lane.ASIDE, key="today.funnel")

    def _tick(self) -> None:
        if self.isVisible():
            self.look()

    def _show(self, seen: tuple[Today, WorkingTime]) -> None:
        self.day, working = seen
        self.moment.know_working(working)
        self.date.setText(_date_words(self.day.day))
        self.list.show_rows(self._rows(self.day))
        ready = [self._row(Group.READY, card) for card in self.day.ready.cards]
        self.ready.show_ready(ready, self.day.ready.count)
        self.last.show_import(self.day.last_import, self.moment.now)
        if self.shell.page() is self:
            self.shell.show_status(_status_words(self.day))
        self.leads_seen.emit()

    def _show_funnel(self, funnel: Funnel) -> None:
        self.funnel.show_funnel(funnel)

    def _rows(self, day: Today) -> list[DayRow]:
        rows: list[DayRow] = []
        for look in _LOOKS:
            due: Due = getattr(day, look.group.value)
            role: ColorRole = look.role if due.count else "text_2"
            rows.append(Heading(look.group, _words_of(look.group), due.count, look.icon, role, _aside(look.group, day)))
            rows += [self._row(look.group, card) for card in due.cards]
        return rows

    def _row(self, group: Group, card: Card) -> LeadRow:
        return LeadRow(group, card, row_words(group, card, self.moment.now, self.moment.working))

    # Deciding

    def _decide(self, decision: Decision, card: Card, anchor: QWidget) -> None:
        self.deciding.decide(decision.does, card, anchor)

    def _refuse(self, why: str) -> None:
        self.shell.say(_("Not moved: {why}").format(why=why), icon="warning-circle-fill")

    def _take_back(self, batch: int) -> None:
        work = partial(self._desk.journal.undo, batch)
        save(work, says=_("Taking back an import"), done=self.shell.announce)

    # For the panel beside it

    def place_of(self, lead: int) -> Place | None:
        """Where a lead stands in its group."""
        row = self.list.rows.lead_row(self.list.rows.row_of(lead))
        if row is None:
            return None
        mine = [one for one in self.list.rows.rows() if isinstance(one, LeadRow)]
        leads = [one.card.id for one in mine]
        at = leads.index(lead)
        before = leads[at - 1] if at else None
        after = leads[at + 1] if at + 1 < len(leads) else None
        return Place(_("Today"), at + 1, len(leads), before, after)

    def select_lead(self, lead: int) -> None:
        """Makes it the current one."""
        self.list.go_to(self.list.rows.row_of(lead))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """M advances the best of those who meet the bar, wherever the keyboard is on the page."""
        if event.key() == Qt.Key.Key_M and not event.modifiers() and self.ready.list.decide("M"):
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_alone = self.width() < theme.px(_ALONE)
        self.side.setVisible(not is_alone)
        self.add_lead.setVisible(not is_alone)  # its key stays
        self.side.setFixedWidth(theme.px(_SIDE_NARROW if self.width() < theme.px(_NARROW) else _SIDE))


def _look(desk: TodaySource, *, everybody: bool) -> tuple[Today, WorkingTime]:
    return desk.today.look(everybody=everybody), desk.working


def _words_of(group: Group) -> str:
    words = {
        Group.OVERDUE: _("Past due"),
        Group.ACTIONS: _("Next actions of today"),
        Group.WAITING: _("Hand-overs waiting for an answer"),
        Group.BACK: _("Back with marketing"),
        Group.STUCK: _("No move"),
    }
    return words[group]


def _aside(group: Group, day: Today) -> str:
    due: Due = getattr(day, group.value)
    if group is Group.ACTIONS and day.done:
        return n_("{n} done", "{n} done", day.done)
    if not due.count:
        return _("Nothing left")
    if due.count > len(due.cards):
        return _("the first {n} are shown").format(n=len(due.cards))
    asides = {
        Group.BACK: _("Rested until their day, or did something strong"),
        Group.STUCK: _("Longer than the pact's days"),
    }
    return asides.get(group, "")


def _status_words(day: Today) -> str:
    groups = (day.overdue, day.actions, day.waiting, day.back, day.stuck)
    return n_("{n} due", "{n} due", sum(group.count for group in groups))


def _everybody_words(department: Department) -> str:
    if department is Department.BOTH:
        return _("Everybody")
    return _("Everybody in {department}").format(department=DEPARTMENT_WORDS[department])


_DAYS = {
    "ja": ("月", "火", "水", "木", "金", "土", "日"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def _date_words(day: date) -> str:
    name = _DAYS[language()][day.weekday()]
    return f"{day.month}月{day.day}日（{name}）" if language() == "ja" else f"{name} {day.day} {day:%B}"
