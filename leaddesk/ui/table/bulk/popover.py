"""What all bulk popovers share: whom they are about, and the tally above the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from leaddesk.translation import _, n_
from leaddesk.ui.table.bulk.tally import Tally, TallyLine
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.popover import WIDTH, Popover


class BulkPopover(Popover):
    """``leads`` are those who were selected when it opened. Subclasses fill it and call :meth:`finish`."""

    def __init__(self, window: QWidget, title: str, about: str, leads: Sequence[int]) -> None:
        super().__init__(window, title, about)
        self.leads = tuple(leads)
        self.tally = Tally()

    def finish(self, primary: str) -> None:
        """Adds the tally and the buttons."""
        self.add(self.tally, above=12)
        self.add_buttons(primary, _("Cancel"))

    def show_tally(self, lines: Sequence[TallyLine], primary: str, *, can_be_done: bool = True) -> None:
        """Shows what would be done with whom; the primary button carries the number."""
        self.tally.show_lines(lines)
        if self.primary is not None:
            self.primary.setText(primary)
            self.primary.setEnabled(can_be_done and bool(lines) and lines[0].count > 0)
        if self.isVisible():
            self.place()


def right_aligned(anchor: QRect) -> QRect:
    """A place as wide as a popover that ends where the anchor ends."""
    width = theme.px(WIDTH)
    left = max(anchor.right() + 1 - width, 0)
    return QRect(left, anchor.top(), width, anchor.height())


def people(count: int) -> str:
    """How many people, for a title: 「347名」."""
    return n_("{n} person", "{n} people", count)
