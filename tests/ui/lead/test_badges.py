"""The numbers on the rail follow the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from leaddesk.ui.frame.rail import RailItem
from leaddesk.ui.main_window import MainWindow
from tests.ui.lead.pictured import People


@pytest.fixture
def window(desk: Desk, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show_desk(desk, "desk")
    window.show()
    yield window
    window.close()


def item(window: MainWindow, page: str) -> RailItem:
    return window._rail.items[page]


def name(window: MainWindow, page: str) -> str:
    return item(window, page).accessibleName()


def test_broken_promises_are_counted_and_answered_ones_no_longer(
    window: MainWindow, desk: Desk, people: People, qtbot: QtBot
) -> None:
    before = desk.waiting.overdue()
    assert before
    qtbot.waitUntil(lambda: name(window, "today").endswith(f" {before}"))
    changes, refused = desk.board.move([people.yamaguchi], Move(Stage.SAL))
    assert not refused
    window.announce(changes)
    after = desk.waiting.overdue()
    assert after == before - 1
    qtbot.waitUntil(lambda: name(window, "today") == (f"今日 {after}" if after else "今日"))


def test_open_pairs_are_counted(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    count = desk.waiting.pairs()
    qtbot.waitUntil(lambda: name(window, "duplicates") == (f"重複 {count}" if count else "重複"))
