"""The plan of an import: what will become of every row, before anything is written."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.compare import Verdict
from leaddesk.lists.recognition.recognised import Recognised
from leaddesk.lists.rows.entries import PersonRows
from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.meetings import Meeting


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    """Says nothing new, or was joined to its person's other rows."""
    SKIPPED = "skipped"
    """Its person is on the desk, and such rows were to be left out."""
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a lead on the desk that will change."""

    field: str
    before: Any
    after: Any
    because: str = ""
    """The rule that chose, in words."""


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field that was changed both in the file and on the desk since the file was exported."""

    field: str
    exported: Any
    on_desk: Any
    in_file: Any


@dataclass(slots=True)
class PlannedPerson:
    """What becomes of one person of the list."""

    person: PersonRows
    outcome: Outcome
    lead: Lead | None = None
    """Who it is on the desk."""
    changes: Sequence[FieldChange] = ()
    conflicts: Sequence[FieldConflict] = ()
    activities: Sequence[Meeting] = ()
    """What happened, to be written with lead and event."""
    verdict: Verdict | None = None
    """Why it was taken for somebody on the desk."""
    possible: Sequence[tuple[Lead, Verdict]] = ()
    """Leads that may be the same person, the likeliest first."""
    twins: Sequence[tuple[int, Verdict]] = ()
    """Other persons of this list, by first row, who may be the same."""
    apart: Sequence[tuple[Lead, Verdict]] = ()
    """Leads of whom a person said that they are somebody else."""
    apart_twins: Sequence[tuple[int, Verdict]] = ()
    """The same of other persons of this list."""

    @property
    def is_possible(self) -> bool:
        """Whether a person should say who it is."""
        return bool(self.possible or self.twins)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the file and what becomes of it."""

    row: int
    outcome: Outcome
    planned: PlannedPerson
    is_first: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of an import, in rows; they add up to the rows that were read."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    rejected: int = 0
    duplicates: int = 0
    """Of the created ones, those who may be somebody else on the desk or in the list."""
    fields: int = 0
    """Values that change on the desk."""

    @property
    def rows(self) -> int:
        """The rows that were read."""
        return self.created + self.updated + self.unchanged + self.skipped + self.rejected


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """The event that the list belongs to."""

    number: int | None
    """An existing one; ``None`` for one to be made."""
    name: str
    kind: str
    starts_on: date | None
    facts: Mapping[str, Any]
    """The columns of a new one."""


@dataclass(slots=True)
class Plan:
    """All of it."""

    file: str
    digest: str
    recognised: Recognised
    format: str
    encoding: str | None
    delimiter: str | None
    decisions: Decisions
    event: PlannedEvent | None
    """``None`` for a workbook that LeadDesk exported: its rows are people, not a meeting."""
    people: list[PlannedPerson]
    seen: int
    """The last step of the journal that the plan knows of."""
    warnings: tuple[str, ...] = ()
    """What a person should know of how the file was read."""

    def rows(self) -> Iterator[PlannedRow]:
        """Every row of people with what becomes of it, in the order of the people."""
        for planned in self.people:
            for at, entry in enumerate(planned.person.entries):
                outcome = _further(planned.outcome) if at else planned.outcome
                yield PlannedRow(entry.row, outcome, planned, at == 0)

    @property
    def counts(self) -> Counts:
        """The figures."""
        rows: Counter[Outcome] = Counter()
        for planned in self.people:
            rows[planned.outcome] += 1
            rows[_further(planned.outcome)] += len(planned.person.entries) - 1
        return Counts(
            created=rows[Outcome.NEW],
            updated=rows[Outcome.UPDATED],
            unchanged=rows[Outcome.UNCHANGED],
            skipped=rows[Outcome.SKIPPED],
            rejected=rows[Outcome.REJECTED],
            duplicates=sum(p.outcome is Outcome.NEW and p.is_possible for p in self.people),
            fields=sum(len(p.changes) for p in self.people),
        )

    @property
    def leads(self) -> int:
        """How many leads it creates or changes."""
        new = sum(p.outcome is Outcome.NEW for p in self.people)
        return new + len({p.lead.id for p in self.people if p.lead and p.outcome is Outcome.UPDATED})

    @property
    def writes(self) -> bool:
        """Whether it changes anything on the desk."""
        return any(p.outcome in (Outcome.NEW, Outcome.UPDATED) for p in self.people)

    @property
    def rejected(self) -> list[PlannedPerson]:
        """Who cannot be taken."""
        return [p for p in self.people if p.outcome is Outcome.REJECTED]


def _further(outcome: Outcome) -> Outcome:
    """What becomes of the further rows of a person, whose first row has this outcome."""
    return Outcome.UNCHANGED if outcome in (Outcome.NEW, Outcome.UPDATED) else outcome
