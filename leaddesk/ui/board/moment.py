"""The moment that the board shows: all its clocks are told by it, and it goes on each minute."""

from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.domain.cards import Card
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.sentences import Sentence, sentence
from leaddesk.ui.desk import DeskSource

_MINUTE_MS = 60_000


class Moment(QObject):
    """``ticked`` once a minute. Cards say their sentence as of ``now``, in the team's zone."""

    ticked = Signal()

    def __init__(self, desk: DeskSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.now: datetime = desk.now()
        self.working = WorkingTime()
        """When the team works, as far as the desk was asked."""
        self.tick = 0
        """Counts what changed about the time; part of the key of what depends on it."""
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE_MS)
        self._timer.timeout.connect(self.go_on)
        self._timer.start()

    def today(self) -> date:
        """The team's day."""
        return self.now.date()

    def sentence(self, card: Card) -> Sentence:
        """What a card says now."""
        return sentence(card, self.now, self.working)

    def know_working(self, working: WorkingTime) -> None:
        """Takes the working time that the desk was asked for; cards are laid out anew if it is another."""
        if working != self.working:
            self.working = working
            self.tick += 1

    def go_on(self) -> None:
        """Looks at the clock again."""
        self.now = self._desk.now()
        self.tick += 1
        self.ticked.emit()
