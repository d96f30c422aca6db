"""What the fields of the panel need a desk for: saving, conflicts, values to offer, and who else it may be."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from leaddesk.domain.activities import EVENT_KINDS
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Conflict, LeadDeskError
from leaddesk.domain.leads import Lead
from leaddesk.domain.timeline import Chapter
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.lead.conflict import ConflictChoice, conflict_words
from leaddesk.ui.lead.field_row import FieldRow
from leaddesk.ui.lead.shown_fields import shown
from leaddesk.ui.lead.source import LeadSource
from leaddesk.ui.saving import Edit, save, unsaved_fields

_MORE_LIKELY = 0.05
"""By how much an edit must make somebody likelier to be the same before they are named."""


class Editing(QObject):
    """Serves the rows of one panel. ``saved`` tells what was written, ``refreshed`` that the desk holds other values."""

    saved = Signal(object)
    refreshed = Signal()
    lead_opened = Signal(int)

    def __init__(self, desk: LeadSource, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lead = 0
        self._rows: list[FieldRow] = []
        self._values: dict[str, list[str]] = {"rank": ["A", "B", "C"]}

    def serve(self, row: FieldRow) -> None:
        """Does what a row asks for, from now on."""
        self._rows.append(row)
        row.save_wanted.connect(partial(self._save, row))
        row.suggestions_wanted.connect(partial(self._offer, row))
        row.looked_up.connect(partial(self._look_for_others, row))

    # Saving

    def _save(self, row: FieldRow, changes: Mapping[str, Any], seen: Mapping[str, Any]) -> None:
        work = partial(self._desk.leads.edit, self.lead, changes, seen)
        save(
            work,
            says=_("{field} of {who}").format(field=row.word, who=_("{name}").format(name=row.record.get("full_name"))),
            done=partial(self._settle, row),
            failed=partial(self._fail, row, self.lead, changes),
            waits=partial(self._wait_for_room, row),
            about=Edit(self.lead, changes),
        )

    def _wait_for_room(self, row: FieldRow) -> None:
        if _are_there(self, row):
            row.close_editor()
            self.show_unsaved()

    def show_unsaved(self) -> None:
        """Marks what of the lead waits to be saved, once the lead is shown."""
        waiting = unsaved_fields(self.lead)
        for row in self._rows:
            if isValid(row):
                row.show_unsaved(waiting)

    def _settle(self, row: FieldRow, changes: Changes) -> None:
        if not _are_there(self, row):
            return
        if changes:
            self.saved.emit(changes)
        row.close_editor()

    def _fail(self, row: FieldRow, lead: int, changes: Mapping[str, Any], error: Exception) -> bool:
        if not _are_there(self, row) or not isinstance(error, LeadDeskError):
            return False
        if lead != self.lead or not row.is_editing:
            return False  # the field was left meanwhile: the window says it
        if isinstance(error, Conflict):
            done = partial(self._ask, row, changes)
            tasks.read(partial(_held, self._desk, lead, row.key), done=done)
        else:
            row.refuse(str(error))
        return True

    def _ask(self, row: FieldRow, changes: Mapping[str, Any], held: tuple[Lead, Chapter | None]) -> None:
        """Shows both values; the user chooses."""
        lead, chapter = held
        if not _are_there(self, row) or lead.id != self.lead or not row.is_editing:
            return
        theirs = {key: lead.record.get(key) for key in changes}
        mine = {**lead.record, **changes}
        choice = ConflictChoice(
            conflict_words(row.word, chapter),
            shown(row.key, lead.record),
            shown(row.key, mine),
            partial(self._leave_theirs, row),
            partial(self._save, row, changes, theirs),
        )
        row.show_conflict(choice)

    def _leave_theirs(self, row: FieldRow) -> None:
        row.close_editor()
        self.refreshed.emit()

    # What is offered

    def _offer(self, row: FieldRow, key: str) -> None:
        if key in self._values:
            row.offer(self._values[key])
        if key not in ("rank", "source"):
            ask = self._desk.leads.owners if key == "owner" else partial(self._desk.leads.usual_values, key)
            tasks.run(ask, done=partial(self._keep_values, row, key), lane=tasks.Lane.ASIDE, key=f"values.{key}")
        elif key == "source":
            row.offer([str(word) for word in EVENT_KINDS.values()])

    def _keep_values(self, row: FieldRow, key: str, values: list[str]) -> None:
        is_news = values != self._values.get(key)
        self._values[key] = values
        if is_news and _are_there(self, row) and row.is_editing:
            row.offer(values)

    # Who else it may be

    def _look_for_others(self, row: FieldRow, changes: Mapping[str, Any]) -> None:
        work = partial(_others, self._desk, row.key, dict(row.record), dict(changes), self.lead)
        tasks.read(work, done=partial(self._warn, row, self.lead), key=f"alike.{id(self)}")

    def _warn(self, row: FieldRow, lead: int, found: tuple[Lead, str] | None) -> None:
        if found is None or not _are_there(self, row) or lead != self.lead or not row.is_editing:
            return
        other, words = found
        company = other.record.get("company") or "–"
        text = words.format(name=other.name, company=company, field=row.word)
        opens = partial(self.lead_opened.emit, other.id)
        row.hint.say(text, "look", icon="copy-fill", action=_("Open"), act=opens)


def _held(desk: LeadSource, lead: int, field: str) -> tuple[Lead, Chapter | None]:
    """What the desk holds by now, and who wrote it."""
    return desk.leads.get(lead), desk.leads.last_edit(lead, field)


def _others(
    desk: LeadSource, field: str, record: dict[str, Any], changes: dict[str, Any], lead: int
) -> tuple[Lead, str] | None:
    """Somebody who has the same contact, or becomes likelier to be the same person by these changes; and the words."""
    from leaddesk.domain.cleaning.derived import complete
    from leaddesk.domain.matching.reasons import short_for

    value = changes.get(field)
    owner = desk.leads.who_has(field, value, lead) if isinstance(value, str) else None
    if owner is not None:
        return owner, _("{name} of {company} has the same {field}")
    before = {other.id: verdict.score for other, verdict in desk.duplicates.like(record, lead)}
    for other, verdict in desk.duplicates.like(complete({**record, **changes}, frozenset(changes)), lead):
        if verdict.score > before.get(other.id, 0.0) + _MORE_LIKELY:
            words = _("{name} of {company} may be the same person: {why}")
            return other, words.replace("{why}", short_for(verdict.reasons))
    return None


def _are_there(*objects: QObject) -> bool:
    """Whether all of them still are."""
    return all(map(isValid, objects))
