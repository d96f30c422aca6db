"""An exported workbook that comes back: which value stays where it was changed there and on the desk."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELD
from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.plan import FieldConflict, PlannedPerson
from leaddesk.translation import _
from leaddesk.ui.importing.side_panel import SidePanel
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.field_grid import FieldGrid, GridRow
from leaddesk.ui.widgets.text import Text


class ConflictPanel(SidePanel):
    """``decided(lead, field, side)`` with ``desk`` or ``file``, field by field."""

    decided = Signal(int, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planned: PlannedPerson | None = None
        self._current = 0
        self._decisions = Decisions()
        self.grid = FieldGrid()
        self._exported = Text("", "meta", "text_2", wraps=True)
        self._rule = Text(_("Undecided fields keep what the desk says."), "meta", "text_2", wraps=True)
        self.inside.addWidget(self.grid)
        self.inside.addWidget(self._exported)
        self.inside.addWidget(self._rule)
        self.inside.addStretch(1)
        self.desk = KeyButton(_("Keep the desk's"), "primary", hint="1")
        self.file = KeyButton(_("Take the file's"), hint="2")
        self.desk.clicked.connect(partial(self.decide, "desk"))
        self.file.clicked.connect(partial(self.decide, "file"))
        self.grid.pressed.connect(self._go_to)
        self.set_buttons((self.desk, self.file))

    def show_conflicts(self, planned: PlannedPerson, decisions: Decisions, place: str) -> None:
        """Shows the fields of a person that were changed on both sides, and goes to the first that is undecided."""
        is_other = planned.lead is None or self._planned is None or self._planned.lead is None
        is_other = is_other or planned.lead.id != self._planned.lead.id  # type: ignore[union-attr]
        self._planned, self._decisions = planned, decisions
        open_ = [at for at, one in enumerate(planned.conflicts) if self._side_of(one) == ""]
        if is_other or self._current >= len(planned.conflicts) or (open_ and self._current not in open_):
            self._current = open_[0] if open_ else 0
        self.show_head(_("Which one stays?"), place, planned.lead.name if planned.lead else "", role="text_2")
        self._show()

    def decide(self, side: str) -> None:
        """Decides about the current field."""
        if self._planned is not None and self._planned.lead is not None and self._planned.conflicts:
            self.decided.emit(self._planned.lead.id, self._planned.conflicts[self._current].field, side)

    def _go_to(self, at: int) -> None:
        self._current = at
        self._show()

    def _side_of(self, conflict: FieldConflict) -> str:
        assert self._planned is not None and self._planned.lead is not None
        return self._decisions.conflicts.get((self._planned.lead.id, conflict.field), "")

    def _show(self) -> None:
        assert self._planned is not None
        rows = [
            GridRow(
                str(FIELD[one.field].word),
                show(FIELD[one.field], one.on_desk),
                show(FIELD[one.field], one.in_file),
                self._side_of(one) == "desk",
                self._side_of(one) == "file",
            )
            for one in self._planned.conflicts
        ]
        self.grid.show_rows(_("The desk's value"), _("The file's value"), rows, self._current)
        if self._planned.conflicts:
            current = self._planned.conflicts[self._current]
            was = show(FIELD[current.field], current.exported) or _("(empty)")
            words = _("{field} when it was exported: {value}")
            self._exported.setText(words.format(field=FIELD[current.field].word, value=was))
