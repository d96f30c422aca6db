"""What the draft would change, looked up while it is written: 150 ms after the last key, the newest alone."""

from dataclasses import dataclass
from functools import partial
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.drafting import Draft
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_checks import Finding, findings
from leaddesk.domain.pact_effect import Preview
from leaddesk.domain.pact_matches import Matches
from leaddesk.domain.receipt_pairs import PairedReceipt
from leaddesk.services.pact import Pact as PactService
from leaddesk.ui import tasks
from leaddesk.ui.once import once_after
from leaddesk.ui.pact.editing import Editing
from leaddesk.ui.pact.source import PactSource

WAITS_MS = 150


@dataclass(frozen=True, slots=True)
class Effect:
    """What one draft would do."""

    pact: Pact
    preview: Preview
    matches: Matches
    findings: tuple[Finding, ...]
    receipt: PairedReceipt | None
    """Of the pinned lead."""
    milliseconds: int
    """It took to work out."""


def read_effect(service: PactService, pact: Pact, pinned: int | None) -> Effect:
    """Works it out; with nobody pinned the receipt is of the first lead that enters or leaves."""
    started = perf_counter()
    preview = service.preview(pact)
    matches = service.matches(pact)
    others = (*preview.comparison.enters, *preview.comparison.leaves)
    lead = pinned if pinned is not None else others[0].lead if others else None
    receipt = service.receipts(lead, pact) if lead is not None else None
    took = round((perf_counter() - started) * 1000)
    return Effect(pact, preview, matches, findings(pact, matches), receipt, took)


class Effects(QObject):
    """``seen(Effect)`` for the draft as it stands; ``waiting`` when another one is being worked out."""

    seen = Signal(object)
    waiting = Signal()

    def __init__(self, desk: PactSource, editing: Editing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._editing = desk, editing
        self.pinned: int | None = None
        self.effect: Effect | None = None
        self._timer = once_after(WAITS_MS, self.look, self)
        editing.changed.connect(self._wait)

    @property
    def draft(self) -> Draft | None:
        """What it is about."""
        return self._editing.draft

    def pin(self, lead: int | None) -> None:
        """Shows this lead's receipt from now on; ``None`` lets it go."""
        self.pinned = lead
        self.look()

    def look(self) -> None:
        """Works it out now."""
        self._timer.stop()
        if self._editing.draft is not None:
            work = partial(read_effect, self._desk.pact, self._editing.pact, self.pinned)
            tasks.read(work, done=self._show, key="pact.effect")

    def _wait(self) -> None:
        self.waiting.emit()
        self._timer.start()

    def _show(self, effect: Effect) -> None:
        self.effect = effect
        self.seen.emit(effect)
