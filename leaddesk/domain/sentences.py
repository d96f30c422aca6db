"""The one sentence that a card says: its icon, its long and short form, and its tone."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.stages import DISQUALIFIED_REASONS, LOST_REASONS, Stage
from leaddesk.translation import _, language, n_


class Tone(StrEnum):
    """Which of the design's colours a sentence takes."""

    OVERDUE = "overdue"
    CAUTION = "caution"
    RETURNED = "returned"
    READY = "ready"
    QUIET = "quiet"


class Sentence(NamedTuple):
    """What to paint: the long form where it fits, else the short one. ``icon`` is a Phosphor name."""

    icon: str
    long: str
    short: str
    tone: Tone


def sentence(card: Card, now: datetime, working: WorkingTime) -> Sentence:
    """The sentence of a card at this moment; ``now`` carries the team's zone."""
    match card.standing:
        case Standing.OVERDUE:
            return _overdue(card, now, working)
        case Standing.LATE_ACTION | Standing.NEXT_ACTION:
            return _next_action(card)
        case Standing.RETURNED_DUE:
            return _returned_due(card)
        case Standing.RETURNED_AGAIN:
            return _returned_again(card)
        case Standing.STUCK:
            return _stuck(card, now.date())
        case Standing.SOON | Standing.CLOCK:
            return _clock(card, now, working)
        case Standing.READY:
            return Sentence("arrow-circle-right-fill", _("Meets the MQL bar"), _("Meets the bar"), Tone.READY)
        case Standing.DUPLICATE:
            text = n_("{n} possible duplicate", "{n} possible duplicates", card.duplicates)
            return Sentence("copy-fill", text, _("Duplicate?"), Tone.CAUTION)
        case Standing.OPTED_OUT:
            return _opted_out(card)
        case Standing.WON:
            return Sentence("check-circle-fill", order_value(card), _short_value(card), Tone.READY)
        case Standing.RESTING:
            return _resting(card)
        case Standing.OUT:
            return _out(card)
        case Standing.QUIET:
            return _last(card)


def day_text(day: date) -> str:
    """A day as cards show it: 11/20 in Japanese, 20 Nov in English."""
    if language() == "ja":
        return f"{day.month}/{day.day}"
    return f"{day.day} {_MONTHS[day.month - 1]}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def money_text(yen: int) -> str:
    """An amount as people say it: 12万円, 2,450万円, 1.2億円; in English ¥120K, ¥24.5M."""
    if language() == "ja":
        if abs(yen) >= 100_000_000:
            return f"{_short(yen / 100_000_000)}億円"
        return f"{_short(yen / 10_000)}万円" if abs(yen) >= 10_000 else f"{yen:,}円"
    if abs(yen) >= 1_000_000:
        return f"¥{_short(yen / 1_000_000)}M"
    return f"¥{_short(yen / 1_000)}K" if abs(yen) >= 1_000 else f"¥{yen:,}"


def order_value(card: Card) -> str:
    """What an order is worth, or that it was won where no amount is known."""
    if card.amount is None:
        return _("Won")
    money = money_text(card.amount)
    return _("{money} a month").format(money=money) if card.is_monthly else _("{money} once").format(money=money)


def _short_value(card: Card) -> str:
    """The same where there is little room; an amount alone is what comes once."""
    if card.amount is None:
        return _("Won")
    money = money_text(card.amount)
    return _("{money}/mo").format(money=money) if card.is_monthly else money


def dated(day: date) -> str:
    """A day of any year, in a sentence: 2026/11/8 in Japanese, 8 Nov 2026 in English."""
    return f"{day.year}/{day.month}/{day.day}" if language() == "ja" else f"{day_text(day)} {day.year}"


def _short(number: float) -> str:
    return f"{number:,.1f}".removesuffix(".0")


def _overdue(card: Card, now: datetime, working: WorkingTime) -> Sentence:
    hours = int(working.hours_between(card.due_at, now)) if card.due_at else 0
    if hours >= 48:
        days = hours // 8
        long, short = n_("Answer {n} day overdue", "Answer {n} days overdue", days), _("{n} d overdue").format(n=days)
    else:
        long, short = _("Answer {n} h overdue").format(n=hours), _("{n} h overdue").format(n=hours)
    return Sentence("warning-circle-fill", long, short, Tone.OVERDUE)


