"""Several leads at once: their owner, their tags, and who of them a mailing reaches."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leaddesk.domain.board import Column
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import UnknownLead
from leaddesk.domain.moves import Move, Question, Refusal
from leaddesk.domain.stages import SQL_EVIDENCE, Stage
from leaddesk.services.context import Context
from leaddesk.services.journal import WIDE
from leaddesk.services.moves import Moves
from leaddesk.services.telling import told
from leaddesk.store.bulk import kept_tags, owners_of, planned_of, reach_of, read_tags, tags_of, values_of
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


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned with some leads already. Together the parts are all of them."""

    free: tuple[int, ...] = ()
    """Nothing is planned with them."""
    busy: tuple[int, ...] = ()
    """Something is: another plan takes its place."""
    ended: tuple[int, ...] = ()
    """Lost or disqualified: nothing is planned with them any more."""


@dataclass(frozen=True, slots=True)
class MovePlan:
    """Who of some leads would go to a column of the board. Together the parts are all of them."""

    question: Question = Question.NOTHING
    """What those who go have to be told on the way."""
    goes: tuple[int, ...] = ()
    there: tuple[int, ...] = ()
    """They stand there already."""
    barred: tuple[Refusal, ...] = ()
    """The gate keeps them, or they cannot go there from where they are."""
    overridden: tuple[Refusal, ...] = ()
    """Where both departments' names would let everybody through: what keeps those who go."""


_ANY_REASON = {Stage.MAL: "incomplete", Stage.LOST: "other", Stage.DISQUALIFIED: "other"}
"""Reasons that stand for whichever is given later: to find out what else keeps a lead from a move."""


_ANY_EVIDENCE = SQL_EVIDENCE[0]


class Bulk:
    """What is done with several leads of a desk at once, each time as one step."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._moves = Moves(context)

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

    def planned(self, leads: Collection[int]) -> Planned:
        """With whom of these leads something is planned."""
        with self._context.store.reading() as sql:
            return Planned(*planned_of(sql, leads))

    def would_tag(self, leads: Collection[int], add: Sequence[str] = (), remove: Sequence[str] = ()) -> int:
        """How many of these leads :meth:`tag` would change."""
        with self._context.store.reading() as sql:
            held = values_of(sql, "tags", leads)
        return sum(_tagged(kept, add, remove) != kept for kept in held.values())

    def plan_move(self, leads: Sequence[int], column: Column) -> MovePlan:
        """Who would go to a column of the board, and what that has to be told. Raises UnknownLead."""
        if column is Column.RESTING:
            return self._plan_rest(leads)
        move = Move(column.stage, reason=_ANY_REASON.get(column.stage, ""), evidence=_ANY_EVIDENCE, amount=0)
        refusals = {refusal.lead: refusal for refusal in self._moves.refusals(leads, move)}
        goes = tuple(lead for lead in leads if lead not in refusals)
        there = tuple(one.lead for one in refusals.values() if one.question is Question.NOTHING)
        barred = tuple(one for one in refusals.values() if one.question is not Question.NOTHING)
        if not goes and barred:
            return MovePlan(barred[0].question, tuple(one.lead for one in barred), there, overridden=barred)
        question = self._moves.question(goes, column)[0] if goes else Question.NOTHING
        return MovePlan(question, goes, there, barred)

    def _plan_rest(self, leads: Sequence[int]) -> MovePlan:
        """Only leads of marketing rest."""
        with self._context.store.reading() as sql:
            found = {lead.id: lead for lead in read_leads(sql, leads, self._context.zone)}
        goes = tuple(lead for lead in leads if lead in found and found[lead].stage is Stage.MAL)
        why = _("{name} is not with marketing: only a MAL can rest")
        rest = (found[lead] for lead in leads if lead in found and found[lead].stage is not Stage.MAL)
        barred = tuple(Refusal(lead.id, why.format(name=lead.name)) for lead in rest)
        return MovePlan(Question.REST if goes else Question.NOTHING, goes, (), barred)

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
