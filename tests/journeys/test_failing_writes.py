"""A move that fails anywhere on its way: board, desk and journal agree on who stands where, and the screen says that it failed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial

import pytest
import sqlcipher3.dbapi2 as sqlite
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column
from leaddesk.domain.errors import NotSaved
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from leaddesk.store.connections import Begins, SqliteBegins
from leaddesk.store.opening import Store
from tests.builders import add, add_ready, go
from tests.dumps import whole
from tests.journeys.conftest import Journey
from tests.ui.board.hands import drag


@dataclass
class Disk:
    """What the place of the desk does to writes. Listens from before the window is there: others use the desk meanwhile."""

    breaks_after: int = 0
    """Every write breaks off after so many steps of SQLite's machine, in whatever statement or index that is; 0: none does."""
    is_full: bool = False
    """The file does not grow any more."""

    def put_under(self, store: Store) -> None:
        """Lets the store write to it."""
        lent, begins = store.connections.one, store.connections.begins
        store.connections.one = partial(self._lend, lent)  # type: ignore[method-assign]
        store.connections.begins = _Breaking(self, begins)

    @contextmanager
    def _lend(self, lent: Callable[[], AbstractContextManager[sqlite.Connection]]) -> Iterator[sqlite.Connection]:
        with lent() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0] if self.is_full else 2**30
            connection.execute(f"PRAGMA max_page_count = {pages}")
            try:
                yield connection
            finally:
                connection.set_progress_handler(None, 0)


class _Breaking(SqliteBegins):
    """Begins as SQLite does; what is written then breaks off as the disk says."""

    def __init__(self, disk: Disk, begins: Begins) -> None:
        self._disk, self._begins = disk, begins

    def writing(self, connection: sqlite.Connection, patience: float, *, is_large: bool) -> None:
        self._begins.writing(connection, patience, is_large=is_large)
        if self._disk.breaks_after:
            connection.set_progress_handler(lambda: 1, self._disk.breaks_after)

    def roll_back(self, connection: sqlite.Connection) -> None:
        connection.set_progress_handler(
            None, 0
        )  # it is writing that breaks off; in SQLite's log taking back writes nothing
        self._begins.roll_back(connection)


@pytest.fixture
def disk(real_desk: Desk) -> Disk:
    made = Disk()
    made.put_under(real_desk.context.store)
    return made


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


def use_up(desk: Desk) -> None:
    """Writes until there is no room left, in large steps and in small ones."""
    out, back = Move(Stage.DISQUALIFIED, reason="student"), Move(Stage.MAL)
    for write in (
        lambda: desk.leads.log([4], "call", note="電話の記録" * 20),
        lambda: [go(desk, 4, one) for one in (out, back)],
    ):
        with pytest.raises(NotSaved):
            for _time in range(1000):
                write()


def test_a_full_disk_is_said_and_the_move_works_once_there_is_room(disk: Disk, journey: Journey) -> None:
    disk.is_full = True
    journey.asks(lambda: use_up(journey.desk))
    for lead in (1, 2, 3):  # the first may still fit
        last = journey.asks(journey.desk.last_step)
        move_and_wait(journey, lead)
        if lead in journey.shown()[Column.MAL]:
            break
    assert lead in journey.shown()[Column.MAL]
    assert "ディスクの空きがありません" in journey.window.toast.sentence()
    assert journey.asks(journey.desk.last_step) == last
    journey.until_board_agrees()
    disk.is_full = False
    move_and_wait(journey, lead)
    assert lead in journey.shown()[Column.MQL]
    journey.until_board_agrees()
