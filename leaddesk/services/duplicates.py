"""People who may be on the desk twice: finding, merging, and remembering who is not the same."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import RuleBroken, UnknownLead
from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.choices import Choice
from leaddesk.domain.matching.compare import Verdict, compare
from leaddesk.domain.matching.desk import pairs
from leaddesk.domain.matching.keys import blocking_keys, candidate_pairs
from leaddesk.domain.matching.person import Person, prepare
from leaddesk.domain.matching.reasons import in_order
from leaddesk.domain.matching.shared import count_shared
from leaddesk.garbage import no_search
from leaddesk.services.context import Context
from leaddesk.services.merging import Foreseen, Side, choices_of, foresee, merge_one
from leaddesk.services.pair_questions import Listed, ListedPair, PairQuestion, certain_pairs, listed, pair_question
from leaddesk.services.telling import told
from leaddesk.store.duplicates import Pair, decide, find_pair, forget_open, keep_pairs, read_pairs
from leaddesk.store.journal import Step
from leaddesk.store.keys import ask, candidates, different
from leaddesk.store.leads import count_leads, every_record, last_known, read_leads, revisions
from leaddesk.store.times import to_micros
from leaddesk.translation import _

T = TypeVar("T")

_SHOWN_FROM = 0.4
"""How likely somebody is the person being typed before they are shown."""

_READING = 0.5
"""The share of a search that goes into reading and preparing; the rest is comparing."""
_TELLS_EACH = 500
_LETS_GO_EACH = 1000

Progress = Callable[[float], object]
"""Told how much of a search is done, 0 to 1. What it raises ends the search, and then nothing was written."""


def _no_progress(_share: float) -> None:
    return None


class Duplicates:
    """The possible duplicates of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, progress: Progress = _no_progress) -> list[Pair]:
        """Looks through the whole desk; the pairs that may be one person, the likeliest first, but for those said to
        be two.
        """
        people: list[Person] = []
        with no_search():
            try:
                return self._find_among(people, progress)
            finally:
                _let_go(people)

    def _find_among(self, people: list[Person], progress: Progress) -> list[Pair]:
        """Fills the people, and finds the pairs."""
        context = self._context
        with context.store.reading() as sql:
            count = max(count_leads(sql), 1)
            records = _telling(every_record(sql, context.zone), lambda at, _one: _READING * at / count, progress)
            people.extend(prepare(lead, record) for lead, record in records)
            apart = different(sql)
        count = len(people)
        candidates = _telling(
            candidate_pairs(people), lambda _at, pair: _READING + (1 - _READING) * pair[0] / count, progress
        )
        found = pairs(people, candidates, count_shared(people))
        return [_pair(verdict) for verdict in found if _numbers(verdict) not in apart]

    def refresh(self, progress: Progress = _no_progress) -> Changes:
        """Looks through the whole desk and keeps what was found in place of the open pairs.

        It may take long, and people go on working: pairs of leads that are gone by then are left out.
        """
        found = self.find(progress)
        with self._context.store.writing() as sql:
            there = revisions(sql, {lead for pair in found for lead in (pair.a, pair.b)})
            found = [pair for pair in found if pair.a in there and pair.b in there]
            touched = forget_open(sql) | keep_pairs(sql, found, to_micros(self._context.now()))
            self._context.restand(sql, touched)
        return Changes(0, "duplicates", frozenset(touched), is_wide=True) if touched else Changes()

    def open_pairs(self, lead: int | None = None) -> list[Pair]:
        """The pairs to decide about, the likeliest first; of one lead where given."""
        with self._context.store.reading() as sql:
            return read_pairs(sql, lead=lead)

    def different_pairs(self) -> list[Pair]:
        """The pairs that were said to be two people."""
        with self._context.store.reading() as sql:
            return read_pairs(sql, different=True)

    def listed(self) -> Listed:
        """Every pair with the names of both, those that are open, those that were decided, and what was merged."""
        with self._context.store.reading() as sql:
            return listed(sql, self._context.zone)

    def pair(self, a: int, b: int) -> PairQuestion:
        """All that is needed to decide about a pair. Raises RuleBroken where it is no pair any more."""
        with self._context.store.reading() as sql:
            return pair_question(sql, a, b, self._context.zone)

    def confident(self) -> list[ListedPair]:
        """The open pairs that are certainly one person: an import would not have asked about them."""
        with self._context.store.reading() as sql:
            return certain_pairs(sql, listed(sql, self._context.zone).open, self._context.zone)

    def like(self, record: Mapping[str, Any], but: int | None = None, limit: int = 3) -> list[tuple[Lead, Verdict]]:
        """Who on the desk may be the person that is being typed, the likeliest first."""
        context = self._context
        person = prepare(0, record)
        with context.store.reading() as sql:
            ask(sql, [(0, blocking_keys(person))])
            numbers = [lead for lead in candidates(sql).get(0, []) if lead != but]
            leads = {lead.id: lead for lead in read_leads(sql, numbers, context.zone)}
        others = [prepare(lead.id, lead.record) for lead in leads.values()]
        shared = count_shared([person, *others])
        verdicts = sorted((compare(other, person, shared) for other in others), key=lambda verdict: -verdict.score)
        return [(leads[verdict.a], verdict) for verdict in verdicts if verdict.score >= _SHOWN_FROM][:limit]

    def choices(self, keep: int, other: int) -> tuple[Choice, ...]:
        """What a merge would keep of each field, and why. ``a`` is the lead that stays. Raises UnknownLead."""
        with self._context.store.reading() as sql:
            leads = {lead.id: lead for lead in read_leads(sql, [keep, other], self._context.zone)}
            known = last_known(sql, list(leads))
        return choices_of(_one_of(leads, keep), _one_of(leads, other), known)

    def foresee(self, keep: int, other: int, chosen: Mapping[str, Side] | None = None) -> Foreseen:
        """The person that a merge would make, tried out and taken back. Raises RuleBroken where one is gone."""
        return foresee(self._context, keep, other, chosen or {})

    def merge(self, keep: int, others: Sequence[int], chosen: Mapping[str, Side] | None = None) -> Changes:
        """Makes several leads one, as one step that can be taken back.

        ``chosen`` overrules the rule for fields of a single pair. Raises UnknownLead and RuleBroken.
        """
        others = [other for other in dict.fromkeys(others) if other != keep]
        if not others:
            raise RuleBroken(_("Name at least two leads to merge"))
        with self._context.step("merge") as step:
            name = self._merge_all(step, keep, others, chosen or {})
            words = {"name": name, "records": 1 + len(others)}
            step.say(words)
            step.leads -= set(others)
        return Changes(step.id, "merge", frozenset({keep, *others}), is_wide=True, says=told("merge", words))

    def merge_pairs(self, pairs: Sequence[tuple[int, int]]) -> Changes:
        """Merges pairs, each by the rules, as one step; of those that hang together the one with the smallest number
        stays. Raises UnknownLead and RuleBroken.
        """
        groups = _groups(pairs)
        if not groups:
            raise RuleBroken(_("Name at least two leads to merge"))
        gone = {other for keep, others in groups.items() for other in others}
        with self._context.step("merge-pairs") as step:
            names = [self._merge_all(step, keep, others, {}) for keep, others in groups.items()]
            words = {"pairs": len(gone), "name": names[0] if len(names) == 1 else ""}
            step.say(words)
            step.leads -= gone
        kind = "merge-pairs"
        return Changes(step.id, kind, frozenset(groups) | frozenset(gone), is_wide=True, says=told(kind, words))

    def _merge_all(self, step: Step, keep: int, others: Sequence[int], chosen: Mapping[str, Side]) -> str:
        """Merges the others into one, in an open step; whose name it was."""
        zone = self._context.zone
        leads = {lead.id: lead for lead in read_leads(step.sql, [keep, *others], zone)}
        known = last_known(step.sql, list(leads))
        name = _one_of(leads, keep).name
        for other in others:
            merge_one(step, _one_of(leads, keep), _one_of(leads, other), known, chosen)
            leads[keep] = read_leads(step.sql, [keep], zone)[0]
        return name

    def different(self, a: int, b: int) -> Changes:
        """Remembers that two leads are two people. Raises UnknownLead."""
        context = self._context
        a, b = sorted((a, b))
        with context.step("different") as step:
            leads = {lead.id: lead for lead in read_leads(step.sql, [a, b], context.zone)}
            words = {"name": f"{_one_of(leads, a).name} / {_one_of(leads, b).name}"}
            held = find_pair(step.sql, a, b)
            if held is None:
                now = to_micros(context.now())
                step.insert("duplicate", [{"a_id": a, "b_id": b, "score": 0.0, "is_different": 1, "created_at": now}])
            elif not held[1]:
                decide(step, held[0], is_different=True)
            step.say(words)
        if step.is_empty:
            return Changes()
        return Changes(step.id, "different", frozenset({a, b}), says=told("different", words))

    def reopen(self, a: int, b: int) -> Changes:
        """Asks again about a pair that was said to be two people. Raises RuleBroken where it was not."""
        a, b = sorted((a, b))
        with self._context.step("reopen") as step:
            leads = {lead.id: lead for lead in read_leads(step.sql, [a, b], self._context.zone)}
            held = find_pair(step.sql, a, b)
            if held is None or not held[1]:
                raise RuleBroken(_("Nobody said that these two are different people"))
            decide(step, held[0], is_different=False)
            words = {"name": f"{_one_of(leads, a).name} / {_one_of(leads, b).name}"}
            step.say(words)
        return Changes(step.id, "reopen", frozenset({a, b}), says=told("reopen", words))


