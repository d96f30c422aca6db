"""A time of day, typed as people type it: 1630, 16:30, 午後4時半. Empty is no time."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.domain.hours import read_time
from leaddesk.translation import _


class TimeField(QLineEdit):
    """Shows ``HH:MM`` once it is left. What is no time is marked, and :meth:`is_sound` is false."""

    def __init__(self, time: str = "", parent: QWidget | None = None) -> None:
        super().__init__(time, parent)
        self.setPlaceholderText(_("Time"))
        self.setAccessibleName(_("Time"))
        self.textChanged.connect(self._mark)

    def time(self) -> str:
        """``16:30``, or "" for none."""
        return read_time(self.text()) or ""

    def is_sound(self) -> bool:
        """Whether a time can be read in it, or it is empty."""
        return read_time(self.text()) is not None

    def _mark(self) -> None:
        is_refused = not self.is_sound() and not self.hasFocus()
        if bool(self.property("refused")) != is_refused:
            self.setProperty("refused", is_refused)
            self.style().polish(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.is_sound():
            self.setText(self.time())
        self._mark()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()
