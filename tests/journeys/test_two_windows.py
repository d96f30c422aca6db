"""Two windows at one desk, and another process that writes meanwhile: each sees what the others do, and nothing is lost."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column
from tests.builders import Clock, add, add_ready, opened
from tests.journeys.conftest import Journey
from tests.journeys.heart import Heart
from tests.ui.board.hands import drag

ROOT = Path(__file__).parents[2]


@pytest.fixture
def real_desk(real_desk: Desk) -> Desk:
    """Six people who meet the bar to MQL, and two who do not."""
    for number in range(1, 7):
        add_ready(real_desk, number)
    for number in (7, 8):
        add(real_desk, number)
    return real_desk


@pytest.fixture
def colleague(qtbot: QtBot, journey: Journey, file: Path, clock: Clock, heart: Heart) -> Iterator[Journey]:
    """Somebody else's window on the same desk."""
    desk = opened(str(file), clock, "伊藤 健")
    made = Journey(qtbot, desk, file, heart)
    yield made
    made.end()
    desk.close()


def test_each_window_shows_what_the_other_did(journey: Journey, colleague: Journey) -> None:
    lead, other = journey.shown()[Column.MAL][:2]
    drag(journey.board, [lead], Column.MQL)
    drag(colleague.board, [other], Column.MQL)
    for window in (journey, colleague):
        window.until("both cards are seen", lambda w=window: {lead, other} <= set(w.shown()[Column.MQL]))  # type: ignore[misc]
        window.until_board_agrees()
    colleague.window.undo()
    for window in (journey, colleague):
        window.until("the undo is seen", lambda w=window: other in w.shown()[Column.MAL])  # type: ignore[misc]
        window.until_board_agrees()


def test_a_card_that_somebody_moved_first_is_where_they_put_it(journey: Journey, colleague: Journey) -> None:
    lead = journey.shown()[Column.MAL][0]
    drag(journey.board, [lead], Column.MQL)
    drag(colleague.board, [lead], Column.MQL)
    for window in (journey, colleague):
        window.until("both know", lambda w=window: lead in w.shown()[Column.MQL])  # type: ignore[misc]
        window.until_board_agrees()
    moves = journey.asks(lambda: journey.desk.leads.everything(lead).moves)
    assert [move.after.value for move in moves] == ["MQL", "MAL"], "it went once"


_WRITER = """
import sys
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from tests.builders import Clock, opened
desk = opened(sys.argv[1], Clock(), "伊藤 健")
for lead in map(int, sys.argv[2:]):
    desk.leads.edit(lead, {"owner": "伊藤 健"})
    _changes, refused = desk.board.move([lead], Move(Stage.MQL))
    assert not refused
desk.close()
"""


def test_another_process_writes_while_cards_are_moved(journey: Journey) -> None:
    ready = journey.shown()[Column.MAL][:6]
    theirs, mine = ready[:3], ready[3:]
    with journey.heart.resting():
        writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(journey.file), *map(str, theirs)], cwd=ROOT)
    for lead in mine:
        drag(journey.board, [lead], Column.MQL)
    journey.until("the other process is done", lambda: writer.poll() is not None, wait=30_000)
    assert writer.returncode == 0
    journey.until("everybody's cards are there", lambda: set(journey.shown()[Column.MQL]) == set(ready))
    journey.until_board_agrees()
    assert {journey.asks(lambda lead=lead: journey.desk.leads.get(lead)).record["owner"] for lead in theirs} == {
        "伊藤 健"
    }  # type: ignore[misc]
    assert journey.asks(journey.desk.upkeep.check) == []
