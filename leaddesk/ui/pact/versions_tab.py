"""The versions: each can be read, compared and taken as a new draft; and the pact as a file to share."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_diff import differences
from leaddesk.domain.pact_effect import Version
from leaddesk.domain.pact_statement import statement
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.pact.compare import DifferenceList
from leaddesk.ui.pact.header import published_words
from leaddesk.ui.pact.scrolled import Scrolled
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.pact.statement_view import StatementView
from leaddesk.ui.pact.versions_model import ShownVersion, VersionsDelegate, VersionsModel, shown_versions
from leaddesk.ui.pact.workbench import Workbench
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.table import Table
from leaddesk.ui.widgets.text import ElidedText, Text

_WIDTHS = (56, 88, 140, 0, 64)
FILES = "TOML (*.toml)"


class VersionsTab(QWidget):
    """``laid_out`` is there for the page's order of the keyboard."""

    laid_out = Signal()

    def __init__(self, bench: Workbench, desk: PactSource, shell: Shell) -> None:
        super().__init__()
        self._bench, self._desk, self._shell = bench, desk, shell
        self.model = VersionsModel()
        self.table = Table(self.model, VersionsDelegate(), _WIDTHS, least=100)
        self.table.setAccessibleName(_("Versions of the pact"))
        self.title = Text("", "name", strong=True)
        self.about = ElidedText("", "meta", "text_2")
        self.restore = KeyButton(_("Take as a new draft"), icon="arrow-counter-clockwise")
        self.export = KeyButton(_("Export…"), icon="download-simple")
        self.take_in = KeyButton(_("Import a file…"), icon="upload-simple")
        self.kinds = Segmented([Segment(_("Changes")), Segment(_("Beside the draft")), Segment(_("Whole text"))])
        self.kinds.setAccessibleName(_("What is shown of the version"))
        self.scrolled = Scrolled()
        self._view = StatementView()
        self._list: QWidget = QWidget()
        self._lay_out()
        self.table.row_chosen.connect(self._show_row)
        self.kinds.chosen.connect(lambda _at: self._show())
        self.restore.clicked.connect(self._restore)
        self.export.clicked.connect(self._export)
        self.take_in.clicked.connect(self._import)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        head = QHBoxLayout()
        head.addWidget(Text(_("Versions"), "name", strong=True))
        head.addStretch(1)
        head.addWidget(self.take_in)
        left.addLayout(head)
        left.addWidget(self.table, 1)
        title, tools = QHBoxLayout(), QHBoxLayout()
        title.addWidget(self.title)
        title.addWidget(self.about, 1)
        for widget in (self.restore, self.export):
            title.addWidget(widget)
        tools.addWidget(self.kinds)
        tools.addStretch(1)
        right.addLayout(title)
        right.addLayout(tools)
        right.addWidget(self.scrolled, 1)
        self._body = QHBoxLayout(self)
        self._body.addLayout(left, 4)
        self._body.addLayout(right, 5)
        self._layouts = (left, right, head, title, tools)
        self.scrolled.column.addWidget(self._list)
        self.scrolled.column.addWidget(self._view)
        self.scrolled.column.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        px = theme.px
        self._body.setContentsMargins(px(16), px(12), px(16), px(16))
        self._body.setSpacing(px(20))
        for layout in self._layouts:
            layout.setSpacing(px(8))
        self.scrolled.column.setContentsMargins(0, px(4), px(8), px(8))

    def refresh(self) -> None:
        """Looks at the versions again."""
        tasks.read(self._desk.pact.versions, done=self._take, key="pact.versions")

    def _take(self, versions: list[Version]) -> None:
        row = max(0, self.table.current_row())
        if [one.version for one in self.model.shown] != versions:
            self.model.show_versions(shown_versions(versions))
            self.table.show_row(min(row, len(versions) - 1))
        self._show()

    def shown(self) -> ShownVersion | None:
        """The version that is chosen."""
        row = self.table.current_row()
        return self.model.shown[row] if 0 <= row < len(self.model.shown) else None

    def _show_row(self, _row: int) -> None:
        self._show()

    def _show(self) -> None:
        found, draft = self.shown(), self._bench.editing.draft
        if found is None or draft is None:
            return
        version = found.version
        self.title.setText(_("Version {number}").format(number=version.number))
        self.about.set_text(version.note or published_words(version))
        self.restore.setEnabled(version.pact != draft.pact)
        is_whole = self.kinds.current() == 2
        self._view.setVisible(is_whole)
        if is_whole:
            day = version.published_at.date()
            told = statement(version.pact, version.number, day, version.marketing, version.sales)
            self._view.show_statement(told)
        beside = self.kinds.current() == 1
        changes = differences(version.pact, draft.pact) if beside else found.changes
        self._replace(DifferenceList(changes) if not is_whole and not self._is_first(found, beside) else self._first())
        self._list.setVisible(not is_whole)

    def _is_first(self, found: ShownVersion, beside: bool) -> bool:
        return found.is_first and not beside

    def _first(self) -> QWidget:
        return Text(_("The first version. Its whole text stands beside"), "meta", "text_2")

    def _replace(self, list_: QWidget) -> None:
        self.scrolled.column.replaceWidget(self._list, list_)
        self._list.hide()
        self._list.deleteLater()
        self._list = list_

    # What is done with them

    def _restore(self) -> None:
        found = self.shown()
        if found is not None:
            self._put(found.version.pact, _("Version {number} is the draft now").format(number=found.version.number))

    def _put(self, pact: Pact, sentence: str) -> None:
        self._bench.close_editor()
        self._bench.editing.change(lambda _pact: pact)
        self._show()
        self._shell.say(sentence, _("Undo"), self._bench.editing.undo)

    def _export(self) -> None:
        found = self.shown()
        if found is None:
            return
        name = _("pact-{number}").format(number=found.version.number) + ".toml"
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Export the pact"), name, FILES)
        if chosen:
            self.write_file(Path(chosen), found.version.pact)

    def _import(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Import a pact"), "", FILES)
        if chosen:
            self.read_file(Path(chosen))

    def write_file(self, file: Path, pact: Pact) -> None:
        """Writes a pact as a file."""
        sentence = _("Wrote {file}").format(file=file.name)
        work = partial(self._desk.pact.write_file, file, pact)
        tasks.run(work, done=lambda _none: self._shell.say(sentence), lane=tasks.Lane.ASIDE)

    def read_file(self, file: Path) -> None:
        """Takes the pact in a file as the draft; what is wrong with it is said with its line."""
        work = partial(self._desk.pact.read_file, file)
        tasks.run(work, done=partial(self._take_in, file), lane=tasks.Lane.ASIDE)

    def _take_in(self, file: Path, pact: Pact) -> None:
        count = len(differences(self._bench.editing.pact, pact))
        words = n_("{n} place is another one", "{n} places are other ones", count)
        self._put(pact, _("{file} is the draft now: {changes}").format(file=file.name, changes=words))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
