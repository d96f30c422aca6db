"""The people of an import as a table, the most interested first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter

from leaddesk.domain.cards import Standing
from leaddesk.domain.stages import RESTING, stage_words
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.importing.result import Result, ResultRow
from leaddesk.ui.importing.rows_model import draw_elided, paint_verdict
from leaddesk.ui.importing.verdicts import LOOKS, Verdict
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_grade, draw_text, elided
from leaddesk.ui.widgets.shaping import fitting
from leaddesk.ui.widgets.strip import TONE_TEXT
from leaddesk.ui.widgets.table import CellDelegate, Index

VERDICT, NAME, COMPANY, STAGE, SCORE, STATE = range(6)


class ResultModel(QAbstractTableModel):
    """A row for each person, narrowed to the new or the updated ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: Result | None = None
        self._rows: Sequence[ResultRow] = ()

    def show_result(self, result: Result | None, verdict: Verdict | None) -> None:
        """Shows the people, those of one verdict if one is given."""
        self.beginResetModel()
        self.result = result
        rows = result.rows if result is not None else ()
        self._rows = rows if verdict is None else [row for row in rows if row.verdict is verdict]
        self.endResetModel()

    def row(self, at: int) -> ResultRow:
        """A person of the table."""
        return self._rows[at]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else STATE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == SCORE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_("Verdict"), _("Name"), _("Company"), _("Stage"), _("Fit, engagement"), _("Clock, state"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row, result = self._rows[index.row()], self.result
        card = row.card
        match index.column():
            case c if c == VERDICT:
                return str(LOOKS[row.verdict].word)
            case c if c == NAME:
                return card.full_name or card.company
            case c if c == COMPANY:
                return card.company
            case c if c == STAGE:
                return " ".join(_stage(row))
            case c if c == SCORE:
                return f"{card.grade or '–'} {card.engagement}"
        return result.sentence(card).long if result is not None else ""


class ResultDelegate(CellDelegate):
    """Verdict, person, stage with its rule, grade and number, the card's sentence."""

    def __init__(self, model: ResultModel) -> None:
        super().__init__()
        self._model = model

    def paint_cell(self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        row = self._model.row(index.row())
        card = row.card
        match index.column():
            case c if c == VERDICT:
                paint_verdict(painter, box, row.verdict)
            case c if c == NAME:
                draw_elided(painter, box, card.full_name or card.company, strong=True)
            case c if c == COMPANY:
                draw_elided(painter, box, card.company)
            case c if c == STAGE:
                _paint_stage(painter, box, row)
            case c if c == SCORE:
                side = theme.px(20)
                grade = QRectF(round(box.right() - theme.px(45)), round(box.center().y() - side / 2), side, side)
                draw_grade(painter, grade, card.grade, card.is_grade_shaky)
                number = theme.font("body", strong=True)
                draw_text(painter, box, str(card.engagement), number, theme.color("text"), RIGHT)
            case c if c == STATE:
                self._paint_state(painter, box, row)

    def _paint_state(self, painter: QPainter, box: QRectF, row: ResultRow) -> None:
        if self._model.result is None:
            return
        says = self._model.result.sentence(row.card)
        role, side = TONE_TEXT[says.tone], theme.px(16)
        paint_icon(painter, says.icon, theme.color(role), box.left(), round(box.center().y() - side / 2), side)
        room = box.adjusted(side + theme.px(5), 0, 0, 0)
        text = says.long if theme.metrics("meta").horizontalAdvance(says.long) <= room.width() else says.short
        draw_text(painter, room, fitting(text, "meta", room.width()), theme.font("meta"), theme.color(role), LEFT)


def _stage(row: ResultRow) -> tuple[str, str]:
    card = row.card
    word = RESTING if card.standing is Standing.RESTING else stage_words(card.stage).word
    return card.stage.value, str(word)


def _paint_stage(painter: QPainter, box: QRectF, row: ResultRow) -> None:
    code, word = _stage(row)
    rule = QRectF(box.left(), round(box.center().y() - theme.px(9)), theme.px(4), theme.px(18))
    painter.fillRect(rule, theme.stage_color(code))
    line = box.adjusted(theme.px(10), 0, 0, 0)
    draw_text(painter, line, code, theme.font("body", strong=True), theme.color("text"), LEFT)
    line.setLeft(line.left() + theme.metrics("body", strong=True).horizontalAdvance(code) + theme.px(8))
    draw_text(painter, line, elided(word, theme.metrics(), line.width()), theme.font(), theme.color("text_2"), LEFT)
