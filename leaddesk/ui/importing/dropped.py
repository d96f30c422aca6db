"""The files that were put on the window: each is read by itself, and says how that went."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.errors import Cancelled, LeadDeskError, PasswordNeeded
from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.service import ReadList
from leaddesk.ui import tasks
from leaddesk.ui.importing.source import ImportSource
from leaddesk.ui.unnoticed import unnoticed


class FileState(Enum):
    """How far a file is."""

    READING = auto()
    READ = auto()
    LOCKED = auto()
    """A password opens it."""
    REFUSED = auto()
    DONE = auto()
    """Imported."""


@dataclass(eq=False)
class DroppedFile:
    """One file."""

    path: Path
    size: int
    """Bytes."""
    state: FileState = FileState.READING
    refusal: str = ""
    """Why it was not read, and what to do, in one or two sentences."""
    share: float = 0.0
    """How much of it was read, 0 to 1."""
    found: ReadList | None = None
    password: str | None = None
    """Kept while the page is open, so that another sheet can be read; never written anywhere."""
    task: tasks.Task | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """Without its folder."""
        return self.path.name


class DroppedFiles(QObject):
    """Reads files away from the window. ``changed`` when anything of them did, ``arrived(file)`` when one was read."""

    changed = Signal()
    arrived = Signal(object)

    def __init__(self, desk: ImportSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.files: list[DroppedFile] = []

    def take(self, paths: Sequence[Path]) -> list[DroppedFile]:
        """Takes more files, each once, and begins to read them."""
        known = {file.path for file in self.files if file.state is not FileState.DONE}
        new = [DroppedFile(path, _size_of(path)) for path in dict.fromkeys(paths) if path not in known]
        self.files += new
        for file in new:
            self.read(file)
        return new

    def read(self, file: DroppedFile, password: str | None = None) -> None:
        """Reads one, again if it was read before."""
        file.state, file.share, file.refusal = FileState.READING, 0.0, ""
        file.password = password
        file.task = tasks.run_reporting(
            partial(_read, self._desk, file),
            done=partial(self._take_list, file),
            failed=partial(self._refuse, file),
            progress=lambda done, total, _saying: self._tell(file, done / total),
            lane=tasks.Lane.ASIDE,
        )
        self.changed.emit()

    def clear(self) -> None:
        """Lets go of all of them."""
        for file in self.files:
            if file.task is not None:
                file.task.cancel()
                file.task.forget()
        self.files.clear()
        self.changed.emit()

    def waiting(self) -> list[DroppedFile]:
        """Those that were read and wait to be imported."""
        return [file for file in self.files if file.state is FileState.READ]

    def count(self, state: FileState) -> int:
        """How many are so far."""
        return sum(file.state is state for file in self.files)

    def _tell(self, file: DroppedFile, share: float) -> None:
        file.share = share
        self.changed.emit()

    def _take_list(self, file: DroppedFile, found: ReadList) -> None:
        file.found, file.state, file.task = found, FileState.READ, None
        self.changed.emit()
        self.arrived.emit(file)

    def _refuse(self, file: DroppedFile, error: Exception) -> bool:
        file.task = None
        if isinstance(error, Cancelled):
            self.files = [one for one in self.files if one is not file]
        elif isinstance(error, LeadDeskError):
            locked = isinstance(error, PasswordNeeded)
            file.state, file.refusal = FileState.LOCKED if locked else FileState.REFUSED, str(error)
        else:
            file.state, file.refusal = FileState.REFUSED, str(type(error).__name__)
        self.changed.emit()
        return isinstance(error, LeadDeskError)


def _read(desk: ImportSource, file: DroppedFile, report: tasks.Report) -> ReadList:
    with unnoticed():
        return desk.importing.read(
            file.path,
            Decisions(),
            file.password,
            progress=lambda _part, share: report(round(1000 * share), 1000),
            cancelled=lambda: file.task is not None and file.task.is_cancelled,
        )


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
