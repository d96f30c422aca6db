"""Looking at the desk for the table: who passes the filter in which order, asked off-thread, the newest question only."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.board import Column, Filter
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.table import BEST_FIRST, Sorting, TableLook, TableRow
from leaddesk.ui import tasks
from leaddesk.ui.once import once_after
from leaddesk.ui.table.source import TableSource

_FIRST = 100
"""So many rows are shown first: a fraction of the time that all of them take."""
_BEHIND_MS = 80
"""After the first rows, so that the next letter of a search does not wait for all rows of this one."""
_MOST_LEADS = 300
"""More changed leads are not fetched one by one: what is in sight is enough."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask: who, in which order, and which rows are wanted with the answer."""

    filter: Filter = field(default_factory=Filter)
    sorting: Sorting = BEST_FIRST
    column: Column | None = None
    leads: frozenset[int] = frozenset()
    """Leads whose rows are wanted, because they changed."""
    sight: tuple[int, int] = (0, 0)
    """The first row in sight, and how many rows are."""
    is_new: bool = False
    """Another filter or order: the table is looked at from its top, its first rows before the whole."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The answer."""

    look: TableLook
    rows: list[TableRow]
    working: WorkingTime
    asked: Question


def look(desk: TableSource, asked: Question) -> Seen:
    """Asks the desk."""
    found = desk.table.look(asked.filter, asked.sorting, asked.column, _FIRST if asked.is_new else None)
    first, count = asked.sight
    first = 0 if asked.is_new else first
    wanted = dict.fromkeys([*found.ids[first : first + count], *sorted(asked.leads)[:_MOST_LEADS]])
    return Seen(found, desk.table.rows(list(wanted)), desk.working, asked)


class Looking(QObject):
    """Gathers what has to be asked again until it has been answered; a newer question supersedes an older one."""

    seen = Signal(object)

    def __init__(self, desk: TableSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = f"table.look.{id(self)}"
        self.asked = Question(is_new=True)
        """What is shown, or will be once it is answered."""
        self._behind = once_after(_BEHIND_MS, self._ask_for_the_rest, self)

    def ask(self, sight: tuple[int, int], leads: Iterable[int] = ()) -> tasks.Task:
        """Asks again, with these leads among the rows."""
        self._behind.stop()
        self.asked = replace(self.asked, leads=self.asked.leads | frozenset(leads), sight=sight)
        return tasks.read(partial(look, self._desk, self.asked), done=self._answer, key=self._key)

    def ask_for(
        self,
        sight: tuple[int, int],
        *,
        filter: Filter | None = None,
        sorting: Sorting | None = None,
        column: Column | None = None,
        keeps_column: bool = True,
    ) -> tasks.Task:
        """Asks for another filter, order or column of the board, from the top of the table on."""
        asked = self.asked
        self.asked = replace(
            asked,
            filter=asked.filter if filter is None else filter,
            sorting=asked.sorting if sorting is None else sorting,
            column=asked.column if keeps_column else column,
            is_new=True,
        )
        return self.ask(sight)

    def _answer(self, seen: Seen) -> None:
        self.asked = replace(self.asked, leads=frozenset(), is_new=False)
        if not seen.look.is_whole:
            self._behind.start()
        self.seen.emit(seen)

    def _ask_for_the_rest(self) -> None:
        self.ask(self.asked.sight)
