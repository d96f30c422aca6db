"""What came of an import, as the last page shows it: read from the desk, so that it is true after an undo as well."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.sentences import Sentence, sentence
from leaddesk.services.importing.service import Imported
from leaddesk.ui.importing.source import ImportSource
from leaddesk.ui.importing.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A person, and what the import did with them."""

    verdict: Verdict
    card: Card


@dataclass(frozen=True, slots=True)
class Held:
    """A pair that nobody decided about."""

    names: tuple[str, str]
    score: float


@dataclass(frozen=True, slots=True)
class Result:
    """Made off-thread."""

    rows: tuple[ResultRow, ...]
    """The most interested first."""
    stages: Mapping[Column, tuple[int, int]]
    """How many of the new and of the updated stand in each column."""
    ready: int
    """How many meet the bar to MQL."""
    held: tuple[Held, ...]
    is_undone: bool
    now: datetime
    working: WorkingTime

    def sentence(self, card: Card) -> Sentence:
        """What most needs saying of a person."""
        return sentence(card, self.now, self.working)

    @classmethod
    def of(cls, desk: ImportSource, imported: Imported) -> "Result":
        """What the desk shows of an import now."""
        if imported.batch is None:
            return cls((), {}, 0, (), is_undone=False, now=desk.now(), working=desk.working)
        touched = desk.importing.touched_by(imported.batch)
        cards = desk.board.cards([*touched.created, *touched.updated])
        if touched.is_undone:  # then only those who were worked on since are of it
            cards = [card for card in cards if card.id in touched.created]
        rows = [ResultRow(Verdict.NEW if card.id in touched.created else Verdict.UPDATED, card) for card in cards]
        rows.sort(key=lambda row: (-row.card.engagement, row.card.grade or "Z", row.card.id))
        return cls(
            tuple(rows),
            _stages(rows),
            sum(row.card.standing is Standing.READY for row in rows),
            _held(imported),
            touched.is_undone,
            desk.now(),
            desk.working,
        )


def _stages(rows: list[ResultRow]) -> dict[Column, tuple[int, int]]:
    stages: dict[Column, tuple[int, int]] = {}
    for row in rows:
        column = Column.RESTING if row.card.standing is Standing.RESTING else Column(row.card.stage.value)
        new, updated = stages.get(column, (0, 0))
        stages[column] = (new + (row.verdict is Verdict.NEW), updated + (row.verdict is Verdict.UPDATED))
    return stages


def _held(imported: Imported) -> tuple[Held, ...]:
    by_row = {one.person.row: one.person for one in imported.plan.people}
    held = []
    for one in imported.plan.people:
        name = str(one.person.record.get("full_name") or one.person.record.get("company") or "")
        held += [Held((lead.name, name), verdict.score) for lead, verdict in one.possible]
        for row, verdict in one.twins:
            if row > one.person.row and row in by_row:
                held.append(Held((name, str(by_row[row].record.get("full_name") or "")), verdict.score))
    return tuple(sorted(held, key=lambda pair: -pair.score))
