"""Cards that are dragged, through real mime data, until the desk has answered."""

from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Conflict
from leaddesk.translation import use_language
from leaddesk.ui.board.column_words import drop_words, short_drop_words
from leaddesk.ui.board.dragging import ColumnScrolling
from leaddesk.ui.board.leads_mime import leads_data
from leaddesk.ui.board.lifted import grip, stack_pixmap
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.theme.theme import theme
from tests.ui.board.hands import HASEGAWA, KONDO, SAKAMOTO, SATO_LEAD, drag, drop, enter, gate_of, ids, leave, select
from tests.ui.fake_desk import FakeDesk, FakeMember

WATABE, ONO = SATO_LEAD["渡部"], SATO_LEAD["小野"]


def test_a_card_stands_at_its_new_place_at_once_and_settles(
    qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk
) -> None:
    desk.board.slow_seconds = 0.05
    drag(page, [WATABE], Column.SAL)
    assert WATABE in ids(page, Column.SAL)  # before the desk has answered
    assert page.board.marks.is_origin(Column.MQL, WATABE)
    qtbot.waitUntil(lambda: WATABE not in ids(page, Column.MQL))
    assert desk.column(WATABE) is Column.SAL
    assert not page.board.marks.is_origin(Column.MQL, WATABE)
    assert "渡部 香織" in window.toast.sentence()
    qtbot.waitUntil(
        lambda: (
            ids(page, Column.SAL)
            == list(desk.board.ids(Column.SAL, page.board.looking.filter, page.board.looking.order))
        )
    )
    assert page.board.selected() == [WATABE]


def test_the_target_says_what_letting_go_will_do_and_where_it_will_stand(page: BoardPage, desk: FakeDesk) -> None:
    lane = page.board.lanes[Column.SAL]
    assert enter(page, Column.SAL, leads_data([WATABE]))
    assert lane.header._drop_words == "離すと受け入れます（担当 佐藤）"
    row = lane.table._drop_row
    leave(page, Column.SAL)
    assert (lane.header._drop_words, lane.table._drop_row) == ("", -1)
    drag(page, [WATABE], Column.SAL)
    assert ids(page, Column.SAL)[row] == WATABE


def test_at_home_nothing_is_offered_and_nothing_moves(page: BoardPage, desk: FakeDesk) -> None:
    before = ids(page, Column.MQL)
    drag(page, [WATABE], Column.MQL)
    assert page.board.lanes[Column.MQL].header._drop_words == ""
    assert ids(page, Column.MQL) == before
    assert "move" not in desk.board.asked


def test_many_go_together_and_one_undo_brings_them_back(
    qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk
) -> None:
    several = [SATO_LEAD["山口"], SATO_LEAD["井上"], WATABE]
    drag(page, several, Column.SAL)
    qtbot.waitUntil(lambda: not set(several) & set(ids(page, Column.MQL)))
    assert page.board.selected() == [lead for lead in ids(page, Column.SAL) if lead in several]
    window.undo()
    qtbot.waitUntil(lambda: set(several) <= set(ids(page, Column.MQL)))
    assert not set(several) & set(ids(page, Column.SAL))
    qtbot.waitUntil(lambda: set(page.board.selected()) == set(several))
    window.redo()
    qtbot.waitUntil(lambda: set(several) <= set(ids(page, Column.SAL)))


def test_a_refused_card_goes_back_and_says_why(
    qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk
) -> None:
    desk.board.refuses[WATABE] = "ほかの人が先に動かしました"
    drag(page, [WATABE], Column.SAL)
    qtbot.waitUntil(lambda: page.board.marks.note(WATABE) is not None)
    note = page.board.marks.note(WATABE)
    assert note is not None and note.long == "戻しました：ほかの人が先に動かしました"
    assert WATABE in ids(page, Column.MQL)
    assert WATABE not in ids(page, Column.SAL)
    assert window.toast.sentence() == "移せませんでした：ほかの人が先に動かしました"
    assert desk.column(WATABE) is Column.MQL


