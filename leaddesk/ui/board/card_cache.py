"""The cards that the board has at hand, by lead: the visible ones and their neighbours, the oldest forgotten first."""

from collections import OrderedDict
from collections.abc import Iterable

from leaddesk.domain.cards import Card
from leaddesk.domain.stages import Stage

MOST = 2_000
"""About forty screens full; a card takes about a kilobyte."""


class CardCache:
    """Asking for a card makes it young again."""

    def __init__(self) -> None:
        self._cards: OrderedDict[int, Card] = OrderedDict()

    def get(self, lead: int) -> Card | None:
        """The card, or None where it has to be fetched."""
        card = self._cards.get(lead)
        if card is not None:
            self._cards.move_to_end(lead)
        return card

    def put(self, cards: Iterable[Card]) -> None:
        """Keeps cards that came from the desk."""
        for card in cards:
            self._cards[card.id] = card
            self._cards.move_to_end(card.id)
        while len(self._cards) > MOST:
            self._cards.popitem(last=False)

    def restage(self, leads: Iterable[int], stage: Stage) -> None:
        """The cards at hand know their new stage at once, so that the next key does not wait for the desk to be looked at."""
        self.put([card._replace(stage=stage) for lead in leads if (card := self._cards.get(lead)) is not None])

    def forget(self, leads: Iterable[int]) -> None:
        """Drops cards that may have changed."""
        for lead in leads:
            self._cards.pop(lead, None)

    def clear(self) -> None:
        """Drops all."""
        self._cards.clear()
