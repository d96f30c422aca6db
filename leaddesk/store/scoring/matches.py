"""How many leads meet each condition: the evaluator's own lines and facts, counted."""

from collections.abc import Collection

from leaddesk.domain.conditions import Condition, Did, Fact
from leaddesk.domain.pact import Avoid, Pact, Rule, RuleGroup
from leaddesk.store.plain import Plain
from leaddesk.store.scoring.decay import prepare_decay
from leaddesk.store.scoring.statement import Compiled, compile_pact


def count_matches(sql: Plain, conditions: Collection[Condition], today: int) -> dict[Condition, int]:
    """How many leads meet each of these as of an ordinal day."""
    asked = list(dict.fromkeys(conditions))
    if not asked:
        return {}
    rules = tuple(_asking(number, condition) for number, condition in enumerate(asked))
    compiled = compile_pact(Pact(groups=_groups(rules)), sql.dialect)
    prepare_decay(sql, compiled.pact)
    return {**_did(sql, compiled, today), **_facts(sql, compiled, today)}


def count_avoided(sql: Plain, profiles: Collection[Avoid], today: int) -> dict[str, int]:
    """How many leads fit each avoid profile, by its code."""
    if not profiles:
        return {}
    compiled = compile_pact(Pact(avoid=tuple(one.model_copy(update={"on": True}) for one in profiles)), sql.dialect)
    column = {fact: f"c{number}" for number, fact in enumerate(compiled.facts)}
    fits = (" OR ".join(f"{column[fact]} = 1" for fact in one.any_of) for one in profiles)
    counts = ", ".join(f"sum(CASE WHEN {one} THEN 1 ELSE 0 END)" for one in fits)
    row = sql.row(f"SELECT {counts} FROM ({compiled.fact()}) f", {**compiled.values, "today": today})
    return {one.code: int(count or 0) for one, count in zip(profiles, row or (), strict=True)}


def _asking(number: int, condition: Condition) -> Rule:
    """A rule that counts whoever meets the condition; each time, so that nothing has to be ranked."""
    return Rule(code=f"r{number}", points=1, when=condition, times="each")


def _groups(rules: tuple[Rule, ...], size: int = 100) -> tuple[RuleGroup, ...]:
    starts = range(0, len(rules), size)
    return tuple(RuleGroup(code=f"g{at}", name=f"g{at}", rules=rules[at : at + size]) for at in starts)


def _did(sql: Plain, compiled: Compiled, today: int) -> dict[Condition, int]:
    asked = [rule.when for _group, rule in compiled.rules]
    counts: dict[Condition, int] = {condition: 0 for condition in asked if isinstance(condition, Did)}
    if not counts:
        return {}
    rows = sql.rows(
        f"SELECT rule, count(DISTINCT lead_id) FROM ({compiled.line()}) n GROUP BY rule",
        {**compiled.values, "today": today},
    )
    for number, count in rows:
        counts[asked[number]] = int(count)
    return counts


def _facts(sql: Plain, compiled: Compiled, today: int) -> dict[Condition, int]:
    if not compiled.facts:
        return {}
    counts = ", ".join(f"sum(CASE WHEN c{number} = 1 THEN 1 ELSE 0 END)" for number in range(len(compiled.facts)))
    row = sql.row(f"SELECT {counts} FROM ({compiled.fact()}) f", {**compiled.values, "today": today})
    facts: tuple[Fact, ...] = compiled.facts
    return {fact: int(count or 0) for fact, count in zip(facts, row or (), strict=True)}
