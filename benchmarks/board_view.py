"""The board in the window: first paint, painting, scrolling, moving, searching; medians and 99th percentiles, offscreen.

    python -m benchmarks.board_view [real|fake] [LEADS]        real desks of 1,000 and LEADS (100,000), or desks in memory

Milliseconds are those of the clock: where the machine is busy with other things (its load is printed first), they say
what the machine was busy with.

Bounds: the board's issue. "drop → repainted" ends when the card is painted as settled; "drop → looked" when the desk's own
order and counts are on the screen too.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.domain.board import Column
from leaddesk.garbage import set_aside
from leaddesk.translation import use_language
from leaddesk.ui import tasks
from leaddesk.ui.app import make_application, make_window
from leaddesk.ui.board.board import Board
from leaddesk.ui.board.card_painter import PLAIN, paint_card
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.garbage import Garbage
from leaddesk.ui.main_window import MainWindow

FEW, MANY = 1_000, 100_000
_LETTER_S = 0.2
"""From one letter typed to the next."""
_LOADED_S = 3.0
"""So long after it was opened a window has loaded whatever it loads."""
_REST_S = 0.6
"""Between two moves: what the board fetches behind the first rows is there by then, as when people move cards."""


def say(name: str, milliseconds: list[float], bound: float | None = None) -> None:
    """A line of figures: median, 99th percentile, and whether the median keeps its bound."""
    ordered = sorted(milliseconds)
    p99 = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    kept = "" if bound is None else f"   bound {bound:g}: {'kept' if statistics.median(ordered) <= bound else 'MISSED'}"
    print(f"{name:44} median {statistics.median(ordered):8.2f} ms   p99 {p99:8.2f} ms{kept}", flush=True)


def until(app: QApplication, is_so: Callable[[], bool], seconds: float = 30) -> None:
    """Lets the window work until something is so, asleep between events as a real window is.

    A loop that never sleeps would hold Python's lock against the thread that reads, and measure nothing but that.
    """
    beat = QTimer()
    beat.start(1)
    end = time.monotonic() + seconds
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")


def rest(app: QApplication, seconds: float) -> None:
    """Lets the window do what it likes for so long."""
    end = time.monotonic() + seconds
    until(app, lambda: time.monotonic() >= end)


def taken(work: Callable[[], object]) -> float:
    """Milliseconds that it takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def start() -> QApplication:
    """The program as it is soon after its start: garbage is looked for once a second, on the window's thread alone."""
    use_language("ja")
    app = make_application()
    Garbage(app)
    return app


def open_on(app: QApplication, desk: DeskSource, folder: Path) -> tuple[MainWindow, Board, float]:
    """The window on a desk that is open, and the milliseconds until its board is painted."""
    window = make_window("ja", folder / "window.ini")
    window.resize(1440, 900)
    seen: list[object] = []

    def show() -> None:
        window.show_desk(desk)
        page = window.page()
        assert isinstance(page, BoardPage)
        page.board.seen.connect(seen.append)
        window.show()
        until(app, lambda: bool(seen) or page.board.models[Column.MAL].rowCount() > 0)
        window.repaint()
        app.processEvents()

    milliseconds = taken(show)
    page = window.page()
    assert isinstance(page, BoardPage)
    return window, page.board, milliseconds


def measure_first_paint(app: QApplication, make: Callable[[int], DeskSource], folder: Path, leads: int) -> Board:
    """Windows on a small desk and on the large one, by turns."""
    figures: dict[int, list[float]] = {FEW: [], leads: []}
    desks = {count: make(count) for count in (FEW, leads)}
    set_aside()  # what making them left behind is no part of the program
    for run in range(9):
        for count, desk in desks.items():
            window, _board, milliseconds = open_on(app, desk, folder)
            if run:  # the first of each warms fonts and pages of the file
                figures[count].append(milliseconds)
            window.close()
            window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    few, many = (statistics.median(figures[count]) for count in (FEW, leads))
    print(f"first paint: {FEW:,} leads {few:.0f} ms, {leads:,} leads {many:.0f} ms: {many / few:.2f} x (bound 1.5)")
    return open_on(app, desks[leads], folder)[1]


def measure_painting(board: Board) -> None:
    """One card: laid out anew, and painted from what is kept."""
    lane = board.lanes[Column.MAL]
    cards = [card for _row, card in lane.table.cards_in_sight()]
    picture = QPixmap(300, 200)
    painter = QPainter(picture)
    box = QRectF(5, 5, lane.delegate.card_box(0).width(), lane.delegate.card_box(0).height())
    anew, kept = [], []
    for _run in range(40):
        lane.delegate.forget_faces()
        for card in cards:
            anew.append(taken(lambda card=card: lane.delegate.face(card)))  # type: ignore[misc]
            face = lane.delegate.face(card)
            kept.append(
                taken(lambda card=card, face=face: paint_card(painter, box, card, face, PLAIN, lane.delegate.density))  # type: ignore[misc]
            )
    painter.end()
    say("lay out a card", anew)
    say("paint a card", kept, 0.25)


