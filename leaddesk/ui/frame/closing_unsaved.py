"""Asks whether to close a window whose changes wait for room on the disk: closing would lose them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from leaddesk.translation import _, n_
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import rect_in_window
from leaddesk.ui.widgets.option_rows import Option, OptionRows
from leaddesk.ui.widgets.popover import WIDTH, Popover

_NAMED = 3
"""So many changes are named; the others are counted."""


class ClosingUnsaved(Popover):
    """``accepted`` tells what was chosen by ``gives_up``; Esc leaves everything as it is."""

    def __init__(self, window: QWidget, waiting: Sequence[str]) -> None:
        title = n_("{n} change is not saved yet", "{n} changes are not saved yet", len(waiting))
        names = [*waiting[:_NAMED]]
        if len(waiting) > _NAMED:
            names.append(n_("{n} more", "{n} more", len(waiting) - _NAMED))
        super().__init__(window, title, "\n".join(names))
        self._window = window
        self.options = OptionRows(
            (
                Option("stay", _("Stay, and try to save now"), _("The disk is full. Make room first")),
                Option("close", _("Close without saving"), _("These changes are lost")),
            )
        )
        self.add(self.options)
        self.add_buttons(_("Try now"), _("Cancel"))
        self.options.chosen.connect(self._name_primary)

    @property
    def gives_up(self) -> bool:
        """Whether it is to be closed all the same."""
        return self.options.current() == "close"

    def _name_primary(self) -> None:
        if self.primary is not None:
            self.primary.setText(_("Close without saving") if self.gives_up else _("Try now"))

    def place_below(self, strip: QWidget | None) -> QRect:
        """The right end of the strip, or the upper right corner of the window."""
        over = rect_in_window(strip) if strip is not None else QRect(0, 0, self._window.width(), theme.px(44))
        width = theme.px(WIDTH)
        return QRect(over.right() - width - theme.px(16), over.top(), width, over.height())
