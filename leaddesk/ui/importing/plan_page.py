"""The second page of the path: what will become of every row, and what is to be decided."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.services.importing.decisions import PairDecision
from leaddesk.services.importing.pairs import PairFacts
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.importing.conflict_panel import ConflictPanel
from leaddesk.ui.importing.equation import Equation, Term
from leaddesk.ui.importing.event_words import start_words
from leaddesk.ui.importing.pair_panel import PairPanel
from leaddesk.ui.importing.plan_rows import Every, Part, PlanRows
from leaddesk.ui.importing.row_panel import RowPanel
from leaddesk.ui.importing.rows_model import RowsDelegate, RowsModel, name_width, verdict_width
from leaddesk.ui.importing.saving import save_rejected
from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.importing.step_page import StepPage
from leaddesk.ui.importing.verdicts import LOOKS, Verdict
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.count_chip import CountChip
from leaddesk.ui.widgets.table import Table

_PANEL, _PANEL_NARROW, _PANEL_SHARE, _NARROW_FROM = 428, 380, 0.31, 1280
_TILES = (
    Verdict.NEW,
    Verdict.UPDATED,
    Verdict.UNCHANGED,
    Verdict.POSSIBLE,
    Verdict.CONFLICT,
    Verdict.SKIPPED,
    Verdict.REJECTED,
)
_ALWAYS = (Verdict.NEW, Verdict.UPDATED, Verdict.UNCHANGED, Verdict.POSSIBLE, Verdict.REJECTED)
_CHIPS: tuple[Part, ...] = (
    Every.ROW,
    Every.PROBLEM,
    Verdict.NEW,
    Verdict.UPDATED,
    Verdict.POSSIBLE,
    Verdict.CONFLICT,
    Verdict.REJECTED,
)
_KEYS = {Qt.Key.Key_1: PairDecision.MERGE, Qt.Key.Key_2: PairDecision.DIFFERENT, Qt.Key.Key_3: PairDecision.HOLD}


class PlanPage(StepPage):
    """Enter goes on to the event. P shows only problems; 1, 2 and 3 decide about the current row."""

    step = 1

    def __init__(self, session: ImportSession, shell: Shell) -> None:
        super().__init__(session, shell)
        self.equation = Equation(_TILES, can_filter=True)
        self.chips = {part: self._chip(part) for part in _CHIPS}
        self.save = KeyButton(_("Rejected rows to Excel"), icon="download-simple", is_small=True)
        self.model = RowsModel(self)
        self.table = Table(
            self.model,
            RowsDelegate(self.model),
            (46, verdict_width(), name_width(), 196, 0),
            least=160,
            growing=(3,),
            roomy=420,
        )
        self.pair, self.conflict, self.row = PairPanel(), ConflictPanel(), RowPanel()
        self.side = QStackedWidget()
        self.back = KeyButton(_("Back to what was read"), icon="caret-left")
        self.primary = KeyButton(_("Choose the event"), "primary", hint="Enter")
        self._part: Part = Every.ROW
        self._number = 0
        self._lay_out()
        self._connect()

    def _chip(self, part: Part) -> CountChip:
        if part is Every.ROW:
            return CountChip(_("All"))
        if part is Every.PROBLEM:
            return CountChip(_("Problems only"), icon="warning-circle", hint="P")
        assert isinstance(part, Verdict)
        return CountChip(str(LOOKS[part].word))

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(8))
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        chips.addWidget(self.save)
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addLayout(chips)
        left.addWidget(self.table, 1)
        for panel in (self.row, self.pair, self.conflict):
            self.side.addWidget(panel)
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        both.addLayout(left, 1)
        both.addWidget(self.side)
        self.column.addWidget(self.equation)
        self.column.addLayout(both, 1)
        self.foot.left.addWidget(self.back)
        self.foot.right.addWidget(self.primary)

    def _connect(self) -> None:
        session = self.session
        self.equation.narrowed.connect(self._narrow_or_widen)
        for part, chip in self.chips.items():
            chip.clicked.connect(lambda _checked=False, one=part: self.narrow(one))
        self.save.clicked.connect(lambda: save_rejected(session, self))
        self.table.row_chosen.connect(self._take_row)
        self.pair.decided.connect(self._decide_pair)
        self.conflict.decided.connect(self._decide_conflict)
        self.back.clicked.connect(session.go_back)
        self.primary.clicked.connect(self.go_on)
        session.planned.connect(self._show_plan)
        session.worked.connect(self._show_foot)

    def show_now(self) -> None:
        self._show_plan()
        self.shell.show_status(_("Nothing is written yet"), "info")

    def go_on(self) -> None:
        if self.primary.isEnabled():
            self.session.go_to_event()

    def first_focus(self) -> QWidget:
        return self.table

    def take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_P:
            self._narrow_or_widen(Every.PROBLEM)
        elif key in (Qt.Key.Key_1, Qt.Key.Key_2) and self.side.currentWidget() is self.conflict:
            self.conflict.decide("desk" if key == Qt.Key.Key_1 else "file")
        elif key in _KEYS and self.side.currentWidget() is self.pair:
            self._decide_pair(_KEYS[Qt.Key(key)])
        else:
            return False
        return True

    def narrow(self, part: Part) -> None:
        """Shows only these rows."""
        self._part = part
        self._show_rows()

    def _narrow_or_widen(self, part: Part) -> None:
        self.narrow(Every.ROW if self._part is part else part)

    # Showing

    def _show_plan(self) -> None:
        rows = self.session.rows
        if rows is None or not self.isVisible():
            return
        if rows.count(self._part) == 0:
            self._part = Every.ROW
        self.equation.show_terms(
            _("Rows read"), len(rows.rows), rows.plan.file, [term for term in map(_term(rows), _TILES) if term]
        )
        for part, chip in self.chips.items():
            chip.show_count(rows.count(part))
        self._fit_chips()
        self.save.setVisible(rows.count(Verdict.REJECTED) > 0)
        self._show_rows()
        self._show_foot()

    def _show_rows(self) -> None:
        rows = self.session.rows
        self.equation.show_current(self._part)
        for part, chip in self.chips.items():
            chip.setChecked(part is self._part)
        self.model.show_rows(rows, self._part)
        at = self.model.row_of(self._number) if self._number else -1
        self.table.show_row(at if at >= 0 else self._first_to_decide())
        if self.model.rowCount():
            self._take_row(self.table.current_row())

    def _first_to_decide(self) -> int:
        """The first row of the table that needs a decision; else its first."""
        for at in range(min(self.model.rowCount(), 1000)):
            if self.model.face(at).verdict in (Verdict.POSSIBLE, Verdict.CONFLICT):
                return at
        return 0

    def _take_row(self, at: int) -> None:
        rows, self._number = self.session.rows, self.model.number(at)
        if rows is None or not self._number:
            return
        row = rows.rows[rows.places[self._number]]
        verdict = rows.verdict_of(self._number)
        planned = row.planned
        if planned.conflicts and row.is_first:
            place = self._place_of(rows, Verdict.CONFLICT)
            self.conflict.show_conflicts(planned, self.session.decisions, place)
            self.side.setCurrentWidget(self.conflict)
        elif row.is_first and verdict is not Verdict.REJECTED and _has_pair(rows, self._number):
            plan, number = rows.plan, self._number
            tasks.read(
                lambda: self.session.desk.importing.pair(plan, planned),
                done=partial(self._show_pair, number),
                key=f"import.pair.{id(self)}",
            )
        else:
            self.row.show_row(row, verdict, self.model.face(at).name)
            self.side.setCurrentWidget(self.row)

    def _show_pair(self, number: int, facts: PairFacts | None) -> None:
        rows = self.session.rows
        if facts is None or rows is None or number != self._number:
            return
        place = self._place_of(rows, Verdict.POSSIBLE) if not facts.is_certain else ""
        self.pair.show_pair(facts, place, self.session.decisions.pairs.get(number))
        self.side.setCurrentWidget(self.pair)

    def _place_of(self, rows: PlanRows, verdict: Verdict) -> str:
        """Which of the rows of a verdict the current one is: 1/3."""
        numbers = [rows.rows[at].row for at in rows.places_of(verdict)]
        if self._number not in numbers:
            return ""
        return f"{numbers.index(self._number) + 1}/{len(numbers)}"

    def _show_foot(self) -> None:
        rows, session = self.session.rows, self.session
        if rows is None or not self.isVisible():
            return
        self.primary.setText(_("Choose the event") if session.has_event else _("Import"))
        self.primary.updateGeometry()
        self.primary.setEnabled(session.work is None and bool(rows.figures.created or rows.figures.updated))
        self.foot.saying.set_text(_foot_words(rows, is_planning=session.is_replanning))

    # Deciding

    def _decide_pair(self, decision: PairDecision) -> None:
        rows = self.session.rows
        if rows is None or self.pair.facts is None or self.pair.facts.row != self._number:
            return
        number = self._number
        self._go_to_next(rows, Verdict.POSSIBLE)
        self.session.decide_pair(number, decision)

    def _decide_conflict(self, lead: int, field: str, side: str) -> None:
        rows = self.session.rows
        if rows is None:
            return
        planned = rows.rows[rows.places[self._number]].planned
        decided = {*self.session.decisions.conflicts, (lead, field)}
        if all((lead, one.field) in decided for one in planned.conflicts):
            self._go_to_next(rows, Verdict.CONFLICT)
        self.session.decide_conflict(lead, field, "file" if side == "file" else "desk")

    def _go_to_next(self, rows: PlanRows, verdict: Verdict) -> None:
        """On to the next row to be decided about, if there is another."""
        held = self.session.decisions.pairs
        numbers = [rows.rows[at].row for at in rows.places_of(verdict)]
        later = [one for one in numbers if one > self._number] + [one for one in numbers if one < self._number]
        upcoming = next((one for one in later if one not in held), None)
        if upcoming is not None and (at := self.model.row_of(upcoming)) >= 0:
            self.table.show_row(at)

    def _fit_chips(self) -> None:
        """Where there is no room for every chip, those go whose tile does the same."""
        rows = self.session.rows
        if rows is None:
            return
        wanted = [part for part in _CHIPS if part is Every.ROW or rows.count(part)]
        gap = theme.px(8)
        room = self.width() - 2 * theme.px(16) - self.side.width() - theme.px(16)
        needed = sum(self.chips[part].sizeHint().width() + gap for part in wanted) + self.save.sizeHint().width()
        fits = needed <= room
        for part, chip in self.chips.items():
            chip.setVisible(part in wanted and (fits or isinstance(part, Every)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme.px(_NARROW_FROM)
        usual = theme.px(_PANEL_NARROW if is_narrow else _PANEL)
        self.side.setFixedWidth(usual if is_narrow else max(usual, int(self.width() * _PANEL_SHARE)))
        self._fit_chips()


def _has_pair(rows: PlanRows, number: int) -> bool:
    planned = rows.rows[rows.places[number]].planned
    found = planned.verdict or planned.possible or planned.twins or planned.apart or planned.apart_twins
    return bool(found)


def _term(rows: PlanRows):  # type: ignore[no-untyped-def]
    """Makes the tiles of a plan; ``None`` for a rare thing that did not happen."""
    plan = rows.plan
    counts = rows.figures
    stage = plan.decisions.stage
    says = {
        Verdict.NEW: start_words(stage),
        Verdict.UPDATED: n_("{n} value rewritten", "{n} values rewritten", counts.fields)
        if counts.fields
        else _("Something is recorded"),
        Verdict.UNCHANGED: rows.unchanged_words,
        Verdict.POSSIBLE: _("Decide about them"),
        Verdict.CONFLICT: _("Changed on both sides"),
        Verdict.SKIPPED: _("Left out"),
        Verdict.REJECTED: _("Export with reasons"),
    }

    def term(verdict: Verdict) -> Term | None:
        count = rows.count(verdict)
        return Term(verdict, count, says[verdict] if count else _("None")) if count or verdict in _ALWAYS else None

    return term


def _foot_words(rows: PlanRows, *, is_planning: bool) -> str:
    possible, conflicts = rows.count(Verdict.POSSIBLE), rows.count(Verdict.CONFLICT)
    if is_planning:
        return _("The plan is being brought up to date")
    if not (rows.figures.created or rows.figures.updated):
        return _("There is nothing in this list that the desk does not know")
    if conflicts:
        return n_(
            "{n} conflict is open; the desk's value stays", "{n} conflicts are open; the desk's values stay", conflicts
        )
    if possible:
        return n_(
            "{n} possible duplicate is left. You can go on and decide later",
            "{n} possible duplicates are left. You can go on and decide later",
            possible,
        )
    return ""
