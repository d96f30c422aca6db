"""Values that can be taken instead of typing on in a cell: our own people, and what the desk has most often."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.activities import EVENT_KINDS
from leaddesk.domain.cleaning.text import search_text
from leaddesk.ui import tasks
from leaddesk.ui.lead.field_row import SUGGESTED
from leaddesk.ui.table.cell_editor import CellLine
from leaddesk.ui.table.source import TableSource
from leaddesk.ui.widgets.suggestions import Suggestion, Suggestions


class CellSuggestions(QObject):
    """Of one box. ``taken`` after a value was put into it; ``shown`` says whether the list is open."""

    taken = Signal()
    shown = Signal(bool)

    def __init__(self, desk: TableSource, key: str, line: CellLine) -> None:
        super().__init__(line)
        self._key, self._line = key, line
        self._offered: tuple[str, ...] = ()
        self._fitting: list[str] = []
        self._list: Suggestions | None = None
        line.stepped.connect(self._step)
        if key == "source":
            self._offer([str(word) for word in EVENT_KINDS.values()])
        elif key == "rank":
            self._offer(["A", "B", "C"])
        elif key in SUGGESTED:
            ask = desk.leads.owners if key == "owner" else partial(desk.leads.usual_values, key)
            tasks.run(ask, done=self._offer, lane=tasks.Lane.ASIDE, key=f"table.values.{key}")

    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._list is not None and bool(self._list.rows())

    def narrow(self, *, is_new: bool = False) -> None:
        """Offers what fits what was typed; all of it before anything was."""
        if self._list is None:
            return
        text = self._line.text()
        wanted = "" if is_new else search_text(text)
        self._fitting = [value for value in self._offered if wanted in search_text(value) and value != text]
        takes_first = bool(wanted) and self._key == "owner"
        self._list.offer([Suggestion(value) for value in self._fitting], 0 if takes_first else -1)
        self.shown.emit(self.is_open())

    def take(self) -> bool:
        """Enter: takes the marked value; False where none is."""
        return self._list is not None and self._list.take()

    def drop(self) -> None:
        """Closes the list for good."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        self._offered = ()

    def _offer(self, values: list[str]) -> None:
        self._offered = tuple(values)
        if self._offered and self._line.isVisible():
            self._list = Suggestions(self._line)
            self._list.chosen.connect(self._take)
            self.narrow(is_new=True)

    def _step(self, steps: int) -> None:
        if self._list is not None:
            self._list.step(steps)

    def _take(self, at: int) -> None:
        self._line.setText(self._fitting[at])
        self.drop()
        self.taken.emit()
