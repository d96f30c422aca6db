"""What the page of duplicates asks of a desk, beside what every page does."""

from typing import TYPE_CHECKING, Protocol

from leaddesk.ui.lead.source import LeadSource

if TYPE_CHECKING:
    from leaddesk.services.journal import Journal


class DuplicatesSource(LeadSource, Protocol):
    """A desk that is open. All calls of its services may wait for a disk: run them through :mod:`leaddesk.ui.tasks`."""

    @property
    def journal(self) -> "Journal": ...
