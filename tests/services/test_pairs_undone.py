"""Pairs and undo: what a search found stays counted rightly, and decisions return, whatever was searched in between."""

from pathlib import Path

import pytest

from leaddesk.bootstrap import Desk
from tests.builders import add, cards_file, everybody, import_list
from tests.dumps import difference, dump


def counts(desk: Desk) -> dict[int, int]:
    """How many may be the same person as each lead, as it is kept."""
    return {lead.id: lead.duplicates for lead in everybody(desk)}


def open_pairs(desk: Desk) -> list[tuple[int, int]]:
    return [(pair.a, pair.b) for pair in desk.duplicates.open_pairs()]


def different_pairs(desk: Desk) -> list[tuple[int, int]]:
    return [(pair.a, pair.b) for pair in desk.duplicates.different_pairs()]


# Leads that go


def test_a_lead_that_is_taken_back_is_no_duplicate_of_anybody(desk: Desk) -> None:
    a = add(desk, 5)
    before = dump(desk)
    b = add(desk, 5)
    desk.duplicates.refresh()
    assert counts(desk) == {a: 1, b: 1}
    undone = desk.journal.undo()
    assert counts(desk) == {a: 0}
    assert not difference(before, dump(desk)), "the standing of the one that stays is another"
    assert undone.leads == {a, b}
    desk.journal.redo()
    assert counts(desk) == {a: 1, b: 1}
    assert open_pairs(desk) == [(a, b)]


def test_a_list_that_is_taken_back_after_a_search_leaves_no_duplicate(desk: Desk, tmp_path: Path) -> None:
    a = add(desk, 5, email=None, phone=None)
    b = add(desk, 5, email=None, phone=None, department="製造部")
    before = counts(desk)
    import_list(desk, cards_file(tmp_path, [5, 6]))
    desk.duplicates.refresh()
    desk.journal.undo()
    assert set(before) == {a, b}
    desk.duplicates.refresh()
    found = open_pairs(desk)
    assert counts(desk) == {lead: sum(lead in pair for pair in found) for lead in (a, b)}


def test_a_merge_done_again_after_a_search_counts_those_who_are_left(desk: Desk) -> None:
    a, b, c = (add(desk, 5) for _at in range(3))
    desk.duplicates.merge(a, [b])
    desk.journal.undo()
    desk.duplicates.refresh()
    assert counts(desk) == {a: 2, b: 2, c: 2}
    desk.journal.redo()
    assert (open_pairs(desk), counts(desk)) == ([(a, c)], {a: 1, c: 1})


def test_a_merge_is_taken_back_where_a_partner_is_gone_since(desk: Desk) -> None:
    a, b, c = (add(desk, 5) for _at in range(3))
    d = add(desk, 6)
    desk.duplicates.refresh()
    first = desk.duplicates.merge(a, [b])
    desk.duplicates.merge(d, [c])
    desk.journal.undo(first.step)
    assert set(counts(desk)) == {a, b, d}
    assert (a, b) in open_pairs(desk)
    assert counts(desk) == {lead: sum(lead in pair for pair in open_pairs(desk)) for lead in (a, b, d)}


# Decisions


@pytest.fixture
def pair(desk: Desk) -> tuple[int, int]:
    """Two leads that the search took for one person."""
    a, b = add(desk, 5), add(desk, 5)
    desk.duplicates.refresh()
    return a, b


def test_a_decision_returns_also_after_a_search(desk: Desk, pair: tuple[int, int]) -> None:
    desk.duplicates.different(*pair)
    for _time in range(2):
        undone = desk.journal.undo()
        assert not undone.kept
        assert open_pairs(desk) == [pair]
        desk.duplicates.refresh()
        assert list(counts(desk).values()) == [1, 1]
        again = desk.journal.redo()
        assert not again.kept
        assert (open_pairs(desk), different_pairs(desk)) == ([], [pair])
        assert list(counts(desk).values()) == [0, 0]
    assert desk.duplicates.listed().different[0].member == "佐藤 美咲"


def test_a_pair_that_was_asked_about_again_is_decided_again_by_undo(desk: Desk, pair: tuple[int, int]) -> None:
    desk.duplicates.different(*pair)
    before = dump(desk)
    desk.duplicates.reopen(*pair)
    assert open_pairs(desk) == [pair]
    desk.duplicates.refresh()
    assert not desk.journal.undo().kept
    assert not difference(before, dump(desk))
    desk.duplicates.refresh()
    desk.journal.redo()
    assert open_pairs(desk) == [pair]


def test_a_pair_is_decided_by_a_merge_and_open_again_without_it(desk: Desk) -> None:
    a, b, c = (add(desk, 5) for _at in range(3))
    desk.duplicates.refresh()
    desk.duplicates.different(b, c)
    desk.duplicates.merge(a, [b])
    assert different_pairs(desk) == [(a, c)]
    assert not desk.journal.undo().kept
    desk.duplicates.refresh()
    assert sorted(open_pairs(desk)) == [(a, b), (a, c)]
    assert not desk.journal.redo().kept
    assert (open_pairs(desk), different_pairs(desk)) == ([], [(a, c)])
    assert counts(desk) == {a: 0, c: 0}
