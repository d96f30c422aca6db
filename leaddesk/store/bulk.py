"""What is asked of several leads at once: their owners and tags, and whom a mailing reaches."""

from collections import Counter
from collections.abc import Collection

from leaddesk.domain.fields import Kind
from leaddesk.store.plain import Plain, Value
from leaddesk.store.records import from_stored, to_columns

_BULK_COLUMNS = ("owner", "tags")


def values_of(sql: Plain, column: str, leads: Collection[int]) -> dict[int, Value]:
    """One column, ``owner`` or ``tags``, of those of the leads that there are, as it is kept."""
    if column not in _BULK_COLUMNS:
        raise KeyError(column)
    return dict(sql.rows(f"SELECT id, {column} FROM lead WHERE id IN {sql.inside(leads)}"))


def read_tags(kept: Value) -> tuple[str, ...]:
    """Tags as people know them."""
    return tuple(from_stored(Kind.TAGS, kept, None)) if kept else ()  # type: ignore[arg-type]


def kept_tags(tags: tuple[str, ...]) -> Value:
    """Tags as they are kept."""
    return to_columns({"tags": tags})["tags"]


def owners_of(sql: Plain, leads: Collection[int]) -> dict[str, int]:
    """How many of these leads each owner has; "" is nobody."""
    return dict(
        sql.rows(
            f"SELECT coalesce(owner, ''), count(*) FROM lead WHERE id IN {sql.inside(leads)} GROUP BY 1 ORDER BY 2 DESC, 1"
        )
    )


def tags_of(sql: Plain, leads: Collection[int]) -> dict[str, int]:
    """How many of these leads have each tag, the most frequent first."""
    counts: Counter[str] = Counter()
    for kept, count in sql.rows(
        f"SELECT tags, count(*) FROM lead WHERE tags IS NOT NULL AND id IN {sql.inside(leads)} GROUP BY 1"
    ):
        counts.update(dict.fromkeys(read_tags(kept), count))
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


Parts = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Leads by number in three parts."""


def reach_of(sql: Plain, leads: Collection[int]) -> Parts:
    """Of these leads: whom a mailing reaches, who opted out, and who has no mail address."""
    place = "CASE WHEN opted_out_on IS NOT NULL THEN 1 WHEN coalesce(email, email2) IS NULL THEN 2 ELSE 0 END"
    return _parts(sql, place, leads)


def planned_of(sql: Plain, leads: Collection[int]) -> Parts:
    """Of these leads: with whom nothing is planned, with whom something is, and who is out of the flow."""
    has_plan = "next_action IS NOT NULL OR next_action_on IS NOT NULL"
    place = f"CASE WHEN stage IN ('LOST', 'DISQUALIFIED') THEN 2 WHEN {has_plan} THEN 1 ELSE 0 END"
    return _parts(sql, place, leads)


def _parts(sql: Plain, place: str, leads: Collection[int]) -> Parts:
    parts: tuple[list[int], list[int], list[int]] = ([], [], [])
    for lead, at in sql.rows(f"SELECT id, {place} FROM lead WHERE id IN {sql.inside(leads)} ORDER BY id"):
        parts[at].append(lead)
    return tuple(parts[0]), tuple(parts[1]), tuple(parts[2])
