"""A row of the plan in words: who it is, and the one thing to say of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELD
from leaddesk.domain.matching.reasons import short_for
from leaddesk.services.importing.plan import FieldChange, Plan, PlannedPerson, PlannedRow
from leaddesk.services.importing.recognised import Entry, Rewritten
from leaddesk.services.importing.rewriting import seen
from leaddesk.translation import _, n_
from leaddesk.ui.importing.verdicts import Verdict, is_held
from leaddesk.ui.widgets.flowing import Run, gap

_FIRST_SHOWN = ("company", "phone", "mobile", "exchanged_on", "email", "full_name", "kana")
"""Of several values that were rewritten, the one that is shown."""
_HARDLY_WORTH = ("job_title", "department", "address", "memo", "answer")


@dataclass(frozen=True, slots=True)
class RowFace:
    """What the table says of a row."""

    row: int
    verdict: Verdict
    name: str
    company: str
    note: tuple[Run, ...]
    is_problem: bool = False
    """Whether the note asks for a look though the row is taken."""

    @property
    def text(self) -> str:
        """The note without its colours."""
        return "".join(run.text for run in self.note)


def face_of(row: PlannedRow, verdict: Verdict, plan: Plan) -> RowFace:
    """What the table says of a row."""
    entry = next(one for one in row.planned.person.entries if one.row == row.row)
    record = row.planned.person.record if row.is_first else entry.record
    name = str(next((record[key] for key in ("full_name", "kana", "roman_name", "email") if record.get(key)), ""))
    trouble = verdict in (Verdict.NEW, Verdict.UPDATED, Verdict.UNCHANGED) and bool(entry.errors or entry.warnings)
    note = _trouble(entry) if trouble else _note(row, verdict, entry, plan)
    return RowFace(row.row, verdict, name or _("(empty)"), str(record.get("company") or ""), tuple(note), trouble)


def _note(row: PlannedRow, verdict: Verdict, entry: Entry, plan: Plan) -> Sequence[Run]:
    planned = row.planned
    match verdict:
        case Verdict.REJECTED:
            return (Run(planned.person.reject),)
        case Verdict.POSSIBLE:
            return _possible(row, planned, plan)
        case Verdict.CONFLICT:
            fields = _listed([one.field for one in planned.conflicts])
            return (Run(_("{fields} changed here and on the desk").format(fields=fields)),)
        case Verdict.UPDATED:
            return _update(planned)
        case Verdict.SKIPPED:
            return (Run(_("Is on the desk already"), "text_2"),)
        case Verdict.UNCHANGED if not row.is_first:
            return (Run(_("Joined to row {n}, the same person").format(n=planned.person.row), "text_2"),)
        case Verdict.UNCHANGED:
            return (Run(_("Nothing new"), "text_2"),)
    return _rewritten(entry.rewritten)


def _trouble(entry: Entry) -> Sequence[Run]:
    """The first value that could not be read, or should be looked at."""
    if entry.errors:
        key, raw, why = entry.errors[0]
        return (Run(f"{FIELD[key].word} ", "text_2"), Run(raw, "text"), Run(gap() + why, "caution"))
    key, why = entry.warnings[0]
    return (Run(f"{FIELD[key].word} ", "text_2"), Run(why, "caution"))


def _possible(row: PlannedRow, planned: PlannedPerson, plan: Plan) -> Sequence[Run]:
    """Whom it may be, and the best that speaks for it."""
    if planned.possible:
        lead, verdict = planned.possible[0]
        says = _("“{name}”: {why}").format(name=lead.name, why=short_for(verdict.reasons))
    else:
        other, verdict = planned.twins[0]
        says = _("Row {n}: {why}").format(n=other, why=short_for(verdict.reasons))
    held = is_held(row, plan.decisions)
    return (Run(_("Put off") + gap(), "text_2"), Run(says)) if held else (Run(says),)


def _update(planned: PlannedPerson) -> Sequence[Run]:
    """The first field that changes, or what is recorded."""
    if planned.changes:
        return _changed(planned.changes)
    words = list(dict.fromkeys(str(ACTIVITIES[row.code].word) for row in planned.activities))
    return (Run(_("Recorded: {what}").format(what=", ".join(words)), "text_2"),)


def _changed(changes: Sequence[FieldChange]) -> Sequence[Run]:
    first = changes[0]
    field = FIELD[first.field]
    before, after = show(field, first.before), show(field, first.after)
    return _arrow(str(field.word), before or _("(empty)"), after or _("(empty)"), len(changes) - 1)


def _rewritten(rewritten: Sequence[Rewritten]) -> Sequence[Run]:
    """The most telling of the values that cleaning changed."""
    shown = [(one, pair) for one in rewritten if (pair := seen(one))]
    if not shown:
        return ()
    one, (raw, clean) = min(shown, key=lambda found: _rank(found[0].field))
    return _arrow(str(FIELD[one.field].word), raw, clean, len(shown) - 1)


def _rank(key: str) -> int:
    if key in _FIRST_SHOWN:
        return _FIRST_SHOWN.index(key)
    return len(_FIRST_SHOWN) + (key in _HARDLY_WORTH)


def _arrow(label: str, before: str, after: str, more: int) -> Sequence[Run]:
    runs = [Run(f"{label} ", "text_2"), Run(before, "text_3"), Run(" → ", "text_3"), Run(after, "text", strong=True)]
    if more:
        runs.append(Run(gap() + n_("and {n} more", "and {n} more", more), "text_2"))
    return runs


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(str(FIELD[key].word) for key in keys)
