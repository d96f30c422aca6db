"""Long work of the import: what it is doing now, how far it is, and how long it will still take."""

from collections.abc import Mapping
from time import monotonic

from leaddesk.services.importing.service import Progress
from leaddesk.ui import tasks

PATIENCE_MS = 400
"""Shorter work never shows its progress."""
_PARTS = 1000
_TELLS_FROM = 2.0
"""Seconds after which the time that is left can be told."""

PLANNING: Mapping[str, float] = {"clean": 0.35, "match": 0.65}
WRITING: Mapping[str, float] = {"backup": 0.05, "clean": 0.2, "match": 0.35, "write": 0.25, "score": 0.15}
"""The parts of the work in their order, and about how much of the time each takes."""


class Work:
    """One piece of work. ``part`` is what it does now, ``share`` how much of that part is done."""

    def __init__(self, parts: Mapping[str, float], rows: int) -> None:
        self.parts = parts
        self.rows = rows
        """Rows of the list."""
        self.part = next(iter(parts))
        self.share = 0.0
        self.task: tasks.Task | None = None
        self.is_writing = "write" in parts
        self._since = monotonic()

    @property
    def whole(self) -> float:
        """How much of all of it is done, 0 to 1."""
        names = list(self.parts)
        before = sum(self.parts[name] for name in names[: names.index(self.part)])
        return min(1.0, (before + self.share * self.parts[self.part]) / sum(self.parts.values()))

    @property
    def seconds_left(self) -> float | None:
        """How long it will still take; ``None`` where that cannot be told yet."""
        passed = monotonic() - self._since
        if passed < _TELLS_FROM or self.whole < 0.05:
            return None
        return passed / self.whole * (1 - self.whole)

    @property
    def can_stop(self) -> bool:
        """Whether stopping still means that nothing happened: until the writing begins."""
        return self.part not in ("write", "score")

    def hear(self, done: int, total: int, part: str) -> None:
        """What the work reports of itself."""
        if part in self.parts:
            self.part, self.share = part, done / total

    def stop(self) -> None:
        """Stops it at its next report."""
        if self.task is not None:
            self.task.cancel()


def telling(report: tasks.Report) -> Progress:
    """The progress of a service as the report of a task."""

    def tell(part: str, share: float) -> None:
        report(round(_PARTS * share), _PARTS, part)

    return tell
