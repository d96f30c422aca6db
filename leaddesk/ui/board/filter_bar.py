"""The filter bar: a chip for each part of the filter, how many people pass it, and the order of the columns."""

from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from leaddesk.domain.board import Filter, LaneBy, Order
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.board.filter_parts import LANE_WORDS, ORDER_WORDS, PARTS, FilterPart, Value, chosen, typed
from leaddesk.ui.desk import BoardSource
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.chip import Chip
from leaddesk.ui.widgets.choice import Row
from leaddesk.ui.widgets.text import Text

_HEIGHT = 36


class FilterBar(QWidget):
    """``filter_changed(Filter)`` and ``order_changed(Order)``. Chips that do not fit are behind ``+3``.

    A page that is sorted otherwise gives a button ``in_place_of_order``.
    """

    filter_changed = Signal(object)
    order_changed = Signal(object)
    lanes_changed = Signal(object)
    """LaneBy, or None for columns without lanes."""

    def __init__(
        self, board: BoardSource, parent: QWidget | None = None, *, in_place_of_order: KeyButton | None = None
    ) -> None:
        super().__init__(parent)
        self._board = board
        self._filter, self._order = Filter(), Order.URGENCY
        self._labels: dict[str, dict[Value, str]] = {part.key: {} for part in PARTS}
        self.chips = {part.key: Chip(str(part.name), part.icon, self) for part in PARTS}
        self.more = KeyButton("+1", "quiet", is_small=True, parent=self)
        self.clear = KeyButton(_("Clear"), "quiet", is_small=True, parent=self)
        self.count = Text("", "meta", "text_2", parent=self)
        self._order_of_chips = list(PARTS)
        self.offers_lanes = False
        """Whether the menu of the order offers lanes too."""
        self.lanes: LaneBy | None = None
        self._has_order = in_place_of_order is None
        self.sort = in_place_of_order or KeyButton(
            "", "quiet", icon="arrows-down-up", is_small=True, has_caret=True, parent=self
        )
        self.sort.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_HEIGHT))
        for part in PARTS:
            self.chips[part.key].clicked.connect(partial(self._open, part))
            self.chips[part.key].cleared.connect(partial(self._choose, part, ()))
        self.clear.clicked.connect(self.clear_all)
        self.more.clicked.connect(self._open_more)
        if self._has_order:
            self.sort.clicked.connect(self._open_order)
        self.show_filter(Filter(), Order.URGENCY)

    def show_filter(self, filter: Filter, order: Order) -> None:
        """Shows what is filtered and how it is sorted, without announcing it."""
        self._filter, self._order = filter, order
        for part in PARTS:
            values = chosen(part, filter)
            if any(value not in self._labels[part.key] for value in values):
                self._learn_labels(part)
            self.chips[part.key].set_value(part.says(values, self._labels[part.key]) if values else "")
        if self._has_order:
            self.sort.setText(str(ORDER_WORDS[order]))
        self.clear.setVisible(bool(filter.parts))
        self._lay_out()

    def _learn_labels(self, part: FilterPart) -> None:
        work = partial(part.rows, self._board)
        tasks.read(work, done=partial(self._know_labels, part), key=f"filter.{part.key}.{id(self)}")

    def _know_labels(self, part: FilterPart, rows: list[Row]) -> None:
        values = chosen(part, self._filter)
        self._labels[part.key] = {value: str(value) for value in values} | {row.value: row.label for row in rows}
        self.chips[part.key].set_value(part.says(values, self._labels[part.key]) if values else "")
        self._lay_out()

    def show_count(self, shown: int, total: int) -> None:
        """Says how many of how many people pass."""
        if shown == total:
            self.count.setText(_("{n:,} leads").format(n=total))
        else:
            self.count.setText(_("{n:,} of {total:,} leads").format(n=shown, total=total))
        self._lay_out()

    def clear_all(self) -> None:
        """Lets every part go, the search too."""
        self._announce(Filter())

    def _announce(self, filter: Filter) -> None:
        self.show_filter(filter, self._order)
        self.filter_changed.emit(filter)

    def _choose(self, part: FilterPart, values: tuple[Value, ...]) -> None:
        change: dict[str, Any] = {part.key: typed(part, values)}
        self._announce(self._filter._replace(**change))

    def _open(self, part: FilterPart) -> None:
        tasks.read(partial(part.rows, self._board), done=partial(self._show_choices, part), key=f"filter.{id(self)}")

    def _show_choices(self, part: FilterPart, rows: list[Row]) -> None:
        from leaddesk.ui.widgets.choices import Choices

        self._labels[part.key] = {row.value: row.label for row in rows}
        popover = Choices(self.window(), rows, chosen(part, self._filter))
        popover.changed.connect(partial(self._choose, part))
        chip = self.chips[part.key]
        popover.open_below(chip if chip.isVisible() else self.more)

    def _open_more(self) -> None:
        menu = QMenu(self)
        for part in PARTS:
            if not self.chips[part.key].isVisible():
                menu.addAction(self.chips[part.key].text()).triggered.connect(partial(self._open, part))
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _open_order(self) -> None:
        from PySide6.QtGui import QActionGroup

        menu = QMenu(self)
        group = QActionGroup(menu)
        for order, word in ORDER_WORDS.items():
            action = menu.addAction(str(word))
            action.setCheckable(True)
            action.setChecked(order is self._order)
            group.addAction(action)
            action.triggered.connect(partial(self._sort_by, order))
        if self.offers_lanes:
            self._add_lanes(menu)
        menu.exec(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))

    def _add_lanes(self, menu: QMenu) -> None:
        from PySide6.QtGui import QActionGroup

        menu.addSeparator()
        group = QActionGroup(menu)
        for by, word in LANE_WORDS.items():
            action = menu.addAction(str(word))
            action.setCheckable(True)
            action.setChecked(by is self.lanes)
            group.addAction(action)
            action.triggered.connect(partial(self.choose_lanes, by))

    def choose_lanes(self, by: LaneBy | None) -> None:
        """Puts the columns into lanes, or takes the lanes away."""
        self.lanes = by
        self.lanes_changed.emit(by)

    def _sort_by(self, order: Order) -> None:
        self.show_filter(self._filter, order)
        self.order_changed.emit(order)

    def _lay_out(self) -> None:
        """From the right: order, count; from the left: active chips first come, and the rest as far as there is room."""
        if not self.isVisible():
            return
        px, gap = theme.px, theme.px(8)
        height = px(28)
        right = self._place_right(self.width() - px(16), height)
        x, left_over = px(16), 0
        reserve = self.more.sizeHint().width() + (self.clear.sizeHint().width() if not self.clear.isHidden() else 0)
        for part in self._in_order():
            chip = self.chips[part.key]
            width = chip.sizeHint().width()
            fits = not left_over and x + width + gap + reserve <= right
            chip.setVisible(fits)
            if fits:
                chip.setGeometry(x, 0, width, height)
                x += width + gap
            else:
                left_over += 1
        self.more.setVisible(left_over > 0)
        for button in (self.more, self.clear):
            if not button.isHidden():
                size = button.sizeHint()
                button.setGeometry(x, (height - size.height()) // 2, size.width(), size.height())
                x += size.width()
        self.more.setText(f"+{left_over}")

    def _in_order(self) -> list[FilterPart]:
        """The parts that filter first, so that none of them is out of sight; the keyboard goes the same way."""
        order = sorted(PARTS, key=lambda part: not chosen(part, self._filter))
        if order != self._order_of_chips:
            self._order_of_chips = order
            for before, after in pairwise(self.chips[part.key] for part in order):
                self.setTabOrder(before, after)
        return order

    def _place_right(self, right: int, height: int) -> int:
        size = self.sort.sizeHint()
        self.sort.setGeometry(right - size.width(), (height - size.height()) // 2, size.width(), size.height())
        x = right - size.width() - theme.px(8)
        width = self.count.sizeHint().width()
        self.count.setGeometry(x - width, (height - self.count.height()) // 2, width, self.count.height())
        return x - width - theme.px(16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(theme.px(_HEIGHT))
            self._lay_out()
        super().changeEvent(event)
