"""Asks what is to be done next with a lead: how, what, on which day, at what time."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.next_actions import ACTION_WORDS, ActionKind, NextAction, usual_text, working_days_after
from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.icon_segments import IconSegments
from leaddesk.ui.widgets.inputs import DayField
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.popover import Popover
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.side_by_side import side_by_side
from leaddesk.ui.widgets.time_field import TimeField

ACTION_ICONS: dict[ActionKind, str] = {
    ActionKind.CALL: "phone",
    ActionKind.MAIL: "envelope-simple",
    ActionKind.VISIT: "map-pin",
    ActionKind.TASK: "calendar-check",
}
_KINDS = tuple(ActionKind)
_SPANS = (0, 1, 3, 5)
"""Working days from today that have a button of their own."""


class NextActionPopover(Popover):
    """Begins with the action that there is, else with what is usual. Answers with :meth:`action`; None takes it off."""

    def __init__(
        self,
        window: QWidget,
        about: str,
        current: NextAction | None,
        *,
        is_first: bool,
        day: date,
        today: date,
        working: WorkingTime,
    ) -> None:
        super().__init__(window, _("Next action"), about)
        self._is_first, self._takes_off = is_first, False
        self._days = [working_days_after(today, days, working) for days in _SPANS]
        kind = ActionKind(current.kind) if current and current.kind else ActionKind.CALL
        self.kinds = IconSegments(
            [Segment(str(ACTION_WORDS[one]), ACTION_ICONS[one]) for one in _KINDS], _KINDS.index(kind)
        )
        self.what = QLineEdit(current.text if current else usual_text(kind, is_first))
        first_day = (current.on if current else None) or day
        self.spans = Segmented([Segment(word) for word in self._words()], self._span_of(first_day))
        self.day = DayField(first_day)
        self.time = TimeField(current.time if current else "")
        self._fill(current)
        self._connect()

    def action(self) -> NextAction | None:
        """What is to be done."""
        text = self.what.text().strip()
        if self._takes_off or not text:
            return None
        return NextAction(text, _KINDS[self.kinds.current()].value, self.day.day(), self.time.time())

    def _words(self) -> tuple[str, ...]:
        return (_("Today"), _("Next day"), _("3 days"), _("A week"))

    def _span_of(self, day: date) -> int:
        return self._days.index(day) if day in self._days else -1

    def _fill(self, current: NextAction | None) -> None:
        self.kinds.setAccessibleName(_("How"))
        self.what.setAccessibleName(_("What"))
        self.spans.setAccessibleName(_("When, in working days"))
        self.add(self.kinds)
        self.add_label(_("What"))
        self.add(self.what)
        self.add_label(_("When, in working days"))
        self.add(self.spans)
        self.add(side_by_side((_("Day"), self.day), (_("Time (optional)"), self.time)), above=8)
        self.add_buttons(_("Save"), _("Cancel"))
        if current is not None:
            self._add_take_off()
        self.first = self.what
        self.what.selectAll()

    def _add_take_off(self) -> None:
        row = QHBoxLayout()
        off = LinkButton(_("Nothing to do any more"))
        off.clicked.connect(self._take_off)
        row.addWidget(off)
        row.addStretch(1)
        self.body.insertLayout(self.body.count() - 2, row)
        self.body.insertSpacing(self.body.count() - 3, theme.px(8))

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._say_usual)
        self.spans.chosen.connect(lambda at: self.day.set_day(self._days[at]))
        self.day.dateChanged.connect(lambda _day: self.spans.set_current(self._span_of(self.day.day())))
        self.time.textChanged.connect(self._allow)
        self.what.textChanged.connect(self._allow)

    def _say_usual(self, at: int) -> None:
        """Follows the kind, as long as nobody wrote something else."""
        usual = {usual_text(kind, is_first) for kind in _KINDS for is_first in (True, False)}
        if self.what.text().strip() in usual:
            self.what.setText(usual_text(_KINDS[at], self._is_first))

    def _allow(self) -> None:
        if self.primary is not None:
            self.primary.setEnabled(bool(self.what.text().strip()) and self.time.is_sound())

    def _take_off(self) -> None:
        self._takes_off = True
        self._close()
        self.accepted.emit()
