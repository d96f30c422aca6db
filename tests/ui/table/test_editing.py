"""Editing in place: what is typed is cleaned, written as one step, and can be mended where it is refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import Stage
from leaddesk.ui.lead.next_action_popover import NextActionPopover
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.table.bulk.stage import StagePopover
from leaddesk.ui.table.cell_values import split_role
from leaddesk.ui.table.page import TablePage
from tests.ui.table.small import MQL, READY, current, settle, shown_ids, texts

Key = Qt.Key
LEAD = 6


def edited(page: TablePage, lead: int, key: str, text: str, qtbot: QtBot) -> None:
    """Opens the box over a cell by F2 and types a text in place of what stands there."""
    qtbot.keyClick(current(page, lead, key), Key.Key_F2)
    assert page.editing.line is not None
    page.editing.line.selectAll()
    page.editing.line.insert(text)


def test_what_is_typed_is_cleaned_written_and_undone(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    before = desk.leads.get(LEAD).record["phone"]
    row = shown_ids(page).index(LEAD)
    edited(page, LEAD, "phone", "０４８－５５５－０１４８", qtbot)
    line, hint = page.editing.line, page.editing.hint
    assert line is not None
    assert hint is not None
    assert hint.text() == "048-555-0148 として保存します"
    qtbot.keyClick(line, Key.Key_Return)
    assert texts(page, "phone")[row] == "048-555-0148", "shown at once"
    settle()
    assert desk.leads.get(LEAD).record["phone"] == "+81485550148"
    assert page.table.view.current()[0] == row + 1, "Enter goes down"
    window.undo()
    settle()
    assert desk.leads.get(LEAD).record["phone"] == before
    assert texts(page, "phone")[row] != "048-555-0148"


def test_esc_leaves_everything_as_it_was(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    before = desk.leads.get(LEAD).record
    edited(page, LEAD, "company", "株式会社まちがい", qtbot)
    assert page.editing.line is not None
    qtbot.keyClick(page.editing.line, Key.Key_Escape)
    settle()
    assert not page.editing.is_open
    assert desk.leads.get(LEAD).record == before


def test_tab_saves_and_opens_the_next_cell_that_takes_a_text(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    edited(page, LEAD, "company", "有限会社つぎ", qtbot)
    assert page.editing.line is not None
    qtbot.keyClick(page.editing.line, Key.Key_Tab)
    settle()
    assert desk.leads.get(LEAD).record["company"] == "有限会社つぎ"
    assert page.editing.is_open
    what = page.table.model.column_at(page.table.view.current()[1])
    assert what is not None
    assert what.key == "role"


def test_a_text_that_cannot_be_kept_stays_in_its_box(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    edited(page, LEAD, "phone", "あいう", qtbot)
    line, hint = page.editing.line, page.editing.hint
    assert line is not None
    assert hint is not None
    qtbot.keyClick(line, Key.Key_Return)
    settle()
    assert page.editing.line is line
    assert hint.text()
    assert desk.leads.get(LEAD).record["phone"] != "あいう"


def test_department_and_title_are_one_cell(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    edited(page, LEAD, "role", "品質保証部 部長", qtbot)
    assert page.editing.line is not None
    qtbot.keyClick(page.editing.line, Key.Key_Return)
    settle()
    record = desk.leads.get(LEAD).record
    assert (record["department"], record["job_title"]) == ("品質保証部", "部長")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("製造部 課長", ("製造部", "課長")),
        ("製造部 次長", ("製造部", "次長")),
        ("総務部 係長", ("総務部", "係長")),
        ("製造部, 課長", ("製造部", "課長")),
        ("Sales, Deputy Manager", ("Sales", "Deputy Manager")),
        ("製造部", ("製造部", "")),
        ("", ("", "")),
    ],
)
def test_a_part_of_the_role_that_is_left_stays_what_it_was(text: str, parts: tuple[str, str]) -> None:
    assert split_role(text, {"department": "製造部", "job_title": "係長"}) == parts


def test_another_person_s_change_is_shown_before_it_is_overwritten(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    edited(page, LEAD, "company", "株式会社わたし", qtbot)
    desk.leads.edit(LEAD, {"company": "株式会社あのひと"})
    assert page.editing.line is not None
    qtbot.keyClick(page.editing.line, Key.Key_Return)
    settle()
    assert page.editing.line is not None, "the box is open again with what was typed"
    assert page.editing.line.text() == "株式会社わたし"
    assert page.editing.hint is not None
    assert "株式会社あのひと" in page.editing.hint.text()
    assert desk.leads.get(LEAD).record["company"] == "株式会社あのひと"
    qtbot.keyClick(page.editing.line, Key.Key_Return)
    settle()
    assert desk.leads.get(LEAD).record["company"] == "株式会社わたし"


def test_a_click_elsewhere_saves(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    edited(page, LEAD, "company", "株式会社よそ", qtbot)
    view = page.table.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cell_rect(0, 2).center())
    settle()
    assert not page.editing.is_open
    assert desk.leads.get(LEAD).record["company"] == "株式会社よそ"


def test_enter_on_the_stage_asks_where_to(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(current(page, READY, "stage"), Key.Key_Return)
    settle()
    popover = page.acting.popover
    assert isinstance(popover, StagePopover)
    qtbot.keyClick(popover.options, Key.Key_Return)
    settle()
    assert desk.leads.get(READY).stage is Stage.MQL


def test_enter_on_the_next_action_asks_what(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(current(page, MQL, "next_action"), Key.Key_Return)
    settle()
    popover = page.acting.popover
    assert isinstance(popover, NextActionPopover)
    wanted = popover.action()
    assert isinstance(wanted, NextAction)
    popover.accept()
    settle()
    assert desk.leads.get(MQL).record["next_action"] == wanted.text
