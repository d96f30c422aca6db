"""The next action with a lead: what, how, and when; and what is proposed for it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.stages import Stage
from leaddesk.translation import Word, _


class ActionKind(StrEnum):
    """How it is done."""

    CALL = "call"
    MAIL = "mail"
    VISIT = "visit"
    TASK = "task"
    """Anything else."""


ACTION_WORDS: dict[ActionKind, Word] = {
    ActionKind.CALL: Word("Call", "電話"),
    ActionKind.MAIL: Word("Mail", "メール"),
    ActionKind.VISIT: Word("Visit", "訪問"),
    ActionKind.TASK: Word("Other", "ほか"),
}

ACTIVITY_OF: dict[ActionKind, str] = {
    ActionKind.CALL: "call",
    ActionKind.MAIL: "mail-sent",
    ActionKind.VISIT: "visit",
    ActionKind.TASK: "note",
}
"""The activity that has happened once such an action is done."""


@dataclass(frozen=True, slots=True)
class NextAction:
    """What is to be done next. Without a day it waits for no particular one."""

    text: str
    kind: str = ""
    """A code of :class:`ActionKind`, or "" where none was said."""
    on: date | None = None
    time: str = ""
    """``16:30``, or "" for the whole day."""

    def is_late(self, today: date) -> bool:
        """Whether its day has passed."""
        return self.on is not None and self.on < today


def usual_text(kind: ActionKind, is_first: bool) -> str:
    """What an action of a kind usually is. ``is_first``: our people have not been in touch yet."""
    if kind is ActionKind.CALL:
        return _("First call") if is_first else _("Call again")
    if kind is ActionKind.MAIL:
        return _("First mail") if is_first else _("Mail again")
    if kind is ActionKind.VISIT:
        return _("First visit") if is_first else _("Visit again")
    return ""


def first_day(stage: Stage, due_at: datetime | None, today: date, working: WorkingTime) -> date:
    """The day to propose: the next working day, but not after the promise to answer.

    ``due_at`` is until when sales should have answered; one that has passed asks for today.
    """
    next_day = working.next_working_day(today)
    if stage is not Stage.MQL or due_at is None:
        return next_day
    return min(next_day, max(today, due_at.date()))


def working_days_after(today: date, days: int, working: WorkingTime) -> date:
    """The day that so many working days later is."""
    day = today
    for _step in range(days):
        day = working.next_working_day(day)
    return day
