"""What a draft would change: its scores of all leads beside the published ones."""

from collections.abc import Mapping

from leaddesk.domain.pact import Gate
from leaddesk.domain.pact_effect import BAND, Comparison, Drafted
from leaddesk.store.plain import Plain, Value
from leaddesk.store.scoring.decay import prepare_decay
from leaddesk.store.scoring.statement import STRONG_RADIX, Compiled
from leaddesk.store.standing import is_ready_sql


def compare_draft(sql: Plain, draft: Compiled, published: Gate, today: int) -> Comparison:
    """Scores all leads by a draft and compares. The desk's own scores must be today's. Nothing is kept."""
    prepare_decay(sql, draft.pact)
    values: dict[str, Value] = {**draft.values, "today": today}
    sql.run("DROP TABLE IF EXISTS drafted")
    columns = "l.stage, l.board_column, l.email, l.email2, l.phone, l.phone2, l.mobile, l.returned_at"
    mine = (
        f"SELECT s.id, s.engagement, s.grade, s.persona, s.avoid, s.strong_day, s.strong / {STRONG_RADIX} AS strong_at, {columns}, "
        "l.engagement AS engagement_now, l.grade AS grade_now, (l.engagement <> s.engagement "
        "OR l.fit_points <> s.fit_points OR l.fit_known <> s.fit_known OR l.grade IS DISTINCT FROM s.grade "
        "OR l.persona IS DISTINCT FROM s.persona OR l.avoid IS DISTINCT FROM s.avoid) AS is_changed, "
        f"({is_ready_sql(published)}) AS met FROM scored s JOIN lead l ON l.id = s.id"
    )
    sql.run(f"CREATE TEMPORARY TABLE drafted AS WITH scored AS MATERIALIZED ({draft.score()}) {mine}", values)
    meets = is_ready_sql(draft.pact.gates.MQL)
    where = f"CASE WHEN {meets} THEN 1 ELSE 0 END"
    day: dict[str, Value] = {"today": today}
    comparison = Comparison(
        changed=int(sql.value("SELECT count(*) FROM drafted WHERE is_changed")),
        enters=_drafted(sql, f"l.board_column = 'MAL' AND NOT coalesce(l.met, FALSE) AND {where} = 1", day),
        leaves=_drafted(sql, f"l.stage = 'MQL' AND l.met AND {where} = 0", day),
        mql=int(sql.value("SELECT count(*) FROM drafted WHERE stage = 'MQL'")),
        published=_bands(sql, "engagement_now"),
        draft=_bands(sql, "engagement"),
        recent_published=_recent(sql, "l.met", day),
        recent_draft=_recent(sql, f"{where} = 1", day),
        personas=_personas(sql),
    )
    sql.run("DROP TABLE drafted")
    return comparison


def _drafted(sql: Plain, where: str, values: Mapping[str, Value]) -> tuple[Drafted, ...]:
    rows = sql.rows(
        "SELECT l.id, coalesce(o.full_name, o.company, ''), coalesce(o.company, ''), l.engagement_now, l.engagement, "
        "coalesce(l.grade_now, ''), coalesce(l.grade, '') FROM drafted l JOIN lead o ON o.id = l.id "
        f"WHERE {where} ORDER BY l.engagement DESC, l.id",
        values,
    )
    return tuple(Drafted(*row) for row in rows)


def _bands(sql: Plain, column: str) -> dict[int, int]:
    band = f"CASE WHEN {column} < 0 THEN 0 ELSE {column} / {BAND} * {BAND} END"
    rows = sql.rows(f"SELECT {band}, count(*) FROM drafted WHERE stage IN ('MAL', 'MQL') GROUP BY 1 ORDER BY 1")
    return dict(rows)


def _personas(sql: Plain) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for persona, grade, count in sql.rows(
        "SELECT persona, grade, count(*) FROM drafted WHERE persona IS NOT NULL AND grade IS NOT NULL GROUP BY 1, 2"
    ):
        found.setdefault(persona, {})[grade] = count
    return found


def _recent(sql: Plain, where: str, values: Mapping[str, Value]) -> int:
    recent = "l.stage IN ('MAL', 'MQL') AND l.strong_day > :today - 28"
    return int(sql.value(f"SELECT count(*) FROM drafted l WHERE {recent} AND {where}", values))
