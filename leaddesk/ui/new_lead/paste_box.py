"""Where the signature of a mail is pasted or dropped, to be split into fields."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import LEFT, draw_hint, draw_text, elided, fill_box, hint_width
from leaddesk.ui.widgets.pressable import Pressable


class PasteBox(Pressable):
    """A click or Ctrl+V pastes what is on the clipboard; text can be dropped on it."""

    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(_("Paste a mail signature to fill the fields"))
        self.setAccessibleName(self.text())
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.paste)

    def paste(self) -> None:
        """Takes the text that is on the clipboard."""
        text = QApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.pasted.emit(event.mimeData().text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = theme.color("hover") if self.underMouse() else None
        fill_box(painter, self.rect().toRectF(), theme.px(6), ground, theme.color("line_strong"), dashed=True)
        ink, side = theme.color("text_2"), theme.px(16)
        paint_icon(painter, "clipboard-text", ink, theme.px(12), (self.height() - side) // 2, side)
        key = hint(QKeySequence.StandardKey.Paste)
        right = self.width() - theme.px(13)
        draw_hint(painter, right, self.height() / 2, key, ink, theme.color("line"))
        left = theme.px(37)
        room = QRectF(left, 0, right - hint_width(key) - theme.px(8) - left, self.height())
        text = elided(self.text(), theme.metrics("meta"), room.width())
        draw_text(painter, room, text, theme.font("meta"), ink, LEFT)
        painter.end()
