"""What is due today, in SQL: whose leads are late, due, waiting or stuck, and the newest import."""

import json
from datetime import tzinfo

from leaddesk.domain.cards import Standing
from leaddesk.domain.today import Due, LastImport
from leaddesk.store.board import cards
from leaddesk.store.plain import Binder, Plain
from leaddesk.store.times import from_micros

MOST_SHOWN = 100
"""A group shows no more than so many of its leads."""

_CAME_DUE = (
    "l.stage = 'MAL' AND l.rests_until <= {day} AND l.board_column <> 'RESTING' "
    "AND l.touched_day < l.rests_until AND l.stage_day < l.rests_until"
)
"""Leads that rested until a day that has come, and that nobody has touched since."""

_IN_FLOW = "l.stage NOT IN ('LOST', 'DISQUALIFIED')"


class Whose:
    """Whose leads are asked for: those of one owner, or those in some stages, or all."""

    def __init__(
        self, owner: str | None = None, stages: tuple[str, ...] = (), *, takes_marketings: bool = False
    ) -> None:
        self._owner, self._stages, self._takes_marketings = owner, stages, takes_marketings

    def leads(self, bind: Binder) -> str:
        """The SQL for leads that somebody works."""
        if self._owner is not None:
            return f"l.owner = {bind(self._owner)}"
        return f"l.stage IN ({bind.each(self._stages)})" if self._stages else "1 = 1"

    def handovers(self, bind: Binder) -> str:
        """The SQL for hand-overs: those that nobody took yet are everybody's."""
        if self._owner is not None:
            return f"coalesce(l.owner, '') IN ({bind(self._owner)}, '')"
        return self.leads(bind)

    def resting(self, bind: Binder) -> str:
        """The SQL for leads that rest with marketing: those of nobody are those of everybody in marketing."""
        return self.handovers(bind) if self._takes_marketings else self.leads(bind)


def overdue(sql: Plain, whose: Whose, zone: tzinfo | None) -> Due:
    """Hand-overs that were not answered in time, and actions whose day has passed."""
    bind = Binder()
    where = (
        f"(l.standing = {int(Standing.OVERDUE)} AND {whose.handovers(bind)}) "
        f"OR (l.standing = {int(Standing.LATE_ACTION)} AND {whose.leads(bind)})"
    )
    return _due(
        sql, f"({where})", "l.standing, l.urgency, l.next_action_time IS NULL, l.next_action_time, l.id", bind, zone
    )


def actions(sql: Plain, whose: Whose, today: int, zone: tzinfo | None) -> Due:
    """Next actions of this day, those with an hour first; without those whose hand-over is overdue."""
    bind = Binder()
    where = (
        f"l.next_action_on = {bind(today)} AND {_IN_FLOW} AND l.standing <> {int(Standing.OVERDUE)} "
        f"AND {whose.leads(bind)}"
    )
    return _due(sql, where, "l.next_action_time IS NULL, l.next_action_time, l.engagement DESC, l.id", bind, zone)


def waiting(sql: Plain, whose: Whose, today: int, zone: tzinfo | None) -> Due:
    """Hand-overs that are still in time, the most pressing first; without those that are planned for this day."""
    bind = Binder()
    where = (
        f"l.stage = 'MQL' AND l.due_at IS NOT NULL AND l.standing NOT IN ({int(Standing.OVERDUE)}, "
        f"{int(Standing.LATE_ACTION)}, {int(Standing.STUCK)}) AND coalesce(l.next_action_on, 0) <> {bind(today)} "
        f"AND {whose.handovers(bind)}"
    )
    return _due(sql, where, "l.due_at, l.id", bind, zone)


def stuck(sql: Plain, whose: Whose, today: int, zone: tzinfo | None) -> Due:
    """Leads that neither moved nor were touched, the longest first; without those that are planned for this day."""
    bind = Binder()
    where = (
        f"l.standing = {int(Standing.STUCK)} AND coalesce(l.next_action_on, 0) <> {bind(today)} "
        f"AND NOT coalesce({_CAME_DUE.format(day=bind(today))}, 1 = 0) AND {whose.leads(bind)}"
    )
    return _due(sql, where, "l.urgency, l.id", bind, zone)


def back(sql: Plain, whose: Whose, today: int, zone: tzinfo | None) -> Due:
    """Leads that came back to marketing: returned ones that are due again or did something strong, and those that rested
    until a day that has come. Without those whose action is late or planned for this day.
    """
    bind = Binder()
    where = (
        f"(l.standing IN ({int(Standing.RETURNED_DUE)}, {int(Standing.RETURNED_AGAIN)}) "
        f"OR ({_CAME_DUE.format(day=bind(today))})) AND l.standing <> {int(Standing.LATE_ACTION)} "
        f"AND coalesce(l.next_action_on, 0) <> {bind(today)} AND {whose.resting(bind)}"
    )
    return _due(sql, where, "l.standing, coalesce(l.rests_until, 0), l.id", bind, zone)


def ready(sql: Plain, shown: int, zone: tzinfo | None) -> Due:
    """Leads that meet the bar to MQL, the best first."""
    order = "l.engagement DESC, l.fit_points DESC, l.id"
    return _due(sql, f"l.standing = {int(Standing.READY)}", order, Binder(), zone, shown)


def _due(sql: Plain, where: str, order: str, bind: Binder, zone: tzinfo | None, shown: int = MOST_SHOWN) -> Due:
    ids = sql.column(f"SELECT l.id FROM lead l WHERE {where} ORDER BY {order} LIMIT {shown}", bind.values)
    count = len(ids)
    if count == shown:
        count = int(sql.value(f"SELECT count(*) FROM lead l WHERE {where}", bind.values))
    return Due(tuple(cards(sql, ids, zone)), count)


def finished(sql: Plain, member: str | None, since: int) -> int:
    """How many next actions were finished since a moment, by a member or by anybody."""
    bind = Binder()
    by = "" if member is None else f"AND s.member = {bind(member)}"
    marked = bind('%"finishes":true%')
    return int(
        sql.value(
            "SELECT count(*) FROM change c JOIN step s ON s.id = c.step_id WHERE s.kind = 'log' AND s.undone_by IS NULL "
            f"AND s.at >= {bind(since)} AND s.words LIKE {marked} AND c.entity = 'activity' {by}",
            bind.values,
        )
    )


def last_import(sql: Plain, zone: tzinfo | None) -> LastImport | None:
    """The newest import that stands."""
    row = sql.row(
        "SELECT s.id, s.at, s.member, b.file, coalesce(e.name, ''), b.counts FROM step s "
        "JOIN import_batch b ON b.step_id = s.id LEFT JOIN event e ON e.id = b.event_id "
        "WHERE s.kind = 'import' AND s.undone_by IS NULL ORDER BY s.id DESC LIMIT 1"
    )
    if row is None:
        return None
    counts = {key: int(value) for key, value in json.loads(row[5]).items()}
    return LastImport(row[0], from_micros(row[1]).astimezone(zone), row[2], row[3], row[4], counts)
