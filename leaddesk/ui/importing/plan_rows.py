"""The rows of a plan as the table shows them: sorted by what needs a look, counted, and narrowed by a filter."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from leaddesk.services.importing.plan import Counts, Plan, PlannedRow
from leaddesk.translation import _, n_
from leaddesk.ui.importing.verdicts import ORDER, Verdict, has_problem, verdict_of

_NEEDS_A_LOOK = (Verdict.REJECTED, Verdict.POSSIBLE, Verdict.CONFLICT)


class Every(StrEnum):
    """Filters that are no verdict."""

    ROW = "all"
    PROBLEM = "problems"


Part = Verdict | Every
"""What the table can be narrowed to."""


@dataclass(frozen=True)
class PlanRows:
    """Made off-thread: a plan can have a hundred thousand rows."""

    plan: Plan
    rows: tuple[PlannedRow, ...]
    verdicts: tuple[Verdict, ...]
    counts: Mapping[Verdict, int]
    figures: Counts
    """How the rows add up, as the desk will count them."""
    joined: int
    """How many rows were joined to one before them, the same person."""
    problems: tuple[int, ...]
    """Places of the rows to look at."""
    places: Mapping[int, int]
    """Where a row of the file stands here."""

    @classmethod
    def of(cls, plan: Plan) -> "PlanRows":
        """The rows of a plan."""
        judged = [(verdict_of(row, plan.decisions), row) for row in plan.rows()]
        judged.sort(key=lambda pair: (ORDER.index(pair[0]), pair[1].row))
        verdicts = tuple(verdict for verdict, _row in judged)
        rows = tuple(row for _verdict, row in judged)
        problems = (
            at for at, row in enumerate(rows) if verdicts[at] in _NEEDS_A_LOOK or (row.is_first and has_problem(row))
        )
        places = {row.row: at for at, row in enumerate(rows)}
        joined = sum(not row.is_first for row in rows)
        return cls(plan, rows, verdicts, Counter(verdicts), plan.counts, joined, tuple(problems), places)

    @property
    def unchanged_words(self) -> str:
        """Why rows change nothing: they are of somebody who stands in the list already, or say nothing that is new."""
        joined = min(self.joined, self.figures.unchanged)
        if not joined:
            return _("Nothing new") if self.figures.unchanged else _("None")
        if joined == self.figures.unchanged:
            return _("Same person twice")
        return n_("{n} row merged", "{n} rows merged", joined)

    def places_of(self, part: Part) -> tuple[int, ...] | range:
        """The rows of a part, by place."""
        if part is Every.ROW:
            return range(len(self.rows))
        if part is Every.PROBLEM:
            return self.problems
        return tuple(at for at, verdict in enumerate(self.verdicts) if verdict is part)

    def count(self, part: Part) -> int:
        """How many rows a part has."""
        if part is Every.ROW:
            return len(self.rows)
        if part is Every.PROBLEM:
            return len(self.problems)
        return self.counts.get(part, 0)

    def verdict_of(self, row: int) -> Verdict:
        """What becomes of a row of the file."""
        return self.verdicts[self.places[row]]
