"""Opening a desk: what is none is refused in a sentence and left as it was, byte for byte."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from leaddesk.domain.errors import NotADesk
from leaddesk.store import driver
from leaddesk.store.opening import Address, needs_work, open_store
from tests.builders import Clock, add, everybody, opened
from tests.servers import PostgresDesks, SqliteDesks
from tests.store.rights import without_rights


@pytest.fixture
def file(sqlite_desks: SqliteDesks, tmp_path: Path) -> Path:
    """A desk file with somebody in it, closed."""
    path = Path(sqlite_desks.new(tmp_path))
    desk = opened(str(path), Clock())
    add(desk, 1)
    desk.close()
    return path


def is_refused(path: Path, said: str, *, create: bool = True) -> None:
    """The file is refused in a sentence, and neither it nor its folder changes."""
    before = _folder(path.parent)
    for opening in (lambda: open_store(Address(str(path)), create=create), lambda: needs_work(Address(str(path)))):
        with pytest.raises(NotADesk, match=said) as refused:
            opening()
        assert str(path.parent) not in str(refused.value), "a sentence names the file, not the way to it"
    assert _folder(path.parent) == before


def _folder(folder: Path) -> dict[str, bytes | None]:
    return {entry.name: entry.read_bytes() if entry.is_file() else None for entry in sorted(folder.iterdir())}


def _stranger(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE lead (id INTEGER PRIMARY KEY, full_name TEXT)")
    connection.execute("INSERT INTO lead VALUES (1, '新井 花')")
    connection.commit()
    connection.close()


STRANGERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "text": (lambda path: path.write_text("氏名,会社名\n", encoding="utf-8"), "is not a LeadDesk desk"),
    "noise": (lambda path: path.write_bytes(os.urandom(9000)), "is not a LeadDesk desk"),
    "short": (lambda path: path.write_bytes(b"SQLite format 3\0" + b"\0" * 20), "is not a LeadDesk desk"),
    "zeros": (lambda path: path.write_bytes(b"\0" * 4096), "is not a LeadDesk desk"),
    "another program's": (_stranger, "is not a LeadDesk desk"),
    "a folder": (lambda path: path.mkdir(), "cannot be read"),
}


@pytest.mark.parametrize("kind", STRANGERS)
def test_what_is_no_desk_is_refused_and_left_untouched(tmp_path: Path, kind: str) -> None:
    make, said = STRANGERS[kind]
    path = tmp_path / "desk.leaddesk"
    make(path)
    is_refused(path, said)


def test_a_desk_of_a_newer_version_is_refused_and_left_untouched(file: Path) -> None:
    _write_version(file, driver.SCHEMA + 1)
    is_refused(file, "newer LeadDesk")


def test_a_newer_version_is_seen_even_where_it_stands_in_the_log_alone(file: Path) -> None:
    """A newer program that has the desk open at this moment may have written its version to the WAL only."""
    newer = driver.connect(file)
    newer.execute(f"PRAGMA user_version = {driver.SCHEMA + 1}")
    assert driver.version_of(file) == driver.SCHEMA
    with pytest.raises(NotADesk, match="newer LeadDesk"):
        open_store(Address(str(file)), create=True)
    assert newer.execute("SELECT count(*) FROM lead").fetchone() == (1,)
    newer.close()


@pytest.mark.parametrize("kept", [100, 4096, 5000, 0.5, 0.9])
def test_a_desk_that_was_cut_short_is_refused_in_a_sentence(file: Path, kept: float) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[: int(kept if kept > 1 else kept * len(whole))])
    before = file.read_bytes()
    with pytest.raises(NotADesk, match="is damaged"):
        open_store(Address(str(file)), create=True)
    assert file.read_bytes() == before


def test_a_desk_whose_inside_is_noise_is_refused_in_a_sentence(file: Path) -> None:
    whole = bytearray(file.read_bytes())
    whole[100:8192] = os.urandom(8092)
    file.write_bytes(whole)
    with pytest.raises(NotADesk, match="is damaged"):
        open_store(Address(str(file)), create=True)
    assert file.read_bytes() == bytes(whole)


def test_reading_does_not_make_a_desk(tmp_path: Path) -> None:
    path = tmp_path / "new" / "desk.leaddesk"
    with pytest.raises(NotADesk, match=r"There is no desk “desk\.leaddesk” yet"):
        open_store(Address(str(path)), create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_new_desk_appears_whole_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "営業 部" / "desk.leaddesk"
    open_store(Address(str(path)), create=True).close()
    assert [entry.name for entry in path.parent.iterdir()] == ["desk.leaddesk"]
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == driver.APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == driver.SCHEMA
    assert not needs_work(Address(str(path)))


def test_a_creation_that_was_cut_off_does_not_stand_in_the_way(tmp_path: Path) -> None:
    for leftover in (".desk.leaddesk.new", ".desk.leaddesk.new-wal", ".desk.leaddesk.new-shm"):
        (tmp_path / leftover).write_bytes(os.urandom(5000))
    path = tmp_path / "desk.leaddesk"
    open_store(Address(str(path)), create=True).close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["desk.leaddesk"]


@pytest.mark.parametrize("moment", ["upgrade", "checkpoint", "replace"])
def test_a_creation_that_is_killed_leaves_no_half_desk(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "desk.leaddesk"
    killed = subprocess.run([sys.executable, "-c", _KILLED, str(path), moment], check=False, capture_output=True)
    assert killed.returncode == -9, killed.stderr
    assert not path.exists()
    open_store(Address(str(path)), create=True).close()
    assert not needs_work(Address(str(path)))


_KILLED = """
import os, signal, sys
path, moment = sys.argv[1:]
def hook(event, args):
    name = str(args[0]) if args else ""
    if moment == "replace" and event == "os.rename":
        os.kill(os.getpid(), signal.SIGKILL)
    if moment == "upgrade" and event == "import" and name.startswith("leaddesk.store.migrations"):
        os.kill(os.getpid(), signal.SIGKILL)
    if moment == "upgrade" and event in ("compile", "open") and "0001" in repr(args):
        os.kill(os.getpid(), signal.SIGKILL)
    if moment == "checkpoint" and event == "sqlite3.connect":
        os.kill(os.getpid(), signal.SIGKILL)
