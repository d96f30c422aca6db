import pytest
from PySide6.QtWidgets import QApplication

from leaddesk.domain.board import NARROW_COLUMNS, WIDE_COLUMNS, Column
from leaddesk.ui.board.lanes import column_widths
from leaddesk.ui.board.page import BoardPage

FOLDED = set(NARROW_COLUMNS)


@pytest.mark.parametrize(("window", "width"), [(1280, 194), (1440, 226), (1920, 320), (1000, 192)])
def test_columns_share_the_window_between_192_and_320(qapp: QApplication, window: int, width: int) -> None:
    places, needed = column_widths(window - 72, FOLDED)
    assert {abs(places[column].width() - width) <= 1 for column in WIDE_COLUMNS} == {True}
    assert [places[column].width() for column in NARROW_COLUMNS] == [40, 40, 40]
    assert places[Column.MAL].x() == 16
    assert places[Column.MQL].x() - places[Column.MAL].right() - 1 == 8
    assert abs(places[Column.SAL].x() - places[Column.MQL].right() - 1 - 28) <= 1
    assert needed <= window - 72 or window == 1000


def test_a_folded_column_gives_its_width_to_the_others(qapp: QApplication) -> None:
    before, _ = column_widths(1368, FOLDED)
    after, _ = column_widths(1368, FOLDED | {Column.WON})
    assert after[Column.MAL].width() > before[Column.MAL].width()
    assert after[Column.WON].width() == 40


def test_too_many_open_columns_scroll_sideways(page: BoardPage) -> None:
    assert page.board.horizontalScrollBar().maximum() == 0
    for column in NARROW_COLUMNS:
        page.board.lanes[column].set_folded(False)
    page.board.widget().resize(page.board.widget().sizeHint())
    assert page.board.widget().minimumSizeHint().width() > page.board.viewport().width()
