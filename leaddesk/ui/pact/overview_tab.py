"""The overview: the pact as people read it, and what stands in its way. The same text is printed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.domain.pact_checks import Finding, Weight
from leaddesk.domain.pact_statement import statement
from leaddesk.translation import _
from leaddesk.ui.pact.finding_words import finding_words
from leaddesk.ui.pact.stacked import Surface
from leaddesk.ui.pact.statement_view import StatementView
from leaddesk.ui.pact.tab import ScrolledTab
from leaddesk.ui.pact.workbench import Workbench
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.text import Text


class FindingLine(QWidget):
    """One thing that stands in the way, and a link to where it is mended."""

    pressed = Signal()

    def __init__(self, finding: Finding, words: str) -> None:
        super().__init__()
        is_error = finding.weight is Weight.ERROR
        role: ColorRole = "overdue" if is_error else "caution"
        line = QHBoxLayout(self)
        px = theme.px
        line.setContentsMargins(px(12), px(6), px(12), px(6))
        line.setSpacing(px(8))
        line.addWidget(IconLabel("warning-circle-fill" if is_error else "warning", role), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(words, "meta", role, wraps=True), 1)
        look = LinkButton(_("Show"))
        look.clicked.connect(self.pressed)
        line.addWidget(look, 0, Qt.AlignmentFlag.AlignTop)


class OverviewTab(ScrolledTab):
    """``wanted(finding)`` when a finding is to be looked at."""

    wanted = Signal(object)

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._found: tuple[Finding, ...] = ()
        self._title = Text(_("Wants a look"), "name", strong=True)
        self._findings = Surface()
        self.view = StatementView()
        self.pdf = KeyButton(_("Save as PDF…"), icon="printer", is_small=True)
        self.excel = KeyButton(_("Save as Excel…"), icon="download-simple", is_small=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Text(_("The pact on one page"), "name", strong=True))
        head.addStretch(1)
        head.addWidget(self.pdf)
        head.addWidget(self.excel)
        self.column.addWidget(self._title)
        self.column.addWidget(self._findings)
        self.column.addLayout(head)
        self.column.addWidget(self.view)
        self.column.addStretch(1)
        self._title.hide()
        self._findings.hide()
        self._fit_gaps()

    def refresh(self) -> None:
        """Shows the draft as it stands."""
        draft, version = self._bench.editing.draft, self._bench.editing.version
        if draft is None or version is None:
            return
        day = version.published_at.date()
        number = None if draft.is_changed else version.number
        self.view.show_statement(statement(draft.pact, number, day, version.marketing, version.sales))
        self._show_findings(self._bench.seen.findings)

    def _show_findings(self, found: tuple[Finding, ...]) -> None:
        if found == self._found:
            return
        self._found = found
        self._findings.stack([self._finding(finding) for finding in found])
        self._title.setVisible(bool(found))
        self._findings.setVisible(bool(found))

    def _finding(self, finding: Finding) -> FindingLine:
        line = FindingLine(finding, finding_words(finding, self._bench.editing.pact))
        line.pressed.connect(lambda: self.wanted.emit(finding))
        return line

    def _fit_gaps(self) -> None:
        self.column.setSpacing(theme.px(10))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_gaps()
        super().changeEvent(event)