def _clock(card: Card, now: datetime, working: WorkingTime) -> Sentence:
    hours = int(working.hours_between(now, card.due_at)) if card.due_at else 0
    is_soon = card.standing is Standing.SOON
    return Sentence(
        "timer" if is_soon else "clock",
        _("{n} h left to answer").format(n=hours),
        _("{n} h left").format(n=hours),
        Tone.CAUTION if is_soon else Tone.QUIET,
    )


_ACTION_ICONS = {"call": "phone", "mail": "envelope-simple", "visit": "map-pin"}


def _next_action(card: Card) -> Sentence:
    day = day_text(card.next_action_on) if card.next_action_on else ""
    when = f"{day} {card.next_action_time}".strip()
    text = f"{when} {card.next_action}".strip()
    tone = Tone.OVERDUE if card.standing is Standing.LATE_ACTION else Tone.QUIET
    icon = _ACTION_ICONS.get(card.next_action_kind, "calendar-check")
    return Sentence(icon, text, f"{day} {card.next_action}".strip(), tone)


def _returned_due(card: Card) -> Sentence:
    day = day_text(card.rests_until) if card.rests_until else ""
    long = _("Returned, due {day}").format(day=day)
    return Sentence("arrow-u-up-left-bold", long, _("Due {day}").format(day=day), Tone.RETURNED)


def _returned_again(card: Card) -> Sentence:
    day = day_text(card.strong_on) if card.strong_on else ""
    kind = ACTIVITIES.get(card.strong_code)
    what = str(kind.word) if kind else ""
    long = _("Back: {day} {what}").format(day=day, what=what)
    return Sentence("arrow-u-up-left-bold", long, _("Back {day}").format(day=day), Tone.RETURNED)


def _stuck(card: Card, today: date) -> Sentence:
    days = (today - card.stuck_since).days if card.stuck_since else 0
    long = n_("No move for {n} day", "No move for {n} days", days)
    return Sentence("hourglass-medium-fill", long, _("{n} d idle").format(n=days), Tone.CAUTION)


def _opted_out(card: Card) -> Sentence:
    short = _("Opted out")
    if card.opted_out_on is None:
        return Sentence("prohibit-bold", short, short, Tone.QUIET)
    long = _("Opted out {day}").format(day=day_text(card.opted_out_on))
    return Sentence("prohibit-bold", long, short, Tone.QUIET)


def _resting(card: Card) -> Sentence:
    day = day_text(card.rests_until) if card.rests_until else ""
    text = _("Rests until {day}").format(day=day)
    return Sentence("moon", text, text, Tone.QUIET)


def _out(card: Card) -> Sentence:
    words = LOST_REASONS if card.stage is Stage.LOST else DISQUALIFIED_REASONS
    word = words.get(card.reason)
    text = str(word) if word else card.reason
    return Sentence("x-circle" if card.stage is Stage.LOST else "prohibit", text, text, Tone.QUIET)


_LAST_ICONS = {
    "card-exchanged": "identification-card",
    "seminar-attended": "calendar-blank",
    "seminar-missed": "calendar-blank",
    "seminar-registered": "calendar-blank",
    "document-requested": "tray",
    "call": "phone",
    "mail-sent": "envelope-simple",
    "mail-replied": "envelope-simple",
    "visit": "map-pin",
    "referral": "user-plus",
    "note": "note-pencil",
}


def _last(card: Card) -> Sentence:
    kind = ACTIVITIES.get(card.last_code)
    if kind is None:
        text = _("No activity yet")
        return Sentence("tray", text, text, Tone.QUIET)
    day = day_text(card.last_on) if card.last_on else ""
    short = f"{day} {kind.word}".strip()
    if not card.last_event:
        long = short
    elif language() == "ja":
        long = f"{day} {card.last_event} {kind.word}".strip()
    else:
        long = f"{day} {kind.word}, {card.last_event}".strip()
    return Sentence(_LAST_ICONS.get(card.last_code, "tray"), long, short, Tone.QUIET)
