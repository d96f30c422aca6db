"""The right side of the page where there is no pair to look at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from leaddesk.translation import _
from leaddesk.ui.duplicates.pair_lines import Tab
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.text import Text


class Nothing(Panel):
    """Says what would stand here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(inset=20, spacing=4, parent=parent)
        self.title = Text("", "name", strong=True)
        self.about = Text("", "body", "text_2", wraps=True)
        self.setProperty("no_ring", True)  # the keyboard comes here with the last pair; there is nothing to press
        self.body.addStretch(2)
        for part in (self.title, self.about):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.body.addWidget(part)
        self.body.addStretch(3)

    def show_state(self, tab: Tab, *, is_searching: bool) -> None:
        """Says it for this list."""
        if tab is not Tab.OPEN:
            self.title.setText("")
            self.about.setText(_("Choose one at the left"))
        elif is_searching:
            self.title.setText(_("Looking for people who are here twice…"))
            self.about.setText(_("You can go on working meanwhile"))
        else:
            self.title.setText(_("No possible duplicates"))
            self.about.setText(_("Imports and new leads are compared with everybody as they come in"))
