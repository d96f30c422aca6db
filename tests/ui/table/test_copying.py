"""The clipboard: rows for a spreadsheet, and cells from it, planned before anything is written."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.tab_separated import read_tab_separated
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.table.clipboard import read_block, rows_for
from leaddesk.ui.table.columns import chosen_columns
from leaddesk.ui.table.page import TablePage
from leaddesk.ui.table.paste_plan import PastePopover
from tests.ui.table.small import current, select, settle, shown_ids

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
COLUMNS = chosen_columns(["company", "stage", "phone"])


def pasted(page: TablePage, text: str, qtbot: QtBot) -> PastePopover:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.table.view, Key.Key_V, CTRL)
    settle()
    assert page.copying.popover is not None
    return page.copying.popover


def test_the_selected_rows_are_copied_with_their_heads(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    select(page, [5, 6])
    page.table.view.setFocus()
    qtbot.keyClick(page.table.view, Key.Key_C, CTRL)
    settle()
    rows = read_tab_separated(QGuiApplication.clipboard().text())
    assert rows[0] == [column.title() for column in page.table.model.columns]
    by_name = {row[0]: dict(zip(rows[0], row, strict=True)) for row in rows[1:]}
    assert len(by_name) == 2
    for lead in (5, 6):
        record = desk.leads.get(lead).record
        row = by_name[record["full_name"]]
        assert (row["会社"], row["担当"]) == (record["company"], record["owner"])
        assert row["電話"].replace("-", "")[-4:] == record["phone"][-4:]


def test_without_a_selection_the_cell_alone_is_copied(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(current(page, 5, "company"), Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == desk.leads.get(5).record["company"]


def test_a_paste_is_shown_before_it_is_written_and_is_one_step(
    page: TablePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    ids = shown_ids(page)
    before = [desk.leads.get(lead).record for lead in ids[2:4]]
    current(page, ids[2], "company")
    popover = pasted(
        page, "会社\t電話\t段階\n㈱テスト\t０４４－５５５－０１１１\tMAL\n有限会社別\tあいう\tMQL\n", qtbot
    )
    plan = popover.plan
    assert [(cell.lead, cell.field) for cell in plan.refused] == [(ids[3], "phone")]
    assert {(cell.lead, cell.field, cell.after) for cell in plan.changed} == {
        (ids[2], "company", "株式会社テスト"),
        (ids[2], "phone", "+81445550111"),
        (ids[3], "company", "有限会社別"),
    }
    assert popover.model.rowCount() == 4
    assert popover.model.is_refused(0)
    assert [desk.leads.get(lead).record for lead in ids[2:4]] == before, "nothing is written yet"
    assert popover.primary is not None
    assert popover.primary.text() == "3個のセルを変える"
    popover.accept()
    settle()
    assert [desk.leads.get(lead).record["company"] for lead in ids[2:4]] == ["株式会社テスト", "有限会社別"]
    window.undo()
    settle()
    assert [desk.leads.get(lead).record for lead in ids[2:4]] == before


def test_one_text_goes_to_all_selected_rows(page: TablePage, desk: Desk, qtbot: QtBot) -> None:
    current(page, 5, "owner")
    select(page, [5, 9, 10])
    popover = pasted(page, "鈴木 健", qtbot)
    popover.accept()
    settle()
    assert desk.bulk.owners([5, 9, 10]) == {"鈴木 健": 3}


def test_rows_that_were_copied_are_the_same_when_they_come_back(page: TablePage, qtbot: QtBot) -> None:
    ids = shown_ids(page)
    select(page, ids)
    page.table.view.setFocus()
    qtbot.keyClick(page.table.view, Key.Key_C, CTRL)
    settle()
    popover = pasted(page, QGuiApplication.clipboard().text(), qtbot)
    assert popover.plan.changed == popover.plan.refused == ()
    assert popover.plan.same
    assert popover.primary is not None
    assert not popover.primary.isEnabled()


def test_nothing_to_paste_is_said(page: TablePage, window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    page.table.view.setFocus()
    qtbot.keyClick(page.table.view, Key.Key_V, CTRL)
    assert page.copying.popover is None
    assert "貼り付ける文字がありません" in window.toast.accessibleName()


def test_a_block_without_heads_goes_to_the_columns_from_the_current_one_on() -> None:
    block = read_block("a\tb\tc\r\n", COLUMNS, 1)
    assert block is not None
    assert [column and column.key for column in block.columns] == ["company", None, "phone"]
    assert block.titles == ("段階",)


def test_heads_are_known_in_both_languages() -> None:
    block = read_block("Phone\t会社\nx\ty\n", COLUMNS, 0)
    assert block is not None
    assert [column and column.key for column in block.columns] == ["phone", "company"]
    assert block.rows == (("x", "y"),)


def test_rows_below_the_last_one_have_no_lead() -> None:
    block = read_block("a\nb\nc\n", COLUMNS, 1)
    assert block is not None
    assert [lead for lead, _row in rows_for(block, [7, 8, 9], 1, [])] == [8, 9]
    assert [lead for lead, _row in rows_for(block, [7, 8, 9], 0, [9, 7, 8])] == [9, 7, 8]
