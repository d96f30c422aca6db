"""The board: what it shows, and moves between its stages."""

from array import array
from collections.abc import Collection, Sequence
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from leaddesk.domain.activities import EVENT_KINDS
from leaddesk.domain.board import BoardFacts, Choice, Column, Filter, Order
from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.domain.moves import Move, Question, Refusal
from leaddesk.services.context import Context
from leaddesk.store import board as stored
from leaddesk.store import choosing
from leaddesk.store.times import to_day
from leaddesk.translation import _

if TYPE_CHECKING:  # loaded when something moves, after the first paint
    from leaddesk.services.moves import Moves


class Board:
    """The board of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def facts(self, shown: Filter) -> BoardFacts:
        """The counts of all columns."""
        today = self._context.today()
        monday = today - timedelta(days=today.weekday())
        with self._context.store.reading() as sql:
            return stored.facts(sql, shown, to_day(today), to_day(monday))

    def ids(self, column: Column, shown: Filter, order: Order, limit: int | None = None) -> "array[int]":
        """The leads of a column in order; the first ``limit`` of them where given."""
        return self.columns([column], shown, order, limit)[column]

    def columns(
        self, columns: Collection[Column], shown: Filter, order: Order, limit: int | None = None
    ) -> dict[Column, "array[int]"]:
        """:meth:`ids` of several columns as they are at one moment; a search is looked up once for all of them."""
        with self._context.store.reading() as sql:
            return stored.ids(sql, columns, shown, order, to_day(self._context.today()), limit)

    def cards(self, ids: Sequence[int]) -> list[Card]:
        """Cards by lead, in the order asked for; leads that are gone are left out."""
        with self._context.store.reading() as sql:
            return stored.cards(sql, ids, self._context.zone)

    def choices(self, part: str) -> list[Choice]:
        """What a part of a filter can be set to: ``owners``, ``events``, ``tags``, ``personas`` or ``sources``."""
        with self._context.store.reading() as sql:
            if part == "owners":
                return [Choice(name, name or _("No one"), count) for name, count in choosing.owner_counts(sql)]
            if part == "events":
                return [Choice(number, name, count) for number, name, count in choosing.event_counts(sql)]
            if part == "tags":
                return [Choice(tag, tag, count) for tag, count in choosing.tag_counts(sql)]
            if part == "personas":
                words = {persona.code: persona.name for persona in self._context.published(sql).pact.personas}
            else:
                words = {code: str(word) for code, word in EVENT_KINDS.items()}
            return [Choice(code, words.get(code, code), n) for code, n in choosing.column_counts(sql, part)]

    def find(self, text: str, limit: int) -> list[Card]:
        """The first people that a text finds, in any stage, the most urgent first."""
        context = self._context
        with context.store.reading() as sql:
            return stored.cards(sql, stored.first_found(sql, text, to_day(context.today()), limit), context.zone)

    def question(self, ids: Sequence[int], column: Column) -> tuple[Question, list[Refusal]]:
        """What a move of these leads into a column would have to be told, and what keeps any of them from it."""
        return self._moves.question(ids, column)

    def move(self, ids: Sequence[int], move: Move, *, partly: bool = False) -> tuple[Changes, list[Refusal]]:
        """See :meth:`leaddesk.services.moves.Moves.move`."""
        return self._moves.move(ids, move, partly=partly)

    @cached_property
    def _moves(self) -> "Moves":
        from leaddesk.services.moves import Moves

        return Moves(self._context)
