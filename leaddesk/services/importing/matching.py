"""Who a person of a list is on the desk, and who of the list is somebody else of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.compare import Level, Verdict, compare_if_possible
from leaddesk.domain.matching.keys import blocking_keys
from leaddesk.domain.matching.person import Person, prepare
from leaddesk.domain.matching.shared import Shared, count_shared
from leaddesk.lists.rows.entries import PersonRows
from leaddesk.lists.rows.joined import join_people
from leaddesk.services.context import Context
from leaddesk.store.keys import ask, ask_also, candidates, count_names, count_values, forget, pairs_asked
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
    possible: Sequence[tuple[Lead, Verdict]] = ()
    """The likeliest first."""
    twins: Sequence[tuple[int, Verdict]] = ()
    """Places of other persons of the list."""
    apart: Sequence[tuple[int, Verdict]] = ()
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
    listed = _Listed(sql, people, told)
    found = candidates(sql)
    numbers = sorted({lead for leads in found.values() for lead in leads})
    leads = {lead.id: lead for lead in read_leads(sql, numbers, context.zone)}
    known_on = last_known(sql, numbers)
    on_desk = {lead.id: prepare(lead.id, lead.record, known_on[lead.id]) for lead in leads.values()}
    persons = {place: listed.person(place) for place in found}
    shared = _shared(sql, listed.shared, list(persons.values()), list(on_desk.values()))
    stays = sorted(listed.people)
    matches = []
    for place in _telling(stays, lambda share: told(0.7 + 0.3 * share)):
        others = [on_desk[lead] for lead in found.get(place, ())]
        matches.append(_match(persons[place], others, leads, shared) if others else Match())
    at = {place: new for new, place in enumerate(stays)}
    for one, other, verdict in listed.verdicts:
        for mine, twin in ((matches[at[one]], at[other]), (matches[at[other]], at[one])):
            mine.twins = [*mine.twins, (twin, verdict)]
    return Matched([listed.people[place] for place in stays], matches, known_on)


def _match(person: Person, others: Iterable[Person], leads: dict[int, Lead], shared: Shared) -> Match:
    judged = (compare_if_possible(other, person, shared) for other in others)
    verdicts = [verdict for verdict in judged if verdict is not None and verdict.level is not Level.DIFFERENT]
    verdicts.sort(key=lambda verdict: (verdict.level is not Level.SAME, -verdict.score, verdict.a))
    if verdicts and verdicts[0].level is Level.SAME:
        return Match(same=(leads[verdicts[0].a], verdicts[0]))
    return Match(possible=[(leads[verdict.a], verdict) for verdict in verdicts])


class _Listed:
    """The people of a list by their place in it: those who certainly are one joined, those who may be one found.

    A list may have a hundred thousand people, so only those who meet somebody are held in the form for comparing.
    """

    def __init__(self, sql: Plain, people: Sequence[PersonRows], told: Told) -> None:
        self._sql = sql
        self.people = dict(enumerate(people))
        self.shared = count_shared(self._learn_keys(lambda share: told(0.4 * share)))
        """What the people of the list share."""
        ask(sql, ((place, one.keys) for place, one in self.people.items()))
        self.verdicts = self._judge(pairs_asked(sql), lambda share: told(0.4 + 0.2 * share))
        """The pairs of places that may be one person."""
        self._join_the_same(told)

    def person(self, place: int) -> Person:
        """The person at a place, in the form for comparing."""
        one = self.people[place]
        return prepare(place, one.record, one.on)

    def _learn_keys(self, told: Told) -> Iterator[Person]:
        for place in _telling(range(len(self.people)), told):
            person = self.person(place)
            self.people[place].keys = blocking_keys(person)
            yield person

    def _judge(self, pairs: Sequence[tuple[int, int]], told: Told) -> list[tuple[int, int, Verdict]]:
        persons = {place: self.person(place) for place in {place for pair in pairs for place in pair}}
        found = []
        for a, b in _telling(pairs, told):
            verdict = compare_if_possible(persons[a], persons[b], self.shared)
            if verdict is not None and verdict.level is not Level.DIFFERENT:
                found.append((a, b, verdict))
        return found

    def _join_the_same(self, told: Told) -> None:
        groups = _groups((a, b) for a, b, verdict in self.verdicts if verdict.level is Level.SAME)
        if not groups:
            return
        touched = {place for group in groups for place in group}
        forget(self._sql, sorted(touched))
        for first, *others in groups:
            self.people[first] = join_people([self.people.pop(place) for place in (first, *others)])
            self.people[first].keys = blocking_keys(self.person(first))
        firsts = [group[0] for group in groups]
        ask_also(self._sql, [(place, self.people[place].keys) for place in firsts])
        kept = [one for one in self.verdicts if not {one[0], one[1]} & touched]
        again = self._judge(pairs_asked(self._sql, firsts), lambda share: told(0.6 + 0.1 * share))
        self.verdicts = sorted(kept + again, key=lambda one: one[:2])


def _telling(what: Sequence[T], told: Told) -> Iterator[T]:
    """One after the other, telling from time to time how much is done."""
    for at, one in enumerate(what):
        if at % _TELLS_EVERY == 0:
            told(at / len(what))
        yield one


def _groups(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The places that pairs bind together, each group in order."""
    first: dict[int, int] = {}

    def root(at: int) -> int:
        while first.setdefault(at, at) != at:
            at = first[at]
        return at

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        first[high] = low
    groups: dict[int, list[int]] = {}
    for at in sorted(first):
        groups.setdefault(root(at), []).append(at)
    return list(groups.values())


def _shared(sql: Plain, listed: Shared, persons: Sequence[Person], on_desk: Sequence[Person]) -> Shared:
    """What desk and list share: the desk's own counts where it knows more people than were looked up."""
    if not on_desk:
        return listed
    shared = count_shared([*persons, *on_desk])
    families, givens = map(Counter, count_names(sql))
    phones = {number for person in on_desk for number in (*person.lines, *person.mobiles)}
    mails = {mail.address for person in on_desk for mail in person.mails}
    companies = {person.company.shown: person.company.key for person in on_desk if person.company.key}
    staff: Counter[str] = Counter()
    for shown, count in count_values(sql, companies, ["company"]).items():
        staff[companies[shown]] += count
    return replace(
        shared,
        people=listed.people + sum(families.values()),
        phones=_greatest(shared.phones, listed.phones, count_values(sql, phones, ["phone", "phone2", "mobile"])),
        mails=_greatest(shared.mails, listed.mails, count_values(sql, mails, ["email", "email2"])),
        companies=_greatest(shared.companies, listed.companies, staff),
        families=_greatest(shared.families, listed.families, families),
        givens=_greatest(shared.givens, listed.givens, givens),
    )


def _greatest(*counts: Mapping[str, int]) -> dict[str, int]:
    """The greatest of several counts of each value."""
    together: dict[str, int] = {}
    for one in counts:
        for value, count in one.items():
            if count > 1 and count > together.get(value, 0):
                together[value] = count
    return together
