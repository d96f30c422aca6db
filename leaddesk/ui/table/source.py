"""What the table asks of a desk, beside what every page does."""

from typing import TYPE_CHECKING, Protocol

from leaddesk.ui.lead.source import LeadSource

if TYPE_CHECKING:
    from leaddesk.services.bulk import Bulk
    from leaddesk.services.table import Table
    from leaddesk.services.views import Views


class TableSource(LeadSource, Protocol):
    """A desk that is open. All calls of its services may wait for a disk: run them through :mod:`leaddesk.ui.tasks`."""

    @property
    def table(self) -> "Table": ...
    @property
    def bulk(self) -> "Bulk": ...
    @property
    def views(self) -> "Views": ...
