"""The table in the window: first rows, scrolling, sorting, searching, selecting all; medians and 99th percentiles, offscreen.

    python -m benchmarks.table_view [LEADS]        a real desk of LEADS (100,000)

Bounds: those of the board's issue.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.board_view import MANY, say, start, taken, until
from benchmarks.desks import desk_of
from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Filter
from leaddesk.domain.table import BEST_FIRST, SortKey
from leaddesk.ui import tasks
from leaddesk.ui.app import make_window
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.table.columns import COLUMNS
from leaddesk.ui.table.page import TablePage


def resident_mb() -> float:
    """What this process holds in memory."""
    import psutil

    return float(psutil.Process().memory_info().rss) / 2**20


def open_on(app: QApplication, desk: Desk, folder: Path) -> tuple[MainWindow, TablePage]:
    """The window on a desk, its table shown; says how long the table took, and what it takes of memory."""
    window = make_window("ja", folder / "window.ini")
    window.resize(1440, 900)
    window.show_desk(desk)
    window.show()
    tasks.wait_for_all()
    app.processEvents()
    before = resident_mb()

    def show() -> None:
        window.go_to("table")
        page = window.page()
        assert isinstance(page, TablePage)
        until(app, lambda: page.table.model.rowCount() > 0 and not page.table.model.missing(0, 20))
        window.repaint()

    say("show the table for the first time", [taken(show)])
    page = window.page()
    assert isinstance(page, TablePage)
    until(app, lambda: page.table.model.rowCount() == desk.table.look(Filter(), BEST_FIRST, limit=1).total)
    print(f"resident: {resident_mb():.0f} MB, {resident_mb() - before:+.0f} MB by the table")
    return window, page


def measure_scrolling(app: QApplication, page: TablePage, name: str) -> None:
    """Steps of a wheel and of a page, each painted before the next."""
    view = page.table.view
    bar = view.verticalScrollBar()

    def step(pixels: int) -> None:
        bar.setValue(bar.value() + pixels)
        app.processEvents()  # paints what came into sight, with rows that came meanwhile

    bar.setValue(0)
    say(f"{name}: scroll by a wheel step", [taken(lambda: step(96)) for _step in range(400)], 8)
    say(f"{name}: scroll by a page", [taken(lambda: step(view.viewport().height())) for _step in range(200)])
    bar.setValue(0)
    app.processEvents()


def answered(app: QApplication, page: TablePage, ask: Callable[[], object]) -> float:
    """Milliseconds until what was asked is painted."""
    seen: list[object] = []
    page.table.seen.connect(seen.append)
    started = time.perf_counter()
    ask()
    until(app, lambda: bool(seen))
    page.repaint()
    page.table.seen.disconnect(seen.append)
    return (time.perf_counter() - started) * 1000


def measure_asking(app: QApplication, page: TablePage) -> None:
    """Another order, and each key of a search."""
    for key in ("score", "company", "owner", "state", "next_action", "created"):
        orders = [partial(page.table.sort, (SortKey(key, is_descending),)) for is_descending in (True, False) * 3]
        say(f"sort by {key}", [answered(app, page, order) for order in orders])
    keys = [partial(page.search.setText, text) for text in ("や", "やま", "山", "山田", "", "sato", "㈱", "")]
    say("a key in the search → repainted", [answered(app, page, key) for key in keys], 60)


def measure_selecting(app: QApplication, page: TablePage) -> None:
    """Everybody, and nobody again."""

    def all_and_none() -> None:
        page.table.select_all()
        page.repaint()
        page.table.selection.clear()
        page.repaint()

    say("select all, then no one", [taken(all_and_none) for _run in range(5)])
    app.processEvents()


def main(leads: int) -> None:
    """All figures."""
    with tempfile.TemporaryDirectory() as name:
        desk = desk_of(Path(name), leads)
        app = start()
        window, page = open_on(app, desk, Path(name))
        measure_scrolling(app, page, "usual columns")
        page.table.show_columns(COLUMNS)
        measure_scrolling(app, page, "all columns")
        measure_asking(app, page)
        measure_selecting(app, page)
        print(f"resident: {resident_mb():.0f} MB, desk and benchmark included")
        window.close()
        tasks.wait_for_all()
        desk.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
