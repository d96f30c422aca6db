"""The plan: rows that add up, tiles and chips that narrow, pairs and conflicts to decide about."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from leaddesk.domain.board import Filter
from leaddesk.lists.reading.door import read
from leaddesk.services.importing.decisions import PairDecision
from leaddesk.ui.importing import saving
from leaddesk.ui.importing.plan_page import PlanPage
from leaddesk.ui.importing.plan_rows import Every
from leaddesk.ui.importing.rows_model import NAME, NOTE, ROW, VERDICT
from leaddesk.ui.importing.session import Step
from leaddesk.ui.importing.verdicts import Verdict
from tests.ui.importing.conftest import Wizard
from tests.ui.importing.lists import card, write_csv

OTANI = {"氏名": "大谷 純", "フリガナ": "オオタニ ジュン", "役職": "係長", "携帯電話": "", "e-mail": ""}
BAD_MAIL = {"e-mail": "kohei.matsui@@example", "TEL会社": "", "携帯電話": "", "TEL直通": ""}


def mixed_list(folder: Path) -> Path:
    """Somebody new, somebody known, somebody who may be, one twice, one without a name, one with a bad address."""
    nobody = {**dict.fromkeys(card(1), ""), "会社名": "株式会社こだま印刷", "部署名": "総務部"}
    rows = [card(1), card(7), card(14, **OTANI), card(1), nobody, card(90, **BAD_MAIL), card(3, **{"e-mail": "a b@@c"})]
    return write_csv(folder / "mixed.csv", rows)


@pytest.fixture
def page(wizard: Wizard) -> PlanPage:
    wizard.drop(mixed_list(wizard.folder))
    wizard.until(Step.PLAN)
    page = wizard.page.current()
    assert isinstance(page, PlanPage)
    wizard.wait(lambda: page.pair.facts is not None)
    return page


def shown(page: PlanPage) -> list[tuple[str, str]]:
    model = page.model
    return [(model.index(at, ROW).data(), model.index(at, VERDICT).data()) for at in range(model.rowCount())]


def test_the_rows_add_up_and_what_needs_a_look_comes_first(page: PlanPage) -> None:
    assert shown(page) == [
        ("6", "却下"), ("7", "却下"), ("4", "重複の疑い"), ("3", "更新"), ("2", "新規"), ("8", "新規"), ("5", "変更なし"),
    ]  # fmt: skip
    tiles = {verdict: tile._count for verdict, tile in page.equation.tiles.items() if not tile.isHidden()}
    assert tiles == {
        Verdict.NEW: 2, Verdict.UPDATED: 1, Verdict.UNCHANGED: 1, Verdict.POSSIBLE: 1, Verdict.REJECTED: 2,
    }  # fmt: skip
    assert sum(tiles.values()) == 7
    assert page.equation._total.text() == "7"


def test_each_row_says_the_one_thing_to_say(page: PlanPage) -> None:
    said = {page.model.index(at, ROW).data(): page.model.index(at, NOTE).data() for at in range(7)}

    assert said["6"] == "氏名がありません。氏名の列を埋めてください"
    assert said["7"] == "「kohei.matsui@@example」はメールの形ではなく、電話もありません"
    assert said["4"].startswith("「大谷 淳」とカナ・会社")
    assert said["3"].startswith("役職 次長 → 部長")
    assert said["5"] == "2行目と同じ人です。まとめました"
    assert "a b@@c" in said["8"]
    assert page.model.index(0, NAME).data() == "（空）"


def test_the_model_keeps_its_promises(page: PlanPage, wizard: Wizard) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for part in (Every.PROBLEM, Verdict.NEW, Every.ROW):
        page.narrow(part)
    wizard.session.decide_pair(4, PairDecision.DIFFERENT)
    wizard.until(Step.PLAN)

    assert page.model.rowCount() == 7


def test_one_key_shows_only_problems_and_all_again(page: PlanPage, wizard: Wizard) -> None:
    wizard.press(Qt.Key.Key_P)

    assert [row for row, _verdict in shown(page)] == ["6", "7", "4", "8"]
    assert page.chips[Every.PROBLEM].isChecked()
    wizard.press(Qt.Key.Key_P)
    assert page.model.rowCount() == 7


def test_a_tile_narrows_the_table_and_a_second_press_widens_it(page: PlanPage) -> None:
    page.equation.tiles[Verdict.NEW].click()

    assert [verdict for _row, verdict in shown(page)] == ["新規", "新規"]
    assert page.chips[Verdict.NEW].isChecked()
    page.equation.tiles[Verdict.NEW].click()
    assert page.model.rowCount() == 7


def test_the_pair_shows_what_stays_and_why(page: PlanPage) -> None:
    rows = {row.label: row for row in page.pair.grid.rows()}

    assert page.pair.title.text() == "同じ人ですか"
    assert page.pair.place.text() == "1/1"
    assert (rows["役職"].left, rows["役職"].right, rows["役職"].keeps_right) == ("主任", "係長", True)
    assert (rows["メールアドレス"].left, rows["メールアドレス"].keeps_left) == ("otani@example.co.jp", True)
    assert [one.says for one in page.pair.facts.reasons][:2] == ["会社と部署が一致", "カナが一致"]  # type: ignore[union-attr]


def test_a_certain_match_can_be_parted(page: PlanPage, wizard: Wizard) -> None:
    page.table.show_row(page.model.row_of(3))
    wizard.wait(lambda: page.pair.facts is not None and page.pair.facts.row == 3)
    assert page.pair.facts is not None
    assert page.pair.facts.is_certain
    assert page.pair.hold.isHidden()

    page.pair.different.click()
    wizard.wait(lambda: wizard.session.decisions.pairs)
    wizard.until(Step.PLAN)

    assert wizard.session.rows.verdict_of(3) is Verdict.NEW


def test_other_rows_show_what_cleaning_did(page: PlanPage, wizard: Wizard) -> None:
    page.table.show_row(page.model.row_of(2))

    assert page.side.currentWidget() is page.row
    rows = {row.label: row for row in page.row.grid.rows()}
    assert (rows["携帯電話"].left, rows["携帯電話"].right, rows["携帯電話"].keeps_right) == (
        "9055500001",
        "090-5550-0001",
        True,
    )
    assert not rows["部署"].keeps_right


def test_rejected_rows_are_saved_and_come_back_mended(
    page: PlanPage, wizard: Wizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = wizard.folder / "直す.xlsx"
    monkeypatch.setattr(saving.QFileDialog, "getSaveFileName", lambda *_arguments: (str(file), "*.xlsx"))

    page.save.click()
    wizard.wait(lambda: file.exists() and "直す.xlsx" in wizard.window.toast.sentence())

    rows = read(file).sheets[0].rows
    assert [row[1] for row in rows if isinstance(row[1] if len(row) > 1 else None, int)] == [6, 7]


def test_undecided_pairs_do_not_hold_up_the_import(page: PlanPage, wizard: Wizard) -> None:
    assert "重複の疑いが1件残っています" in page.foot.saying.text()
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.EVENT)
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.RESULT)

    assert len(wizard.session.result.held) == 1
    assert len(wizard.desk.duplicates.open_pairs()) == 1


def exported(wizard: Wizard) -> Path:
    """The desk as a workbook in which a title was changed, and on the desk another one meanwhile."""
    from leaddesk.lists.writing.table import Shape, Table, TableColumn
    from leaddesk.lists.writing.workbook import write_workbook

    file = wizard.folder / "export.xlsx"
    wizard.desk.exporting.export(file, Filter(search="大谷"), "full", "utf-8-sig")
    header, *rows = read(file).sheets[0].rows
    labels = [str(label) for label in header]
    for row in rows:
        row += [None] * (len(labels) - len(row))
        row[labels.index("役職")] = "部長"
        row[labels.index("部署")] = "経営企画部"
    write_workbook(file, [Table("leads", [TableColumn(label, Shape.AS_IS) for label in labels], rows)])  # type: ignore[arg-type]
    lead = wizard.desk.leads.find(Filter(search="大谷"))[1][0]
    wizard.desk.leads.edit(lead.id, {"job_title": "次長"})
    return file


@pytest.mark.parametrize(("key", "title"), [(Qt.Key.Key_1, "次長"), (Qt.Key.Key_2, "部長")])
def test_a_conflict_is_decided_field_by_field(wizard: Wizard, key: Qt.Key, title: str) -> None:
    wizard.drop(exported(wizard))
    wizard.until(Step.PLAN)
    page = wizard.page.current()
    assert isinstance(page, PlanPage)
    assert page.side.currentWidget() is page.conflict
    assert [(row.left, row.right) for row in page.conflict.grid.rows()] == [("次長", "部長")]
    assert page.primary.text() == "取り込む", "a workbook of our own comes from no event"

    wizard.press(key)
    wizard.wait(lambda: wizard.session.decisions.conflicts)
    wizard.until(Step.PLAN)
    assert wizard.session.rows.count(Verdict.CONFLICT) == 0
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.RESULT)

    record = wizard.desk.leads.find(Filter(search="大谷"))[1][0].record
    assert (record["job_title"], record["department"]) == (title, "経営企画部")


def test_the_pair_has_its_share_of_a_wide_window(page: PlanPage, wizard: Wizard) -> None:
    usual = page.side.width()
    wizard.window.resize(1920, 1080)
    wizard.wait(lambda: page.side.width() > usual + 50)


def test_unchanged_rows_say_how_many_were_joined(page: PlanPage) -> None:
    rows = page.session.rows
    assert rows is not None
    figures = replace(rows.figures, unchanged=3)
    words = [replace(rows, figures=figures, joined=joined).unchanged_words for joined in (0, 1, 3)]
    assert words == ["新しい内容なし", "うち1行をまとめた", "同じ人の行にまとめた"]
    assert replace(rows, figures=replace(rows.figures, unchanged=0)).unchanged_words == "なし"
