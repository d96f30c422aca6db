"""Backups: whole while the desk is in use, and a restore keeps what was there."""

import os
import tempfile
import threading
from pathlib import Path

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import BadFile, LeadDeskError, NotADesk, RuleBroken
from leaddesk.services.upkeep import restore_desk
from leaddesk.store.backup import back_up, damages
from tests.builders import Clock, add, cards_file, everybody, import_list, opened
from tests.dumps import whole
from tests.servers import SqliteDesks
from tests.store.rights import without_rights


@pytest.fixture
def desk(sqlite_desks: SqliteDesks, tmp_path: Path, clock: Clock) -> Desk:
    """An open desk in a file, with somebody in it."""
    opened_desk = opened(sqlite_desks.new(tmp_path), clock)
    add(opened_desk, 1)
    yield opened_desk
    opened_desk.close()


def held_in(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a desk file holds."""
    copy = opened(str(file), Clock(), create=False)
    try:
        return whole(copy)
    finally:
        copy.close()


def test_a_backup_has_all_that_is_in_the_log_alone(desk: Desk, tmp_path: Path) -> None:
    """A copy of the file would lose it: what was committed last stands in the WAL."""
    import_list(desk, cards_file(tmp_path, range(2, 40)))
    file = desk.context.store.address.path
    assert file.with_name(f"{file.name}-wal").stat().st_size > 0
    copy = desk.upkeep.back_up(tmp_path / "copies.leaddesk")
    expected = whole(desk)
    assert held_in(copy) == expected
    assert sorted(path.name for path in tmp_path.glob("*copies*")) == ["copies.leaddesk"], "nothing is left beside it"


def test_a_backup_during_writes_is_one_moment_s_state(desk: Desk, tmp_path: Path) -> None:
    lead = everybody(desk)[0].id
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            desk.leads.log([lead], "call", note=str(number))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        copies = [desk.upkeep.back_up(tmp_path / f"copy{number}.leaddesk") for number in range(5)]
    finally:
        stop.set()
        writer.join()
    for copy in copies:
        assert damages(copy) == []
        tables = held_in(copy)
        assert len(tables["step"]) == len(tables["activity"]) + 1, "each call has its step"


def test_a_backup_is_named_after_the_moment_and_never_takes_the_desk_s_place(desk: Desk) -> None:
    file = desk.context.store.address.path
    assert desk.upkeep.back_up().name == f"{file.stem}-20261120-140600.leaddesk"
    with pytest.raises(BadFile, match="take the place of the desk"):
        desk.upkeep.back_up(file)


def test_a_backup_that_cannot_be_written_leaves_the_older_one(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="could not be written"):
        desk.upkeep.back_up(tmp_path / "no such folder" / "copy.leaddesk")
    (tmp_path / "folder.leaddesk").mkdir()
    with pytest.raises(BadFile, match="folder or a device"):
        desk.upkeep.back_up(tmp_path / "folder.leaddesk")
    assert not list(tmp_path.glob(".*")), "nothing half-done is left"


def test_a_restore_brings_back_the_backup_and_keeps_what_was_there(desk: Desk, tmp_path: Path) -> None:
    file = desk.context.store.address.path
    copy = desk.upkeep.back_up(tmp_path / "copy.leaddesk")
    then = whole(desk)
    add(desk, 2)
    now = whole(desk)
    desk.close()
    restored, previous = restore_desk(str(file), copy)
    assert restored == file
    assert previous is not None
    assert held_in(file) == then
    assert held_in(previous) == now


def test_a_restore_forgets_no_committed_write_of_a_program_that_was_killed(desk: Desk, tmp_path: Path) -> None:
    """Its last writes stand in the log only; they belong to the desk that is kept, not to the one that is restored."""
    file = desk.context.store.address.path
    copy = desk.upkeep.back_up(tmp_path / "copy.leaddesk")
    then = held_in(copy)
    add(desk, 2)
    now = whole(desk)
    killed = tmp_path / "killed"
    killed.mkdir()
    for part in ("", "-wal"):
        (killed / f"desk.leaddesk{part}").write_bytes(file.with_name(file.name + part).read_bytes())
    _restored, previous = restore_desk(str(killed / "desk.leaddesk"), copy)
    assert held_in(killed / "desk.leaddesk") == then
    assert previous is not None
    assert held_in(previous) == now


@pytest.mark.parametrize("damaged", [slice(100, 4096), slice(4096, 40_000)], ids=["first page", "inside"])
def test_a_restore_in_place_of_a_damaged_desk_is_not_touched_by_its_log(
    desk: Desk, tmp_path: Path, damaged: slice
) -> None:
    file = desk.context.store.address.path
    copy = desk.upkeep.back_up(tmp_path / "copy.leaddesk")
    then = held_in(copy)
    import_list(desk, cards_file(tmp_path, range(2, 30)))
    broken = tmp_path / "broken"
    broken.mkdir()
    target = broken / "desk.leaddesk"
    data = bytearray(file.read_bytes())
    data[damaged] = os.urandom(damaged.stop - damaged.start)
    target.write_bytes(data)
    target.with_name("desk.leaddesk-wal").write_bytes(file.with_name(f"{file.name}-wal").read_bytes())
    _restored, previous = restore_desk(str(target), copy)
    assert previous is not None
    assert previous.stat().st_size >= len(data), "what was there is kept, damaged as it is"
    assert held_in(target) == then


@pytest.mark.parametrize("kind", ["missing", "text", "cut short"])
def test_what_is_no_backup_is_refused_and_the_desk_stays(desk: Desk, tmp_path: Path, kind: str) -> None:
    file = desk.context.store.address.path
    backup = tmp_path / "backup.leaddesk"
    if kind == "text":
        backup.write_text("hello", encoding="utf-8")
    if kind == "cut short":
        desk.upkeep.back_up(backup)
        backup.write_bytes(backup.read_bytes()[:-5000])
    desk.close()
    before = file.read_bytes()
    kept = backup.read_bytes() if backup.exists() else None
    with pytest.raises((BadFile, NotADesk)):
        restore_desk(str(file), backup)
    assert file.read_bytes() == before
    assert kept is None or backup.read_bytes() == kept


def test_a_backup_on_a_disk_that_cannot_be_written_to_is_restored_and_left_as_it_is(desk: Desk) -> None:
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        copy = desk.upkeep.back_up(Path(folder) / "backup.leaddesk")
        before = copy.read_bytes()
        copy.chmod(0o444)
        Path(folder).chmod(0o555)
        Path(other).chmod(0o777)
        with without_rights():
            restored, _previous = restore_desk(str(Path(other) / "desk.leaddesk"), copy)
        assert held_in(restored) == whole(desk)
        Path(folder).chmod(0o755)
        assert copy.read_bytes() == before
        assert [path.name for path in Path(folder).iterdir()] == ["backup.leaddesk"]


def test_a_desk_that_is_open_in_a_window_is_not_replaced_under_it(desk: Desk, tmp_path: Path) -> None:
    file = desk.context.store.address.path
    copy = desk.upkeep.back_up(tmp_path / "copy.leaddesk")
    add(desk, 2)
    with pytest.raises(RuleBroken, match="open in another window"):
        restore_desk(str(file), copy)
    add(desk, 3)
    assert len(everybody(desk)) == 3
    assert not list(tmp_path.glob(".*"))


def test_a_restore_makes_a_desk_where_there_was_none(desk: Desk, tmp_path: Path) -> None:
    copy = desk.upkeep.back_up(tmp_path / "copy.leaddesk")
    restored, previous = restore_desk(str(tmp_path / "new" / "desk.leaddesk"), copy)
    assert previous is None
    assert held_in(restored) == held_in(copy)


def test_a_desk_on_a_server_says_how_it_is_backed_up(postgres_desks: object, clock: Clock, tmp_path: Path) -> None:
    url = postgres_desks.new()  # type: ignore[attr-defined]
    desk = opened(url, clock)
    with pytest.raises(RuleBroken, match="pg_dump"):
        desk.upkeep.back_up(tmp_path / "copy.leaddesk")
    desk.close()
    with pytest.raises(RuleBroken, match="pg_restore"):
        restore_desk(url, tmp_path / "copy.leaddesk")
    postgres_desks.drop(url)  # type: ignore[attr-defined]


def test_check_says_where_a_desk_is_broken(desk: Desk, tmp_path: Path) -> None:
    assert desk.upkeep.check() == []
    with desk.context.store.writing() as sql:
        sql.run("DELETE FROM stage_move")
    assert desk.upkeep.check() == ["1 leads have no history of their stage"]
    copy = tmp_path / "copy.leaddesk"
    back_up(desk.context.store.address.path, copy)
    data = bytearray(copy.read_bytes())
    data[8192:12_288] = os.urandom(4096)
    copy.write_bytes(data)
    assert damages(copy)


def test_every_refusal_is_one_of_the_program_s_own() -> None:
    assert issubclass(BadFile, LeadDeskError)
    assert issubclass(NotADesk, LeadDeskError)
