"""The real window on the desk in memory, for trying it by hand and on a virtual screen.

``python -m tests.ui.window_of_fakes [ja|en]``. It tells on stdout, a JSON document a line, where cards and columns are on
the screen once they are there, and each step of the desk's journal.
"""

import json
import os
import sys
from dataclasses import dataclass
from functools import partial
from tempfile import mkdtemp

from PySide6.QtCore import QPoint, QRect, QTimer

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.settings import Settings
from leaddesk.translation import Language
from leaddesk.ui.app import run
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from tests.ui.fake_desk import FakeDesk, FakeJournal, column_of, small_desk


def tell(**said: object) -> None:
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()


@dataclass
class TellingJournal(FakeJournal):
    """Tells each step, and where its leads stand after it."""

    def _apply(self, cards: list[Card], kind: str, says: str) -> Changes:
        changes = super()._apply(cards, kind, says)
        tell(kind=kind, leads={str(card.id): column_of(self.board.by_id[card.id]).value for card in cards})
        return changes


def telling_desk(language: Language) -> FakeDesk:
    desk = small_desk(language)
    journal = TellingJournal()
    journal.board = desk.board
    desk.board._journal = desk.journal = journal
    return desk


def tell_places(window: MainWindow, was: QPoint | None = None) -> None:
    """Tells the middle of each card in sight and of each column, once there are any and the window stands where it stays."""
    page, origin = window.page(), window.mapToGlobal(QPoint(0, 0))
    is_there = isinstance(page, BoardPage) and page.board.models[Column.MQL].rowCount() > 0
    if not isinstance(page, BoardPage) or not is_there or origin != was or not window.isActiveWindow():
        QTimer.singleShot(300, window, partial(tell_places, window, origin))
        return

    def middle(rect: QRect) -> tuple[int, int]:
        return (rect.center() + origin).toTuple()

    lanes = page.board.lanes.values()
    cards = {
        str(card.id): middle(page.board.rect_in(lane, card.id))
        for lane in lanes
        if not lane.is_folded
        for _row, card in lane.table.cards_in_sight()
    }
    columns = {lane.column.value: middle(QRect(lane.mapTo(window, QPoint(0, 0)), lane.size())) for lane in lanes}
    page.board.asked.connect(lambda *_asked: tell(kind="question"))
    tell(kind="places", cards=cards, columns=columns)


def main(language: Language = "ja") -> int:
    os.environ["XDG_CONFIG_HOME"] = mkdtemp()
    settings = Settings(desk="営業部.desk", member="佐藤 美咲", language=language)
    return run(settings, open_desk=lambda _settings: telling_desk(language), ready=lambda window: tell_later(window))


def tell_later(window: MainWindow) -> None:
    QTimer.singleShot(800, window, partial(tell_places, window))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))  # type: ignore[arg-type]
