"""Puts a desk together: the only place that constructs."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.default_pact import default_pact
from leaddesk.domain.stages import Department
from leaddesk.services.board import Board
from leaddesk.services.bulk import Bulk
from leaddesk.services.context import Acting, Context
from leaddesk.services.duplicates import Duplicates
from leaddesk.services.events import Events
from leaddesk.services.exporting import Exporting
from leaddesk.services.importing.service import Importing
from leaddesk.services.journal import Journal
from leaddesk.services.leads import Leads
from leaddesk.services.pact import Pact
from leaddesk.services.reports import Reports
from leaddesk.services.table import Table
from leaddesk.services.today import Today
from leaddesk.services.upkeep import Upkeep
from leaddesk.services.views import Views
from leaddesk.settings import Settings
from leaddesk.store.opening import Address, open_store
from leaddesk.store.pacts import newest_number, publish
from leaddesk.store.settings import write_setting
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class Desk:
    """An open desk: all that can be done with it."""

    context: Context
    leads: Leads
    board: Board
    journal: Journal
    events: Events
    reports: Reports
    upkeep: Upkeep
    importing: Importing
    duplicates: Duplicates
    exporting: Exporting
    pact: Pact
    table: Table
    bulk: Bulk
    views: Views
    today: Today

    @property
    def working(self) -> WorkingTime:
        """When the team works, by the pact in force."""
        return self.context.working

    @property
    def member(self) -> Acting:
        """Who acts."""
        return self.context.acting

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
    upkeep = Upkeep(context)
    return Desk(
        context=context,
        leads=Leads(context),
        board=Board(context),
        journal=Journal(context),
        events=Events(context),
        reports=Reports(context),
        upkeep=upkeep,
        importing=Importing(context),
        duplicates=Duplicates(context),
        exporting=Exporting(context),
        pact=Pact(context, upkeep),
        table=Table(context),
        bulk=Bulk(context),
        views=Views(context),
        today=Today(context),
    )


def _seed(context: Context, settings: Settings) -> None:
    """Gives a new desk its name among desks and its first pact."""
    with context.store.reading() as sql:
        if newest_number(sql):
            return
    with context.store.writing() as sql:
        if not newest_number(sql):
            write_setting(sql, "desk_id", secrets.token_hex(4))
            publish(sql, default_pact(settings.spoken), context.now(), _("The pact a new desk starts with"), "", "")
