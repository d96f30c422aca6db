"""What the board shows of the desk, and when it looks again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.cards import Standing
from leaddesk.domain.changes import Changes
from leaddesk.ui.board.board import Board
from leaddesk.ui.board.card_face import Density
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.theme.theme import theme
from tests.ui.board.hands import SATO_LEAD, ids, open_board, select
from tests.ui.fake_desk import FakeDesk, large_desk

WATABE, ONO = SATO_LEAD["渡部"], SATO_LEAD["小野"]


def test_columns_show_the_desk_in_its_order(page: BoardPage, desk: FakeDesk) -> None:
    for column in Column:
        assert ids(page, column) == list(desk.board.ids(column, Filter(), Order.URGENCY))


def test_the_first_paint_has_cards_not_skeletons(qtbot: QtBot) -> None:
    desk = large_desk(6_000)
    for column in Column:
        desk.board.ids(column, Filter(), Order.URGENCY)  # a desk that answers at once
    board = open_board(qtbot, desk)
    for column, lane in board.lanes.items():
        if not lane.is_folded:
            first, last = lane.table.rows_in_sight()
            assert last > first
            assert board.models[column].missing(first, last) == []


def test_headers_say_the_counts(page: BoardPage) -> None:
    header = page.board.lanes[Column.MQL].header
    assert header.accessibleName() == "MQL 育成済み 38 超過 2 間近 1"
    assert page.board.lanes[Column.RESTING].accessibleName() == "休止中 412"
    assert page.filters.count.text() == "全 2,077件"


def test_what_others_change_is_seen_and_nothing_else_is_asked(
    qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk
) -> None:
    card = desk.board.by_id[ONO]._replace(standing=Standing.OVERDUE, owner="鈴木 蓮")
    desk.board.put([card])
    desk.board.asked.clear()
    window.apply_changes(Changes(1, "edit", frozenset({ONO})))
    qtbot.waitUntil(lambda: page.board.cache.get(ONO) is card)
    assert desk.board.asked.count("ids") == 1  # its own column
    qtbot.waitUntil(lambda: ids(page, Column.MQL)[0] in (ONO, SATO_LEAD["山口"]))


def test_a_wide_change_looks_at_everything(qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk) -> None:
    desk.board.put([card._replace(engagement=7) for card in list(desk.board.by_id.values())[:50]])
    window.apply_changes(Changes(1, "import", is_wide=True))
    qtbot.waitUntil(lambda: page.board.cache.get(WATABE) is not None and page.board.cache.get(WATABE).engagement == 7)  # type: ignore[union-attr]


def test_a_lead_that_is_gone_goes(qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk) -> None:
    column = desk.board._in_order(Column.MQL, Order.URGENCY)
    column[:] = [row for row in column if row[1] != ONO]
    del desk.board.by_id[ONO]
    window.apply_changes(Changes(1, "erase", frozenset({ONO})))
    qtbot.waitUntil(lambda: ONO not in ids(page, Column.MQL))


def test_selection_and_sight_stay_when_rows_come_in_above(
    qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk
) -> None:
    lane = page.board.lanes[Column.MAL]
    watched = ids(page, Column.MAL)[60]
    select(page, [watched], Column.MAL)
    top = lane.table.card_rect(watched).top()
    assert lane.table.verticalScrollBar().value() > 0
    newcomers = [desk.board.by_id[1]._replace(id=90_000 + number, standing=Standing.OVERDUE) for number in range(3)]
    desk.board.put(newcomers)
    window.apply_changes(Changes(1, "add", frozenset(card.id for card in newcomers)))
    qtbot.waitUntil(lambda: ids(page, Column.MAL)[0] >= 90_000)
    assert page.board.selected() == [watched]
    assert lane.table.card_rect(watched).top() == top


def test_a_reset_keeps_selection_and_sight_too(qtbot: QtBot, page: BoardPage) -> None:
    watched = ids(page, Column.MAL)[60]
    select(page, [watched], Column.MAL)
    page.filters.order_changed.emit(Order.NAME)
    qtbot.waitUntil(lambda: len(ids(page, Column.MAL)) == 1284 and ids(page, Column.MAL)[60] != watched)
    qtbot.waitUntil(lambda: page.board.selected() == [watched])
    first, last = page.board.lanes[Column.MAL].table.rows_in_sight()
    assert first <= ids(page, Column.MAL).index(watched) <= last


def test_a_search_keeps_who_is_selected_and_the_keyboard_in_the_field(qtbot: QtBot, page: BoardPage) -> None:
    select(page, [SATO_LEAD["山口"]], Column.MQL)
    page.start_search()
    page.search.insert("山口")
    qtbot.waitUntil(lambda: ids(page, Column.MQL) == [SATO_LEAD["山口"]])
    qtbot.waitUntil(lambda: page.board.selected() == [SATO_LEAD["山口"]])
    assert page.search.hasFocus()


def test_scrolling_gets_cards_before_they_are_in_sight(qtbot: QtBot, page: BoardPage) -> None:
    lane = page.board.lanes[Column.MAL]
    bar = lane.table.verticalScrollBar()
    for step in range(12):
        bar.setValue(bar.value() + 300)
        first, last = lane.table.rows_in_sight()
        assert page.board.models[Column.MAL].missing(first, last) == [], step


def test_a_jump_far_away_gets_its_cards(qtbot: QtBot, page: BoardPage) -> None:
    lane = page.board.lanes[Column.MAL]
    lane.table.scrollToBottom()
    first, last = lane.table.rows_in_sight()
    assert last == 1283
    qtbot.waitUntil(lambda: page.board.models[Column.MAL].missing(first, last) == [])


def test_a_search_narrows_as_it_is_typed(qtbot: QtBot, page: BoardPage) -> None:
    page.start_search()
    page.search.insert("山口")
    qtbot.waitUntil(lambda: ids(page, Column.MQL) == [SATO_LEAD["山口"]])
    qtbot.waitUntil(lambda: page.filters.count.text() == "1件を表示（全 2,077件）")
    page.search.insert("ほげ")
    qtbot.waitUntil(lambda: ids(page, Column.MQL) == [])
    qtbot.waitUntil(lambda: page.filters.count.text() == "0件を表示（全 2,077件）")
    assert page.board.lanes[Column.MAL]._empty == "「山口ほげ」に合う人はいません。条件を消すと2,077名から探せます"
    assert page.board.lanes[Column.SAL]._empty == ""
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(ids(page, Column.MQL)) == 38)


def test_before_the_desk_was_seen_nothing_is_said_of_it(qtbot: QtBot, desk: FakeDesk) -> None:
    board = Board(desk)
    qtbot.addWidget(board)
    assert board.lanes[Column.MQL]._empty == ""


def test_an_empty_desk_says_what_will_stand_where(qtbot: QtBot) -> None:
    board = Board(large_desk(0))
    qtbot.addWidget(board)
    with qtbot.waitSignal(board.seen):
        board.look()
    assert board.lanes[Column.MQL]._empty == "条件を満たす人がここに並びます"


def test_density_changes_the_rows(page: BoardPage) -> None:
    table = page.board.lanes[Column.MAL].table
    assert table.rowHeight(0) == 108
    page.board.set_density(Density.COMPACT)
    assert table.rowHeight(0) == 56
    theme.use(zoom=1.5)
    assert table.rowHeight(0) == 84


def test_the_clock_goes_on(qtbot: QtBot, page: BoardPage) -> None:
    delegate = page.board.lanes[Column.MQL].delegate
    card = page.board.cache.get(WATABE)
    assert card is not None
    face = delegate.face(card)
    assert delegate.face(card) is face  # kept
    page.board.moment.go_on()
    assert delegate.face(card) is not face


def test_cards_speak_in_the_order_of_the_design(page: BoardPage) -> None:
    model = page.board.models[Column.MQL]
    spoken = model.index(model.row_of(WATABE)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == ("渡部 香織、株式会社西海ロジテック、MQL 育成済み、返答まで残り19時間、適合度A、関心62、1日、佐藤")


def test_what_a_compact_card_leaves_out_is_in_its_tooltip(page: BoardPage) -> None:
    delegate = page.board.lanes[Column.MQL].delegate
    card = page.board.cache.get(SATO_LEAD["山口"])
    assert card is not None
    assert delegate.tooltip(card).split("\n") == [
        "山口 健太", "北辰電機工業株式会社", "生産技術部 部長", "返答の期限を6時間超過", "ブースの評価 A",
    ]  # fmt: skip


def test_painting_does_not_depend_on_the_device_pixel_ratio(qtbot: QtBot, page: BoardPage, qapp: QApplication) -> None:
    from PySide6.QtGui import QPixmap

    for dpr in (1.0, 1.25, 1.5, 2.0):
        picture = QPixmap(round(400 * dpr), round(300 * dpr))
        picture.setDevicePixelRatio(dpr)
        picture.fill(theme.color("lane"))
        page.board.lanes[Column.MQL].table.viewport().render(picture)
        image = picture.toImage()
        edge = image.pixelColor(round(10 * dpr), round(50 * dpr))
        assert edge == theme.color("overdue_mark"), dpr
