"""The bar at the top of a page: title at the left, search and the one primary button at the right. 52 high."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import Text

_LEAST = 320
"""A page is at least so wide: there its title, a short search and two icons have room."""


class PageBar(QWidget):
    """``bar.left`` and ``bar.right`` are layouts to add widgets to.

    Where a lead is open beside the page, or the type is large, there may not be room for all of them: what was named by
    :meth:`gives_way` then does, the first one first.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = Text(title, "title", strong=True)
        self._steps: tuple[Callable[[bool], object], ...] = ()
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.title)
        self._line.addLayout(self.left)
        self._line.addStretch(1)
        self._line.addLayout(self.right)
        self._fit()

    def gives_way(self, steps: Sequence[Callable[[bool], object]]) -> None:
        """Steps that make room, in their order: called with True they take up less, with False as much as usual."""
        self._steps = tuple(steps)

    def minimumSizeHint(self) -> QSize:
        """Where parts can give way, what is left when they have."""
        return QSize(theme.px(_LEAST), self.height()) if self._steps else super().minimumSizeHint()

    def make_room(self) -> None:
        """As much gives way as must at the present width: the page calls it once its parts have taken their widths."""
        for step in self._steps:
            step(False)
        self._let_give_way()

    def _let_give_way(self) -> None:
        for step in self._steps:
            if self._needed() <= self.width():
                break
            step(True)

    def _needed(self) -> int:
        """The width that what is shown now needs. Layouts within a layout ask again what they need as the outer one is laid out;
        to tell them so would ask for that anew, without end.
        """
        self._line.activate()
        return self._line.minimumSize().width()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._let_give_way()  # a part became wider, such as the name of a view
        return super().event(event)

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(52))
        self._line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._line.setSpacing(theme.px(12))
        self.left.setSpacing(theme.px(8))
        self.right.setSpacing(theme.px(8))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
