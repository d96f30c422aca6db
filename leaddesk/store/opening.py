"""Opening a desk: creating, checking and upgrading it, and refusing what is none."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from leaddesk.domain.errors import NotADesk
from leaddesk.domain.holding import is_held_back
from leaddesk.domain.wanted import stopped_by
from leaddesk.store import driver
from leaddesk.store.connections import Connections, postgres_connections, sqlite_connections
from leaddesk.store.plain import Plain
from leaddesk.store.saving import disk_full, refusing_a_bad_place
from leaddesk.translation import _


class Address(NamedTuple):
    """Where a desk is: a file, or the URL of a PostgreSQL database."""

    target: str

    @property
    def is_postgres(self) -> bool:
        """Whether it is a database server's."""
        return self.target.startswith(("postgresql://", "postgres://"))

    @property
    def path(self) -> Path:
        """The file; only for desks that are one."""
        return Path(self.target)


class Store:
    """An open desk: transactions to write in, and connections to read from."""

    def __init__(self, address: Address, connections: Connections) -> None:
        self.address = address
        self.connections = connections
        self.dialect = "postgresql" if address.is_postgres else "sqlite"
        self.patience = 10.0
        """For how many seconds a write waits for its turn."""

    @contextmanager
    def writing(self, *, is_large: bool = False) -> Iterator[Plain]:
        """One transaction: all of it is kept, or, where anything is raised, nothing. ``is_large``: it may change every lead.

        Whoever writes, on whichever computer, does so alone: what was read in it still holds when it ends. Raises Busy, and
        NotSaved where the place of the desk does not take it: DiskFull where it has no room, or where writes are held back
        because of that.
        """
        if is_held_back():
            raise disk_full()
        with refusing_a_bad_place(), self.connections.one() as connection:
            self.connections.begins.writing(connection, self.patience, is_large=is_large)
            with self._ending(connection):
                yield Plain(connection, self.dialect)

    @contextmanager
    def reading(self) -> Iterator[Plain]:
        """One consistent look at the desk. Raises NotSaved where its file or server does not answer, and Cancelled where
        nobody wants the answer any more.
        """
        with refusing_a_bad_place(), self.connections.one() as connection:
            self.connections.begins.reading(connection)
            stop = partial(self.connections.begins.stop, connection)
            with self._ending(connection), stopped_by(stop):
                yield Plain(connection, self.dialect)

    @contextmanager
    def _ending(self, connection: Any) -> Iterator[None]:
        """Commits at the end, or rolls back where anything is raised, the commit itself included."""
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            self.connections.begins.roll_back(connection)
            raise

    def close(self) -> None:
        """Closes every connection."""
        self.connections.close()


def open_store(address: Address, *, create: bool) -> Store:
    """Opens a desk, upgrades an older one (with a backup first), creates a missing one where asked. Raises NotADesk."""
    return _open_postgres(address, create=create) if address.is_postgres else _open_file(address, create=create)


def needs_work(address: Address) -> bool:
    """Whether the desk must be created or upgraded before it can be read. Raises NotADesk."""
    if address.is_postgres:
        return True
    if not address.path.exists():
        return True
    driver.check_file(address.path)
    return driver.version_of(address.path) < driver.SCHEMA


def _open_file(address: Address, *, create: bool) -> Store:
    path = address.path
    if not path.exists():
        if not create:
            message = _("There is no desk “{file}” yet. Import a list or add a lead to start one")
            raise NotADesk(message.format(file=path.name))
        _create_file(path)
    elif needs_work(address):
        _upgrade_file(path)
    connections = sqlite_connections(path)
    with connections.one():  # refuses a damaged file here; the connection then waits for who needs one
        return Store(address, connections)


def _create_file(path: Path) -> None:
    """Makes the desk beside its place and puts it there whole, so that no half of one is ever found."""
    from leaddesk.store.engine import sqlite_engine
    from leaddesk.store.upgrade import upgrade

    _make_folder(path.parent)
    unfinished = path.with_name(f".{path.name}.new")
    unfinished.unlink(missing_ok=True)
    engine = sqlite_engine(unfinished)
    upgrade(engine)
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
    engine.dispose()
    unfinished.replace(path)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = _("The folder “{folder}” cannot be made ({reason}). Choose another place for the desk")
        raise NotADesk(message.format(folder=folder.name, reason=error.strerror)) from None


def _upgrade_file(path: Path) -> None:
    from leaddesk.store.backup import back_up
    from leaddesk.store.engine import sqlite_engine
    from leaddesk.store.upgrade import upgrade

    back_up(path, path.with_name(f"{path.stem}.before-{driver.SCHEMA}{path.suffix}"))
    engine = sqlite_engine(path)
    upgrade(engine)
    engine.dispose()


def _open_postgres(address: Address, *, create: bool) -> Store:
    from sqlalchemy.exc import OperationalError

    from leaddesk.store.engine import postgres_engine
    from leaddesk.store.upgrade import postgres_version, upgrade

    engine = postgres_engine(address.target)
    try:
        version = postgres_version(engine)
        if version == 0 and not create:
            raise NotADesk(_("This database is empty. Import a list or add a lead to start a desk in it"))
        if version < driver.SCHEMA:
            upgrade(engine)
    except OperationalError:
        message = _("The database server does not answer. Check its address, your name and password, and the network")
        raise NotADesk(message) from None
    finally:
        engine.dispose()
    return Store(address, postgres_connections(address.target))
