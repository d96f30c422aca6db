"""The criteria of a persona: they flow like one sentence, with a hairline between its lines."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QSizePolicy, QWidget

from leaddesk.domain.condition_words import fact_words
from leaddesk.domain.fact_kinds import FACT_KIND, FACT_KINDS, first_fact
from leaddesk.domain.pact import Criterion, Pact, Persona
from leaddesk.domain.pact_edits import moved, replaced, with_part
from leaddesk.domain.pact_starts import new_criterion
from leaddesk.domain.sentence_parts import criterion_pieces
from leaddesk.translation import Word, _
from leaddesk.ui.pact.dragging import carried_part, gap_in_flow, start_drag
from leaddesk.ui.pact.part_row import FaintButton, PartRow
from leaddesk.ui.pact.sentence import Sentence
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.pact.workbench import Workbench, count_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.chooser import Chooser, ChooserOption
from leaddesk.ui.widgets.flow_layout import FlowLayout
from leaddesk.ui.widgets.text import Text

_ROW = 40
_AND = Word(",", "、")


class CriterionUnit(QWidget):
    """One criterion. Its words carry it: dragged, or with Alt and the arrow keys."""

    moved = Signal(int)

    def __init__(self, carried: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._carried, self._pressed_at = carried, QPoint()
        self.sentence = Sentence(self, takes_all_out=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it is as wide as its words, never folded
        line.addWidget(self.sentence)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_criterion(self, criterion: Criterion, is_last: bool, count: int | None) -> None:
        """Shows it."""
        pieces = criterion_pieces(criterion)
        self.sentence.show_pieces(pieces if is_last else (*pieces[:-1], f"{pieces[-1]}{_AND}"))
        matching = count_words(count)
        words = fact_words(criterion.when)
        self.setAccessibleName(words)
        self.setToolTip(_("{condition}: {people}").format(condition=words, people=matching) if matching else "")

    def sizeHint(self) -> QSize:
        return self.sentence.flow.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and way >= QApplication.startDragDistance():
            start_drag(self, "criterion", self._carried, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        steps = keys.get(Qt.Key(event.key()))
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps)
        else:
            super().keyPressEvent(event)


class Criteria(PartRow):
    """All criteria of one persona. ``laid_out`` when one came, went or moved."""

    laid_out = Signal()

    def __init__(self, code: str, bench: Workbench) -> None:
        super().__init__()
        self.code, self._bench = code, bench
        self.units: list[CriterionUnit] = []
        self._room = QWidget()
        self._flow = FlowLayout(self._room, spacing=theme.px(4), row_gap=theme.px(_ROW - 24))
        self.add = FaintButton("plus", _("Add a criterion"), is_faint=False)
        self.add.clicked.connect(self._offer)
        self.total = Text("", "meta", "text_2")
        self._flow.addWidget(self.add)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._room.setSizePolicy(policy)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._room, 1)
        self._line.addWidget(self.total, 0, Qt.AlignmentFlag.AlignBottom)
        self._drop_at: int | None = None
        self.setAcceptDrops(True)
        self._fit()

    def _fit(self) -> None:
        px = theme.px
        self._line.setContentsMargins(px(12), px(8), px(12), px(8))
        self._line.setSpacing(px(12))

    def show_persona(self, persona: Persona) -> None:
        """Shows the criteria."""
        if len(persona.criteria) != len(self.units):
            self._make(len(persona.criteria))
            self.laid_out.emit()
        for at in range(len(persona.criteria)):
            self._show_criterion(persona, at)
        self.total.setText(_("Weights add up to {n}").format(n=persona.weight))

    def build(self, persona: Persona) -> Iterator[None]:
        """Makes one criterion after the other, before they are shown."""
        for at in range(len(persona.criteria)):
            self._make(at + 1)
            self._show_criterion(persona, at)
            yield

    def _show_criterion(self, persona: Persona, at: int) -> None:
        criterion, matches = persona.criteria[at], self._bench.seen.matches
        count = matches.conditions.get(criterion.when) if matches is not None else None
        self.units[at].show_criterion(criterion, at == len(persona.criteria) - 1, count)

    def _make(self, count: int) -> None:
        for widget in (*self.units, self.add):
            self._flow.removeWidget(widget)
        while len(self.units) > count:
            gone = self.units.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.units) < count:
            self.units.append(self._unit(len(self.units)))
        for widget in (*self.units, self.add):
            self._flow.addWidget(widget)
            widget.show()
        self._room.updateGeometry()

    def _unit(self, at: int) -> CriterionUnit:
        unit = CriterionUnit(f"{self.code}\t{at}", self._room)
        unit.sentence.opened.connect(partial(self._edit, at))
        unit.sentence.emptied.connect(lambda _token: self.take_out(at))
        unit.moved.connect(partial(self._step, at))
        return unit

    # What is done with them

    def _persona(self) -> Persona:
        return next(one for one in self._bench.editing.pact.personas if one.code == self.code)

    def _put(self, at: int, pact: Pact, criterion: Criterion) -> Pact:
        held = self._persona().criteria
        return self._with(pact, (*held[:at], criterion, *held[at + 1 :]))

    def _with(self, pact: Pact, criteria: tuple[Criterion, ...]) -> Pact:
        return with_part(pact, "personas", replaced(self._persona(), criteria=criteria))

    def _edit(self, at: int, button: TokenButton) -> None:
        name = f"criterion {self.code} {at}"
        take_out = partial(self.take_out, at) if len(self.units) > 1 else None
        self._bench.edit(button, lambda: self._persona().criteria[at], partial(self._put, at), name, take_out)

    def take_out(self, at: int) -> None:
        """Takes a criterion out; the last one stays."""
        held = self._persona().criteria
        if len(held) > 1:
            self._bench.close_editor()
            self._bench.editing.change(lambda pact: self._with(pact, (*held[:at], *held[at + 1 :])))
            _focus(self.units[min(at, len(self.units) - 1)])

    def _step(self, at: int, steps: int) -> None:
        to = at + steps
        if 0 <= to < len(self.units):
            self._place(at, to)
            _focus(self.units[to])

    def _place(self, at: int, to: int) -> None:
        held = self._persona().criteria
        self._bench.close_editor()
        self._bench.editing.change(lambda pact: self._with(pact, moved(held, lambda one: one is held[at], to)))

    def _offer(self) -> None:
        options = [ChooserOption(kind.code, str(kind.subject)) for kind in FACT_KINDS]
        chooser = Chooser(self.window(), options, width=220)
        chooser.chosen.connect(self.add_kind)
        chooser.open_below(self.add)

    def add_kind(self, code: str) -> None:
        """Adds a criterion of this kind, and opens it."""
        fact = first_fact(FACT_KIND[code], self._bench.vocabulary)
        criteria = (*self._persona().criteria, new_criterion(fact))
        if not self._bench.editing.change(lambda pact: self._with(pact, criteria)):
            self._edit(len(criteria) - 1, self.units[-1].sentence.buttons()[0])

    # Carrying

    def _boxes(self) -> list[QRect]:
        return [unit.geometry() for unit in self.units]

    def _carried(self, event: QDropEvent) -> int | None:
        code, _tab, at = carried_part(event.mimeData(), "criterion").partition("\t")
        return int(at) if code == self.code else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._carried(event) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drop_at = gap_in_flow(self._boxes(), self._room.mapFrom(self, event.position().toPoint()))
        event.acceptProposedAction()
        self.update()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drop_at = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._carried(event)
        gap = gap_in_flow(self._boxes(), self._room.mapFrom(self, event.position().toPoint()))
        self._drop_at = None
        self.update()
        if at is not None:
            event.acceptProposedAction()
            self._place(at, gap - (at < gap))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        offset = self._room.geometry().topLeft()
        tops = sorted({box.top() for box in self._boxes()})
        for top in tops[1:]:
            y = offset.y() + top - theme.px(_ROW - 24) // 2
            painter.fillRect(QRectF(0, y, self.width(), 1), theme.color("line"))
        if self._drop_at is not None and self.units:
            boxes = self._boxes()
            box = boxes[min(self._drop_at, len(boxes) - 1)]
            x = box.left() - theme.px(4) if self._drop_at < len(boxes) else box.right() + theme.px(2)
            line = QRectF(offset.x() + x, offset.y() + box.top(), theme.px(3), box.height())
            painter.fillRect(line, theme.color("accent"))
        painter.end()


def _focus(unit: CriterionUnit) -> None:
    buttons = unit.sentence.buttons()
    if buttons:
        buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
