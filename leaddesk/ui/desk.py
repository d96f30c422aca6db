"""What the window asks of a desk. All calls may wait for a disk, so they run through :mod:`leaddesk.ui.tasks`.

These are protocols: the services fulfil them, and so does the small desk in memory that the tests use.
"""

from array import array
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from leaddesk.domain.board import BoardFacts, Column, Filter, Order
from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.moves import Move, Question, Refusal
from leaddesk.domain.stages import Department


class Choice(Protocol):
    """One value that a part of a filter can take."""

    @property
    def value(self) -> str | int:
        """As the filter's part holds it."""

    @property
    def label(self) -> str:
        """As people read it."""

    @property
    def leads(self) -> int:
        """How many leads have it."""


class BoardSource(Protocol):
    """The board's questions and its moves."""

    def facts(self, filter: Filter, /) -> BoardFacts:
        """The counts of all columns."""

    def ids(self, column: Column, filter: Filter, order: Order, limit: int | None = None, /) -> "array[int]":
        """The leads of a column in order, as ``array("q")``: all of them, or the first ``limit``."""

    def columns(
        self, columns: Collection[Column], filter: Filter, order: Order, limit: int | None = None, /
    ) -> dict[Column, "array[int]"]:
        """:meth:`ids` of several columns at one moment."""

    def cards(self, ids: Sequence[int], /) -> list[Card]:
        """The cards of these leads in any order; those that are gone are left out."""

    def choices(self, part: str, /) -> Sequence[Choice]:
        """What a part of the filter (``owners``, ``events``, ``tags``, ``personas``, ``sources``) can be set to."""

    def find(self, text: str, limit: int, /) -> list[Card]:
        """The likeliest people for a part of a name, kana, company, mail or phone, in any stage."""

    def question(self, ids: Sequence[int], column: Column, /) -> tuple[Question, list[Refusal]]:
        """What a move there still has to be told, and which leads could not go there as things are, each with why."""

    def move(self, ids: Sequence[int], move: Move, /, *, partly: bool = False) -> tuple[Changes, list[Refusal]]:
        """Moves in one transaction, one step of undo. If any lead is refused none moves, or, ``partly``, the others do.

        A refusal whose ``question`` is not NOTHING says what would let the lead through.
        """


class JournalSource(Protocol):
    """What was done, and taking it back."""

    def undo(self) -> Changes: ...
    def redo(self) -> Changes: ...
    def can_undo(self) -> str | None:
        """What undo would take back, in words; None where there is nothing."""

    def can_redo(self) -> str | None:
        """What redo would do again, in words."""


class MemberSource(Protocol):
    """Who is at the window."""

    @property
    def name(self) -> str: ...
    @property
    def department(self) -> Department: ...


class DeskSource(Protocol):
    """A desk that is open."""

    @property
    def board(self) -> BoardSource: ...
    @property
    def journal(self) -> JournalSource: ...
    @property
    def working(self) -> WorkingTime:
        """When the team works. May wait for a disk."""

    @property
    def member(self) -> MemberSource: ...
    def now(self) -> datetime:
        """This moment in the team's zone. Answers at once."""


def offers(desk: object, *services: str) -> bool:
    """Whether a desk has these services, which are not loaded by asking; the small desks of tests have only some."""
    held = getattr(desk, "__dict__", {})
    return all(service in held or hasattr(type(desk), service) for service in services)
