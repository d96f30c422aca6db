"""The journal: every write records who changed what, when, from what and to what, under one step.

History, undo, audit, what changed since, and the refresh of other windows all read it. A step is written in the same
transaction as its changes. Columns that follow from others (scores, standings, keys) are not recorded.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from leaddesk.domain.history import Recorded, StepFacts, Values
from leaddesk.store.plain import Plain, Value
from leaddesk.store.times import from_micros, to_micros

DERIVED: frozenset[str] = frozenset(
    {
        *("revision", "updated_at", "board_column", "standing", "urgency", "duplicates", "name_key", "role"),
        *("engagement", "grade", "fit_points", "fit_known", "fit_weight", "persona", "avoid"),
        *("strong_at", "strong_day", "strong_code", "last_code", "last_day", "last_event_id", "touched_day"),
        "company_id",
    }
)
"""Columns of a lead that follow from the rest of the desk: refreshed after every step, never recorded."""


_WORDLESS = frozenset(
    {
        *("stage", "stage_at", "stage_day", "due_at", "rests_until", "rested_at", "returned_at", "won_on", "reason"),
        *("owner", "amount", "is_monthly", "next_action", "next_action_on", "next_action_time", "next_action_kind"),
    }
)
"""Columns of a lead by which nobody is found and nobody compared: see ``store.deriving``."""

_FEW = 50
"""Up to so many new rows are recorded one by one."""


class Step:
    """An open step: all that is written goes through it. Make one with :func:`begin_step`."""

    def __init__(self, sql: Plain, step_id: int, at: datetime, member: str) -> None:
        self.sql = sql
        self.id = step_id
        self.at = at
        self.member = member
        self.leads: set[int] = set()
        """The leads that were touched so far."""
        self.worded: set[int] = set()
        """Those of them of whom more was touched than where they stand, so that other words may find them now."""
        self.is_empty = True
        """Nothing was changed yet."""

    def insert(self, entity: str, rows: Sequence[Values]) -> list[int]:
        """Inserts rows; their new ids. A column that a row does not name is empty there, or its default where none does.

        Rows that bring an ``id`` keep it; then all of them must.
        """
        if not rows:
            return []
        brought = "id" in rows[0]
        ids = [int(row["id"] or 0) for row in rows] if brought else reserve_ids(self.sql, entity, len(rows))
        if entity == "lead" and "updated_at" not in rows[0]:  # one that comes again: the journal does not keep it
            rows = [{**row, "updated_at": to_micros(self.at)} for row in rows]
        columns = [column for column in dict.fromkeys(chain.from_iterable(rows)) if column != "id"]
        self.sql.insert(
            entity, ["id", *columns], ([at, *map(row.get, columns)] for at, row in zip(ids, rows, strict=True))
        )
        leads = [self._lead_of(entity, at, row) for at, row in zip(ids, rows, strict=True)]
        if len(ids) > _FEW and ids[-1] - ids[0] == len(ids) - 1 and entity != "duplicate":
            self._note_range(entity, ids[0], ids[-1], leads)
        else:
            self._note((entity, at, lead, None, None, 0) for at, lead in zip(ids, leads, strict=True))
        if entity != "stage_move":
            self.worded.update(lead for lead in leads if lead is not None)
        return ids

    def update(self, entity: str, changes: Sequence[tuple[int, int | None, Values, Values]]) -> None:
        """Changes rows, given as id, lead, the values before and those after (the same columns in both)."""
        by_columns: dict[tuple[str, ...], list[tuple[int, Values]]] = {}
        for at, _lead, _before, after in changes:
            by_columns.setdefault(tuple(after), []).append((at, after))
        for columns, rows in by_columns.items():
            sets = ", ".join(f'"{column}" = ?' for column in columns)
            if entity == "lead":
                sets += f", revision = revision + 1, updated_at = {to_micros(self.at)}"
            statement = f'UPDATE "{entity}" SET {sets} WHERE id = ?'
            self.sql.run_many(statement, ([*after.values(), at] for at, after in rows))
        self._note((entity, at, lead, to_json(before), to_json(after), 0) for at, lead, before, after in changes)
        self.worded.update(
            lead
            for _at, lead, _before, after in changes
            if lead is not None and not (entity == "lead" and after.keys() <= _WORDLESS)
        )

    def delete(self, entity: str, ids: Collection[int]) -> None:
        """Deletes rows, keeping all their values in the journal; with leads also the pairs they are in, since whoever may
        be the same person is counted anew only where the step touched them.
        """
        if entity == "lead":
            mine = self.sql.inside(ids)
            pairs = self.sql.column(f"SELECT id FROM duplicate WHERE a_id IN {mine} OR b_id IN {mine} ORDER BY id")
            self.delete("duplicate", pairs)
        rows = read_rows(self.sql, entity, ids)
        leads = {at: self._lead_of(entity, at, row) for at, row in rows.items()}
        self._note((entity, at, leads[at], to_json(row), None, 1) for at, row in rows.items())
        if entity != "stage_move":
            self.worded.update(lead for lead in leads.values() if lead is not None)
        self.sql.run(f'DELETE FROM "{entity}" WHERE id IN {self.sql.inside(rows)}')

    def say(self, words: Mapping[str, Any]) -> None:
        """Keeps the values of the sentence that tells what was done, once they are known."""
        self.sql.run("UPDATE step SET words = :words WHERE id = :id", {"words": to_json(words), "id": self.id})

    def forget(self) -> None:
        """Takes a step that changed nothing out of the journal again."""
        self.sql.run("DELETE FROM step WHERE id = :id", {"id": self.id})

    def _lead_of(self, entity: str, at: int, row: Values) -> int | None:
        """The lead to whose history a row belongs; of a pair the newer one, while both are touched."""
        if entity == "lead":
            return at
        if entity == "duplicate":
            self.leads.add(int(row["a_id"] or 0))
            return _int(row["b_id"])
        return _int(row.get("lead_id"))

    def _note_range(self, entity: str, first: int, last: int, leads: Iterable[int | None]) -> None:
        """Records the creation of many rows, whose ids follow each other, in one statement."""
        self.is_empty = False
        self.leads.update(lead for lead in leads if lead is not None)
        lead = "id" if entity == "lead" else "lead_id" if "lead_id" in self.sql.columns(entity) else "NULL"
        self.sql.run(
            "INSERT INTO change (step_id, entity, entity_id, lead_id, is_deletion) "
            f'SELECT {self.id}, :entity, id, {lead}, 0 FROM "{entity}" WHERE id BETWEEN :first AND :last ORDER BY id',
            {"entity": entity, "first": first, "last": last},
        )

    def _note(self, changes: Iterable[tuple[str, int, Any, str | None, str | None, int]]) -> None:
        kept = list(changes)
        self.is_empty = self.is_empty and not kept
        self.leads.update(lead for _e, _i, lead, _b, _a, _d in kept if lead is not None)
        columns = ("step_id", "entity", "entity_id", "lead_id", "before", "after", "is_deletion")
        self.sql.insert("change", columns, ([self.id, *change] for change in kept))


def begin_step(
    sql: Plain, kind: str, at: datetime, member: str, words: Mapping[str, Any] | None = None, undoes: int | None = None
) -> Step:
    """Opens a step in the transaction of ``sql``. ``words`` are the values of the sentence that tells it."""
    step_id = reserve_ids(sql, "step", 1)[0]
    row = (step_id, kind, to_micros(at), member, to_json(dict(words or {})), undoes)
    sql.insert("step", ("id", "kind", "at", "member", "words", "undoes"), [row])
    return Step(sql, step_id, at, member)


def reserve_ids(sql: Plain, table: str, count: int) -> list[int]:
    """The next ids of a table, given to nobody else, even if they are never used."""
    if sql.is_sqlite:
        last = sql.value("SELECT seq FROM sqlite_sequence WHERE name = :name", {"name": table})
        if last is None:
            sql.run("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, 0)", {"name": table})
        first = int(last or 0) + 1
        sql.run("UPDATE sqlite_sequence SET seq = :seq WHERE name = :name", {"seq": first + count - 1, "name": table})
        return list(range(first, first + count))
    sequence = f"SELECT nextval(pg_get_serial_sequence('{table}', 'id')) FROM generate_series(1, :count)"
    return [int(number) for number in sql.column(sequence, {"count": count})]


def read_rows(sql: Plain, entity: str, ids: Collection[int]) -> dict[int, Values]:
    """Whole rows of a journalled table by id, derived columns aside."""
    columns = recorded_columns(sql, entity)
    names = ", ".join(f'"{column}"' for column in columns)
    found = sql.rows(f'SELECT {names} FROM "{entity}" WHERE id IN {sql.inside(ids)} ORDER BY id')
    return {row[0]: dict(zip(columns, row, strict=True)) for row in found}


def recorded_columns(sql: Plain, entity: str) -> tuple[str, ...]:
    """The columns of a journalled table that the journal records, the id first."""
    derived = DERIVED if entity == "lead" else frozenset()
    return tuple(column for column in sql.columns(entity) if column not in derived)


def steps(sql: Plain, where: str, values: Mapping[str, Value] | None = None) -> list[StepFacts]:
    """Steps by a condition on the table ``step`` (with its order and limit)."""
    found = sql.rows(f"SELECT id, kind, at, member, words, undoes, undone_by FROM step WHERE {where}", values)
    return [StepFacts(r[0], r[1], from_micros(r[2]), r[3], json.loads(r[4]), r[5], r[6]) for r in found]


def changes_of(sql: Plain, step_id: int) -> list[Recorded]:
    """What a step changed, in the order in which it did."""
    return _recorded(sql, "step_id = :step ORDER BY id", {"step": step_id})


def changes_of_lead(sql: Plain, lead: int) -> list[Recorded]:
    """All that was ever recorded of a lead, oldest first."""
    return _recorded(sql, "lead_id = :lead ORDER BY id", {"lead": lead})


def _recorded(sql: Plain, where: str, values: Mapping[str, Value]) -> list[Recorded]:
    columns = "id, step_id, entity, entity_id, lead_id, before, after, is_deletion"
    found = sql.rows(f"SELECT {columns} FROM change WHERE {where}", values)
    return [Recorded(r[0], r[1], r[2], r[3], r[4], _values(r[5]), _values(r[6]), bool(r[7])) for r in found]


def to_json(values: Mapping[str, Any]) -> str:
    """Values as the desk keeps them: compact JSON."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _values(text: str | None) -> Values | None:
    return None if text is None else json.loads(text)


def _int(value: Value) -> int | None:
    return None if value is None else int(value)
