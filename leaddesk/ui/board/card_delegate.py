"""Paints the cards of one column and says what they say. Faces are kept until the card, its width or the time changes."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QTableView

from leaddesk.domain.board import Choice
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.sentences import Sentence
from leaddesk.domain.stages import stage_words
from leaddesk.translation import _, language
from leaddesk.ui.board.card_face import Density, Face, card_height, lay_out
from leaddesk.ui.board.card_painter import CardState, paint_card, paint_origin, paint_skeleton
from leaddesk.ui.board.card_parts import NO_SENTENCE, CardPart, said_by
from leaddesk.ui.board.column_model import ColumnModel
from leaddesk.ui.board.marks import Marks
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.board.short_names import surname
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_rule, draw_text, elided

SIDE = 8
"""Pixels between the lane's edge and its cards, at 100 %."""
HEADING = 28
"""Pixels of a lane's heading at 100 %."""
_MOST_FACES = 600

_Index = QModelIndex | QPersistentModelIndex


class _Kept(NamedTuple):
    card: Card
    note: Sentence | None
    key: tuple[object, ...]
    face: Face


class CardDelegate(QAbstractItemDelegate):
    """One to a column."""

    def __init__(self, model: ColumnModel, marks: Marks, moment: Moment, parent: QObject) -> None:
        super().__init__(parent)
        self.density = Density.COMFORTABLE
        self.hidden: frozenset[CardPart] = frozenset()
        """What is left off the cards."""
        self.lane_width = 226
        """Pixels of the screen."""
        self.shows_focus = False
        self.view: QTableView | None = None
        """Whose selection and focus it shows. Asking the view spares the start Qt's style, which takes 5 ms to import."""
        self._model, self._marks, self._moment = model, marks, moment
        self._faces: dict[tuple[int, int], _Kept] = {}
        """By lead and width of the column, which goes to and fro as the lead panel opens and closes."""

    def card_box(self, row_top: float, row: int = -1) -> QRectF:
        """Where the card of a row stands in the view: below the heading where a lane begins with it."""
        side = theme.px(SIDE)
        if self._model.lanes.starting_at(row) is not None:
            row_top += self.heading_height()
        return QRectF(side, row_top, self.lane_width - 2 * side, theme.px(card_height(self.density, self.hidden)))

    def heading_height(self) -> int:
        """Of a lane, in pixels of the screen."""
        return theme.px(HEADING)

    def row_height(self) -> int:
        """Card and gap, in pixels of the screen."""
        return theme.px(card_height(self.density, self.hidden)) + theme.px(self.density.gap)

    def face(self, card: Card) -> Face:
        """The card laid out for this column as it is now."""
        note = self._marks.note(card.id)
        place = card.id, self.lane_width
        key = (self.density, self.hidden, self._moment.tick, theme.version)
        kept = self._faces.get(place)
        if kept is not None and kept.card is card and kept.note is note and kept.key == key:
            return kept.face
        face = self._lay_out(card, note)
        if len(self._faces) >= _MOST_FACES:
            self._faces.clear()
        self._faces[place] = _Kept(card, note, key, face)
        return face

    def _lay_out(self, card: Card, note: Sentence | None) -> Face:
        said = said_by(card, self.hidden)
        says = note or (self._moment.sentence(said) if said is not None else NO_SENTENCE)
        return lay_out(card, says, self._moment.today(), self.card_box(0).width(), self.density, self.hidden)

    def forget_faces(self) -> None:
        """Lays every card out anew when it is painted next."""
        self._faces.clear()

    def paint_lifted(self, painter: QPainter, box: QRectF, card: Card) -> None:
        """The card as it hangs under the pointer."""
        paint_card(painter, box, card, self.face(card), CardState(is_lifted=True), self.density)

    def tooltip(self, card: Card) -> str:
        """What the card has no room for."""
        flame = _("Booth rank A") if card.rank == "A" else ""
        role = f"{card.department} {card.job_title}".strip()
        says = self._moment.sentence(card).long
        return "\n".join(line for line in (card.full_name, card.company, role, says, flame) if line)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.row()
        lead = self._model.lead_at(row)
        rect = option.rect
        box = self.card_box(rect.top(), row)
        lane = self._model.lanes.starting_at(row)
        if lane is not None:
            paint_heading(painter, QRectF(0, rect.top(), self.lane_width, self.heading_height()), lane)
        if self._marks.is_origin(self._model.column, lead):
            paint_origin(painter, box)
            return
        card = self._model.card_at(row)
        if card is None:
            paint_skeleton(painter, box)
            return
        view = self.view
        is_selected = (view is not None and view.selectionModel().isSelected(index)) or self._marks.is_waiting(lead)
        has_focus = self.shows_focus and view is not None and view.hasFocus() and view.currentIndex().row() == row
        paint_card(painter, box, card, self.face(card), CardState(is_selected, has_focus), self.density)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self.lane_width, self.row_height())


def paint_heading(painter: QPainter, box: QRectF, lane: Choice, *, is_target: bool = False) -> None:
    """The heading of a lane: its name, how many stand in it, and a hairline."""
    ink = theme.color("accent" if is_target else "text_2")
    inner = box.adjusted(theme.px(SIDE + 4), 0, -theme.px(SIDE + 4), -theme.px(4))
    count = f"{lane.leads:,}"
    draw_text(painter, inner, count, theme.font("meta"), ink, RIGHT)
    inner.setWidth(inner.width() - theme.metrics("meta").horizontalAdvance(count) - theme.px(8))
    name = elided(lane.label, theme.metrics("meta", True), inner.width())
    draw_text(painter, inner, name, theme.font("meta", strong=True), ink, LEFT)
    line = theme.color("accent" if is_target else "line_strong")
    draw_rule(
        painter, box.left() + theme.px(SIDE), box.right() - theme.px(SIDE), round(box.bottom()) - theme.px(4), line
    )


def spoken(card: Card, says: Sentence, days: int) -> str:
    """A card for screen readers: name, company, stage, sentence, grade and number, days, owner."""
    words = stage_words(card.stage)
    stage = _("Resting") if card.standing is Standing.RESTING else f"{card.stage} {words.word}"
    grade = _("Grade {grade}, engagement {n}").format(grade=card.grade or "–", n=card.engagement)
    since = _("{n} d").format(n=days)
    owner = surname(card.owner) or _("No one")
    comma = "、" if language() == "ja" else ", "
    return comma.join([card.full_name, card.company, stage, says.long, grade, since, owner])
