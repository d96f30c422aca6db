"""The pact evaluated naively, lead by lead and rule by rule, as its documentation says it: what the SQL must agree with.

Nothing here is fast, and nothing is taken from ``store.scoring``.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any

from leaddesk.domain.cleaning.derived import role
from leaddesk.domain.cleaning.phone_numbers import format_phone
from leaddesk.domain.cleaning.text import one_line, search_text
from leaddesk.domain.conditions import Did, KeywordIn, MailIs, NumberIs, PlaceIs, RankIs, RoleIs, TagIs, TextHas
from leaddesk.domain.fields import FIELDS, Kind, Range
from leaddesk.domain.pact import Pact, Persona, Rule, RuleGroup
from leaddesk.domain.regions import REGION


@dataclass(frozen=True, slots=True)
class Happened:
    """An activity of a lead."""

    code: str
    at: datetime
    event_kind: str = ""
    event: str = ""
    minutes: int | None = None
    note: str = ""
    answers: tuple[tuple[str, str], ...] = ()

    @property
    def day(self) -> date:
        """Its local day."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Score:
    """All that the evaluator says of a lead; the lines as rule and points, those of the engagement before those of the fit."""

    engagement: int
    strong: tuple[date, datetime, str] | None
    fit_points: int
    fit_known: int
    fit_weight: int
    persona: str | None
    avoid: str | None
    grade: str | None
    engagement_lines: list[tuple[str, int]]
    fit_lines: list[tuple[str, int]]


def score(pact: Pact, record: Mapping[str, Any], happened: Sequence[Happened], today: date) -> Score:
    """The score of one lead as of a day. ``happened`` is in the order in which it was recorded."""
    engagement, lines = _engagement(pact, record, happened, today)
    best = _best_persona(pact, record, happened)
    bars = next((p.code for p in pact.avoid if p.on and p.subtract is None and _any(p.any_of, record, happened)), None)
    points = known = weight = 0
    fit_lines: list[tuple[str, int]] = []
    if best is not None:
        for criterion in best.criteria:
            stands = holds(criterion.when, record, happened)
            known += criterion.weight if stands is not None else 0
            points += criterion.weight if stands else 0
            fit_lines.append((best.code, criterion.weight if stands else 0))
        weight = best.weight
    for profile in pact.avoid:
        if profile.on and profile.subtract and _any(profile.any_of, record, happened):
            fit_lines.append((profile.code, -min(profile.subtract, points)))
            points -= min(profile.subtract, points)
    return Score(
        engagement=engagement,
        strong=_newest_strong(pact, happened, today),
        fit_points=points,
        fit_known=known,
        fit_weight=weight,
        persona=best.code if best else None,
        avoid=bars,
        grade=_grade(pact, points, known),
        engagement_lines=[line for line in lines if line[1]],
        fit_lines=[line for line in fit_lines if line[1]],
    )


# Fit


def _best_persona(pact: Pact, record: Mapping[str, Any], happened: Sequence[Happened]) -> Persona | None:
    """The persona of the greatest share of what is known; of equals that of which more is known, then the first."""
    best: tuple[tuple[Fraction, int], Persona] | None = None
    for persona in pact.personas:
        stands = [(criterion.weight, holds(criterion.when, record, happened)) for criterion in persona.criteria]
        known = sum(weight for weight, stand in stands if stand is not None)
        if not persona.on or not known:
            continue
        rank = (Fraction(sum(weight for weight, stand in stands if stand), known), known)
        if best is None or rank > best[0]:
            best = rank, persona
    return best[1] if best else None


def _grade(pact: Pact, points: int, known: int) -> str | None:
    if not known:
        return None
    share = Fraction(100 * points, known)
    bars = (("A", pact.grades.A), ("B", pact.grades.B), ("C", pact.grades.C))
    return next((grade for grade, bar in bars if share >= bar), "D")


def _any(facts: Iterable[Any], record: Mapping[str, Any], happened: Sequence[Happened]) -> bool:
    return any(holds(fact, record, happened) for fact in facts)


def holds(fact: Any, record: Mapping[str, Any], happened: Sequence[Happened] = ()) -> bool | None:
    """Whether a fact is true of a lead; ``None`` where it is not known."""
    match fact:
        case NumberIs():
            return _within(record.get(fact.field), fact.at_least, fact.at_most)
        case TextHas():
            text = record.get(fact.field)
            return any(_contains(text, word) for word in fact.any_of) if text else None
        case RoleIs():
            mine = role(record)
            return mine in fact.any_of if mine else None
        case PlaceIs():
            prefecture = record.get("prefecture")
            wanted = [p for place in fact.any_of for p in (REGION[place].prefectures if place in REGION else (place,))]
            return prefecture in wanted if prefecture else None
        case RankIs():
            return record["rank"] in fact.any_of if record.get("rank") else None
        case TagIs():
            return any(tag in record.get("tags", ()) for tag in fact.any_of)
        case MailIs():
            return _mail_is(record.get("email"), fact.any_of)
        case KeywordIn():
            texts = [search_text(text) for text in _texts(record, happened)]
            words = filter(None, map(search_text, fact.any_of))
            return any(word in text for word in words for text in texts)
    raise TypeError(fact)


