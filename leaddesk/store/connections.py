"""The connections of an open desk: the database's own, without SQLAlchemy, which the window's start cannot wait for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any

from leaddesk.domain.errors import Busy
from leaddesk.store import driver
from leaddesk.translation import _

_USUAL, _LARGE = -2_000, -32_000
"""Kibibytes of pages that SQLite keeps of a desk, for whoever asks or changes a little, and for who changes nearly all."""
_KEPT = 5
"""So many connections wait for the next who needs one."""


class Connections:
    """Connections in explicit transactions, each lent to one thread at a time."""

    def __init__(self, connect: Callable[[], Any], is_well: Callable[[Any], bool], begins: "Begins") -> None:
        self._connect, self._is_well, self.begins = connect, is_well, begins
        self._waiting: list[Any] = []
        self._lock = Lock()

    @contextmanager
    def one(self) -> Iterator[Any]:
        """A connection, to be given back without a transaction."""
        connection = self._take()
        try:
            yield connection
        finally:
            self._give_back(connection)

    def close(self) -> None:
        """Closes those that nobody uses."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for connection in waiting:
            connection.close()

    def _take(self) -> Any:
        while True:
            with self._lock:
                connection = self._waiting.pop() if self._waiting else None
            if connection is None:
                return self._connect()
            if self._is_well(connection):
                return connection
            connection.close()

    def _give_back(self, connection: Any) -> None:
        """Keeps it for the next; not one whose transaction could not be ended, which closing takes back."""
        if not self.begins.is_open(connection):
            with self._lock:
                if len(self._waiting) < _KEPT:
                    self._waiting.append(connection)
                    return
        connection.close()


class Begins:
    """How transactions begin and end in a database."""

    def reading(self, connection: Any) -> None:
        """One state of the desk from now on."""
        raise NotImplementedError

    def writing(self, connection: Any, patience: float, *, is_large: bool) -> None:
        """Takes its turn among those who write; waits so many seconds for it. Raises Busy."""
        raise NotImplementedError

    def stop(self, connection: Any) -> None:
        """Ends what runs on this connection early, from another thread. A server goes on: asking it to stop takes a while."""

    def is_open(self, connection: Any) -> bool:
        """Whether a transaction is under way, or may be."""
        raise NotImplementedError

    def roll_back(self, connection: Any) -> None:
        """Takes back what was written, if the database still answers; else the connection is no longer of use."""
        raise NotImplementedError


class SqliteBegins(Begins):
    """SQLite: a write takes the lock at once, so that it never fails half-way for one."""

    def reading(self, connection: Any) -> None:
        connection.execute(f"PRAGMA cache_size = {_USUAL}")
        connection.execute("BEGIN")

    def writing(self, connection: Any, patience: float, *, is_large: bool) -> None:
        import sqlcipher3.dbapi2 as sqlite

        connection.execute(f"PRAGMA cache_size = {_LARGE if is_large else _USUAL}")
        connection.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise
            raise _busy() from None

    def stop(self, connection: Any) -> None:
        connection.interrupt()

    def is_open(self, connection: Any) -> bool:
        return bool(connection.in_transaction)

    def roll_back(self, connection: Any) -> None:
        import sqlcipher3.dbapi2 as sqlite

        if connection.in_transaction:
            with suppress(sqlite.Error):
                connection.execute("ROLLBACK")


class PostgresBegins(Begins):
    """PostgreSQL: an advisory lock lets writers in one by one, as SQLite does; readers see one state throughout."""

    def reading(self, connection: Any) -> None:
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")

    def writing(self, connection: Any, patience: float, *, is_large: bool) -> None:
        from psycopg.errors import LockNotAvailable

        del is_large  # the server keeps what it likes
        connection.execute("BEGIN")
        connection.execute(f"SET LOCAL lock_timeout = {int(patience * 1000)}")
        try:
            connection.execute(f"SELECT pg_advisory_xact_lock({driver.APPLICATION_ID})")
        except LockNotAvailable:
            connection.execute("ROLLBACK")
            raise _busy() from None

    def is_open(self, connection: Any) -> bool:
        from psycopg.pq import TransactionStatus

        return bool(connection.info.transaction_status != TransactionStatus.IDLE)

    def roll_back(self, connection: Any) -> None:
        import psycopg

        with suppress(psycopg.Error):
            connection.execute("ROLLBACK")


def sqlite_connections(path: Path) -> Connections:
    """Those to a desk file."""
    return Connections(lambda: driver.connect(path), lambda _connection: True, SqliteBegins())


def postgres_connections(url: str) -> Connections:
    """Those to a PostgreSQL database, ``postgresql://user@host/name``."""
    import psycopg

    url = url.replace("postgres://", "postgresql://", 1)
    return Connections(lambda: psycopg.connect(url, autocommit=True), _answers, PostgresBegins())


def _answers(connection: Any) -> bool:
    """Whether the server still answers on a connection that waited."""
    import psycopg

    try:
        connection.execute("SELECT 1")
    except psycopg.Error:
        return False
    return True


def _busy() -> Busy:
    return Busy(_("Somebody else is writing to the desk at the moment. Try again when they are done"))
