"""A number is typed where it stands; below it are steps, what else may stand there, and the way out of the sentence."""

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from leaddesk.domain.cleaning.text import nfkc
from leaddesk.domain.forms import NumberForm
from leaddesk.translation import _
from leaddesk.ui.pact.editor import Editable, Editor
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.painting import LEFT, draw_text


class NumberField(QLineEdit):
    """The field over a token: digits, with the words around them painted. Up and down step it."""

    stepped = Signal(int)
    left = Signal(bool)
    """Whether what was typed stays."""

    def __init__(self, button: TokenButton, form: NumberForm, text: str) -> None:
        super().__init__(text, button)
        self._form = form
        for look in ("bare", "inline", "no_ring"):  # its token paints the box and the ring
            self.setProperty(look, True)
        self.setAccessibleName(str(button.token.about))
        self.setFont(theme.font("body", strong=True))
        self.textChanged.connect(self._fit)
        self._fit()
        self.selectAll()

    def _around(self) -> tuple[str, str]:
        before, _n, after = str(self._form.words).partition("{n}")
        return before, after

    def _fit(self) -> None:
        """Takes the place of its token, which grows as far as the text needs it."""
        metrics = theme.metrics("body", strong=True)
        before, after = (metrics.horizontalAdvance(words) for words in self._around())
        digits = max(metrics.horizontalAdvance(self.text()), metrics.horizontalAdvance("0"))
        inset = theme.px(8)
        width = round(inset + before + digits + after + inset) + theme.px(4)
        self.setTextMargins(round(inset + before) - 2, 0, round(after + inset) - 2, 0)
        button = self.parentWidget()
        assert button is not None
        button.setMinimumWidth(width)
        button.updateGeometry()
        self.setGeometry(0, 0, max(width, button.width()), button.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit(False)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        before, after = self._around()
        metrics = theme.metrics("body", strong=True)
        left = QPointF(theme.px(8), 0)
        font, ink = theme.font("body", strong=True), theme.color("text")
        draw_text(painter, QRectF(left.x(), 0, self.width(), self.height()), before, font, ink, LEFT)
        x = left.x() + metrics.horizontalAdvance(before) + metrics.horizontalAdvance(self.text())
        draw_text(painter, QRectF(x, 0, self.width() - x, self.height()), after, font, ink, LEFT)
        painter.end()


class NumberEditor(Editor):
    """Steps and choices below the field. The keyboard stays in the field; Tab leads on to the buttons."""

    is_typed_into = True

    def __init__(self, button: TokenButton, editable: Editable, form: NumberForm) -> None:
        super().__init__(button, editable)
        self.form = form
        self._has_left = False
        self._before = form.held(editable.part)
        self._number = self._before if isinstance(self._before, int) else max(form.least, 1)
        self.field = NumberField(button, form, str(self._before) if isinstance(self._before, int) else "")
        self.first = self.field
        self.body.addLayout(self._buttons())
        self.field.textEdited.connect(self._type)
        self.field.stepped.connect(self.step)
        self.field.left.connect(self._finish)
        self.field.installEventFilter(self)
        button.installEventFilter(self)

    def step(self, steps: int) -> None:
        """So many more or less, past nought where the rule is one of points."""
        number = self._number + steps
        if number == 0 and self.form.signed:
            number += 1 if steps > 0 else -1
        number = max(self.form.least, min(number, self.form.most))
        self.field.setText(str(number))
        self._put(number)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for icon, steps, name in (("minus", -1, _("One less")), ("plus", 1, _("One more"))):
            button = KeyButton("", icon=icon, is_small=True)
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _checked=False, steps=steps: self.step(steps))
            row.addWidget(button)
        for choice in self.form.others:
            other = KeyButton(str(choice.word), "quiet", is_small=True)
            other.clicked.connect(lambda _checked=False, value=choice.value: self._take(value))
            row.addWidget(other)
        row.addStretch(1)
        if self.editable.take_out is not None:
            away = KeyButton(_("Take out"), "quiet", icon="x", is_small=True)
            away.clicked.connect(self.take_out)
            row.addWidget(away)
        return row

    def _add_way_out(self) -> None:
        """It stands in the row of buttons."""

    def _type(self, text: str) -> None:
        number = read_number(text)
        if number is None or not self.form.least <= number <= self.form.most:
            self.say(_("A number from {least} to {most}").format(least=self.form.least, most=self.form.most))
            return
        self._put(number)

    def _put(self, number: int) -> None:
        self._number = number
        self.put(self.form.put(self.editable.part, number), typing=True)

    def _take(self, value: Any) -> None:
        if self.put(self.form.put(self.editable.part, value), typing=True):
            self.leave()

    def _finish(self, stays: bool) -> None:
        if not stays:
            self.put(self.form.put(self.editable.part, self._before), typing=True)
        self.leave()

    def _look_where_focus_went(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not self.field and (focused is None or not self.isAncestorOf(focused)):
            self.leave()

    def leave(self) -> None:
        if self._has_left:
            return
        self._has_left = True
        had_focus = self.field.hasFocus() or self.isAncestorOf(QApplication.focusWidget() or self)
        self.field.removeEventFilter(self)
        self.button.removeEventFilter(self)
        self.field.hide()
        self.field.deleteLater()
        self.button.setMinimumWidth(0)
        self.button.updateGeometry()
        if had_focus:
            self.button.setFocus(Qt.FocusReason.TabFocusReason)
        super().leave()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab:
                self.focusNextPrevChild(True)
                return True
            if event.key() == Qt.Key.Key_Backtab:
                self.leave()
                return True
        if watched is self.field and event.type() == QEvent.Type.MouseButtonPress:
            return False
        if isinstance(event, QFocusEvent) and event.lostFocus():
            QTimer.singleShot(0, self, self._look_where_focus_went)
        if watched is self.button and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.field._fit()
            self.place()
        return super().eventFilter(watched, event)


def read_number(text: str) -> int | None:
    """A whole number as people type it, full-width digits and signs too; ``None`` for what is none."""
    digits = nfkc(text).replace(",", "").replace("−", "-").strip().lstrip("+")
    return int(digits) if digits.removeprefix("-").isdecimal() and len(digits) < 17 else None


def open_number(button: TokenButton, editable: Editable, form: NumberForm) -> QWidget:
    """Opens the editor of a number."""
    editor = NumberEditor(button, editable, form)
    editor.open()
    editor.field.show()
    editor.field.setFocus(Qt.FocusReason.PopupFocusReason)
    return editor
