"""The real window on a real desk with lists made for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.translation import use_language
from leaddesk.ui.importing.page import ImportPage
from leaddesk.ui.importing.session import ImportSession, Step
from leaddesk.ui.main_window import MainWindow
from tests.ui.importing.lists import known_desk

WAIT = 10_000


class Wizard:
    """A window, its import page and how a test waits for it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, desk: Desk, folder: Path) -> None:
        self.qtbot, self.window, self.desk, self.folder = qtbot, window, desk, folder

    @property
    def page(self) -> ImportPage:
        page = self.window.page_at("import")
        assert isinstance(page, ImportPage)
        return page

    @property
    def session(self) -> ImportSession:
        return self.page.session

    def drop(self, *files: Path) -> None:
        """Files are dropped somewhere on the window."""
        self.window.take_files(list(files))

    def until(self, step: Step) -> None:
        """Waits for a step, and that nothing is being worked on."""
        self.qtbot.waitUntil(lambda: self.session.step is step and self.session.work is None, timeout=WAIT)
        self.qtbot.waitUntil(lambda: not self.session.is_replanning, timeout=WAIT)
        self.qtbot.waitUntil(lambda: step is not Step.RESULT or self.session.result is not None, timeout=WAIT)

    def wait(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=WAIT)

    def press(self, *keys: object) -> None:
        """Presses keys where the keyboard is."""
        for key in keys:
            focused = self.window.focusWidget() or self.page
            self.qtbot.keyClick(focused, key)  # type: ignore[arg-type]


@pytest.fixture
def real_desk(tmp_path: Path) -> Iterator[Desk]:
    use_language("ja")
    desk = known_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def wizard(qtbot: QtBot, settings: QSettings, real_desk: Desk, tmp_path: Path) -> Iterator[Wizard]:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show_desk(real_desk, "営業部.desk")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Wizard(qtbot, window, real_desk, tmp_path)
    yield made
    page = window.page_at("import")
    if isinstance(page, ImportPage):
        page.session.leave()
