"""Looking at the desk: what has to be asked again is gathered, asked once off-thread, and comes back as one answer."""

from array import array
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.board import BoardFacts, Choice, Column, Filter, LaneBy, Order
from leaddesk.domain.cards import Card
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.stages import Stage
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource, offers
from leaddesk.ui.once import once_after

if TYPE_CHECKING:  # the desk loads it when lanes are wanted
    from leaddesk.services.lanes import Lanes

_MOST_LEADS = 500
"""More changed leads are not fetched one by one: what is in sight is enough."""
_BEHIND_MS = 80
"""After a first answer: it is painted, and perhaps the next letter is typed, before the whole one is fetched."""


class Question(NamedTuple):
    """What to ask: which columns, which leads, and which rows of a column are in sight."""

    filter: Filter
    order: Order
    columns: frozenset[Column] = frozenset()
    leads: frozenset[int] = frozenset()
    sight: Mapping[Column, tuple[int, int]] = MappingProxyType({})
    """First row and how many rows, by column."""
    limit: int | None = None
    """Only so many rows of each column, for a first answer, which waits for no counts; the rest is asked for behind it."""
    by: LaneBy | None = None
    """By what the columns are in lanes; None for columns without lanes."""


class Seen(NamedTuple):
    """The answer."""

    working: WorkingTime
    """When the team works, by the pact that is in force now."""
    facts: BoardFacts | None
    """None in a first answer."""
    ids: dict[Column, "array[int]"]
    cards: list[Card]
    is_whole: bool
    """Neither a first answer with the top of each column nor counts alone."""
    lanes: Mapping[Column, list[Choice]] = MappingProxyType({})
    """The lanes of each column from the top, with their counts; empty without lanes."""


class LanesSource(Protocol):
    """A desk that puts its columns into lanes."""

    @property
    def lanes(self) -> "Lanes": ...


def look(desk: DeskSource, asked: Question) -> Seen:
    """Asks the desk. The columns in which changed leads now stand are added to those that were asked for."""
    board = desk.board
    leads = sorted(asked.leads) if len(asked.leads) <= _MOST_LEADS else []
    cards = {card.id: card for card in board.cards(leads)} if leads else {}
    columns = asked.columns | {column for card in cards.values() for column in _columns_of(card)}
    lanes: dict[Column, list[Choice]] = {}
    if asked.by is None:
        ids = board.columns(columns, asked.filter, asked.order, asked.limit)
    else:
        found_in = cast(LanesSource, desk).lanes.columns(columns, asked.filter, asked.order, asked.by, asked.limit)
        ids = {column: found_in[column][0] for column in found_in}
        lanes = {column: found_in[column][1] for column in found_in}
    wanted: list[int] = []
    for column, rows in ids.items():
        first, count = asked.sight.get(column, (0, 0))
        wanted += [lead for lead in rows[first : first + count] if lead not in cards]
    found = [*cards.values(), *(board.cards(wanted) if wanted else [])]
    facts = board.facts(asked.filter) if asked.limit is None else None
    return Seen(desk.working, facts, ids, found, asked.limit is None, lanes)


def count(desk: DeskSource, shown: Filter) -> Seen:
    """The counts of all columns, and nothing else."""
    return Seen(desk.working, desk.board.facts(shown), {}, [], is_whole=False)


def _columns_of(card: Card) -> set[Column]:
    """A MAL may rest: which of the two columns holds it is the desk's to say."""
    return {Column.MAL, Column.RESTING} if card.stage is Stage.MAL else {Column(card.stage.value)}


class Looking(QObject):
    """Gathers what has to be asked again until it has been answered; a newer question supersedes an older one."""

    seen = Signal(object)

    def __init__(self, desk: DeskSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = f"board.look.{id(self)}"
        self._due = Question(Filter(), Order.URGENCY)
        self._behind = once_after(_BEHIND_MS, self._ask_for_the_rest, self)
        self._first: tasks.Task | None = None
        """A first answer that is waited for."""

    @property
    def filter(self) -> Filter:
        """What is shown."""
        return self._due.filter

    @property
    def order(self) -> Order:
        """How it is sorted."""
        return self._due.order

    @order.setter
    def order(self, order: Order) -> None:
        """Sorts that way from the next question on."""
        self._due = self._due._replace(order=order)

    @property
    def by(self) -> LaneBy | None:
        """By what the columns are in lanes."""
        return self._due.by

    @by.setter
    def by(self, by: LaneBy | None) -> None:
        """Puts the columns into other lanes from the next question on; a desk that has none keeps its plain columns."""
        self._due = self._due._replace(by=by if offers(self._desk, "lanes") else None)

    def ask(
        self,
        columns: Iterable[Column] = Column,
        leads: Iterable[int] = (),
        sight: dict[Column, tuple[int, int]] | None = None,
        *,
        filter: Filter | None = None,
        order: Order | None = None,
        first: int | None = None,
    ) -> tasks.Task:
        """Asks for these columns and leads, and for whatever was asked before and not yet answered.

        With ``first`` a quick answer with so many rows a column comes before the whole one. While one is waited for,
        whatever else is asked comes with the whole one behind it.
        """
        due = self._due
        self._due = Question(
            due.filter if filter is None else filter,
            due.order if order is None else order,
            due.columns | frozenset(columns),
            due.leads | frozenset(leads),
            {**due.sight, **(sight or {})},
            by=due.by,
        )
        if first is None and self._first is not None:
            return self._first
        asked = self._due._replace(limit=first)
        self._behind.stop()  # what was to follow an older first answer would supersede this one
        work = partial(look, self._desk, asked)
        task = tasks.read(work, done=partial(self._answer, asked), failed=self._give_up, key=self._key)
        self._first = task if first is not None else None
        return task

    def count(self) -> tasks.Task:
        """Asks for the counts alone, for a board that has just been given its first rows."""
        work = partial(count, self._desk, self.filter)
        return tasks.read(work, done=partial(self._take_counts, self.filter), key=f"{self._key}.counts")

    def _take_counts(self, filter: Filter, seen: Seen) -> None:
        if filter == self.filter:
            self.seen.emit(seen)

    def _give_up(self, _error: Exception) -> None:
        self._first = None

    def _answer(self, asked: Question, seen: Seen) -> None:
        self._first = None
        if asked.limit is None:
            self._due = self._due._replace(columns=frozenset(), leads=frozenset(), sight={})
        else:
            self._behind.start()
        self.seen.emit(seen)

    def _ask_for_the_rest(self) -> None:
        """Everything that was asked is still due, unless a newer question has been answered in the meantime."""
        if self._due.columns:
            self.ask(())
