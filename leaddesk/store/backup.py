"""Copies of a desk that are whole: through SQLite's own backup, never as a file, which would lose what is in the WAL."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from leaddesk.domain.errors import BadFile, NotADesk
from leaddesk.files import written_whole
from leaddesk.store import driver
from leaddesk.translation import _


def back_up(desk: Path, copy: Path) -> None:
    """Writes a verified copy of a desk that may be in use. Raises BadFile if it cannot be written."""
    with written_whole(copy) as place:
        try:
            _copy(desk, place)
        except sqlite.Error as error:
            message = _("The backup could not be written ({reason}). Check the free space and the folder")
            raise BadFile(message.format(reason=error)) from None
        problems = damages(place)
        if problems:
            message = _("The backup is not whole ({problem}). Choose another place for it")
            raise BadFile(message.format(problem=problems[0]))


def damages(desk: Path) -> list[str]:
    """What is wrong with the file of a desk, as SQLite tells it; empty where all is well."""
    try:
        connection = _open(desk)
    except NotADesk as error:
        return [str(error)]
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check").fetchall()]
        lost = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite.Error as error:
        return [str(error)]
    finally:
        connection.close()
    return [text for text in found if text != "ok"] + [f"{row[0]} {row[1]} → {row[2]}" for row in lost]


def is_in_use(desk: Path) -> bool:
    """Whether another program has a desk open: only who is alone with a file can take its log from it."""
    driver.check_file(desk)
    connection = sqlite.connect(str(desk), timeout=0.5)
    try:
        return bool(connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete")
    except sqlite.OperationalError:
        return True
    except sqlite.DatabaseError:
        return False  # it is damaged: nobody can work with it
    finally:
        connection.close()


def _copy(desk: Path, copy: Path) -> None:
    source = _open(desk)
    target = sqlite.connect(str(copy))
    try:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
        source.close()


def _open(desk: Path) -> Any:
    """A connection to copy from; where nothing may be written, as on a read-only disk, the file is read as it lies."""
    try:
        return driver.connect(desk)
    except NotADesk:
        if driver.has_log(desk):
            raise
        return sqlite.connect(f"{desk.resolve().as_uri()}?immutable=1", uri=True)
