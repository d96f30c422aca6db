"""Searching a desk: words that find few and words that find most of it are looked up in different ways, with one answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.desks import desk_of
from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.table import SortKey

MANY = 1_300
BY_NUMBER = (SortKey("number"),)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """More people of one name than are ever named one by one. Nobody writes in these tests."""
    desk = desk_of(Path(tmp_path_factory.mktemp("large")), MANY)
    yield desk
    desk.close()


def found(desk: Desk, text: str) -> list[int]:
    return list(desk.table.look(Filter(search=text), BY_NUMBER).ids)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("太郎", range(1, MANY + 1)),
        ("太郎 ヤマダ", range(1, MANY + 1)),
        ("p77@", [77]),
        ("太郎 p77@", [77]),
        ("太郎77", [77, *range(770, 780)]),
        ("nobody", []),
        ("太郎 nobody", []),
        ("100%", []),
    ],
)
def test_a_search_finds_the_same_people_however_many(large: Desk, text: str, expected: list[int]) -> None:
    assert found(large, text) == list(expected)
    assert large.leads.find(Filter(search=text))[0] == len(expected)
    columns = large.board.columns(list(Column), Filter(search=text), Order.URGENCY)
    assert sorted(lead for leads in columns.values() for lead in leads) == list(expected)
    assert large.board.facts(Filter(search=text)).columns[Column.MAL].leads == len(columns[Column.MAL])


@pytest.mark.parametrize("text", ["", "太郎", "太郎 ヤマダ", "太郎7", "p77@"])
@pytest.mark.parametrize("order", Order)
def test_the_first_of_each_column_are_those_of_the_whole(large: Desk, text: str, order: Order) -> None:
    whole = large.board.columns(list(Column), Filter(search=text), order)
    first = large.board.columns(list(Column), Filter(search=text), order, 5)
    assert first == {column: leads[:5] for column, leads in whole.items()}
    assert {column: large.board.ids(column, Filter(search=text), order) for column in Column} == whole


def test_no_columns_are_nobody(large: Desk) -> None:
    assert large.board.columns([], Filter(), Order.URGENCY) == {}
