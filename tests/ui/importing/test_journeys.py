"""From a dropped file to people on the board, with the keyboard alone; and everywhere a way out that writes nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from leaddesk.domain.board import Filter
from leaddesk.services.importing.decisions import PairDecision
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.importing.event_page import EventPage
from leaddesk.ui.importing.files_page import FilesPage
from leaddesk.ui.importing.plan_page import PlanPage
from leaddesk.ui.importing.result_page import ResultPage
from leaddesk.ui.importing.session import Step
from leaddesk.ui.importing.verdicts import Verdict
from tests.ui.importing.conftest import Wizard
from tests.ui.importing.lists import asking_list, card, eight_list, write_csv

ENTER, ESC, LEFT = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Left


def leads(wizard: Wizard) -> int:
    return wizard.desk.leads.find(Filter())[0]


def possible_list(folder: Path) -> Path:
    """A list with one who may be on the desk already, and one row that cannot be taken."""
    otani = {"氏名": "大谷 純", "フリガナ": "オオタニ ジュン", "役職": "係長", "携帯電話": "", "e-mail": ""}
    nobody = {**dict.fromkeys(card(1), ""), "会社名": "株式会社こだま印刷", "部署名": "総務部"}
    rows = [card(1), card(2), card(3), card(14, **otani), card(5), nobody]
    return write_csv(folder / "possible.csv", rows)


def test_a_known_list_takes_two_keys(wizard: Wizard) -> None:
    before = leads(wizard)

    wizard.drop(eight_list(wizard.folder, range(60, 80)))
    wizard.until(Step.PLAN)
    wizard.press(ENTER)
    wizard.until(Step.EVENT)
    wizard.press(ENTER)
    wizard.until(Step.RESULT)

    assert leads(wizard) == before + 20
    assert wizard.desk.events.all()[0].name == "DX実践セミナー", (
        "the list went to the event whose days fit, a new one was not made"
    )
    assert len(wizard.desk.events.all()) == 3
    assert isinstance(wizard.page.current(), ResultPage)


def test_a_list_with_questions_asks_them_first(wizard: Wizard) -> None:
    wizard.drop(asking_list(wizard.folder, range(60, 75)))
    wizard.until(Step.READ)

    wizard.press(Qt.Key.Key_2)  # the second likely field of the first column that is asked about
    wizard.wait(
        lambda: (
            wizard.session.decisions.mapping == {"カテゴリー": "tags"} and len(wizard.session.found.list.unsure) == 1
        )
    )
    wizard.press(ENTER)
    wizard.until(Step.PLAN)
    wizard.press(ENTER)
    wizard.until(Step.EVENT)
    wizard.press(ENTER)
    wizard.until(Step.RESULT)

    found = wizard.desk.leads.find(Filter(batch=wizard.session.imported.batch))[1]
    assert {lead.record.get("tags") for lead in found} == {("製造業",), ("運輸業",), ("建設業",)}
    again = wizard.desk.importing.read(wizard.folder / "展示会_獲得.csv", wizard.session.decisions)
    assert not again.list.unsure, "what was confirmed is not asked again"


@pytest.mark.parametrize(
    ("key", "verdict"), [(Qt.Key.Key_1, Verdict.UPDATED), (Qt.Key.Key_2, Verdict.NEW), (Qt.Key.Key_3, Verdict.POSSIBLE)]
)
def test_a_possible_pair_is_decided_with_one_key(wizard: Wizard, key: Qt.Key, verdict: Verdict) -> None:
    wizard.drop(possible_list(wizard.folder))
    wizard.until(Step.PLAN)
    page = wizard.page.current()
    assert isinstance(page, PlanPage)
    wizard.wait(lambda: page.side.currentWidget() is page.pair and page.pair.facts is not None)

    wizard.press(key)
    wizard.wait(lambda: wizard.session.decisions.pairs)
    wizard.until(Step.PLAN)

    assert wizard.session.rows.verdict_of(5) is verdict
    decided = {Qt.Key.Key_1: PairDecision.MERGE, Qt.Key.Key_2: PairDecision.DIFFERENT, Qt.Key.Key_3: PairDecision.HOLD}
    assert wizard.session.decisions.pairs == {5: decided[key]}


def test_numbers_take_events_and_the_way_leads_back(wizard: Wizard) -> None:
    wizard.drop(eight_list(wizard.folder, range(60, 65)))
    wizard.until(Step.PLAN)
    wizard.press(ENTER)
    wizard.until(Step.EVENT)
    page = wizard.page.current()
    assert isinstance(page, EventPage)

    wizard.press(Qt.Key.Key_4)

    assert page.rows.current() == 3
    wizard.wait(lambda: wizard.session.decisions.event.name == "eight_20261109")
    wizard.qtbot.keyClick(page.rows, LEFT, Qt.KeyboardModifier.ControlModifier)
    wizard.until(Step.PLAN)
    wizard.qtbot.keyClick(wizard.page.current(), LEFT, Qt.KeyboardModifier.ControlModifier)
    wizard.until(Step.READ)
    wizard.press(ENTER)
    wizard.until(Step.PLAN)
    assert wizard.session.decisions.event.name == "eight_20261109", "what was decided stays on the way there and back"


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_leaving_at_any_step_writes_nothing(wizard: Wizard, steps: int) -> None:
    before, last = leads(wizard), wizard.desk.last_step()
    wizard.drop(asking_list(wizard.folder, range(60, 70)))
    wizard.until(Step.READ)
    for step in (Step.PLAN, Step.EVENT)[: steps - 1]:
        wizard.press(ENTER)
        wizard.until(step)

    for _step in range(steps - 1):
        wizard.session.go_back()
    wizard.until(Step.READ)
    wizard.press(ESC)

    assert isinstance(wizard.page.current(), FilesPage)
    assert wizard.session.dropped.files == []
    assert (leads(wizard), wizard.desk.last_step()) == (before, last)


def test_the_work_can_be_stopped_until_it_writes(wizard: Wizard) -> None:
    before = leads(wizard)
    wizard.drop(asking_list(wizard.folder, range(60, 400)))
    wizard.until(Step.READ)

    wizard.press(ENTER)
    assert wizard.session.work is not None
    wizard.session.cancel()
    wizard.wait(lambda: wizard.session.work is None)

    assert wizard.session.step is Step.READ
    assert wizard.session.rows is None
    wizard.press(ENTER)
    wizard.until(Step.PLAN)
    wizard.press(ENTER)
    wizard.until(Step.EVENT)
    wizard.session.write()
    wizard.session.cancel()
    wizard.wait(lambda: wizard.session.work is None)
    assert wizard.session.step in (Step.EVENT, Step.RESULT)
    assert leads(wizard) in (before, before + wizard.session.rows.figures.created), "all of it or nothing"


def test_an_import_is_taken_back_where_its_result_is_shown(wizard: Wizard) -> None:
    before = leads(wizard)
    wizard.drop(eight_list(wizard.folder, range(60, 70)))
    wizard.until(Step.PLAN)
    wizard.press(ENTER)
    wizard.until(Step.EVENT)
    wizard.press(ENTER)
    wizard.until(Step.RESULT)
    worked_on = next(iter(wizard.desk.importing.touched_by(wizard.session.imported.batch).created))
    wizard.desk.leads.log([worked_on], "call")
    page = wizard.page.current()
    assert isinstance(page, ResultPage)

    page.head.undo.click()
    wizard.wait(lambda: wizard.session.result.is_undone)

    assert leads(wizard) == before + 1
    assert page.head.undo.isHidden()
    assert [page.people.row(at).card.id for at in range(page.people.rowCount())] == [worked_on]
    assert "1名" in page.head._says.text()


def test_an_undo_elsewhere_is_seen_by_the_result(wizard: Wizard) -> None:
    wizard.drop(eight_list(wizard.folder, range(60, 70)))
    wizard.until(Step.PLAN)
    wizard.press(ENTER)
    wizard.until(Step.EVENT)
    wizard.press(ENTER)
    wizard.until(Step.RESULT)

    wizard.window.undo()

    wizard.wait(lambda: wizard.session.result.is_undone)


def test_the_board_opens_on_the_people_of_the_import(wizard: Wizard) -> None:
    wizard.drop(eight_list(wizard.folder, range(60, 70)))
    wizard.until(Step.PLAN)
    wizard.press(ENTER)
    wizard.until(Step.EVENT)
    wizard.press(ENTER)
    wizard.until(Step.RESULT)

    wizard.press(ENTER)

    board = wizard.window.page()
    assert isinstance(board, BoardPage)
    assert board.board.looking.filter == Filter(batch=wizard.session.imported.batch)


def test_an_import_goes_on_in_another_language(wizard: Wizard) -> None:
    wizard.drop(eight_list(wizard.folder, range(60, 65)))
    wizard.until(Step.PLAN)

    wizard.window.use_language("en")
    wizard.until(Step.PLAN)
    wizard.press(ENTER)
    wizard.until(Step.EVENT)

    assert isinstance(wizard.page.current(), EventPage)
    assert wizard.page.current().primary.text() == "Import"  # type: ignore[attr-defined]
    wizard.press(ENTER)
    wizard.until(Step.RESULT)


def test_the_same_list_again_has_nothing_new(wizard: Wizard) -> None:
    file = eight_list(wizard.folder, range(60, 65))
    for _time in range(2):
        wizard.drop(file)
        wizard.until(Step.PLAN)
        page = wizard.page.current()
        assert isinstance(page, PlanPage)
        if not page.primary.isEnabled():
            break
        wizard.press(ENTER)
        wizard.until(Step.EVENT)
        wizard.press(ENTER)
        wizard.until(Step.RESULT)

    assert wizard.session.rows.figures.unchanged == 5
    wizard.press(ENTER)
    assert wizard.session.step is Step.PLAN
    assert QApplication.focusWidget() is not None
