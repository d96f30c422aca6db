"""What hangs on a lead and goes along when two become one."""

from collections.abc import Collection
from datetime import date

from leaddesk.store.plain import Plain
from leaddesk.store.times import from_day

_CHILDREN = ("activity", "consent", "stage_move")


def children(sql: Plain, lead: int) -> dict[str, list[int]]:
    """The rows that belong to a lead, by table."""
    held = {
        table: sql.column(f"SELECT id FROM {table} WHERE lead_id = :lead ORDER BY id", {"lead": lead})
        for table in _CHILDREN
    }
    held["duplicate"] = sql.column(
        "SELECT id FROM duplicate WHERE a_id = :lead OR b_id = :lead ORDER BY id", {"lead": lead}
    )
    return held


def twice_done(sql: Plain, keep: int, other: int) -> list[int]:
    """The activities of ``other`` that ``keep`` has as well: the same thing on the same day at the same event."""
    return sql.column(
        "SELECT o.id FROM activity o WHERE o.lead_id = :other AND EXISTS (SELECT 1 FROM activity k WHERE k.lead_id = :keep "
        "AND k.code = o.code AND k.day = o.day AND k.event_id IS NOT DISTINCT FROM o.event_id "
        "AND k.note IS NOT DISTINCT FROM o.note)",
        {"keep": keep, "other": other},
    )


def days_of(sql: Plain, activities: Collection[int]) -> list[tuple[str, date]]:
    """What these activities are and on which days, the newest first."""
    rows = sql.rows(f"SELECT code, day FROM activity WHERE id IN {sql.inside(activities)} ORDER BY day DESC, id DESC")
    return [(code, from_day(day)) for code, day in rows]
