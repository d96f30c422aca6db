"""Paints the face of a card. Ground, grade and icons are kept as pixmaps and texts laid out: painting puts them down."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from leaddesk.domain.cards import Card
from leaddesk.ui.board.card_face import Density, Face
from leaddesk.ui.icons import pixmap
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import draw_grade, fill, fill_box, rounded

_EDGE = 4
_STRIP = {Density.COMFORTABLE: 30, Density.COMPACT: 24}
"""The height of the strip at the foot of an overdue card."""


class CardState(NamedTuple):
    """What the board has done to a card."""

    is_selected: bool = False
    has_focus: bool = False
    is_lifted: bool = False


PLAIN = CardState()

_grounds: dict[tuple[object, ...], QPixmap] = {}
_grades: dict[tuple[object, ...], QPixmap] = {}


def paint_card(painter: QPainter, box: QRectF, card: Card, face: Face, state: CardState, density: Density) -> None:
    """Paints the card into ``box``, whose size is that which the face was laid out for."""
    device = painter.device()
    dpr = device.devicePixelRatio() if device is not None else 1.0
    left, top = box.left(), box.top()
    painter.drawPixmap(box.topLeft(), _ground(box, face.is_overdue, state, density, dpr))
    grade = _grade(card.grade, card.is_grade_shaky, dpr)
    painter.drawPixmap(QPointF(left + face.grade_box.left(), top + face.grade_box.top()), grade)
    _put_down(painter, left, top, face, dpr)
    if state.has_focus:
        inside = box.adjusted(3, 3, -3, -3)
        fill_box(painter, inside, theme.px(4), None, theme.color("focus"), 2.0)


def _put_down(painter: QPainter, left: float, top: float, face: Face, dpr: float) -> None:
    side = theme.px(16)
    for mark in face.icons:
        at = QPointF(left + mark.x, top + mark.y)
        painter.drawPixmap(at, pixmap(mark.name, theme.color(mark.role), side, dpr))
    for run in face.texts:
        painter.setFont(theme.font(run.size, run.strong))
        painter.setPen(theme.color(run.role))
        painter.drawStaticText(QPointF(left + run.x, top + run.top), run.static)


def paint_ghost(painter: QPainter, box: QRectF, face: Face) -> None:
    """A card that is not on the desk yet: dashed, on the ground of what is selected, and without a grade."""
    device = painter.device()
    fill_box(painter, box, theme.px(6), theme.color("selected"))
    fill_box(painter, box, theme.px(6), None, theme.color("accent"), dashed=True)
    _put_down(painter, box.left(), box.top(), face, device.devicePixelRatio() if device is not None else 1.0)


def paint_origin(painter: QPainter, box: QRectF) -> None:
    """The dashed place from which a card was lifted."""
    fill_box(painter, box, theme.px(6), None, theme.color("line_strong"), dashed=True)


def paint_skeleton(painter: QPainter, box: QRectF) -> None:
    """A card that is still on its way from the desk: its ground, and nothing that could be taken for content."""
    fill_box(painter, box, theme.px(6), theme.color("surface"), theme.color("line"))
    quiet = theme.color("hover")
    left, top = box.left() + theme.px(12), box.top() + theme.px(12)
    fill_box(painter, QRectF(left, top, box.width() * 0.4, theme.px(12)), theme.px(4), quiet)
    if box.height() > theme.px(60):
        fill_box(painter, QRectF(left, top + theme.px(24), box.width() * 0.6, theme.px(10)), theme.px(4), quiet)


def _ground(box: QRectF, is_overdue: bool, state: CardState, density: Density, dpr: float) -> QPixmap:
    key = (box.width(), box.height(), is_overdue, state.is_selected, state.is_lifted, density, dpr, theme.version)
    found = _grounds.get(key)
    if found is None:
        if len(_grounds) > 64:
            _grounds.clear()
        found = _grounds[key] = _draw_ground(box, is_overdue, state, density, dpr)
    return found


def _draw_ground(box: QRectF, is_overdue: bool, state: CardState, density: Density, dpr: float) -> QPixmap:
    drawn = QPixmap(round(box.width() * dpr), round(box.height() * dpr))
    drawn.setDevicePixelRatio(dpr)
    drawn.fill(Qt.GlobalColor.transparent)
    whole = QRectF(0, 0, box.width(), box.height())
    painter = QPainter(drawn)
    radius = theme.px(6)
    fill_box(painter, whole, radius, theme.color("selected" if state.is_selected else "surface"))
    if is_overdue:
        painter.setClipPath(rounded(whole, radius))
        top = box.height() - theme.px(_STRIP[density])
        fill(painter, QRectF(0, top, box.width(), box.height() - top), theme.color("overdue_soft"))
        if state.is_selected:
            fill(painter, QRectF(0, top, box.width(), 1), theme.color("surface"))
        fill(painter, QRectF(0, 0, theme.px(_EDGE), box.height()), theme.color("overdue_mark"))
        painter.setClipping(False)
    is_marked = state.is_selected or state.is_lifted
    border = theme.color("accent" if is_marked else "line")
    inner = whole
    if is_overdue and not is_marked:  # the hairline goes around the white part; the edge is its own border
        painter.setClipRect(QRectF(theme.px(_EDGE), 0, box.width(), box.height()))
    fill_box(painter, inner, radius, None, border, 2.0 if state.is_selected else 1.0)
    painter.end()
    return drawn


def _grade(grade: str, is_shaky: bool, dpr: float) -> QPixmap:
    key = (grade, is_shaky, dpr, theme.version)
    found = _grades.get(key)
    if found is None:
        side = theme.px(20)
        found = QPixmap(round(side * dpr), round(side * dpr))
        found.setDevicePixelRatio(dpr)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        draw_grade(painter, QRectF(0, 0, side, side), grade, is_shaky)
        painter.end()
        _grades[key] = found
    return found
