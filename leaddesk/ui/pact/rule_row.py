"""A scoring rule as a row: carried by its handle, switched, its points, its sentence, strong or not, and how many match."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSizePolicy, QWidget

from leaddesk.domain.activities import ACTIVITIES, Strength
from leaddesk.domain.condition_words import condition_words
from leaddesk.domain.conditions import Did
from leaddesk.domain.pact import Rule
from leaddesk.domain.pact_checks import Finding, Weight
from leaddesk.domain.pact_diff import rule_before
from leaddesk.domain.pact_edits import replaced, rule_of, with_rule
from leaddesk.domain.sentence_parts import Path, Slot, left_out, points_token, rule_pieces
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.pact.part_row import CarriedRow, CountCell, FaintButton, Handle, arrow_steps, on_line, row_of
from leaddesk.ui.pact.sentence import Remark, Sentence
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.pact.workbench import Workbench, count_words, version_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, draw_text
from leaddesk.ui.widgets.pressable import Pressable
from leaddesk.ui.widgets.switch import Switch


@dataclass(frozen=True)
class ShownRule:
    """All that a row shows."""

    rule: Rule
    published: Rule | None
    version: int
    count: int | None
    finding: Finding | None


class StrongMark(Pressable):
    """A flash and the word. Where a rule may be strong but is not, it shows faintly while the hand is near."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_strong(self, is_strong: bool, may_be: bool) -> None:
        """Shows whether a rule is strong, and whether it may be."""
        self.setChecked(is_strong)
        self.setEnabled(may_be)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if may_be else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Strong action"))
        explained = _("Strong: the person declares themselves by it. The gate to MQL asks for it")
        self.setToolTip(explained if may_be else "")
        self.update()

    def sizeHint(self) -> QSize:
        width = theme.metrics("meta").horizontalAdvance(_("strong"))
        return QSize(round(width) + theme.px(16 + 4 + 8), theme.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        row = row_of(self.parentWidget())
        if not self.isChecked() and (not self.isEnabled() or row is None or not row.is_active()):
            return
        painter, side = QPainter(self), theme.px(16)
        icon = "lightning-fill" if self.isChecked() else "lightning"
        ink = theme.color("text" if self.isChecked() else "text_3")
        paint_icon(painter, icon, ink, 0, (self.height() - side) // 2, side)
        room = QRectF(side + theme.px(4), 0, self.width(), self.height())
        draw_text(painter, room, _("strong"), theme.font("meta"), ink, LEFT)
        painter.end()


class RuleRow(CarriedRow):
    """``stepped(steps)`` to the rows beside it with the arrow keys."""

    stepped = Signal(int)
    copied = Signal()
    group_chosen = Signal(str)

    def __init__(self, code: str, bench: Workbench, groups: Callable[[], list[tuple[str, str]]]) -> None:
        super().__init__()
        self.code, self._bench, self._groups = code, bench, groups
        self.shown: ShownRule | None = None
        self.handle = Handle("rule", code)
        self.switch = Switch(_("Rule on"))
        self.points: TokenButton | None = None
        self.sentence = Sentence()
        self.before, self.finding = Remark(), Remark("caution")
        self.menu_button = FaintButton("dots-three", _("Add to, move or delete this rule"))
        self.strong = StrongMark()
        self.count = CountCell(64)
        for widget in (self.before, self.finding):
            self.sentence.add_after(widget)
        self._line = QHBoxLayout(self)
        self._points_room = QWidget()
        self._points_line = QHBoxLayout(self._points_room)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._points_line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.handle, on_line(self.switch), self._points_room):
            self._line.addWidget(widget, 0, top)
        self._line.addWidget(self.sentence, 1)
        for widget in (self.menu_button, self.strong, self.count):
            self._line.addWidget(widget, 0, top)
        self._fit()

    def _fit(self) -> None:
        px = theme.px
        self._line.setContentsMargins(px(8), px(8), px(12), px(8))
        self._line.setSpacing(px(5))
        self._points_room.setFixedSize(px(50), px(24))

    def _connect(self) -> None:
        self.switch.clicked.connect(lambda on: self._put({"on": on}))
        self.strong.clicked.connect(lambda on: self._put({"strong": on}))
        self.sentence.opened.connect(self.open_token)
        self.sentence.emptied.connect(lambda token: self._bench.take_out(token, self._rule, with_rule))
        self.menu_button.clicked.connect(self.open_menu)

    # What it shows

    def show_rule(self, shown: ShownRule) -> None:
        """Shows a rule; what stays the same stays untouched."""
        if shown == self.shown:
            return
        self.shown = shown
        rule = shown.rule
        self.setAccessibleName(condition_words(rule.when))
        self.switch.setChecked(rule.on)
        self._show_points(rule)
        self.sentence.show_pieces(rule_pieces(rule))
        self.sentence.set_faint(not rule.on)
        self.strong.show_strong(rule.strong, may_be_strong(rule))
        self._show_remarks(shown)
        self.mark_changed(rule != shown.published)

    def _show_points(self, rule: Rule) -> None:
        token = points_token(rule)
        if self.points is None:
            self.points = TokenButton(token, "name")
            self.points.right_aligned = True
            self._points_line.addWidget(self.points, 0, Qt.AlignmentFlag.AlignRight)
            points = self.points
            points.clicked.connect(lambda: self.open_token(points))
        self.points.show_token(token)

    def _show_remarks(self, shown: ShownRule) -> None:
        before = rule_before(shown.published, shown.rule)
        self.before.say(version_words(shown.version, before) if before else _("new") if not shown.published else "")
        finding = shown.finding
        is_error = finding is not None and finding.weight is Weight.ERROR
        self.finding.say(finding.message if finding else "", "overdue" if is_error else "caution")
        nobody = shown.count == 0 and shown.rule.on
        self.count.show_text(count_words(shown.count), "caution" if nobody else "text_2", "warning" if nobody else "")

    # What it does

    def open_token(self, button: TokenButton) -> None:
        """Opens the editor of one of its tokens."""
        self._bench.edit(button, self._rule, with_rule, f"rule {self.code}")

    def open_menu(self) -> None:
        """What else can be done with the rule."""
        menu = QMenu(self)
        self._fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def _fill(self, menu: QMenu) -> None:
        self._offer_parts(menu.addMenu(_("Add a condition to the sentence")))
        menu.addSeparator()
        self.offer_moves(menu)
        into = menu.addMenu(_("To another group"))
        for code, name in self._groups():
            into.addAction(name).triggered.connect(lambda _on=False, code=code: self.group_chosen.emit(code))
        into.setEnabled(bool(into.actions()))
        menu.addSeparator()
        menu.addAction(_("Duplicate")).triggered.connect(self.copied)
        menu.addAction(_("Delete") + "\tDel").triggered.connect(self.taken_out)

    def _offer_parts(self, menu: QMenu) -> None:
        for slot, at in left_out(self._rule()):
            action = menu.addAction(str(slot.about))
            action.triggered.connect(lambda _on=False, slot=slot, at=at: self._add_part(slot, at))
        menu.setEnabled(bool(menu.actions()))

    def _add_part(self, slot: Slot, at: Path) -> None:
        self._bench.put(self._rule, with_rule, at, slot.added)
        button = self.sentence.button(slot.key)
        if button is not None:
            self.open_token(button)

    def _rule(self) -> Rule:
        found = rule_of(self._bench.editing.pact, self.code)
        assert found is not None
        return found

    def _put(self, values: dict[str, bool]) -> None:
        self._bench.close_editor()
        self._bench.editing.change(lambda pact: with_rule(pact, replaced(self._rule(), **values)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = arrow_steps(event)
        focused = QApplication.focusWidget()
        if steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(steps)
        elif event.key() == Qt.Key.Key_Delete and focused in (self.switch, self.points):
            self.taken_out.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, _event: QContextMenuEvent) -> None:
        self.open_menu()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def may_be_strong(rule: Rule) -> bool:
    """Whether the pact lets this rule be strong: only what somebody did, and more than looking."""
    return isinstance(rule.when, Did) and all(
        ACTIVITIES[code].strength is not Strength.WEAK for code in rule.when.activities
    )
