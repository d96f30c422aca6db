"""Saved views: what is shown is kept under a name, shown again on its page, renamed and dropped, each as one step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.table import SortKey
from leaddesk.domain.views import View
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.table.page import TablePage
from leaddesk.ui.views.button import ViewButton
from leaddesk.ui.views.name_popover import NamePopover
from tests.ui.table.small import MQL, PEOPLE, settle, shown_ids

MINE = Filter(owners=("佐藤 美咲",))


def entries(button: ViewButton) -> dict[str, bool]:
    menu = button.menu_of_views()
    found = {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}
    menu.deleteLater()
    return found


def chosen(button: ViewButton, text: str) -> QMenu:
    menu = button.menu_of_views()
    next(action for action in menu.actions() if action.text() == text).trigger()
    settle()
    return menu


def named(window: MainWindow, name: str, qtbot: QtBot) -> None:
    popover = next(one for one in window.findChildren(NamePopover) if one.isVisible())
    popover.field.setText(name)
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    settle()


def test_what_is_shown_is_saved_and_shown_again(page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    assert not entries(page.views)["絞り込むと、ここで保存できます"], "everybody is no view"
    page.table.sort((SortKey("company"),))
    page.show_filter(Filter(), Column.MQL)
    settle()
    chosen(page.views, "表示中の内容を保存…")
    named(window, "MQLだけ", qtbot)
    assert [(view.name, view.page, view.order, view.column) for view in desk.views.all()] == [
        ("MQLだけ", "table", "company", "MQL")
    ]
    assert page.views.text() == "MQLだけ"
    page.table.sort((SortKey("owner"),))
    page.show_filter(Filter())
    settle()
    assert page.views.text() == "ビュー"
    assert page.table.model.rowCount() == PEOPLE
    chosen(page.views, "MQLだけ")
    assert shown_ids(page) == [MQL]
    assert page.table.looking.asked.sorting == (SortKey("company"),)
    assert page.views.text() == "MQLだけ"


def test_a_view_of_the_board_is_shown_on_the_board_from_the_table(
    page: TablePage, window: MainWindow, desk: Desk
) -> None:
    desk.views.keep(View("自分の担当", MINE, "board", Order.NAME.value))
    page.views.read()
    settle()
    chosen(page.views, "自分の担当")
    board = window.page()
    assert isinstance(board, BoardPage)
    assert board.board.looking.filter == MINE
    assert board.board.looking.order is Order.NAME
    assert board.views is not None
    assert board.views.text() == "自分の担当"


def test_the_board_has_the_same_button_and_the_table_follows_its_filter(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.go_to("board")
    board = window.page()
    assert isinstance(board, BoardPage)
    assert board.views is not None
    board.show_filter(MINE)
    settle()
    chosen(board.views, "表示中の内容を保存…")
    named(window, "自分の担当", qtbot)
    assert [(view.name, view.page) for view in desk.views.all()] == [("自分の担当", "board")]
    window.go_to("table")
    settle()
    assert page.table.model.rowCount() == 5
    assert page.views.text() == "自分の担当", "the same people, by their name"


def test_a_view_is_renamed_and_deleted_and_both_are_undone(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.views.keep(View("追いかけ", MINE, "table", "-score"))
    page.show_filter(MINE)
    page.views.read()
    settle()
    chosen(page.views, "「追いかけ」の名前を変える…")
    named(window, "今週", qtbot)
    assert page.views.text() == "今週"
    chosen(page.views, "「今週」を削除")
    assert not desk.views.all()
    assert page.views.text() == "ビュー"
    window.undo()
    settle()
    window.undo()
    settle()
    assert [view.name for view in desk.views.all()] == ["追いかけ"]
    assert page.views.text() == "追いかけ"


def test_a_name_that_is_taken_is_refused_in_a_sentence(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.views.keep(View("A社", MINE, "table"))
    desk.views.keep(View("B & C", MINE._replace(search="東海"), "table"))
    page.show_filter(MINE)
    page.views.read()
    settle()
    chosen(page.views, "「A社」の名前を変える…")
    named(window, "B & C", qtbot)
    assert "B & C" in window.toast.accessibleName()
    assert [view.name for view in desk.views.all()] == ["A社", "B & C"]


def test_an_empty_name_cannot_be_saved(page: TablePage, window: MainWindow, qtbot: QtBot) -> None:
    page.show_filter(MINE)
    settle()
    page.views.ask_name()
    popover = next(one for one in window.findChildren(NamePopover) if one.isVisible())
    assert popover.primary is not None
    popover.field.setText("  ")
    assert not popover.primary.isEnabled()
