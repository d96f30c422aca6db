"""Room below the last card of a column, so that no card has to lie under a toast."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from leaddesk.ui.theme.theme import theme

if TYPE_CHECKING:
    from leaddesk.ui.board.card_table import CardTable

_TOAST = 64
"""What a toast covers of the foot of the columns, at 100 %."""


def fit_with_room(table: "CardTable", fit: Callable[[], None]) -> None:
    """Fits the scroll bar of a column as ``fit`` does, and lets the last card be scrolled above where toasts are."""
    bar, length = table.verticalScrollBar(), table.verticalHeader().length()
    value = bar.value()
    fit()
    most = length + theme.px(_TOAST) - table.viewport().height()
    if length and most > bar.maximum():
        bar.setRange(0, most)
        bar.setValue(min(value, most))


def reveal(table: "CardTable", lead: int) -> None:
    """Scrolls so far that the whole card is seen, above where toasts are."""
    rect, bar = table.card_rect(lead), table.verticalScrollBar()
    if rect.isEmpty():
        return
    too_low = rect.bottom() + theme.px(_TOAST) - table.viewport().height()
    if too_low > 0 or rect.top() < 0:
        bar.setValue(bar.value() + min(max(too_low, 0) or rect.top(), rect.top()))
