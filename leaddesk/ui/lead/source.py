"""What the panels of one lead ask of a desk, beside what every page does."""

from typing import TYPE_CHECKING, Protocol

from leaddesk.ui.desk import DeskSource

if TYPE_CHECKING:  # loading the services takes ten times as long as building the panel; the desk has them by then
    from leaddesk.services.duplicates import Duplicates
    from leaddesk.services.leads import Leads


class LeadSource(DeskSource, Protocol):
    """A desk that is open. All calls of its services may wait for a disk: run them through :mod:`leaddesk.ui.tasks`."""

    @property
    def leads(self) -> "Leads": ...
    @property
    def duplicates(self) -> "Duplicates": ...
