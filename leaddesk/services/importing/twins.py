"""People of one list who may be the same, after somebody has decided about them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from leaddesk.domain.matching.compare import Verdict
from leaddesk.lists.rows.joined import join_people
from leaddesk.services.importing.decisions import PairDecision
from leaddesk.services.importing.matching import Matched


def settle_twins(matched: Matched, decided: Mapping[int, PairDecision]) -> Matched:
    """Joins those who were said to be one, and no longer asks about those who were said to be two.

    ``decided`` is by first row. A decision about somebody on the desk comes first: it says nothing of the list.
    """
    if not decided:
        return matched
    into: dict[int, int] = {}
    for at, found in enumerate(matched.matches):
        decision = decided.get(matched.people[at].row)
        if (
            found.same
            or found.possible
            or not found.twins
            or decision not in (PairDecision.MERGE, PairDecision.DIFFERENT)
        ):
            continue
        other = found.twins[0][0]
        if decision is PairDecision.DIFFERENT:
            _part(matched, at)
        elif at not in into and other not in into and other not in into.values():
            into[at] = other
    return _joined(matched, into) if into else matched


def _part(matched: Matched, at: int) -> None:
    mine = matched.matches[at]
    for other, _verdict in mine.twins:
        matched.matches[other].twins = [twin for twin in matched.matches[other].twins if twin[0] != at]
    mine.apart, mine.twins = mine.twins, []


def _joined(matched: Matched, into: Mapping[int, int]) -> Matched:
    """The people with those of ``into`` joined to others, and everybody's place anew."""
    people = list(matched.people)
    for at, other in into.items():
        people[other] = join_people([people[other], people[at]])
    stays = [at for at in range(len(people)) if at not in into]
    place = {at: new for new, at in enumerate(stays)}
    place |= {at: place[other] for at, other in into.items()}

    def moved(others: Sequence[tuple[int, Verdict]], at: int) -> list[tuple[int, Verdict]]:
        return list({place[other]: verdict for other, verdict in others if place[other] != place[at]}.items())

    matches = [
        replace(found, twins=moved(found.twins, at), apart=moved(found.apart, at))
        for at, found in enumerate(matched.matches)
        if at not in into
    ]
    return Matched([people[at] for at in stays], matches, matched.known_on)
