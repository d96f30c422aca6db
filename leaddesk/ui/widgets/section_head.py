"""The heading of a section of a panel: its name, and at the right what it goes by or what changes it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import ElidedText, Text


class SectionHead(QWidget):
    """20 high. ``count`` stands beside the name, ``note`` at the right; further widgets are added to ``line``."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(theme.px(8))
        self.title = Text(title, "body", strong=True)
        self.count = Text("", "meta", "text_2")
        self.note = ElidedText("", "meta", "text_2")
        self.line.addWidget(self.title)
        self.line.addWidget(self.count)
        self.line.addStretch(1)
        self.line.addWidget(self.note)

    def show_words(self, title: str, note: str = "", count: str = "") -> None:
        """Says something else."""
        self.title.setText(title)
        self.count.setText(count)
        self.note.set_text(note)
