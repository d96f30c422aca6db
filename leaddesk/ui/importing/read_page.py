"""The first page of the path: what was recognised of the file, and of each of its columns."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.services.importing.recognised import Column
from leaddesk.services.importing.service import ReadList
from leaddesk.translation import _, n_
from leaddesk.ui.importing.columns_model import ColumnsModel
from leaddesk.ui.importing.columns_table import ColumnsTable
from leaddesk.ui.importing.facts import Facts
from leaddesk.ui.importing.list_words import joined_words, read_as, rows_words
from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.importing.step_page import StepPage
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.check import Check
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.text import ElidedText, Text

_ICONS = {"business-cards": "identification-card-fill", "seminar": "presentation-fill"}


class ReadPage(StepPage):
    """Enter shows the plan."""

    step = 0

    def __init__(self, session: ImportSession, shell: Shell) -> None:
        super().__init__(session, shell)
        self.head = _Head()
        self.facts = Facts(session)
        self.sure = Text("", "name", strong=True)
        self.unsure = _Unsure()
        self.remember = Check(_("Read this header the same way from now on"))
        self.model = ColumnsModel(self)
        self.table = ColumnsTable(self.model)
        self.leave = KeyButton(_("Leave"), "quiet", hint="Esc")
        self.primary = KeyButton(_("See the plan"), "primary", hint="Enter")
        self._lay_out()
        self.head.other.clicked.connect(session.leave_list)
        self.remember.toggled.connect(session.remember)
        self.table.decided.connect(self._decide)
        self.leave.clicked.connect(session.go_back)
        self.primary.clicked.connect(self.go_on)
        session.read_changed.connect(self._show_list)
        session.worked.connect(self._show_work)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        line.addWidget(self.sure)
        line.addWidget(self.unsure)
        line.addStretch(1)
        self.remember.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line.addWidget(self.remember)
        for part in (self.head, self.facts):
            self.column.addWidget(part)
        self.column.addLayout(line)
        self.column.addWidget(self.table, 100)
        self.column.addStretch(1)
        self.foot.left.addWidget(self.leave)
        self.foot.right.addWidget(self.primary)
        self.foot.saying.set_text(_("You see what becomes of every row before anything is written"))

    def show_now(self) -> None:
        self._show_list()
        self._show_work()
        self.shell.show_status(_("Nothing is written yet"), "info")
        if self.table.current_row() < 0:
            self.table.show_row(0)

    def go_on(self) -> None:
        self.session.make_plan()

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.session.go_back()
            return True
        return False

    def first_focus(self) -> QWidget:
        return self.table

    def _decide(self, column: Column, field: str | None) -> None:
        self.session.map_column(column, field)

    def _show_work(self) -> None:
        self.primary.setEnabled(self.session.work is None)

    def _show_list(self) -> None:
        found = self.session.found
        if found is None or not self.isVisible():
            return
        self.head.show_list(found)
        self.facts.show_list(found)
        self.model.show_list(found, self.session.looks)
        self.table.fit_rows()
        columns, asked = len(found.list.columns), len(found.list.unsure)
        says = _("{sure} of {n} columns are certain").format(sure=columns - asked, n=columns)
        self.sure.setText(says if asked else n_("The {n} column is certain", "All {n} columns are certain", columns))
        self.unsure.show_count(asked)
        self.remember.setVisible(found.list.fingerprint is not None)
        self.remember.blockSignals(True)
        self.remember.setChecked(self.session.decisions.remember)
        self.remember.blockSignals(False)


class _Head(QWidget):
    """What the list is, in one sentence, and its file below."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("identification-card-fill", "accent", 24)
        self._says = ElidedText("", "name", strong=True)
        self._about = ElidedText("", "body", "text_2")
        self._warning = ElidedText("", "meta", "caution")
        self.other = KeyButton(_("Another file"), icon="folder-open")
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self._says, self._about, self._warning):
            words.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(2), 0, 0, 0)
        line.setSpacing(theme.px(14))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)
        line.addWidget(self.other, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_list(self, found: ReadList) -> None:
        self._icon.show_icon(_ICONS[found.list.kind], "accent")
        self._says.set_text(read_as(found))
        joined = joined_words(found)
        rows = _("{rows} ({joined})").format(rows=rows_words(found), joined=joined) if joined else rows_words(found)
        self._about.set_text(beside(found.document.file, rows))
        warnings = " ".join(found.document.warnings)
        self._warning.set_text(warnings)
        self._warning.setVisible(bool(warnings))


class _Unsure(QWidget):
    """How many columns are to be checked."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", "body", "caution")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(6))
        line.addWidget(IconLabel("question-fill", "caution"))
        line.addWidget(self._words)

    def show_count(self, count: int) -> None:
        self._words.setText(n_("Check {n} column", "Check {n} columns", count))
        self.setVisible(count > 0)
