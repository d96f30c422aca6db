"""The editor of bounds: at least and at most, typed as people say them ("30億", "500")."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit

from leaddesk.domain.cleaning.numbers import to_range, to_yen
from leaddesk.domain.cleaning.show import shown_money
from leaddesk.domain.forms import BoundsForm
from leaddesk.translation import _
from leaddesk.ui.pact.editor import Editable, Editor
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import Text

_PEOPLE_STEP, _MOST = 10, 10**15


class _Bound(QLineEdit):
    """One bound; up and down step it where it counts people."""

    def __init__(self, number: int | None, form: BoundsForm, name: str) -> None:
        super().__init__()
        self._form = form
        self.setAccessibleName(name)
        self.setPlaceholderText(_("no bound"))
        self.show_number(number)

    def show_number(self, number: int | None) -> None:
        """Shows a bound as it can be typed."""
        self.setText("" if number is None else shown_money(number) if self._form.is_money else f"{number:,}")

    def is_sound(self) -> bool:
        """Whether a number can be read in it, or it is empty."""
        return not self.text().strip() or self.number() is not None

    def number(self) -> int | None:
        """What is typed; ``None`` for nothing, and for what is no number."""
        if not self.text().strip():
            return None
        read = (to_yen if self._form.is_money else to_range)(self.text())
        low = read.low if read is not None and read.is_exact else None
        return low if low is not None and 0 <= low <= _MOST else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps and not self._form.is_money:
            self.show_number(max(0, (self.number() or 0) + steps * _PEOPLE_STEP))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)


class BoundsEditor(Editor):
    """Two fields; an empty one bounds nothing."""

    def __init__(self, button: TokenButton, editable: Editable, form: BoundsForm) -> None:
        super().__init__(button, editable, 240)
        self.form = form
        self.low = _Bound(getattr(editable.part, form.low), form, _("At least"))
        self.high = _Bound(getattr(editable.part, form.high), form, _("At most"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(8))
        for at, (words, field) in enumerate(((_("At least"), self.low), (_("At most"), self.high))):
            grid.addWidget(Text(words, "meta", "text_2"), at, 0)
            grid.addWidget(field, at, 1)
            field.textEdited.connect(self._type)
        self.body.addLayout(grid)
        self.first = self.low
        self.low.selectAll()

    def _type(self) -> None:
        for field in (self.low, self.high):
            if not field.is_sound():
                self.say(_("Not a number: “{text}”").format(text=field.text()))
                return
        self.put({self.form.low: self.low.number(), self.form.high: self.high.number()}, typing=True)
