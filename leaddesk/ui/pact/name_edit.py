"""A name that is typed where it stands: of a persona, a profile or a group."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme

_LONGEST = 120


class NameEdit(QLineEdit):
    """As wide as its text. ``renamed(text)`` with Enter or when the keyboard leaves; Esc takes back what was typed."""

    renamed = Signal(str)

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setProperty("bare", True)
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(about)
        self.setToolTip(about)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda _text: self.updateGeometry())
        self.editingFinished.connect(self._tell)
        self._dress()

    def show_name(self, name: str) -> None:
        """Shows a name, unless one is being typed."""
        self._name = name
        if not self.hasFocus() or self.text().strip() in ("", name):
            self.setText(name)

    def _tell(self) -> None:
        name = self.text().strip()
        if not name:
            self.setText(self._name)
        elif name != self._name:
            self.renamed.emit(name)

    def _dress(self) -> None:
        font = theme.font("body", strong=True)
        if self.font() != font:
            self.setFont(font)
        height = theme.px(24)
        sheet = f"min-height: {height}px; max-height: {height}px;"
        if self.styleSheet() != sheet:
            self.setStyleSheet(sheet)

    def sizeHint(self) -> QSize:
        width = theme.metrics("body", strong=True).horizontalAdvance(self.text() or "　　　")
        return QSize(round(width) + theme.px(10), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._name)
            self.clearFocus()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)
