"""Loading the modules of the pages and panels while nobody waits for them, so that what is shown first need not.

It happens on another thread, module by module, each when the window has nothing else to do: Python runs one thread at a
time, and a paint that goes in and out of it some hundred times would wait as often.
"""

import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.garbage import no_search, set_aside
from leaddesk.ui import tasks
from leaddesk.ui.qt_loading import load_rest

_FIRST = (
    "leaddesk.services.upkeep",
    "leaddesk.services.moves",
    "leaddesk.ui.widgets.toast",
    "leaddesk.ui.board.dragging",
    "leaddesk.ui.board.lifted",
    "leaddesk.ui.board.gates.opening",
)
"""What a move takes."""
MODULES: tuple[str, ...] = (
    "leaddesk.ui.table.page",
    "leaddesk.ui.importing.page",
    "leaddesk.ui.importing.files_page",
    "leaddesk.ui.today.page",
    "leaddesk.ui.pact.page",
    "leaddesk.ui.pact.points_tab",
    "leaddesk.ui.duplicates.page",
    "leaddesk.ui.importing.read_page",
    "leaddesk.ui.importing.event_page",
    "leaddesk.ui.importing.plan_page",
    "leaddesk.ui.importing.progress_page",
    "leaddesk.ui.importing.result_page",
    "leaddesk.ui.board.definition",
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
    "leaddesk.ui.lead.next_action_popover",
    "leaddesk.ui.pact.overview_tab",
    "leaddesk.ui.pact.gates_tab",
    "leaddesk.ui.pact.clocks_tab",
    "leaddesk.ui.pact.backtest_tab",
    "leaddesk.ui.pact.versions_tab",
)
"""What is imported only where it is first shown, the likeliest first, behind what a move and the panel of a lead take."""

_IDLE_MS = 250
"""So long after the desk is shown it begins."""
_SIGN_MS = 4
"""How often a window that has nothing to do says so."""
_PATIENCE_S, _REST_S = 0.03, 1.0
"""After so long without a sign, within a module or between two, the window is closing, or waits for what is loaded: then the
rest of the module, or everything that is left, is loaded without a break.
"""


class Loading(QObject):
    """Loads everything once :meth:`begin` is called. What is left stands back while the window is busy."""

    ready = Signal()
    """What the first move and the lead panel need is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turns = threading.Semaphore(0)
        self._is_wanted = threading.Event()
        self._is_alone = False
        """No window gives signs any more."""
        self._is_over = False
        self._signs = QTimer(self)
        self._signs.setInterval(_SIGN_MS)
        self._signs.timeout.connect(self._turns.release)

    def begin(self) -> None:
        """Begins a little later, aside."""
        QTimer.singleShot(_IDLE_MS, self, self._begin)

    def hurry(self) -> None:
        """Something that may not be loaded yet is about to be shown: the module that is under way is loaded without a break."""
        self._is_wanted.set()
        self._turns.release()

    def stop(self) -> None:
        """The program ends: what is left need not be loaded."""
        self._is_over = True
        self.hurry()

    def _begin(self) -> None:
        from leaddesk.ui.in_steps import InSteps

        self._naming = InSteps(self)
        self._naming.begin(self._name())

    def _name(self) -> Iterator[None]:
        from leaddesk.ui.lead.loading import name_classes

        yield from name_classes()
        self._signs.start()
        tasks.run(self._load_first, done=self._go_on, lane=tasks.Lane.ASIDE)

    def _go_on(self, _loaded: None) -> None:
        self.ready.emit()
        tasks.run(self._load_pages, done=self._end, lane=tasks.Lane.ASIDE)

    def _load_first(self) -> None:
        from leaddesk.ui.lead.loading import MODULES, load

        with no_search():
            self._load((*_FIRST, *MODULES))
            if not self._is_over:
                load()
            set_aside()

    def _load_pages(self) -> None:
        from leaddesk.ui.lead.loading import ONE_AT_A_TIME

        with no_search():
            self._load(MODULES)
            with ONE_AT_A_TIME:
                load_rest()
            set_aside()

    def _load(self, modules: Iterable[str]) -> None:
        from leaddesk.ui.lead.loading import ONE_AT_A_TIME

        breaks = _Breaks(self._wait)
        sys.meta_path.insert(0, breaks)
        try:
            for module in modules:
                if module not in sys.modules and not self._is_over:
                    with ONE_AT_A_TIME:
                        import_module(module)
                    self._rest()
        finally:
            sys.meta_path.remove(breaks)

    def _wait(self) -> None:
        if not self._is_wanted.is_set() and not self._turns.acquire(timeout=_PATIENCE_S):
            self._is_wanted.set()

    def _rest(self) -> None:
        """Lets the window do first whatever it has to do."""
        while not self._is_over and self._turns.acquire(blocking=False):
            pass
        self._is_alone = self._is_over or self._is_alone or not self._turns.acquire(timeout=_REST_S)
        if not self._is_alone:
            self._is_wanted.clear()

    def _end(self, _loaded: None) -> None:
        self._signs.stop()


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
