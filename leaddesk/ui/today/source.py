"""What the page of the day asks of a desk, beside what every page does."""

from typing import TYPE_CHECKING, Protocol

from leaddesk.ui.lead.source import LeadSource

if TYPE_CHECKING:
    from leaddesk.services.journal import Journal
    from leaddesk.services.reports import Reports
    from leaddesk.services.today import Today


class TodaySource(LeadSource, Protocol):
    """A desk that is open. All calls of its services may wait for a disk: run them through :mod:`leaddesk.ui.tasks`."""

    @property
    def journal(self) -> "Journal": ...
    @property
    def reports(self) -> "Reports": ...
    @property
    def today(self) -> "Today": ...
