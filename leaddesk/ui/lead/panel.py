"""The panel of one lead: who it is, what is due, what is known, why it scores as it does, and all that happened."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import LeadDeskError, UnknownLead
from leaddesk.domain.next_actions import NextAction
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.lead.colleagues import Colleagues
from leaddesk.ui.lead.columns import TWO_FROM, Columns
from leaddesk.ui.lead.consent import ConsentSection
from leaddesk.ui.lead.deciding import Deciding
from leaddesk.ui.lead.due import Decision, due
from leaddesk.ui.lead.due_strip import DueStrip
from leaddesk.ui.lead.editing import Editing
from leaddesk.ui.lead.field_row import FieldRow
from leaddesk.ui.lead.fields import Fields
from leaddesk.ui.lead.head import Head
from leaddesk.ui.lead.needs import Needs
from leaddesk.ui.lead.next_step import NextStep
from leaddesk.ui.lead.panel_keys import PanelKeys
from leaddesk.ui.lead.path import StagePath, steps_of
from leaddesk.ui.lead.receipt import Receipt
from leaddesk.ui.lead.receipt_words import engagement_rows, fit_rows
from leaddesk.ui.lead.source import LeadSource
from leaddesk.ui.lead.timeline import Timeline
from leaddesk.ui.lead.top_bar import Place, TopBar
from leaddesk.ui.lead.veil import Veil
from leaddesk.ui.saving import save
from leaddesk.ui.theme.theme import theme

if TYPE_CHECKING:
    from leaddesk.services.leads import Everything

_WAIT_MS = 12
"""How long opening may wait for the desk, so that the old lead never flashes; an answer usually takes half of it."""


class LeadPanel(QWidget):
    """Open it with :meth:`open_lead`. It writes to the desk itself and tells with ``lead_changed`` what it wrote.

    The keys A R M D Z decide what is due, L and P M V N record, N plans; they count while no field is edited.
    """

    lead_changed = Signal(object)
    """Changes that were written here: announce them."""
    lead_opened = Signal(int)
    """Somebody else is to be opened: a colleague, a possible duplicate."""
    stepped = Signal(int)
    """To the lead before (-1) or after (1) this one."""
    pinned = Signal(bool)
    closed = Signal()
    page_wanted = Signal(str)
    said = Signal(str)
    """A sentence for the toast: why something was not done."""
    due_wanted = Signal()
    """Everything that is due today is to be shown."""

    def __init__(self, desk: LeadSource, parent: QWidget | None = None) -> None:
        """It is empty until :meth:`build` came to its end."""
        super().__init__(parent)
        self.desk = desk
        self.lead = 0
        self.everything: Everything | None = None
        self.area, self.columns, self._veil = QScrollArea(self), Columns(), Veil(self)
        self.area.setWidget(self.columns)
        self.keys = PanelKeys(self)
        self.editing, self.deciding = Editing(desk, self), Deciding(desk, self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("no_ring", True)

    def build(self) -> Iterator[None]:
        """Makes the parts, and each where it will stand: moving a widget into another makes Qt look at all of it again."""
        left, right = self.columns.sides
        self.bar, self.head = TopBar(self), Head(self)
        self.head.row_made.connect(self._serve)
        self.head.build()
        yield
        self.path, self.strip, self.next_step = StagePath(self), DueStrip(self), NextStep(self.desk, left)
        yield
        self.fields = Fields(left)
        self.fields.row_made.connect(self._serve)
        self.fields.build()
        yield
        self.needs, self.consent, self.colleagues = Needs(left), ConsentSection(left), Colleagues(left)
        self._serve(self.needs.memo)
        yield
        self.engagement, self.fit, self.timeline = Receipt(right), Receipt(right), Timeline(right)
        yield
        self._lay_out()
        self._connect()

    # What is shown

    def open_lead(self, lead: int, place: Place | None = None) -> None:
        """Shows another lead, at once where the desk answers at once."""
        self._leave_fields()
        if lead != self.lead:
            self.lead, self.everything = lead, None
            self.area.verticalScrollBar().setValue(0)
        self.bar.show_place(place)
        self._read().wait(_WAIT_MS)
        self._veil.setVisible(self.everything is None)

    def show_place(self, place: Place | None) -> None:
        """Says where the lead stands in what is shown."""
        self.bar.show_place(place)

    def apply_changes(self, changes: Changes) -> None:
        """Looks again where these changes touch what is shown."""
        if self.lead and (changes.is_wide or self.lead in changes.leads or self._shows_any_of(changes.leads)):
            self._read()

    def reload(self) -> None:
        """Looks again."""
        if self.lead:
            self._read()

    def tick(self) -> None:
        """Time went by: says anew what is due."""
        if self.everything is not None:
            self.strip.show_due(due(self.everything.card, self.desk.now(), self.desk.working))

    def _read(self) -> tasks.Task:
        work = partial(self.desk.leads.everything, self.lead)
        return tasks.read(work, done=self._show, failed=self._fail, key=f"lead.{id(self)}")

    def _fail(self, error: Exception) -> bool:
        """The lead is gone: merged, erased, or its import was taken back."""
        if isinstance(error, UnknownLead):
            self.closed.emit()
            return True
        return False

    def _shows_any_of(self, leads: frozenset[int]) -> bool:
        colleagues = self.everything.colleagues if self.everything else ()
        return any(colleague.id in leads for colleague in colleagues)

    def _show(self, found: "Everything") -> None:
        if found.lead.id != self.lead:
            return
        self.everything, self.editing.lead = found, self.lead
        now = self.desk.now()
        self.setUpdatesEnabled(False)
        self._show_head(found, now.date())
        self._show_left(found, now.date())
        self._show_right(found)
        self.editing.show_unsaved()
        self.tick()
        self._veil.hide()
        self.setUpdatesEnabled(True)
        self.keys.go_on()
        self.setAccessibleName(_("Lead {name}").format(name=found.lead.name))

    def _show_head(self, found: "Everything", today: date) -> None:
        self.head.show_lead(found.lead, found.card, today)
        self.path.show_steps(steps_of(found.lead.stage, found.moves), today)

    def _show_left(self, found: "Everything", today: date) -> None:
        self.next_step.show_card(found.card, found.activities)
        self.fields.show_lead(found.lead, today)
        self.needs.show_lead(found.lead, found.activities, today)
        self.consent.show_lead(found.lead, found.consents)
        self.colleagues.show_cards(found.colleague_cards)

    def _show_right(self, found: "Everything") -> None:
        rows = engagement_rows(found.receipt, found.activities)
        version = _("Pact, version {n}").format(n=found.pact_version)
        self.engagement.show_rows(_("Engagement {n}").format(n=found.card.engagement), version, rows)
        title = _("Fit {grade}").format(grade=found.card.grade or "–")
        self.fit.show_rows(title, found.persona, fit_rows(found.receipt))
        self.timeline.show_entries(found.timeline)

    # Writing

    def _plan(self, action: NextAction | None) -> None:
        self._write(partial(self.desk.leads.plan, [self.lead], action))

    def _log(self, code: str, at: datetime, note: str, finishes: bool) -> None:
        self._write(partial(self.desk.leads.log, [self.lead], code, at, note, finishes=finishes))

    def _undo(self, step: int) -> None:
        self._write(partial(self.desk.journal.undo, step))  # type: ignore[call-arg]

    def _write(self, work: partial[Changes]) -> None:
        says = _("{name}").format(name=self.everything.card.full_name) if self.everything is not None else ""
        save(work, says=says, done=self._saved, failed=self._say_why)

    def _say_why(self, error: Exception) -> bool:
        if isinstance(error, LeadDeskError):
            self.said.emit(str(error))
            return True
        return False

    def _saved(self, changes: Changes) -> None:
        if changes:
            self._read()
            self.lead_changed.emit(changes)

    def _decide(self, decision: Decision) -> None:
        if self.everything is not None:
            self.deciding.decide(decision.does, self.everything.card, self.strip.button_for(decision))

    def _opt(self, is_out: bool) -> None:
        verb = self.desk.leads.opt_out if is_out else self.desk.leads.opt_in
        self._write(partial(verb, [self.lead]))

    def _open_menu(self) -> None:
        from leaddesk.ui.lead.menu import lead_menu

        found = self.everything
        if found is None:
            return
        button, steps = self.bar.menu, self.next_step
        move = partial(self.deciding.decide, card=found.card, anchor=button)
        menu = lead_menu(
            self, found, move=move, log=steps.open_log, plan=steps.open_next_action, opt=self._opt,
            show_due=self.due_wanted.emit,
        )  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    # Fields

    def rows(self) -> list[FieldRow]:
        """The fields that can be edited, in the order of Tab."""
        found = [*self.head.rows.values(), *self.fields.rows.values(), self.needs.memo]
        return [row for row in found if row.isVisibleTo(self)]

    def edit_field(self, key: str) -> None:
        """Opens the box of a field."""
        row = self.head.rows.get(key) or (self.needs.memo if key == "memo" else None)
        if row is not None:
            row.show()
            row.edit()
        else:
            self.fields.open_row(key)

    def _go_on(self, row: FieldRow, steps: int) -> None:
        rows = self.rows()
        at = rows.index(row) + steps if row in rows else -1
        if 0 <= at < len(rows):
            rows[at].edit()
            self.area.ensureWidgetVisible(rows[at], 0, theme.px(40))

    def _leave_fields(self) -> None:
        """Saves what is being edited before another lead is shown; what cannot be kept is let go, and said."""
        for row in self.rows():
            if row.is_editing:
                said = row.what_is_said()
                if not said.can_be_saved:
                    self.said.emit(_("Not kept: {field}. {why}").format(field=row.word, why=said.text))
                row.enter(0)
                row.close_editor()

    def _serve(self, row: FieldRow) -> None:
        self.editing.serve(row)
        row.went_on.connect(partial(self._go_on, row))

    # Building

    def _lay_out(self) -> None:
        left: Sequence[QWidget] = (self.next_step, self.fields, self.needs, self.consent, self.colleagues)
        right: Sequence[QWidget] = (self.engagement, self.fit, self.timeline)
        self.columns.fill(left, right)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        self.columns.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.head)
        column.addSpacing(theme.px(8))
        self._path_line = QVBoxLayout()
        self._path_line.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(10))
        self._path_line.addWidget(self.path)
        column.addLayout(self._path_line)
        column.addWidget(self.strip)
        self.strip.comes_after = self.head.rows["job_title"].value
        column.addWidget(self.area, 1)
        self._veil.raise_()

    def _connect(self) -> None:
        self.bar.stepped.connect(self.stepped)
        self.bar.pinned.connect(self.pinned)
        self.bar.closed.connect(self.closed)
        self.bar.menu_wanted.connect(self._open_menu)
        self.strip.decided.connect(self._decide)
        self.next_step.planned.connect(self._plan)
        self.next_step.logged.connect(self._log)
        self.colleagues.lead_opened.connect(self.lead_opened)
        self.timeline.undo_wanted.connect(self._undo)
        self.editing.saved.connect(self._saved)
        self.editing.refreshed.connect(self.reload)
        self.editing.lead_opened.connect(self.lead_opened)
        self.deciding.saved.connect(self._saved)
        self.deciding.refused.connect(self.said)
        self.deciding.page_wanted.connect(self.page_wanted)

    # Keys and looks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or not self.keys.press(event.text().upper()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._veil.setGeometry(self.rect().adjusted(1, theme.px(44), 0, 0))
        self.columns.set_single(event.size().width() <= theme.px(TWO_FROM))
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.columns.set_single(self.width() <= theme.px(TWO_FROM))
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        if not self.strip.isVisible() and self.area.isVisible():
            painter.fillRect(0, self.area.y() - 1, self.width(), 1, theme.color("line"))
        painter.end()