def measure_scrolling(board: Board) -> None:
    """Steps of half a card down and of a page, each painted before the next."""
    table = board.lanes[Column.MAL].table
    bar = table.verticalScrollBar()

    def step(pixels: int) -> None:
        bar.setValue(bar.value() + pixels)
        table.viewport().repaint()

    say("scroll by a wheel step", [taken(lambda: step(162)) for _step in range(400)], 8)
    say("scroll by a page", [taken(lambda: step(table.viewport().height())) for _step in range(200)])
    say("jump anywhere", [taken(lambda at=at: step(at)) for at in range(-40_000, 40_000, 1_999)])  # type: ignore[misc]
    bar.setValue(0)


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        self.count += event.type() is QEvent.Type.Paint
        return False


def until_painted(app: QApplication, paints: Paints) -> None:
    """Until the window has painted the widget by itself once more, and all that was to be painted with it."""
    before = paints.count
    until(app, lambda: paints.count > before)


def measure_moves(app: QApplication, board: Board, count: int, runs: int, bound: float) -> None:
    """Accepts so many MQLs at once, takes it back, and again."""
    looked, settled = [], []
    journal = board.desk.journal
    origin = board.models[Column.MQL]
    paints = Paints(board.lanes[Column.MQL].table.viewport())
    for _run in range(runs):
        leads = list(origin.ids()[:count])
        board.lanes[Column.MQL].table.select(leads)
        seen: list[object] = []
        board.seen.connect(seen.append)
        started = time.perf_counter()
        board.move_leads(leads, Column.SAL, QPoint(0, 0))
        until(app, lambda leads=leads: not board.moving.under_way() and origin.row_of(leads[0]) < 0)  # type: ignore[misc]
        until_painted(app, paints)
        settled.append((time.perf_counter() - started) * 1000)
        until(app, lambda seen=seen: bool(seen))  # type: ignore[misc]
        until_painted(app, paints)
        looked.append((time.perf_counter() - started) * 1000)
        board.seen.disconnect(seen.append)
        board.apply_changes(journal.undo())
        until(app, lambda leads=leads: origin.row_of(leads[0]) >= 0)  # type: ignore[misc]
        rest(app, _REST_S)
    say(f"move {count}: drop → repainted", settled, bound)
    say(f"move {count}: drop → looked", looked)


def measure_search(app: QApplication, window: MainWindow) -> None:
    """Each key of a name until its answer is painted."""
    page = window.page()
    assert isinstance(page, BoardPage)
    figures = []
    for text in ("や", "やま", "山", "山田", "", "sato", "㈱", ""):
        seen: list[object] = []
        page.board.seen.connect(seen.append)
        started = time.perf_counter()
        page.search.setText(text)
        until(app, lambda seen=seen: bool(seen))  # type: ignore[misc]
        window.repaint()
        figures.append((time.perf_counter() - started) * 1000)
        page.board.seen.disconnect(seen.append)
    say("a key in the search → repainted", figures, 60)


def measure_typing(app: QApplication, window: MainWindow) -> None:
    """A name typed letter by letter: each is answered while the whole answer to the one before may still be asked for."""
    page = window.page()
    assert isinstance(page, BoardPage)
    figures: list[float] = []
    for text in ("や", "やま", "やまだ", "やまだた", "", "山", "山田", "山田太", "", "m", "mi", "mih", ""):
        started, answered = time.perf_counter(), len(figures)

        def note(_seen: object, text: str = text, started: float = started, answered: int = answered) -> None:
            if page.board.looking.filter.search == text and len(figures) == answered:
                figures.append((time.perf_counter() - started) * 1000)

        page.board.seen.connect(note)
        page.search.setText(text)
        next_letter = time.monotonic() + _LETTER_S
        until(app, lambda answered=answered, then=next_letter: len(figures) > answered and time.monotonic() > then)  # type: ignore[misc]
        page.board.seen.disconnect(note)
    say("a letter typed → answered", figures, 60)


def measure_window(real: bool, leads: int) -> None:
    """Everything that the window does once it is there."""
    app = start()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def make(count: int) -> DeskSource:
            if real:
                from benchmarks.desks import desk_of

                return desk_of(folder, count)
            from tests.ui.fake_desk import large_desk

            return large_desk(count)

        board = measure_first_paint(app, make, folder, leads)
        window = board.window()
        assert isinstance(window, MainWindow)
        measure_painting(board)
        measure_scrolling(board)
        print("right after the start, while everything else is being loaded:")
        measure_moves(app, board, 1, 1, 30)
        rest(app, _LOADED_S)
        print("from then on:")
        measure_moves(app, board, 1, 30, 30)
        measure_moves(app, board, 500, 5, 500)
        if real:
            measure_search(app, window)
            measure_typing(app, window)
        window.close()
        tasks.wait_for_all()


def main(which: str = "real", leads: int = MANY) -> None:
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    measure_window(which != "fake", leads)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "real", int(sys.argv[2]) if len(sys.argv) > 2 else MANY)
