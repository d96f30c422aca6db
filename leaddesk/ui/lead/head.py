"""Who it is: name and kana, company and place in it, fit and engagement, booth rank. All of it is edited where it stands."""

from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from leaddesk.domain.cards import Card
from leaddesk.domain.leads import Lead
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.lead.field_row import FieldRow
from leaddesk.ui.lead.shown_fields import IN_HEAD
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flow_layout import FlowLayout
from leaddesk.ui.widgets.grade_score import GradeScore
from leaddesk.ui.widgets.painting import LEFT, draw_text


class _Rank(QWidget):
    """How warm the booth found the person: a flame for A, and the words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rank = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_rank(self, rank: str) -> None:
        self._rank = rank
        self.setAccessibleName(self._words() if rank else "")
        self.setVisible(bool(rank))
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return _("Booth rank {rank}").format(rank=self._rank)

    def sizeHint(self) -> QSize:
        flame = theme.px(16 + 6) if self._rank == "A" else 0
        return QSize(round(theme.metrics().horizontalAdvance(self._words())) + flame + 1, theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, left = theme.color("hot" if self._rank == "A" else "text_2"), 0
        if self._rank == "A":
            side = theme.px(16)
            paint_icon(painter, "fire-fill", ink, 0, (self.height() - side) // 2, side)
            left = side + theme.px(6)
        box = QRectF(left, 0, self.width() - left, self.height())
        draw_text(painter, box, self._words(), theme.font(), ink, LEFT)
        painter.end()


class Head(QWidget):
    """``rows`` are its fields, to be served like the others."""

    row_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FieldRow] = {}
        self.score = GradeScore(self)
        self.rank = _Rank(self)
        self._grid = QGridLayout(self)
        self._names, self._place = QHBoxLayout(), QWidget(self)

    def build(self) -> None:
        """Makes its fields; whoever serves them is listening by now."""
        name = FieldRow("full_name", label_width=0, size="title", strong=True, is_snug=True)
        kana = FieldRow("kana", label_width=0, size="meta", role="text_2", is_snug=True)
        company, department, title = (
            FieldRow(key, label_width=0, is_snug=True) for key in ("company", "department", "job_title")
        )
        for row in (name, kana, company, department, title):
            self.rows[row.key] = row
            self.row_made.emit(row)
        self._grid.addLayout(self._names, 0, 0)  # before anybody stands in it: that is the order of Tab
        bottom = Qt.AlignmentFlag.AlignBottom
        self._names.addWidget(name, 0, bottom)
        self._names.addWidget(kana, 0, bottom)
        self._names.addStretch(1)
        flow = FlowLayout(self._place, spacing=theme.px(8), row_gap=0)
        for row in (company, department, title):
            flow.addWidget(row)
        self._grid.addWidget(self._place, 1, 0)  # a cell over both rows would be as high as its narrowest form
        top_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.score, 0, 1, top_right)
        self._grid.addWidget(self.rank, 1, 1, top_right)
        self._grid.setColumnStretch(0, 1)
        self._fit()

    def show_lead(self, lead: Lead, card: Card, today: date) -> None:
        """Shows this lead."""
        self.score.show_score(card.grade, card.is_grade_shaky, card.engagement)
        self.rank.show_rank(card.rank)
        for key in IN_HEAD:
            row = self.rows[key]
            row.show_record(lead.record, today, empty=_empty(key, lead))
            row.setVisible(bool(row.value.text()) or row.is_editing)

    def _fit(self) -> None:
        self._grid.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(2))
        self._names.setSpacing(theme.px(10))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def _empty(key: str, lead: Lead) -> str:
    """What stands in place of a name or a company that is not known; the others then take no room."""
    if key == "full_name":
        return _("No name yet")
    if key == "company" and not lead.record.get("department") and not lead.record.get("job_title"):
        return _("No company yet")
    return ""
