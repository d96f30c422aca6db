"""What the board reads: ids in order, cards by id, counts. In plain SQL and nothing heavier, for it runs all the time."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from leaddesk.domain.activities import ACTIVITY_KINDS
from leaddesk.domain.board import BoardFacts, Column, ColumnFacts, Filter, Order
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.stages import Stage
from leaddesk.store.finding import ORDERS, where
from leaddesk.store.id_lists import read_placed_ids
from leaddesk.store.plain import Binder, Plain, Value, listed
from leaddesk.store.times import from_day, from_micros

_BY_NAME = sorted(Column)
"""As the desk sorts them."""
_PLACES = " ".join(f"WHEN '{column.value}' THEN {place}" for place, column in enumerate(_BY_NAME))


def ids(
    sql: Plain, columns: Collection[Column], shown: Filter, order: Order, today: int, limit: int | None = None
) -> dict[Column, "array[int]"]:
    """The leads of each of these columns that pass the filter, in order; the first ``limit`` of a column where given."""
    bind = Binder()
    by_index = order is Order.URGENCY
    condition = where(sql, shown, bind, today, ends_early=limit is not None, by_index=by_index)
    found = {column: array("q") for column in columns}
    if limit is not None:
        each = (
            f"SELECT l.id FROM lead l WHERE l.board_column = :column AND {condition} "
            f"ORDER BY {ORDERS[order]} LIMIT {int(limit)}"
        )
        for column, leads in found.items():
            leads.extend(sql.column(each, {**bind.values, "column": column.value}))
    elif found:
        every = f"l.board_column IN ({bind.each(found)}) AND {condition} ORDER BY l.board_column, {ORDERS[order]}"
        select = f"SELECT CASE l.board_column {_PLACES} END AS place, l.id AS id FROM lead l WHERE {every}"
        places, leads = read_placed_ids(sql, select, bind.values)
        for place, column in enumerate(_BY_NAME):
            if column in found:
                found[column] = leads[bisect_left(places, place) : bisect_right(places, place)]
    return found


def first_found(sql: Plain, text: str, today: int, limit: int) -> list[int]:
    """The first leads that a text finds, the most urgent first, without counting them all."""
    bind = Binder()
    condition = where(sql, Filter(search=text), bind, today)
    return sql.column(
        f"SELECT l.id FROM lead l WHERE {condition} ORDER BY {ORDERS[Order.URGENCY]} LIMIT {int(limit)}", bind.values
    )


def facts(sql: Plain, shown: Filter, today: int, monday: int) -> BoardFacts:
    """The counts of every column. ``monday`` is the first day of this week; both are ordinal days."""
    bind = Binder()
    condition = where(sql, shown, bind, today, by_index=True)
    counts: dict[str, dict[int, int]] = {}
    for column, standing, count in sql.rows(
        f"SELECT l.board_column, l.standing, count(*) FROM lead l WHERE {condition} GROUP BY 1, 2", bind.values
    ):
        counts.setdefault(column, {})[standing] = count
    new = _by_column(sql, f"count(*) FROM lead l WHERE l.stage_day >= {int(monday)} AND {condition}", bind.values)
    amounts = _by_column(sql, f"sum(l.amount) FROM lead l WHERE l.amount IS NOT NULL AND {condition}", bind.values)
    columns = {
        column: _column_facts(counts.get(column, {}), new.get(column, 0), amounts.get(column, 0)) for column in Column
    }
    shows_all = not shown.parts
    total = sum(one.leads for one in columns.values()) if shows_all else int(sql.value("SELECT count(*) FROM lead"))
    return BoardFacts(columns, total)


def _by_column(sql: Plain, what: str, values: dict[str, Value]) -> dict[str, int]:
    return {row[0]: int(row[1]) for row in sql.rows(f"SELECT l.board_column, {what} GROUP BY 1", values)}


def _column_facts(standings: dict[int, int], new: int, amount: int) -> ColumnFacts:
    return ColumnFacts(
        leads=sum(standings.values()),
        overdue=standings.get(Standing.OVERDUE, 0),
        soon=standings.get(Standing.SOON, 0),
        stuck=standings.get(Standing.STUCK, 0),
        ready=standings.get(Standing.READY, 0),
        new_this_week=new,
        amount=amount,
    )


def cards(sql: Plain, leads: Sequence[int], zone: tzinfo | None) -> list[Card]:
    """Cards by id, in the order asked for; ids of nobody are left out."""
    found = sql.rows(
        "SELECT l.id, l.revision, l.stage, l.standing, l.full_name, l.family_name, l.given_name, l.company, "
        "l.department, l.job_title, l.owner, l.grade, l.fit_known * 2 < l.fit_weight, l.engagement, l.rank, l.stage_day, l.due_at, "
        "l.touched_day, l.rests_until, l.returned_at, l.strong_day, l.strong_code, l.next_action, l.next_action_on, "
        "l.next_action_time, l.next_action_kind, l.last_code, l.last_day, e.name, l.duplicates, l.opted_out_on, "
        "l.amount, l.is_monthly, l.won_on, l.reason "
        f"FROM lead l LEFT JOIN event e ON e.id = l.last_event_id WHERE l.id IN ({listed(leads)})"
    )
    by_id = {row[0]: _card(row, zone) for row in found}
    return [by_id[lead] for lead in leads if lead in by_id]


def _card(row: Sequence[Any], zone: tzinfo | None) -> Card:
    name = row[4] or ""
    return Card(
        id=row[0],
        revision=row[1],
        stage=Stage(row[2]),
        standing=Standing(row[3]),
        full_name=name or row[7] or "",
        family_name=row[5] or name,
        given_name=row[6] or "",
        company=row[7] or "",
        department=row[8] or "",
        job_title=row[9] or "",
        owner=row[10] or "",
        grade=row[11] or "",
        is_grade_shaky=bool(row[12]),
        engagement=row[13],
        rank=row[14] or "",
        stage_on=from_day(row[15]),
        due_at=_moment(row[16], zone),
        stuck_since=from_day(max(row[15], row[17])),
        rests_until=_day(row[18]),
        returned_on=_moment_day(row[19], zone),
        strong_on=_day(row[20]),
        strong_code="" if row[21] is None else ACTIVITY_KINDS[row[21]].code,
        next_action=row[22] or "",
        next_action_on=_day(row[23]),
        next_action_time=row[24] or "",
        next_action_kind=row[25] or "",
        last_code=row[26] or "",
        last_on=_day(row[27]),
        last_event=row[28] or "",
        duplicates=row[29],
        opted_out_on=_day(row[30]),
        amount=row[31],
        is_monthly=bool(row[32]),
        won_on=_day(row[33]),
        reason=row[34] or "",
    )


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None else from_day(ordinal)


def _moment(micros: int | None, zone: tzinfo | None) -> datetime | None:
    return None if micros is None else from_micros(micros).astimezone(zone)


def _moment_day(micros: int | None, zone: tzinfo | None) -> date | None:
    return None if micros is None else from_micros(micros).astimezone(zone).date()
