"""What is due with a lead, in one sentence, and the one or two decisions that are likely then."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.sentences import Tone, day_text, sentence
from leaddesk.domain.stages import DISQUALIFIED_REASONS, LOST_REASONS, Stage
from leaddesk.translation import _, n_

_HOURS_A_DAY = 8
_MANY_HOURS = 48
"""From so many working hours on a delay is told in days of eight."""


class Act(StrEnum):
    """What a decision does that is no move."""

    DONE = "done"
    """The next action is done."""
    TOMORROW = "tomorrow"
    """The next action waits for the next working day."""
    DUPLICATES = "duplicates"
    """Shows who may be the same."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A button of the strip. The first one of a strip is the likely one."""

    word: str
    does: Column | Act
    key: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """The strip."""

    tone: Tone
    icon: str
    text: str
    decisions: tuple[Decision, ...] = ()


def due(card: Card, now: datetime, working: WorkingTime) -> Due | None:
    """What is due now; None where nothing is. ``now`` carries the team's zone."""
    if card.stage is Stage.MQL:
        return _answer(card, now, working)
    if card.next_action_on == now.date() and card.standing not in _BEFORE_TODAY:
        return _action(card, now.date(), is_late=False)
    match card.standing:
        case Standing.LATE_ACTION:
            return _action(card, now.date(), is_late=True)
        case Standing.RETURNED_DUE | Standing.RETURNED_AGAIN:
            return _as_card(card, now, working, _advance(), _rest())
        case Standing.READY:
            text = _("Meets the bar of the pact for MQL")
            return Due(Tone.READY, "arrow-circle-right-fill", text, (_advance(), _rest()))
        case Standing.STUCK:
            return _stuck(card, now, working)
        case Standing.DUPLICATE:
            return _as_card(card, now, working, Decision(_("Compare"), Act.DUPLICATES))
        case Standing.RESTING:
            return _as_card(card, now, working, Decision(_("Wake now"), Column.MAL))
        case Standing.OUT:
            return _out(card)
        case Standing.OPTED_OUT:
            return _as_card(card, now, working)
        case _:
            return None


_BEFORE_TODAY = (Standing.RETURNED_DUE, Standing.RETURNED_AGAIN, Standing.READY, Standing.RESTING, Standing.OUT)
"""What matters more than an action that is planned for today."""


def _advance() -> Decision:
    return Decision(_("Advance"), Column.MQL, "M")


def _rest() -> Decision:
    return Decision(_("Rest until…"), Column.RESTING)


def _answer(card: Card, now: datetime, working: WorkingTime) -> Due:
    """An MQL waits for the answer of sales."""
    decisions = (Decision(_("Accept"), Column.SAL, "A"), Decision(_("Return…"), Column.MAL, "R"))
    if card.due_at is None:
        return Due(Tone.QUIET, "clock", _("Waits for the answer of sales"), decisions)
    moment = f"{day_text(card.due_at)} {card.due_at:%H:%M}"
    if card.due_at < now:
        late = _working_time(int(working.hours_between(card.due_at, now)))
        text = _("Answer due {moment}, {late} overdue").format(moment=moment, late=late)
        return Due(Tone.OVERDUE, "warning-circle-fill", text, decisions)
    is_soon = card.standing is Standing.SOON
    left = _working_time(int(working.hours_between(now, card.due_at)))
    text = _("{left} left to answer, until {moment}").format(left=left, moment=moment)
    return Due(Tone.CAUTION if is_soon else Tone.QUIET, "timer" if is_soon else "clock", text, decisions)


def _working_time(hours: int) -> str:
    if hours >= _MANY_HOURS:
        return n_("{n} working day", "{n} working days", hours // _HOURS_A_DAY)
    return n_("{n} working hour", "{n} working hours", hours)


def _action(card: Card, today: date, *, is_late: bool) -> Due:
    decisions = (Decision(_("Done"), Act.DONE, "D"), Decision(_("Tomorrow"), Act.TOMORROW, "Z"))
    day = day_text(card.next_action_on or today)
    when = f"{day} {card.next_action_time}".strip()
    if is_late:
        text = _("“{what}” was due {day}").format(what=card.next_action, day=when)
        return Due(Tone.OVERDUE, "warning-circle-fill", text, decisions)
    text = _("Today: {time} {what}").format(time=card.next_action_time, what=card.next_action).replace("  ", " ")
    return Due(Tone.QUIET, "calendar-check", text, decisions)


def _stuck(card: Card, now: datetime, working: WorkingTime) -> Due:
    """Nobody moved or touched it: onwards, or out."""
    onwards = {
        Stage.MAL: (_rest(), Decision(_("Disqualify…"), Column.DISQUALIFIED)),
        Stage.SAL: (Decision(_("To SQL…"), Column.SQL), Decision(_("Lost…"), Column.LOST)),
        Stage.SQL: (Decision(_("Order…"), Column.WON), Decision(_("Lost…"), Column.LOST)),
    }
    return _as_card(card, now, working, *onwards.get(card.stage, ()))


def _out(card: Card) -> Due:
    is_lost = card.stage is Stage.LOST
    words = LOST_REASONS if is_lost else DISQUALIFIED_REASONS
    reason = str(words[card.reason]) if card.reason in words else card.reason
    text = _("Lost: {reason}") if is_lost else _("Disqualified: {reason}")
    back = Decision(_("Back to MAL"), Column.MAL)
    return Due(Tone.QUIET, "x-circle" if is_lost else "prohibit", text.format(reason=reason or "–"), (back,))


def _as_card(card: Card, now: datetime, working: WorkingTime, *decisions: Decision) -> Due:
    """What the card itself says."""
    said = sentence(card, now, working)
    return Due(said.tone, said.icon, said.long, decisions)
