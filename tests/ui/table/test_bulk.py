"""Many leads at once: each popover says with whom it is done, and each is one step that can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.stages import Stage
from leaddesk.ui.board.gates.gate import Gate
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.table.bulk.bar import KEYS
from leaddesk.ui.table.bulk.log import BulkLogPopover
from leaddesk.ui.table.bulk.owner import OwnerPopover
from leaddesk.ui.table.bulk.stage import StagePopover
from leaddesk.ui.table.bulk.tags import TagsPopover
from leaddesk.ui.table.page import TablePage
from leaddesk.ui.widgets.popover import Popover
from tests.ui.table.small import MQL, NO_MAIL, OUT, PEOPLE, READY, select, settle

Key = Qt.Key


def opened(page: TablePage, leads: Sequence[int], what: str, qtbot: QtBot) -> Popover:
    """The popover that a key opens while these leads are selected."""
    select(page, leads)
    page.table.view.setFocus()
    qtbot.keyClick(page.table.view, next(key for key, one in KEYS.items() if one == what))
    settle()
    assert page.acting.popover is not None
    assert page.acting.popover.isVisible()
    return page.acting.popover


def undone(window: MainWindow) -> None:
    window.undo()
    settle()


def test_an_owner_for_many_is_one_step(page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    leads = [5, 8, 9]
    popover = opened(page, leads, "owner", qtbot)
    assert isinstance(popover, OwnerPopover)
    assert popover.owner() == "佐藤 美咲"
    assert [(line.count, line.role) for line in popover.tally.lines()] == [(2, "ready"), (1, "text_2")]
    assert popover.tally.total() == len(leads)
    assert popover.primary is not None
    assert popover.primary.text() == "2名を変える"
    qtbot.keyClick(popover.primary, Key.Key_Return)
    settle()
    assert desk.bulk.owners(leads) == {"佐藤 美咲": 3}
    assert page.table.selected(), "who was selected stays so"
    undone(window)
    assert desk.bulk.owners(leads) == {"佐藤 美咲": 1, "": 2}


def test_a_tag_that_nobody_has_is_added_by_mouse_too(page: TablePage, qtbot: QtBot) -> None:
    popover = opened(page, [10, 11, 12], "tags", qtbot)
    assert isinstance(popover, TagsPopover)
    assert popover.add_typed.isHidden()
    popover.field.insert("展示会")
    assert popover.add_typed.isHidden(), "there is one of that name"
    popover.field.setText("見積")
    assert popover.add_typed.text() == "「見積」を追加"
    qtbot.mouseClick(popover.add_typed, Qt.MouseButton.LeftButton)
    settle()
    assert popover.added() == ["見積"]
    assert popover.add_typed.isHidden()
    popover.reject()


def test_a_tag_is_typed_and_another_one_taken_off(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    leads = [10, 11, 12]
    popover = opened(page, leads, "tags", qtbot)
    assert isinstance(popover, TagsPopover)
    assert popover.primary is not None
    assert not popover.primary.isEnabled(), "nothing is chosen yet"
    held = next(row for row in popover.rows if row.tag == "展示会")
    held.click()
    held.click()
    assert popover.removed() == ["展示会"]
    popover.field.insert("見積")
    qtbot.keyClick(popover.field, Key.Key_Return)
    settle()
    assert popover.added() == ["見積"]
    assert popover.primary.text() == "3名を変える"
    qtbot.keyClick(popover.field, Key.Key_Return)
    settle()
    assert desk.bulk.tags(leads) == {"見積": 3}
    undone(window)
    assert desk.bulk.tags(leads) == {"展示会": 2}


def test_a_newsletter_to_all_leaves_out_who_opted_out_and_who_has_no_mail(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    everybody = list(page.table.model.ids())
    popover = opened(page, everybody, "log", qtbot)
    assert isinstance(popover, BulkLogPopover)
    assert [line.count for line in popover.tally.lines()] == [PEOPLE - 2, 1, 1]
    assert popover.tally.total() == PEOPLE
    assert popover.primary is not None
    assert not popover.primary.isEnabled(), "a newsletter has a subject"
    before = {lead: len(desk.leads.everything(lead).activities) for lead in everybody}
    popover.subject.insert("現場入力の事例 11月号")
    assert popover.primary.text() == f"{PEOPLE - 2}名に記録"
    qtbot.keyClick(popover.subject, Key.Key_Return)
    settle()
    grown = {lead for lead in everybody if len(desk.leads.everything(lead).activities) > before[lead]}
    assert grown == set(everybody) - {OUT, NO_MAIL}
    assert "ニュースレター：現場入力の事例 11月号" in {one.note for one in desk.leads.everything(READY).activities}
    undone(window)
    assert {lead: len(desk.leads.everything(lead).activities) for lead in everybody} == before


def test_a_call_is_recorded_with_everybody(page: TablePage, qtbot: QtBot) -> None:
    popover = opened(page, [OUT, NO_MAIL, 5], "log", qtbot)
    assert isinstance(popover, BulkLogPopover)
    assert popover.kinds.choose_number(2)
    assert popover.recorded() == tuple(sorted((OUT, NO_MAIL, 5), key=list(page.table.model.ids()).index))
    assert [line.count for line in popover.tally.lines()] == [3]


def test_the_gate_keeps_who_does_not_meet_the_bar_and_the_others_go(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    popover = opened(page, [READY, MQL, 5], "stage", qtbot)
    assert isinstance(popover, StagePopover)
    assert popover.options.choose_number(2)
    settle()
    assert [line.count for line in popover.tally.lines()] == [1, 1, 1], "goes, is there already, is kept by the gate"
    assert popover.primary is not None
    assert popover.primary.text() == "1名を移す"
    qtbot.keyClick(popover.options, Key.Key_Return)
    settle()
    assert [desk.leads.get(lead).stage for lead in (READY, MQL, 5)] == [Stage.MQL, Stage.MQL, Stage.MAL]
    undone(window)
    assert desk.leads.get(READY).stage is Stage.MAL


def test_a_move_that_asks_something_asks_it_once_for_all(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    leads = [5, 6, 7]
    popover = opened(page, leads, "stage", qtbot)
    assert isinstance(popover, StagePopover)
    assert popover.options.choose_number(8)
    settle()
    qtbot.keyClick(popover.options, Key.Key_Return)
    settle()
    gate = page.acting.popover
    assert isinstance(gate, Gate)
    assert gate.isVisible()
    assert gate.primary is not None
    assert gate.primary.text() == "3名を移す"
    gate.accept()
    settle()
    assert {desk.leads.get(lead).stage for lead in leads} == {Stage.DISQUALIFIED}
    undone(window)
    assert {desk.leads.get(lead).stage for lead in leads} == {Stage.MAL}


def test_a_next_action_is_planned_with_many(page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    leads = [5, 6]
    popover = opened(page, leads, "action", qtbot)
    assert popover.primary is not None
    assert popover.primary.text() == "2名に設定"
    popover.accept()
    settle()
    assert all(desk.leads.get(lead).record.get("next_action") for lead in leads)
    undone(window)
    assert not any(desk.leads.get(lead).record.get("next_action") for lead in leads)


def test_without_a_selection_the_keys_do_nothing_and_the_menu_is_about_the_current_row(
    page: TablePage, qtbot: QtBot
) -> None:
    page.table.view.setFocus()
    page.table.view.go_to(2, 1)
    qtbot.keyClick(page.table.view, Key.Key_O)
    settle()
    assert page.acting.popover is None
    actions = page.lead_actions()
    assert [action.text() for action in actions] == ["担当…", "タグ…", "段階…", "次の行動…", "活動を記録…"]
    actions[0].trigger()
    settle()
    assert isinstance(page.acting.popover, OwnerPopover)
    assert page.acting.popover.leads == (page.table.model.lead_at(2),)


def test_the_bar_gives_up_hints_and_words_before_anything_is_cut(page: TablePage, window: MainWindow) -> None:
    select(page, [5])
    for width in (1440, 1280, 1000, 800):
        window.resize(width, 900)
        settle()
        buttons = [*page.bulk.buttons.values(), page.bulk.copy]
        assert all(button.width() >= button.sizeHint().width() for button in buttons), width
        assert page.bulk.copy.geometry().right() <= page.bulk.width(), width
        assert all(button.accessibleName() for button in buttons)


def test_the_button_that_opened_a_popover_stays_pressed_until_it_closes(page: TablePage, qtbot: QtBot) -> None:
    popover = opened(page, [READY, MQL], "tags", qtbot)
    assert page.bulk.buttons["tags"].isDown()
    popover.reject()
    assert not page.bulk.buttons["tags"].isDown()


def test_a_toast_gives_way_to_the_bar_that_comes_below_it(page: TablePage, window: MainWindow, qtbot: QtBot) -> None:
    window.toast.say("Said")
    lower = window.toast.y()
    select(page, [READY])
    qtbot.waitUntil(lambda: window.toast.y() == lower - page.bulk.height())
    page.table.selection.clear()
    qtbot.waitUntil(lambda: window.toast.y() == lower)


def test_a_popover_closes_when_others_are_selected_behind_it(page: TablePage, qtbot: QtBot) -> None:
    popover = opened(page, [READY, MQL], "owner", qtbot)
    page.table.selection.select([READY, MQL])
    assert popover.isVisible(), "these are whom it asks about"
    page.table.selection.toggle(OUT)
    assert not popover.isVisible()
    assert set(page.table.selected()) == {READY, MQL, OUT}
