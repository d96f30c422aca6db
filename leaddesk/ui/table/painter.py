"""Paints what stands in the cells of the table."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from leaddesk.domain.board import Column
from leaddesk.ui.board.column_words import column_code, column_word
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.table.contents import Boxes, Content, Said, Score, StageMark, Words
from leaddesk.ui.table.selection import Extent
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.painting import draw_grade, fill_box
from leaddesk.ui.widgets.shaping import fitting, shaped, width_of
from leaddesk.ui.widgets.strip import TONE_TEXT

BOX = 13
"""Side of a select box, at 100 %."""
_TAG_HEIGHT = 20

_pixmaps: dict[tuple[object, ...], QPixmap] = {}


def paint_content(painter: QPainter, box: QRectF, content: Content) -> None:
    """Paints a cell into its box, whose inset is taken off already."""
    match content:
        case Words(text=text, role=role, strong=strong, is_right=is_right):
            if text:
                _words(painter, box, text, role, strong, is_right)
        case StageMark(column=column):
            _stage(painter, box, column)
        case Score(grade=grade, is_shaky=is_shaky, engagement=engagement):
            _score(painter, box, grade, is_shaky, engagement)
        case Said():
            _said(painter, box, content)
        case Boxes(tags=tags):
            _tags(painter, box, tags)


def room_of(content: Content) -> float:
    """How wide a cell would be if nothing of it were cut."""
    match content:
        case Words(text=text, strong=strong):
            return width_of(text, "body", strong)
        case Said(sentence=sentence):
            return theme.px(20) + width_of(sentence.short, "meta")
        case Boxes(tags=tags):
            return sum(width_of(tag, "meta") + theme.px(16) for tag in tags)
    return 0.0


def _words(
    painter: QPainter, box: QRectF, text: str, role: ColorRole, strong: bool = False, is_right: bool = False
) -> float:
    """One line in the middle of the box's height; where it ends."""
    return draw_line(painter, box, text, "body", role, strong, is_right)


def draw_line(
    painter: QPainter,
    box: QRectF,
    text: str,
    size: TypeSize,
    role: ColorRole,
    strong: bool = False,
    is_right: bool = False,
) -> float:
    """A line of text that was shaped once, cut with … where the box ends; the end of it is returned."""
    fits = _fitted(text, size, round(box.width()), strong, theme.version)
    line = shaped(fits, size, strong)
    extent = line.size()
    left = box.right() - extent.width() if is_right else box.left()
    painter.setFont(theme.font(size, strong))
    painter.setPen(theme.color(role))
    painter.drawStaticText(QPointF(left, box.center().y() - extent.height() / 2), line)
    return left + extent.width()


@lru_cache(maxsize=8192)
def _fitted(text: str, size: TypeSize, width: int, strong: bool, _version: int) -> str:
    return fitting(text, size, width, strong)


def _stage(painter: QPainter, box: QRectF, column: Column) -> None:
    rule = QRectF(box.left(), round(box.center().y() - theme.px(14) / 2), theme.px(4), theme.px(14))
    painter.fillRect(rule, theme.stage_color(column.value))
    left = box.left() + theme.px(10)
    code = column_code(column)
    if code:
        left = draw_line(painter, QRectF(left, box.top(), box.right() - left, box.height()), code, "body", "text", True)
        left += theme.px(6)
    room, word = QRectF(left, box.top(), max(box.right() - left, 0), box.height()), column_word(column)
    if not code or width_of(word, "body") <= room.width():  # a word that is cut says nothing that its code does not
        draw_line(painter, room, word, "body", "text_2")


def _score(painter: QPainter, box: QRectF, grade: str, is_shaky: bool, engagement: int) -> None:
    number = str(engagement)
    draw_line(painter, box, number, "body", "text", True, True)
    width = max(width_of(number, "body", True), theme.px(22))
    side = theme.px(20)
    left = round(box.right() - width - theme.px(5) - side)
    at = QPointF(left, round(box.center().y() - side / 2))
    painter.drawPixmap(at, _grade(painter, grade, is_shaky, side))


