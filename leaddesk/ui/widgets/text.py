"""Labels in the design's type: ``Text("今日", "name", strong=True)``."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.painting import LEFT, draw_text, elided


class Text(QLabel):
    """Plain text in one of the five sizes and a colour of the theme. ``wraps`` breaks it into lines."""

    def __init__(
        self,
        text: str = "",
        size: TypeSize = "body",
        role: ColorRole = "text",
        *,
        strong: bool = False,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._size, self._role, self._strong = size, role, strong
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self._dress()

    def set_role(self, role: ColorRole) -> None:
        """Takes another colour of the theme."""
        self._role = role
        self._dress()

    def _dress(self) -> None:
        self.setFont(theme.font(self._size, self._strong))
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.WindowText, theme.color(self._role))
        self.setPalette(colors)
        if not self.wordWrap():
            self.setFixedHeight(theme.line_height(self._size))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)


class ElidedText(QWidget):
    """One line that gives way: what does not fit ends in …, and the tooltip then says it all."""

    def __init__(
        self,
        text: str = "",
        size: TypeSize = "body",
        role: ColorRole = "text",
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._size, self._role, self._strong = text, size, role, strong
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str, role: ColorRole | None = None) -> None:
        """Says something else, in another colour if one is given."""
        self._text, self._role = text, role or self._role
        self.setAccessibleName(text)
        self._tell_what_is_cut()
        self.updateGeometry()
        self.update()

    def _tell_what_is_cut(self) -> None:
        width = theme.metrics(self._size, self._strong).horizontalAdvance(self._text)
        self.setToolTip(self._text if width > self.width() else "")

    def sizeHint(self) -> QSize:
        width = theme.metrics(self._size, self._strong).horizontalAdvance(self._text)
        return QSize(int(width) + 2, theme.line_height(self._size))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.line_height(self._size))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._tell_what_is_cut()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = elided(self._text, theme.metrics(self._size, self._strong), self.width())
        font = theme.font(self._size, self._strong)
        draw_text(painter, self.rect().toRectF(), text, font, theme.color(self._role), LEFT)
        painter.end()
