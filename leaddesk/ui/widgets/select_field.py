"""A field of a form whose value is chosen from a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.chooser import Chooser, ChooserOption
from leaddesk.ui.widgets.pick_button import PickButton


class SelectField(PickButton):
    """As high as an input. ``changed(value)`` when another one is chosen; Down or Space opens the list."""

    changed = Signal(object)

    def __init__(
        self, about: str, options: Sequence[ChooserOption] = (), value: Any = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(about, parent)
        self._options: tuple[ChooserOption, ...] = ()
        self._value: Any = None
        self.clicked.connect(self._open)
        self.show_options(options, value)

    def value(self) -> Any:
        """What is chosen."""
        return self._value

    def show_options(self, options: Sequence[ChooserOption], value: Any) -> None:
        """Offers other values, without announcing the one that is taken."""
        self._options, self._value = tuple(options), value
        text = next((one.text for one in options if one.value == value), "")
        self.show_value(text)

    def _open(self) -> None:
        chooser = Chooser(self.window(), self._options, self._value, max(200, round(self.width() / theme.zoom)))
        chooser.chosen.connect(self._take)
        chooser.open_below(self)

    def _take(self, value: Any) -> None:
        if value != self._value:
            self.show_options(self._options, value)
            self.changed.emit(value)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._open()
        else:
            super().keyPressEvent(event)
