"""What a row of the day says: when, what brings the lead here, and what is likely to be done with it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.sentences import day_text, sentence
from leaddesk.translation import _, n_
from leaddesk.ui.lead.due import Act, Decision, due
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.strip import TONE_TEXT


class Group(StrEnum):
    """The groups of the day, in the order in which they press."""

    OVERDUE = "overdue"
    ACTIONS = "actions"
    WAITING = "waiting"
    BACK = "back"
    STUCK = "stuck"
    READY = "ready"
    """Beside the others: those who meet the bar."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """``when`` stands behind the icon in its colour, ``what`` where there is room."""

    icon: str
    when: str
    role: ColorRole
    what: str
    decisions: tuple[Decision, ...]
    """The one or two likely ones; the first one is the likeliest."""


_ACTION_ICONS = {"call": "phone", "mail": "envelope-simple", "visit": "map-pin"}


def row_words(group: Group, card: Card, now: datetime, working: WorkingTime) -> RowWords:
    """The words of a lead in a group, as of ``now`` in the team's zone."""
    if group is Group.ACTIONS or card.standing is Standing.LATE_ACTION:
        return _action(group, card)
    decided = due(card, now, working)
    decisions = decided.decisions[:2] if decided is not None else ()
    says = sentence(card, now, working)
    if group is Group.OVERDUE:
        return RowWords("handshake", says.short, "overdue", _strong(card), decisions)
    if group is Group.WAITING:
        return _waiting(card, now, working, decisions)
    if group is Group.STUCK:
        days = (now.date() - card.stuck_since).days if card.stuck_since else 0
        return RowWords(says.icon, n_("{n} day", "{n} days", days), TONE_TEXT[says.tone], _after(card), decisions)
    if group is Group.BACK and card.returned_on is None:
        return RowWords("moon", _day(card.rests_until), "text_2", _after(card), decisions)
    if group is Group.BACK and card.standing is Standing.RETURNED_AGAIN:
        return RowWords(says.icon, says.short, "returned", _strong(card), decisions)
    if group is Group.BACK:
        return RowWords(says.icon, says.short, "returned", _after(card), decisions)
    return RowWords(says.icon, "", TONE_TEXT[says.tone], _strong(card), decisions[:1])


def _action(group: Group, card: Card) -> RowWords:
    decisions = (Decision(_("Done"), Act.DONE, "D"), Decision(_("Tomorrow"), Act.TOMORROW, "Z"))
    icon = _ACTION_ICONS.get(card.next_action_kind, "calendar-check")
    if group is Group.ACTIONS:
        when = card.next_action_time or _("Any time today")
        return RowWords(icon, when, "text_2", card.next_action, decisions)
    when = f"{_day(card.next_action_on)} {card.next_action_time}".strip()
    return RowWords(icon, when, "overdue", card.next_action, decisions)


def _waiting(card: Card, now: datetime, working: WorkingTime, decisions: tuple[Decision, ...]) -> RowWords:
    is_soon = card.standing is Standing.SOON
    hours = int(working.hours_between(now, card.due_at)) if card.due_at else 0
    left = _("{n} h left").format(n=hours)
    return RowWords("timer" if is_soon else "clock", left, "caution" if is_soon else "text_2", _strong(card), decisions)


def _strong(card: Card) -> str:
    """The newest strong activity, or else the newest of any kind."""
    code, on = (card.strong_code, card.strong_on) if card.strong_code else (card.last_code, card.last_on)
    kind = ACTIVITIES.get(code)
    return f"{kind.word} {_day(on)}".strip() if kind else ""


def _after(card: Card) -> str:
    """What happened last, since when nothing did."""
    kind = ACTIVITIES.get(card.last_code)
    return _("after {what} {day}").format(what=kind.word, day=_day(card.last_on)) if kind else _("No activity yet")


def _day(on: date | None) -> str:
    return day_text(on) if on else ""
