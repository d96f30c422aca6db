"""What the pages of the path have in common: contents above a foot bar, and what Enter and other keys do."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.foot_bar import FootBar


class StepPage(QWidget):
    """Contents go into ``column``, buttons into ``foot``. ``step`` is its place in the strip, from 0."""

    step = 0

    def __init__(self, session: ImportSession, shell: Shell) -> None:
        super().__init__()
        self.session, self.shell = session, shell
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("no_ring", True)
        self.foot = FootBar()
        self.column = QVBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self.column, 1)
        whole.addWidget(self.foot)
        self._fit_column()

    def show_now(self) -> None:
        """Shows what the session holds now. Called when the page comes into sight."""

    def go_on(self) -> None:
        """What Enter does."""

    def take_key(self, _event: QKeyEvent) -> bool:
        """Does what a key of this page does; False for any other key."""
        return False

    def first_focus(self) -> QWidget:
        """Where the keyboard is put when the page comes into sight."""
        return self

    def _fit_column(self) -> None:
        side = theme.px(16)
        self.column.setContentsMargins(side, theme.px(4), side, side)
        self.column.setSpacing(theme.px(12))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_column()
        super().changeEvent(event)
