"""Where lists are dropped on the import page."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.translation import _
from leaddesk.ui.frame.files import files_of
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import fill_box
from leaddesk.ui.widgets.text import Text


class DropZone(QWidget):
    """``dropped(paths)`` and ``choose_wanted``. It is high while there is nothing else on the page."""

    dropped = Signal(list)
    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_over, self._is_high = False, True
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choose = KeyButton(_("Choose a file"), icon="folder-open", hint=hint("Ctrl+O"))
        self.choose.clicked.connect(self.choose_wanted)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        words.addWidget(Text(_("Drop a file here"), "title", strong=True))
        words.addWidget(Text(_("Excel, CSV, vCard. Encoding and header row are detected for you"), "body", "text_2"))
        words.addStretch(1)
        line = QHBoxLayout(self)
        line.setSpacing(theme.px(20))
        line.addStretch(1)
        line.addWidget(IconLabel("tray", "accent", 36), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words)
        line.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self._fit()

    def show_high(self, is_high: bool) -> None:
        """High while no file was dropped yet."""
        self._is_high = is_high
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(268 if self._is_high else 130))

    def _light(self, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        event.acceptProposedAction()
        self.dropped.emit(files_of(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = theme.color("lane_drop" if self._is_over else "surface")
        border = theme.color("accent" if self._is_over else "line_strong")
        fill_box(painter, self.rect().toRectF(), theme.px(10), ground, border, 2.0, dashed=not self._is_over)
        painter.end()
