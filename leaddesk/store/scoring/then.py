"""Leads whose end is known, with what was known at their cut-off and nothing more: the ground of the back-test.

A fact that was written after the cut-off is taken back by the journal, an activity that was recorded or happened after
it is not there, and what follows from facts (role, search text) follows from those of then.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from leaddesk.domain.backtest import Ended
from leaddesk.domain.gates import Qualities, missing_for_mql
from leaddesk.domain.history import Values
from leaddesk.domain.stages import Stage
from leaddesk.store.deriving import derived_from, texts_of
from leaddesk.store.journal import read_rows
from leaddesk.store.plain import Plain, Value
from leaddesk.store.records import COLUMNS, to_record
from leaddesk.store.scoring.decay import prepare_decay
from leaddesk.store.scoring.statement import STRONG_RADIX, Compiled
from leaddesk.store.times import from_day, from_micros

_NOT_OUR_CASE = ("duplicate", "invalid-contact", "opt-out")
"""Disqualified for reasons that say nothing about the person's interest."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """When a lead was handed over, and how it ended."""

    lead: int
    day: int
    at: int
    is_won: bool


def cut_offs(sql: Plain, first: date | None = None, last: date | None = None) -> list[CutOff]:
    """The leads that marketing had and whose end is known, cut off at their first move out of MAL.

    ``first`` and ``last`` narrow to hand-overs in that time.
    """
    between = ""
    values: dict[str, Value] = {}
    if first is not None:
        between += " AND h.day >= :first"
        values["first"] = first.toordinal()
    if last is not None:
        between += " AND h.day <= :last"
        values["last"] = last.toordinal()
    reasons = ", ".join(f"'{reason}'" for reason in _NOT_OUR_CASE)
    rows = sql.rows(
        "SELECT l.id, h.day, h.at, l.stage FROM lead l JOIN (SELECT lead_id, min(id) AS id FROM stage_move "
        "WHERE before = 'MAL' AND after <> 'MAL' GROUP BY lead_id) f ON f.lead_id = l.id JOIN stage_move h ON h.id = f.id "
        f"WHERE (l.stage IN ('WON', 'LOST') OR (l.stage = 'DISQUALIFIED' AND coalesce(l.reason, '') NOT IN ({reasons})))"
        f"{between} ORDER BY l.id",
        values,
    )
    return [CutOff(lead, day, at, stage == Stage.WON) for lead, day, at, stage in rows]


def prepare_then(sql: Plain, cuts: Iterable[CutOff]) -> None:
    """Makes the temporary tables ``cut_off``, ``lead_then`` and ``search_then`` that the evaluator asks."""
    by_lead = {cut.lead: cut for cut in cuts}
    for table in ("cut_off", "lead_then", "search_then"):
        sql.run(f"DROP TABLE IF EXISTS {table}")
    sql.run("CREATE TEMPORARY TABLE cut_off (lead_id BIGINT PRIMARY KEY, day INTEGER, at BIGINT)")
    sql.insert("cut_off", ("lead_id", "day", "at"), ((cut.lead, cut.day, cut.at) for cut in by_lead.values()))
    rows = _rows_then(sql, by_lead)
    notes = _notes_then(sql)
    sql.run("CREATE TEMPORARY TABLE lead_then AS SELECT * FROM lead WHERE 1 = 0")
    sql.run("CREATE TEMPORARY TABLE search_then (lead_id BIGINT PRIMARY KEY, text TEXT)")
    columns = list(sql.columns("lead"))
    defaults = dict.fromkeys(columns)
    for lead, row in rows.items():
        derived = derived_from(lead, to_record(COLUMNS, [row[c] for c in COLUMNS], None), notes.get(lead, ()))
        whole = {**defaults, **row, "role": derived.role}
        sql.insert("lead_then", columns, [[whole[column] for column in columns]])
        sql.insert("search_then", ("lead_id", "text"), [(lead, derived.search)])


def _rows_then(sql: Plain, cuts: Mapping[int, CutOff]) -> dict[int, Values]:
    """The recorded columns of each lead before what was written after its own cut-off."""
    rows = read_rows(sql, "lead", list(cuts))
    changes = sql.rows(
        "SELECT c.entity_id, c.before FROM change c JOIN step s ON s.id = c.step_id JOIN cut_off t ON t.lead_id = c.entity_id "
        "WHERE c.entity = 'lead' AND c.before IS NOT NULL AND s.at > t.at ORDER BY c.id DESC"
    )
    for lead, before in changes:
        rows[lead].update(json.loads(before))
    return rows


def _notes_then(sql: Plain) -> dict[int, list[str]]:
    texts: dict[int, list[str]] = {}
    for lead, note, details in sql.rows(
        "SELECT a.lead_id, a.note, a.details FROM activity a JOIN cut_off t ON t.lead_id = a.lead_id "
        "WHERE a.at <= t.at AND a.created_at <= t.at AND (a.note IS NOT NULL OR a.details IS NOT NULL)"
    ):
        texts.setdefault(lead, []).extend(texts_of(note, json.loads(details) if details else {}))
    return texts


def score_then(sql: Plain, compiled: Compiled, cuts: Iterable[CutOff]) -> list[Ended]:
    """The leads with the score that a pact (compiled for ``THEN``) gives them as of their cut-off."""
    prepare_decay(sql, compiled.pact)
    by_lead = {cut.lead: cut for cut in cuts}
    rules = _rules_then(sql, compiled)
    rows = sql.rows(
        "SELECT s.id, s.engagement, s.strong, s.strong_day, s.fit_points, s.fit_known, s.grade, s.avoid, "
        "coalesce(l.full_name, l.company, ''), coalesce(l.company, ''), "
        "coalesce(n.email, n.email2, n.phone, n.phone2, n.mobile) IS NOT NULL "
        f"FROM ({compiled.score()}) s JOIN lead l ON l.id = s.id JOIN lead_then n ON n.id = s.id",
        compiled.values,
    )
    ended = []
    for lead, engagement, strong, strong_day, points, known, grade, avoid, name, company, is_reachable in rows:
        cut = by_lead[lead]
        qualities = Qualities(
            stage=Stage.MAL,
            grade=grade,
            engagement=engagement,
            strong_on=from_day(strong_day) if strong_day else None,
            strong_at=from_micros(strong // STRONG_RADIX) if strong else None,
            is_reachable=bool(is_reachable),
            avoid=avoid,
            returned_at=None,
        )
        met = not missing_for_mql(compiled.pact, qualities, from_day(cut.day))
        fit = points / known if known else 0.0
        mine = frozenset(rules.get(lead, ()))
        ended.append(Ended(lead, name, company, cut.is_won, from_day(cut.day), grade, engagement, fit, met, mine))
    return ended


def _rules_then(sql: Plain, compiled: Compiled) -> dict[int, set[str]]:
    """Which rules gave each lead points."""
    found: dict[int, set[str]] = {}
    for lead, number in sql.rows(f"SELECT DISTINCT lead_id, rule FROM ({compiled.line()}) n", compiled.values):
        found.setdefault(lead, set()).add(compiled.rules[number][1].code)
    facts = {fact: at for at, fact in enumerate(compiled.facts)}
    asked = [(rule.code, facts[rule.when]) for _group, rule in compiled.rules if rule.when in facts]
    for row in sql.rows(compiled.fact(), compiled.values) if asked else ():
        found.setdefault(row[0], set()).update(code for code, at in asked if row[1 + at] == 1)
    return found
