"""Looking through the whole desk: away from the window, with progress, and able to be stopped."""

from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QSettings, QTimer
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.ui.duplicates.page import DuplicatesPage
from leaddesk.ui.main_window import MainWindow
from tests.builders import cards_file, import_list
from tests.ui.duplicates.conftest import Sitting
from tests.ui.duplicates.people import add_pairs

WAIT = 20_000
STALL_SECONDS = 0.05
"""The window should never be still for longer. Other programs keep the machine busy too, so 95 beats in 100 count."""


class Heart:
    """Beats in the event loop, and notes how long it was still in between."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self._last = monotonic()
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = monotonic()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = monotonic()
        self.pauses.append(now - self._last)
        self._last = now


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, real_desk: Desk) -> DuplicatesPage:
    """The page on a desk with three pairs, searched once."""
    add_pairs(real_desk)
    sitting = Sitting(qtbot, window, real_desk)
    sitting.open()
    return sitting.page


@pytest.fixture
def busy_page(real_desk: Desk, page: DuplicatesPage, tmp_path: Path) -> DuplicatesPage:
    """The same with 3,000 people."""
    import_list(real_desk, cards_file(tmp_path, range(1, 3001)))
    return page


@pytest.mark.long
def test_the_window_stays_awake_while_the_desk_is_searched(busy_page: DuplicatesPage, qtbot: QtBot) -> None:
    page = busy_page
    heart, shares = Heart(), []
    page.searching.changed.connect(lambda: shares.append(page.searching.share))
    heart.start()
    page.searching.start()
    assert page.pairs.foot.isVisible()
    qtbot.waitUntil(lambda: not page.searching.is_running, timeout=WAIT)
    heart.stop()
    assert len(shares) > 5
    assert shares == sorted(shares)
    assert sorted(heart.pauses)[int(len(heart.pauses) * 0.95)] < STALL_SECONDS
    qtbot.waitUntil(lambda: len(page.listed.open) == 3, timeout=WAIT)


def test_a_search_that_is_stopped_leaves_everything_as_it_was(page: DuplicatesPage, qtbot: QtBot) -> None:
    page.searching.start()
    page.pairs.foot.stop.click()
    qtbot.waitUntil(lambda: not page.searching.is_running, timeout=WAIT)
    assert page.listed.open
    assert page.desk.duplicates.count_open() == 3  # type: ignore[attr-defined]


def test_people_merged_during_a_search_do_not_come_back(page: DuplicatesPage, qtbot: QtBot, real_desk: Desk) -> None:
    asked = page.question.asked
    assert asked is not None
    page.searching.start()
    page.merge()
    qtbot.waitUntil(lambda: not page.searching.is_running, timeout=WAIT)
    qtbot.waitUntil(lambda: len(page.listed.open) == 2, timeout=WAIT)
    assert all(asked.b.id not in (pair.a, pair.b) for pair in real_desk.duplicates.open_pairs())


def test_the_page_comes_back_as_it_was_in_another_language(window: MainWindow, settings: QSettings, page: DuplicatesPage,
                                                            qtbot: QtBot) -> None:  # fmt: skip
    window.use_language("en")
    made = window.page_at("duplicates")
    assert isinstance(made, DuplicatesPage)
    assert made is not page
    qtbot.waitUntil(lambda: made.tabs.accessibleName() == "Undecided 3", timeout=WAIT)
