"""The tab of gates and definitions: what each stage means in words, and what a lead must have to enter it."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.gate_parts import GATED, gate_slots, grade_pieces
from leaddesk.domain.pact import Gate, Grades, Pact
from leaddesk.domain.pact_checks import Finding, Weight
from leaddesk.domain.pact_edits import replaced
from leaddesk.domain.sentence_parts import Slot
from leaddesk.domain.stages import DEPARTMENT_WORDS, FLOW, Stage, stage_words
from leaddesk.translation import _
from leaddesk.ui.in_steps import InSteps
from leaddesk.ui.pact.slot_row import SentenceRow, SlotRow
from leaddesk.ui.pact.stacked import Surface
from leaddesk.ui.pact.tab import ScrolledTab
from leaddesk.ui.pact.workbench import Workbench, version_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import ElidedText, Text


class DefinitionEdit(QPlainTextEdit):
    """A definition in the team's own words, as high as its text. Tab leads on."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText(_("What this stage means, in your own words"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)

    def show_text(self, text: str) -> None:
        """Shows a definition, unless it is what stands there."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._grow()

    def _grow(self) -> None:
        lines = sum(max(1, block.layout().lineCount()) for block in _blocks(self))
        height = max(2, lines) * self.fontMetrics().lineSpacing() + theme.px(20)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()


class StageCard(QWidget):
    """One stage: at the left what it means, at the right its gate."""

    def __init__(self, stage: Stage, bench: Workbench) -> None:
        super().__init__()
        self.stage, self._bench = stage, bench
        words = stage_words(stage)
        self.definition = DefinitionEdit(_("Definition of {stage}").format(stage=stage.value))
        self.before = ElidedText("", "meta", "text_2")
        self.rows: dict[str, SlotRow] = {}
        """By what each asks."""
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Text(stage.value, "name", strong=True))
        head.addWidget(Text(str(words.word), "body", "text_2"))
        head.addStretch(1)
        if words.department:
            head.addWidget(Text(str(DEPARTMENT_WORDS[words.department]), "meta", "text_2"))
        left = QVBoxLayout()
        left.setSpacing(theme.px(6))
        left.addWidget(self.definition)
        left.addWidget(self.before)
        left.addStretch(1)
        self._body = QHBoxLayout()
        self._body.addLayout(left, 5)
        self._body.addLayout(
            self._gate(), 7
        )  # room for the longest line, so that the switches of all stages stand in one line
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(self._body)
        self._fit()
        self.definition.textChanged.connect(self._type)

    def _gate(self) -> QVBoxLayout:
        gate = QVBoxLayout()
        gate.setSpacing(0)
        if self.stage not in GATED:
            gate.addWidget(Text(_("Everybody whom marketing got to know stands here"), "meta", "text_2", wraps=True))
        for slot in gate_slots(self.stage) if self.stage in GATED else ():
            row = SlotRow(
                self._bench, f"gate {self.stage.value} {slot.key}", self._find, self._put, partial(_same, slot)
            )
            row.has_line = False
            self.rows[slot.key] = row
            gate.addWidget(row)
        gate.addStretch(1)
        return gate

    def _fit(self) -> None:
        px = theme.px
        self._column.setContentsMargins(px(16), px(14), px(12), px(12))
        self._column.setSpacing(px(6))
        self._body.setSpacing(px(12))

    def refresh(self) -> None:
        """Shows the draft as it stands."""
        draft = self._bench.editing.draft
        if draft is None:
            return
        code = self.stage.value
        text, was = (pact.definitions.get(code, "") for pact in (draft.pact, draft.published))  # type: ignore[call-overload]
        self.definition.show_text(text)
        self.before.set_text(version_words(draft.number, was or _("none")) if was != text else "")
        for row in self.rows.values():
            row.refresh()
        self.update()

    def say(self, found: Sequence[Finding]) -> None:
        """What there is to say against the gate, each at its row."""
        for key, row in self.rows.items():
            mine = next((one for one in found if one.field == key), None)
            row.say(mine.message if mine else "", is_error=mine is not None and mine.weight is Weight.ERROR)

    def _type(self) -> None:
        text, code = self.definition.toPlainText().strip(), self.stage.value

        def typed(pact: Pact) -> Pact:
            others = {stage: words for stage, words in pact.definitions.items() if stage != code}
            return replaced(pact, definitions={**others, code: text} if text else others)

        self._bench.editing.change(typed, f"definition {code}")

    def _find(self, pact: Pact) -> Gate:
        return pact.gates.of(self.stage)

    def _put(self, pact: Pact, gate: Gate) -> Pact:
        return replaced(pact, gates=replaced(pact.gates, **{self.stage.value: gate}))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rule = theme.px(4)
        painter.fillRect(QRectF(0, 0, self.width(), rule), theme.stage_color(self.stage.value))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
        painter.end()


class GatesTab(ScrolledTab):
    """A card for each stage, and from which share of the weight a grade is given."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._building = InSteps(self)
        self.is_built = False
        """Whether all cards were shown once."""
        self.grades = SentenceRow(bench, "grades", _grades, _put_grades, grade_pieces)
        self.grades.has_line = False
        self.cards: dict[Stage, StageCard] = {}
        self._stages, fit = Surface(), Surface([self.grades])
        self.column.addWidget(Text(_("Stages and their gates"), "name", strong=True))
        self.column.addWidget(self._stages)
        self.column.addWidget(Text(_("Grades of the fit"), "name", strong=True))
        self.column.addWidget(fit)
        self.column.addStretch(1)
        self.column.setSpacing(theme.px(12))

    def show_part(self, kind: str, code: str) -> None:
        self._building.finish()
        card = self.cards[Stage(code.removeprefix("gate."))]
        if kind == "gate" and card.rows:
            rows = [row for row in card.rows.values() if row.finding.text()] or list(card.rows.values())
            rows[0].switch.setFocus(Qt.FocusReason.TabFocusReason)
        self.bring_into_sight(card)

    def refresh(self) -> None:
        """Shows the draft as it stands; for the first time card by card, so that the window answers in between."""
        if not self.is_built:
            if not self._building.is_under_way and self._bench.editing.draft is not None:
                self._building.begin(self._build())
            return
        self.grades.refresh()
        for card in self.cards.values():
            card.refresh()
        self.cards[Stage.MQL].say([one for one in self._bench.seen.findings if one.kind == "gate"])

    def _build(self) -> Iterator[None]:
        for stage in FLOW:
            self.cards[stage] = StageCard(stage, self._bench)
            yield
            self.cards[stage].refresh()
            yield
            self._stages.stack(list(self.cards.values()))
            yield
        self.is_built = True
        self.refresh()
        self.laid_out.emit()


def _same(slot: Slot, _gate: Gate) -> Slot:
    return slot


def _grades(pact: Pact) -> Grades:
    return pact.grades


def _put_grades(pact: Pact, grades: Grades) -> Pact:
    return replaced(pact, grades=grades)


def _blocks(edit: QPlainTextEdit) -> list[QTextBlock]:
    block, found = edit.document().firstBlock(), []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found
