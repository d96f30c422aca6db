"""Where cards glide: from the pointer to the place where they settle, and from there back where they were refused."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from leaddesk.ui.board.card_cache import CardCache
from leaddesk.ui.board.lane import Lane
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import Duration


class Flights:
    """Remembers where leads that are on their way were shown, and lets them fly unless motion is reduced."""

    def __init__(self, board: QWidget, cache: CardCache) -> None:
        self._board, self._cache = board, cache
        self._shown: dict[int, QRect] = {}

    def land(self, leads: Sequence[int], lane: Lane, start: QPoint, place: QRect) -> None:
        """Lets them fly to the place where they are shown until the desk has answered, and remembers it."""
        self._shown.update(dict.fromkeys(leads, place))
        self._fly(leads, lane, start, place.topLeft(), "settle")

    def forget(self, leads: Iterable[int]) -> QRect:
        """They are on their way no more; returns where the first of them was shown."""
        found = [self._shown.pop(lead, QRect()) for lead in leads]
        return found[0] if found else QRect()

    def go_back(self, leads: Sequence[int], lane: Lane, shown: QRect, home: QRect) -> None:
        """Lets them fly home from where they were shown."""
        if not shown.isNull() and not home.isNull():
            self._fly(leads, lane, shown.topLeft(), home.topLeft(), "refused")

    def _fly(self, leads: Sequence[int], lane: Lane, start: QPoint, end: QPoint, duration: Duration) -> None:
        cards = [card for lead in leads[:3] if (card := self._cache.get(lead)) is not None]
        if cards and theme.ms(duration) and self._board.isVisible():
            from leaddesk.ui.board.lifted import Flight, stack_pixmap  # not needed before something moves

            pixmap = stack_pixmap(cards, len(leads), lane.delegate, self._board.devicePixelRatioF())
            Flight(self._board.window(), pixmap).fly(start, end, duration)
