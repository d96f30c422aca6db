"""The receipt of one lead: the evaluator's own statement, narrowed to it, line by line."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from leaddesk.domain.condition_words import found_words, whole_words
from leaddesk.domain.conditions import Did
from leaddesk.domain.leads import Lead
from leaddesk.domain.pact import Persona, RuleGroup
from leaddesk.domain.receipts import ReceiptLine, ScoreKind, activity_line, cap_line
from leaddesk.store.plain import Plain
from leaddesk.store.scoring.decay import prepare_decay
from leaddesk.store.scoring.statement import Compiled
from leaddesk.store.times import from_day
from leaddesk.translation import _


def read_receipt(sql: Plain, compiled: Compiled, known: Lead, today: date) -> tuple[ReceiptLine, ...]:
    """Why a lead's engagement and fit are what they are: engagement first, each kind in the pact's order."""
    lead = known.id
    prepare_decay(sql, compiled.pact)
    values = {**compiled.values, "today": today.toordinal()}
    counted = sql.rows(
        "SELECT n.rule, n.points, n.day, a.code, e.name, a.minutes "
        f"FROM ({compiled.line(f'IN ({int(lead)})')}) n JOIN activity a ON a.id = n.activity_id "
        "LEFT JOIN event e ON e.id = a.event_id WHERE n.points <> 0 ORDER BY n.rule, n.at DESC, a.id DESC",
        values,
    )
    facts = sql.row(compiled.fact(f"IN ({int(lead)})"), values)
    if facts is None:
        return ()
    stands = dict(zip(compiled.facts, facts[1:], strict=True))
    return (*_engagement(compiled, counted, stands, known), *_fit(compiled, stands, known))


def _engagement(
    compiled: Compiled, counted: list[Any], stands: dict[Any, int | None], known: Lead
) -> Iterator[ReceiptLine]:
    by_rule: dict[int, list[ReceiptLine]] = {}
    for number, points, day, code, event, minutes in counted:
        rule = compiled.rules[number][1]
        by_rule.setdefault(number, []).append(activity_line(rule, points, code, from_day(day), event or "", minutes))
    for number, (_group, rule) in enumerate(compiled.rules):
        if not isinstance(rule.when, Did) and stands[rule.when] == 1:
            by_rule[number] = [
                ReceiptLine(rule.code, ScoreKind.ENGAGEMENT, rule.points, whole_words(rule.when, known.record))
            ]
    for group in compiled.pact.groups:
        yield from _group_lines(compiled, group, by_rule)


def _group_lines(compiled: Compiled, group: RuleGroup, by_rule: dict[int, list[ReceiptLine]]) -> Iterator[ReceiptLine]:
    """The lines of a group, and what its caps take off."""
    total = 0
    for number, (of, rule) in enumerate(compiled.rules):
        if of is not group:
            continue
        lines = by_rule.get(number, [])
        yield from lines
        points = sum(line.points for line in lines)
        if rule.at_most and points > rule.at_most:
            yield cap_line(rule.code, points - rule.at_most, rule.at_most, lines[0].what)
            points = rule.at_most
        total += points
    if group.at_most and total > group.at_most:
        yield cap_line(group.code, total - group.at_most, group.at_most, group.name)


def _fit(compiled: Compiled, stands: dict[Any, int | None], known: Lead) -> Iterator[ReceiptLine]:
    pact = compiled.pact
    persona = next((persona for persona in pact.personas if persona.code == known.persona), None)
    points = 0
    if persona is not None:
        for line in _criteria(persona, stands, known):
            points += line.points
            yield line
    for profile in pact.avoid:
        if profile.on and profile.subtract and any(stands[fact] == 1 for fact in profile.any_of):
            taken = min(profile.subtract, points)
            points -= taken
            what = _("Avoid profile “{name}”").format(name=profile.name)
            yield ReceiptLine(profile.code, ScoreKind.FIT, -taken, what)


def _criteria(persona: Persona, stands: dict[Any, int | None], known: Lead) -> Iterator[ReceiptLine]:
    for criterion in persona.criteria:
        stand = stands[criterion.when]
        yield ReceiptLine(
            persona.code,
            ScoreKind.FIT,
            criterion.weight if stand == 1 else 0,
            whole_words(criterion.when, known.record),
            found_words(criterion.when, known.record, known.role),
            is_known=stand is not None,
            weight=criterion.weight,
        )
