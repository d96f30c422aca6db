"""Keeping a desk safe and current: backups, checks, and what time alone changes."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import BadFile, NotADesk, RuleBroken
from leaddesk.services.context import Context
from leaddesk.store import driver
from leaddesk.store.backup import back_up, damages, is_in_use
from leaddesk.store.opening import Address
from leaddesk.store.settings import read_setting, write_setting
from leaddesk.store.standing import has_come_due, restand, restand_due
from leaddesk.store.times import to_day, to_micros
from leaddesk.translation import _

_LEAST_ROOM = 64 * 1024 * 1024
"""Bytes that should be free beside a small desk: for its log, and for the backup before an import."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What an examination of the whole desk found."""

    problems: tuple[str, ...]
    """What is wrong, a sentence each."""
    leads: int
    activities: int


@dataclass(frozen=True, slots=True)
class Room:
    """How much room there is where a desk is kept."""

    folder: Path
    free: int
    """Bytes."""
    needed: int
    """Bytes that should be free: the largest step writes every row anew into the log, which then is as large as the desk."""


class Upkeep:
    """The upkeep of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def back_up(self, file: Path | None = None) -> Path:
        """Backs the desk up, in use or not; where to. Raises BadFile and RuleBroken (a desk on a server)."""
        desk = self._file()
        target = file or desk.with_name(f"{desk.stem}-{self._context.now():%Y%m%d-%H%M%S}{desk.suffix}")
        if target.resolve() == desk.resolve():
            raise BadFile(_("A backup cannot take the place of the desk itself. Choose another name"))
        back_up(desk, target)
        return target

    def back_up_before_import(self) -> Path | None:
        """Keeps the desk as it is now, in place of what was kept before the last import; ``None`` for one on a server.

        Raises BadFile.
        """
        if self._context.store.address.is_postgres:
            return None
        desk = self._file()
        return self.back_up(desk.with_name(f"{desk.stem}.before-import{desk.suffix}"))

    def room(self) -> Room | None:
        """How much room there is beside the desk; ``None`` for one on a server."""
        if self._context.store.address.is_postgres:
            return None
        desk = self._file()
        needed = max(_LEAST_ROOM, desk.stat().st_size)
        return Room(desk.resolve().parent, shutil.disk_usage(desk.parent).free, needed)

    def check(self) -> list[str]:
        """What is wrong with the desk, a sentence each; empty where all is well."""
        context = self._context
        problems = [] if context.store.address.is_postgres else damages(self._file())
        with context.store.reading() as sql:
            lost = sql.value(
                "SELECT count(*) FROM lead l WHERE NOT EXISTS (SELECT 1 FROM stage_move m WHERE m.lead_id = l.id)"
            )
        if lost:
            problems.append(_("{n} leads have no history of their stage").format(n=lost))
        return problems

    def examine(self) -> Examined:
        """:meth:`check`, with how much there is on the desk."""
        problems = self.check()
        with self._context.store.reading() as sql:
            leads, activities = (int(sql.value(f"SELECT count(*) FROM {table}")) for table in ("lead", "activity"))
        return Examined(tuple(problems), leads, activities)

    def keep_current(self) -> Changes:
        """Brings up to date what time changes: promises that came due, and after midnight every score."""
        context = self._context
        with context.store.reading() as sql:
            scored_on = read_setting(sql, "scored_on")
            context.published(sql)  # the first move needs it, and would wait
            is_due = has_come_due(sql, to_micros(context.now()))
        if scored_on != context.today().isoformat():
            return self.rescore()[0]
        if not is_due:
            return Changes()
        with context.store.writing() as sql:
            moved = restand_due(sql, context.published(sql).pact, to_day(context.today()), to_micros(context.now()))
        return Changes(0, "time", frozenset(moved)) if moved else Changes()

    def rescore(self, *, by_time: bool = True) -> tuple[Changes, int, int, float]:
        """Scores every lead as of now: what changed, how many leads, how many of them changed, in how many seconds.

        ``by_time``: nothing but time has passed, so the history notes only what is worth noting.
        """
        from leaddesk.store.scoring.rescore import remember_scores, rescore  # not for the room on a disk

        context, started = self._context, monotonic()
        today, now = to_day(context.today()), to_micros(context.now())
        with context.store.writing(is_large=True) as sql:
            published = context.published(sql)
            changed = rescore(sql, published.compiled, today)
            remember_scores(sql, changed, published.number, today, by_time=by_time)
            moved = restand(sql, published.pact, today, now)
            write_setting(sql, "scored_on", context.today().isoformat())
            context.keep_working(sql)
            count = int(sql.value("SELECT count(*) FROM lead"))
        touched = frozenset(changed) | frozenset(moved)
        changes = Changes(0, "time", touched, is_wide=True) if touched else Changes()
        return changes, count, len(changed), monotonic() - started

    def _file(self) -> Path:
        address = self._context.store.address
        if address.is_postgres:
            raise RuleBroken(_("This desk is on a PostgreSQL server: back it up there, with pg_dump"))
        return address.path


def restore_desk(desk: str, backup: Path) -> tuple[Path, Path | None]:
    """Puts a backup in the place of a desk that nobody has open: the desk, and where the one before is kept.

    Raises NotADesk, BadFile and RuleBroken; then nothing was changed.
    """
    address = Address(desk)
    if address.is_postgres:
        raise RuleBroken(_("This desk is on a PostgreSQL server: restore it there, with pg_restore"))
    if not backup.exists():
        raise BadFile(_("There is no file “{file}”").format(file=backup.name))
    driver.check_file(backup)
    if damages(backup):
        raise BadFile(_("“{file}” is damaged. Choose another backup").format(file=backup.name))
    target, previous = address.path, None
    if target.exists() and _is_open_elsewhere(target):
        raise RuleBroken(_("“{file}” is open in another window. Close it there first").format(file=target.name))
    unfinished = target.with_name(f".{target.name}.restored")
    target.parent.mkdir(parents=True, exist_ok=True)
    back_up(backup, unfinished)
    if target.exists():
        previous = target.with_name(
            f"{target.stem}.before-restore-{datetime.now().astimezone():%Y%m%d-%H%M%S}{target.suffix}"
        )
        _set_aside(target, previous)
    unfinished.replace(target)
    return target, previous


def _is_open_elsewhere(desk: Path) -> bool:
    try:
        return is_in_use(desk)
    except NotADesk:
        return False


def _set_aside(desk: Path, to: Path) -> None:
    """Keeps the desk that was there, with what stands in its WAL; a file that is no desk is kept as it is, WAL and all:
    beside the restored one it would be written into that.
    """
    try:
        driver.check_file(desk)
        back_up(desk, to)
    except (BadFile, NotADesk):
        for part in ("", "-wal"):
            if (kept := desk.with_name(desk.name + part)).exists():
                kept.replace(to.with_name(to.name + part))
    for part in ("", "-wal", "-shm"):
        desk.with_name(desk.name + part).unlink(missing_ok=True)
