"""What the board itself says of cards for a while: lifted from here, waiting for an answer, put back and why."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.domain.board import Column
from leaddesk.domain.sentences import Sentence, Tone
from leaddesk.translation import _

REFUSED_MS = 6_000
"""How long a card that was put back says why."""


class Marks(QObject):
    """``changed(leads)`` whenever cards have to be painted anew."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._origins: set[tuple[Column, int]] = set()
        self._notes: dict[int, Sentence] = {}
        self._waiting: set[int] = set()

    def is_origin(self, column: Column, lead: int) -> bool:
        """Whether this is the dashed place that the card was lifted from."""
        return (column, lead) in self._origins

    def note(self, lead: int) -> Sentence | None:
        """What the card says instead of its own sentence."""
        return self._notes.get(lead)

    def is_waiting(self, lead: int) -> bool:
        """Whether the card waits for an answer and is not saved."""
        return lead in self._waiting

    def lift(self, column: Column, leads: Iterable[int]) -> None:
        """Their places become dashed outlines."""
        leads = tuple(leads)
        self._origins.update((column, lead) for lead in leads)
        self.changed.emit(leads)

    def lower(self, leads: Iterable[int]) -> None:
        """Nothing is lifted any more, as far as these cards go; what they say stays."""
        gone = frozenset(leads)
        self._origins = {(column, lead) for column, lead in self._origins if lead not in gone}
        self.changed.emit(tuple(gone))

    def land(self, leads: Iterable[int]) -> None:
        """Nothing is lifted or waiting any more, as far as these cards go."""
        gone = frozenset(leads)
        self._waiting -= gone
        for lead in gone:
            self._notes.pop(lead, None)
        self.lower(gone)

    def wait(self, leads: Iterable[int], words: str) -> None:
        """They stand at their new place, not saved, and say what they wait for."""
        leads = tuple(leads)
        said = Sentence("clock", words, words, Tone.QUIET)
        self._waiting.update(leads)
        self._notes.update(dict.fromkeys(leads, said))
        self.changed.emit(leads)

    def refuse(self, reasons: dict[int, str]) -> None:
        """They went back, and say why for six seconds."""
        for lead, why in reasons.items():
            text = _("Put back: {why}").format(why=why)
            self._notes[lead] = Sentence("warning-circle-fill", text, _("Put back"), Tone.OVERDUE)
        said = {lead: self._notes[lead] for lead in reasons}
        self.changed.emit(tuple(reasons))
        QTimer.singleShot(REFUSED_MS, self, lambda: self._fall_silent(said))

    def _fall_silent(self, said: dict[int, Sentence]) -> None:
        over = [lead for lead, note in said.items() if self._notes.get(lead) is note]
        for lead in over:
            del self._notes[lead]
        self.changed.emit(tuple(over))
