"""Columns in lanes, on a real desk."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import WIDE_COLUMNS, Choice, Column, Filter, LaneBy, Order
from leaddesk.ui.board.card_delegate import HEADING
from leaddesk.ui.board.card_table import CardTable
from leaddesk.ui.board.leads_mime import leads_data
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.board.row_lanes import RowLanes
from leaddesk.ui.main_window import MainWindow
from tests.ui.board.hands import drop, enter
from tests.ui.conftest import BOARD_ALONE, board_of
from tests.ui.lead.fixtures import desk, people, template

__all__ = ["desk", "people", "template"]

Open = Callable[[], BoardPage]


@pytest.fixture
def open_page(qtbot: QtBot, settings: QSettings, desk: Desk) -> Open:
    first, second = desk.board.ids(Column.MAL, Filter(), Order.URGENCY)[:2]
    desk.bulk.own([first], "青山 一")
    desk.bulk.own([second], "石田 二")

    def open_it() -> BoardPage:
        window = MainWindow(settings, BOARD_ALONE)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show_desk(desk, "営業部")
        window.show()
        page = board_of(window)
        qtbot.waitUntil(lambda: page.board.models[Column.MAL].rowCount() > 0)
        return page

    return open_it


def lanes(page: BoardPage, column: Column) -> list[tuple[str | int, int]]:
    """The lanes of a column from the top, with the first row of each."""
    found = page.board.models[column].lanes
    starts = [(row, found.starting_at(row)) for row in found.starts()]
    return [(lane.value, row) for row, lane in starts if lane is not None]


def in_lanes(qtbot: QtBot, page: BoardPage, by: LaneBy) -> None:
    page.filters.choose_lanes(by)
    qtbot.waitUntil(lambda: bool(page.board.models[Column.MAL].lanes.starts()))


@pytest.mark.parametrize("by", LaneBy)
@pytest.mark.parametrize("order", Order)
def test_lanes_hold_the_same_leads_each_once(desk: Desk, by: LaneBy, order: Order) -> None:
    shown = Filter()._replace(grades=("A", "B"))
    for filter in (Filter(), shown):
        found = desk.lanes.columns(list(Column), filter, order, by)
        for column, (ids, parts) in found.items():
            assert sorted(ids) == sorted(desk.board.ids(column, filter, order))
            assert sum(part.leads for part in parts) == len(ids)
            assert len({part.value for part in parts}) == len(parts)


def test_owners_lanes_hold_each_owners_leads_in_order(desk: Desk) -> None:
    ids, parts = desk.lanes.columns([Column.MAL], Filter(), Order.URGENCY, LaneBy.OWNER)[Column.MAL]
    expected = [
        lead for part in parts for lead in desk.board.ids(Column.MAL, Filter(owners=(str(part.value),)), Order.URGENCY)
    ]
    assert list(ids) == expected
    assert "" not in [part.value for part in parts[:-1]]
    first, _parts = desk.lanes.columns([Column.MAL], Filter(), Order.URGENCY, LaneBy.OWNER, 3)[Column.MAL]
    assert list(first) == list(ids)[:3]


def test_rows_with_which_a_lane_begins_are_higher_by_its_heading(
    qtbot: QtBot,
    open_page: Open,
    desk: Desk,
) -> None:
    page = open_page()
    table = page.board.lanes[Column.MAL].table
    height = table.rowHeight(0)
    in_lanes(qtbot, page, LaneBy.OWNER)
    starts = set(page.board.models[Column.MAL].lanes.starts())
    heights = {row: table.rowHeight(row) for row in range(page.board.models[Column.MAL].rowCount())}
    assert heights == {row: height + (HEADING if row in starts else 0) for row in heights}
    lead = page.board.models[Column.MAL].lead_at(0)
    assert table.card_rect(lead).top() == HEADING == table.row_top(0)
    page.window().announce(desk.bulk.own(list(page.board.models[Column.MAL].ids()), "上田 四"))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: page.board.models[Column.MAL].lanes.starts() == [0])
    assert [row for row in heights if table.rowHeight(row) > height] == [0]
    page.filters.choose_lanes(None)
    qtbot.waitUntil(lambda: not page.board.models[Column.MAL].lanes.starts())
    assert {table.rowHeight(row) for row in heights} == {height}


def test_lanes_are_remembered(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    in_lanes(qtbot, page, LaneBy.OWNER)
    page.window().close()
    again = open_page()
    assert again.board.looking.by is LaneBy.OWNER and again.filters.lanes is LaneBy.OWNER
    qtbot.waitUntil(lambda: bool(again.board.models[Column.MAL].lanes.starts()))


def test_letting_go_on_an_owners_heading_hands_over_and_undo_takes_it_back(
    qtbot: QtBot,
    open_page: Open,
    desk: Desk,
) -> None:
    page = open_page()
    in_lanes(qtbot, page, LaneBy.OWNER)
    column = next(one for one in WIDE_COLUMNS if len(lanes(page, one)) > 1)
    (mine, _first), (theirs, row) = lanes(page, column)[:2]
    table, lead = page.board.lanes[column].table, page.board.models[column].lead_at(row)
    assert table.headings.at(QPoint(40, 10)) is not None
    data = leads_data([lead])
    assert enter(page, column, data, QPoint(40, 10))
    drop(page, column, data, QPoint(40, 10))
    qtbot.waitUntil(lambda: (desk.leads.get(lead).record.get("owner") or "") == mine)
    assert desk.leads.get(lead).stage is column.stage
    desk.journal.undo()
    assert (desk.leads.get(lead).record.get("owner") or "") == theirs


def test_letting_go_between_cards_of_another_lane_changes_no_owner(
    qtbot: QtBot,
    open_page: Open,
    desk: Desk,
) -> None:
    page = open_page()
    in_lanes(qtbot, page, LaneBy.OWNER)
    column = next(one for one in WIDE_COLUMNS if len(lanes(page, one)) > 1)
    _value, row = lanes(page, column)[1]
    lead = page.board.models[column].lead_at(row)
    owner = desk.leads.get(lead).record.get("owner")
    data, at = leads_data([lead]), QPoint(40, HEADING + 40)
    assert page.board.lanes[column].table.headings.at(at) is None
    assert enter(page, column, data, at)
    drop(page, column, data, at)
    assert page.board.moving.under_way() == set()
    assert desk.leads.get(lead).record.get("owner") == owner


def test_a_click_on_a_heading_brings_its_lane_to_the_top_everywhere(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    in_lanes(qtbot, page, LaneBy.OWNER)
    table = page.board.lanes[Column.MAL].table
    with qtbot.waitSignal(table.lane_wanted) as wanted:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 10))  # type: ignore[no-untyped-call]
    assert wanted.args == [lanes(page, Column.MAL)[0][0]]
    assert not table.selectedIndexes()


_COUNTS = st.lists(st.integers(1, 6), min_size=1, max_size=6)


@given(_COUNTS, st.data())
def test_lanes_move_with_their_rows(counts: list[int], data: st.DataObject) -> None:
    rows = [value for value, count in enumerate(counts) for _one in range(count)]
    kept = RowLanes()
    kept.show([Choice(value, str(value), count) for value, count in enumerate(counts)])
    first = data.draw(st.integers(0, len(rows) - 1))
    last = data.draw(st.integers(first, len(rows) - 1))
    del rows[first : last + 1]
    kept.remove(first, last)
    for row, value in enumerate(rows):
        lane = kept.lane_of(row)
        assert lane is not None and lane.value == value
    at = data.draw(st.integers(0, len(rows)))
    below = rows[at:]
    kept.insert(at, 2)
    for row, value in enumerate(below[1:], at + 3):
        lane = kept.lane_of(row)
        assert lane is not None and lane.value == value


def test_lanes_are_shown_from_the_first_though_the_keyboard_rests_on_somebody(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    page.board.focus_first()
    table = page.board.lanes[Column.MAL].table
    last = page.board.models[Column.MAL].lead_at(0)
    in_lanes(qtbot, page, LaneBy.OWNER)
    assert table.verticalScrollBar().value() == 0
    assert page.board.models[Column.MAL].row_of(last) >= 0


def test_a_screen_reader_hears_where_a_lane_begins(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    in_lanes(qtbot, page, LaneBy.OWNER)
    model, table = page.board.models[Column.MAL], page.board.lanes[Column.MAL].table
    names = [spoken_cell(table, row) for row in range(model.rowCount())]
    for row, name in enumerate(names):
        lane = model.lanes.starting_at(row)
        assert name.startswith(f"{lane.label} {lane.leads}：") if lane is not None else "：" not in name.split("、")[0]


def spoken_cell(table: CardTable, row: int) -> str:
    """What a screen reader hears of a row. Qt counts the headers in, also where they are hidden."""
    return QAccessible.queryAccessibleInterface(table).child(2 * (row + 1) + 1).text(QAccessible.Text.Name)
