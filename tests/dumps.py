"""Everything that a desk holds, to compare before and after."""

from collections.abc import Collection
from contextlib import suppress
from typing import Any

from leaddesk.bootstrap import Desk
from leaddesk.store.deriving import derive, follow_activities
from leaddesk.store.plain import Plain
from leaddesk.store.tables import JOURNALLED

COUNTERS = frozenset({"revision", "updated_at"})
"""Columns that only ever go on."""

Dump = dict[str, dict[Any, dict[str, Any]]]
"""Rows by their key, by table."""


def dump(desk: Desk, but: Collection[str] = ()) -> Dump:
    """The rows of all journalled tables, with the columns that follow from others, and what leads are found by.

    ``but`` leaves columns out. The program's own notes (settings) are no part of it.
    """
    left_out = COUNTERS | set(but)
    found: Dump = {}
    with desk.context.store.reading() as sql:
        for name, table in JOURNALLED.items():
            if name == "setting":
                continue
            columns = [column.name for column in table.columns]
            named = ", ".join(f'"{column}"' for column in columns)
            rows = (dict(zip(columns, row, strict=True)) for row in sql.rows(f'SELECT {named} FROM "{name}"'))
            found[name] = {row["id"]: {k: v for k, v in row.items() if k not in left_out} for row in rows}
        found |= _found_by(sql)
    return found


def stale(desk: Desk) -> list[str]:
    """What the desk keeps of its leads' own values, and would be otherwise if all of it were worked out now."""
    lines: list[str] = []
    with suppress(_TakeBack), desk.context.store.writing() as sql:
        leads = sql.column("SELECT id FROM lead")
        before = _derived(sql)
        derive(sql, leads)
        follow_activities(sql, leads)
        lines = difference(before, _derived(sql))
        raise _TakeBack
    return lines


class _TakeBack(Exception):
    pass


def _derived(sql: Plain) -> Dump:
    columns = ("id", "name_key", "role", "company_id", "last_code", "last_day", "last_event_id", "touched_day")
    rows = sql.rows(f"SELECT {', '.join(columns)} FROM lead")
    return {**_found_by(sql), "lead": {row[0]: dict(zip(columns, row, strict=True)) for row in rows}}


def _found_by(sql: Plain) -> Dump:
    return {
        "lead_search": {row[0]: {"text": row[1]} for row in sql.rows("SELECT lead_id, text FROM lead_search")},
        "lead_key": {(row[0], row[1]): {} for row in sql.rows("SELECT key, lead_id FROM lead_key")},
    }


def whole(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, journal and settings too: for what must not have happened at all."""
    from leaddesk.store.tables import SQLModel

    with desk.context.store.reading() as sql:
        return {
            name: sorted(sql.rows(f'SELECT * FROM "{name}"'), key=repr)
            for name in sorted(table.name for table in SQLModel.metadata.sorted_tables)
        }


def difference(before: Dump, after: Dump) -> list[str]:
    """What differs, a line for each value: for the message of a failing test."""
    lines = []
    for table in before:
        for key in sorted({*before[table], *after[table]}, key=repr):
            old, new = before[table].get(key), after[table].get(key)
            if old is None or new is None:
                lines.append(f"{table} {key}: {'came' if old is None else 'went'}")
                continue
            lines += [f"{table} {key} {c}: {old[c]!r} → {new[c]!r}" for c in old if old[c] != new[c]]
    return lines
