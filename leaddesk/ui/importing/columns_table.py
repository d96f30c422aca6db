"""The table of columns: what each was taken for, and what it should be instead."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from leaddesk.domain.fields import FIELDS, Group
from leaddesk.services.importing.recognised import Column
from leaddesk.translation import Word
from leaddesk.ui.importing.columns_delegate import ColumnsDelegate, field_box, segments_of
from leaddesk.ui.importing.columns_model import ANSWER, DOING, FIELD_, KEEP, LEFT_OUT, ColumnsModel
from leaddesk.ui.importing.session import LEAVE_OUT
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.chooser import Chooser, ChooserOption
from leaddesk.ui.widgets.table import Table

_WIDTHS = (190, 252, 30, 194, 132, 0)

_GROUPS: dict[Group, Word] = {
    Group.PERSON: Word("Person", "人"),
    Group.COMPANY: Word("Company", "会社"),
    Group.CONTACT: Word("Contact", "連絡先"),
    Group.PLACE: Word("Place", "所在地"),
    Group.EVENT: Word("Event", "イベント"),
    Group.WORK: Word("Our work", "自社の仕事"),
}


class ColumnsTable(Table):
    """``decided(column, field)``: what a column is. Space opens its fields, numbers take the likely ones."""

    decided = Signal(object, object)

    def __init__(self, model: ColumnsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, ColumnsDelegate(model), _WIDTHS, least=280, growing=(0, 1), roomy=480, parent=parent)
        self.columns = model
        self.setMouseTracking(True)

    def choose_field(self, row: int) -> None:
        """Opens the fields that a column can be."""
        column = self.columns.columns[row]
        chooser = Chooser(self.window(), field_options(column), self.columns.taken(column), 300)
        chooser.chosen.connect(lambda field: self.decided.emit(column, field))
        place = field_box(self._cell(row, FIELD_))
        corner = self.viewport().mapTo(self.window(), QPoint(round(place.left()), round(place.top())))
        chooser.open_below(self, QRect(corner, place.size().toSize()))

    def _cell(self, row: int, column: int) -> QRectF:
        rect = self.visualRect(self.model().index(row, column))
        return QRectF(rect).adjusted(theme.px(8), 0, -theme.px(8), -1)

    def _take_segment(self, row: int, number: int) -> bool:
        column = self.columns.columns[row]
        segments = segments_of(column, self._cell(row, DOING))
        if not 0 <= number < len(segments):
            return False
        self.decided.emit(column, segments[number][1])
        return True

    def _segment_at(self, row: int, place: QPoint) -> int:
        segments = segments_of(self.columns.columns[row], self._cell(row, DOING))
        return next((at for at, (box, _key) in enumerate(segments) if box.contains(place)), -1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == FIELD_:
            self.choose_field(index.row())
        elif index.column() == DOING:
            self._take_segment(index.row(), self._segment_at(index.row(), place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        can = index.isValid() and (
            index.column() == FIELD_ or (index.column() == DOING and self._segment_at(index.row(), place) >= 0)
        )
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current_row(), event.key()
        if row >= 0 and key in (Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.choose_field(row)
        elif row >= 0 and Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and self._take_segment(row, key - Qt.Key.Key_1):
            event.accept()
        else:
            super().keyPressEvent(event)


def field_options(column: Column) -> list[ChooserOption]:
    """What a column can be: what is likely, what always goes, then every field by its group."""
    likely = [guess.field for guess in column.alternatives if guess.field not in (None, "answer")]
    options = [
        ChooserOption(None, str(KEEP)),
        ChooserOption("answer", str(ANSWER)),
        ChooserOption(LEAVE_OUT, str(LEFT_OUT)),
    ]
    words = {field.key: str(field.word) for field in FIELDS}
    shares = {guess.field: f"{guess.confidence:.0%}" for guess in column.alternatives}
    options = [ChooserOption(key, words[key or ""], shares.get(key, "")) for key in likely if key in words] + options
    for group, word in _GROUPS.items():
        options.append(ChooserOption(f"# {group}", str(word), is_heading=True))
        options += [
            ChooserOption(field.key, str(field.word))
            for field in FIELDS
            if field.group is group and field.key not in ("answer", *likely)
        ]
    return options
