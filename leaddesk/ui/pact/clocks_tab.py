"""The tab of clocks: who answers within what time, when a lead is stuck, when the team works, and an example of it."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QEvent

from leaddesk.domain.clock_parts import (
    TIMED,
    WEEKDAYS,
    answer_pieces,
    capacity_pieces,
    holiday_pieces,
    hours_pieces,
    stuck_slot,
)
from leaddesk.domain.clocks import WorkingTime, japanese_holidays
from leaddesk.domain.pact import Clocks, Pact
from leaddesk.domain.pact_edits import replaced
from leaddesk.domain.sentence_parts import Slot
from leaddesk.domain.sentences import day_text
from leaddesk.domain.stages import Stage
from leaddesk.translation import _, language
from leaddesk.ui.pact.slot_row import SentenceRow, SlotRow
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.pact.stacked import Surface
from leaddesk.ui.pact.tab import ScrolledTab
from leaddesk.ui.pact.workbench import Workbench
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import Text


class ClocksTab(ScrolledTab):
    """A sentence for each clock."""

    def __init__(self, bench: Workbench, desk: PactSource) -> None:
        super().__init__()
        self._bench, self._desk = bench, desk
        row = partial(SentenceRow, bench, find=_clocks, put=_put)
        self.answer = row("answer", pieces=answer_pieces)
        self.capacity = row("capacity", pieces=capacity_pieces)
        self.hours = row("hours", pieces=hours_pieces)
        self.holidays = row("holidays", pieces=holiday_pieces)
        self.stuck = [SlotRow(bench, f"stuck {stage.value}", _clocks, _put, partial(_stuck, stage)) for stage in TIMED]
        self.example = Text("", "meta", "text_2", wraps=True)
        for title, rows in (
            (_("Hand-over to sales"), [self.answer, self.capacity]),
            (_("Stuck leads"), list(self.stuck)),
            (_("When the team works"), [self.hours, self.holidays]),
        ):
            rows[-1].has_line = False
            self.column.addWidget(Text(title, "name", strong=True))
            self.column.addWidget(Surface(rows))
        self.column.addWidget(self.example)
        self.column.addStretch(1)
        self._fit_gaps()

    def refresh(self) -> None:
        """Shows the draft as it stands."""
        for row in (self.answer, self.capacity, *self.stuck, self.hours, self.holidays):
            row.refresh()
        if self._bench.editing.draft is not None:
            self.example.setText(example(self._bench.editing.pact.clocks, self._desk.now()))

    def _fit_gaps(self) -> None:
        self.column.setSpacing(theme.px(12))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_gaps()
        super().changeEvent(event)


def example(clocks: Clocks, now: datetime) -> str:
    """Until when sales has to answer what is handed over now: so that a wrong holiday is noticed."""
    holidays = japanese_holidays(now.year, now.year + 1) if clocks.holidays == "JP" else frozenset()
    working = WorkingTime(clocks.hours, clocks.weekdays, holidays | frozenset(clocks.days_off))
    due = working.add(now, clocks.answer_hours)
    words = _("For example: handed over {now}, sales answers by {due}.")
    text = words.format(now=_moment(now), due=_moment(due))
    off = [
        day
        for day in (now.date() + timedelta(days=ahead) for ahead in range(1, (due.date() - now.date()).days))
        if not working.works_on(day)
    ]
    if not off:
        return text
    gap, comma = ("", "、") if language() == "ja" else (" ", ", ")
    return gap.join((text, _("Not counted: {days}").format(days=comma.join(map(day_text, off)))))


def _moment(at: datetime) -> str:
    weekday = str(WEEKDAYS[at.weekday()].word)
    return _("{weekday} {day} {time}").format(
        weekday=weekday, day=day_text(at.date()), time=f"{at.hour}:{at.minute:02}"
    )


def _clocks(pact: Pact) -> Clocks:
    return pact.clocks


def _put(pact: Pact, clocks: Clocks) -> Pact:
    return replaced(pact, clocks=clocks)


def _stuck(stage: Stage, clocks: Clocks) -> Slot:
    return stuck_slot(stage, clocks)
