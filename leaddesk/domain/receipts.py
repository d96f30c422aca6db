"""The receipt of a score: each point with its rule and its evidence. The lines of a kind add up to its total."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.pact import Rule
from leaddesk.domain.sentences import day_text
from leaddesk.translation import _


class ScoreKind(StrEnum):
    """Which of the two numbers a line belongs to."""

    FIT = "fit"
    ENGAGEMENT = "engagement"


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One line. An unknown criterion of the fit has 0 points and ``is_known`` false."""

    rule: str
    """The code of the rule, group, persona or avoid profile that gave the points."""
    kind: ScoreKind
    points: int
    what: str
    """What counted: the activity, the fact, the cap."""
    detail: str = ""
    """The rule behind it: points and half-life, or the value that was found."""
    on: date | None = None
    """The day of the evidence."""
    is_strong: bool = False
    is_known: bool = True
    weight: int = 0
    """What a criterion of the fit can give."""

    @property
    def because(self) -> str:
        """The line in words."""
        day = day_text(self.on) if self.on else ""
        head = " ".join(filter(None, (self.what, day)))
        return f"{head} ({self.detail})" if self.detail else head


def activity_line(rule: Rule, points: int, code: str, on: date, event: str, minutes: int | None) -> ReceiptLine:
    """The line of an activity that counted."""
    what = str(ACTIVITIES[code].word)
    if event:
        what = _("{what} “{event}”").format(what=what, event=event)
    if minutes is not None:
        what = _("{what} {n} min").format(what=what, n=minutes)
    detail = ""
    if rule.half_life:
        detail = _("{points} points, half-life {days} d").format(points=rule.points, days=rule.half_life)
    return ReceiptLine(rule.code, ScoreKind.ENGAGEMENT, points, what, detail, on, rule.strong)


def cap_line(code: str, over: int, cap: int, name: str) -> ReceiptLine:
    """What is taken off above a cap. ``over`` is positive."""
    what = _("Above the cap of {cap} for “{name}”").format(cap=cap, name=name)
    return ReceiptLine(code, ScoreKind.ENGAGEMENT, -over, what)
