"""Gives many leads to one owner."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from leaddesk.translation import _, n_
from leaddesk.ui.table.bulk.popover import BulkPopover, people
from leaddesk.ui.table.bulk.tally import TallyLine
from leaddesk.ui.widgets.chooser import ChooserOption
from leaddesk.ui.widgets.select_field import SelectField


class OwnerPopover(BulkPopover):
    """Answers with :meth:`owner`; "" is nobody. ``held`` says how many of the leads each owner has."""

    def __init__(
        self, window: QWidget, leads: Sequence[int], owners: Sequence[str], held: Mapping[str, int], acting: str
    ) -> None:
        super().__init__(window, _("Owner of {who}").format(who=people(len(leads))), "", leads)
        self._held = held
        options = [ChooserOption(name, name, self._count(name)) for name in dict.fromkeys((*owners, *held)) if name]
        options.append(ChooserOption("", _("No one"), self._count("")))
        first = next((name for name in (acting, *owners) if name), "")
        self.field = SelectField(_("Owner"), options, first)
        self.add_label(_("New owner"))
        self.add(self.field)
        self.finish("")
        self.first = self.field
        self.field.changed.connect(self._count_up)
        self._count_up()

    def owner(self) -> str:
        """Who is to have them."""
        return str(self.field.value())

    def _count(self, name: str) -> str:
        count = self._held.get(name, 0)
        return people(count) if count else ""

    def _count_up(self) -> None:
        stay = self._held.get(self.owner(), 0)
        change = sum(self._held.values()) - stay
        lines = (
            TallyLine(change, n_("gets this owner", "get this owner", change)),
            TallyLine(stay, n_("has this owner already", "have this owner already", stay), "minus", "text_2"),
        )
        self.show_tally(lines, n_("Change {n}", "Change {n}", change))
