"""What came of an import, and what comes next."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester

from leaddesk.domain.board import Column, Filter
from leaddesk.domain.cards import Standing
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.importing.result_model import NAME, STAGE, STATE
from leaddesk.ui.importing.result_page import ResultPage, _out_of_the_flow, _terms
from leaddesk.ui.importing.session import Step
from leaddesk.ui.importing.verdicts import Verdict
from leaddesk.ui.importing.work import WRITING, Work
from tests.ui.importing.conftest import Wizard
from tests.ui.importing.test_plan_page import mixed_list


@pytest.fixture
def page(wizard: Wizard) -> ResultPage:
    wizard.drop(mixed_list(wizard.folder))
    wizard.until(Step.PLAN)
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.EVENT)
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.RESULT)
    page = wizard.page.current()
    assert isinstance(page, ResultPage)
    return page


def test_the_result_says_what_happened_as_planned(page: ResultPage) -> None:
    assert page.head._says.text() == "4名を取り込みました。2行は却下しました"
    assert page.equation._about.text() == "計画のとおり"
    assert page.flow._counts == {Column.MAL: (3, 1)}
    assert not page.session.dropped.waiting()


def test_the_people_stand_in_the_order_of_their_interest(page: ResultPage) -> None:
    QAbstractItemModelTester(page.people, QAbstractItemModelTester.FailureReportingMode.Fatal)
    scores = [page.people.row(at).card.engagement for at in range(page.people.rowCount())]

    assert scores == sorted(scores, reverse=True)
    assert page.people.index(0, NAME).data()
    assert page.people.index(0, STAGE).data() == "MAL 獲得"
    assert page.people.index(0, STATE).data()


def test_chips_narrow_to_new_updated_and_rejected(page: ResultPage) -> None:
    page.chips[Verdict.UPDATED].click()
    assert [page.people.row(at).verdict for at in range(page.people.rowCount())] == [Verdict.UPDATED]

    page.chips[Verdict.REJECTED].click()

    assert page.tables.currentWidget() is page.rows_table
    assert page.plan_rows.rowCount() == 2


def test_what_was_rewritten_is_shown_before_and_after(page: ResultPage) -> None:
    step = next(row for row in page.next.rows if row.button.text() == "見る")

    step.button.click()

    assert page.tables.currentWidget() is page.rows_table
    assert "次長 → 部長" in page.plan_rows.face(0).text


def test_who_is_ready_is_seen_on_the_board(page: ResultPage, wizard: Wizard) -> None:
    page._see_ready()

    board = wizard.window.page()
    assert isinstance(board, BoardPage)
    expected = Filter(batch=wizard.session.imported.batch, standings=(Standing.READY,))
    assert board.board.looking.filter == expected


@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(1920, 1080)])
def test_the_page_fits_narrow_and_wide_windows(page: ResultPage, wizard: Wizard, size: QSize) -> None:
    wizard.window.resize(size)
    wizard.wait(lambda: wizard.window.size() == size)

    assert page.primary.geometry().right() < page.foot.width()
    assert page.next.width() > 300


def test_long_work_shows_how_far_it_is(wizard: Wizard) -> None:
    wizard.window.go_to("import")
    session = wizard.session
    work = session.work = Work(WRITING, 18_240)
    work.hear(500, 1000, "match")

    wizard.page._lose_patience()
    page = wizard.page.current()
    session.worked.emit()

    assert page.share.text() == f"{work.whole:.0%}"  # type: ignore[attr-defined]
    assert page.stop.isEnabled()  # type: ignore[attr-defined]
    work.hear(1, 10, "write")
    session.worked.emit()
    assert not page.stop.isEnabled()  # type: ignore[attr-defined]
    assert page.stop.text() == "書き込み中"  # type: ignore[attr-defined]
    session.work = None
    session.worked.emit()
    assert wizard.page.current() is not page


def test_a_tile_of_nothing_says_so_and_the_stages_add_up(page: ResultPage) -> None:
    assert page.session.imported is not None
    assert page.session.rows is not None
    result = page.session.result
    assert result is not None
    assert _out_of_the_flow(result) == ""
    lost = replace(result, stages={Column.MAL: (3, 1), Column.LOST: (0, 2), Column.RESTING: (1, 0)})
    assert _out_of_the_flow(lost) == "うち流れの外：休止中 1、失注 2"
    none = replace(page.session.imported, counts=replace(page.session.imported.counts, created=0, duplicates=0))
    assert _terms(none, page.session.rows)[0].says == "なし"
