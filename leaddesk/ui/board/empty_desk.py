"""A board without anybody: where the first list is dropped, in place of bare columns."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.translation import _
from leaddesk.ui.frame.first_list import DropZone, FlowPath
from leaddesk.ui.importing.saving import choose_template
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.text import Text

_WIDTH = 820


class EmptyDesk(QScrollArea):
    """Takes files dropped on it, chooses them, saves a template, or begins a lead by hand."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.zone = DropZone(has_template=True)
        self.by_hand = KeyButton(_("Add a lead by hand"), "quiet", icon="user-plus", hint=hint("Ctrl+N"))
        self.zone.dropped.connect(shell.take_files)
        self.zone.choose_wanted.connect(shell.choose_files)
        self.zone.template_wanted.connect(lambda: choose_template(shell.say, self.zone.template))
        self.by_hand.clicked.connect(shell.add_lead)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._whole())
        self.viewport().setAutoFillBackground(False)

    def _whole(self) -> QWidget:
        px = theme.px
        page = QWidget()
        page.setAutoFillBackground(False)
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(0)
        column.addWidget(FlowPath())
        column.addSpacing(px(32))
        column.addWidget(Text(_("Drop your first list here"), "display", strong=True))
        column.addSpacing(px(4))
        column.addWidget(Text(_("Business cards or a seminar list, in Excel or CSV, just as it is."), "name", "text_2"))
        column.addSpacing(px(24))
        column.addWidget(self.zone)
        column.addSpacing(px(16))
        column.addLayout(self._promise())
        around = QVBoxLayout(page)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(2)
        around.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(3)
        return page

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(IconLabel("shield-check", "ready"))
        text = _("You see what an import does before it writes, and can take all of it back.")
        row.addWidget(Text(text, "meta", "text_2"), 1)
        row.addWidget(self.by_hand)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inside.setFixedWidth(min(theme.px(_WIDTH), self.width()))
