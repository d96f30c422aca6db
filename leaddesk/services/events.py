"""Events: where people were met."""

from leaddesk.domain.events import Event
from leaddesk.services.context import Context
from leaddesk.store.events import events_named, read_events


class Events:
    """The events of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def all(self) -> list[Event]:
        """Every event, the newest first."""
        with self._context.store.reading() as sql:
            return read_events(sql)

    def numbers_named(self, name: str) -> tuple[int, ...]:
        """The events of this name; an impossible one where there is none, so that a filter by it finds nobody."""
        with self._context.store.reading() as sql:
            return tuple(events_named(sql, name)) or (0,)
