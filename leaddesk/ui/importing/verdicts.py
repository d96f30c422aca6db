"""What becomes of a row, as the window shows it: word, icon and colour, in the order in which people look at it."""

from dataclasses import dataclass
from enum import StrEnum

from leaddesk.services.importing.decisions import Decisions, PairDecision
from leaddesk.services.importing.plan import Outcome, PlannedRow
from leaddesk.translation import Word
from leaddesk.ui.theme.tokens import ColorRole


class Verdict(StrEnum):
    """In the order of the table: what needs a look comes first."""

    REJECTED = "rejected"
    POSSIBLE = "possible"
    """May be somebody who is on the desk, or in another row."""
    CONFLICT = "conflict"
    """Changed in the exported workbook and on the desk since."""
    UPDATED = "updated"
    NEW = "new"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Look:
    """How a verdict looks."""

    word: Word
    icon: str
    role: ColorRole


LOOKS: dict[Verdict, Look] = {
    Verdict.REJECTED: Look(Word("Rejected", "却下"), "x-circle-fill", "overdue"),
    Verdict.POSSIBLE: Look(Word("Possible duplicate", "重複の疑い"), "copy-fill", "caution"),
    Verdict.CONFLICT: Look(Word("Conflict", "食い違い"), "git-diff", "caution"),
    Verdict.UPDATED: Look(Word("Updated", "更新"), "pencil-simple", "accent"),
    Verdict.NEW: Look(Word("New", "新規"), "plus-circle", "text"),
    Verdict.UNCHANGED: Look(Word("Unchanged", "変更なし"), "minus-circle", "text_2"),
    Verdict.SKIPPED: Look(Word("Skipped", "読み飛ばし"), "minus-circle", "text_2"),
}
"""How each looks."""

ORDER = tuple(Verdict)

_OF_OUTCOME = {
    Outcome.NEW: Verdict.NEW,
    Outcome.UPDATED: Verdict.UPDATED,
    Outcome.UNCHANGED: Verdict.UNCHANGED,
    Outcome.SKIPPED: Verdict.SKIPPED,
    Outcome.REJECTED: Verdict.REJECTED,
}


def verdict_of(row: PlannedRow, decisions: Decisions) -> Verdict:
    """What becomes of a row of a plan."""
    planned = row.planned
    if not row.is_first or row.outcome is Outcome.REJECTED:
        return _OF_OUTCOME[row.outcome]
    if row.outcome is Outcome.NEW and planned.is_possible:
        return Verdict.POSSIBLE
    lead = planned.lead
    if lead is not None and any((lead.id, one.field) not in decisions.conflicts for one in planned.conflicts):
        return Verdict.CONFLICT
    return _OF_OUTCOME[row.outcome]


def is_held(row: PlannedRow, decisions: Decisions) -> bool:
    """Whether somebody put off deciding who it is."""
    return decisions.pairs.get(row.row) is PairDecision.HOLD


def has_problem(row: PlannedRow) -> bool:
    """Whether a value of the row could not be read, or should be looked at."""
    entry = next((one for one in row.planned.person.entries if one.row == row.row), None)
    return entry is not None and bool(entry.errors or entry.warnings)
