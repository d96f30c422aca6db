"""A new event, filled in as far as the file says."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from leaddesk.domain.activities import EVENT_KINDS
from leaddesk.services.importing.decisions import EventDecision
from leaddesk.translation import _
from leaddesk.ui.importing.labelled import labelled
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.chooser import ChooserOption
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.inputs import AmountField, DayField
from leaddesk.ui.widgets.select_field import SelectField
from leaddesk.ui.widgets.text import Text


class EventForm(QWidget):
    """``changed`` with every change; a name is needed, cost, place and product are not."""

    changed = Signal()

    def __init__(self, event: EventDecision, note: str, products: list[str], today: date) -> None:
        super().__init__()
        self.name = QLineEdit(event.name)
        self.kind = SelectField(
            _("Kind"), [ChooserOption(code, str(word)) for code, word in EVENT_KINDS.items()], event.kind
        )
        self.starts_on = DayField(event.starts_on or today)
        self.ends_on = DayField(event.ends_on or event.starts_on or today)
        self.cost = AmountField(event.cost)
        self.place = QLineEdit(event.place)
        self.product = QLineEdit(event.product)
        completer = QCompleter(products, self.product)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.product.setCompleter(completer)
        self._lay_out(note)
        for line in (self.name, self.cost, self.place, self.product):
            line.textChanged.connect(self.changed)
        self.kind.changed.connect(self.changed)
        self.starts_on.dateChanged.connect(self._begin)
        self.ends_on.dateChanged.connect(self.changed)

    def decision(self) -> EventDecision:
        """The event as it is filled in."""
        starts_on, ends_on = self.starts_on.day(), self.ends_on.day()
        return EventDecision(
            name=self.name.text().strip(),
            kind=str(self.kind.value()),
            starts_on=starts_on,
            ends_on=ends_on if ends_on > starts_on else None,
            place=self.place.text().strip(),
            cost=self.cost.yen(),
            product=self.product.text().strip(),
        )

    def _begin(self) -> None:
        """An event does not end before it begins."""
        self.ends_on.set_earliest(self.starts_on.day())
        self.changed.emit()

    def _lay_out(self, note: str) -> None:
        days = QWidget()
        line = QHBoxLayout(days)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(self.starts_on, 1)
        line.addWidget(Text("–", "body", "text_2"))
        line.addWidget(self.ends_on, 1)
        self.starts_on.setAccessibleName(_("First day"))
        self.ends_on.setAccessibleName(_("Last day"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(0, 8)
        grid.setColumnStretch(1, 5)
        parts = (
            (labelled(_("Name of the event"), self.name), labelled(_("Kind"), self.kind)),
            (labelled(_("Days"), days), labelled(_("Cost (optional)"), self.cost)),
            (labelled(_("Place (optional)"), self.place), labelled(_("Product it was about (optional)"), self.product)),
        )
        for row, (left, right) in enumerate(parts):
            grid.addWidget(left, row, 0)
            grid.addWidget(right, row, 1)
        if note:
            remark = QHBoxLayout()
            remark.setSpacing(theme.px(6))
            remark.addWidget(IconLabel("info", "text_2"))
            remark.addWidget(Text(note, "meta", "text_2", wraps=True), 1)
            grid.addLayout(remark, len(parts), 0, 1, 2)
