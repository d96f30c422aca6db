"""A file that was dropped: its name, what happened, what to do, and one action."""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.translation import _, language
from leaddesk.ui.icons import icon
from leaddesk.ui.importing.dropped import DroppedFile, FileState
from leaddesk.ui.importing.list_words import read_as, rows_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.refilling import empty, put_in
from leaddesk.ui.widgets.text import ElidedText, Text

_LOOKS: dict[FileState, tuple[str, ColorRole]] = {
    FileState.READING: ("file", "text_2"),
    FileState.READ: ("check-circle-fill", "ready"),
    FileState.LOCKED: ("lock-simple-fill", "caution"),
    FileState.REFUSED: ("file-x", "overdue"),
    FileState.DONE: ("check-circle", "text_2"),
}
_SENTENCE_ENDS = re.compile(r"(?<=。)|(?<=[.])\s+")


class FileRow(QWidget):
    """``open_wanted`` for one that was read, ``unlock_wanted(password)`` for one that is locked."""

    open_wanted = Signal()
    unlock_wanted = Signal(str)

    def __init__(self, file: DroppedFile, *, is_first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file, self._is_first = file, is_first
        self._state: FileState | None = None
        self._is_next = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = IconLabel("", "text_2", 20)
        self._name = ElidedText(file.name, "name", strong=True)
        self._about = Text("", "meta", "text_2")
        self._says = ElidedText("", "body", strong=True)
        self._do = ElidedText("", "meta", "text_2")
        self._actions = QHBoxLayout()
        self._lay_out()
        self.show_now(is_next=False)

    def _lay_out(self) -> None:
        px = theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._name)
        head.addWidget(self._about)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addLayout(head)
        words.addWidget(self._says)
        words.addWidget(self._do)
        self._actions.setSpacing(px(8))
        line = QHBoxLayout(self)
        line.setContentsMargins(px(28), px(14), px(20), px(14))
        line.setSpacing(px(16))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)
        line.addLayout(self._actions)

    def show_now(self, *, is_next: bool) -> None:
        """Shows how far the file is; ``is_next``: Enter opens it."""
        file = self.file
        rows = rows_words(file.found) if file.found is not None else ""
        self._about.setText(beside(rows, size_words(file.size)))
        says, do, role = _words(file)
        self._says.set_text(says, role)
        self._do.set_text(do)
        self._do.setVisible(bool(do))
        self._icon.show_icon(*_LOOKS[file.state])
        if (file.state, is_next) != (self._state, self._is_next):
            self._state, self._is_next = file.state, is_next
            self._show_actions()

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes for this file."""
        return self.findChild(QLineEdit) or self.findChild(KeyButton)

    def _show_actions(self) -> None:
        empty(self._actions)
        if self.file.state is FileState.READ:
            kind = "primary" if self._is_next else "secondary"
            self._add(_("See what was read"), self.open_wanted.emit, kind=kind, key="Enter" if self._is_next else "")
        elif self.file.state is FileState.LOCKED:
            self._add_password()
        elif self.file.state is FileState.REFUSED:
            self._add(_("Copy the explanation"), self._copy, icon_name="copy")

    def _add(
        self, text: str, act: Callable[[], object], *, kind: str = "secondary", key: str = "", icon_name: str = ""
    ) -> None:
        button = KeyButton(text, "primary" if kind == "primary" else "secondary", icon=icon_name, hint=key)
        button.clicked.connect(lambda: act())
        put_in(self._actions, button)
        button.show()  # for the order of the keyboard, as the field of a password

    def _add_password(self) -> None:
        field = _PasswordField()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setPlaceholderText(_("Password"))
        field.setAccessibleName(_("Password of {file}").format(file=self.file.name))
        field.setFixedWidth(theme.px(200))
        eye = field.addAction(icon("eye"), QLineEdit.ActionPosition.TrailingPosition)
        eye.setToolTip(_("Show the password"))
        eye.triggered.connect(lambda: _turn(field))
        field.returnPressed.connect(lambda: self._unlock(field))
        put_in(self._actions, field)  # so that the keyboard can be put there
        self._add(_("Open"), lambda: self._unlock(field))

    def _unlock(self, field: QLineEdit) -> None:
        if field.text():
            self.unlock_wanted.emit(field.text())

    def _copy(self) -> None:
        text = f"{self.file.name} ({size_words(self.file.size)})\n{self.file.refusal}"
        QGuiApplication.clipboard().setText(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_first:
            painter = QPainter(self)
            painter.fillRect(QRectF(1, 0, self.width() - 2, 1), theme.color("line"))
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class _PasswordField(QLineEdit):
    """Enter opens the file with it and nothing else."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


def size_words(size: int) -> str:
    """The size of a file as people say it."""
    if size < 1_000_000:
        return f"{-(-size // 1000):,} KB"
    return f"{size / 1_000_000:,.1f} MB"


def _words(file: DroppedFile) -> tuple[str, str, ColorRole]:
    """What happened, what to do, and in which colour."""
    if file.state is FileState.READING:
        share = f" {file.share:.0%}" if file.share else ""
        return _("Being read") + share, "", "text_2"
    if file.state is FileState.DONE:
        return _("Imported"), "", "text_2"
    if file.found is not None and file.state is FileState.READ:
        return read_as(file.found), "", "ready"
    says, do = _split(file.refusal)
    role: ColorRole = "caution" if file.state is FileState.LOCKED else "overdue"
    if file.state is FileState.LOCKED:
        do = beside(do, _("The password is not kept"))
    return says, do, role


def _split(sentences: str) -> tuple[str, str]:
    """What happened, and, in the last sentence, what to do about it."""
    parts = [part for part in _SENTENCE_ENDS.split(sentences) if part]
    end = "。" if language() == "ja" else "."
    if len(parts) < 2:
        return sentences.rstrip(end), ""
    between = "" if language() == "ja" else " "
    return between.join(parts[:-1]).rstrip(end), parts[-1]


def _turn(field: QLineEdit) -> None:
    is_hidden = field.echoMode() is QLineEdit.EchoMode.Password
    field.setEchoMode(QLineEdit.EchoMode.Normal if is_hidden else QLineEdit.EchoMode.Password)
