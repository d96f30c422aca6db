"""The fields of a lead: the main ones always, the rest of the catalogue when asked for."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.domain.leads import Lead
from leaddesk.domain.roles import ROLE_WORDS, Role
from leaddesk.translation import _, n_
from leaddesk.ui.lead.fact_row import FactRow
from leaddesk.ui.lead.field_row import FieldRow, not_known
from leaddesk.ui.lead.shown_fields import GROUP_WORDS, MAIN, label, others, shown
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.section_head import SectionHead
from leaddesk.ui.widgets.text import Text

_WIDE_LABEL = 108


class Fields(QWidget):
    """``row_made`` tells of each row, so that somebody serves it."""

    row_made = Signal(object)
    unfolded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FieldRow] = {}
        self.role = FactRow(label("role"))
        self._lead: Lead | None = None
        self._today = date.min
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(SectionHead(_("Fields")))
        self._rest: QWidget | None = None
        self.more = LinkButton("", has_caret=True)
        self.more.clicked.connect(self.fold)

    def build(self) -> None:
        """Makes the main rows; whoever serves them is listening by now."""
        for key in MAIN:
            if key == "role":
                self._column.addWidget(self.role)
            else:
                self._column.addWidget(self._make(key))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lead(self, lead: Lead, today: date) -> None:
        """Shows the fields of this lead."""
        self._lead, self._today = lead, today
        for row in self.rows.values():
            self._show_row(row)
        title = lead.record.get("job_title")
        remark = _("from the title “{title}”").format(title=title) if title else ""
        self.role.show_fact(str(ROLE_WORDS[Role(lead.role)]) if lead.role else "", remark)
        self._say_more()

    def fold(self) -> None:
        """Shows the rest of the catalogue, or hides it again."""
        if self._rest is None:
            self._rest = self._make_rest()
            self._column.insertWidget(self._column.indexOf(self.more), self._rest)
            self._rest.show()
        else:
            self._rest.setVisible(self._rest.isHidden())
        self._say_more()
        self.unfolded.emit()

    def open_row(self, key: str) -> None:
        """Edits a field, wherever it stands."""
        if key not in self.rows or not self.rows[key].isVisibleTo(self):
            self.fold()
        if key in self.rows:
            self.rows[key].edit()

    def _make(self, key: str, label_width: int | None = None) -> FieldRow:
        row = FieldRow(key) if label_width is None else FieldRow(key, label_width=label_width)
        self.rows[key] = row
        self.row_made.emit(row)
        return row

    def _make_rest(self) -> QWidget:
        rest = QWidget()
        column = QVBoxLayout(rest)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(0)
        for group, fields in others():
            column.addSpacing(theme.px(8))
            column.addWidget(Text(str(GROUP_WORDS[group]), "meta", "text_2", strong=True))
            for field in fields:
                row = self._make(field.key, _WIDE_LABEL)
                column.addWidget(row)
                self._show_row(row)
        return rest

    def _show_row(self, row: FieldRow) -> None:
        if self._lead is None:
            return
        row.show_record(self._lead.record, self._today, empty=not_known() if row.key in MAIN else "–")

    def _say_more(self) -> None:
        if self._rest is not None and not self._rest.isHidden():
            self.more.setText(_("Fewer fields"))
            return
        count = known_besides(self._lead.record if self._lead else {})
        words = n_("More fields, {n} known", "More fields, {n} known", count) if count else _("More fields")
        self.more.setText(words)


def known_besides(record: Mapping[str, Any]) -> int:
    """How many of the fields that are not always in sight have a value."""
    return sum(bool(shown(field.key, record)) for _group, fields in others() for field in fields)
