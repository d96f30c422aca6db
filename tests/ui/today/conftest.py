"""A window with the page of the day on a small real desk; 佐藤 of sales at the keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import Department, Stage
from leaddesk.services.context import Acting
from leaddesk.translation import use_language
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.today.page import TodayPage
from leaddesk.ui.today.row_words import Group
from leaddesk.ui.today.rows import LeadRow
from tests.builders import MEMBER, TODAY, Clock, add_at, add_ready, opened

WAIT = 5_000


class Day:
    """Somebody in front of the page. The leads are named after their groups."""

    def __init__(self, qtbot: QtBot, window: MainWindow, desk: Desk, leads: dict[str, int]) -> None:
        self.qtbot, self.window, self.desk, self.leads = qtbot, window, desk, leads

    @property
    def page(self) -> TodayPage:
        page = self.window.page_at("today")
        assert isinstance(page, TodayPage)
        return page

    def wait(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=WAIT)

    def group(self, group: Group) -> list[int]:
        """The leads that a group shows, in order."""
        rows = self.page.list.rows.rows()
        return [row.card.id for row in rows if isinstance(row, LeadRow) and row.group is group]

    def ready(self) -> list[int]:
        """The leads that are shown as meeting the bar."""
        return [row.card.id for row in self.page.ready.list.rows.rows() if isinstance(row, LeadRow)]

    def go_to(self, lead: int) -> None:
        """Makes a lead current by the arrows."""
        page = self.page
        goal = page.list.rows.row_of(lead)
        while page.list.currentIndex().row() != goal:
            self.press(Qt.Key.Key_Down if page.list.currentIndex().row() < goal else Qt.Key.Key_Up)

    def press(self, key: Qt.Key) -> None:
        """Presses a key where the keyboard is."""
        self.qtbot.keyClick(self.window.focusWidget() or self.page, key)


@pytest.fixture
def real_desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    use_language("ja")
    desk = opened(str(tmp_path / "営業部.leaddesk"), clock)
    yield desk
    desk.close()


@pytest.fixture
def leads(real_desk: Desk, clock: Clock) -> dict[str, int]:
    """One lead in each group, and one of somebody else."""
    now = clock.now
    clock.goes_on(days=-10)
    found = {"overdue": add_at(real_desk, Stage.MQL, 1)}
    clock.now = now
    found["action"] = add_at(real_desk, Stage.SAL, 2, owner=MEMBER)
    real_desk.leads.plan([found["action"]], NextAction("見積の前提", "call", TODAY, "16:30"))
    found["waiting"] = add_at(real_desk, Stage.MQL, 3)
    found["others"] = add_at(real_desk, Stage.SAL, 4, owner="鈴木 健")
    real_desk.leads.plan([found["others"]], NextAction("資料を送る", "mail", TODAY))
    found["ready"] = add_ready(real_desk, 5)
    real_desk.upkeep.keep_current()
    real_desk.context.acting = Acting(MEMBER, Department.SALES)
    return found


@pytest.fixture
def day(qtbot: QtBot, settings: QSettings, real_desk: Desk, leads: dict[str, int]) -> Day:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show_desk(real_desk, "営業部.desk")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Day(qtbot, window, real_desk, leads)
    window.go_to("today")
    made.wait(lambda: made.page.day is not None)
    made.wait(made.page.list.hasFocus)
    return made
