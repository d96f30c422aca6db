"""Where the first list is dropped, and the path that its people will take: the first start and an empty board show both."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.stages import DEPARTMENT_WORDS, FLOW, Department, Stage, stage_words
from leaddesk.translation import _
from leaddesk.ui.frame.files import files_of
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import LEFT, draw_text, elided, fill_box
from leaddesk.ui.widgets.text import Text


class FlowPath(QWidget):
    """The five stages with the seam between the departments."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, painter = theme.px, QPainter(self)
        gap, seam = px(8), px(44)
        width = (self.width() - seam - 3 * gap) / len(FLOW)
        x = 0.0
        for stage in FLOW:
            box = QRectF(round(x), 0, round(width), self.height())
            self._paint_stage(painter, stage, box)
            if stage is Stage.MQL:
                left = round(box.right() + (seam - px(20)) / 2)
                paint_icon(painter, "handshake", theme.color("text_2"), left, px(18), px(20))
            x += width + (seam if stage is Stage.MQL else gap)
        painter.end()

    def _paint_stage(self, painter: QPainter, stage: Stage, box: QRectF) -> None:
        px, words = theme.px, stage_words(stage)
        painter.fillRect(box, theme.color("lane"))
        painter.fillRect(QRectF(box.left(), 0, box.width(), px(4)), theme.stage_color(stage))
        line = QRectF(box.left() + px(12), px(12), box.width() - px(20), px(20))
        draw_text(painter, line, stage.value, theme.font("body", strong=True), theme.color("text"), LEFT)
        line.setLeft(line.left() + theme.metrics("body", strong=True).horizontalAdvance(stage.value) + px(12))
        word = elided(str(words.word), theme.metrics(), line.width())
        draw_text(painter, line, word, theme.font(), theme.color("text"), LEFT)
        whose = _("Goal of both") if stage is Stage.WON else str(DEPARTMENT_WORDS[words.department or Department.BOTH])
        line = QRectF(box.left() + px(12), px(32), box.width() - px(20), px(16))
        draw_text(painter, line, whose, theme.font("meta"), theme.color("text_2"), LEFT)


class DropZone(QWidget):
    """Where the first list is dropped. ``dropped(paths)``, ``choose_wanted`` and ``template_wanted``."""

    dropped = Signal(list)
    choose_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, *, has_template: bool) -> None:
        super().__init__()
        self._is_over = False
        self.setAcceptDrops(True)
        self.setMinimumHeight(theme.px(268))
        self.choose = KeyButton(_("Choose a file"), "primary", icon="folder-open", hint=hint("Ctrl+O"))
        self.template = KeyButton(_("Get a template"), icon="download-simple")
        self.choose.clicked.connect(self.choose_wanted)
        self.template.clicked.connect(self.template_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        if has_template:
            buttons.addWidget(self.template)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch(1)
        column.addWidget(IconLabel("tray", "accent", 36), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Text(_("Drop a file here"), "title", strong=True), 0, Qt.AlignmentFlag.AlignHCenter)
        kinds = Text(_("Excel, CSV, vCard. Encoding and header row are detected for you"), "body", "text_2")
        column.addWidget(kinds, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()
            self._is_over = True
            self.update()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._is_over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._is_over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(files_of(event.mimeData()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = theme.color("lane_drop" if self._is_over else "surface")
        border = theme.color("accent" if self._is_over else "line_strong")
        fill_box(painter, self.rect().toRectF(), theme.px(10), ground, border, 2.0, dashed=not self._is_over)
        painter.end()
