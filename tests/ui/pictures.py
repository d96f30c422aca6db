"""Pictures of the window on the desk in memory, to be laid beside the design: ``python -m tests.ui.pictures DIR [NAME…]``."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QPoint, QSettings
from PySide6.QtWidgets import QApplication

from leaddesk.domain.board import Column
from leaddesk.domain.stages import Department
from leaddesk.translation import Language, Word, use_language
from leaddesk.ui import tasks
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.frame.first_start import FirstStart
from leaddesk.ui.frame.palette import Palette
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.pages import PAGES, PageEntry
from leaddesk.ui.theme.theme import Appearance, theme
from tests.ui.fake_desk import FakeDesk, small_desk


def _nothing(desk: DeskSource, shell: Shell) -> Page:
    return Page(desk, shell)


RAIL = (
    PageEntry("today", Word("Today", "今日"), "house", _nothing),
    *PAGES,
    PageEntry("table", Word("List", "一覧"), "table", _nothing),
    PageEntry("duplicates", Word("Duplicates", "重複"), "copy", _nothing),
    PageEntry("pact", Word("Pact", "取り決め"), "handshake", _nothing),
    PageEntry("figures", Word("Figures", "数字"), "chart-bar", _nothing),
    PageEntry("review", Word("Review", "会議"), "presentation", _nothing),
    PageEntry("settings", Word("Settings", "設定"), "gear", _nothing, is_at_foot=True),
)


def wait(app: QApplication, until: Callable[[], bool] = lambda: False, milliseconds: int = 300) -> None:
    """Lets the window work until something is so, or for this long."""
    deadline = QDeadlineTimer(milliseconds)
    while not until() and not deadline.hasExpired():
        app.processEvents()


def open_window(app: QApplication, size: tuple[int, int]) -> tuple[MainWindow, FakeDesk]:
    settings = QSettings(f"{mkdtemp()}/window.ini", QSettings.Format.IniFormat)
    desk = small_desk()
    window = MainWindow(settings, RAIL)
    window.resize(*size)
    window.show_desk(desk, "営業部.desk")
    window.show()
    wait(app)
    return window, desk


def board_page(window: MainWindow) -> BoardPage:
    page = window.page()
    assert isinstance(page, BoardPage)
    return page


def drag_over(window: MainWindow) -> None:
    """What picture 01 shows: 渡部 hangs over SAL."""
    board = board_page(window).board
    lead = board.models[Column.MQL].ids()[4]
    board.lanes[Column.MQL].table.select([lead])
    board.marks.lift(Column.MQL, [lead])
    board.show_target(Column.SAL, [lead])


def ask(window: MainWindow, lead: int, column: Column) -> None:
    board_page(window).board.move_leads([lead], column, QPoint())


def find_people(window: MainWindow) -> None:
    window.open_palette()
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    palette.field.setText("山")


SCENES: dict[str, Callable[[MainWindow], object]] = {
    "board": lambda window: None,
    "drag": drag_over,
    "sql": lambda window: ask(window, 15, Column.SQL),
    "return": lambda window: ask(window, 10, Column.MAL),
    "order": lambda window: ask(window, 20, Column.WON),
    "lost": lambda window: ask(window, 15, Column.LOST),
    "override": lambda window: ask(window, 4, Column.MQL),
    "rest": lambda window: ask(window, 3, Column.RESTING),
    "palette": lambda window: window.open_palette(),
    "people": find_people,
    "keys": lambda window: window.open_shortcuts(),
    "start": lambda window: window.show_welcome(lambda: FirstStart("佐藤 美咲", Department.SALES)),
    "compact": lambda window: board_page(window).density._choose(1),
    "toast": lambda window: ask(window, 11, Column.SAL),
}


def main(folder: str, *names: str) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    languages: tuple[Language, ...] = ("ja", "en")
    looks: tuple[Appearance, ...] = ("light", "dark")
    sizes = {"": (1440, 900), "1280": (1280, 800), "1920": (1920, 1080)}
    for name in names or SCENES:
        scene, *options = name.split("-")
        language = next((one for one in languages if one in options), "ja")
        look = next((one for one in looks if one in options), "light")
        size = sizes[next((one for one in sizes if one and one in options), "")]
        zoom = next((float(one[1:]) / 100 for one in options if one.startswith("z")), 1.0)
        use_language(language)
        theme.use(appearance=look, zoom=zoom, reduces_motion=True)
        window, _desk = open_window(app, size)
        SCENES[scene](window)
        wait(app)
        window.grab().save(str(Path(folder) / f"{name}.png"))
        window.close()
        window.deleteLater()
        wait(app, milliseconds=20)
    tasks.wait_for_all()


if __name__ == "__main__":
    main(*sys.argv[1:])
