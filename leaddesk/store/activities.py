"""Activities: what is known of people at an event."""

from collections.abc import Collection

from leaddesk.store.plain import Plain


def known_meetings(sql: Plain, leads: Collection[int], event: int) -> dict[int, set[tuple[str, int]]]:
    """The activities of these leads at an event: code and day."""
    found: dict[int, set[tuple[str, int]]] = {}
    for lead, code, day in sql.rows(
        f"SELECT lead_id, code, day FROM activity WHERE event_id = :event AND lead_id IN {sql.inside(leads)}",
        {"event": event},
    ):
        found.setdefault(lead, set()).add((code, day))
    return found


def event_of_leads(sql: Plain, leads: Collection[int]) -> dict[int, tuple[int | None, int | None]]:
    """For each lead its newest event and the day on which that began."""
    rows = sql.rows(
        "SELECT l.id, l.event_id, e.starts_on FROM lead l LEFT JOIN event e ON e.id = l.event_id "
        f"WHERE l.id IN {sql.inside(leads)}"
    )
    return {row[0]: (row[1], row[2]) for row in rows}
