"""What waits for somebody: the counts on the rail. Loads nothing but what counting takes, since the window asks at its start."""

from leaddesk.services.context import Context
from leaddesk.services.today import whose
from leaddesk.store import today as stored
from leaddesk.store.duplicates import count_pairs


class Waiting:
    """What waits on a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def overdue(self) -> int:
        """How many promises of the member at the keyboard are broken."""
        with self._context.store.reading() as sql:
            return stored.overdue(sql, whose(self._context.acting, everybody=False), self._context.zone).count

    def pairs(self) -> int:
        """How many pairs of leads wait for a decision whether they are one person."""
        with self._context.store.reading() as sql:
            return count_pairs(sql)
