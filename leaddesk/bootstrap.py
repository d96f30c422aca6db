"""Puts a desk together: the only place that constructs."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.stages import Department
from leaddesk.services.context import Acting, Context
from leaddesk.settings import Settings
from leaddesk.store.opening import Address, open_store
from leaddesk.store.pacts import newest_number
from leaddesk.store.settings import write_setting
from leaddesk.translation import _

if TYPE_CHECKING:
    from leaddesk.services.board import Board
    from leaddesk.services.bulk import Bulk
    from leaddesk.services.duplicates import Duplicates
    from leaddesk.services.events import Events
    from leaddesk.services.exporting import Exporting
    from leaddesk.services.importing.service import Importing
    from leaddesk.services.journal import Journal
    from leaddesk.services.lanes import Lanes
    from leaddesk.services.leads import Leads
    from leaddesk.services.pact import Pact
    from leaddesk.services.reports import Reports
    from leaddesk.services.table import Table
    from leaddesk.services.today import Today
    from leaddesk.services.upkeep import Upkeep
    from leaddesk.services.views import Views
    from leaddesk.services.waiting import Waiting


class Desk:
    """An open desk: all that can be done with it. Each service is loaded when it is first asked for, so that a board can
    be painted before the rest is there.
    """

    def __init__(self, context: Context) -> None:
        self.context = context

    @cached_property
    def board(self) -> "Board":
        from leaddesk.services.board import Board

        return Board(self.context)

    @cached_property
    def bulk(self) -> "Bulk":
        from leaddesk.services.bulk import Bulk

        return Bulk(self.context)

    @cached_property
    def duplicates(self) -> "Duplicates":
        from leaddesk.services.duplicates import Duplicates

        return Duplicates(self.context)

    @cached_property
    def events(self) -> "Events":
        from leaddesk.services.events import Events

        return Events(self.context)

    @cached_property
    def exporting(self) -> "Exporting":
        from leaddesk.services.exporting import Exporting

        return Exporting(self.context)

    @cached_property
    def importing(self) -> "Importing":
        from leaddesk.services.importing.service import Importing

        return Importing(self.context)

    @cached_property
    def journal(self) -> "Journal":
        from leaddesk.services.journal import Journal

        return Journal(self.context)

    @cached_property
    def lanes(self) -> "Lanes":
        from leaddesk.services.lanes import Lanes

        return Lanes(self.context)

    @cached_property
    def leads(self) -> "Leads":
        from leaddesk.services.leads import Leads

        return Leads(self.context)

    @cached_property
    def pact(self) -> "Pact":
        from leaddesk.services.pact import Pact

        return Pact(self.context, self.upkeep)

    @cached_property
    def reports(self) -> "Reports":
        from leaddesk.services.reports import Reports

        return Reports(self.context)

    @cached_property
    def table(self) -> "Table":
        from leaddesk.services.table import Table

        return Table(self.context)

    @cached_property
    def today(self) -> "Today":
        from leaddesk.services.today import Today

        return Today(self.context)

    @cached_property
    def upkeep(self) -> "Upkeep":
        from leaddesk.services.upkeep import Upkeep

        return Upkeep(self.context)

    @cached_property
    def waiting(self) -> "Waiting":
        from leaddesk.services.waiting import Waiting

        return Waiting(self.context)

    @cached_property
    def views(self) -> "Views":
        from leaddesk.services.views import Views

        return Views(self.context)

    @property
    def working(self) -> WorkingTime:
        """When the team works, by the pact in force."""
        return self.context.working

    @property
    def member(self) -> Acting:
        """Who acts."""
        return self.context.acting

    def last_step(self) -> int:
        """The number of the last step that anybody made on it; 0 where there is none."""
        return self.context.last_step()

    def now(self) -> datetime:
        """This moment in the team's zone."""
        return self.context.now()

    def close(self) -> None:
        """Closes it."""
        self.context.store.close()


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open_desk(
    settings: Settings, *, create: bool = True, clock: Callable[[], datetime] = _utc_now, zone: tzinfo | None = None
) -> Desk:
    """Opens the desk that the settings name, and makes it where it is not there yet and ``create`` is set.

    ``clock`` gives the moment, ``zone`` is the team's (``None``: the computer's). Raises NotADesk.
    """
    store = open_store(Address(settings.desk), create=create)
    department = Department(settings.department) if settings.department else Department.BOTH
    context = Context(store, clock, zone, Acting(settings.member, department))
    _seed(context, settings)
    return Desk(context)


def _seed(context: Context, settings: Settings) -> None:
    """Gives a new desk its name among desks and its first pact."""
    with context.store.reading() as sql:
        if newest_number(sql):
            return
    with context.store.writing() as sql:
        from leaddesk.domain.default_pact import default_pact
        from leaddesk.store.pacts import publish

        if not newest_number(sql):
            write_setting(sql, "desk_id", os.urandom(4).hex())
            publish(sql, default_pact(settings.spoken), context.now(), _("The pact a new desk starts with"), "", "")
