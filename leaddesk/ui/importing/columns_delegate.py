"""Paints the columns of a list: quiet where it is sure; ochre, boxed and with the likely answers where it is not."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from leaddesk.services.importing.recognised import Column
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.importing.columns_model import (
    ARROW,
    DOING,
    FIELD_,
    HEADER,
    SAMPLES,
    SURE,
    ColumnsModel,
    field_words,
    samples_words,
    segment_words,
)
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flowing import gap
from leaddesk.ui.widgets.painting import CENTER, LEFT, draw_text, elided, fill_box, rounded
from leaddesk.ui.widgets.shaping import fitting, width_of
from leaddesk.ui.widgets.table import CellDelegate, Index

_MOST_SEGMENTS = 3


class ColumnsDelegate(CellDelegate):
    """One column of the file a row."""

    def __init__(self, model: ColumnsModel) -> None:
        super().__init__()
        self._model = model

    def ground(self, index: Index, is_current: bool) -> ColorRole:
        if self._model.columns[index.row()].question:
            return "caution_soft"
        return super().ground(index, is_current)

    def paint_cell(self, painter: QPainter, box: QRectF, index: Index) -> None:
        column = self._model.columns[index.row()]
        match index.column():
            case c if c == HEADER:
                _draw(painter, box, column.header or column.name, strong=True)
            case c if c == SAMPLES:
                _draw(painter, box, samples_words(column, box.width()), "text_2" if column.samples else "text_3")
            case c if c == ARROW:
                side = theme.px(16)
                y = round(box.center().y() - side / 2)
                paint_icon(painter, "arrow-right", theme.color("text_2"), box.left() - theme.px(4), y, side)
            case c if c == FIELD_:
                self._paint_field(painter, box, column)
            case c if c == SURE:
                _paint_confidence(painter, box, column)
            case c if c == DOING:
                self._paint_doing(painter, box, column)

    def _paint_field(self, painter: QPainter, box: QRectF, column: Column) -> None:
        place = field_box(box)
        if column.question:
            fill_box(painter, place, theme.px(6), theme.color("field"), theme.color("line_strong"))
        small = theme.px(12)
        y = round(place.center().y() - small / 2)
        paint_icon(painter, "caret-down", theme.color("text_2"), place.right() - small - theme.px(10), y, small)
        room = place.adjusted(theme.px(10), 0, -small - theme.px(14), 0)
        role: ColorRole = "text_2" if self._model.is_left_out(column) else "text"
        _draw(painter, room, field_words(self._model.taken(column), column), role)

    def _paint_doing(self, painter: QPainter, box: QRectF, column: Column) -> None:
        look = self._model.look(column)
        x = box.left()
        boxes = segments_of(column, box)
        if boxes:
            taken = self._model.taken(column)
            _paint_segments(painter, [(place, segment_words(key), key == taken) for place, key in boxes])
            x = boxes[-1][0].right() + theme.px(8)
        because = str(column.because) if column.question else ""
        says = gap().join(filter(None, (because, look.says)))
        room = QRectF(x, box.top(), box.right() - x, box.height())
        role: ColorRole = "caution" if look.is_problem else "text_2"
        text = fitting(says, "meta", room.width())
        draw_text(painter, room, text, theme.font("meta"), theme.color(role), LEFT)


def field_box(box: QRectF) -> QRectF:
    """Where the field stands in its cell."""
    return QRectF(box.left(), box.center().y() - theme.px(12.5), box.width() - theme.px(4), theme.px(25))


def segments_of(column: Column, box: QRectF) -> list[tuple[QRectF, str | None]]:
    """The likely fields of a column that is asked about, each with its place in the cell."""
    found, x = [], box.left()
    for key in column.question[:_MOST_SEGMENTS]:
        width = round(width_of(segment_words(key), "meta", strong=True)) + theme.px(24)
        found.append((QRectF(x, round(box.center().y() - theme.px(12)), width, theme.px(24)), key))
        x += width
    return found


def _paint_segments(painter: QPainter, segments: Sequence[tuple[QRectF, str, bool]]) -> None:
    """Segments side by side in one frame, the taken one tinted."""
    frame = segments[0][0].united(segments[-1][0])
    fill_box(painter, frame, theme.px(6), theme.color("field"))
    painter.save()
    painter.setClipPath(rounded(frame.adjusted(1, 1, -1, -1), theme.px(5)))
    for at, (place, words, is_taken) in enumerate(segments):
        if is_taken:
            painter.fillRect(place, theme.color("selected"))
        if at:
            painter.fillRect(QRectF(place.left(), place.top(), 1, place.height()), theme.color("line"))
        ink = theme.color("accent" if is_taken else "text")
        draw_text(painter, place, words, theme.font("meta", strong=is_taken), ink, CENTER)
    painter.restore()
    fill_box(painter, frame, theme.px(6), None, theme.color("line_strong"))


def _paint_confidence(painter: QPainter, box: QRectF, column: Column) -> None:
    icon, role = ("question-fill", "caution") if column.question else ("check", "ready")
    side = theme.px(16)
    ink: ColorRole = "caution" if role == "caution" else "ready"
    paint_icon(painter, icon, theme.color(ink), box.left(), round(box.center().y() - side / 2), side)
    room = box.adjusted(side + theme.px(6), 0, 0, 0)
    if column.question:
        words = f"{column.confidence:.0%}{gap()}" + _("check")
        _draw(painter, room, words, "caution", strong=True)
    else:
        words = str(column.because) if column.confidence >= 1 else f"{column.confidence:.0%}"
        draw_text(painter, room, fitting(words, "meta", room.width()), theme.font("meta"), theme.color("text_2"), LEFT)


def _draw(painter: QPainter, box: QRectF, text: str, role: ColorRole = "text", *, strong: bool = False) -> None:
    shown = elided(text, theme.metrics("body", strong), box.width())
    draw_text(painter, box, shown, theme.font("body", strong), theme.color(role), LEFT)
