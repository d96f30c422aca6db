"""Files that are dropped: read, locked, refused; several one after the other."""

import io
from pathlib import Path

import msoffcrypto  # noqa: F401 - the writer below is a part of it
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from leaddesk.lists.writing.table import Table, TableColumn
from leaddesk.lists.writing.workbook import write_workbook
from leaddesk.ui.importing.dropped import FileState
from leaddesk.ui.importing.files_page import FilesPage
from leaddesk.ui.importing.result_page import ResultPage
from leaddesk.ui.importing.session import Step
from tests.ui.importing.conftest import Wizard
from tests.ui.importing.lists import card, eight_list


def files_page(wizard: Wizard) -> FilesPage:
    page = wizard.page.current()
    assert isinstance(page, FilesPage)
    return page


def locked_workbook(folder: Path) -> Path:
    rows = [list(card(number).values()) for number in range(60, 66)]
    write_workbook(folder / "plain.xlsx", [Table("名刺", [TableColumn(label) for label in card(1)], rows)])
    written = io.BytesIO()
    OOXMLFile(io.BytesIO((folder / "plain.xlsx").read_bytes())).encrypt("himitsu", written)
    locked = folder / "locked.xlsx"
    locked.write_bytes(written.getvalue())
    return locked


def empty_file(folder: Path) -> Path:
    file = folder / "empty.csv"
    file.write_bytes(b"")
    return file


def test_a_file_dropped_anywhere_begins_an_import(wizard: Wizard) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(eight_list(wizard.folder, range(60, 65))))])
    place = QPointF(QPoint(700, 400))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    wizard.window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys))

    wizard.until(Step.PLAN)
    assert wizard.window.page() is wizard.page


def test_tab_goes_from_the_zone_to_the_files_and_on_to_the_foot(wizard: Wizard) -> None:
    wizard.drop(empty_file(wizard.folder))
    wizard.wait(lambda: wizard.session.dropped.count(FileState.REFUSED) == 1)
    page = files_page(wizard)
    choose = page.zone.findChild(QAbstractButton)
    wizard.wait(lambda: any(button.isVisible() for button in page.rows[0].findChildren(QAbstractButton)))
    explain = next(button for button in page.rows[0].findChildren(QAbstractButton) if button.isVisible())
    assert choose is not None
    wizard.wait(lambda: not page._orders_tabs.isActive())
    choose.setFocus()
    met: list[object] = []
    for _step in range(3):
        wizard.press(Qt.Key.Key_Tab)
        met.append(wizard.window.focusWidget())
    assert met == [explain, page.leave, page.template]


def test_a_locked_workbook_asks_for_its_password_in_place(wizard: Wizard) -> None:
    focused_at_once: list[object] = []

    def look() -> None:
        if wizard.session.dropped.count(FileState.LOCKED) and not focused_at_once:
            focused_at_once.append(wizard.window.focusWidget())

    wizard.drop(locked_workbook(wizard.folder))
    wizard.session.dropped.changed.connect(look)
    wizard.wait(lambda: wizard.session.dropped.count(FileState.LOCKED) == 1)
    page = files_page(wizard)
    field = page.rows[0].first_focus()
    assert isinstance(field, QLineEdit)
    assert focused_at_once == [field]

    wizard.qtbot.keyClicks(field, "wrong")
    wizard.press(Qt.Key.Key_Return)
    wizard.wait(
        lambda: (
            wizard.session.dropped.count(FileState.LOCKED) == 1
            and "もう一度" in wizard.session.dropped.files[0].refusal
        )
    )
    field = page.rows[0].first_focus()
    assert isinstance(field, QLineEdit)
    wizard.qtbot.keyClicks(field, "himitsu")
    wizard.qtbot.keyClick(field, Qt.Key.Key_Return)

    wizard.until(Step.PLAN)
    assert wizard.session.plan.counts.created == 6


def test_a_refused_file_says_why_and_what_to_do(wizard: Wizard) -> None:
    wizard.drop(empty_file(wizard.folder))
    wizard.wait(lambda: wizard.session.dropped.count(FileState.REFUSED) == 1)
    row = files_page(wizard).rows[0]

    assert row._says.text() == "このファイルは空です"
    assert row._do.text() == "もう一度リストを書き出してください"
    row.first_focus().click()
    assert "empty.csv" in QGuiApplication.clipboard().text()
    assert "このファイルは空です" in QGuiApplication.clipboard().text()


def test_several_files_wait_and_follow_each_other(wizard: Wizard) -> None:
    one = eight_list(wizard.folder, range(60, 65), "one.csv")
    two = eight_list(wizard.folder, range(70, 74), "two.csv")
    wizard.drop(one, empty_file(wizard.folder), two)
    wizard.wait(lambda: wizard.session.dropped.count(FileState.READ) == 2)
    assert wizard.session.step is Step.FILES

    for step in (Step.PLAN, Step.EVENT, Step.RESULT):
        wizard.press(Qt.Key.Key_Return)
        wizard.until(step)
    page = wizard.page.current()
    assert isinstance(page, ResultPage)
    assert "two.csv" in page.upcoming.text()
    page.upcoming.click()
    wizard.until(Step.PLAN)

    assert wizard.session.file.name == "two.csv"
    for step in (Step.EVENT, Step.RESULT):
        wizard.press(Qt.Key.Key_Return)
        wizard.until(step)
    assert [file.state for file in wizard.session.dropped.files] == [FileState.DONE, FileState.REFUSED, FileState.DONE]
    assert wizard.page.current().upcoming.isHidden()  # type: ignore[attr-defined]


def test_another_file_takes_the_place_of_one_that_was_not_imported(wizard: Wizard) -> None:
    wizard.drop(eight_list(wizard.folder, range(60, 65), "one.csv"))
    wizard.until(Step.PLAN)

    wizard.drop(eight_list(wizard.folder, range(70, 74), "two.csv"))
    wizard.wait(lambda: wizard.session.dropped.count(FileState.READ) == 2)

    assert wizard.session.step is Step.FILES
    assert [row.file.name for row in files_page(wizard).rows] == ["one.csv", "two.csv"]


def test_escape_lets_go_of_the_files(wizard: Wizard) -> None:
    wizard.drop(empty_file(wizard.folder))
    wizard.wait(lambda: wizard.session.dropped.count(FileState.REFUSED) == 1)

    wizard.press(Qt.Key.Key_Escape)

    assert wizard.session.dropped.files == []
    assert files_page(wizard).panel.isHidden()
