"""A real window on a real desk, with a heart that is listened to until the journey ends."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import leaddesk.ui
from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column
from leaddesk.translation import use_language
from leaddesk.ui import tasks
from leaddesk.ui.board.gates.gate import Gate
from leaddesk.ui.board.looking import Seen
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.garbage import Garbage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.saving import unsaved
from leaddesk.ui.theme.theme import theme
from tests.builders import Clock, opened
from tests.journeys.disks import Disk
from tests.journeys.heart import BOUND_MS, Heart
from tests.servers import SqliteDesks

T = TypeVar("T")
WAIT = 8_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/journeys/" in str(item.path):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


class Journey:
    """A window on a desk in a file, and whoever sits at it."""

    def __init__(self, qtbot: QtBot, desk: Desk, file: Path, heart: Heart) -> None:
        self.qtbot, self.desk, self.file, self.heart = qtbot, desk, file, heart
        settings = QSettings(str(file.with_name(f"window-{id(desk)}.ini")), QSettings.Format.IniFormat)
        with heart.resting():  # the start has a bound of its own
            self.window = MainWindow(settings)
            qtbot.addWidget(self.window, before_close_func=_let_it_close)
            self.window.resize(1440, 900)
            self.window.show_desk(desk, file.name)
            self.window.show()
            seen: list[Seen] = []
            self.board.board.seen.connect(seen.append)
            self.until("the board is there", lambda: seen and seen[-1].is_whole)
            self.board.board.seen.disconnect(seen.append)

    @property
    def board(self) -> BoardPage:
        page = self.window.page_at("board")
        assert isinstance(page, BoardPage)
        return page

    def until(self, what: str, is_so: Callable[[], object], wait: int = WAIT) -> None:
        """Waits for something; the heart knows what for."""
        self.heart.doing = what
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=wait)

    def asks(self, question: Callable[[], T]) -> T:
        """What the desk says, asked by the test itself."""
        with self.heart.resting():
            return question()

    def shown(self) -> dict[Column, list[int]]:
        """Who stands where on the screen."""
        return {column: list(model.ids()) for column, model in self.board.board.models.items()}

    def stored(self) -> dict[Column, list[int]]:
        """Who stands where in the desk's own words."""
        looking = self.board.board.looking
        return self.asks(lambda: {c: list(self.desk.board.ids(c, looking.filter, looking.order)) for c in Column})

    def until_board_agrees(self) -> None:
        """Waits until the screen shows what the desk holds."""
        try:
            self.until("the board agrees with the desk", self._agrees)
        except self.qtbot.TimeoutError:
            shown, stored = self.shown(), self.stored()
            assert {c: i for c, i in shown.items() if i != stored[c]} == {
                c: i for c, i in stored.items() if i != shown[c]
            }
            raise

    def _agrees(self) -> bool:
        return not self.board.board.moving.under_way() and self.shown() == self.stored()

    def gate(self) -> Gate:
        """The popover that opens."""
        found: list[Gate] = []

        def is_open() -> bool:
            found[:] = [gate for gate in self.window.findChildren(Gate) if gate.isVisible()]
            return bool(found)

        self.until("a question is asked", is_open)
        return found[0]

    def end(self) -> None:
        """The window, which is closed by now, goes with its timers: nothing of it asks the desk that is closed next."""
        with self.heart.resting():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _let_it_close(_window: object) -> None:
    """What waits for room on the disk would keep the window open."""
    unsaved.forget()


@pytest.fixture(autouse=True)
def _plain_look(request: pytest.FixtureRequest) -> Iterator[None]:
    if "journey" not in request.fixturenames and "heart" not in request.fixturenames:
        yield
        return
    app = request.getfixturevalue("qapp")
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    use_language("ja")
    theme.use(appearance="light", zoom=1.0, reduces_motion=True)
    yield
    use_language("en")


@pytest.fixture(scope="session", autouse=True)
def _end_of_tasks() -> Iterator[None]:
    yield
    assert tasks.wait_for_all(10)


@pytest.fixture(scope="session")
def loaded_program() -> None:
    """Every module of the window, loaded once. Where it is installed they are there compiled and load in milliseconds;
    here they may have to be compiled first, which would be measured instead of the window.
    """
    for module in walk_packages(leaddesk.ui.__path__, "leaddesk.ui."):
        import_module(module.name)
    import_module("leaddesk.lists.writing.workbook")


@pytest.fixture
def heart(qtbot: QtBot, loaded_program: None) -> Iterator[Heart]:
    """Beats through the whole journey, and fails it where the window stalled. Garbage is looked for as the program does it."""
    made = Heart()
    Garbage(made)
    yield made
    try:
        qtbot.waitUntil(lambda: made.beats > 0)  # a journey may be over before its first beat
    finally:
        milliseconds, doing = made.end()
        gc.unfreeze()
        gc.collect()  # here, and not on whichever thread makes the next value
        gc.enable()
    assert milliseconds <= BOUND_MS, f"the window stalled for {milliseconds:.0f} ms while: {doing}"


@pytest.fixture
def file(sqlite_desks: SqliteDesks, tmp_path: Path) -> Path:
    return Path(sqlite_desks.new(tmp_path))


@pytest.fixture
def real_desk(file: Path, clock: Clock) -> Iterator[Desk]:
    desk = opened(str(file), clock)
    desk.upkeep.keep_current()
    yield desk
    assert tasks.wait_for_all(10), "nobody asks a desk that is closed"
    desk.close()


@pytest.fixture
def disk(real_desk: Desk) -> Disk:
    """What is under the desk of the journey."""
    made = Disk()
    made.put_under(real_desk.context.store)
    return made


@pytest.fixture
def journey(qtbot: QtBot, real_desk: Desk, file: Path, heart: Heart) -> Iterator[Journey]:
    made = Journey(qtbot, real_desk, file, heart)
    yield made
    made.end()
