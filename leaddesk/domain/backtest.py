"""How well a pact would have told orders from the rest: figures with their intervals, or none where there is too little.

Each lead counts with its score at its cut-off, when it was handed over, and with how it ended since.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import erf, log, sqrt

ENOUGH_WINS = 20
"""Below so many orders no figure is given."""

_Z = 1.96
"""Of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A lead whose end is known."""

    lead: int
    name: str
    company: str
    is_won: bool
    on: date
    """Its cut-off."""
    grade: str | None
    engagement: int
    fit: float
    """The share of the known weight, 0 to 1."""
    met: bool
    """Whether it met the bar."""
    rules: frozenset[str]
    """The rules that gave it points."""

    @property
    def rank(self) -> float:
        """What orders leads: engagement, with the fit as its tie-break."""
        return self.engagement + self.fit


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Band:
    """Leads with an engagement in one band."""

    low: int
    high: int | None
    """Not included; ``None`` is open."""
    leads: int
    wins: int
    lift: Interval | None
    """How many times as often they ordered as all did."""


@dataclass(frozen=True, slots=True)
class RuleLift:
    """Leads to whom one rule gave points, against those to whom it gave none."""

    rule: str
    leads: int
    wins: int
    lift: Interval | None

    @property
    def is_unclear(self) -> bool:
        """Whether the interval includes that it makes no difference."""
        return self.lift is None or self.lift.low <= 1 <= self.lift.high


@dataclass(frozen=True, slots=True)
class Period:
    """The leads whose cut-off lies in one stretch of time."""

    first: date
    last: date
    leads: int
    wins: int
    auc: Interval | None


@dataclass(frozen=True, slots=True)
class BackTest:
    """What a pact would have done."""

    outcomes: int
    wins: int
    enough: bool
    missing: int
    """Orders that are missing until there is enough."""
    precision: Interval | None = None
    """The share of those over the bar who ordered."""
    recall: Interval | None = None
    """The share of orders that were over the bar."""
    auc: Interval | None = None
    """The chance that an order ranks above another lead."""
    bands: tuple[Band, ...] = ()
    rules: tuple[RuleLift, ...] = ()
    periods: tuple[Period, ...] = ()
    """The older and the newer half."""
    missed: tuple[Ended, ...] = ()
    """Orders that were under the bar, the nearest first."""
    false_alarms: tuple[Ended, ...] = ()
    """Leads over the bar that did not order, the highest first."""
    won: tuple[Ended, ...] = ()
    """Who ordered, the highest first; known however few they are."""


def back_test(ended: Sequence[Ended], bar: int, rules: Sequence[str]) -> BackTest:
    """The figures of leads whose end is known. ``bar`` is the engagement that the gate asks for."""
    won = tuple(sorted((lead for lead in ended if lead.is_won), key=lambda lead: -lead.rank))
    wins = len(won)
    if wins < ENOUGH_WINS or wins == len(ended):
        return BackTest(len(ended), wins, False, max(ENOUGH_WINS - wins, 0 if wins < len(ended) else 1), won=won)
    over = [lead for lead in ended if lead.met]
    hits = sum(lead.is_won for lead in over)
    return BackTest(
        outcomes=len(ended),
        wins=wins,
        enough=True,
        missing=0,
        precision=share(hits, len(over)) if over else None,
        recall=share(hits, wins),
        auc=auc(ended),
        bands=_bands(ended, bar),
        rules=tuple(_rule(rule, ended) for rule in rules),
        periods=_periods(ended),
        missed=tuple(lead for lead in won if not lead.met),
        false_alarms=tuple(sorted((e for e in over if not e.is_won), key=lambda e: -e.rank)),
        won=won,
    )


def share(part: int, whole: int) -> Interval:
    """A share with its interval (Wilson's score interval, 1927). ``whole`` is at least 1."""
    p = part / whole
    middle = (p + _Z**2 / (2 * whole)) / (1 + _Z**2 / whole)
    half = _Z / (1 + _Z**2 / whole) * sqrt(p * (1 - p) / whole + _Z**2 / (4 * whole**2))
    return Interval(p, max(middle - half, 0.0), min(middle + half, 1.0))


def auc(ended: Sequence[Ended]) -> Interval | None:
    """The area under the ROC curve by ranks, with its interval (Hanley and McNeil, Radiology 143, 1982)."""
    won = [lead.rank for lead in ended if lead.is_won]
    other = [lead.rank for lead in ended if not lead.is_won]
    if not won or not other:
        return None
    area = (_rank_sum(won, other) - len(won) * (len(won) + 1) / 2) / (len(won) * len(other))
    q1, q2 = area / (2 - area), 2 * area**2 / (1 + area)
    spread = area * (1 - area) + (len(won) - 1) * (q1 - area**2) + (len(other) - 1) * (q2 - area**2)
    half = _Z * sqrt(max(spread, 0.0) / (len(won) * len(other)))
    return Interval(area, max(area - half, 0.0), min(area + half, 1.0))


def _rank_sum(won: Sequence[float], other: Sequence[float]) -> float:
    """The sum of the ranks of the won ones; equal values share the mean of their ranks."""
    values = sorted([*won, *other])
    ranks: dict[float, float] = {}
    at = 0
    while at < len(values):
        end = at
        while end < len(values) and values[end] == values[at]:
            end += 1
        ranks[values[at]] = (at + 1 + end) / 2
        at = end
    return sum(ranks[value] for value in won)


def ratio(wins: int, leads: int, other_wins: int, others: int) -> Interval | None:
    """How many times as often one group ordered as another, with its interval (Donner and Zou, Statistical Methods in
    Medical Research 21, 2012, from Wilson's intervals of both shares).

    It stays wide for a group of one or two, even where all of them ordered, which the logarithm's variance takes for
    certain. ``None`` where one of the groups is empty or none of the others ordered.
    """
    if not leads or not others or not other_wins:
        return None
    mine, rest = share(wins, leads), share(other_wins, others)
    product = mine.value * rest.value
    least = mine.low * (2 * mine.value - mine.low)
    low = least / (product + sqrt(product**2 - rest.high * (2 * rest.value - rest.high) * least)) if least > 0 else 0.0
    floor = rest.low * (2 * rest.value - rest.low)
    high = (product + sqrt(max(product**2 - floor * mine.high * (2 * mine.value - mine.high), 0.0))) / floor
    return Interval(mine.value / rest.value, low, high)


def _bands(ended: Sequence[Ended], bar: int) -> tuple[Band, ...]:
    cuts = sorted({0, bar * 2 // 5, bar * 4 // 5, bar, bar * 7 // 5})
    wins = sum(lead.is_won for lead in ended)
    bands = []
    for low, high in zip(cuts, [*cuts[1:], None], strict=True):
        mine = [e for e in ended if (e.engagement >= low or low == 0) and (high is None or e.engagement < high)]
        won = sum(lead.is_won for lead in mine)
        bands.append(Band(low, high, len(mine), won, ratio(won, len(mine), wins, len(ended))))
    return tuple(bands)


def _rule(rule: str, ended: Sequence[Ended]) -> RuleLift:
    mine = [lead for lead in ended if rule in lead.rules]
    rest = [lead for lead in ended if rule not in lead.rules]
    won = sum(lead.is_won for lead in mine)
    return RuleLift(rule, len(mine), won, ratio(won, len(mine), sum(lead.is_won for lead in rest), len(rest)))


def _periods(ended: Sequence[Ended]) -> tuple[Period, ...]:
    ordered = sorted(ended, key=lambda lead: (lead.on, lead.lead))
    half = len(ordered) // 2
    return tuple(
        Period(part[0].on, part[-1].on, len(part), sum(lead.is_won for lead in part), auc(part))
        for part in (ordered[:half], ordered[half:])
        if part
    )


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Points that the outcomes speak for, beside those that a rule has."""

    rule: str
    points: int
    suggested: int
    confidence: float
    """How sure it is that the rule's lift is on that side of 1, 0.5 to 1."""


def suggest(test: BackTest, points: Mapping[str, int]) -> tuple[Suggestion, ...]:
    """Points in proportion to the logarithm of each rule's lift, where the lift is clear; the others stay.

    The rule with the greatest lift keeps its points, so that the bar keeps its meaning.
    """
    clear = {rule.rule: rule.lift for rule in test.rules if rule.lift and not rule.is_unclear and rule.lift.value > 0}
    if not clear:
        return ()
    best = max(clear, key=lambda rule: log(clear[rule].value))
    if log(clear[best].value) <= 0 or points.get(best, 0) <= 0:
        return ()
    unit = points[best] / log(clear[best].value)
    return tuple(
        Suggestion(rule, points[rule], round(unit * log(lift.value)), _confidence(lift))
        for rule, lift in clear.items()
        if rule in points and round(unit * log(lift.value)) != points[rule]
    )


def _confidence(lift: Interval) -> float:
    """How likely the true lift is on the side of 1 on which it was seen."""
    if lift.low <= 0:
        return 0.5
    spread = (log(lift.high) - log(lift.low)) / (2 * _Z)
    return 0.5 * (1 + erf(abs(log(lift.value)) / spread / sqrt(2))) if spread else 1.0