def _let_go(people: list[Person]) -> None:
    """Empties the list in parts: to let go of 100,000 people at once would hold up every other thread."""
    while people:
        del people[-_LETS_GO_EACH:]


def _groups(pairs: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """Pairs that hang together: the smallest number of each group, and the others."""
    first: dict[int, int] = {}

    def root(lead: int) -> int:
        while first.setdefault(lead, lead) != lead:
            lead = first[lead]
        return lead

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        first[high] = low
    groups: dict[int, list[int]] = {}
    for lead in sorted(first):
        if root(lead) != lead:
            groups.setdefault(root(lead), []).append(lead)
    return groups


def _one_of(leads: Mapping[int, Lead], number: int) -> Lead:
    if number not in leads:
        raise UnknownLead(_("There is no lead {number}. Its number stands in the list of leads").format(number=number))
    return leads[number]


def _telling(items: Iterable[T], share: Callable[[int, T], float], progress: Progress) -> Iterator[T]:
    """The same items; tells how far the search is at some of them, by their number and what they are."""
    for at, item in enumerate(items):
        if at % _TELLS_EACH == 0:
            progress(min(share(at, item), 1.0))
        yield item


def _pair(verdict: Verdict) -> Pair:
    a, b = _numbers(verdict)
    return Pair(a, b, verdict.score, in_order(verdict.reasons))


def _numbers(verdict: Verdict) -> tuple[int, int]:
    return min(verdict.a, verdict.b), max(verdict.a, verdict.b)
