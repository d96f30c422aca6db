"""Saving, and what becomes of it while the disk is full: what it refused waits here in order, and nothing is lost.

    save(partial(desk.leads.edit, lead, changes), says=_("…"), done=self.settle, failed=self.restore)

Work that a full disk refuses is neither done nor failed: it waits in the lane of writes, with all that would be written after
it, and is tried again by :meth:`Unsaved.try_again`. Then ``done`` or ``failed`` hears how it ended, as with any other work. Whoever
takes it back before has ``failed`` hear Cancelled. Each work must be one transaction, so that what is tried again was not
written in part; it is judged anew, so that what others changed meanwhile is told as usual.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Literal, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Cancelled, DiskFull, RuleBroken
from leaddesk.domain.holding import held_back
from leaddesk.translation import _
from leaddesk.ui import tasks

T = TypeVar("T")

Turn = Literal["", "undo", "redo"]
"""Whether a write is something of its own, or takes back or does again the last step."""


class Edit(NamedTuple):
    """Fields of a lead that are to be saved."""

    lead: int
    changes: Mapping[str, Any]


class Write:
    """Something to be saved.

    ``says`` is what it is, in a few words: "Kaori Watanabe to SAL". ``waits`` is called once it waits, and it takes the place of
    what waits under the same name in ``replaces``.
    """

    def __init__(
        self,
        work: Callable[[], Any],
        says: str,
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], bool | None] | None,
        waits: Callable[[], object] | None,
        turns: Turn,
        about: Any,
        replaces: str,
    ) -> None:
        self.work, self.says, self.done, self.failed = work, says, done, failed
        self.waits, self.turns, self.about, self.replaces = waits, turns, about, replaces
        self.task = tasks.Task()
        self.is_saved = False

    def attempt(self) -> bool:
        """In the lane of writes: saves it, and says whether that is over; False where there is no room."""
        try:
            result = self.work()
        except DiskFull:
            return False
        except Exception as error:  # noqa: BLE001 - it is delivered, never swallowed
            self.task.fail(self.failed, error)
        else:
            self.is_saved = _has_written(result)
            self.task.succeed(self.done, result)
        return True

    def judge(self) -> bool:
        """In the lane of writes: whether it is over without being written, because it is refused or something is to be asked."""
        with held_back():
            return self.attempt()

    def drop(self, why: Exception) -> None:
        """In the lane of writes: it will not be saved."""
        self.task.fail(self.failed, why)


class Unsaved(QObject):
    """What waits for room on the disk. Its signals come on the window's thread."""

    changed = Signal()
    """Something else waits than before: see ``writes``."""
    saved = Signal(int)
    """Nothing waits any more; so many writes had to and are saved now."""
    dropped = Signal(object)
    """A write was taken back before it was saved."""

    touched = Signal(object)
    """Somebody wants to go on with what a write is about; that has to wait too."""

    def __init__(self) -> None:
        super().__init__()
        self.writes: tuple[Write, ...] = ()
        """What waits, the first first, as far as the window's thread was told."""
        self._line: list[Write] = []
        """The same; belongs to the lane of writes."""
        self._late = 0
        """How many that had to wait were saved since something waits."""

    def try_again(self) -> None:
        """Saves what waits, if there is room now."""
        tasks.run(self._try_again)

    def take_back(self, write: Write) -> None:
        """Drops a write that waits. Nothing happens where it was saved meanwhile."""
        tasks.run(partial(self._take_back, write))

    def forget(self) -> None:
        """Drops all that waits, without a word: the window closes."""
        tasks.run(self._line.clear)
        self.writes = ()

    # In the lane of writes

    def take(self, write: Write) -> None:
        """Saves a write once all before it are, or lets it wait behind them."""
        if not self._line:
            if not write.attempt():
                self._line.append(write)
                self._tell()
            return
        if self._empty_line():
            if not write.attempt():
                self._line.append(write)
        elif write.turns and self._line[-1].turns != write.turns:
            self._turn(write)
        elif not write.judge():
            self._line[:] = [one for one in self._line if not write.replaces or one.replaces != write.replaces]
            self._line.append(write)
        self._tell()

    def _turn(self, write: Write) -> None:
        """Undo takes back what waits last, and redo an undo that waits: neither was saved, so neither leaves a step."""
        last = self._line[-1]
        if write.turns == "redo" and last.turns != "undo":
            write.drop(RuleBroken(_("There is nothing to do again")))
        else:
            self._drop(last)

    def _take_back(self, write: Write) -> None:
        if write in self._line:
            self._drop(write)
            self._tell()

    def _drop(self, write: Write) -> None:
        self._line.remove(write)
        write.drop(Cancelled(_("Taken back before it was saved")))
        tasks.tell(partial(self.dropped.emit, write))

    def _try_again(self) -> None:
        self._empty_line()
        self._tell()

    def _empty_line(self) -> bool:
        """Saves what waits from its head on, as far as there is room; whether nothing waits any more."""
        while self._line:
            if not self._line[0].attempt():
                return False
            self._late += self._line.pop(0).is_saved
        return True

    def _tell(self) -> None:
        late = 0
        if not self._line:
            late, self._late = self._late, 0
        tasks.tell(partial(self._know, tuple(self._line), late))

    # On the window's thread

    def _know(self, writes: tuple[Write, ...], late: int) -> None:
        before, self.writes = self.writes, writes
        for write in writes:
            if write not in before and write.waits is not None and tasks.is_there(write.waits):
                write.waits()
        if writes != before:
            self.changed.emit()
        if late:
            self.saved.emit(late)


def _has_written(result: object) -> bool:
    """Whether this is the answer of a write that wrote something, and not one that could only say why it did not."""
    parts = (result, *result) if isinstance(result, tuple) else (result, getattr(result, "changes", None))
    known = [part for part in parts if isinstance(part, Changes)]
    return any(known) or not known


unsaved = Unsaved()


def unsaved_fields(lead: int) -> dict[str, Any]:
    """The fields of a lead that wait to be saved, with the values they will have."""
    edits = (write.about for write in unsaved.writes)
    return {
        key: value
        for edit in edits
        if isinstance(edit, Edit) and edit.lead == lead
        for key, value in edit.changes.items()
    }


def save(
    work: Callable[[], T],
    *,
    says: str,
    done: Callable[[T], object] | None = None,
    failed: Callable[[Exception], bool | None] | None = None,
    waits: Callable[[], object] | None = None,
    turns: Turn = "",
    about: Any = None,
    replaces: str = "",
) -> tasks.Task:
    """Runs ``work``, one transaction, in the lane of writes; see :func:`leaddesk.ui.tasks.run` for ``done`` and ``failed``.

    ``says`` names it in a few words, ``waits`` is called where a full disk lets it wait, and ``about`` is kept with it for
    whoever shows what waits. Of those that wait with one name in
    ``replaces`` only the newest is saved.
    """
    write = Write(work, says, done, failed, waits, turns, about, replaces)
    tasks.run(partial(unsaved.take, write))
    return write.task
