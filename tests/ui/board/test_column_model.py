from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column
from leaddesk.ui.board.card_cache import MOST, CardCache
from leaddesk.ui.board.column_model import CARD_ROLE, LEAD_ROLE, ColumnModel
from leaddesk.ui.board.leads_mime import LEADS_MIME, leads_data, leads_of
from tests.ui.people import another, pictured

CARDS = {card.id: card for card in pictured("ja")}


@pytest.fixture
def model() -> ColumnModel:
    cache = CardCache()
    cache.put(CARDS.values())
    made = ColumnModel(Column.MAL, cache, lambda card: f"{card.full_name}, spoken")
    made.show(array("q", [1, 2, 3, 4]))
    return made


def test_it_is_a_proper_model_through_every_change(model: ColumnModel, qtmodeltester: ModelTester) -> None:
    watched = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for ids in ([1, 2, 9, 3, 4], [9, 3], [], list(range(1, 200)), list(range(200, 0, -1)), [5], [5, 6], [6, 5]):
        model.show(array("q", ids))
        assert list(model.ids()) == ids
        assert model.rowCount() == len(ids)
    qtmodeltester.check(model)
    assert watched.model() is model


def test_rows_carry_leads_cards_and_words(model: ColumnModel) -> None:
    index = model.index(1)
    assert index.data(LEAD_ROLE) == 2
    assert index.data(CARD_ROLE) is CARDS[2]
    assert index.data(Qt.ItemDataRole.DisplayRole) == CARDS[2].full_name
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"{CARDS[2].full_name}, spoken"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.index(7).data(LEAD_ROLE) is None


def test_a_card_that_is_not_at_hand_is_missing_not_wrong(model: ColumnModel) -> None:
    model.show(array("q", [1, 777, 2, 778]))
    assert model.index(1).data(CARD_ROLE) is None
    assert model.missing(0, 3) == [777, 778]
    assert model.missing(-5, 1) == [777]


def test_little_change_keeps_the_rows_much_change_resets(model: ColumnModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsRemoved):
        assert model.show(array("q", [1, 2, 4])) is False
    with qtbot.waitSignal(model.modelReset):
        model.show(array("q", range(500)))
        assert model.show(array("q", reversed(range(500)))) is True


def test_leads_are_found_and_left_out(model: ColumnModel) -> None:
    assert (model.row_of(3), model.row_of(99)) == (2, -1)
    assert list(model.without({3})) == [1, 2, 4]
    assert list(model.without({1, 4})) == [2, 3]
    assert list(model.without({99})) == [1, 2, 3, 4]


def test_touching_tells_exactly_those_rows(model: ColumnModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.touch([99, 3])
    assert [changed.args[0].row(), changed.args[1].row()] == [2, 2]


def test_a_drag_carries_ids_of_this_process_only(model: ColumnModel) -> None:
    data = model.mimeData([model.index(0), model.index(2)])
    assert leads_of(data) == [1, 3]
    foreign = leads_data([5])
    foreign.setData(LEADS_MIME, b"\1" * 16)
    assert leads_of(foreign) == []


def test_the_cache_forgets_the_oldest() -> None:
    cache = CardCache()
    people = [another(number, CARDS[1].stage) for number in range(MOST + 10)]
    cache.put(people[:MOST])
    assert cache.get(0) is people[0]
    cache.put(people[MOST:])
    assert cache.get(0) is people[0]  # asked for lately
    assert cache.get(1) is None
    cache.forget([0])
    assert cache.get(0) is None
