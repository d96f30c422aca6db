"""What the panels of one lead ask of a desk, beside what every page does."""

from typing import Protocol

from leaddesk.services.duplicates import Duplicates
from leaddesk.services.leads import Leads
from leaddesk.ui.desk import DeskSource


class LeadSource(DeskSource, Protocol):
    """A desk that is open. All calls of its services may wait for a disk: run them through :mod:`leaddesk.ui.tasks`."""

    @property
    def leads(self) -> Leads: ...
    @property
    def duplicates(self) -> Duplicates: ...
