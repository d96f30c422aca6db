"""The table in the real window: who is shown in which order, in which columns, and what opens from a row."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Filter
from leaddesk.domain.table import SortKey
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.table.column_chooser import ColumnChooser
from leaddesk.ui.table.columns import USUAL, chosen_columns, columns_as_text, read_columns
from leaddesk.ui.table.head import sorted_by
from leaddesk.ui.table.page import TablePage
from leaddesk.ui.table.places import Places
from leaddesk.ui.table.selection import Extent
from tests.ui.table.small import MQL, PEOPLE, READY, current, select, settle, shown_ids, texts

Key = Qt.Key
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press_head(page: TablePage, key: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    head, places = page.table.head, page.table.view.places
    place = places.columns[page.table.model.column_of(key)]
    QTest.mouseClick(head, Qt.MouseButton.LeftButton, held, QPoint(place.left + 20, head.height() // 2))
    settle()


def test_the_model_keeps_the_rules_of_qt(page: TablePage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.table.model)


def test_the_keyboard_is_in_the_table_from_the_first(page: TablePage) -> None:
    assert QApplication.focusWidget() is page.table.view


def test_a_click_on_a_head_sorts_and_another_one_turns_round(page: TablePage) -> None:
    press_head(page, "company")
    upwards = shown_ids(page)
    assert page.table.looking.asked.sorting == (SortKey("company"),)
    press_head(page, "company")
    assert shown_ids(page) == upwards[::-1]


def test_shift_click_adds_a_second_key(page: TablePage) -> None:
    press_head(page, "owner")
    press_head(page, "score", SHIFT)
    assert page.table.looking.asked.sorting == (SortKey("owner"), SortKey("score", is_descending=True))
    owned = [name for name in texts(page, "owner") if name != "未定"]
    assert texts(page, "owner")[: len(owned)] == owned, "who has no owner comes last"


def test_a_key_that_is_added_twice_turns_in_its_place() -> None:
    company, owner = chosen_columns(["company", "owner"])[1:]
    sorting = sorted_by(sorted_by((), company, adds=True), owner, adds=True)
    assert sorted_by(sorting, company, adds=True) == (SortKey("company", True), SortKey("owner"))


def test_columns_are_chosen_moved_and_remembered(page: TablePage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.choose_columns, Qt.MouseButton.LeftButton)
    chooser = window.findChild(ColumnChooser)
    assert chooser is not None
    items = {chooser.list.item(row).text(): chooser.list.item(row) for row in range(chooser.list.count())}
    chooser.list.itemClicked.emit(items["電話"])
    chooser.list.itemClicked.emit(items["金額"])
    keys = [column.key for column in page.table.model.columns]
    assert "phone" not in keys
    assert keys[0] == "full_name"
    assert "amount" in keys
    assert page.memory()["columns"].split() == keys
    qtbot.keyClick(chooser.list, Key.Key_Escape)
    assert not chooser.isVisible()


def test_a_column_is_dragged_to_another_place_and_made_wider(page: TablePage) -> None:
    table = page.table
    table.head.moved.emit(table.model.column_of("owner"), table.model.column_of("company"))
    assert [column.key for column in table.model.columns][:3] == ["full_name", "owner", "company"]
    table.head.resized.emit(table.model.column_of("company"), 300)
    assert "company:300" in table.columns_text()
    assert table.view.places.columns[table.model.column_of("company")].width == 300


def test_columns_survive_as_text_and_unknown_ones_are_left_out() -> None:
    assert [column.key for column in read_columns("")] == list(USUAL)
    assert columns_as_text(read_columns("full_name company:222 gone:9 amount")) == "full_name company:222 amount"


def test_a_count_at_the_foot_shows_that_stage_alone(page: TablePage) -> None:
    counts = page.table.foot.counts
    _column, box = counts._boxes()[counts.offered().index(Column.MQL)]
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    settle()
    assert shown_ids(page) == [MQL]
    assert page.table.looking.asked.column is Column.MQL
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton, pos=counts._boxes()[0][1].center().toPoint())
    settle()
    assert page.table.model.rowCount() == PEOPLE


def test_board_and_table_show_the_same_people(page: TablePage, window: MainWindow) -> None:
    page.show_filter(Filter(owners=("佐藤 美咲",)))
    settle()
    window.go_to("board")
    settle()
    board = window.page()
    assert isinstance(board, BoardPage)
    on_board = {lead for model in board.board.models.values() for lead in model.ids()}
    assert on_board == set(shown_ids(page))
    assert len(on_board) == 5
    board.show_filter(Filter(search="東海"))
    window.go_to("table")
    settle()
    assert page.search.text() == "東海"
    assert all("東海" in text for text in texts(page, "company"))


def test_nobody_is_said_in_a_sentence(page: TablePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "zzz")
    settle()
    assert page.table.model.rowCount() == 0
    assert page.table.view.nothing == f"「zzz」に合う人はいません。条件を消すと{PEOPLE}名から探せます"


def test_rows_are_selected_by_space_shift_and_the_box_of_the_head(page: TablePage, qtbot: QtBot) -> None:
    view, selection, ids = page.table.view, page.table.selection, shown_ids(page)
    current(page, ids[2], "company")
    qtbot.keyClick(view, Key.Key_Space)
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    assert page.table.selected() == ids[2:5]
    assert page.bulk.isVisible()
    assert page.bulk.count.text() == "3名を選択中"
    qtbot.keyClick(view, Key.Key_A, CTRL)
    assert selection.extent(PEOPLE) is Extent.ALL
    qtbot.keyClick(view, Key.Key_Escape)
    assert not len(selection)
    assert not page.bulk.isVisible()


def test_who_the_filter_hides_is_selected_no_longer(page: TablePage) -> None:
    select(page, [READY, MQL])
    page.show_filter(Filter(), Column.MQL)
    settle()
    assert page.table.selected() == [MQL]


def test_a_double_click_on_the_name_opens_the_lead_and_alt_arrows_go_along_the_rows(
    page: TablePage, window: MainWindow, qtbot: QtBot
) -> None:
    ids, view, dock = shown_ids(page), page.table.view, window.side
    assert dock is not None
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cell_rect(1, 1).center())
    settle()
    assert dock.lead == ids[1]
    assert dock.lead_panel is not None
    assert dock.lead_panel.bar.place.text() == f"一覧 2／{PEOPLE}"
    qtbot.keyClick(dock.lead_panel, Key.Key_Down, ALT)
    assert dock.lead == ids[2]
    assert view.current_lead() == ids[2]


def test_an_open_panel_follows_the_current_row(page: TablePage, window: MainWindow, qtbot: QtBot) -> None:
    ids, view = shown_ids(page), current(page, shown_ids(page)[0], "company")
    assert window.side is not None
    qtbot.keyClick(view, Key.Key_Down)
    assert not window.side.lead, "a closed panel stays closed"
    qtbot.keyClick(view, Key.Key_Return, CTRL)
    assert window.side.lead == ids[1]
    qtbot.keyClick(view, Key.Key_Down)
    settle()
    assert window.side.lead == ids[2]


def test_what_others_write_is_shown(page: TablePage, window: MainWindow, desk: Desk) -> None:
    changes = desk.leads.edit(MQL, {"company": "有限会社あたらしい"})
    window.apply_changes(changes)
    settle()
    assert texts(page, "company")[shown_ids(page).index(MQL)] == "有限会社あたらしい"


def test_room_to_spare_goes_to_the_columns_of_texts_and_to_the_last_one() -> None:
    columns = read_columns("")
    needed = Places(columns, 0)
    wide = Places(columns, needed.width + 400)
    grown = {one.key: wide.columns[at].width - needed.columns[at].width for at, one in enumerate(columns, 1)}
    assert wide.width == needed.width + 400
    assert {key for key, more in grown.items() if more} == {"company", "role", "state", "next_action", "tags"}
    assert grown["company"] > grown["role"] > 0
    assert grown["tags"] == pytest.approx(200, abs=4)


def test_a_width_that_somebody_chose_stays_however_wide_the_table_is() -> None:
    columns = read_columns("full_name company:200 role phone tags")
    wide = Places(columns, 3000)
    assert wide.columns[2].width == 200
    assert wide.columns[3].width > columns[2].width
