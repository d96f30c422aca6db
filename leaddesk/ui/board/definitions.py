"""Opens what a stage means while the pointer or the keyboard is at the head of its column."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.board import Column
from leaddesk.ui import tasks
from leaddesk.ui.board.lane_header import LaneHeader
from leaddesk.ui.desk import DeskSource, offers
from leaddesk.ui.once import once_after

if TYPE_CHECKING:  # loaded, and read off-thread, once somebody asks
    from leaddesk.domain.pact_statement import Statement
    from leaddesk.ui.board.definition import DefinitionCard, PactSource

_COMES_AFTER_MS, _GOES_AFTER_MS = 500, 250
"""Long enough that a pointer on its way to elsewhere opens nothing, and that one on its way to the link closes nothing."""


class Definitions(QObject):
    """Opens the definition while the pointer or the keyboard is at the head of a column; ``pact_wanted`` from its link.

    A desk without a pact opens none.
    """

    pact_wanted = Signal()

    def __init__(self, desk: DeskSource, headers: Mapping[Column, LaneHeader], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._headers = desk, headers
        self._column: Column | None = None
        """Whose definition is wanted or open."""
        self.card: DefinitionCard | None = None
        self._coming = once_after(_COMES_AFTER_MS, self._read, self)
        self._going = once_after(_GOES_AFTER_MS, self.close, self)
        for column, header in headers.items() if offers(desk, "pact") else ():
            header.definition_wanted.connect(partial(self._come, column))
            header.definition_over.connect(self._go)
            header.pact_wanted.connect(self._open_pact)
            header.fold_wanted.connect(self.close)
            header.setToolTip("")

    def close(self) -> None:
        """Closes what is open, and opens nothing that was about to."""
        self._coming.stop()
        self._going.stop()
        self._column = None
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _come(self, column: Column, is_at_once: bool) -> None:
        self._going.stop()
        if self._column is column and self.card is not None:
            return
        self.close()
        self._column = column
        if is_at_once:
            self._read()
        else:
            self._coming.start()

    def _go(self, is_at_once: bool) -> None:
        self._coming.stop()
        if is_at_once:
            self.close()
        elif self.card is not None:
            self._going.start()
        else:
            self._column = None

    def _read(self) -> None:
        self._coming.stop()
        from leaddesk.ui.board.definition import read_statement

        work = partial(read_statement, cast("PactSource", self._desk))
        tasks.read(work, done=partial(self._open, self._column), key=f"board.definition.{id(self)}")

    def _open(self, column: Column | None, said: "Statement") -> None:
        if column is None or column is not self._column or self.card is not None:
            return  # the pointer has gone on meanwhile
        from leaddesk.ui.board.definition import DefinitionCard

        header = self._headers[column]
        card = self.card = DefinitionCard(header.window(), column, said)
        header.setAccessibleDescription(card.accessibleDescription())
        card.entered.connect(self._going.stop)
        card.left.connect(self._going.start)
        card.pact_wanted.connect(self._open_pact)
        card.leave_when_pressed_elsewhere(partial(self._leave, header))
        card.open_below(header)

    def _leave(self, header: LaneHeader) -> None:
        if not header.underMouse():
            self.close()

    def _open_pact(self) -> None:
        self.close()
        self.pact_wanted.emit()
