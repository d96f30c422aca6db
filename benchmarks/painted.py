"""The program itself, started on a desk and left as soon as its board is painted with cards. One process a time.

python -m benchmarks.painted DESK            ends at the paint
python -m benchmarks.painted DESK resident   scrolls through a column first and prints the megabytes that are resident
"""

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leaddesk.settings import Settings
    from leaddesk.ui.board.board import Board
    from leaddesk.ui.main_window import MainWindow

_SCROLLS = 300


def _leave_once_painted(window: "MainWindow", scrolls: int) -> None:
    """Waits for the paint of a column with cards; then scrolls so often, and ends the process."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        scrolled = 0

        def begin(self) -> None:
            """The page is there, and not painted yet."""
            board = _board(window)
            if board is not None:
                next(iter(board.lanes.values())).table.viewport().installEventFilter(self)

        def eventFilter(self, viewport: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            if event.type() is QEvent.Type.Paint and _has_cards(_board(window)):
                viewport.removeEventFilter(self)
                QTimer.singleShot(0, self, self.go_on)  # once this paint is on the screen
            return False

        def go_on(self) -> None:
            board = _board(window)
            if self.scrolled == scrolls:
                _leave(is_resident=bool(scrolls))
            assert board is not None
            self.scrolled += 1
            bar = next(iter(board.lanes.values())).table.verticalScrollBar()
            bar.setValue(bar.value() + 2000)
            QTimer.singleShot(10, self, self.go_on)

    watch = Watch(window)
    window.page_shown.connect(watch.begin)


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
    from leaddesk import __main__ as program

    def window(settings: "Settings") -> int:
        from leaddesk.ui import app

        return app.run(settings, ready=partial(_leave_once_painted, scrolls=scrolls))

    program._window = window
    sys.argv = ["leaddesk", "--db", desk, "--as", "佐藤", "--lang", "ja"]
    program.main()


if __name__ == "__main__":
    main(sys.argv[1], _SCROLLS if sys.argv[2:] == ["resident"] else 0)
