"""What is sound in form but cannot work, or hardly: gates that nobody can reach, rules that contradict each other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from leaddesk.domain.activities import ACTIVITIES, Strength
from leaddesk.domain.condition_words import condition_words
from leaddesk.domain.conditions import Did, NumberIs
from leaddesk.domain.pact import Pact, Persona, Rule, RuleGroup
from leaddesk.domain.pact_matches import Matches
from leaddesk.translation import _


class Weight(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """It cannot work: not to be published."""
    WARNING = "warning"
    """Somebody should look."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that cannot work, or hardly, and where."""

    weight: Weight
    part: str
    """The code of the rule, group or persona, or ``gate.MQL``."""
    message: str
    kind: str = ""
    """What the part is: ``rule``, ``group``, ``persona``, ``avoid`` or ``gate``."""
    field: str = ""
    """The field of the part that it is about, where it is about one."""


def findings(pact: Pact, matches: Matches | None = None) -> tuple[Finding, ...]:
    """What a pact should be told before it is published; errors first. ``matches``: what a desk holds of it."""
    found = [*_gate(pact), *_personas(pact), *_rules(pact)]
    if matches is not None:
        found += _unmatched(pact, matches)
    return tuple(sorted(found, key=lambda finding: finding.weight is not Weight.ERROR))


def most_points(pact: Pact, counts: Callable[[Rule], bool] = lambda _rule: True) -> int | None:
    """The highest engagement that anybody can reach by the rules that count; ``None`` where nothing bounds it."""
    total = 0
    for group in pact.groups:
        points: int | None = 0
        for rule in group.rules:
            if not rule.on or rule.points <= 0 or not counts(rule):
                continue
            most = _most_of(rule)
            if most is None:
                points = None
                break
            points = (points or 0) + most
        if points is None and group.at_most is None:
            return None
        total += group.at_most or 0 if points is None else min(points, group.at_most or points)
    return total


def _most_of(rule: Rule) -> int | None:
    """The most points of one rule; ``None`` where nothing bounds it."""
    times = rule.times if isinstance(rule.when, Did) and rule.when.count == 1 else 1
    if times == "each":
        return rule.at_most
    return min(rule.points * times, rule.at_most or rule.points * times)


def _gate(pact: Pact) -> Iterator[Finding]:
    gate = pact.gates.MQL
    most = most_points(pact)
    if gate.engagement is not None and most is not None and most < gate.engagement:
        message = _("nobody can reach the gate: it asks for {bar} points, and all rules together give {most}")
        yield _at_gate(Weight.ERROR, message.format(bar=gate.engagement, most=most), "engagement")
    if gate.strong_within_days and not any(rule.strong for _group, rule in pact.rules()):
        yield _at_gate(
            Weight.ERROR, _("the gate asks for a strong action, and no rule is strong"), "strong_within_days"
        )
    if gate.grade and not any(persona.on for persona in pact.personas):
        yield _at_gate(Weight.ERROR, _("the gate asks for a grade, and there is no persona"), "grade")
    if gate.engagement is not None and not gate.strong_within_days:
        weak = most_points(pact, _is_weak)
        if weak is None or weak >= gate.engagement:
            message = _("looking alone reaches the gate: ask for a strong action as well")
            yield _at_gate(Weight.ERROR, message, "strong_within_days")
    if not (gate.grade or gate.engagement is not None or gate.strong_within_days):
        yield _at_gate(Weight.WARNING, _("the gate asks for nothing: everybody meets it"), "grade")


def _at_gate(weight: Weight, message: str, field: str) -> Finding:
    return Finding(weight, "gate.MQL", message, "gate", field)


def _is_weak(rule: Rule) -> bool:
    """Whether it gives points for looking alone."""
    return isinstance(rule.when, Did) and all(
        ACTIVITIES[code].strength is Strength.WEAK for code in rule.when.activities
    )


def is_weak_group(group: RuleGroup) -> bool:
    """Whether all that a group gives points for is looking."""
    return bool(group.rules) and all(map(_is_weak, group.rules))


def _personas(pact: Pact) -> Iterator[Finding]:
    for persona in pact.personas:
        yield from _overlaps(persona)


def _overlaps(persona: Persona) -> Iterator[Finding]:
    """Ranges of one field in one persona that overlap, so that a lead gets both weights."""
    ranges = [criterion.when for criterion in persona.criteria if isinstance(criterion.when, NumberIs)]
    for at, one in enumerate(ranges):
        for other in ranges[at + 1 :]:
            if one.field == other.field and _meet(one, other):
                message = _("two ranges of one field overlap: who is in both counts twice")
                yield Finding(Weight.WARNING, persona.code, message, "persona")


def _meet(one: NumberIs, other: NumberIs) -> bool:
    low = max(one.at_least or 0, other.at_least or 0)
    high = min(bound for bound in (one.at_most, other.at_most, 10**18) if bound is not None)
    return low <= high


def _rules(pact: Pact) -> Iterator[Finding]:
    seen: dict[str, Rule] = {}
    for group, rule in pact.rules():
        mark = rule.when.model_dump_json()
        if mark in seen:
            message = _("asks for the same as “{other}”: both count")
            yield _at_rule(rule, message.format(other=condition_words(seen[mark].when)))
        seen.setdefault(mark, rule)
        if rule.at_most is not None and rule.at_most < rule.points:
            message = _("gives {points} points and is capped at {cap}")
            yield _at_rule(rule, message.format(points=rule.points, cap=rule.at_most))
        elif group.at_most is not None and group.at_most < rule.points:
            message = _("gives {points} points, and its group is capped at {cap}")
            yield _at_rule(rule, message.format(points=rule.points, cap=group.at_most))
    for group in pact.groups:
        if group.at_most is not None and all(rule.points < 0 for rule in group.rules if rule.on) and group.rules:
            message = _("has a cap, and only rules that take points away")
            yield Finding(Weight.WARNING, group.code, message, "group")


def _at_rule(rule: Rule, message: str) -> Finding:
    return Finding(Weight.WARNING, rule.code, message, "rule")


def _unmatched(pact: Pact, matches: Matches) -> Iterator[Finding]:
    """Rules and profiles that nobody on the desk meets."""
    for _group, rule in pact.rules():
        if matches.conditions.get(rule.when) == 0:
            message = _("nobody did this yet") if isinstance(rule.when, Did) else _("this fits nobody yet")
            yield _at_rule(rule, message)
    for persona in pact.personas:
        if persona.on and all(matches.conditions.get(criterion.when) == 0 for criterion in persona.criteria):
            yield Finding(Weight.WARNING, persona.code, _("nobody meets any of these criteria yet"), "persona")
