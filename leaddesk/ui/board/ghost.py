"""The lead that is being typed beside the board, as a card where it will land: dashed, and without a score."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.domain.cards import Card
from leaddesk.translation import _
from leaddesk.ui.board.card_delegate import SIDE, CardDelegate
from leaddesk.ui.board.card_painter import paint_ghost
from leaddesk.ui.theme.theme import theme


class GhostCard(QWidget):
    """As high as a row of its column. It can be neither pressed nor carried."""

    def __init__(self, delegate: CardDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self._card: Card | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_card(self, card: Card | None) -> None:
        """Shows what is typed so far; None shows nothing."""
        self._card = card
        said = ", ".join(filter(None, (card.full_name, card.company))) if card is not None else ""
        self.setAccessibleName(_("Not saved yet: {who}").format(who=said) if said else "")
        self.setVisible(card is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("lane"))
        card = self._delegate.card_box(0)
        box = QRectF(theme.px(SIDE), card.top(), card.width(), card.height())
        paint_ghost(painter, box, self._delegate.face(self._card))
        painter.end()
