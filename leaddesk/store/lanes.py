"""The leads of a column in lanes: by owner, by the newest event at which a person was met, or by persona."""

from array import array
from collections.abc import Collection
from dataclasses import dataclass

from leaddesk.domain.board import Column, Filter, LaneBy, Order
from leaddesk.store.board import ids
from leaddesk.store.finding import ORDERS, where
from leaddesk.store.id_lists import read_ids
from leaddesk.store.plain import Binder, Plain


@dataclass(frozen=True, slots=True)
class _Lane:
    """How lanes of a kind are told apart and ordered: those of nobody and nothing come last."""

    value: str
    label: str
    order: str


_LANES = {
    LaneBy.OWNER: _Lane(
        "coalesce(l.owner, '')",
        "coalesce(l.owner, '')",
        "CASE WHEN coalesce(l.owner, '') = '' THEN 1 ELSE 0 END, coalesce(l.owner, '')",
    ),
    LaneBy.PERSONA: _Lane(
        "coalesce(l.persona, '')",
        "coalesce(l.persona, '')",
        "CASE WHEN coalesce(l.persona, '') = '' THEN 1 ELSE 0 END, coalesce(l.persona, '')",
    ),
}
_GROUPS = {
    LaneBy.OWNER: "l.owner",
    LaneBy.PERSONA: "l.persona",
}

Counted = list[tuple[str | int, str, int]]


def laned(
    sql: Plain, columns: Collection[Column], shown: Filter, order: Order, by: LaneBy, today: int, limit: int | None
) -> dict[Column, tuple["array[int]", Counted]]:
    """For each column its leads lane by lane, the first ``limit`` of them where given, and its lanes: value, label, count."""
    if by is LaneBy.EVENT:
        return _by_event(sql, ids(sql, columns, shown, order, today), limit)
    bind = Binder()
    condition = f"l.board_column = :column AND {where(sql, shown, bind, today)}"
    lane = _LANES[by]
    few = "" if limit is None else f" LIMIT {int(limit)}"
    leads = f"SELECT l.id FROM lead l WHERE {condition} ORDER BY {lane.order}, {ORDERS[order]}{few}"
    counts = (
        f"SELECT {lane.value}, {lane.label}, count(*) FROM lead l WHERE {condition} "
        f"GROUP BY {_GROUPS[by]} ORDER BY {lane.order}"
    )
    found = {}
    for column in columns:
        values = {**bind.values, "column": column.value}
        found[column] = (read_ids(sql, leads, values), [(row[0], row[1], row[2]) for row in sql.rows(counts, values)])
    return found


def _by_event(
    sql: Plain, columns: dict[Column, "array[int]"], limit: int | None
) -> dict[Column, tuple["array[int]", Counted]]:
    """The same by the newest event of each lead. Its events are read once: each column would ask for all of them anew."""
    met = "SELECT lead_id, max(event_id) FROM activity WHERE event_id IS NOT NULL GROUP BY lead_id"
    newest: dict[int, int] = {row[0]: row[1] for row in sql.rows(met)}
    events = sql.rows("SELECT id, name FROM event ORDER BY coalesce(starts_on, 0) DESC, id DESC")
    found = {}
    for column, leads in columns.items():
        lanes: dict[int, list[int]] = {}
        for lead in leads:
            lanes.setdefault(newest.get(lead, 0), []).append(lead)
        here = [(number, name, lanes[number]) for number, name in (*events, (0, "")) if number in lanes]
        mine = array("q", [lead for _number, _name, held in here for lead in held])
        found[column] = (mine[:limit], [(number, name, len(held)) for number, name, held in here])
    return found
