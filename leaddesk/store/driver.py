"""The SQLite connection of a desk: SQLCipher's SQLite, whose version is the same everywhere and can encrypt.

Every connection has the same pragmas and the same transactions.
"""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from leaddesk.domain.errors import NotADesk
from leaddesk.translation import _

APPLICATION_ID = 0x4C444B31
"""In the header of every desk file ("LDK1")."""

SCHEMA = 1
"""The number of the newest migration, in the header of a desk file as its user version."""

_HEADER = b"SQLite format 3\0"


def check_file(path: Path) -> None:
    """Refuses, untouched, a file that is no desk or one of a newer version. Raises NotADesk."""
    head = _head_of(path)
    if not head:
        raise NotADesk(_("“{file}” is empty. Choose a desk file, or a new name").format(file=path.name))
    application, version = _int_at(head, 68), _int_at(head, 60)
    if not head.startswith(_HEADER) or len(head) < 100 or application != APPLICATION_ID:
        raise NotADesk(_("“{file}” is not a LeadDesk desk. Choose another file").format(file=path.name))
    if version > SCHEMA:
        raise _newer(path)
    if _is_cut_short(path, head):
        raise _damaged(path)


def version_of(path: Path) -> int:
    """The schema version in the header of a desk file."""
    return _int_at(_head_of(path), 60)


def has_log(path: Path) -> bool:
    """Whether writes of a desk stand in its log, beside the file."""
    wal = path.with_name(f"{path.name}-wal")
    return wal.exists() and wal.stat().st_size > 0


def connect(path: Path) -> Any:
    """Opens a connection in explicit transactions.

    Raises NotADesk where the file cannot be opened at all, cannot be read, or is being written by a newer version, which
    at first only its log tells.
    """
    try:
        connection = sqlite.connect(str(path), isolation_level=None, check_same_thread=False, timeout=10)
    except sqlite.Error as error:
        raise _closed(path, error) from None
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.create_function("lower_any", 1, _lower, deterministic=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite.Error as error:
        connection.close()
        raise (_closed(path, error) if isinstance(error, sqlite.OperationalError) else _damaged(path)) from None
    if version > SCHEMA:
        connection.close()
        raise _newer(path)
    return connection


_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 10000",
    "PRAGMA temp_store = MEMORY",
)


def _lower(text: str | None) -> str | None:
    """SQLite's ``lower`` for letters beyond ASCII."""
    return None if text is None else text.lower()


def _head_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(100)
    except OSError as error:
        message = _("“{file}” cannot be read ({reason}). Check the name and your rights to it")
        raise NotADesk(message.format(file=path.name, reason=error.strerror)) from None


def _int_at(head: bytes, place: int) -> int:
    return int.from_bytes(head[place : place + 4], "big")


def _is_cut_short(path: Path, head: bytes) -> bool:
    """Whether the file has fewer pages than its header says, and no log that may hold the others."""
    if has_log(path):
        return False
    page = int.from_bytes(head[16:18], "big")
    is_told = head[24:28] == head[92:96]  # else the count of pages is of an older SQLite's, and means nothing
    return is_told and path.stat().st_size < _int_at(head, 28) * (65_536 if page == 1 else page)


def _newer(path: Path) -> NotADesk:
    message = _("“{file}” was written by a newer LeadDesk. Update LeadDesk to open it")
    return NotADesk(message.format(file=path.name))


def _damaged(path: Path) -> NotADesk:
    return NotADesk(_("“{file}” is damaged. Restore a backup, or choose another file").format(file=path.name))


def _closed(path: Path, error: sqlite.Error) -> NotADesk:
    message = _("“{file}” cannot be opened ({reason}). Check that the folder exists and can be written to")
    return NotADesk(message.format(file=path.name, reason=error))