def test_of_several_only_the_refused_one_goes_back(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    desk.board.refuses[WATABE] = "ほかの人が先に動かしました"
    drag(page, [WATABE, SATO_LEAD["山口"]], Column.SAL)
    qtbot.waitUntil(lambda: SATO_LEAD["山口"] not in ids(page, Column.MQL))
    assert WATABE in ids(page, Column.MQL)
    assert WATABE not in ids(page, Column.SAL)
    assert desk.column(SATO_LEAD["山口"]) is Column.SAL


def test_a_desk_that_fails_leaves_everything_where_it_was_and_says_so(
    qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk
) -> None:
    desk.board.fails = Conflict("保存できませんでした。ディスクの空きがありません")
    before = {column: ids(page, column) for column in Column}
    drag(page, [WATABE], Column.SAL)
    qtbot.waitUntil(lambda: WATABE not in ids(page, Column.SAL))
    assert {column: ids(page, column) for column in Column} == before
    assert desk.journal.done == []
    note = page.board.marks.note(WATABE)
    assert note is not None and "ディスクの空きがありません" in note.long
    assert "ディスクの空きがありません" in window.toast.sentence()


def test_the_end_of_a_drag_takes_back_no_refusal_that_came_before_it(page: BoardPage) -> None:
    marks = page.board.marks
    marks.lift(Column.MQL, [WATABE])
    marks.refuse({WATABE: "理由"})
    marks.lower([WATABE])
    note = marks.note(WATABE)
    assert note is not None
    assert "理由" in note.long
    assert not marks.is_origin(Column.MQL, WATABE)


def test_the_sentence_of_a_refusal_falls_silent(qtbot: QtBot, page: BoardPage) -> None:
    marks = page.board.marks
    marks.refuse({WATABE: "理由"})
    note = marks.note(WATABE)
    assert note is not None
    marks._fall_silent({WATABE: note})
    assert marks.note(WATABE) is None


def test_a_drop_on_a_folded_column_works(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    assert page.board.lanes[Column.LOST].is_folded
    drag(page, [KONDO], Column.LOST)
    gate = gate_of(qtbot, page)
    gate.accept()
    qtbot.waitUntil(lambda: desk.column(KONDO) is Column.LOST)
    qtbot.waitUntil(lambda: KONDO in ids(page, Column.LOST) and KONDO not in ids(page, Column.SAL))


def test_what_is_no_lead_is_not_taken(page: BoardPage) -> None:
    text = QMimeData()
    text.setText("hello")
    assert not enter(page, Column.SAL, text)


def test_files_dropped_on_cards_or_a_folded_column_reach_the_window(
    qtbot: QtBot, window: MainWindow, page: BoardPage, tmp_path: Path
) -> None:
    file = tmp_path / "名刺.csv"
    file.write_text("x", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.com/x.csv")])
    for column in (Column.SAL, Column.LOST):
        assert enter(page, column, data)
        with qtbot.waitSignal(window.files_dropped) as dropped:
            drop(page, column, data)
        assert dropped.args == [[file]]


def test_changes_of_others_arrive_while_a_card_waits(
    qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk
) -> None:
    drag(page, [SAKAMOTO], Column.SQL)
    gate = gate_of(qtbot, page)
    moved = desk.board.by_id[ONO]._replace(stage=Column.SAL.stage)
    desk.board.put([moved])
    window.apply_changes(Changes(9, "move", frozenset({ONO})))
    qtbot.waitUntil(lambda: ONO in ids(page, Column.SAL))
    assert SAKAMOTO in ids(page, Column.SQL)  # still waits at its new place
    assert page.board.marks.is_waiting(SAKAMOTO)
    gate.reject()
    qtbot.waitUntil(lambda: SAKAMOTO not in ids(page, Column.SQL))
    assert SAKAMOTO in ids(page, Column.SAL)


def test_pulling_at_a_card_wants_a_drag_of_the_selection(qtbot: QtBot, page: BoardPage) -> None:
    table = page.board.lanes[Column.MQL].table
    view, start = table.viewport(), table.card_rect(WATABE).center()
    table.drag_wanted.disconnect()  # the real one would wait for the mouse
    with qtbot.waitSignal(table.drag_wanted):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 40, 6):
            at = QPointF(start + QPoint(step, step))
            kind, held = QEvent.Type.MouseMove, Qt.MouseButton.LeftButton
            none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(view, QMouseEvent(kind, at, view.mapToGlobal(at), none, held, plain))
    assert page.board.selected() == [WATABE]
    assert table.pressed_in_card() == start - table.card_rect(WATABE).topLeft()


def test_the_stack_shows_three_cards_at_most_and_how_many_they_are(page: BoardPage) -> None:
    delegate = page.board.lanes[Column.MQL].delegate
    cards = [page.board.cache.get(lead) for lead in ids(page, Column.MQL)[:5]]
    shown = [card for card in cards if card is not None]
    one, two, five = (stack_pixmap(shown[:count], count, delegate, 2.0) for count in (1, 2, 5))
    width = one.deviceIndependentSize().width()
    assert two.deviceIndependentSize().width() == width + theme.px(6)
    assert five.deviceIndependentSize().width() == width + theme.px(12)
    assert one.devicePixelRatio() == 2.0
    held = grip(one, QPoint(5000, -50))
    assert 0 < held.x() < width and held.y() > 0


def test_a_click_on_the_word_advances_a_ready_lead(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    lane = page.board.lanes[Column.MAL]
    card = page.board.cache.get(HASEGAWA)
    assert card is not None
    area = lane.delegate.face(card).advance
    assert area is not None
    at = lane.table.card_rect(HASEGAWA).topLeft() + area.center().toPoint()
    qtbot.mouseClick(lane.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: desk.column(HASEGAWA) is Column.MQL)


def test_one_column_holds_the_selection_unless_ctrl_is_held(qtbot: QtBot, page: BoardPage) -> None:
    select(page, [WATABE], Column.MQL)
    table = page.board.lanes[Column.SAL].table
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.card_rect(KONDO).center())
    assert page.board.selected() == [KONDO]


def test_a_selected_card_that_finds_another_place_in_its_column_stays_selected(page: BoardPage) -> None:
    table = page.board.lanes[Column.MQL].table
    before = ids(page, Column.MQL)
    select(page, [before[-1]], Column.MQL)
    table.show_ids(array("q", [before[0], before[-1], *before[1:-1]]))
    assert page.board.selected() == [before[-1]]
    assert table.current_lead() == before[-1]


def test_a_card_that_has_landed_is_seen_whole_above_the_toast(
    qtbot: QtBot, window: MainWindow, page: BoardPage
) -> None:
    window.resize(1440, 640)
    table = page.board.lanes[Column.SAL].table
    qtbot.waitUntil(lambda: table.viewport().height() < 440)
    drag(page, [SATO_LEAD["清水"], SATO_LEAD["渡部"], SATO_LEAD["村上"]], Column.SAL)  # now it has more than it shows
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0 and not page._landed)
    for lead in ids(page, Column.SAL):
        table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
        table.select([lead])
        page._landed = frozenset({lead})
        page._reveal_landed()
        rect = table.card_rect(lead)
        assert rect.top() >= 0 and rect.bottom() + 64 <= table.viewport().height()


def test_a_narrow_column_says_in_short_what_letting_go_does() -> None:
    for language, owner in (("ja", "長谷川 葵"), ("en", "Aoi Kobayashi")):
        use_language(language)
        for before, column, count in (
            ({Column.MQL}, Column.SAL, 1),
            ({Column.SAL}, Column.SQL, 1),
            ({Column.MAL}, Column.MQL, 12),
        ):
            short = short_drop_words(before, column, count, FakeMember(owner))
            assert theme.metrics("meta", strong=True).horizontalAdvance(short) <= 192 - 24
            assert len(short) <= len(drop_words(before, column, count, FakeMember(owner)))


def test_a_column_scrolls_while_leads_wait_near_its_lower_edge(
    page: BoardPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line shows where they will stand among what came into sight."""
    table = page.board.lanes[Column.MAL].table
    bar, low = table.verticalScrollBar(), table.viewport().rect().bottomLeft() + QPoint(40, -8)
    assert bar.maximum()
    monkeypatch.setattr(QCursor, "pos", lambda: table.viewport().mapToGlobal(low))
    enter(page, Column.MAL, leads_data([WATABE]))
    scrolling = ColumnScrolling(page.board, [WATABE])
    scrolling.go_on()
    assert bar.value() == 0  # it may only cross the edge
    before = table._drop_row
    for _frame in range(60):
        scrolling.go_on()
    assert bar.value() > 0
    assert table._drop_row >= before
    leave(page, Column.MAL)


def test_a_lead_that_is_dragged_on_while_the_desk_still_saves_goes_on(
    qtbot: QtBot, page: BoardPage, desk: FakeDesk
) -> None:
    desk.board.slow_seconds = 0.1
    drag(page, [WATABE], Column.SAL)
    drag(page, [WATABE], Column.LOST)
    with qtbot.waitSignal(page.board.asked) as asked:
        pass
    assert asked.args is not None and asked.args[0].target is Column.LOST
    assert desk.column(WATABE) is Column.SAL
