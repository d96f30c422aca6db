"""Of many, the first rows are shown before the whole is known, and nothing is done with only these by mistake."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Filter
from leaddesk.domain.table import SortKey
from leaddesk.ui import tasks
from leaddesk.ui.table.looking import Seen
from leaddesk.ui.table.table import LeadTable
from tests.builders import Clock, add, opened
from tests.ui.table.small import settle

MANY = 130


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Nobody writes in these tests."""
    desk = opened(str(tmp_path_factory.mktemp("many") / "many.leaddesk"), Clock())
    for number in range(1, MANY + 1):
        add(desk, number)
    yield desk
    assert tasks.wait_for_all(10)
    desk.close()


@pytest.fixture
def table(desk: Desk, qtbot: QtBot) -> LeadTable:
    table = LeadTable(desk)
    qtbot.addWidget(table)
    table.resize(1300, 800)
    table.show()
    table.look()
    wait_for_all_rows(table, qtbot)
    return table


def wait_for_all_rows(table: LeadTable, qtbot: QtBot) -> None:
    """They come some time behind the first ones."""
    qtbot.waitUntil(lambda: table.model.rowCount() == MANY)


def sort_until_first_rows(table: LeadTable, qtbot: QtBot) -> None:
    """Sorts anew, and stops as soon as the first rows are shown."""
    with qtbot.waitSignal(table.seen) as seen:
        table.sort((SortKey("company"),))
    answer = seen.args[0]
    assert isinstance(answer, Seen)
    assert not answer.look.is_whole
    assert table.model.rowCount() < MANY


def test_the_first_rows_are_those_of_the_whole(table: LeadTable, qtbot: QtBot) -> None:
    sort_until_first_rows(table, qtbot)
    first = list(table.model.ids())
    wait_for_all_rows(table, qtbot)
    assert list(table.model.ids())[: len(first)] == first


def test_selecting_all_means_everybody_also_before_they_are_known(table: LeadTable, qtbot: QtBot) -> None:
    sort_until_first_rows(table, qtbot)
    table.select_all()
    wait_for_all_rows(table, qtbot)
    assert len(table.selection) == MANY


def test_who_is_selected_stays_selected_while_only_the_first_are_known(table: LeadTable, qtbot: QtBot) -> None:
    table.select_all()
    sort_until_first_rows(table, qtbot)
    assert len(table.selected()) == MANY
    wait_for_all_rows(table, qtbot)
    assert table.selected() == list(table.model.ids())


def test_another_filter_forgets_that_all_were_wanted(table: LeadTable, qtbot: QtBot) -> None:
    sort_until_first_rows(table, qtbot)
    table.select_all()
    table.show_filter(Filter(search="東海"), None)
    settle()
    assert not len(table.selection)
    QTest.keyClick(table.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert 0 < table.model.rowCount() < MANY
