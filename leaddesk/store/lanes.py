"""The leads of a column in lanes: by owner, by the newest event at which a person was met, or by persona."""

from array import array
from collections.abc import Collection
from dataclasses import dataclass

from leaddesk.domain.board import Column, Filter, LaneBy, Order
from leaddesk.store.finding import ORDERS, where
from leaddesk.store.plain import Binder, Plain


@dataclass(frozen=True, slots=True)
class _Lane:
    """How lanes of a kind are told apart and ordered: those of nobody and nothing come last."""

    value: str
    label: str
    order: str
    source: str = "lead l"


_LANES = {
    LaneBy.OWNER: _Lane(
        "coalesce(l.owner, '')", "coalesce(l.owner, '')", "CASE WHEN coalesce(l.owner, '') = '' THEN 1 ELSE 0 END, 1"
    ),
    LaneBy.EVENT: _Lane(
        "coalesce(m.event_id, 0)",
        "coalesce(e.name, '')",
        "CASE WHEN m.event_id IS NULL THEN 1 ELSE 0 END, coalesce(e.starts_on, 0) DESC, 1",
        "lead l LEFT JOIN (SELECT lead_id, max(event_id) AS event_id FROM activity WHERE event_id IS NOT NULL "
        "GROUP BY lead_id) m ON m.lead_id = l.id LEFT JOIN event e ON e.id = m.event_id",
    ),
    LaneBy.PERSONA: _Lane(
        "coalesce(l.persona, '')",
        "coalesce(l.persona, '')",
        "CASE WHEN coalesce(l.persona, '') = '' THEN 1 ELSE 0 END, 1",
    ),
}
_GROUPS = {
    LaneBy.OWNER: "l.owner",
    LaneBy.EVENT: "m.event_id, e.name, e.starts_on",
    LaneBy.PERSONA: "l.persona",
}

Counted = list[tuple[str | int, str, int]]


def laned(
    sql: Plain, columns: Collection[Column], shown: Filter, order: Order, by: LaneBy, today: int, limit: int | None
) -> dict[Column, tuple["array[int]", Counted]]:
    """For each column its leads lane by lane, the first ``limit`` of them where given, and its lanes: value, label, count."""
    bind = Binder()
    condition = f"l.board_column = :column AND {where(sql, shown, bind, today)}"
    lane = _LANES[by]
    few = "" if limit is None else f" LIMIT {int(limit)}"
    leads = (
        f"SELECT {lane.value}, l.id FROM {lane.source} WHERE {condition} ORDER BY {lane.order}, {ORDERS[order]}{few}"
    )
    counts = (
        f"SELECT {lane.value}, {lane.label}, count(*) FROM {lane.source} WHERE {condition} "
        f"GROUP BY {_GROUPS[by]} ORDER BY {lane.order}"
    )
    found = {}
    for column in columns:
        values = {**bind.values, "column": column.value}
        ids = array("q", [row[1] for row in sql.rows(leads, values)])
        found[column] = (ids, [(row[0], row[1], row[2]) for row in sql.rows(counts, values)])
    return found
