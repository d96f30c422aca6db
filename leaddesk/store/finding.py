"""Finding leads: the filter and the orders of board, table and command line in SQL, on a lead ``l``."""

from leaddesk.domain.board import Filter, Order
from leaddesk.store.plain import Binder, Plain, escaped, listed
from leaddesk.store.tags import has_tag
from leaddesk.store.times import to_day

ORDERS = {
    Order.URGENCY: "l.standing, l.urgency, l.id",
    Order.SCORE: "l.engagement DESC, l.fit_points DESC, l.id DESC",
    Order.AGE: "l.stage_day, l.id",
    Order.NAME: "l.name_key, l.id",
    Order.NEXT_ACTION: "coalesce(l.next_action_on, 9999999), l.next_action_time, l.id",
}


_FEW = 1000
"""Up to so many people whom a word finds are named one by one in a statement."""


def find(sql: Plain, shown: Filter, order: Order, today: int, limit: int | None) -> tuple[int, list[int]]:
    """How many leads of the whole desk pass a filter, and the first ``limit`` of them in order."""
    bind = Binder()
    condition = where(sql, shown, bind, today)
    total = int(sql.value(f"SELECT count(*) FROM lead l WHERE {condition}", bind.values))
    few = "" if limit is None else f" LIMIT {int(limit)}"
    ids = sql.column(f"SELECT l.id FROM lead l WHERE {condition} ORDER BY {ORDERS[order]}{few}", bind.values)
    return total, ids


def where(
    sql: Plain, shown: Filter, bind: Binder, today: int, *, ends_early: bool = False, by_index: bool = False
) -> str:
    """The SQL of a filter; ``1 = 1`` for one that lets all pass. ``today`` is an ordinal day.

    It holds in the transaction of ``sql``, where the words of a search are looked up. ``ends_early``: only the first leads
    of an order that an index has are wanted. ``by_index``: an index holds all that the statement reads of a lead, in its
    order; it is quicker to go through it than to look each lead up and sort them, and can be given up on the way.
    """
    parts = [
        *(_found(sql, word, bind, ends_early=ends_early, by_index=by_index) for word in _words(shown.search)),
        *_listed("l.stage", shown.stages, bind),
        *_listed("coalesce(l.owner, '')", shown.owners, bind),
        *_listed("l.persona", shown.personas, bind),
        *_listed("coalesce(l.grade, '')", shown.grades, bind),
        *_listed("coalesce(l.rank, '')", shown.ranks, bind),
        *_listed("l.source", shown.sources, bind),
    ]
    if shown.standings:
        parts.append(f"l.standing IN ({listed(map(int, shown.standings))})")
    if shown.events:
        parts.append(f"l.id IN (SELECT lead_id FROM activity WHERE event_id IN ({listed(shown.events)}))")
    if shown.tags:
        parts.append(f"({' OR '.join(has_tag('l.tags', tag, bind) for tag in shown.tags)})")
    if shown.batch is not None:
        parts.append(f"l.id IN (SELECT lead_id FROM change WHERE step_id = {int(shown.batch)})")
    if shown.older_than is not None:
        parts.append(f"l.stage_day <= {today - shown.older_than}")
    if shown.action_until is not None:
        parts.append(f"l.next_action_on <= {to_day(shown.action_until)}")
    if shown.opted_out is not None:
        parts.append(f"l.opted_out_on IS {'NOT ' if shown.opted_out else ''}NULL")
    return " AND ".join(parts) or "1 = 1"


def _words(search: str) -> list[str]:
    """What is looked for, word by word, in the form in which leads are kept for searching."""
    if not search:
        return []
    from leaddesk.domain.cleaning.text import search_text  # a board that nobody searches is painted without it

    return [text for word in search.split() if (text := search_text(word))]


def _found(sql: Plain, word: str, bind: Binder, *, ends_early: bool, by_index: bool) -> str:
    """Whom a word finds: by number where they are few, so that what it finds is looked up only once."""
    pattern = f"%{escaped(word)}%"
    is_found = "text LIKE :pattern ESCAPE '!'"
    few = sql.column(f"SELECT lead_id FROM lead_search WHERE {is_found} LIMIT {_FEW + 1}", {"pattern": pattern})
    if len(few) <= _FEW:
        return f"l.id IN ({listed(few)})"
    is_found = f"text LIKE {bind(pattern)} ESCAPE '!'"
    if ends_early:
        return f"EXISTS (SELECT 1 FROM lead_search WHERE lead_id = l.id AND {is_found})"
    lead = "+l.id" if by_index else "l.id"  # SQLite looks nothing up by an expression
    return f"{lead} IN (SELECT lead_id FROM lead_search WHERE {is_found})"


def _listed(column: str, values: tuple[str, ...], bind: Binder) -> list[str]:
    return [f"{column} IN ({bind.each(map(str, values))})"] if values else []
