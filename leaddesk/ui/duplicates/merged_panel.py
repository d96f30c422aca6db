"""A merge that stands: what it was, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.translation import _
from leaddesk.ui.duplicates.pair_lines import PairLine
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.toast import LEFT_OF


class MergedPanel(Panel):
    """``undo_wanted`` when it is to be taken back."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(inset=20, spacing=8, parent=parent)
        self._title = Text("", "title", strong=True, wraps=True)
        self._about = Text("", "body", "text_2")
        self._note = Text(
            _("Taking it back brings both people back as they were. What was done since stays."), "body", wraps=True
        )
        self.undo = KeyButton(_("Take back"), icon="arrow-counter-clockwise")
        self.undo.setObjectName(LEFT_OF)
        self.undo.clicked.connect(self.undo_wanted)
        row = QHBoxLayout()
        row.addWidget(self.undo)
        row.addStretch(1)
        for part in (self._title, self._about, self._note):
            self.body.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addSpacing(theme.px(8))
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_merge(self, line: PairLine) -> None:
        """Shows a merge."""
        self._title.setText(line.title)
        self._about.setText(line.about)
