"""Who gave the list: our own people, or an organiser or other company, of whom a record is kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leaddesk.services.importing.decisions import EventDecision
from leaddesk.translation import _
from leaddesk.ui.importing.labelled import labelled
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.chooser import ChooserOption
from leaddesk.ui.widgets.inputs import DayField
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.select_field import SelectField
from leaddesk.ui.widgets.text import Text


class Giver(QWidget):
    """``changed`` with every change, ``turned(is_other)`` when it is another company's list, or no longer."""

    changed = Signal()
    turned = Signal(bool)

    def __init__(self, member: str, today: date) -> None:
        super().__init__()
        self._member = member
        self.side = Segmented((Segment(_("We took it ourselves")), Segment(_("From an organiser or another company"))))
        self.taker = SelectField(_("Who took it"), [ChooserOption(member, member)], member)
        self.taken_on = DayField(today)
        self.name = QLineEdit()
        self.received_on = DayField(today)
        self.how = QLineEdit()
        self.how.setPlaceholderText(_("For example: registration form of the show, with consent"))
        self._own, self._other = self._own_part(), self._other_part()
        self._lay_out()
        self._show_side()
        self.side.chosen.connect(self._turn)
        self.taker.changed.connect(self.changed)
        for day in (self.taken_on, self.received_on):
            day.dateChanged.connect(self.changed)
        for field in (self.name, self.how):
            field.textChanged.connect(self.changed)

    def show_members(self, names: Sequence[str]) -> None:
        """Offers our own people."""
        every = list(dict.fromkeys((self._member, *names)))
        self.taker.show_options([ChooserOption(name, name) for name in every], self.taker.value())

    @property
    def is_other(self) -> bool:
        """Whether somebody else gave it."""
        return self.side.current() == 1

    @property
    def is_complete(self) -> bool:
        """Whether what must be known is known: of another company, who it is and how they came by the data."""
        return not self.is_other or bool(self.name.text().strip() and self.how.text().strip())

    def told(self, event: EventDecision) -> EventDecision:
        """The event with who gave the list."""
        if self.is_other:
            day, how = self.received_on.day(), self.how.text().strip()
            return replace(event, giver=self.name.text().strip(), received_on=day, collected=how)
        return replace(event, received_by=str(self.taker.value()), received_on=self.taken_on.day())

    def show_told(self, event: EventDecision) -> None:
        """Shows what was said before."""
        self.side.set_current(1 if event.giver else 0)
        self._show_side()
        self.name.setText(event.giver)
        self.how.setText(event.collected)
        if event.received_on is not None:
            (self.received_on if event.giver else self.taken_on).set_day(event.received_on)
        if event.received_by:
            self.taker.show_options([ChooserOption(event.received_by, event.received_by)], event.received_by)

    def _turn(self, index: int) -> None:
        self._show_side()
        self.turned.emit(index == 1)
        self.changed.emit()

    def _show_side(self) -> None:
        self._own.setVisible(not self.is_other)
        self._other.setVisible(self.is_other)

    def _own_part(self) -> QWidget:
        self.taken_on.setFixedWidth(theme.px(200))
        return _beside(labelled(_("Who took it"), self.taker), labelled(_("Taken on"), self.taken_on))

    def _other_part(self) -> QWidget:
        self.received_on.setFixedWidth(theme.px(200))
        part = QWidget()
        lines = QVBoxLayout(part)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(8))
        lines.addWidget(_beside(labelled(_("From whom"), self.name), labelled(_("Received on"), self.received_on)))
        lines.addWidget(labelled(_("How they came by the data"), self.how))
        return part

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self.side, self._own, self._other):
            column.addWidget(part)
        why = _("For a list from another company the desk records who gave it, when, and how it was collected.")
        column.addWidget(Text(why, "meta", "text_2", wraps=True))


def _beside(left: QWidget, right: QWidget) -> QWidget:
    part = QWidget()
    line = QHBoxLayout(part)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(8))
    line.addWidget(left, 1)
    line.addWidget(right)
    return part
