"""What differs between two pacts, as a list: in the popover of the header, before publishing, and between versions."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.pact_diff import Difference
from leaddesk.translation import _, n_
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating, fits_below, rect_in_window
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.unrolled import Unrolled
from leaddesk.ui.widgets.viewport import keep_viewport

_WIDTH, _HIGHEST = 460, 420


class DifferenceList(Unrolled):
    """Each place by its name, and below it what stood there and what stands there now. ``most`` shortens it."""

    def __init__(self, differences: Sequence[Difference], most: int = 500) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for where, mine in groupby(differences[:most], key=lambda one: one.where):
            column.addWidget(Text(where, "meta", strong=True, wraps=True))
            for difference in mine:
                column.addWidget(Text(difference.words, "meta", "text_2", wraps=True))
            column.addSpacing(theme.px(6))
        if len(differences) > most:
            left = len(differences) - most
            column.addWidget(Text(n_("and {n} more place", "and {n} more places", left), "meta", "text_2"))
        if not differences:
            column.addWidget(Text(_("Nothing differs"), "meta", "text_2"))


class Compare(Floating):
    """A box with a title and the list, below what was pressed. Esc, or a press elsewhere, closes it."""

    def __init__(self, window: QWidget, title: str, differences: Sequence[Difference]) -> None:
        super().__init__(window, inset=16)
        self.list = DifferenceList(differences)
        self.setAccessibleName(title)
        self.body.addWidget(Text(title, "name", strong=True))
        self.body.addSpacing(theme.px(10))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.list)
        area.setProperty("no_ring", True)
        keep_viewport(area).setAutoFillBackground(False)
        self.list.setAutoFillBackground(False)
        self.body.addWidget(area)
        self._area = area

    def open_below(self, opener: QWidget) -> None:
        """Opens below the button that was pressed."""
        self.back_to = opener
        self.leave_when_pressed_elsewhere(self.leave)
        window = self.parentWidget()
        assert window is not None
        width = theme.px(_WIDTH)
        inner = self.list.heightForWidth(width - theme.px(32 + 8))
        height = min(max(inner, theme.px(20)) + theme.px(32 + 20 + 14), theme.px(_HIGHEST))
        bounds = window.rect().adjusted(8, 8, -8, -8)
        self.place_box(fits_below(rect_in_window(opener), width, height, bounds, theme.px(4)))
        self.show()
        self.raise_()
        self._area.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        else:
            super().keyPressEvent(event)
