"""The last page of the path: what happened, where the people are now, what comes next, and how to take it back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.domain.board import NARROW_COLUMNS, Filter
from leaddesk.domain.cards import Standing
from leaddesk.domain.consents import BASES, BASIS_OF_EVENT
from leaddesk.services.importing.service import Imported
from leaddesk.translation import _, language, n_
from leaddesk.ui.board.column_words import column_word
from leaddesk.ui.importing.equation import Equation, Term
from leaddesk.ui.importing.event_words import SHORT_COUNTS, day_words
from leaddesk.ui.importing.flow_strip import FlowStrip
from leaddesk.ui.importing.next_steps import NextStep, NextSteps
from leaddesk.ui.importing.plan_rows import PlanRows
from leaddesk.ui.importing.result import Result
from leaddesk.ui.importing.result_head import ResultHead
from leaddesk.ui.importing.result_model import ResultDelegate, ResultModel
from leaddesk.ui.importing.rows_model import RowsDelegate, RowsModel, name_width, verdict_width
from leaddesk.ui.importing.saving import save_rejected
from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.importing.step_page import StepPage
from leaddesk.ui.importing.verdicts import LOOKS, Verdict
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.count_chip import CountChip
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.table import Table
from leaddesk.ui.widgets.text import Text

_RIGHT, _RIGHT_NARROW, _NARROW_FROM = 428, 360, 1280
_VERDICT = 94
"""Wide enough for every verdict that a result has, at 100 %."""
_TILES = (Verdict.NEW, Verdict.UPDATED, Verdict.UNCHANGED, Verdict.SKIPPED, Verdict.REJECTED)
_ALWAYS = (Verdict.NEW, Verdict.UPDATED, Verdict.UNCHANGED, Verdict.REJECTED)
_OF_PEOPLE = (None, Verdict.NEW, Verdict.UPDATED)


class ResultPage(StepPage):
    """Enter shows the people on the board."""

    step = 3

    def __init__(self, session: ImportSession, shell: Shell) -> None:
        super().__init__(session, shell)
        self.head = ResultHead()
        self.equation = Equation(_TILES, can_filter=False)
        self.where = Text("", "body", "text_2")
        self._where = QWidget()
        self.flow = FlowStrip()
        self.chips: dict[Verdict | None, CountChip] = {None: CountChip(_("All"))}
        for one in (Verdict.NEW, Verdict.UPDATED, Verdict.REJECTED):
            self.chips[one] = CountChip(str(LOOKS[one].word))
        self.people = ResultModel(self)
        score = 92 if language() == "ja" else 120
        self.table = Table(
            self.people,
            ResultDelegate(self.people),
            (min(verdict_width() - 30, _VERDICT), name_width(), 0, 118, score, 186),
            least=120,
            growing=(5,),
        )
        self.plan_rows = RowsModel(self)
        self.rows_table = Table(
            self.plan_rows, RowsDelegate(self.plan_rows), (46, verdict_width(), name_width(), 196, 0)
        )
        self.tables = QStackedWidget()
        self.next = NextSteps()
        self.other = KeyButton(_("Import another list"), "quiet", hint=hint(QKeySequence("Ctrl+O")))
        self.upcoming = KeyButton("", icon="caret-right")
        self.primary = KeyButton(_("See them on the board"), "primary", icon="columns", hint="Enter")
        self._left, self._right = QWidget(), QWidget()
        self._part: Verdict | None = None
        self._shows_changes = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        where = QHBoxLayout(self._where)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(theme.px(8))
        where.addWidget(Text(_("Where they are on the board"), "name", strong=True))
        where.addWidget(self.where)
        where.addStretch(1)
        lines = QHBoxLayout()
        lines.setSpacing(theme.px(8))
        lines.addWidget(Text(_("Person by person"), "name", strong=True))
        lines.addWidget(Text(_("the most interested first"), "body", "text_2"))
        lines.addStretch(1)
        for chip in self.chips.values():
            lines.addWidget(chip)
        for table in (self.table, self.rows_table):
            self.tables.addWidget(table)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(8))
        left.addLayout(lines)
        left.addWidget(self.tables, 1)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(8))
        right.addSpacing(theme.px(4))
        right.addWidget(Text(_("What comes next"), "name", strong=True))
        right.addSpacing(theme.px(2))
        right.addWidget(self.next)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        both.addWidget(self._left, 1)
        both.addWidget(self._right)
        both.addStretch(0)
        self.column.addWidget(self.head)
        self.column.addWidget(self.equation)
        self.column.addWidget(self._where)
        self.column.addWidget(self.flow)
        self.column.addLayout(both, 1)
        self.foot.left.addWidget(self.other)
        self.foot.left.addWidget(self.upcoming)
        self.foot.right.addWidget(self.primary)

    def _connect(self) -> None:
        for part, chip in self.chips.items():
            chip.clicked.connect(lambda _checked=False, one=part: self._narrow(one))
        self.head.undo.clicked.connect(self.session.undo)
        self.table.doubleClicked.connect(lambda index: self.shell.open_lead(self.people.row(index.row()).card.id))
        self.other.clicked.connect(self.shell.choose_files)
        self.upcoming.clicked.connect(self.session.open_next)
        self.primary.clicked.connect(self.go_on)
        self.session.finished.connect(self._show_result)

    def show_now(self) -> None:
        self._part, self._shows_changes = None, False
        self._show_result()
        self.shell.show_status("")

    def go_on(self) -> None:
        imported = self.session.imported
        if imported is not None and self.primary.isEnabled():
            self.shell.show_on_board(Filter(batch=imported.batch))

    def first_focus(self) -> QWidget:
        return self.table

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.session.leave_list()
            return True
        return False

    def _show_result(self) -> None:
        imported, rows, result = self.session.imported, self.session.rows, self.session.result
        if imported is None or rows is None or not self.isVisible():
            return
        self.head.show_import(imported, result, self._about(imported))
        self.equation.show_terms(
            _("Rows read"), imported.counts.rows, _as_planned(imported, rows), _terms(imported, rows)
        )
        counts = imported.counts
        new, updated = (
            str(words).format(n=f"{n:,}")
            for words, n in zip(SHORT_COUNTS, (counts.created, counts.updated), strict=False)
        )
        self.where.setText(beside(new, updated, _out_of_the_flow(result)))
        self.flow.show_counts(result.stages if result is not None else {})
        is_undone = result is not None and result.is_undone
        for part in (self.equation, self._where, self.flow):
            part.setVisible(not is_undone)
        is_empty = is_undone and not (result and result.rows)
        had_keyboard = is_empty and self._left.isAncestorOf(self.window().focusWidget() or self)
        self._left.setVisible(not is_empty)
        self._show_chips(imported, result)
        self._show_rows()
        steps = self._steps(imported, result)
        self.next.show_steps(steps)
        self._right.setVisible(bool(steps) or result is None)
        if had_keyboard:
            self.next.rows[0].button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_foot(imported, result)

    def _about(self, imported: Imported) -> str:
        """The event, the file, when, who, and on what basis."""
        plan, now = imported.plan, self.session.desk.now()
        event = plan.event
        basis = plan.decisions.event.basis or (BASIS_OF_EVENT.get(event.kind, "") if event else "")
        return beside(
            event.name if event else "",
            plan.file,
            f"{day_words(now.date(), now.date())} {now:%H:%M}",
            self.session.desk.member.name,
            str(BASES[basis]) if basis else "",
        )

    def _show_chips(self, imported: Imported, result: Result | None) -> None:
        rows = result.rows if result is not None else ()
        counts = {
            None: len(rows),
            Verdict.NEW: sum(row.verdict is Verdict.NEW for row in rows),
            Verdict.UPDATED: sum(row.verdict is Verdict.UPDATED for row in rows),
            Verdict.REJECTED: imported.counts.rejected,
        }
        for part, chip in self.chips.items():
            chip.show_count(counts[part])
            chip.setVisible(counts[part] > 0 or part is None)

    def _narrow(self, part: Verdict | None) -> None:
        self._part, self._shows_changes = part, False
        self._show_rows()

    def _see_changes(self) -> None:
        """Shows what was rewritten: the values before and after."""
        self._part, self._shows_changes = Verdict.UPDATED, True
        self._show_rows()

    def _show_rows(self) -> None:
        for part, chip in self.chips.items():
            chip.setChecked(part is self._part)
        if self._part in _OF_PEOPLE and not self._shows_changes:
            self.people.show_result(self.session.result, self._part)
            self.tables.setCurrentWidget(self.table)
        elif self._part is not None:
            self.plan_rows.show_rows(self.session.rows, self._part)
            self.tables.setCurrentWidget(self.rows_table)

    def _steps(self, imported: Imported, result: Result | None) -> list[NextStep]:
        steps: list[NextStep] = []
        if result is None:
            return steps
        if result.is_undone:
            about = _("With a new plan")
            step = NextStep("tray", "accent", _("Import the list again"), about, _("See the plan"), self._again)
            return [step]
        if result.ready:
            says = n_("{n} person meets the bar to MQL", "{n} people meet the bar to MQL", result.ready)
            about = _("Look at each and advance them")
            steps.append(NextStep("arrow-circle-right-fill", "ready", says, about, _("See them"), self._see_ready))
        if result.held:
            pair = result.held[0]
            says = n_("{n} pair was put off", "{n} pairs were put off", len(result.held))
            about = beside(" / ".join(pair.names), f"{pair.score:.0%}")
            act = lambda: self.shell.go_to("duplicates")  # noqa: E731
            steps.append(NextStep("copy-fill", "caution", says, about, _("To duplicates"), act))
        if imported.counts.rejected:
            says = n_("{n} row was rejected", "{n} rows were rejected", imported.counts.rejected)
            about = _("Correct them and drop the file again: only these rows are imported")
            save = lambda: save_rejected(self.session, self)  # noqa: E731
            steps.append(NextStep("x-circle-fill", "overdue", says, about, _("To Excel"), save, "download-simple"))
        if imported.counts.fields:
            says = n_("{n} value was rewritten", "{n} values were rewritten", imported.counts.fields)
            about = _("The values before stay in the history")
            steps.append(NextStep("pencil-simple", "accent", says, about, _("See them"), self._see_changes))
        return steps

    def _again(self) -> None:
        if self.session.file is not None:
            self.session.open(self.session.file)

    def _see_ready(self) -> None:
        if self.session.imported is not None:
            self.shell.show_on_board(Filter(batch=self.session.imported.batch, standings=(Standing.READY,)))

    def _show_foot(self, imported: Imported, result: Result | None) -> None:
        waiting = self.session.dropped.waiting()
        self.upcoming.setVisible(bool(waiting))
        if waiting:
            self.upcoming.setText(_("Next file: {file}").format(file=waiting[0].name))
            self.upcoming.updateGeometry()
        self.primary.setEnabled(bool(result is None or result.rows))
        name = imported.plan.event.name if imported.plan.event else imported.plan.file
        today = self.session.desk.now().date()
        words = _("Opens with the filter “Import: {name} ({day})”")
        is_there = self.primary.isEnabled()
        self.foot.saying.set_text(words.format(name=name, day=day_words(today, today)) if is_there else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme.px(_NARROW_FROM)
        self._right.setFixedWidth(theme.px(_RIGHT_NARROW if is_narrow else _RIGHT))


def _as_planned(imported: Imported, rows: PlanRows) -> str:
    return _("as planned") if imported.counts == rows.figures else _("changed since the plan was made")


def _out_of_the_flow(result: Result | None) -> str:
    """How many stand in none of the stages that are shown, so that their numbers add up: "of them out of the flow: Lost 4"."""
    stages = result.stages if result is not None else {}
    shown = [f"{column_word(column)} {sum(stages[column]):,}" for column in NARROW_COLUMNS if column in stages]
    return (
        _("of them out of the flow: {counts}").format(counts=("、" if language() == "ja" else ", ").join(shown))
        if shown
        else ""
    )


def _terms(imported: Imported, rows: PlanRows) -> list[Term]:
    counts = imported.counts
    duplicates = n_("{n} of them a possible duplicate", "{n} of them possible duplicates", counts.duplicates)
    arrived = _("On the board now") if counts.created else _("None")
    terms = (
        Term(Verdict.NEW, counts.created, duplicates if counts.duplicates else arrived),
        Term(
            Verdict.UPDATED,
            counts.updated,
            n_("{n} value rewritten", "{n} values rewritten", counts.fields) if counts.fields else _("None rewritten"),
        ),
        Term(Verdict.UNCHANGED, counts.unchanged, rows.unchanged_words),
        Term(Verdict.SKIPPED, counts.skipped, _("Left out")),
        Term(Verdict.REJECTED, counts.rejected, _("Export with reasons") if counts.rejected else _("None")),
    )
    return [term for term in terms if term.count or term.verdict in _ALWAYS]
