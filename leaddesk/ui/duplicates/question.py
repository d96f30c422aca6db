"""Is it the same person? Both sides, what a merge keeps, what comes of it, and the decision."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.matching.evidence import Reason
from leaddesk.domain.matching.reasons import in_order, sentence
from leaddesk.domain.sentences import dated
from leaddesk.services.merging import Foreseen, Side
from leaddesk.services.pair_questions import Origin, PairQuestion
from leaddesk.translation import _
from leaddesk.ui.duplicates.choosing import FieldLine, choose, field_lines
from leaddesk.ui.duplicates.effects import effects
from leaddesk.ui.duplicates.merged_card import MergedPerson
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.evidence import Evidence
from leaddesk.ui.widgets.field_grid import WIDE, FieldGrid, GridHead, GridRow
from leaddesk.ui.widgets.flow_layout import FlowLayout
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.key_hints import KeyHints
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.refilling import empty, put_in
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.toast import LEFT_OF
from leaddesk.ui.widgets.unrolled import Unrolled

_HINTS_FROM = 720
"""From this height of the panel on the keys are written below the buttons; else they are in the tooltips only."""


class QuestionPanel(Panel):
    """The signals say what was pressed. ``chosen`` holds where somebody chose otherwise than the rules."""

    merge_wanted = Signal()
    different_wanted = Signal()
    later_wanted = Signal()
    reopen_wanted = Signal()
    choice_changed = Signal()
    step_wanted = Signal(int)
    """To the pair after (1) or before (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(inset=20, parent=parent)
        self.asked: PairQuestion | None = None
        self.chosen: dict[str, Side] = {}
        self._lines: list[FieldLine] = []
        self._foreseen: Foreseen | None = None
        self._is_open = True
        self.grid = FieldGrid(WIDE)
        self.merged = MergedPerson()
        self.merge = KeyButton(_("Merge"), "primary", hint="1")
        self.different = KeyButton(_("Different people"), hint="2")
        self.later = KeyButton(_("Later"), hint="3")
        self.reopen = KeyButton(_("Ask again"), icon="arrow-counter-clockwise")
        for first in (self.merge, self.reopen):
            first.setObjectName(LEFT_OF)
        self.body.addLayout(self._make_head())
        self.body.addSpacing(theme.px(4))
        self._evidence = QWidget()
        self._reasons = FlowLayout(self._evidence, spacing=theme.px(20), row_gap=theme.px(4))
        self.body.addWidget(self._evidence)
        self.body.addSpacing(theme.px(12))
        self._area = self._make_area()
        self.body.addWidget(self._area, 1)
        self.body.addSpacing(theme.px(12))
        self.body.addLayout(self._make_foot())
        self._connect()

    # What is shown

    def show_question(self, asked: PairQuestion, place: str, *, is_open: bool) -> None:
        """Shows a pair; ``place`` is which of how many. One that is not open any more can only be asked about again."""
        is_other = self.asked is None or (asked.a.id, asked.b.id) != (self.asked.a.id, self.asked.b.id)
        if is_other:
            self.chosen = {}
            self._area.verticalScrollBar().setValue(0)
        self.asked, self._is_open, self._foreseen = asked, is_open, None
        self._title.setText(_("Is it the same person?") if is_open else _("Two different people"))
        self._place.setText(place)
        self._share.setText(f"{asked.pair.score:.0%}")
        for part in (self._gauge, self._likeness, self._share):
            part.setVisible(asked.pair.score > 0)
        self._show_reasons(asked.pair.reasons)
        self.merged.card.show_card(None)
        self.merged.show_effects(())
        for widget in (self.merge, self.different, self.later, self.merged, self._note):
            widget.setVisible(is_open)
        self.reopen.setVisible(not is_open)
        self._show_hints()
        self._show_lines(0 if is_other else max(self.grid.current(), 0))

    def show_foreseen(self, foreseen: Foreseen, working: WorkingTime, now: datetime) -> None:
        """Shows what a merge would come to."""
        assert self.asked is not None
        self._foreseen = foreseen
        self.merged.card.show_card(foreseen.card, now, working)
        self.merged.show_effects(effects(self.asked, foreseen))
        self._show_lines(self.grid.current())

    def set_busy(self, is_busy: bool) -> None:
        """While a decision is being saved there is none to take."""
        for button in (self.merge, self.different, self.later, self.reopen):
            button.setEnabled(not is_busy)

    def _show_lines(self, current: int) -> None:
        assert self.asked is not None
        after = self._foreseen.activities[2] if self._foreseen is not None else None
        self._lines = field_lines(self.asked, self.chosen, after)
        left = GridHead(_("On the desk first"), _came(self.asked.a_from))
        right = GridHead(
            _("Imported later") if self.asked.b_from.is_imported else _("Added later"), _came(self.asked.b_from)
        )
        rows = [line.row if self._is_open else _unmarked(line.row) for line in self._lines]
        self.grid.show_rows(left, right, rows, current if self._is_open else -1)

    def _show_reasons(self, reasons: Sequence[Reason]) -> None:
        empty(self._reasons)
        for reason in in_order(reasons):
            put_in(self._reasons, Evidence(reason.side, sentence(reason)))
        self._evidence.updateGeometry()

    # Choosing

    def take(self, row: int, side: Side) -> None:
        """Takes the value of a side for the field in a row, where there is something to choose."""
        if self.asked is None or not self._is_open or not 0 <= row < len(self._lines):
            return
        choice = next((one for one in self.asked.choices if one.field == self._lines[row].key), None)
        if choice is None:
            self._show_lines(row)
            return
        self.chosen = choose(choice, self.chosen, side)
        self._show_lines(row)
        self.choice_changed.emit()

    def go_by(self, steps: int) -> None:
        """Goes to another field."""
        if not self._is_open or not self._lines:
            return
        row = min(max(self.grid.current() + steps, 0), len(self._lines) - 1)
        self._show_lines(row)
        box = self.grid.row_box(row)
        self._area.ensureVisible(0, round(box.center().y()) + self.grid.y(), 0, theme.px(40))

    def buttons_box(self) -> QRect:
        """Where the likeliest decision stands in the window."""
        return QRect(self.merge.mapTo(self.window(), self.merge.rect().topLeft()), self.merge.size())

    def _press(self, event: QKeyEvent) -> bool:
        is_down = event.key() == Qt.Key.Key_Down
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(1 if is_down else -1)
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.go_by(1 if is_down else -1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.take(self.grid.current(), "keep" if event.key() == Qt.Key.Key_Left else "other")
            case _:
                return False
        self.grid.show_ring()
        return True

    # Building

    def _make_head(self) -> QHBoxLayout:
        self._title = Text("", "title", strong=True)
        self._place = Text("", "body", "text_2")
        self._gauge = IconLabel("gauge", "caution")
        self._likeness = Text(_("Likeness"), "body", "caution")
        self._share = Text("", "title", strong=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        for words in (self._title, self._place):
            head.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        parts: tuple[QWidget, ...] = (self._gauge, self._likeness, self._share)
        for part in parts:
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _make_area(self) -> QScrollArea:
        note = _(
            "The tinted values stay; press the other one to change it. Nothing is lost, and a merge can be taken back."
        )
        self._note = Text(note, "meta", "text_2", wraps=True)
        contents = Unrolled()
        column = QVBoxLayout(contents)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.grid)
        column.addWidget(self._note)
        column.addWidget(self.merged)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(contents)
        area.viewport().setAutoFillBackground(False)
        contents.setAutoFillBackground(False)
        return area

    def _make_foot(self) -> QVBoxLayout:
        self.merge.setToolTip("1, Enter")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        for button in (self.merge, self.different, self.later, self.reopen):
            buttons.addWidget(button)
        steps = ((hint("Alt+Up"), hint("Alt+Down")), _("pair"))
        self._hints = KeyHints(((("↑", "↓"), _("field")), (("←", "→"), _("value")), steps))
        self._closed_hints = KeyHints((steps,))
        foot = QVBoxLayout()
        foot.setSpacing(theme.px(6))
        foot.addLayout(buttons)
        for hints in (self._hints, self._closed_hints):
            foot.addWidget(hints, 0, Qt.AlignmentFlag.AlignRight)
        return foot

    def _show_hints(self) -> None:
        """The keys that do something now, where there is room for them."""
        fits = self.height() >= theme.px(_HINTS_FROM)
        self._hints.setVisible(fits and self._is_open)
        self._closed_hints.setVisible(fits and not self._is_open)

    def _connect(self) -> None:
        self.grid.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.grid.installEventFilter(self)
        self.grid.side_pressed.connect(lambda row, side: self.take(row, "other" if side else "keep"))
        self.merge.clicked.connect(self.merge_wanted)
        self.different.clicked.connect(self.different_wanted)
        self.later.clicked.connect(self.later_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.grid and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)  # before the area around it scrolls by the arrows
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hints()


def _unmarked(row: GridRow) -> GridRow:
    """A row of two people who stay two: no value goes, and none stays for a reason."""
    return row if row.is_one or row.is_quiet else replace(row, keeps_left=False, keeps_right=False, because="")


def _came(origin: Origin) -> str:
    """Since when, and from where."""
    return beside(_("since {day}").format(day=dated(origin.on)), origin.event)
