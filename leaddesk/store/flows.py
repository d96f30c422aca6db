"""How leads went through the stages: each entry into a stage with how and when it ended."""

from dataclasses import dataclass
from datetime import date

from leaddesk.store.plain import Binder, Plain
from leaddesk.store.times import to_day


@dataclass(frozen=True, slots=True)
class Passage:
    """Entries into a stage that ended alike: into which stage they went on, after how many days, and how many."""

    stage: str
    next_stage: str | None
    """``None`` while they wait."""
    reason: str
    days: int | None
    count: int


def passages(sql: Plain, first: date | None, last: date | None, events: tuple[int, ...] = ()) -> list[Passage]:
    """The entries into stages from ``first`` to ``last``, both included, alike ones counted together.

    A lead that enters a stage twice passes twice. Rest and wake within a stage are no passage. ``events`` narrows to
    people met there.
    """
    bind = Binder()
    entered = ["1 = 1"]
    if first is not None:
        entered.append(f"p.day >= {bind(to_day(first))}")
    if last is not None:
        entered.append(f"p.day <= {bind(to_day(last))}")
    if events:
        met = ", ".join(map(str, map(int, events)))
        entered.append(f"p.lead_id IN (SELECT lead_id FROM activity WHERE event_id IN ({met}))")
    rows = sql.rows(
        "WITH passage AS (SELECT lead_id, after AS stage, day, lead(after) OVER w AS next_stage, "
        "lead(reason) OVER w AS reason, lead(day) OVER w AS next_day FROM stage_move "
        "WHERE before IS NULL OR before <> after WINDOW w AS (PARTITION BY lead_id ORDER BY id)) "
        "SELECT p.stage, p.next_stage, coalesce(p.reason, ''), p.next_day - p.day, count(*) FROM passage p "
        f"WHERE {' AND '.join(entered)} GROUP BY 1, 2, 3, 4",
        bind.values,
    )
    return [Passage(*row) for row in rows]
