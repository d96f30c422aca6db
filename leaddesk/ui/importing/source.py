"""What the import page asks of a desk, beside what every page does."""

from typing import Protocol

from leaddesk.services.importing.service import Importing
from leaddesk.services.journal import Journal
from leaddesk.services.upkeep import Upkeep
from leaddesk.ui.desk import DeskSource


class ImportSource(DeskSource, Protocol):
    """A desk that is open. All calls of its services may wait for a disk: run them through :mod:`leaddesk.ui.tasks`."""

    @property
    def importing(self) -> Importing: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def upkeep(self) -> Upkeep: ...
