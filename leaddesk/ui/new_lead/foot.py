"""The foot of the panel: leave or add, and, where something was typed, whether it may be lost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.translation import _
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.foot_bar import FootBar
from leaddesk.ui.widgets.keys import hint


class AddFoot(FootBar):
    """``leave_wanted`` and ``add_wanted``; once it asks, ``discarded`` and ``stayed``."""

    leave_wanted = Signal()
    add_wanted = Signal()
    discarded = Signal()
    stayed = Signal()

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_asking = False
        self.leave = KeyButton(_("Cancel"), "quiet", hint="Esc")
        self.add = KeyButton(_("Add to {stage}").format(stage=place), "primary", hint=hint("Ctrl+Enter"))
        self.discard, self.stay = KeyButton(_("Discard"), "secondary"), KeyButton(_("Go on"), "primary")
        for button in (self.leave, self.discard):
            self.left.addWidget(button)
        for button in (self.stay, self.add):
            self.right.addWidget(button)
        self.leave.clicked.connect(self.leave_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.discard.clicked.connect(self.discarded)
        self.stay.clicked.connect(self.stayed)
        self.rest()

    def ask(self) -> None:
        """Asks whether what was typed may be lost."""
        self._show(is_asking=True)
        self.discard.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Offers to leave and to add again."""
        self._show(is_asking=False)

    def _show(self, *, is_asking: bool) -> None:
        self.is_asking = is_asking
        for button in (self.leave, self.add):
            button.setVisible(not is_asking)
        for button in (self.discard, self.stay):
            button.setVisible(is_asking)
        self.aside.set_text(_("What you typed will be lost") if is_asking else "")