def _grade(painter: QPainter, grade: str, is_shaky: bool, side: int) -> QPixmap:
    dpr = _dpr(painter)
    key = ("grade", grade, is_shaky, side, dpr, theme.version)
    found = _pixmaps.get(key)
    if found is None:
        found = _blank(side, dpr)
        inner = QPainter(found)
        draw_grade(inner, QRectF(0, 0, side, side), grade, is_shaky)
        inner.end()
        _keep(key, found)
    return found


def _said(painter: QPainter, box: QRectF, said: Said) -> None:
    role = TONE_TEXT[said.sentence.tone]
    side = theme.px(16)
    paint_icon(painter, said.sentence.icon, theme.color(role), box.left(), round(box.center().y() - side / 2), side)
    left = box.left() + theme.px(20)
    draw_line(painter, QRectF(left, box.top(), box.right() - left, box.height()), said.sentence.short, "meta", role)


def _tags(painter: QPainter, box: QRectF, tags: tuple[str, ...]) -> None:
    x, height = box.left(), theme.px(_TAG_HEIGHT)
    top = round(box.center().y() - height / 2)
    for at, tag in enumerate(tags):
        rest = len(tags) - at
        more = width_of(f"+{rest}", "meta") if rest > 1 else 0.0
        room = box.right() - x - theme.px(16) - (more + theme.px(6) if rest > 1 else 0)
        if room < theme.px(24) and at:
            draw_line(painter, QRectF(x, box.top(), box.right() - x, box.height()), f"+{rest}", "meta", "text_2")
            return
        text = _fitted(tag, "meta", max(round(room), theme.px(20)), False, theme.version)
        width = width_of(text, "meta") + theme.px(16)
        fill_box(painter, QRectF(round(x), top, round(width), height), theme.px(4), None, theme.color("line_strong"))
        draw_line(painter, QRectF(x + theme.px(8), top, width, height), text, "meta", "text_2")
        x += width + theme.px(6)


def paint_select_box(painter: QPainter, cell: QRectF, extent: Extent) -> None:
    """A select box in the middle of its cell: empty, with a check, or with the line of a part."""
    side = theme.px(BOX)
    box = QRectF(round(cell.center().x() - side / 2), round(cell.center().y() - side / 2), side, side)
    dpr = _dpr(painter)
    key = ("box", extent, side, dpr, theme.version)
    found = _pixmaps.get(key)
    if found is None:
        found = _blank(side, dpr)
        inner = QPainter(found)
        _draw_select_box(inner, QRectF(0, 0, side, side), extent)
        inner.end()
        _keep(key, found)
    painter.drawPixmap(box.topLeft(), found)


def _draw_select_box(painter: QPainter, box: QRectF, extent: Extent) -> None:
    if extent is Extent.NONE:
        fill_box(painter, box, theme.px(2), theme.color("field"), theme.color("line_strong"))
        return
    fill_box(painter, box, theme.px(2), theme.color("accent"))
    if extent is Extent.ALL:
        small = box.width() - theme.px(4)
        paint_icon(painter, "check-bold", theme.color("on_accent"), theme.px(2), theme.px(2), round(small))
        return
    bar = QRectF(box.left() + theme.px(3), round(box.center().y() - 1), box.width() - theme.px(6), 2)
    painter.fillRect(bar, theme.color("on_accent"))


def _dpr(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatio() if device is not None else 1.0


def _blank(side: int, dpr: float) -> QPixmap:
    drawn = QPixmap(round(side * dpr), round(side * dpr))
    drawn.setDevicePixelRatio(dpr)
    drawn.fill(Qt.GlobalColor.transparent)
    return drawn


def _keep(key: tuple[object, ...], pixmap: QPixmap) -> None:
    if len(_pixmaps) > 128:
        _pixmaps.clear()
    _pixmaps[key] = pixmap
