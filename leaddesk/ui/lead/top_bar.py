"""The top line of the panel: to the lead before and after, where it stands, pin, more, close."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """Where a lead stands in what is shown: the name of the list, its place from 1, and how many there are."""

    name: str
    at: int
    count: int
    before: int | None = None
    """The lead before it."""
    after: int | None = None


class TopBar(QWidget):
    """44 high."""

    stepped = Signal(int)
    pinned = Signal(bool)
    menu_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.before = self._icon("caret-up", _("Previous lead"), "Alt+Up")
        self.after = self._icon("caret-down", _("Next lead"), "Alt+Down")
        self.place = Text("", "meta", "text_2")
        self.pin = KeyButton(_("Pin"), "quiet", icon="push-pin", is_small=True, parent=self)
        self.pin.setCheckable(True)
        self.pin.setToolTip(_("Keeps this person here while you select others"))
        self.menu = self._icon("dots-three", _("More"), "")
        self.close_button = self._icon("x", _("Close"), "Esc")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.before)
        self._line.addWidget(self.after)
        self._line.addWidget(self.place)
        self._line.addStretch(1)
        for button in (self.pin, self.menu, self.close_button):
            self._line.addWidget(button)
        self._fit()
        self._connect()

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.pin.toggled.connect(self._pin)
        self.menu.clicked.connect(self.menu_wanted)
        self.close_button.clicked.connect(self.closed)

    def show_place(self, place: Place | None) -> None:
        """Says where the lead stands; None: it is in no list that is shown."""
        self.place.setText(
            _("{name} {at}/{count}").format(name=place.name, at=place.at, count=place.count) if place else ""
        )
        self.before.setEnabled(place is not None and place.before is not None)
        self.after.setEnabled(place is not None and place.after is not None)

    def _pin(self, is_pinned: bool) -> None:
        self.pin.icon_name = "push-pin-fill" if is_pinned else "push-pin"
        self.pin.setText(_("Pinned") if is_pinned else _("Pin"))
        self.pin.updateGeometry()
        self.pinned.emit(is_pinned)

    def _icon(self, name: str, word: str, key: str) -> KeyButton:
        button = KeyButton("", "quiet", icon=name, is_small=True, parent=self)
        button.setAccessibleName(word)
        button.setToolTip(f"{word}  {hint(key)}" if key else word)
        return button

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(44))
        self._line.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), 0)
        self._line.setSpacing(theme.px(4))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
