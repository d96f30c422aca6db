"""The foot of the panel: leave or add, and, where something was typed, whether it may be lost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.domain.board import Column
from leaddesk.translation import _
from leaddesk.ui.board.column_words import column_code, column_word
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.foot_bar import FootBar
from leaddesk.ui.widgets.keys import hint


class AddFoot(FootBar):
    """``leave_wanted`` and ``add_wanted``; once it asks, ``discarded`` and ``stayed``."""

    leave_wanted = Signal()
    add_wanted = Signal()
    discarded = Signal()
    stayed = Signal()

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_asking = False
        self.leave = KeyButton(_("Cancel"), "quiet", hint="Esc")
        # translators: the stage is short in English, SAL, and may have its name beside it where names are short
        words = _("Add to {code}").format(code=column_code(column), name=column_word(column))
        self.add = KeyButton(words, "primary", hint=hint("Ctrl+Enter"))
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
        """Asks whether what was typed may be lost. Enter loses nothing."""
        self._show(is_asking=True)
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

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
