"""Looking through the whole desk: away from the window, with progress, and able to be stopped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.ui.duplicates.page import DuplicatesPage
from leaddesk.ui.duplicates.pair_lines import Order
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.unnoticed import unnoticed
from tests.builders import card_row, cards_file, import_list
from tests.journeys.heart import BOUND_MS, Heart
from tests.ui.duplicates.conftest import Sitting
from tests.ui.duplicates.people import add_pairs

WAIT = 20_000


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
    with unnoticed():  # as the window does: the test's own garbage is not looked for while the window is listened to
        import_list(real_desk, cards_file(tmp_path, range(1, 3001)))
    return page


@pytest.fixture
def heart() -> Heart:
    return Heart()


@pytest.mark.long
def test_the_window_stays_awake_while_the_desk_is_searched(
    busy_page: DuplicatesPage, qtbot: QtBot, heart: Heart
) -> None:
    page, shares = busy_page, []
    heart.doing = "searching"
    page.searching.changed.connect(lambda: shares.append(page.searching.share))
    page.searching.start()
    assert page.pairs.foot.isVisible()
    qtbot.waitUntil(lambda: not page.searching.is_running, timeout=WAIT)
    qtbot.waitUntil(lambda: len(page.listed.open) == 3, timeout=WAIT)
    milliseconds, doing = heart.end()
    assert milliseconds <= BOUND_MS, f"the window stalled for {milliseconds:.0f} ms while {doing}"
    assert heart.beats > 50
    assert len(shares) > 5
    assert shares == sorted(shares)


@pytest.mark.long
def test_the_window_stays_awake_with_thousands_of_pairs(
    page: DuplicatesPage, qtbot: QtBot, real_desk: Desk, tmp_path: Path, heart: Heart
) -> None:
    again = {"e-mail": "", "TEL会社": "", "部署": "情報システム部", "役職": "主任"}
    with heart.resting(), unnoticed():
        import_list(real_desk, cards_file(tmp_path, range(1, 4001)))
        import_list(real_desk, cards_file(tmp_path, rows=[card_row(number) | again for number in range(1, 4001)]))
    heart.doing = "searching"
    page.searching.start()
    qtbot.waitUntil(lambda: len(page.listed.open) == 4003, timeout=WAIT)
    heart.doing = "sorting"
    page._sort(Order.NAME)
    qtbot.waitUntil(lambda: page.model.rowCount() == 4003, timeout=WAIT)
    milliseconds, doing = heart.end()
    assert milliseconds <= BOUND_MS, f"the window stalled for {milliseconds:.0f} ms while {doing}"


def test_a_search_that_is_stopped_leaves_everything_as_it_was(page: DuplicatesPage, qtbot: QtBot) -> None:
    page.searching.start()
    page.pairs.foot.stop.click()
    qtbot.waitUntil(lambda: not page.searching.is_running, timeout=WAIT)
    assert page.listed.open
    assert page.desk.waiting.pairs() == 3  # type: ignore[attr-defined]


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
