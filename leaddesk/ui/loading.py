"""Loading the modules of the pages and panels while nobody waits for them, so that what is shown first need not.

It happens on another thread, module by module, each when the window has nothing else to do: Python runs one thread at a
time, and a paint that goes in and out of it some hundred times would wait as often.
"""

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType

from PySide6.QtCore import QObject, QTimer

from leaddesk.garbage import set_aside
from leaddesk.ui import tasks
from leaddesk.ui.qt_loading import load_rest

MODULES: tuple[str, ...] = (
    "leaddesk.services.moves",
    "leaddesk.ui.widgets.toast",
    "leaddesk.ui.table.page",
    "leaddesk.ui.importing.page",
    "leaddesk.ui.importing.files_page",
    "leaddesk.ui.lead.panel",
    "leaddesk.ui.today.page",
    "leaddesk.ui.pact.page",
    "leaddesk.ui.pact.points_tab",
    "leaddesk.ui.duplicates.page",
    "leaddesk.ui.importing.read_page",
    "leaddesk.ui.importing.event_page",
    "leaddesk.ui.importing.plan_page",
    "leaddesk.ui.importing.progress_page",
    "leaddesk.ui.importing.result_page",
    "leaddesk.ui.board.gates.opening",
    "leaddesk.ui.board.dragging",
    "leaddesk.ui.board.definition",
    "leaddesk.ui.board.lifted",
    "leaddesk.ui.new_lead.panel",
    "leaddesk.ui.widgets.choices",
    "leaddesk.ui.frame.palette",
    "leaddesk.ui.frame.shortcuts_sheet",
    "leaddesk.ui.frame.exporting",
    "leaddesk.ui.views.name_popover",
    "leaddesk.ui.table.column_chooser",
    "leaddesk.ui.table.bulk.log",
    "leaddesk.ui.table.bulk.owner",
    "leaddesk.ui.table.bulk.stage",
    "leaddesk.ui.table.bulk.tags",
    "leaddesk.ui.lead.menu",
    "leaddesk.ui.lead.next_action_popover",
    "leaddesk.ui.pact.overview_tab",
    "leaddesk.ui.pact.gates_tab",
    "leaddesk.ui.pact.clocks_tab",
    "leaddesk.ui.pact.backtest_tab",
    "leaddesk.ui.pact.versions_tab",
)
"""What is imported only where it is first shown, the likeliest first."""

_IDLE_MS = 700
"""So long after the desk is shown it begins."""
_SIGN_MS = 4
"""How often a window that has nothing to do says so."""
_PATIENCE_S = 0.2
"""After so long without a sign the window is closing, or waits for what is loaded: the rest is loaded without a break."""


class Loading(QObject):
    """Loads everything once :meth:`begin` is called."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turns = threading.Semaphore(0)
        self._is_wanted = threading.Event()
        self._signs = QTimer(self)
        self._signs.setInterval(_SIGN_MS)
        self._signs.timeout.connect(self._turns.release)

    def begin(self) -> None:
        """Begins a little later, aside."""
        QTimer.singleShot(_IDLE_MS, self, self._begin)

    def _begin(self) -> None:
        from leaddesk.ui.in_steps import InSteps

        self._naming = InSteps(self)
        self._naming.begin(self._name())

    def _name(self) -> Iterator[None]:
        from leaddesk.ui.lead.loading import name_classes

        yield from name_classes()
        self._signs.start()
        tasks.run(self._load, done=self._end, lane=tasks.Lane.ASIDE)

    def hurry(self) -> None:
        """Something that may not be loaded yet is about to be shown: the rest is loaded without a break."""
        self._is_wanted.set()
        self._turns.release()

    def _load(self) -> None:
        from leaddesk.ui.lead.loading import ONE_AT_A_TIME, load

        breaks = _Breaks(self._wait)
        with ONE_AT_A_TIME:
            sys.meta_path.insert(0, breaks)
            try:
                load_rest()
                for module in MODULES:
                    import_module(module)
                load()
            finally:
                sys.meta_path.remove(breaks)

    def _wait(self) -> None:
        if not self._is_wanted.is_set() and not self._turns.acquire(timeout=_PATIENCE_S):
            self._is_wanted.set()

    def _end(self, _loaded: None) -> None:
        self._signs.stop()
        set_aside()


class _Breaks:
    """Finds no module: it is asked before each that is loaded, and lets the thread that made it wait for its turn."""

    def __init__(self, wait: Callable[[], None]) -> None:
        self._wait = wait
        self._thread = threading.get_ident()

    def find_spec(
        self, _name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Waits; finds nothing."""
        if threading.get_ident() == self._thread:
            self._wait()
        return None
