"""What all gate popovers share: who it is about, the note, and the move that the answers make."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.moves import Move, Refusal
from leaddesk.translation import _, language, n_
from leaddesk.ui.desk import MemberSource
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.inputs import DayField
from leaddesk.ui.widgets.popover import WIDTH, Popover
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.text import Text

_INSET = 16
"""Between the edge of a popover and what it holds, at 100 %."""


@dataclass(frozen=True)
class Asking:
    """What a gate knows of the move that it asks about."""

    cards: Sequence[Card]
    """Of the leads that move, as far as they are at hand."""
    count: int
    target: Column
    today: date
    working: WorkingTime
    member: MemberSource
    refusals: Sequence[Refusal] = ()

    def unsaved(self) -> str:
        """That the move is not saved yet: for the status line while the question stands."""
        if self.count == 1 and self.cards:
            return _("The move of {who} is not saved yet").format(who=self.cards[0].full_name)
        return n_("The move of {n} person is not saved yet", "The move of {n} people is not saved yet", self.count)

    def about(self) -> str:
        """Who it is about: name and company, or how many."""
        if self.count > 1 or not self.cards:
            return n_("{n} person", "{n} people", self.count)
        gap = "　" if language() == "ja" else "  "
        return f"{self.cards[0].full_name}{gap}{self.cards[0].company}"


class Gate(Popover):
    """A popover that makes a move. Subclasses fill it and answer :meth:`move`."""

    def __init__(self, window: QWidget, title: str, asking: Asking) -> None:
        super().__init__(window, title, asking.about())
        self.asking = asking
        self.note = QLineEdit()
        self.first = self.note

    def move_to_make(self) -> Move:
        """The move with everything that was said."""
        raise NotImplementedError

    def add_note(self, label: str = "") -> None:
        """Adds the note, which gets the focus."""
        self.note.setAccessibleName(label or _("Note (optional)"))
        self.add_label(label or _("Note (optional)"))
        self.add(self.note)


class RestUntil(QWidget):
    """Until when a lead rests: two weeks, a month, three months, or a day of one's choice. Always a working day."""

    def __init__(self, today: date, working: WorkingTime) -> None:
        super().__init__()
        self._days = [_working_day(day, working) for day in (today + timedelta(days=14), *_months_after(today, (1, 3)))]
        words = (_("2 weeks"), _("1 month"), _("3 months"))
        self.spans = Segmented([Segment(word) for word in words], 1)
        self.field = DayField(self._days[1], is_short=True)
        self.field.set_earliest(today + timedelta(days=1))
        self.spans.setAccessibleName(_("How long it rests"))
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.spans, 3)
        row.addWidget(self.field, 2)
        if row.sizeHint().width() > theme.px(WIDTH - 2 * _INSET):  # long words, as in English: one below the other
            row.setDirection(QBoxLayout.Direction.TopToBottom)
        self.spans.chosen.connect(lambda at: self.field.set_day(self._days[at]))
        self.field.dateChanged.connect(self._mark_span)

    def day(self) -> date:
        """The day on which it comes back."""
        return self.field.day()

    def _mark_span(self) -> None:
        self.spans.set_current(self._days.index(self.day()) if self.day() in self._days else -1)


def explanation(text: str) -> Text:
    """A line of prose below a field."""
    return Text(text, "meta", "text_2", wraps=True)


def _months_after(day: date, months: Sequence[int]) -> list[date]:
    """The same day of later months, or the last one where the month is shorter."""
    found = []
    for count in months:
        month = day.month - 1 + count
        year, month = day.year + month // 12, month % 12 + 1
        number = day.day
        while number > 28:
            try:
                date(year, month, number)
                break
            except ValueError:
                number -= 1
        found.append(date(year, month, number))
    return found


def _working_day(day: date, working: WorkingTime) -> date:
    return day if working.works_on(day) else working.next_working_day(day)
