"""The panel in which sales adds a lead that it found itself: where from, who, and what is next. The board stays in sight."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Lead, Record
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.lead.source import LeadSource
from leaddesk.ui.new_lead.choices import ActionChoice, OwnerChoice
from leaddesk.ui.new_lead.duplicates_box import MOST, DuplicatesBox
from leaddesk.ui.new_lead.foot import AddFoot
from leaddesk.ui.new_lead.form import Form
from leaddesk.ui.new_lead.looking_up import Alike, CompanyLookUp
from leaddesk.ui.new_lead.paste_box import PasteBox
from leaddesk.ui.new_lead.preview import preview_card
from leaddesk.ui.new_lead.referrer import Referrer
from leaddesk.ui.new_lead.sources import SOURCES, Source, code_for, column_for, stage_for
from leaddesk.ui.saving import save
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_segments import IconSegments
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.segmented import Segment
from leaddesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from leaddesk.domain.matching.compare import Verdict

WIDTH = 420


class NewLeadPanel(QWidget):
    """Ctrl+Enter adds, Esc leaves and asks only where something was typed, Alt+1 to 3 opens who may be the same."""

    added = Signal(int, object)
    """The number of the new lead, and the Changes."""
    previewed = Signal(object, object)
    """The Card that is being typed and the Column where it will land; None and None where there is none."""
    lead_opened = Signal(int)
    closed = Signal()

    def __init__(self, desk: LeadSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.column = column_for(desk.member.department)
        self._before_paste: dict[str, str] = {}
        self.sources = IconSegments([Segment(str(source.word), source.icon) for source in SOURCES])
        self.referrer, self.paste, self.form = Referrer(desk), PasteBox(), Form()
        self.owner, self.action = OwnerChoice(desk), ActionChoice(desk)
        self.duplicates, self.foot = DuplicatesBox(), AddFoot(self.column)
        self.said, self.advice = Text("", "meta", "text_2", wraps=True), Text("", "meta", "text_2", wraps=True)
        self.take_back = LinkButton(_("Undo"))
        self.alike, self.company = Alike(desk, self), CompanyLookUp(desk, self.form.company)
        self._lay_out()
        self._connect()
        self.begin()

    # What it would add

    def source(self) -> Source:
        """Where the lead comes from."""
        return SOURCES[self.sources.current()]

    def record(self) -> Record:
        """What was typed, with what the desk knows of the company."""
        owner = {"owner": self.owner.name} if self.owner.name else {}
        return {**self.company.facts, **self.form.record(self.desk.now().date()), **owner}

    def card(self) -> Card:
        """The card that it would become."""
        return preview_card(self.record(), self.column.stage, self.action.action, self.desk.now().date())

    def begin(self) -> None:
        """Empties it and puts the keyboard on the first field."""
        self.form.clear()
        self.owner.choose(self.desk.member.name)
        self.action.begin()
        self._show_alike([])
        self._say("")
        self._show_source()
        self.foot.rest()
        self.form.company.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Adds the lead, once, or says what keeps it from being added."""
        if not self.foot.add.isEnabled():  # it is being saved
            return
        refusals = self.form.refusals(self.desk.now().date())
        if refusals:
            self._refuse(refusals)
            return
        source = self.source()
        note = self.referrer.words() if source.names_somebody else ""
        stage = stage_for(self.desk.member.department)
        action, happened = self.action.action, source.happened
        work = partial(
            self.desk.leads.add,
            self.record(),
            stage,
            code_for(source, stage),
            action=action,
            happened=happened,
            note=note,
        )
        self.foot.add.setEnabled(False)
        says = _("New lead {name}").format(name=self.record().get("full_name", ""))
        save(work, says=says, done=self._settle, failed=self._fail, waits=partial(self._say, _("Waiting to be saved")))

    def leave(self) -> None:
        """Esc: closes it; asks first where something was typed."""
        if self.form.is_empty() or self.foot.is_asking:
            self._close()
        else:
            self.foot.ask()

    def _refuse(self, refusals: Sequence[tuple[str, str]]) -> None:
        self.form.mark_refused([key for key, _why in refusals])
        key, why = refusals[0]
        self._say(why)
        self.form.fields[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, outcome: tuple[int, Changes]) -> None:
        lead, changes = outcome
        self.foot.add.setEnabled(True)
        self.form.clear()
        self.previewed.emit(None, None)
        self.added.emit(lead, changes)

    def _fail(self, error: Exception) -> bool:
        self.foot.add.setEnabled(True)
        if isinstance(error, LeadDeskError):
            self._say(str(error))
            return True
        return False

    def _close(self) -> None:
        self.foot.rest()
        self.form.clear()
        self.previewed.emit(None, None)
        self.closed.emit()

    # While it is typed

    def _preview(self) -> None:
        is_nobody = self.form.is_empty()
        self.previewed.emit(None if is_nobody else self.card(), None if is_nobody else self.column)

    def _look_up(self) -> None:
        self._preview()
        self.alike.look_up(self.form.record(self.desk.now().date()))

    def _show_alike(self, found: "list[tuple[Lead, Verdict]]") -> None:
        found = [] if self.form.is_empty() else found
        self.duplicates.show_found(found, self.desk.now().date())
        words = _("The same person: open them and go on there. Somebody else: add them all the same.")
        self.advice.setText(words if found else "")

    def _show_source(self) -> None:
        self.referrer.setVisible(self.source().names_somebody)

    def _choose_source(self) -> None:
        self._show_source()
        if self.source().names_somebody and self.referrer.lead is None:
            self.referrer.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, *, can_undo: bool = False) -> None:
        self.said.setText(words)
        self.take_back.setVisible(can_undo)

    # The signature

    def paste_signature(self, text: str) -> None:
        """Splits a signature into the fields."""
        from leaddesk.domain.signatures import read_signature

        today = self.desk.now().date()
        tasks.run(partial(read_signature, text, today), done=self._fill, lane=tasks.Lane.ASIDE)

    def _fill(self, values: dict[str, Any]) -> None:
        if not values:
            self._say(_("Nothing in it was recognised as a signature"))
            return
        self._before_paste = self.form.texts()
        unseen = self.form.fill(values)
        words = n_("Read {n} fact", "Read {n} facts", len(values))
        if unseen:
            also = ", ".join(str(FIELD[key].word) for key in unseen)
            words = _("{read}; kept besides: {fields}").format(read=words, fields=also)
        self._say(words, can_undo=True)
        self._look_up()

    def _unfill(self) -> None:
        self.form.restore(self._before_paste)
        self._say("")
        self._look_up()

    # Building

    def _lay_out(self) -> None:
        self.form.add_row(_("Owner"), self.owner)
        self.form.add_row(_("Next action"), self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._body(), 1)
        column.addWidget(self.foot)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(20), theme.px(10), theme.px(16), theme.px(6))
        line.addWidget(Text(_("Add a lead"), "title", strong=True))
        line.addStretch(1)
        close = KeyButton("", "quiet", icon="x", is_small=True)
        close.setAccessibleName(_("Close"))
        close.setToolTip(f"{_('Close')}  Esc")
        close.clicked.connect(self.leave)
        line.addWidget(close)
        return line

    def _body(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(16))
        column.setSpacing(0)
        parts: Sequence[tuple[int, QWidget]] = (
            (0, self.sources), (4, self.referrer), (12, self.paste), (18, self.form), (6, self._said_line()),
            (6, self.duplicates), (10, self.advice),
        )  # fmt: skip
        for above, part in parts:
            column.addSpacing(theme.px(above))
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area

    def _said_line(self) -> QWidget:
        row = QWidget()
        row.setMinimumHeight(theme.px(18))
        line = QHBoxLayout(row)
        line.setContentsMargins(theme.px(76), 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(self.said, 1)
        line.addWidget(self.take_back)
        self.take_back.hide()
        return row

    def _connect(self) -> None:
        self.sources.chosen.connect(lambda _at: self._choose_source())
        self.sources.setAccessibleDescription(_("Where the lead comes from"))
        self.referrer.left.connect(self.leave)
        self.paste.pasted.connect(self.paste_signature)
        self.form.changed.connect(self._preview)
        self.form.paused.connect(self._look_up)
        self.form.left.connect(self._leave_field)
        self.alike.found.connect(self._show_alike)
        self.company.chosen.connect(self._go_to_name)
        self.owner.changed.connect(self._preview)
        self.action.changed.connect(self._preview)
        self.take_back.clicked.connect(self._unfill)
        self.duplicates.lead_opened.connect(self.lead_opened)
        self.foot.leave_wanted.connect(self.leave)
        self.foot.add_wanted.connect(self.add)
        self.foot.discarded.connect(self._close)
        self.foot.stayed.connect(self._stay)
        self._add_keys()

    def _go_to_name(self) -> None:
        self.form.fields["family_name"].setFocus(Qt.FocusReason.TabFocusReason)

    def _stay(self) -> None:
        self.foot.rest()
        self.form.company.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_keys(self) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.add, context=context)
        for number in range(1, MOST + 1):
            QShortcut(
                QKeySequence(f"Alt+{number}"), self, partial(self.duplicates.open_number, number), context=context
            )

    def _leave_field(self) -> None:
        if not self.company.hide():
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.end()
