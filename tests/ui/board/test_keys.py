"""The board without a mouse."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column
from leaddesk.domain.errors import Conflict
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from tests.ui.board.hands import HASEGAWA, KONDO, MORITA, SATO_LEAD, gate_of, ids, press, select
from tests.ui.fake_desk import FakeDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WATABE, YAMAGUCHI = SATO_LEAD["渡部"], SATO_LEAD["山口"]


def test_arrows_go_from_card_to_card_and_across(qtbot: QtBot, page: BoardPage) -> None:
    select(page, [ids(page, Column.MQL)[0]], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Down)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Down)
    assert page.board.selected() == [ids(page, Column.MQL)[2]]
    press(qtbot, page, Column.MQL, Qt.Key.Key_Right)
    assert page.board.selected() == [ids(page, Column.SAL)[2]]  # at the same height
    assert page.board.lanes[Column.SAL].table.hasFocus()
    press(qtbot, page, Column.SAL, Qt.Key.Key_Left)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Left)
    press(qtbot, page, Column.MAL, Qt.Key.Key_Left)  # nothing further: stays
    assert page.board.selected() == [ids(page, Column.MAL)[2]]


def test_space_lifts_arrows_carry_enter_drops(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    select(page, [WATABE], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Space)
    assert page.board.marks.is_origin(Column.MQL, WATABE)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Right)
    assert page.board.lanes[Column.SAL].header._drop_words == "離すと受け入れます（担当 佐藤）"
    press(qtbot, page, Column.MQL, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.column(WATABE) is Column.SAL)
    qtbot.waitUntil(lambda: page.board.lanes[Column.SAL].table.hasFocus())
    assert page.board.lanes[Column.SAL].table.current_lead() == WATABE


def test_escape_puts_back_what_was_lifted(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    select(page, [WATABE, YAMAGUCHI], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Space)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Right)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Escape)
    assert page.board.lanes[Column.SAL].header._drop_words == ""
    assert not page.board.marks.is_origin(Column.MQL, WATABE)
    assert "move" not in desk.board.asked


def test_dropped_where_it_was_lifted_nothing_happens(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    select(page, [WATABE], Column.MQL)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space):
        press(qtbot, page, Column.MQL, key)
    assert "move" not in desk.board.asked
    assert not page.board.marks.is_origin(Column.MQL, WATABE)


def test_ctrl_arrows_go_to_the_neighbouring_stage(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    select(page, [WATABE], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Right, CTRL)
    qtbot.waitUntil(lambda: desk.column(WATABE) is Column.SAL)
    qtbot.waitUntil(lambda: page.board.selected() == [WATABE])
    press(qtbot, page, Column.SAL, Qt.Key.Key_Right, CTRL)
    gate_of(qtbot, page).reject()  # SQL asks for its evidence
    qtbot.waitUntil(lambda: WATABE not in ids(page, Column.SQL))


def test_cut_and_paste(qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk) -> None:
    select(page, [WATABE, YAMAGUCHI], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_X, CTRL)
    assert page.board.marks.is_origin(Column.MQL, WATABE)
    assert "2名を切り取りました" in window.status.status.text.text()
    press(qtbot, page, Column.MQL, Qt.Key.Key_Right)
    press(qtbot, page, Column.SAL, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: {desk.column(WATABE), desk.column(YAMAGUCHI)} == {Column.SAL})
    press(qtbot, page, Column.SAL, Qt.Key.Key_V, CTRL)  # only once
    assert desk.board.asked.count("move") == 1


def test_escape_lets_go_of_what_was_cut(qtbot: QtBot, window: MainWindow, page: BoardPage) -> None:
    select(page, [WATABE], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_X, CTRL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Escape)
    assert not page.board.marks.is_origin(Column.MQL, WATABE)
    assert window.status.status.text.text() == "選択 1件"


def test_the_ring_goes_along_with_the_keyboard_and_leaves_with_the_mouse(qtbot: QtBot, page: BoardPage) -> None:
    mql, sal = page.board.lanes[Column.MQL].table, page.board.lanes[Column.SAL].table
    select(page, [WATABE], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_Right)
    assert sal.shows_ring()
    page.start_search()
    page.board.focus_first(Qt.FocusReason.OtherFocusReason)
    qtbot.mouseClick(mql.viewport(), Qt.MouseButton.LeftButton, pos=mql.card_rect(WATABE).center())
    assert not mql.shows_ring()


def test_letters_decide_about_mqls(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    select(page, [YAMAGUCHI], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: desk.column(YAMAGUCHI) is Column.SAL)
    select(page, [WATABE], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_R)
    assert gate_of(qtbot, page).accessibleName() == "マーケティングへ差し戻す理由"
    gate_of(qtbot, page).reject()
    select(page, [KONDO], Column.SAL)
    asked = len(desk.board.asked)
    press(qtbot, page, Column.SAL, Qt.Key.Key_A)  # nothing to accept there
    assert "move" not in desk.board.asked[asked:]


def test_m_advances_whoever_meets_the_bar(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    select(page, [HASEGAWA], Column.MAL)
    press(qtbot, page, Column.MAL, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: desk.column(HASEGAWA) is Column.MQL)


def test_enter_opens_the_lead(qtbot: QtBot, window: MainWindow, page: BoardPage) -> None:
    select(page, [WATABE], Column.MQL)
    with qtbot.waitSignal(window.lead_opened) as opened:
        press(qtbot, page, Column.MQL, Qt.Key.Key_Return)
    assert opened.args == [WATABE]


def test_shift_extends_and_ctrl_a_takes_the_column(qtbot: QtBot, page: BoardPage) -> None:
    first = ids(page, Column.SQL)
    select(page, [first[0]], Column.SQL)
    press(qtbot, page, Column.SQL, Qt.Key.Key_Down, SHIFT)
    assert page.board.selected() == first[:2]
    press(qtbot, page, Column.SQL, Qt.Key.Key_A, CTRL)
    assert page.board.selected() == first


def test_a_folded_column_opens_and_closes(qtbot: QtBot, page: BoardPage) -> None:
    lane = page.board.lanes[Column.LOST]
    lane.setFocus()
    qtbot.keyClick(lane, Qt.Key.Key_Return)
    assert not lane.is_folded
    qtbot.waitUntil(lambda: lane.table.isVisible() and lane.width() >= 192)
    assert page.board.models[Column.LOST].card_at(0) is not None
    assert lane.table.hasFocus()
    qtbot.waitUntil(
        lambda: page.board.mapFromGlobal(lane.mapToGlobal(lane.rect().topRight())).x() <= page.board.width()
    )
    lane.header.setFocus()
    qtbot.keyClick(lane.header, Qt.Key.Key_Space)
    assert lane.is_folded and lane.width() == 40
    assert lane.hasFocus()


def test_tab_goes_from_the_head_of_a_column_to_its_cards(qtbot: QtBot, page: BoardPage) -> None:
    mal, mql = page.board.lanes[Column.MAL], page.board.lanes[Column.MQL]
    mal.header.setFocus()
    qtbot.keyClick(mal.header, Qt.Key.Key_Tab)
    assert mal.table.hasFocus()
    qtbot.keyClick(mal.table, Qt.Key.Key_Tab)
    assert mql.header.hasFocus()


def test_the_way_out_of_the_search_leads_to_the_cards(qtbot: QtBot, page: BoardPage) -> None:
    page.start_search()
    assert page.search.hasFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.board.lanes[Column.MAL].table.hasFocus()


def test_a_key_that_comes_while_the_desk_still_saves_is_not_lost(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    desk.board.slow_seconds = 0.1
    select(page, [SATO_LEAD["小野"]], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_A)
    assert page.board.moving.is_saving([SATO_LEAD["小野"]])
    press(qtbot, page, Column.SAL, Qt.Key.Key_Right, CTRL)  # on from where it is going to, not from where it was
    with qtbot.waitSignal(page.board.asked) as asked:
        pass
    assert asked.args is not None and asked.args[0].target is Column.SQL
    assert desk.column(SATO_LEAD["小野"]) is Column.SAL


def test_a_key_on_a_lead_that_goes_back_is_dropped_with_it(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    desk.board.slow_seconds = 0.1
    desk.board.fails = Conflict("保存できませんでした。ほかの人が先に動かしました")
    select(page, [WATABE], Column.MQL)
    press(qtbot, page, Column.MQL, Qt.Key.Key_A)
    press(qtbot, page, Column.SAL, Qt.Key.Key_Right, CTRL)
    qtbot.waitUntil(lambda: ids(page, Column.MQL).count(WATABE) == 1 and not page.board.moving.under_way())
    qtbot.wait(150)
    assert desk.board.asked.count("move") == 1
    assert desk.column(WATABE) is Column.MQL


def test_a_key_that_is_held_moves_leads_once(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    select(page, [MORITA], Column.SQL)
    for is_repeated in (False, True, True):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, CTRL, autorep=is_repeated)
        QApplication.sendEvent(page.board.lanes[Column.SQL].table, held)
    qtbot.waitUntil(lambda: desk.column(MORITA) is Column.SAL and not page.board.moving.under_way())
    qtbot.wait(50)
    assert desk.board.asked.count("move") == 1
