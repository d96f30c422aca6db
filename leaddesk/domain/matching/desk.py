"""The pairs of a whole desk: the likely ones first, and what follows from two pairs that share a person."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from leaddesk.domain.matching.compare import CONFIDENT, POSSIBLE, Level, Verdict, compare, compare_if_possible
from leaddesk.domain.matching.evidence import Reason, Side
from leaddesk.domain.matching.name_evidence import are_contrary
from leaddesk.domain.matching.person import Person
from leaddesk.domain.matching.shared import Shared


def pairs(people: Sequence[Person], candidates: Iterable[tuple[int, int]], shared: Shared) -> list[Verdict]:
    """The verdicts of the candidate pairs, given as places in ``people``, that are at least possible; the likeliest first.

    Two records that both are one person with a third are one person, too: such pairs are added.
    """
    found: dict[tuple[int, int], Verdict] = {}
    for one, other in candidates:
        verdict = compare_if_possible(people[one], people[other], shared)
        if verdict:
            found[one, other] = verdict
    found.update(_through_third(people, found, shared))
    return sorted(found.values(), key=lambda verdict: (-verdict.score, verdict.a, verdict.b))


def _through_third(
    people: Sequence[Person], found: dict[tuple[int, int], Verdict], shared: Shared
) -> dict[tuple[int, int], Verdict]:
    """The pairs that follow from two confident ones with a record in common, and were not found by themselves."""
    links: dict[int, dict[int, float]] = {}
    for (one, other), verdict in found.items():
        if verdict.score >= CONFIDENT:
            links.setdefault(one, {})[other] = verdict.score
            links.setdefault(other, {})[one] = verdict.score
    added: dict[tuple[int, int], Verdict] = {}
    for third, scores in links.items():
        for pair in combinations(sorted(scores), 2):
            score = scores[pair[0]] * scores[pair[1]]
            known = found.get(pair) or added.get(pair)
            if (known is None or known.score < score) and score >= POSSIBLE:
                implied = _implied(people, pair, third, score, shared)
                if implied:
                    added[pair] = implied
    return added


def _implied(
    people: Sequence[Person], pair: tuple[int, int], third: int, score: float, shared: Shared
) -> Verdict | None:
    """The verdict on a pair that both match a third record; none where their own names are two people's."""
    a, b = people[pair[0]], people[pair[1]]
    if are_contrary(a.name, b.name, shared):
        return None
    direct = compare(a, b, shared)
    if direct.score >= score:
        return direct
    reason = Reason("third-record", Side.FOR, 0.0, (str(people[third].ref),))
    return Verdict(direct.a, direct.b, score, Level.POSSIBLE, (reason, *direct.reasons))
