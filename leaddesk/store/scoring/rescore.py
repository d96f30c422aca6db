"""Keeps the scores of a desk current, and remembers how they went."""

from leaddesk.store.plain import Plain, Value
from leaddesk.store.scoring.decay import prepare_decay
from leaddesk.store.scoring.statement import STRONG_RADIX, Compiled

_WORTH_REMEMBERING = 5
"""Points that time alone must have changed before the history notes it."""


def rescore(sql: Plain, compiled: Compiled, today: int, scope: str = "") -> list[int]:
    """Scores leads as of a day (an ordinal); the leads whose score changed. ``scope``: see ``Compiled.score``."""
    prepare_decay(sql, compiled.pact)
    # Only rows that change are written: on an ordinary morning that is a small part of them.
    statement = (
        f"WITH scored AS MATERIALIZED ({compiled.score(scope)}) "
        "UPDATE lead SET engagement = s.engagement, fit_points = s.fit_points, fit_known = s.fit_known, "
        "fit_weight = s.fit_weight, grade = s.grade, persona = s.persona, avoid = s.avoid, strong_day = s.strong_day, "
        f"strong_at = s.strong / {STRONG_RADIX}, strong_code = s.strong % {STRONG_RADIX} "
        "FROM scored s WHERE lead.id = s.id AND (lead.engagement <> s.engagement "
        "OR lead.fit_points <> s.fit_points OR lead.fit_known <> s.fit_known OR lead.fit_weight <> s.fit_weight "
        "OR lead.grade IS DISTINCT FROM s.grade OR lead.persona IS DISTINCT FROM s.persona "
        "OR lead.avoid IS DISTINCT FROM s.avoid OR lead.strong_day IS DISTINCT FROM s.strong_day "
        f"OR lead.strong_at IS DISTINCT FROM s.strong / {STRONG_RADIX} "
        f"OR lead.strong_code IS DISTINCT FROM s.strong % {STRONG_RADIX}) RETURNING lead.id"
    )
    return [int(lead) for lead in sql.column(statement, {**compiled.values, "today": today})]


def remember_scores(sql: Plain, leads: list[int], version: int, today: int, *, by_time: bool = False) -> None:
    """Notes the present score of these leads in the history; where only time passed, only what is worth noting."""
    worth = ""
    if by_time:
        newest = "(SELECT max(day) FROM score_history n WHERE n.lead_id = l.id)"
        worth = (
            f"AND NOT EXISTS (SELECT 1 FROM score_history h WHERE h.lead_id = l.id AND h.day = {newest} "
            f"AND h.grade IS NOT DISTINCT FROM l.grade AND abs(h.engagement - l.engagement) < {_WORTH_REMEMBERING})"
        )
    columns = "lead_id, day, engagement, grade, fit_points, fit_known, pact_version"
    statement = (
        f"INSERT INTO score_history ({columns}) "
        "SELECT l.id, :today, l.engagement, l.grade, l.fit_points, l.fit_known, :version "
        f"FROM lead l WHERE l.id IN {sql.inside(leads)} {worth} ON CONFLICT (lead_id, day) DO UPDATE SET "
        "engagement = excluded.engagement, grade = excluded.grade, fit_points = excluded.fit_points, "
        "fit_known = excluded.fit_known, pact_version = excluded.pact_version"
    )
    values: dict[str, Value] = {"today": today, "version": version}
    sql.run(statement, values)
