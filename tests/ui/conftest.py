"""The window's tests run without a screen, in the light theme at 100 %, in Japanese, and nothing moves."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column
from leaddesk.translation import use_language
from leaddesk.ui import tasks
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.pages import PAGES
from leaddesk.ui.theme.theme import theme
from tests.ui.fake_desk import FakeDesk, small_desk

BOARD_ALONE = tuple(entry for entry in PAGES if entry.key == "board")
"""The board without the other pages, which ask a desk for more than the one in memory knows."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/ui/" in str(item.path):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session", autouse=True)
def end_of_tasks() -> Iterator[None]:
    yield
    assert tasks.wait_for_all(10)


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    qapp.setStyle("Fusion")
    use_language("ja")
    theme.use(appearance="light", zoom=1.0, reduces_motion=True)
    yield
    use_language("en")


@pytest.fixture
def desk() -> FakeDesk:
    return small_desk("ja")


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(qtbot: QtBot, settings: QSettings) -> Callable[[FakeDesk], MainWindow]:
    """Opens the window on a desk, and waits until its board has been seen."""

    def open_it(desk: FakeDesk) -> MainWindow:
        window = MainWindow(settings, BOARD_ALONE)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show_desk(desk, "営業部.desk")
        window.show()
        page = board_of(window)
        counts = {column: desk.count(column) for column in Column}
        qtbot.waitUntil(lambda: {one: model.rowCount() for one, model in page.board.models.items()} == counts)
        return window

    return open_it


def board_of(window: MainWindow) -> BoardPage:
    page = window.page()
    assert isinstance(page, BoardPage)
    return page


@pytest.fixture
def window(open_window: Callable[[FakeDesk], MainWindow], desk: FakeDesk) -> MainWindow:
    return open_window(desk)


@pytest.fixture
def page(window: MainWindow) -> BoardPage:
    return board_of(window)
