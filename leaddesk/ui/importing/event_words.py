"""Events, days and what an import will change, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from leaddesk.domain.activities import ACTIVITIES, EVENT_KINDS
from leaddesk.domain.cleaning.show import shown_money
from leaddesk.domain.events import Event
from leaddesk.domain.stages import Stage, stage_words
from leaddesk.services.importing.foreseeing import Foreseen, ForeseenActivity
from leaddesk.services.importing.likely_events import LikelyEvent
from leaddesk.services.importing.plan import Counts
from leaddesk.translation import Word, _, language, n_
from leaddesk.ui.importing.plan_rows import PlanRows
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flowing import beside

SHORT_COUNTS = (
    Word("{n} new", "新規{n}"),
    Word("{n} updated", "更新{n}"),
    Word("{n} unchanged", "変更なし{n}"),
    Word("{n} skipped", "読み飛ばし{n}"),
    Word("{n} rejected", "却下{n}"),
)
"""What the rows of a list were counted as, where there is room for no more."""


@dataclass(frozen=True, slots=True)
class Change:
    """A line of what an import will change: what it is about, what it says, an icon and a colour if it has one."""

    about: str
    says: str
    icon: str = ""
    role: ColorRole = "text"


def day_words(day: date, today: date) -> str:
    """A day, without the year where it is this one: 11/6, 6 Nov."""
    if language() == "ja":
        return f"{day.month}/{day.day}" if day.year == today.year else f"{day.year}/{day.month}/{day.day}"
    return f"{day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b %Y}"


def span_words(first: date | None, last: date | None, today: date) -> str:
    """The days of an event: 11/6〜8."""
    if first is None:
        return ""
    if last is None or last == first:
        return day_words(first, today)
    if (first.year, first.month) == (last.year, last.month):
        if language() == "ja":
            return f"{day_words(first, today)}〜{last.day}"
        return f"{first.day}–{day_words(last, today)}"
    return _("{first} to {last}").format(first=day_words(first, today), last=day_words(last, today))


def event_line(event: Event, today: date) -> str:
    """An event beside its name: kind, days, place."""
    return beside(str(EVENT_KINDS[event.kind]), span_words(event.starts_on, event.ends_on, today), event.place)


def start_words(stage: Stage) -> str:
    """Where new people start."""
    return _("Start at {code}").format(code=stage.value, word=stage_words(stage).word)


def reason_words(likely: LikelyEvent, kind: str) -> str:
    """Why an event is the likely one."""
    if likely.rows and kind == "seminar":
        return n_(
            "{n} row was there on a day of this event", "{n} rows were there on the days of this event", likely.rows
        )
    if likely.rows:
        return n_(
            "The day of {n} card is one of this event", "The days of {n} cards are those of this event", likely.rows
        )
    return _("The file names this event") if likely.is_named else ""


def sum_words(counts: Counts) -> str:
    """How the rows add up, in one line."""
    parts = (counts.created, counts.updated, counts.unchanged, counts.skipped, counts.rejected)
    shown = [str(words).format(n=f"{count:,}") for words, count in zip(SHORT_COUNTS, parts, strict=True) if count]
    plus = "＋" if language() == "ja" else " + "
    rows = n_("{n:,} row", "{n:,} rows", counts.rows)
    return _("{rows} = {sum}").format(rows=rows, sum=plus.join(shown))


def changes_of(rows: PlanRows, foreseen: Foreseen | None, cost: int | None, today: date) -> Iterator[Change]:
    """What the import will change, line by line. What is still being found out is left open."""
    counts, stage = rows.figures, rows.plan.decisions.stage
    if counts.created:
        yield Change(n_("{n} new", "{n} new", counts.created), start_words(stage))
    if counts.updated:
        fields = n_("{n} value is rewritten", "{n} values are rewritten", counts.fields) if counts.fields else ""
        says = _("Stay in their stage") + (_(". ") + fields if fields else "")
        yield Change(n_("{n} updated", "{n} updated", counts.updated), says)
    if foreseen is None:
        yield Change(_("Activities"), _("being worked out"), role="text_3")
        return
    for activity in foreseen.activities[:3]:
        yield Change(_("Activity"), _activity_words(activity, today))
    yield _ready_change(foreseen)
    yield from _cost_change(foreseen, cost)


def _activity_words(activity: ForeseenActivity, today: date) -> str:
    what = str(Word(" ", "　")).join((str(ACTIVITIES[activity.code].word), span_words(*activity.days, today)))
    says = _("{what} for {people}").format(what=what, people=n_("{n:,} person", "{n:,} people", activity.people))
    if activity.points:
        return _("{says} ({points} points each)").format(says=says, points=f"{activity.points:+}")
    return says


def _ready_change(foreseen: Foreseen) -> Change:
    about = _("Reach the bar")
    if foreseen.ready is None:
        return Change(about, _("known once the list is imported"), role="text_2")
    if not foreseen.ready:
        return Change(about, _("No one reaches the MQL bar"), role="text_2")
    says = n_("{n} person reaches the bar to MQL", "{n} people reach the bar to MQL", foreseen.ready)
    return Change(about, says, "arrow-circle-right-fill", "ready")


def _cost_change(foreseen: Foreseen, cost: int | None) -> Iterator[Change]:
    """The cost per lead, as the calculation that it is."""
    after, before = foreseen.people_after, foreseen.people_before
    if not cost or not after:
        return
    says = _("{cost} ÷ {people} = {each}").format(
        cost=shown_money(cost), people=n_("{n:,} person", "{n:,} people", after), each=_yen(round(cost / after))
    )
    if before:
        says = _("{says} (now {each} for {n})").format(says=says, each=_yen(round(cost / before)), n=before)
    yield Change(_("Cost per lead"), says)


def _yen(amount: int) -> str:
    return f"{amount:,}円" if language() == "ja" else f"¥{amount:,}"
