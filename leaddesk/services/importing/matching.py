"""Who a person of a list is on the desk, and who of the list is somebody else of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.compare import Level, Verdict, compare_if_possible
from leaddesk.domain.matching.keys import blocking_keys, pairs_by_keys
from leaddesk.domain.matching.person import Person, prepare
from leaddesk.domain.matching.shared import Shared, count_shared
from leaddesk.lists.rows.entries import PersonRows
from leaddesk.lists.rows.joined import join_people
from leaddesk.services.context import Context
from leaddesk.store.keys import candidates, count_names, count_values
from leaddesk.store.leads import last_known, read_leads
from leaddesk.store.plain import Plain

T = TypeVar("T")

Told = Callable[[float], None]
"""Told how much is done, 0 to 1. What it raises stops the work."""

_TELLS_EVERY = 1000


@dataclass(slots=True)
class Match:
    """What was found of one person."""

    same: tuple[Lead, Verdict] | None = None
    possible: list[tuple[Lead, Verdict]] = field(default_factory=list)
    """The likeliest first."""
    twins: list[tuple[int, Verdict]] = field(default_factory=list)
    """Places of other persons of the list."""
    apart: list[tuple[int, Verdict]] = field(default_factory=list)
    """Those of them who were said to be somebody else."""


@dataclass(slots=True)
class Matched:
    """The people of a list, those who are one joined, and what was found of each."""

    people: list[PersonRows]
    matches: list[Match]
    known_on: dict[int, date | None]
    """From which day the desk's knowledge of the found leads is."""


def match(sql: Plain, people: Sequence[PersonRows], context: Context, told: Told) -> Matched:
    """Looks everybody up, in the list and on the desk."""
    people, persons, twins = _within_list(people, lambda share: told(0.6 * share))
    found = candidates(sql, [person.keys for person in people])
    numbers = sorted({lead for leads in found.values() for lead in leads})
    leads = {lead.id: lead for lead in read_leads(sql, numbers, context.zone)}
    known_on = last_known(sql, numbers)
    on_desk = {lead.id: prepare(lead.id, lead.record, known_on[lead.id]) for lead in leads.values()}
    shared = _shared(sql, persons, list(on_desk.values()))
    matches = [
        _match(person, [on_desk[at] for at in found.get(place, ())], leads, shared)
        for place, person in enumerate(_telling(persons, lambda share: told(0.7 + 0.3 * share)))
    ]
    for one, other, verdict in twins:
        matches[one].twins.append((other, verdict))
        matches[other].twins.append((one, verdict))
    return Matched(people, matches, known_on)


def _match(person: Person, others: Iterable[Person], leads: dict[int, Lead], shared: Shared) -> Match:
    judged = (compare_if_possible(other, person, shared) for other in others)
    verdicts = [verdict for verdict in judged if verdict is not None and verdict.level is not Level.DIFFERENT]
    verdicts.sort(key=lambda verdict: (verdict.level is not Level.SAME, -verdict.score, verdict.a))
    if verdicts and verdicts[0].level is Level.SAME:
        return Match(same=(leads[verdicts[0].a], verdicts[0]))
    return Match(possible=[(leads[verdict.a], verdict) for verdict in verdicts])


def _within_list(
    people: Sequence[PersonRows], told: Told
) -> tuple[list[PersonRows], list[Person], list[tuple[int, int, Verdict]]]:
    """Joins those of the list who certainly are one, and finds those who may be."""
    persons = _prepared(people, lambda share: told(0.3 * share))
    verdicts = _verdicts(people, persons, lambda share: told(0.3 + 0.4 * share))
    if any(verdict.level is Level.SAME for _a, _b, verdict in verdicts):
        known = {id(one): person for one, person in zip(people, persons, strict=True)}
        joined = _joined(people, [(a, b) for a, b, verdict in verdicts if verdict.level is Level.SAME])
        new = [one for one in joined if id(one) not in known]
        known |= {id(one): person for one, person in zip(new, _prepared(new, told), strict=True)}
        people, persons = joined, [known[id(one)] for one in joined]
        verdicts = _verdicts(people, persons, lambda share: told(0.8 + 0.2 * share))
    return list(people), persons, verdicts


def _prepared(people: Sequence[PersonRows], told: Told) -> list[Person]:
    """The people in the form for comparing; each learns its keys."""
    persons = [prepare(place, person.record, person.on) for place, person in enumerate(_telling(people, told))]
    for one, person in zip(people, persons, strict=True):
        one.keys = blocking_keys(person)
    return persons


def _telling(what: Sequence[T], told: Told) -> Iterator[T]:
    """One after the other, telling from time to time how much is done."""
    for at, one in enumerate(what):
        if at % _TELLS_EVERY == 0:
            told(at / len(what))
        yield one


def _verdicts(people: Sequence[PersonRows], persons: Sequence[Person], told: Told) -> list[tuple[int, int, Verdict]]:
    pairs = list(pairs_by_keys([person.keys for person in people]))
    if not pairs:
        return []
    shared = count_shared(persons)
    judged = ((a, b, compare_if_possible(persons[a], persons[b], shared)) for a, b in _telling(pairs, told))
    return [(a, b, verdict) for a, b, verdict in judged if verdict is not None and verdict.level is not Level.DIFFERENT]


def _joined(people: Sequence[PersonRows], pairs: Iterable[tuple[int, int]]) -> list[PersonRows]:
    first = list(range(len(people)))

    def root(at: int) -> int:
        while first[at] != at:
            at = first[at]
        return at

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        first[high] = low
    groups: dict[int, list[PersonRows]] = {}
    for at, person in enumerate(people):
        groups.setdefault(root(at), []).append(person)
    return [mine[0] if len(mine) == 1 else join_people(mine) for mine in groups.values()]


def _shared(sql: Plain, persons: Sequence[Person], on_desk: Sequence[Person]) -> Shared:
    """What desk and list share: the desk's own counts where it knows more people than were looked up."""
    shared = count_shared([*persons, *on_desk])
    if not on_desk:
        return shared
    families, givens = map(Counter, count_names(sql))
    phones = {number for person in on_desk for number in (*person.lines, *person.mobiles)}
    mails = {mail.address for person in on_desk for mail in person.mails}
    companies = {person.company.shown: person.company.key for person in on_desk if person.company.key}
    staff: Counter[str] = Counter()
    for shown, count in count_values(sql, companies, ["company"]).items():
        staff[companies[shown]] += count
    return replace(
        shared,
        people=len(persons) + sum(families.values()),
        phones=_greater(shared.phones, count_values(sql, phones, ["phone", "phone2", "mobile"])),
        mails=_greater(shared.mails, count_values(sql, mails, ["email", "email2"])),
        companies=_greater(shared.companies, staff),
        families=_greater(shared.families, families),
        givens=_greater(shared.givens, givens),
    )


def _greater(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """The greater of two counts of each value."""
    together = dict(one)
    for value, count in other.items():
        if count > together.get(value, 0):
            together[value] = count
    return {value: count for value, count in together.items() if count > 1}
