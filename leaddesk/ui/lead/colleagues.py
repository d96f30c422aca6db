"""Other people of the same company; a click opens one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.stages import RESTING
from leaddesk.translation import _, n_
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_grade, draw_text, elided, fill_box
from leaddesk.ui.widgets.pressable import Pressable
from leaddesk.ui.widgets.section_head import SectionHead

_AT_FIRST = 5


class PersonRow(Pressable):
    """Name, place in the company, stage, grade and number; 25 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: Card | None = None
        self._place = self._stage = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_card(self, card: Card) -> None:
        """Shows this person."""
        self.card = card
        self._place = " ".join(filter(None, (card.department, card.job_title)))
        self._stage = str(RESTING) if card.standing is Standing.RESTING else card.stage.value
        self.setText(card.full_name)
        score = f"{card.grade or '–'} {card.engagement}"
        self.setAccessibleName(", ".join(filter(None, (card.full_name, self._place, self._stage, score))))
        self.setToolTip(self._place)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(25))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.card is None:
            return
        painter = QPainter(self)
        if self.underMouse():
            fill_box(painter, self.rect().toRectF(), theme.px(4), theme.color("hover"))
        right = self._paint_score(painter, self.card)
        stage = theme.metrics("meta").horizontalAdvance(self._stage)
        box = QRectF(right - stage - 1, 0, stage + 1, self.height())
        draw_text(painter, box, self._stage, theme.font("meta"), theme.color("text_2"), RIGHT)
        self._paint_name(painter, box.left() - theme.px(8))
        painter.end()

    def _paint_score(self, painter: QPainter, card: Card) -> float:
        """Grade and number at the right; where the room before them ends."""
        number = QRectF(self.width() - theme.px(24), 0, theme.px(24), self.height())
        draw_text(painter, number, str(card.engagement), theme.font("meta", strong=True), theme.color("text"), RIGHT)
        side = theme.px(20)
        box = QRectF(number.left() - theme.px(4) - side, (self.height() - side) // 2, side, side)
        draw_grade(painter, box, card.grade, card.is_grade_shaky)
        return box.left() - theme.px(8)

    def _paint_name(self, painter: QPainter, right: float) -> None:
        metrics = theme.metrics("body", strong=True)
        name = elided(self.text(), metrics, right)
        draw_text(
            painter, QRectF(0, 0, right, self.height()), name, theme.font("body", True), theme.color("text"), LEFT
        )
        left = metrics.horizontalAdvance(name) + theme.px(8)
        if right - left > theme.px(24):
            place = elided(self._place, theme.metrics("meta"), right - left)
            box = QRectF(left, 0, right - left, self.height())
            draw_text(painter, box, place, theme.font("meta"), theme.color("text_2"), LEFT)


class Colleagues(QWidget):
    """``lead_opened(number)``. Not there where nobody else is."""

    lead_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PersonRow] = []
        self._cards: list[Card] = []
        self.head = SectionHead(_("Same company"))
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Shows these people."""
        self._cards = list(cards)
        self.setVisible(bool(cards))
        count = len(cards)
        self.head.show_words(_("Same company"), count=n_("{n} person", "{n} people", count))
        self._fill(min(count, _AT_FIRST))

    def _show_all(self) -> None:
        self._fill(len(self._cards))

    def _fill(self, count: int) -> None:
        while len(self.rows) < count:
            row = PersonRow()
            row.clicked.connect(partial(self._open, row))
            self.rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        for at, row in enumerate(self.rows):
            row.setVisible(at < count)
            if at < count:
                row.show_card(self._cards[at])
        hidden = len(self._cards) - count
        self.more.setText(n_("Show {n} more", "Show {n} more", hidden))
        self.more.setVisible(hidden > 0)

    def _open(self, row: PersonRow, _checked: bool = False) -> None:
        if row.card is not None:
            self.lead_opened.emit(row.card.id)
