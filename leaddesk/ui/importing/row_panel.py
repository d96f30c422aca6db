"""One row as the file has it and as it will be saved: what cleaning did to every value."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELD, FIELDS
from leaddesk.services.importing.plan import PlannedRow
from leaddesk.services.importing.recognised import Entry
from leaddesk.services.importing.rewriting import seen
from leaddesk.translation import _
from leaddesk.ui.importing.side_panel import SidePanel
from leaddesk.ui.importing.verdicts import LOOKS, Verdict
from leaddesk.ui.widgets.field_grid import FieldGrid, GridRow
from leaddesk.ui.widgets.text import Text

_PARTS = frozenset(("family_name", "given_name", "family_kana", "given_kana"))


class RowPanel(SidePanel):
    """For rows about which there is nothing to decide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = FieldGrid()
        self._says = Text("", "meta", "text_2", wraps=True)
        self.inside.addWidget(self._says)
        self.inside.addWidget(self.grid)
        self.inside.addStretch(1)

    def show_row(self, row: PlannedRow, verdict: Verdict, name: str) -> None:
        """Shows a row."""
        look = LOOKS[verdict]
        self.show_head(name, _("row {n}").format(n=row.row), str(look.word), look.icon, look.role)
        entry = next(one for one in row.planned.person.entries if one.row == row.row)
        remarks = [row.planned.person.reject, *(why for _key, why in entry.warnings)]
        self._says.setText("\n".join(filter(None, remarks)))
        self._says.setVisible(any(remarks))
        self.grid.show_rows(_("In the file"), _("As saved"), list(_rows(entry)))


def _rows(entry: Entry) -> Iterator[GridRow]:
    raws = {one.field: pair[0] for one in entry.rewritten if (pair := seen(one))}
    for key, raw, why in entry.errors:
        yield GridRow(str(FIELD[key].word), raw, "", because=why)
    for field in FIELDS:
        value = entry.record.get(field.key)
        if value is None or field.key in _PARTS:
            continue
        clean = show(field, value)
        yield GridRow(str(field.word), raws.get(field.key, clean), clean, keeps_right=field.key in raws)
    for question, answer in entry.answers:
        yield GridRow(question, answer, answer)
    for header, text in entry.kept.items():
        yield GridRow(header, text, text)
