"""The program itself, started on a desk and left as soon as its board is painted with cards. One process a time.

python -m benchmarks.painted DESK            ends at the paint
python -m benchmarks.painted DESK resident   scrolls through a column first and prints the megabytes that are resident
"""

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from leaddesk.ui import app

if TYPE_CHECKING:
    from leaddesk.settings import Settings
    from leaddesk.ui.board.board import Board
    from leaddesk.ui.main_window import MainWindow

_SCROLLS = 300


def _leave_once_painted(window: "MainWindow", scrolls: int) -> None:
    """Looks every millisecond whether the board was painted with cards; then scrolls so often, and ends the process."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        is_painted = False
        is_watching = False
        scrolled = 0

        def eventFilter(self, _widget: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            self.is_painted = self.is_painted or (event.type() is QEvent.Type.Paint and _has_cards(_board(window)))
            return False

        def look(self) -> None:
            board = _board(window)
            if board is not None and not self.is_watching:
                self.is_watching = True
                next(iter(board.lanes.values())).table.viewport().installEventFilter(self)
                board.update()
            if self.is_painted and board is not None:
                if self.scrolled == scrolls:
                    _leave(is_resident=bool(scrolls))
                self.scrolled += 1
                bar = next(iter(board.lanes.values())).table.verticalScrollBar()
                bar.setValue(bar.value() + 2000)

    watch = Watch(window)
    timer = QTimer(watch)
    timer.timeout.connect(watch.look)
    timer.start(10 if scrolls else 1)


def _board(window: "MainWindow") -> "Board | None":
    return getattr(window.page(), "board", None)


def _has_cards(board: "Board | None") -> bool:
    model = next(iter(board.models.values())) if board is not None else None
    return model is not None and model.rowCount() > 0 and not model.missing(0, 4)


def _leave(*, is_resident: bool) -> None:
    if is_resident:
        import psutil

        print(round(psutil.Process().memory_info().rss / 2**20), flush=True)
    os._exit(0)


def main(desk: str, scrolls: int = 0) -> None:
    """Runs what the command ``leaddesk`` runs."""
    run = app.run

    def watched(settings: "Settings") -> int:
        return run(settings, ready=partial(_leave_once_painted, scrolls=scrolls))

    app.run = watched  # type: ignore[assignment]
    sys.argv = ["leaddesk", "--db", desk, "--as", "佐藤", "--lang", "ja"]
    from leaddesk.__main__ import main as start

    start()


if __name__ == "__main__":
    main(sys.argv[1], _SCROLLS if sys.argv[2:] == ["resident"] else 0)
