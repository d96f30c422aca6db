"""Several leads at once: their owner, their tags, and who of them a mailing reaches."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import UnknownLead
from leaddesk.services.context import Context
from leaddesk.services.journal import WIDE
from leaddesk.services.telling import told
from leaddesk.store.bulk import kept_tags, owners_of, reach_of, read_tags, tags_of, values_of
from leaddesk.store.journal import Step
from leaddesk.store.leads import read_leads
from leaddesk.store.plain import Value
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom of some leads a mailing reaches, and who is left out and why. Together they are all of them."""

    reached: tuple[int, ...] = ()
    opted_out: tuple[int, ...] = ()
    no_mail: tuple[int, ...] = ()
    """They want mailings, but nobody knows their address."""


class Bulk:
    """What is done with several leads of a desk at once, each time as one step."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def owners(self, leads: Collection[int]) -> dict[str, int]:
        """How many of these leads each owner has; "" is nobody."""
        with self._context.store.reading() as sql:
            return owners_of(sql, leads)

    def tags(self, leads: Collection[int]) -> dict[str, int]:
        """How many of these leads have each tag, the most frequent first."""
        with self._context.store.reading() as sql:
            return tags_of(sql, leads)

    def reach(self, leads: Collection[int]) -> Reach:
        """Whom of these leads a mailing would reach. Who is gone meanwhile is in no part of it."""
        with self._context.store.reading() as sql:
            return Reach(*reach_of(sql, leads))

    def own(self, leads: Collection[int], owner: str) -> Changes:
        """Gives these leads to an owner; "" to nobody. Raises UnknownLead."""
        new = owner.strip() or None
        with self._context.step("own") as step:
            _write(step, "owner", {lead: (old, new) for lead, old in _held(step, "owner", leads).items()})
            return _told(step, "own", {"owner": new or ""})

    def tag(self, leads: Collection[int], add: Sequence[str] = (), remove: Sequence[str] = ()) -> Changes:
        """Puts tags on these leads and takes others off. Raises UnknownLead."""
        with self._context.step("tag") as step:
            held = _held(step, "tags", leads)
            _write(step, "tags", {lead: (old, _tagged(old, add, remove)) for lead, old in held.items()})
            return _told(step, "tag", {"added": list(add), "removed": list(remove)})


def _tagged(kept: Value, add: Sequence[str], remove: Sequence[str]) -> Value:
    """Tags with these added at their end, each once, and those taken off; as they are kept."""
    return kept_tags(tuple(tag for tag in dict.fromkeys((*read_tags(kept), *add)) if tag not in remove))


def _held(step: Step, column: str, leads: Collection[int]) -> dict[int, Value]:
    held = values_of(step.sql, column, leads)
    gone = next((number for number in leads if number not in held), None)
    if gone is not None:
        raise UnknownLead(_("There is no lead {number}. Its number stands in the list of leads").format(number=gone))
    return held


def _write(step: Step, column: str, changes: Mapping[int, tuple[Value, Value]]) -> None:
    step.update(
        "lead",
        [(lead, lead, {column: old}, {column: new}) for lead, (old, new) in changes.items() if old != new],
    )


def _told(step: Step, kind: str, words: dict[str, Any]) -> Changes:
    """Says what was done, in the journal and to the window."""
    if step.is_empty:
        return Changes()
    leads = frozenset(step.leads)
    name = read_leads(step.sql, list(leads), None)[0].name if len(leads) == 1 else ""
    words |= {"count": len(leads), "name": name}
    step.say(words)
    return Changes(step.id, kind, leads, is_wide=len(leads) > WIDE, says=told(kind, words))
