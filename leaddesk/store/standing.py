"""Where each lead stands: its column, what most needs saying, and its place in the order of urgency.

One statement decides it for all leads or for a few; the board only reads the result. Time alone changes it too, so it
runs again when a promise comes due and at midnight.
"""

from typing import TYPE_CHECKING

from leaddesk.domain.cards import Standing
from leaddesk.store.plain import Plain, Value

if TYPE_CHECKING:  # the models of the pact take longer to load than a board has time for
    from leaddesk.domain.pact import Gate, Pact

_SOON_SHARE = 4
"""A promise is due soon when less than a quarter of its time is left."""

_RESTS = (
    "(l.stage = 'MAL' AND coalesce(l.rests_until, 0) > :today "
    "AND coalesce(l.strong_at, 0) <= coalesce(l.rested_at, l.strong_at, 0))"
)
_QUIET_SINCE = "CASE WHEN l.touched_day > l.stage_day THEN l.touched_day ELSE l.stage_day END"
_IN_FLOW = "l.stage NOT IN ('LOST', 'DISQUALIFIED')"
_WAITS = "(l.stage = 'MQL' AND l.due_at IS NOT NULL)"
_IS_OVERDUE = f"({_WAITS} AND l.due_at < :now)"
_IS_SOON = f"({_WAITS} AND (l.due_at - :now) * {_SOON_SHARE} < l.due_at - l.stage_at)"
_CAME_BACK = "(l.stage = 'MAL' AND l.returned_at IS NOT NULL)"


def restand(sql: Plain, pact: "Pact", today: int, now: int, scope: str = "") -> list[int]:
    """Brings column, standing and urgency up to date; the leads for which any of it changed.

    ``today`` is a local ordinal day, ``now`` a moment. ``scope`` narrows: what follows ``l.id``, such as ``IN (1, 2)``.
    """
    where = f"WHERE l.id {scope}" if scope else ""
    columns = f"l.id AS id, CASE WHEN {_RESTS} THEN 'RESTING' ELSE l.stage END AS board_column"
    stands = f"SELECT {columns}, {_standing(pact)} AS standing FROM lead l {where}"
    statement = (
        f"WITH stands AS MATERIALIZED ({stands}), "
        f"ordered AS (SELECT s.*, {_urgency()} AS urgency FROM stands s JOIN lead l ON l.id = s.id) "
        "UPDATE lead SET board_column = o.board_column, standing = o.standing, urgency = o.urgency "
        "FROM ordered o WHERE lead.id = o.id AND (lead.board_column <> o.board_column "
        "OR lead.standing <> o.standing OR lead.urgency <> o.urgency) RETURNING lead.id"
    )
    values: dict[str, Value] = {"today": today, "now": now}
    return [int(lead) for lead in sql.column(statement, values)]


def restand_due(sql: Plain, pact: "Pact", today: int, now: int) -> list[int]:
    """The same for the leads whose answer is being waited for: the only ones that the passing of an hour can change."""
    return restand(sql, pact, today, now, "IN (SELECT id FROM lead WHERE due_at IS NOT NULL)")


def has_come_due(sql: Plain, now: int) -> bool:
    """Whether :func:`restand_due` would change anything: most minutes nothing is written."""
    return bool(
        sql.value(
            "SELECT EXISTS (SELECT 1 FROM lead l WHERE l.due_at IS NOT NULL AND ("
            f"{_IS_OVERDUE} AND l.standing > {int(Standing.OVERDUE)} OR {_IS_SOON} AND l.standing > {int(Standing.SOON)}))",
            {"now": now},
        )
    )


def is_ready_sql(gate: "Gate") -> str:
    """Whether a lead ``l`` meets the bar to MQL, as ``domain.gates`` says it in words."""
    parts = ["(l.returned_at IS NULL OR coalesce(l.strong_at, 0) > l.returned_at)"]
    if gate.grade:
        grades = ", ".join(f"'{grade}'" for grade in "ABCD"["ABCD".index("A") : "ABCD".index(gate.grade) + 1])
        parts.append(f"l.grade IN ({grades})")
    if gate.engagement is not None:
        parts.append(f"l.engagement >= {gate.engagement}")
    if gate.strong_within_days is not None:
        parts.append(f"l.strong_day >= :today - {gate.strong_within_days}")
    if gate.reachable:
        parts.append("coalesce(l.email, l.email2, l.phone, l.phone2, l.mobile) IS NOT NULL")
    if gate.no_avoid:
        parts.append("l.avoid IS NULL")
    return " AND ".join(parts)


def _standing(pact: "Pact") -> str:
    stuck = " OR ".join(
        f"(l.stage = '{stage}' AND :today - ({_QUIET_SINCE}) >= {days})"
        for stage, days in pact.clocks.stuck_days.items()
    )
    cases = (
        (f"NOT ({_IN_FLOW})", Standing.OUT),
        (_RESTS, Standing.RESTING),
        (_IS_OVERDUE, Standing.OVERDUE),
        ("l.next_action_on < :today", Standing.LATE_ACTION),
        (f"{_CAME_BACK} AND coalesce(l.strong_at, 0) > l.returned_at", Standing.RETURNED_AGAIN),
        (_CAME_BACK, Standing.RETURNED_DUE),
        (stuck or "1 = 0", Standing.STUCK),
        (_IS_SOON, Standing.SOON),
        (f"l.stage = 'MAL' AND {is_ready_sql(pact.gates.MQL)}", Standing.READY),
        ("l.duplicates > 0", Standing.DUPLICATE),
        ("l.opted_out_on IS NOT NULL", Standing.OPTED_OUT),
        ("l.stage = 'WON'", Standing.WON),
        ("l.next_action_on IS NOT NULL OR l.next_action IS NOT NULL", Standing.NEXT_ACTION),
        (_WAITS, Standing.CLOCK),
    )
    return (
        f"CASE {' '.join(f'WHEN {when} THEN {int(stands)}' for when, stands in cases)} ELSE {int(Standing.QUIET)} END"
    )


def _urgency() -> str:
    """A number that orders leads of one standing, the most urgent first."""
    by = {
        Standing.OVERDUE: "l.due_at",
        Standing.LATE_ACTION: "l.next_action_on",
        Standing.RETURNED_DUE: "coalesce(l.rests_until, 0)",
        Standing.RETURNED_AGAIN: "-l.strong_at",
        Standing.STUCK: _QUIET_SINCE,
        Standing.SOON: "l.due_at",
        Standing.CLOCK: "l.due_at",
        Standing.WON: "-coalesce(l.won_on, l.stage_day)",
        Standing.NEXT_ACTION: "coalesce(l.next_action_on, 9999999)",
        Standing.RESTING: "l.rests_until",
        Standing.OUT: "-l.stage_day",
    }
    cases = " ".join(f"WHEN {int(standing)} THEN {key}" for standing, key in by.items())
    return f"CASE s.standing {cases} ELSE -l.engagement END"
