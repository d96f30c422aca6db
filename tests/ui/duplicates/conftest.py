"""A window with the page of duplicates on a small real desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.translation import use_language
from leaddesk.ui.duplicates.page import DuplicatesPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.widgets.field_grid import GridRow
from tests.builders import Clock, opened
from tests.ui.duplicates.people import add_pairs

WAIT = 10_000


class Sitting:
    """Somebody in front of the page."""

    def __init__(self, qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
        self.qtbot, self.window, self.desk = qtbot, window, desk

    @property
    def page(self) -> DuplicatesPage:
        page = self.window.page_at("duplicates")
        assert isinstance(page, DuplicatesPage)
        return page

    def wait(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=WAIT)

    def open(self) -> None:
        """Goes to the page and waits for the search and the first question."""
        self.window.go_to("duplicates")
        self.wait(lambda: self.page.searching.was_done and not self.page.searching.is_running)
        self.wait(lambda: len(self.page.listed.open) == self.desk.waiting.pairs())
        if self.page.listed.open:
            self.is_asked()
            self.wait(self.page.question.grid.hasFocus)

    def is_asked(self, *names: str) -> None:
        """Waits until the pair in the list is asked about and foreseen; about these two, if named."""
        page = self.page
        self.wait(lambda: page.question.asked is not None and page.question.merged.card.card() is not None)
        if names:
            self.wait(lambda: self.names() == names)
            self.wait(lambda: page.question.merged.card.card() is not None)

    def names(self) -> tuple[str, ...]:
        asked = self.page.question.asked
        return (asked.a.name, asked.b.name) if asked is not None else ()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the keyboard is."""
        self.qtbot.keyClick(self.window.focusWidget() or self.page, key, modifier)

    def row(self, label: str) -> GridRow:
        return next(row for row in self.page.question.grid.rows() if row.label == label)

    def go_to_row(self, label: str) -> None:
        """Goes to a field by the arrows."""
        grid = self.page.question.grid
        at = next(at for at, row in enumerate(grid.rows()) if row.label == label)
        while grid.current() != at:
            self.press(Qt.Key.Key_Down if grid.current() < at else Qt.Key.Key_Up)

    def people(self) -> list[str]:
        from tests.builders import everybody

        return [lead.name for lead in everybody(self.desk)]


@pytest.fixture
def real_desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    use_language("ja")
    desk = opened(str(tmp_path / "営業部.leaddesk"), clock)
    yield desk
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, settings: QSettings, real_desk: Desk) -> MainWindow:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show_desk(real_desk, "営業部.desk")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def sitting(qtbot: QtBot, window: MainWindow, real_desk: Desk) -> Sitting:
    """On a desk with three pairs: 増田 (certain), 山崎 and 大谷."""
    add_pairs(real_desk)
    made = Sitting(qtbot, window, real_desk)
    made.open()
    return made
