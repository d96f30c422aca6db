"""A real desk of a dozen people and the window on it, for the tests of the table and of saved views."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.stages import Department, Stage
from leaddesk.services.context import Acting
from leaddesk.ui import tasks
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.pages import PAGES
from leaddesk.ui.table.page import TablePage
from tests.builders import Clock, add, add_at, add_ready, opened

PEOPLE = 12
READY, MQL, OUT, NO_MAIL = 1, 2, 3, 4
"""Leads by their number: one who meets the bar, an MQL, one who wants no mailings, one without an address."""


def make_desk(file: Path) -> Path:
    """Writes the desk: five with 佐藤, the others with nobody, two with a tag."""
    desk = opened(str(file), Clock())
    desk.context.acting = Acting("佐藤 美咲", Department.BOTH)
    assert add_ready(desk, 1, department="製造部") == READY
    assert add_at(desk, Stage.MQL, 2) == MQL
    assert add(desk, 3, owner="佐藤 美咲") == OUT
    assert add(desk, 4, email=None, owner="佐藤 美咲") == NO_MAIL
    for number in range(5, PEOPLE + 1):
        owner = "佐藤 美咲" if number < 8 else None
        add(desk, number, owner=owner, tags=("展示会",) if number > 10 else None)
    desk.leads.opt_out([OUT])
    desk.upkeep.rescore()
    desk.close()
    return file


def shown_window(desk: Desk, folder: Path, qtbot: QtBot) -> MainWindow:
    """The window with board and table, the table shown and looked at."""
    pages = tuple(entry for entry in PAGES if entry.key in ("board", "table"))
    window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat), pages)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show_desk(desk, "営業部")
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    settle()
    window.go_to("table")
    page = table_of(window)
    qtbot.waitUntil(lambda: page.table.model.rowCount() == PEOPLE)
    return window


def table_of(window: MainWindow) -> TablePage:
    """The page of the table, which is shown."""
    page = window.page()
    assert isinstance(page, TablePage)
    return page


def settle() -> None:
    """Lets everything that was asked be answered and shown; pages look again a frame after what was done is painted."""
    for _round in range(3):
        assert tasks.wait_for_all(10)
        QTest.qWait(25)


def shown_ids(page: TablePage) -> list[int]:
    """The leads in the order of the rows."""
    return list(page.table.model.ids())


def texts(page: TablePage, key: str) -> list[str]:
    """What a column says, row by row."""
    model = page.table.model
    column = model.column_of(key)
    return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]


def select(page: TablePage, leads: Sequence[int]) -> None:
    """Selects these rows, as clicks on their boxes would."""
    page.table.selection.clear()
    for lead in leads:
        page.table.selection.toggle(lead)


def current(page: TablePage, lead: int, key: str) -> QWidget:
    """Makes a cell current and gives the keyboard to the rows, which it returns."""
    view = page.table.view
    view.setFocus()
    view.go_to(page.table.model.row_of(lead), page.table.model.column_of(key))
    return view
