"""Looks for a person by a few letters, to pin their receipt."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from leaddesk.domain.cards import Card
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating, fits_below, rect_in_window
from leaddesk.ui.widgets.suggestions import Suggestion, Suggestions
from leaddesk.ui.widgets.typing_field import TypingField

_MOST = 8


class FindPerson(Floating):
    """``chosen(lead)`` once. Esc, or a press elsewhere, chooses nobody."""

    chosen = Signal(int)

    def __init__(self, desk: PactSource, window: QWidget) -> None:
        super().__init__(window, inset=12)
        self._desk = desk
        self._cards: list[Card] = []
        self.field = TypingField()
        self.field.setPlaceholderText(_("Name, company, kana, mail…"))
        self.field.setAccessibleName(_("Find a person"))
        self.body.addWidget(self.field)
        self.offers = Suggestions(self.field)
        self.field.paused.connect(self._look)
        self.field.stepped.connect(self.offers.step)
        self.field.left.connect(self.leave)
        self.offers.chosen.connect(self._choose)

    def open_at(self, opener: QWidget) -> None:
        """Opens at the link that was pressed."""
        self.back_to = opener
        self.leave_when_pressed_elsewhere(self._leave_unless_offered)
        window = self.parentWidget()
        assert window is not None
        bounds = window.rect().adjusted(8, 8, -8, -8)
        self.place_box(fits_below(rect_in_window(opener), theme.px(280), theme.px(52), bounds, theme.px(4)))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _look(self, text: str) -> None:
        if text.strip():
            tasks.read(partial(self._desk.board.find, text, _MOST), done=self._offer, key="pact.find")
        else:
            self.offers.offer([])

    def _offer(self, cards: list[Card]) -> None:
        self._cards = cards
        rows = [Suggestion(card.full_name, card.company, f"{card.grade or '–'} {card.engagement}") for card in cards]
        self.offers.offer(rows, 0)

    def _choose(self, at: int) -> None:
        lead = self._cards[at].id
        self.leave()
        self.chosen.emit(lead)

    def _leave_unless_offered(self) -> None:
        if not self.offers.underMouse():
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.offers.take()
        else:
            super().keyPressEvent(event)
