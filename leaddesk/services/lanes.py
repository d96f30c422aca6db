"""The board's columns in lanes."""

from array import array
from collections.abc import Collection

from leaddesk.domain.board import Choice, Column, Filter, LaneBy, Order
from leaddesk.services.context import Context
from leaddesk.store.lanes import laned
from leaddesk.store.times import to_day
from leaddesk.translation import _


class Lanes:
    """The lanes of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def columns(
        self, columns: Collection[Column], shown: Filter, order: Order, by: LaneBy, limit: int | None = None
    ) -> dict[Column, tuple["array[int]", list[Choice]]]:
        """For each column its leads lane by lane, in order within each, and its lanes with their counts."""
        context = self._context
        nobody = {LaneBy.OWNER: _("No one"), LaneBy.EVENT: _("No event"), LaneBy.PERSONA: _("No persona")}[by]
        words: dict[str, str] = {}
        with context.store.reading() as sql:
            if by is LaneBy.PERSONA:
                words = {persona.code: persona.name for persona in context.published(sql).pact.personas}
            found = laned(sql, columns, shown, order, by, to_day(context.today()), limit)
        return {
            column: (ids, [Choice(value, words.get(label, label) or nobody, count) for value, label, count in lanes])
            for column, (ids, lanes) in found.items()
        }
