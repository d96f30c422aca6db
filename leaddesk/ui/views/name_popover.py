"""Asks for the name of a view."""

from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.translation import _
from leaddesk.ui.widgets.popover import Popover


class NamePopover(Popover):
    """Asks for a name."""

    def __init__(self, window: QWidget, title: str, about: str, primary: str, name: str) -> None:
        super().__init__(window, title, about)
        self.field = QLineEdit(name)
        self.field.setAccessibleName(_("Name"))
        self.field.selectAll()
        self.add(self.field)
        self.add_buttons(primary, _("Cancel"))
        self.first = self.field
        self.field.textChanged.connect(self._allow)
        self._allow()

    def name(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def _allow(self) -> None:
        if self.primary is not None:
            self.primary.setEnabled(bool(self.name()))
