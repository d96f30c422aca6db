"""The letters that the panel of a lead obeys while no field is edited."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from leaddesk.ui.lead.panel import LeadPanel

_EDITS = {"O": "owner", "T": "tags"}
"""Fields with a key of their own, the same as for a selection in the table."""


class PanelKeys:
    """One to a panel."""

    def __init__(self, panel: "LeadPanel") -> None:
        self._panel = panel
        self._waiting = ""

    def press(self, key: str) -> bool:
        """Does what a letter stands for; False where it stands for nothing."""
        panel = self._panel
        if panel.everything is None or len(key) != 1:
            return False
        if panel.next_step.is_in_chord:
            return panel.next_step.end_chord(key)
        if key == "L":
            panel.next_step.begin_chord()
        elif key == "N":
            panel.next_step.open_next_action()
        elif key in _EDITS:
            panel.edit_field(_EDITS[key])
        else:
            return panel.strip.decide(key)
        return True

    def press_when_shown(self, keys: str) -> None:
        """Presses these one after the other, as soon as the lead is there to do with what they say."""
        self._waiting = keys
        if self._panel.everything is not None:
            self.go_on()

    def go_on(self) -> None:
        """The lead is shown: once the panel is laid out, what waited for it is done."""
        if self._waiting:
            QTimer.singleShot(0, self._panel, self._press_waiting)

    def _press_waiting(self) -> None:
        keys, self._waiting = self._waiting, ""
        for key in keys:
            self.press(key)
