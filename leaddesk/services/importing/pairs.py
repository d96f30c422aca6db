"""A person of a list beside who they may be: field by field, with the reasons, for somebody to decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.choices import Because, Choice, Kept
from leaddesk.domain.matching.compare import Verdict
from leaddesk.domain.matching.evidence import Reason, Side
from leaddesk.domain.matching.merge import merge_choices
from leaddesk.domain.matching.merge_reasons import because
from leaddesk.domain.matching.reasons import in_order, sentence
from leaddesk.lists.rows.entries import PersonRows
from leaddesk.services.importing.plan import Plan, PlannedPerson
from leaddesk.store.leads import last_known
from leaddesk.store.plain import Plain
from leaddesk.translation import n_

_LEFT_OUT = frozenset(("event", "answer", "family_name", "given_name", "family_kana", "given_kana"))
"""Parts of a name are seen in the whole; answers and events belong to a meeting."""


@dataclass(frozen=True, slots=True)
class PairField:
    """A field of both."""

    key: str
    held: str
    """As people read it: of the desk's person, or of the other row."""
    arriving: str
    """Of this row."""
    kept: Kept
    """Whose value a merge keeps; ``A`` is the held one."""
    because: str
    """The rule that chose, in words."""


@dataclass(frozen=True, slots=True)
class PairReason:
    """A line of evidence."""

    side: Side
    says: str
    aside: str = ""
    """How many share what does not count."""


@dataclass(frozen=True, slots=True)
class PairFacts:
    """Both, side by side."""

    row: int
    lead: int | None
    """The desk's person."""
    rows: tuple[int, ...]
    """All the rows that were joined to this person; ``row`` is the first of them."""
    other_row: int | None
    """Another row of the list, where it is not about the desk."""
    other_rows: tuple[int, ...]
    """All the rows that were joined to that one."""
    score: float
    """How likely they are one, 0 to 1."""
    reasons: tuple[PairReason, ...]
    """For, of no weight, against."""
    fields: tuple[PairField, ...]
    is_certain: bool
    """Whether they are taken for one unless somebody says otherwise."""


def pair_facts(sql: Plain, plan: Plan, planned: PlannedPerson) -> PairFacts | None:
    """A person of the plan beside the likeliest other one; ``None`` where there is none."""
    person, day = planned.person, planned.person.on or (plan.event.starts_on if plan.event else None)
    lead, verdict = _of_desk(planned)
    if lead is not None and verdict is not None:
        known_on = last_known(sql, [lead.id]).get(lead.id)
        fields = _fields(lead.record, person.record, known_on, day)
        certain = planned.lead is not None and planned.verdict is verdict
        return PairFacts(
            person.row, lead.id, _rows(person), None, (), verdict.score, _reasons(verdict), fields, certain
        )
    if not (planned.twins or planned.apart_twins):
        return None
    row, verdict = (planned.twins or planned.apart_twins)[0]
    other = next(one.person for one in plan.people if one.person.row == row)
    fields = _fields(other.record, person.record, other.on, day)
    return PairFacts(
        person.row,
        None,
        _rows(person),
        row,
        _rows(other),
        verdict.score,
        _reasons(verdict),
        fields,
        is_certain=False,
    )


def _rows(person: PersonRows) -> tuple[int, ...]:
    return tuple(entry.row for entry in person.entries)


def _of_desk(planned: PlannedPerson) -> tuple[Lead | None, Verdict | None]:
    if planned.lead is not None:
        return planned.lead, planned.verdict
    found = planned.possible or planned.apart
    return found[0] if found else (None, None)


def _fields(
    held: Mapping[str, Any], arriving: Mapping[str, Any], held_on: date | None, arriving_on: date | None
) -> tuple[PairField, ...]:
    a = {key: value for key, value in held.items() if key not in _LEFT_OUT}
    b = {key: value for key, value in arriving.items() if key not in _LEFT_OUT}
    return tuple(
        _field(choice, a.get(choice.field), b.get(choice.field))
        for choice in merge_choices(a, b, held_on, arriving_on)
        if choice.field in FIELD and choice.field not in _LEFT_OUT
    )


def _field(choice: Choice, held: Any, arriving: Any) -> PairField:
    """A field as both sides have it; a mail or a number that moves to the second field is seen where it will stand."""
    if choice.because is Because.SECOND and choice.value not in (held, arriving):
        held, arriving = (held, choice.value) if choice.kept is Kept.B else (choice.value, arriving)
    field = FIELD[choice.field]
    return PairField(choice.field, show(field, held), show(field, arriving), choice.kept, because(choice))


def _reasons(verdict: Verdict) -> tuple[PairReason, ...]:
    return tuple(PairReason(one.side, sentence(one), _shared(one)) for one in in_order(verdict.reasons))


def _shared(reason: Reason) -> str:
    """How many people have a number or an address that does not count."""
    if reason.code not in ("phone-shared", "mail-shared"):
        return ""
    return n_("{n} person has it", "{n} people have it", int(reason.values[1]))
