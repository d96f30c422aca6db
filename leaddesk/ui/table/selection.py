"""The rows that are selected: by lead, so that they stay selected in whatever order they are shown."""

from collections.abc import Collection, Iterable, Sequence
from enum import Enum

from PySide6.QtCore import QObject, Signal


class Extent(Enum):
    """How many of the rows shown are selected."""

    NONE = 0
    SOME = 1
    ALL = 2


class Selection(QObject):
    """``changed`` whenever it is another one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leads: set[int] = set()
        self._anchor = 0
        """The lead from which Shift extends."""
        self._stretch: set[int] = set()
        """What Shift added since."""

    def __contains__(self, lead: int) -> bool:
        return lead in self._leads

    def __len__(self) -> int:
        return len(self._leads)

    def holds(self, lead: int) -> bool:
        """Whether a lead is selected."""
        return lead in self._leads

    def in_order(self, ids: Sequence[int]) -> list[int]:
        """The selected leads in the order in which they are shown; any that are not shown yet come last."""
        if not self._leads:
            return []
        found = [lead for lead in ids if lead in self._leads]
        return found if len(found) == len(self._leads) else [*found, *sorted(self._leads.difference(found))]

    def extent(self, shown: int) -> Extent:
        """How much of what is shown is selected."""
        if not self._leads:
            return Extent.NONE
        return Extent.ALL if len(self._leads) >= shown else Extent.SOME

    def toggle(self, lead: int) -> None:
        """Selects a row, or no longer."""
        self._leads ^= {lead}
        self._anchor, self._stretch = lead, set()
        self.changed.emit()

    def select(self, leads: Iterable[int]) -> None:
        """Selects exactly these."""
        self._leads = set(leads)
        self._stretch = set()
        self.changed.emit()

    def clear(self) -> None:
        """Selects nobody."""
        if self._leads:
            self.select(())

    def anchor_at(self, lead: int) -> None:
        """From here Shift extends."""
        self._anchor, self._stretch = lead, set()

    def extend_to(self, lead: int, ids: Sequence[int]) -> None:
        """Selects all rows from the anchor to this one, in place of what Shift selected before."""
        try:
            first, last = sorted((ids.index(self._anchor or lead), ids.index(lead)))
        except ValueError:
            return
        stretch = set(ids[first : last + 1])
        self._leads = (self._leads - self._stretch) | stretch
        self._stretch = stretch
        self.changed.emit()

    def keep_only(self, shown: Collection[int]) -> None:
        """Lets go of whom the filter hides now: what cannot be seen is not worked on."""
        if not self._leads:
            return
        left = self._leads.intersection(shown)
        if len(left) != len(self._leads):
            self._leads = left
            self._stretch &= left
            self.changed.emit()
