"""What a tab of the page offers: one that scrolls as a whole, or one that lays itself out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leaddesk.ui.pact.scrolled import Scrolled


class PlainTab(QWidget):
    """A tab that lays itself out. ``laid_out`` when the order of the keyboard has to be told anew."""

    laid_out = Signal()

    def refresh(self) -> None:
        """Shows the draft as it stands. Called after each change while the tab is shown, and when it comes into sight."""
        raise NotImplementedError

    def forget(self) -> None:
        """The desk is another one now: what was asked of it has to be asked again."""

    def show_part(self, kind: str, code: str) -> None:
        """Puts the keyboard on a part of the pact, where the tab has it."""


class ScrolledTab(Scrolled):
    """The same as one column, which scrolls."""

    laid_out = Signal()

    def refresh(self) -> None:
        """Shows the draft as it stands. Called after each change while the tab is shown, and when it comes into sight."""
        raise NotImplementedError

    def forget(self) -> None:
        """The desk is another one now: what was asked of it has to be asked again."""

    def show_part(self, kind: str, code: str) -> None:
        """Puts the keyboard on a part of the pact, where the tab has it."""


Tab = PlainTab | ScrolledTab
