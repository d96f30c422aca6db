"""Where lists are dropped, and what became of each file: read, waiting for a password, refused."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from leaddesk.translation import _, n_
from leaddesk.ui.importing.drop_zone import DropZone
from leaddesk.ui.importing.dropped import DroppedFile, FileState
from leaddesk.ui.importing.file_row import FileRow
from leaddesk.ui.importing.saving import choose_template
from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.importing.step_page import StepPage
from leaddesk.ui.once import once_after
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.tab_order import tabs_in_order
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.unrolled import Unrolled


class FilesPage(StepPage):
    """Enter opens the first file that was read; Esc lets go of all of them."""

    def __init__(self, session: ImportSession, shell: Shell) -> None:
        super().__init__(session, shell)
        self.zone = DropZone()
        self.heading = _Heading()
        self.rows: list[FileRow] = []
        self.panel = Panel(inset=0)
        self.note = _note(
            _("Files are read in a separate process with limits on time and memory. Stopping one affects nothing else.")
        )
        self.leave = KeyButton(_("Leave"), "quiet", hint="Esc")
        self.template = KeyButton(_("Get a template"), "quiet", icon="download-simple", has_caret=True)
        self._orders_tabs = once_after(0, lambda: tabs_in_order((self.zone, self.panel, self.foot)), self)
        self._lay_out()
        self.zone.dropped.connect(shell.take_files)
        self.zone.choose_wanted.connect(shell.choose_files)
        self.leave.clicked.connect(session.leave)
        self.template.clicked.connect(lambda: choose_template(session.said.emit, self.template))
        session.dropped.changed.connect(self._show_files)

    def _lay_out(self) -> None:
        inside = Unrolled()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.panel)
        column.addWidget(self.note)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.column.addWidget(self.zone)
        self.column.addWidget(self.heading)
        self.column.addWidget(area, 1)
        self.foot.left.addWidget(self.leave)
        self.foot.right.addWidget(self.template)

    def show_now(self) -> None:
        self._show_files()
        self.shell.show_status(_("Nothing is written yet"), "info")

    def go_on(self) -> None:
        if self.session.work is None:
            self.session.open_next()

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.session.dropped.files:
            self.session.leave()
            return True
        return False

    def _show_files(self) -> None:
        files = self.session.dropped.files
        if [row.file for row in self.rows] != files:
            self._build_rows(files)
        upcoming = next(iter(self.session.dropped.waiting()), None)
        for row in self.rows:
            row.show_now(is_next=row.file is upcoming)
        self.zone.show_high(not files)
        for part in (self.heading, self.panel, self.note, self.leave):
            part.setVisible(bool(files))
        self.heading.show_files(self.session)
        self._orders_tabs.start()
        field = self._asking()
        if field is not None and self.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit):
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        return self._asking() or super().first_focus()

    def _asking(self) -> QWidget | None:
        """Where a password is asked for, once every file was tried."""
        locked = next((row for row in self.rows if row.file.state is FileState.LOCKED), None)
        is_tried = next(iter(self.session.dropped.waiting()), None) is None
        return locked.first_focus() if locked is not None and is_tried else None

    def _build_rows(self, files: list[DroppedFile]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [FileRow(file, is_first=at == 0) for at, file in enumerate(files)]
        for row in self.rows:
            row.open_wanted.connect(partial(self.session.open, row.file))
            row.unlock_wanted.connect(partial(self.session.dropped.read, row.file))
            self.panel.body.addWidget(row)


class _Heading(QWidget):
    """How many files there are, how it went with them, and at the right what is safe."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "name", strong=True)
        self._read = _Count("check-circle-fill", "text_2")
        self._locked = _Count("lock-simple-fill", "caution")
        self._refused = _Count("x-circle-fill", "overdue")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.px(4), 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(self._title)
        for count in (self._read, self._locked, self._refused):
            line.addWidget(count)
        line.addStretch(1)
        line.addWidget(IconLabel("shield-check", "ready"))
        line.addWidget(Text(_("Nothing was written to the desk"), "meta", "text_2"))

    def show_files(self, session: ImportSession) -> None:
        dropped = session.dropped
        self._title.setText(n_("{n} file", "{n} files", len(dropped.files)))
        self._read.show_words(_("{n} read"), dropped.count(FileState.READ))
        self._locked.show_words(_("{n} waiting for a password"), dropped.count(FileState.LOCKED))
        self._refused.show_words(_("{n} could not be opened"), dropped.count(FileState.REFUSED))


class _Count(QWidget):
    """An icon and a count; nothing for none."""

    def __init__(self, icon: str, role: ColorRole) -> None:
        super().__init__()
        self._words = Text("", "meta", role)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(4))
        line.addWidget(IconLabel(icon, role))
        line.addWidget(self._words)

    def show_words(self, words: str, count: int) -> None:
        self._words.setText(words.format(n=count))
        self.setVisible(count > 0)


def _note(text: str) -> QWidget:
    """A remark below the contents."""
    part = QWidget()
    line = QHBoxLayout(part)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(8))
    line.addWidget(IconLabel("info", "text_2"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(text, "meta", "text_2", wraps=True), 1)
    return part
