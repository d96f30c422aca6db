"""The versions: each can be read, compared and taken as a new draft; and the pact as a file to share."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.pact_diff import differences
from leaddesk.domain.pact_effect import Version
from leaddesk.domain.pact_statement import statement
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.pact.compare import DifferenceList
from leaddesk.ui.pact.header import published_words
from leaddesk.ui.pact.scrolled import Scrolled
from leaddesk.ui.pact.sharing import Sharing
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.pact.statement_view import StatementView
from leaddesk.ui.pact.tab import PlainTab
from leaddesk.ui.pact.versions_model import ShownVersion, VersionsDelegate, VersionsModel, shown_versions
from leaddesk.ui.pact.workbench import Workbench
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.table import Table
from leaddesk.ui.widgets.text import ElidedText, Text

_WIDTHS = (72, 92, 136, 0, 76)


class VersionsTab(PlainTab):
    """The versions at the left, what is chosen of one of them at the right."""

    def __init__(self, bench: Workbench, desk: PactSource, sharing: Sharing) -> None:
        super().__init__()
        self._bench, self._desk, self._sharing = bench, desk, sharing
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
        self.take_in.clicked.connect(sharing.choose_file)

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
        return Text(_("This is the first version. Read it under “Whole text”"), "meta", "text_2")

    def _replace(self, list_: QWidget) -> None:
        self.scrolled.column.replaceWidget(self._list, list_)
        self._list.hide()
        self._list.deleteLater()
        self._list = list_

    # What is done with them

    def _restore(self) -> None:
        found = self.shown()
        if found is not None:
            words = _("Version {number} is the draft now").format(number=found.version.number)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the button has nothing more to do
            self._sharing.take(found.version.pact, words)

    def _export(self) -> None:
        found = self.shown()
        if found is not None:
            self._sharing.export(found.version.pact, found.version.number)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
