"""The rows of the plan as a table. What a row says is worked out when it is looked at."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter

from leaddesk.translation import _, language
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.importing.plan_rows import Every, Part, PlanRows
from leaddesk.ui.importing.row_words import RowFace, face_of
from leaddesk.ui.importing.verdicts import LOOKS, Verdict
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided
from leaddesk.ui.widgets.runs import draw_runs
from leaddesk.ui.widgets.table import CellDelegate, Index

ROW, VERDICT, NAME, COMPANY, NOTE = range(5)
_MOST_KEPT = 2_000


class RowsModel(QAbstractTableModel):
    """A row of the plan a row, narrowed to a part."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: PlanRows | None = None
        self._places: tuple[int, ...] | range = ()
        self._faces: dict[int, RowFace] = {}
        self.part: Part = Every.ROW

    def show_rows(self, rows: PlanRows | None, part: Part) -> None:
        """Shows a part of a plan."""
        self.beginResetModel()
        self._rows, self.part = rows, part
        self._places = rows.places_of(part) if rows is not None else ()
        self._faces.clear()
        self.endResetModel()

    def face(self, row: int) -> RowFace:
        """What a row of the table says."""
        assert self._rows is not None
        place = self._places[row]
        found = self._faces.get(place)
        if found is None:
            if len(self._faces) > _MOST_KEPT:
                self._faces.clear()
            found = face_of(self._rows.rows[place], self._rows.verdicts[place], self._rows.plan)
            self._faces[place] = found
        return found

    def number(self, row: int) -> int:
        """The row of the file; 0 where there is none."""
        in_sight = self._rows is not None and 0 <= row < len(self._places)
        return self._rows.rows[self._places[row]].row if in_sight and self._rows is not None else 0

    def row_of(self, number: int) -> int:
        """Where a row of the file stands in the table; -1 where it is not in this part."""
        if self._rows is None or number not in self._rows.places:
            return -1
        place = self._rows.places[number]
        return self._places.index(place) if place in self._places else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else NOTE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == ROW:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_("Row"), _("Verdict"), _("Name"), _("Company"), _("Reason, or as written → as saved"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        face = self.face(index.row())
        texts = (str(face.row), str(LOOKS[face.verdict].word), face.name, face.company, face.text)
        return texts[index.column()]


class RowsDelegate(CellDelegate):
    """Verdict with its icon, name strong, the note in its colours."""

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self._model = model

    def paint_cell(self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        face = self._model.face(index.row())
        match index.column():
            case c if c == ROW:
                draw_text(painter, box, str(face.row), theme.font(), theme.color("text_2"), RIGHT)
            case c if c == VERDICT:
                paint_verdict(painter, box, face.verdict)
            case c if c == NAME:
                draw_elided(painter, box, face.name, strong=True)
            case c if c == COMPANY:
                draw_elided(painter, box, face.company, "text_2")
            case c if c == NOTE:
                self._paint_note(painter, box, face)

    def _paint_note(self, painter: QPainter, box: QRectF, face: RowFace) -> None:
        if face.is_problem:
            side = theme.px(16)
            y = round(box.center().y() - side / 2)
            paint_icon(painter, "warning-circle", theme.color("caution"), box.left(), y, side)
            box = box.adjusted(side + theme.px(6), 0, 0, 0)
        draw_runs(painter, box, face.note)


def paint_verdict(painter: QPainter, box: QRectF, verdict: Verdict) -> None:
    """The icon of a verdict and its word."""
    look, side = LOOKS[verdict], theme.px(16)
    paint_icon(painter, look.icon, theme.color(look.role), box.left(), round(box.center().y() - side / 2), side)
    draw_elided(painter, box.adjusted(side + theme.px(6), 0, 0, 0), str(look.word), look.role)


def name_width() -> int:
    """The width of a column of names: Latin letters take more room."""
    return 108 if language() == "ja" else 150


def verdict_width() -> int:
    """How wide a column of verdicts must be, at 100 %."""
    words = max(theme.metrics().horizontalAdvance(str(look.word)) for look in LOOKS.values())
    return round(words / theme.zoom) + 16 + 6 + 18


def draw_elided(painter: QPainter, box: QRectF, text: str, role: ColorRole = "text", *, strong: bool = False) -> None:
    """One line of body text that gives way."""
    shown = elided(text, theme.metrics("body", strong), box.width())
    draw_text(painter, box, shown, theme.font("body", strong), theme.color(role), LEFT)
