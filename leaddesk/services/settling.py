"""After every write: what follows from the changed leads is worked out again, in the same transaction."""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from leaddesk.store.deriving import derive, follow_activities
from leaddesk.store.duplicates import count_duplicates
from leaddesk.store.plain import Plain
from leaddesk.store.scoring.rescore import remember_scores, rescore
from leaddesk.store.scoring.statement import scope_of
from leaddesk.store.standing import restand
from leaddesk.store.times import to_micros

if TYPE_CHECKING:
    from leaddesk.services.context import Published


def settle(
    sql: Plain,
    published: "Published",
    leads: Collection[int],
    now: datetime,
    *,
    worded: Collection[int] | None = None,
    derived: bool = False,
) -> set[int]:
    """Brings search texts, keys, scores and standings of these leads up to date; the others for which that changed
    how many may be the same person.

    ``worded``: those of them whose search texts and keys may be others now; all of them where not said.
    ``derived``: search texts, keys and newest activities were already written with the leads, as imports do.
    """
    if not leads:
        return set()
    today = now.date().toordinal()
    if not derived:
        derive(sql, leads if worded is None else [lead for lead in leads if lead in worded])
        follow_activities(sql, leads)
    scope = scope_of(sql, leads)
    changed = rescore(sql, published.compiled, today, scope)
    remember_scores(sql, changed, published.number, today)
    partners = count_duplicates(sql, leads) - set(leads)
    restand(sql, published.pact, today, to_micros(now), scope)
    if partners:
        restand(sql, published.pact, today, to_micros(now), scope_of(sql, partners))
    return partners
