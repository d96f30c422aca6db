"""What is asked of the desk for a board, and in which order its answers come."""

import threading
from array import array
from collections.abc import Collection
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import BoardFacts, Column, Filter, Order
from leaddesk.domain.errors import NotSaved
from leaddesk.ui import tasks
from leaddesk.ui.board.looking import _BEHIND_MS, Looking, Seen
from tests.ui.board.hands import open_board
from tests.ui.fake_desk import FakeDesk, small_desk


@pytest.fixture
def desk() -> FakeDesk:
    return small_desk()


def test_a_first_answer_has_the_top_of_each_column_and_the_whole_one_follows(qtbot: QtBot, desk: FakeDesk) -> None:
    looking, answers = Looking(desk), list[Seen]()
    looking.seen.connect(answers.append)
    looking.ask(first=5)
    qtbot.waitUntil(lambda: len(answers) == 2)
    first, whole = answers
    assert (len(first.ids[Column.MAL]), first.facts, first.is_whole) == (5, None, False)
    assert len(whole.ids[Column.MAL]) > 5 and whole.facts is not None and whole.is_whole


def test_what_follows_a_first_answer_does_not_stand_before_the_next_one(
    qtbot: QtBot, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = desk.board.columns

    def slowly(
        of: Collection[Column], shown: Filter, order: Order, limit: int | None = None
    ) -> dict[Column, "array[int]"]:
        if shown.search:  # longer than a whole answer keeps behind a first one
            threading.Event().wait(_BEHIND_MS / 1000 * 2)
        return columns(of, shown, order, limit)

    monkeypatch.setattr(desk.board, "columns", slowly)
    looking, answers = Looking(desk), list[Seen]()
    looking.seen.connect(answers.append)
    looking.ask(first=5)
    qtbot.waitUntil(lambda: bool(answers))
    looking.ask(first=5, filter=Filter(search="山"))
    looking.ask([Column.MQL])  # somebody else has just changed something there
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert [answer.is_whole for answer in answers] == [False, False, True]


def test_a_first_answer_that_fails_keeps_nothing_waiting(
    qtbot: QtBot, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = desk.board.columns

    def failing(of: Collection[Column], shown: Filter, order: Order, limit: int | None = None) -> NoReturn:
        raise NotSaved("今は読めません")

    looking, answers, said = Looking(desk), list[Seen](), list[str]()
    looking.seen.connect(answers.append)
    tasks.refusals.said.connect(said.append)
    monkeypatch.setattr(desk.board, "columns", failing)
    looking.ask(first=5)
    qtbot.waitUntil(lambda: bool(said))
    monkeypatch.setattr(desk.board, "columns", columns)
    looking.ask(())
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0].is_whole and answers[0].ids.keys() == set(Column)
    tasks.refusals.said.disconnect(said.append)


@pytest.fixture
def may_count(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The desk counts nothing before this is set."""
    facts, may_go_on = desk.board.facts, threading.Event()

    def later(shown: Filter) -> BoardFacts:
        may_go_on.wait(5)
        return facts(shown)

    monkeypatch.setattr(desk.board, "facts", later)
    return may_go_on


def test_counts_of_a_filter_that_is_shown_no_more_are_not_shown(
    qtbot: QtBot, desk: FakeDesk, may_count: threading.Event
) -> None:
    looking, answers = Looking(desk), list[Seen]()
    looking.seen.connect(answers.append)
    looking.count()
    looking.ask((), filter=Filter(search="山"))
    may_count.set()
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(20)
    assert [answer.facts for answer in answers] == [desk.board.facts(Filter(search="山"))]


def test_a_head_says_nothing_before_its_count_is_known(
    qtbot: QtBot, desk: FakeDesk, may_count: threading.Event
) -> None:
    board = open_board(qtbot, desk)
    lane = board.lanes[Column.MQL]
    qtbot.waitUntil(lambda: board.models[Column.MQL].rowCount() > 0)
    assert lane.header.accessibleName() == "MQL 育成済み"
    may_count.set()
    qtbot.waitUntil(lambda: lane.header.accessibleName() == "MQL 育成済み 38 超過 2 間近 1")
