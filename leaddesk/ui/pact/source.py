"""What the page of the pact asks of a desk, beside what every page does."""

from typing import Protocol

from leaddesk.services.pact import Pact
from leaddesk.ui.desk import DeskSource


class PactSource(DeskSource, Protocol):
    """A desk that is open. All calls of its services may wait for a disk: run them through :mod:`leaddesk.ui.tasks`."""

    @property
    def pact(self) -> Pact: ...
