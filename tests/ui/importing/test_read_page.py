"""What was recognised: shown, overruled, remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from leaddesk.lists.writing.table import Table, TableColumn
from leaddesk.lists.writing.workbook import write_workbook
from leaddesk.ui.importing.columns_delegate import segments_of
from leaddesk.ui.importing.columns_model import DOING, FIELD_, HEADER, SAMPLES
from leaddesk.ui.importing.read_page import ReadPage
from leaddesk.ui.importing.session import LEAVE_OUT, Step
from leaddesk.ui.widgets.choices import Choices
from leaddesk.ui.widgets.chooser import Chooser
from tests.ui.importing.conftest import Wizard
from tests.ui.importing.lists import PREAMBLE, asking_list, card, write_csv


@pytest.fixture
def page(wizard: Wizard) -> ReadPage:
    wizard.drop(asking_list(wizard.folder, range(60, 75)))
    wizard.until(Step.READ)
    wizard.wait(lambda: wizard.session.looks)
    page = wizard.page.current()
    assert isinstance(page, ReadPage)
    return page


def texts(page: ReadPage, row: int) -> dict[int, str]:
    return {at: page.model.index(row, at).data() for at in (HEADER, SAMPLES, FIELD_, DOING)}


def chooser_of(wizard: Wizard) -> Chooser:
    found = wizard.window.findChild(Chooser)
    assert isinstance(found, Chooser)
    return found


def take(wizard: Wizard, value: object) -> None:
    """Chooses a value of the list that is open."""
    chooser = chooser_of(wizard)
    row = next(at for at, one in enumerate(chooser._options.shown) if one.value == value)
    chooser.list.setCurrentIndex(chooser._options.index(row))
    wizard.qtbot.keyClick(chooser.list, Qt.Key.Key_Return)
    wizard.wait(lambda: wizard.window.findChild(Chooser) is None or not wizard.window.findChild(Chooser).isVisible())


def test_the_columns_to_ask_about_come_first(page: ReadPage) -> None:
    asked = [bool(column.question) for column in page.model.columns]

    assert asked == sorted(asked, reverse=True)
    assert sum(asked) == 2
    assert page.sure.text() == "15列のうち13列は確かです"
    assert texts(page, 0) == {HEADER: "カテゴリー", SAMPLES: "製造業／運輸業／建設業", FIELD_: "業種", DOING: ""}


def test_what_is_done_with_each_column_is_told(page: ReadPage) -> None:
    told = {page.model.index(at, HEADER).data(): page.model.index(at, DOING).data() for at in range(15)}

    assert told["氏名"] == "姓と名に分ける"
    assert told["携帯電話"] == "先頭の0を補う：15件"
    assert told["名刺交換日"] == "和暦を西暦に直す：5件"
    assert told["フリガナ"] == "15行とも空"
    assert told["住所"] == "都道府県を取り出す"


def test_the_model_keeps_its_promises(page: ReadPage, wizard: Wizard) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    page.table.decided.emit(page.model.columns[0], "tags")
    wizard.wait(lambda: wizard.session.decisions.mapping and page.model.columns[0].header != "カテゴリー")


def test_a_segment_takes_a_likely_field(page: ReadPage, wizard: Wizard) -> None:
    column = page.model.columns[0]
    place, field = segments_of(column, page.table._cell(0, DOING))[1]

    wizard.qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())

    wizard.wait(lambda: wizard.session.found.list.columns_of("tags"))
    assert field == "tags"
    assert page.sure.text() == "15列のうち14列は確かです"


def test_a_field_is_chosen_from_all_of_them(page: ReadPage, wizard: Wizard) -> None:
    page.table.show_row(3)
    name = page.model.columns[3].header

    wizard.press(Qt.Key.Key_Space)
    chooser = chooser_of(wizard)
    assert isinstance(chooser.search, QLineEdit)
    wizard.qtbot.keyClicks(chooser.search, "memo")
    chooser.search.clear()
    take(wizard, "memo")

    wizard.wait(lambda: next(one for one in page.model.columns if one.header == name).field == "memo")
    assert wizard.session.decisions.mapping == {name: "memo"}


def test_a_column_is_left_out_and_taken_again(page: ReadPage, wizard: Wizard) -> None:
    column = page.model.columns[4]

    page.table.decided.emit(column, LEAVE_OUT)
    wizard.wait(lambda: wizard.session.is_left_out(column))
    assert page.model.taken(column) == LEAVE_OUT
    page.table.decided.emit(column, column.field)
    wizard.wait(lambda: not wizard.session.is_left_out(column))

    assert wizard.session.decisions.mapping == {column.name: column.field}


def test_the_kind_is_overruled(page: ReadPage, wizard: Wizard) -> None:
    assert page.facts.kind.text() == "名刺"

    page.facts.kind.click()
    take(wizard, "seminar")

    wizard.wait(lambda: page.facts.kind.text() == "セミナー")
    assert wizard.session.decisions.kind == "seminar"


def test_text_is_read_again_in_another_encoding(page: ReadPage, wizard: Wizard) -> None:
    page.facts.encoding.click()
    take(wizard, "euc_jp")
    wizard.wait(lambda: page.facts.encoding.text() == "EUC-JP" or wizard.session.decisions.encoding is None)

    page.facts.encoding.click()
    take(wizard, "cp932")
    wizard.wait(lambda: page.facts.encoding.text() == "Shift_JIS (cp932)")
    assert "カテゴリー" in [column.header for column in wizard.session.found.list.columns]


def test_the_header_is_named_by_its_row(wizard: Wizard) -> None:
    rows = [{**card(number), "カテゴリー": ("製造業", "運輸業")[number % 2]} for number in range(60, 66)]
    wizard.drop(write_csv(wizard.folder / "cards.csv", rows, PREAMBLE))
    wizard.until(Step.READ)
    page = wizard.page.current()
    assert isinstance(page, ReadPage)
    assert page.facts.header.text() == "8行目"
    assert page.facts.skipped.text().startswith("1行目（前書き）")

    page.facts.header.click()
    take(wizard, 0)

    wizard.wait(lambda: page.facts.header.text() == "なし")
    assert wizard.session.found.list.header_row is None
    page.facts.header.click()
    take(wizard, 8)
    wizard.wait(lambda: page.facts.header.text() == "8行目")


def test_a_row_left_out_is_taken_after_all(wizard: Wizard) -> None:
    rows = [{**card(number), "カテゴリー": ("製造業", "運輸業")[number % 2]} for number in range(60, 66)]
    rows.append({**dict.fromkeys(rows[0], ""), "会社名": "※ のぞみ工房"})
    wizard.drop(write_csv(wizard.folder / "cards.csv", rows))
    wizard.until(Step.READ)
    page = wizard.page.current()
    assert isinstance(page, ReadPage)
    assert page.facts.skipped.text() == "8行目（注記）"

    page.facts.skipped.click()
    popover = wizard.window.findChild(Choices)
    assert isinstance(popover, Choices)
    popover._checks[0].click()

    wizard.wait(lambda: len(wizard.session.found.list.data_rows) == 7)
    assert wizard.session.decisions.taken == (8,)
    popover.leave()


def test_another_sheet_is_read(wizard: Wizard) -> None:
    columns = [TableColumn(label) for label in card(1)]
    days = [[list(card(number).values()) for number in numbers] for numbers in (range(60, 66), range(80, 83))]
    sheets = [Table(title, columns, rows) for title, rows in zip(("1日目", "2日目"), days, strict=True)]
    write_workbook(wizard.folder / "days.xlsx", sheets)
    wizard.drop(wizard.folder / "days.xlsx")
    wizard.until(Step.PLAN)
    wizard.session.go_back()
    wizard.until(Step.READ)
    page = wizard.page.current()
    assert isinstance(page, ReadPage)
    assert page.facts.sheet.text() == "1日目 ほか1"
    assert not page.facts.encoding.isEnabled()

    page.facts.sheet.click()
    take(wizard, "2日目")

    wizard.wait(lambda: len(wizard.session.found.list.data_rows) == 3)


def test_what_is_not_to_be_remembered_is_asked_again(page: ReadPage, wizard: Wizard) -> None:
    page.remember.click()
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.PLAN)
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.EVENT)
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.RESULT)

    again = wizard.desk.importing.read(wizard.folder / "展示会_獲得.csv", type(wizard.session.decisions)())
    assert len(again.list.unsure) == 2


def test_a_file_that_cannot_be_read_so_is_read_as_before(page: ReadPage, wizard: Wizard, tmp_path: Path) -> None:
    (wizard.folder / "展示会_獲得.csv").unlink()

    wizard.session.decide(encoding="utf-8")

    wizard.wait(lambda: wizard.session.decisions.encoding is None)
    assert page.facts.encoding.text() == "Shift_JIS (cp932)"
    assert "展示会_獲得.csv" in wizard.window.toast.sentence()


def test_the_pointer_says_what_can_be_pressed(page: ReadPage, wizard: Wizard) -> None:
    field = page.table._cell(0, FIELD_).center().toPoint()

    wizard.qtbot.mouseMove(page.table.viewport(), QPoint(5, 5))
    wizard.qtbot.mouseMove(page.table.viewport(), field)

    wizard.wait(lambda: page.table.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
