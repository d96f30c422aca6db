"""Events: where people were met."""

from collections.abc import Sequence
from datetime import date

from leaddesk.domain.events import Event
from leaddesk.store.plain import Plain
from leaddesk.store.times import from_day, to_day


def read_events(sql: Plain, ids: Sequence[int] | None = None) -> list[Event]:
    """Events, the newest first, with how many people were met there."""
    where = "" if ids is None else f"WHERE e.id IN {sql.inside(list(ids))}"
    rows = sql.rows(
        "SELECT e.id, e.kind, e.name, e.starts_on, e.ends_on, e.place, e.cost, e.product, e.basis, e.giver, "
        "(SELECT count(DISTINCT a.lead_id) FROM activity a WHERE a.event_id = e.id) "
        f"FROM event e {where} ORDER BY coalesce(e.starts_on, 0) DESC, e.id DESC"
    )
    return [
        Event(
            r[0], r[1], r[2], from_day(r[3]) if r[3] else None, from_day(r[4]) if r[4] else None, r[5] or "", r[6],
            r[7] or "", r[8] or "", r[9] or "", r[10],
        )
        for r in rows
    ]  # fmt: skip


def events_named(sql: Plain, name: str) -> list[int]:
    """The numbers of the events of this name, whatever its case."""
    return sql.column("SELECT id FROM event WHERE lower(name) = lower(:name) ORDER BY id", {"name": name.strip()})


def same_event(sql: Plain, kind: str, name: str, starts_on: date | None) -> int | None:
    """The event of this kind and name; of several, that of the same day."""
    rows = sql.rows(
        "SELECT id, starts_on FROM event WHERE kind = :kind AND lower(name) = lower(:name) ORDER BY id DESC",
        {"kind": kind, "name": name.strip()},
    )
    day = to_day(starts_on) if starts_on else None
    fitting = [row[0] for row in rows if day is None or row[1] is None or row[1] == day]
    return fitting[0] if fitting else None