from leaddesk.store.opening import Address, open_store
if moment == "checkpoint":
    from leaddesk.store import upgrade
    from leaddesk.store.upgrade import upgrade as really
    import leaddesk.store.upgrade as module
    def then_die(engine):
        really(engine)
        os.kill(os.getpid(), signal.SIGKILL)
    module.upgrade = then_die
else:
    sys.addaudithook(hook)
open_store(Address(path), create=True)
"""


def test_a_place_that_cannot_be_written_to_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(NotADesk, match="cannot be made"):
        open_store(Address(str(tmp_path / "file" / "below" / "desk.leaddesk")), create=True)
    with pytest.raises(NotADesk, match="cannot be"):
        open_store(Address("/proc/desk.leaddesk"), create=True)


def test_a_desk_that_may_only_be_read_is_refused_in_a_sentence(file: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        readable = Path(folder) / file.name
        shutil.copy(file, readable)
        readable.chmod(0o444)
        Path(folder).chmod(0o555)
        with without_rights(), pytest.raises(NotADesk, match="cannot be opened"):
            open_store(Address(str(readable)), create=True)
        with without_rights(), pytest.raises(NotADesk, match="cannot be opened"):
            open_store(Address(str(readable.with_name("new.leaddesk"))), create=True)
        assert readable.read_bytes() == file.read_bytes()
        Path(folder).chmod(0o755)


# Connections


def test_every_connection_keeps_its_promises(file: Path) -> None:
    store = open_store(Address(str(file)), create=False)
    with store.reading() as sql:
        told = {name: sql.value(f"PRAGMA {name}") for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert told == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    store.close()


def test_an_error_of_the_database_names_nobody(address: str, desk: object) -> None:
    store = open_store(Address(address), create=False)
    told = []
    with pytest.raises(Exception, match=r"(?i)null") as plain, store.writing() as sql:
        sql.insert("company", ["key", "name"], [("新井 花", None)])
    told.append(plain.value)
    with pytest.raises(Exception, match=r"(?i)unique") as twice, store.writing() as sql:
        sql.insert("company", ["key", "name"], [("新井 花", "a"), ("新井 花", "b")])
    told.append(twice.value)
    store.close()
    for error in told:
        assert "新井" not in str(error)


def test_a_transaction_that_raises_leaves_nothing(address: str, desk: object) -> None:
    store = open_store(Address(address), create=False)
    with pytest.raises(ZeroDivisionError), store.writing() as sql:
        sql.insert("company", ["key", "name"], [("a", "A")])
        raise ZeroDivisionError
    with store.reading() as sql:
        assert sql.value("SELECT count(*) FROM company") == 0
    store.close()


# PostgreSQL


@pytest.fixture
def empty(postgres_desks: PostgresDesks) -> Iterator[str]:
    """The URL of an empty database."""
    url = postgres_desks.empty()
    yield url
    postgres_desks.drop(url)


def test_an_empty_database_becomes_a_desk_only_for_those_who_write(empty: str) -> None:
    with pytest.raises(NotADesk, match="This database is empty"):
        open_store(Address(empty), create=False)
    desk = opened(empty, Clock())
    add(desk, 1)
    desk.close()
    again = opened(empty, Clock(), create=False)
    assert len(everybody(again)) == 1
    again.close()


def test_a_database_of_others_is_refused_and_left_untouched(empty: str) -> None:
    import psycopg

    with psycopg.connect(empty, autocommit=True) as connection:
        connection.execute("CREATE TABLE lead (id int)")
    with pytest.raises(NotADesk, match="other tables than LeadDesk's"):
        open_store(Address(empty), create=True)
    with psycopg.connect(empty) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    assert tables == [("lead",)]


def test_a_database_of_a_newer_version_is_refused(empty: str) -> None:
    import psycopg

    opened(empty, Clock()).close()
    with psycopg.connect(empty, autocommit=True) as connection:
        connection.execute(f"UPDATE alembic_version SET version_num = '{driver.SCHEMA + 1}'")
    with pytest.raises(NotADesk, match="newer LeadDesk"):
        open_store(Address(empty), create=True)


@pytest.mark.parametrize("url", ["postgresql://nobody@127.0.0.1:1/none", "postgres://nobody@127.0.0.1:1/none"])
def test_a_server_that_does_not_answer_is_told_in_a_sentence(url: str) -> None:
    with pytest.raises(NotADesk, match="does not answer"):
        open_store(Address(url), create=True)


def _write_version(path: Path, version: int) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = version.to_bytes(4, "big")
    path.write_bytes(data)
