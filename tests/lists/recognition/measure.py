"""How many columns, headers, kinds, sheets and people of the invented lists are right."""

from dataclasses import dataclass

from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import Recognised

from .cases import address_books, card_services, crm, event_sites, further, hand_made, meetings
from .cases.case import Case

CASES: tuple[Case, ...] = (
    *card_services.CASES,
    *address_books.CASES,
    *crm.CASES,
    *meetings.CASES,
    *event_sites.CASES,
    *hand_made.CASES,
    *further.CASES,
)


@dataclass(frozen=True)
class Outcome:
    """What came out for one list."""

    case: Case
    recognised: Recognised
    columns: tuple[tuple[float, bool], ...]
    """For each column how sure it was, and whether it was right."""
    wrong: tuple[str, ...]


def outcome_of(case: Case) -> Outcome:
    """Recognises one list and compares."""
    found = recognise(case.document())
    wrong = []
    for name, got, want in (
        ("header", found.header_row, case.header),
        ("sheet", found.sheet, case.sheet),
        ("preset", found.preset, case.preset or found.preset),
        ("kind", found.kind, found.kind if case.facts.get("kind_is_open") else case.kind),
    ):
        if got != want:
            wrong.append(f"{name}: {got!r}, not {want!r}")
    people = case.people if isinstance(case.people, tuple) else (case.people,)
    if found.people not in people:
        wrong.append(f"people: {found.people}, not {case.people}")
    got_columns = {column.index: column for column in found.columns}
    columns = []
    for index, accepted in case.accepted.items():
        column = got_columns.get(index)
        is_right = (column.field if column else None) in accepted
        columns.append((column.confidence if column else 1.0, is_right))
        if not is_right:
            got = (column.header, column.field) if column else None
            wrong.append(f"column {index}: {got}, not {sorted(map(str, accepted))}")
    return Outcome(case, found, tuple(columns), tuple(wrong))