def _within(value: Range | None, at_least: int | None, at_most: int | None) -> bool | None:
    if value is None:
        return None
    low, high = value.low or 0, value.high if value.high is not None else 10**30
    least, most = at_least or 0, at_most if at_most is not None else 10**30
    if least <= low and high <= most:
        return True
    return False if high < least or low > most else None


def _contains(text: str, word: str) -> bool:
    """A word in Latin letters from the beginning of a word; one of up to three letters as a whole word."""
    text, word = text.lower(), one_line(word).lower()
    if not word:
        return False
    pattern = re.escape(word)
    if re.match("[a-z]", word):
        pattern = "(?<![a-z])" + pattern
        if len(word) <= 3 and re.search("[a-z]$", word):
            pattern += "(?![a-z])"
    return re.search(pattern, text) is not None


def _mail_is(mail: str | None, domains: Iterable[str]) -> bool | None:
    if not mail:
        return None
    mine = mail.rpartition("@")[2].lower()
    wanted = [domain.lower().lstrip("@.") for domain in domains]
    return any(mine == domain or mine.endswith(f".{domain}") for domain in wanted if domain)


def _texts(record: Mapping[str, Any], happened: Iterable[Happened]) -> Iterable[str]:
    for field in FIELDS:
        value = record.get(field.key)
        if not field.is_searchable or not value or field.kind is Kind.ANSWER:
            continue
        if field.kind is Kind.TAGS:
            yield from value
        else:
            yield format_phone(value) if field.kind is Kind.PHONE else value
    for one in happened:
        yield one.note
        yield from (answer for _question, answer in one.answers)


# Engagement


def _engagement(
    pact: Pact, record: Mapping[str, Any], happened: Sequence[Happened], today: date
) -> tuple[int, list[tuple[str, int]]]:
    total, lines = 0, []
    for group in pact.groups:
        points, of_group = _group(group, record, happened, today)
        total += points
        lines += of_group
    return total, lines


def _group(
    group: RuleGroup, record: Mapping[str, Any], happened: Sequence[Happened], today: date
) -> tuple[int, list[tuple[str, int]]]:
    total, lines = 0, []
    for rule in group.rules:
        if not rule.on:
            continue
        given = _points(rule, record, happened, today)
        lines += [(rule.code, points) for points in given]
        points = sum(given)
        if rule.at_most and points > rule.at_most:
            lines.append((rule.code, rule.at_most - points))
            points = rule.at_most
        total += points
    if group.at_most and total > group.at_most:
        lines.append((group.code, group.at_most - total))
        total = group.at_most
    return total, lines


def _points(rule: Rule, record: Mapping[str, Any], happened: Sequence[Happened], today: date) -> list[int]:
    """What one rule gives, the newest first, its cap aside."""
    if not isinstance(rule.when, Did):
        return [rule.points] if holds(rule.when, record, happened) else []
    return [_left(rule, (today - one.day).days) for one in _counted(rule, rule.when, happened, today)]


def _counted(rule: Rule, did: Did, happened: Sequence[Happened], today: date) -> list[Happened]:
    """The activities that a rule counts, the newest first."""
    numbered = [(one.at, number, one) for number, one in enumerate(happened) if _did(did, one, today)]
    newest_first = [one for _at, _number, one in sorted(numbered, key=lambda it: it[:2], reverse=True)]
    if did.count > 1:
        return newest_first[:1] if len(newest_first) >= did.count else []
    return newest_first if rule.times == "each" else newest_first[: rule.times]


def _did(did: Did, one: Happened, today: date) -> bool:
    age = (today - one.day).days
    return (
        one.code in did.activities
        and age >= 0
        and (did.within_days is None or age <= did.within_days)
        and (did.minutes is None or one.minutes is None or one.minutes >= did.minutes)
        and (not did.event_kinds or one.event_kind in did.event_kinds)
        and (not did.event or one_line(did.event).lower() in one.event.lower())
    )


def _left(rule: Rule, age: int) -> int:
    """The points left after so many days, to the nearest whole one, halves away from zero."""
    if not rule.half_life:
        return rule.points
    with localcontext() as context:
        context.prec = 50
        left = Decimal(abs(rule.points)) * Decimal("0.5") ** (Decimal(age) / Decimal(rule.half_life))
        return int(left.quantize(Decimal(1), ROUND_HALF_UP)) * (1 if rule.points > 0 else -1)


def _newest_strong(pact: Pact, happened: Sequence[Happened], today: date) -> tuple[date, datetime, str] | None:
    """The newest action that a strong rule counts, however few points are left of it."""
    strong = [
        (one.at, one)
        for group in pact.groups
        for rule in group.rules
        if rule.on and rule.strong and isinstance(rule.when, Did)
        for one in _counted(rule, rule.when, happened, today)
    ]
    if not strong:
        return None
    newest = max(strong, key=lambda it: it[0])[1]
    return newest.day, newest.at, newest.code
