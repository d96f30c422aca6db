"""A disk under a desk that does not take what is written: it breaks off, or it is full."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial

import pytest
import sqlcipher3.dbapi2 as sqlite

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import DiskFull
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from leaddesk.store.connections import Begins, SqliteBegins
from leaddesk.store.opening import Store
from tests.builders import go


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


def use_up(desk: Desk, lead: int = 4) -> None:
    """Writes until there is no room left, in large steps and in small ones."""
    out, back = Move(Stage.DISQUALIFIED, reason="student"), Move(Stage.MAL)
    for write in (
        lambda: desk.leads.log([lead], "call", note="電話の記録" * 20),
        lambda: [go(desk, lead, one) for one in (out, back)],
    ):
        with pytest.raises(DiskFull):
            for _time in range(1000):
                write()
