"""A move that fails anywhere on its way: board, desk and journal agree on who stands where, and the screen says that it failed."""

import pytest
import sqlcipher3.dbapi2 as sqlite
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column
from tests.builders import add, add_ready
from tests.dumps import whole
from tests.journeys.conftest import Journey
from tests.journeys.disks import Disk
from tests.ui.board.hands import drag


@pytest.fixture
def real_desk(real_desk: Desk) -> Desk:
    """Three people who meet the bar to MQL, and one beside them."""
    for number in (1, 2, 3):
        add_ready(real_desk, number)
    add(real_desk, 4)
    return real_desk


def move_and_wait(journey: Journey, lead: int) -> None:
    """Drags a card to MQL and waits until it has settled or is back."""
    drag(journey.board, [lead], Column.MQL)
    journey.until("the move is over", lambda: not journey.board.board.moving.under_way())


def test_a_move_that_breaks_off_at_any_point_leaves_all_in_agreement(disk: Disk, journey: Journey) -> None:
    lead = journey.shown()[Column.MAL][0]
    steps, failures = 1, 0
    before = journey.asks(lambda: whole(journey.desk))
    while True:
        disk.breaks_after = steps
        move_and_wait(journey, lead)
        disk.breaks_after = 0
        if lead in journey.shown()[Column.MQL]:
            break
        failures += 1
        note = journey.board.board.marks.note(lead)
        assert note is not None and note.long.startswith("戻しました：")
        assert journey.window.toast.sentence().startswith("移せませんでした：")
        assert journey.asks(lambda: whole(journey.desk)) == before, "nothing of it was kept"
        journey.until_board_agrees()
        steps = max(steps + 1, round(steps * 1.4))
    assert failures > 5, "the move was broken off at many points"
    journey.until_board_agrees()
    assert journey.asks(lambda: journey.desk.upkeep.check()) == []
    journey.window.undo()
    journey.until("it is taken back", lambda: lead in journey.shown()[Column.MAL])
    journey.until_board_agrees()


@pytest.mark.parametrize("table", ["step", "stage_move", "change"])
@pytest.mark.parametrize("moment", ["BEFORE", "AFTER"])
def test_a_table_that_refuses_is_no_half_move(journey: Journey, qtbot: QtBot, table: str, moment: str) -> None:
    lead = journey.shown()[Column.MAL][0]
    before = journey.asks(lambda: whole(journey.desk))
    with sqlite.connect(str(journey.file)) as other:
        other.execute(f"CREATE TRIGGER broken {moment} INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'broken'); END")
    other.close()
    with qtbot.captureExceptions() as mistakes:
        move_and_wait(journey, lead)
    assert len(mistakes) == 1, "a refusal that the program does not know is a mistake, and reported"
    assert journey.board.board.marks.note(lead) is not None
    assert "移せませんでした" in journey.window.toast.sentence()
    assert journey.asks(lambda: whole(journey.desk)) == before
    journey.until_board_agrees()
