"""The draft in the window: what stands in it, the way back, and that it is saved by itself."""

from collections.abc import Callable
from functools import partial

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from leaddesk.domain.drafting import Draft
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_edits import mistake_of
from leaddesk.domain.pact_effect import Version
from leaddesk.translation import _
from leaddesk.ui.once import once_after
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.saving import save

SAVES_AFTER_MS = 400
"""After the last change."""


class Editing(QObject):
    """``changed`` after every change of the draft, a step back and a step forward too; ``saved`` once it is kept."""

    changed = Signal()
    saved = Signal()

    def __init__(self, desk: PactSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.draft: Draft | None = None
        self.version: Version | None = None
        """The published one."""
        self._kept: Pact | None = None
        """What the desk holds, as far as it is known: anything else in the window has not been saved yet."""
        self._timer = once_after(SAVES_AFTER_MS, self.save, self)

    def begin(self, version: Version, draft: Pact | None) -> None:
        """Begins with what the desk holds. What was not saved yet stays, and so do steps back that still fit."""
        known = self.draft
        is_unsaved = known is not None and known.pact != self._kept
        held = draft or version.pact
        pact = known.pact if known is not None and is_unsaved else held
        self.version, self._kept = version, held
        if known is not None and known.number == version.number and known.pact == pact:
            return
        self.draft = Draft(version.pact, version.number, pact)
        self.changed.emit()

    @property
    def pact(self) -> Pact:
        """What stands in the draft. Only once something was read."""
        assert self.draft is not None
        return self.draft.pact

    def change(self, make: Callable[[Pact], Pact], typing: str = "") -> str:
        """Puts a changed pact into the draft; a sentence where it cannot be. ``typing`` names the field typed into."""
        if self.draft is None:
            return ""
        try:
            pact = make(self.draft.pact)
        except ValidationError as error:
            return mistake_of(error)
        self._put(self.draft.changed(pact, typing))
        return ""

    def settle(self) -> None:
        """What was typed is one step; what is typed from now on is another."""
        if self.draft is not None:
            self.draft = self.draft.settled()

    def undo(self) -> None:
        """One step back."""
        if self.draft is not None:
            self._put(self.draft.undone())

    def redo(self) -> None:
        """One step forward again."""
        if self.draft is not None:
            self._put(self.draft.redone())

    def start_over(self) -> None:
        """Throws all changes away, as one step."""
        if self.draft is not None:
            self._put(self.draft.changed(self.draft.published))

    def save(self) -> None:
        """Keeps the draft at once; one that says what is published is none."""
        self._timer.stop()
        draft = self.draft
        if draft is None:
            return
        keep = partial(self._desk.pact.save_draft, draft.pact) if draft.is_changed else self._desk.pact.drop_draft
        save(keep, says=_("Draft of the pact"), done=partial(self._tell, draft.pact), replaces="draft")

    def save_if_waiting(self) -> None:
        """Keeps what was changed last, where that has not happened yet."""
        if self.is_waiting:
            self.save()

    @property
    def is_waiting(self) -> bool:
        """Whether the last change is not kept yet."""
        return self._timer.isActive()

    def rest(self) -> None:
        """Keeps nothing any more until the next change: the draft is being published."""
        self._timer.stop()

    def _put(self, draft: Draft) -> None:
        if draft is self.draft:
            return
        is_other = self.draft is None or draft.pact != self.draft.pact
        self.draft = draft
        if is_other:
            self._timer.start()
        self.changed.emit()

    def _tell(self, pact: Pact, _result: object) -> None:
        self._kept = pact
        self.saved.emit()
