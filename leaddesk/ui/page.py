"""What a page of the window is, and what the window offers it.

A page is one module with one class, named in ``leaddesk.ui.pages.PAGES``:

    class TodayPage(Page):
        def __init__(self, desk: DeskSource, shell: Shell) -> None:
            super().__init__(desk, shell)
            …                                   # build; ask the desk through leaddesk.ui.tasks

        def apply_changes(self, changes: Changes) -> None: …   # look again, where these changes matter
        def shown(self) -> None: …                             # the page came into sight
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.domain.board import Filter
from leaddesk.domain.changes import Changes
from leaddesk.ui.desk import DeskSource


class Shell(Protocol):
    """The window around a page."""

    filter: Filter
    """Whom the pages that show leads are narrowed to. A page that changes it sets it; the others follow when shown."""

    def say(
        self,
        sentence: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        *,
        hint: str = "",
        icon: str = "",
    ) -> None:
        """A toast: one sentence, and one action if there is one to take."""

    def show_status(self, text: str, icon: str = "") -> None:
        """What the status line says at its left, such as what is selected or not saved yet."""

    def announce(self, changes: Changes) -> None:
        """Tells every page what a write changed, offers undo in a toast, and keeps it in the status line."""

    def apply_changes(self, changes: Changes) -> None:
        """The same without a word: for what a page says itself."""

    def open_lead(self, lead: int) -> None:
        """Opens the lead panel on it."""

    def add_lead(self) -> None:
        """Begins a new lead beside the page."""

    def go_to(self, page: str) -> None:
        """Shows the page of this key."""

    def page(self) -> "Page | None":
        """The page that is shown."""

    def show_on_board(self, filter: Filter) -> None:
        """Shows the board with this filter."""

    def choose_files(self) -> None:
        """Lets the user choose lists to import."""

    def take_files(self, files: list[Path]) -> None:
        """Lists were dropped on a part of a page."""

    @property
    def settings(self) -> QSettings:
        """What the window remembers on this computer."""


class Page(QWidget):
    """A page. Changes that happen while it is out of sight are handed over, joined, when it is shown again."""

    has_own_steps = False
    """Whether undo and redo belong to what is written on the page (a draft), and not to the desk's last step."""

    bars = 1
    """How many bars stand above what the page is about: the page bar, and a filter or tabs."""

    def __init__(self, desk: DeskSource, shell: Shell) -> None:
        super().__init__()
        self.desk = desk
        self.shell = shell

    def show_strip(self, strip: QWidget) -> None:
        """Shows a strip of the window's over its full width, below the bars."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(self.bars, strip)

    def apply_changes(self, changes: Changes) -> None:
        """Looks again at whatever these changes touch."""

    def shown(self) -> None:
        """The page came into sight."""

    def undo(self) -> None:
        """Takes back a step of the page's own, where it has such steps."""

    def redo(self) -> None:
        """Does a step of the page's own again."""

    def current_leads(self) -> Sequence[int]:
        """The leads that are selected on the page, or the one under the keyboard."""
        return ()

    def lead_actions(self) -> Sequence[QAction]:
        """What can be done with the leads that are selected, for the window's menu; empty where nothing is selected."""
        return ()

    def memory(self) -> dict[str, str]:
        """What the page remembers over restarts and changes of language; kept in the settings under its key."""
        return {}

    def take_files(self, files: list[Path]) -> None:
        """Lists were dropped anywhere on the window, or chosen. Only the page that imports them takes them."""

    def start_search(self) -> None:
        """Ctrl+F: puts the keyboard where one searches on this page."""


def joined(before: Changes | None, more: Changes) -> Changes:
    """Both as one, for a page that saw neither."""
    if before is None:
        return more
    return more._replace(leads=before.leads | more.leads, is_wide=before.is_wide or more.is_wide)
