"""What the table reads: the leads that pass a filter in any order, and the figures below them."""

from collections.abc import Sequence

from leaddesk.domain.board import Column, Filter
from leaddesk.domain.stages import Stage
from leaddesk.domain.table import SortKey, TableLook
from leaddesk.store.finding import where
from leaddesk.store.id_lists import read_ids
from leaddesk.store.plain import Binder, Plain
from leaddesk.store.records import STORED

_PLACES = " ".join(f"WHEN '{column.value}' THEN {place}" for place, column in enumerate(Column))

SORTS: dict[str, tuple[str, ...]] = {
    **{field.key: (f'l."{field.key}"',) for field in STORED},
    "full_name": ("nullif(l.name_key, '')",),
    "role": ("l.department", "l.job_title"),
    "stage": (f"CASE l.board_column {_PLACES} END",),
    "score": ("l.engagement", "l.fit_points"),
    "fit": ("CASE WHEN l.fit_known > 0 THEN l.fit_points * 1000 / l.fit_known END",),
    "state": ("l.standing", "l.urgency"),
    "next_action": ("l.next_action_on", "l.next_action_time"),
    "since": ("l.stage_day",),
    "amount": ("l.amount",),
    "last": ("l.last_day",),
    "created": ("l.created_at",),
    "updated": ("l.updated_at",),
    "event": ("(SELECT e.name FROM event e WHERE e.id = l.event_id)",),
    "number": ("l.id",),
}
"""What each column of the table is sorted by."""

_EXPECTING = ", ".join(f"'{stage}'" for stage in (Stage.MAL, Stage.MQL, Stage.SAL, Stage.SQL))


def order_by(sorting: Sequence[SortKey]) -> str:
    """The SQL of a sorting. Raises KeyError for a column that cannot be sorted by."""
    parts: list[str] = []
    for key in sorting:
        way = " DESC" if key.is_descending else ""
        for expression in SORTS[key.column]:
            parts += [f"({expression}) IS NULL", f"{expression}{way}"]
    return ", ".join([*parts, "l.id DESC"])


def look(
    sql: Plain,
    shown: Filter,
    sorting: Sequence[SortKey],
    column: Column | None,
    today: int,
    limit: int | None = None,
) -> TableLook:
    """The leads that pass a filter, of one column of the board where given, in order: all with the figures below them, or
    the first ``limit`` without.
    """
    bind = Binder()
    condition = where(sql, shown, bind, today)
    narrow = condition if column is None else f"l.board_column = {bind(column.value)} AND {condition}"
    most = "" if limit is None else f" LIMIT {bind(limit)}"
    ids = read_ids(sql, f"SELECT l.id FROM lead l WHERE {narrow} ORDER BY {order_by(sorting)}{most}", bind.values)
    total = int(sql.value("SELECT count(*) FROM lead"))
    if limit is not None and len(ids) >= limit:
        return TableLook(ids, {}, 0, total, is_whole=False)
    counts: dict[str, int] = dict(
        sql.rows(f"SELECT l.board_column, count(*) FROM lead l WHERE {condition} GROUP BY 1", bind.values)
    )
    expected = sql.value(
        f"SELECT sum(l.amount) FROM lead l WHERE l.amount IS NOT NULL AND l.stage IN ({_EXPECTING}) AND {narrow}",
        bind.values,
    )
    found = {one: int(counts.get(one.value, 0)) for one in Column}
    return TableLook(ids, found, int(expected or 0), total)
