"""The panels beside the board, in the real window on a real desk."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column
from leaddesk.domain.next_actions import NextAction
from leaddesk.ui.board.board import Board
from leaddesk.ui.board.ghost import GhostCard
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.frame.palette import Palette
from leaddesk.ui.lead.dock import LEAST, MOST, SideDock
from leaddesk.ui.lead.log_popover import LogPopover
from leaddesk.ui.lead.panel import LeadPanel
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.theme.theme import theme
from tests.ui.lead.pictured import People

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show_desk(desk, "営業部.leaddesk")
    window.show()
    qtbot.waitUntil(lambda: board_of(window).models[Column.MQL].rowCount() == 1)
    yield window
    window.close()


def board_of(window: MainWindow) -> Board:
    page = window.page()
    assert isinstance(page, BoardPage)
    return page.board


def dock_of(window: MainWindow) -> SideDock:
    assert window.side is not None
    return window.side


def opened(window: MainWindow, lead: int, qtbot: QtBot) -> LeadPanel:
    window.open_lead(lead)
    panel = dock_of(window).lead_panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.everything is not None and panel.everything.lead.id == lead)
    return panel


def test_the_palette_records_a_call_with_whom_it_finds(qtbot: QtBot, window: MainWindow, people: People) -> None:
    window.open_palette()
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    palette.field.setText("山口")
    qtbot.waitUntil(lambda: any(row.text == "電話を記録" for row in palette.rows.rows))
    row = next(row for row in palette.rows.rows if row.text == "電話を記録")
    assert row.run is not None
    assert row.key == "L P"
    palette.leave()
    row.run()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(LogPopover)))
    popover = next(one for one in window.findChildren(LogPopover) if one.isVisible())
    assert popover.kind.code == "call"
    popover.reject()


def begun_in(dock: SideDock) -> LeadPanel:
    """A lead panel of which little is made, and the rest in the turns to come."""
    making = dock._make_panel()
    while dock.findChild(LeadPanel) is None:
        next(making)
    dock._making.begin(making)
    assert dock.lead_panel is None
    return dock.findChildren(LeadPanel)[0]


def test_enter_on_a_card_opens_it_beside_the_board(window: MainWindow, people: People, qtbot: QtBot) -> None:
    board = board_of(window)
    board.select([people.yamaguchi], Column.MQL)
    qtbot.keyClick(board.lanes[Column.MQL].table, Key.Key_Return)
    dock = dock_of(window)
    assert dock.lead == people.yamaguchi
    assert dock.width() == 640
    panel = dock.lead_panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.bar.place.text() == "MQL 1／1")
    assert QApplication.focusWidget() is panel


def test_the_page_beside_it_is_painted_a_frame_after_it_opens(window: MainWindow, people: People, qtbot: QtBot) -> None:
    page = window.page()
    assert page is not None
    window.open_lead(people.yamaguchi)
    assert not page.updatesEnabled()
    qtbot.waitUntil(page.updatesEnabled)
    opened(window, people.yamaguchi, qtbot)
    assert page.updatesEnabled(), "only where it has to become narrower"


def test_esc_closes_it_and_gives_the_keyboard_back(window: MainWindow, people: People, qtbot: QtBot) -> None:
    board = board_of(window)
    board.select([people.yamaguchi], Column.MQL)
    table = board.lanes[Column.MQL].table
    panel = opened(window, people.yamaguchi, qtbot)
    qtbot.keyClick(panel, Key.Key_Escape)
    assert dock_of(window).isHidden()
    assert QApplication.focusWidget() is table


def test_alt_and_arrows_go_through_the_column(window: MainWindow, people: People, qtbot: QtBot) -> None:
    board, dock = board_of(window), dock_of(window)
    first, second = list(board.models[Column.MAL].ids())[:2]
    panel = opened(window, first, qtbot)
    assert panel.bar.place.text() == "MAL 1／2"
    assert not panel.bar.before.isEnabled()
    qtbot.keyClick(panel, Key.Key_Down, ALT)
    assert dock.lead == second
    assert board.selected() == [second]
    qtbot.keyClick(panel, Key.Key_Down, ALT)
    assert dock.lead == second
    panel.bar.before.click()
    assert dock.lead == first


def test_whoever_is_shown_is_marked_on_the_board_and_the_panel_keeps_the_keyboard(
    window: MainWindow, people: People, qtbot: QtBot
) -> None:
    board = board_of(window)
    qtbot.waitUntil(lambda: board.isAncestorOf(QApplication.focusWidget() or window))
    assert board.selected() == []
    panel = opened(window, people.yamaguchi, qtbot)
    qtbot.waitUntil(lambda: board.selected() == [people.yamaguchi])
    focused = QApplication.focusWidget()
    assert focused is not None and (focused is panel or panel.isAncestorOf(focused))


def test_a_selection_that_holds_whoever_is_shown_stays(window: MainWindow, people: People, qtbot: QtBot) -> None:
    board = board_of(window)
    mals = list(board.models[Column.MAL].ids()[:2])
    board.select(mals, Column.MAL)
    opened(window, mals[1], qtbot)
    qtbot.wait(20)
    assert board.selected() == mals


def test_it_follows_the_selection_unless_it_is_pinned(window: MainWindow, people: People, qtbot: QtBot) -> None:
    board, dock = board_of(window), dock_of(window)
    panel = opened(window, people.yamaguchi, qtbot)
    board.select([people.takahashi], Column.SAL)
    assert dock.lead == people.takahashi
    panel.bar.pin.click()
    board.select([people.yamaguchi], Column.MQL)
    assert dock.lead == people.takahashi


def test_what_is_written_reaches_the_board_and_can_be_undone(
    window: MainWindow, desk: Desk, people: People, qtbot: QtBot
) -> None:
    board = board_of(window)
    panel = opened(window, people.yamaguchi, qtbot)
    qtbot.keyClick(panel, Key.Key_A)
    qtbot.waitUntil(lambda: board.models[Column.SAL].row_of(people.yamaguchi) >= 0)
    qtbot.waitUntil(lambda: panel.bar.place.text().startswith("SAL "))
    assert "山口 健太さんを SAL 受入へ移しました" in window.toast.sentence()
    window.undo()
    qtbot.waitUntil(lambda: board.models[Column.MQL].row_of(people.yamaguchi) >= 0)
    qtbot.waitUntil(lambda: panel.strip.text().startswith("返答の期限"))


def test_a_move_on_the_board_is_shown_in_the_panel(window: MainWindow, people: People, qtbot: QtBot) -> None:
    panel = opened(window, people.yamaguchi, qtbot)
    board_of(window).move_leads([people.yamaguchi], Column.SAL)
    qtbot.waitUntil(lambda: "SAL 受入" in panel.path.accessibleName())


def test_the_edge_makes_it_wider_and_is_remembered(window: MainWindow, people: People, qtbot: QtBot) -> None:
    opened(window, people.yamaguchi, qtbot)
    dock = dock_of(window)
    dock._grip.dragged.emit(60)
    assert dock.width() == 700
    assert int(str(window.settings.value("lead/width"))) == 700
    dock._grip.dragged.emit(-1000)
    assert dock.width() == LEAST
    dock._grip.dragged.emit(2000)
    assert dock.width() == MOST


def test_it_is_narrower_in_a_small_window(window: MainWindow, people: People, qtbot: QtBot) -> None:
    opened(window, people.yamaguchi, qtbot)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: dock_of(window).width() == 560)


def test_ctrl_n_begins_a_new_lead_and_it_opens_once_added(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    dock = dock_of(window)
    previews: list[object] = []
    dock.previewed.connect(lambda card, column: previews.append((card and card.full_name, column)))
    qtbot.keyClick(window, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    panel = dock.new_panel
    assert panel is not None
    assert panel.isVisible()
    assert dock.width() == 420
    qtbot.keyClicks(panel.form.fields["family_name"], "Toda")
    qtbot.keyClicks(panel.form.fields["given_name"], "Megumi")
    qtbot.keyClicks(panel.form.fields["email"], "toda@example.co.jp")
    assert previews[-1] == ("Megumi Toda", Column.SAL)
    qtbot.keyClick(panel.form.fields["email"], Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dock.lead != 0)
    assert desk.leads.get(dock.lead).record["full_name"] == "Megumi Toda"
    assert previews[-1] == (None, None)
    qtbot.waitUntil(lambda: board_of(window).models[Column.SAL].row_of(dock.lead) >= 0)


def test_it_is_ready_before_it_is_needed(window: MainWindow, qtbot: QtBot) -> None:
    dock = dock_of(window)
    assert dock.lead_panel is None
    dock.prepare()
    qtbot.waitUntil(lambda: dock.lead_panel is not None, timeout=10_000)
    assert dock.isHidden()


def test_a_lead_opened_while_it_is_made_waits_for_no_turn(window: MainWindow, people: People, qtbot: QtBot) -> None:
    dock = dock_of(window)
    begun = begun_in(dock)
    window.open_lead(people.yamaguchi)
    assert dock.lead_panel is begun
    assert dock.lead == people.yamaguchi
    qtbot.waitUntil(lambda: begun.everything is not None)
    assert dock.findChildren(LeadPanel) == [begun]


def test_another_zoom_while_it_is_made_begins_anew(window: MainWindow, qtbot: QtBot) -> None:
    dock = dock_of(window)
    begun = begun_in(dock)
    window.look.zoom(1)
    qtbot.waitUntil(lambda: dock.lead_panel not in (None, begun), timeout=10_000)
    qtbot.waitUntil(lambda: dock.findChildren(LeadPanel) == [dock.lead_panel])
    assert dock.isHidden()
    window.look.zoom(0)


def test_another_zoom_makes_it_anew(window: MainWindow, people: People, qtbot: QtBot) -> None:
    panel = opened(window, people.yamaguchi, qtbot)
    window.look.zoom(1)
    dock = dock_of(window)
    assert dock.lead == people.yamaguchi
    assert dock.lead_panel is not panel
    window.look.zoom(0)


def test_another_language_keeps_the_lead(window: MainWindow, people: People, qtbot: QtBot) -> None:
    opened(window, people.yamaguchi, qtbot)
    window.use_language("en")
    dock = dock_of(window)
    assert dock.lead == people.yamaguchi
    qtbot.waitUntil(lambda: dock.lead_panel is not None and dock.lead_panel.everything is not None)
    assert dock.lead_panel is not None
    assert dock.lead_panel.strip.text().startswith("Answer due")


def test_what_is_due_today_is_shown_on_the_board(window: MainWindow, desk: Desk, people: People, qtbot: QtBot) -> None:
    desk.leads.plan([people.takahashi], NextAction("電話", "call", date(2026, 11, 20)))
    panel = opened(window, people.yamaguchi, qtbot)
    panel.due_wanted.emit()
    board = board_of(window)
    qtbot.waitUntil(lambda: board.models[Column.MQL].rowCount() == 0)
    assert list(board.models[Column.SAL].ids()) == [people.takahashi]


def test_who_is_typed_stands_on_the_board_where_they_will_land(window: MainWindow, qtbot: QtBot) -> None:
    window.add_lead()
    panel = dock_of(window).new_panel
    assert panel is not None
    lane = board_of(window).lanes[Column.SAL]
    before = lane.table.y()
    panel.form.fields["company"].setText("株式会社きたかぜ空調")
    panel._preview()
    ghost = next(iter(lane.findChildren(GhostCard)))
    assert ghost.isVisible() and ghost.accessibleName() == "未保存：株式会社きたかぜ空調"
    assert lane.table.y() == before + lane.delegate.row_height()  # the cards make room, none is hidden
    assert window.status.status.text.text() == "新しいリードは、まだ保存されていません"
    grabbed = ghost.grab().toImage()
    assert grabbed.pixelColor(grabbed.width() // 2, 20) == theme.color("selected")
    dock_of(window).close_panel()
    assert ghost.isHidden() and lane.table.y() == before
    assert window.status.status.text.text() == "選択 なし"


def test_the_head_of_a_lead_is_two_lines_high(window: MainWindow, people: People, qtbot: QtBot) -> None:
    panel = opened(window, people.yamaguchi, qtbot)
    assert panel.head.height() == 50
    assert panel.head.score.y() == panel.head.rows["full_name"].y()
