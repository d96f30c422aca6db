"""The board of a desk without anybody."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column, Filter
from leaddesk.domain.changes import Changes
from leaddesk.domain.stages import Stage
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.widgets.text import Text
from tests.ui.conftest import board_of
from tests.ui.drag_places import drag_place
from tests.ui.fake_desk import FakeBoard, FakeDesk, FakeJournal
from tests.ui.people import another


def empty_page(qtbot: QtBot, open_window: object) -> tuple[MainWindow, BoardPage, FakeDesk]:
    journal = FakeJournal()
    desk = FakeDesk(FakeBoard([], journal), journal)
    window = open_window(desk)  # type: ignore[operator]
    page = board_of(window)
    qtbot.waitUntil(lambda: page.empty is not None and page.empty.isVisible())
    return window, page, desk


def test_an_empty_desk_asks_for_the_first_list_in_place_of_columns(qtbot: QtBot, open_window: object) -> None:
    _window, page, _desk = empty_page(qtbot, open_window)
    assert page.empty is not None
    assert "最初のリストを置いてください" in [text.text() for text in page.empty.findChildren(Text)]
    assert not page.board.isVisible() and not page.filters.isVisible()


def test_the_columns_come_with_the_first_lead(qtbot: QtBot, open_window: object) -> None:
    window, page, desk = empty_page(qtbot, open_window)
    desk.board.put([another(1, Stage.MAL, "ja")])
    window.apply_changes(Changes(1, "import", frozenset({1}), says="", is_wide=True))
    qtbot.waitUntil(lambda: page.board.models[Column.MAL].rowCount() == 1)
    assert page.board.isVisible() and page.filters.isVisible()
    assert page.empty is not None and not page.empty.isVisible()
    desk.board.by_id.clear()
    desk.board._sorted.clear()
    window.apply_changes(Changes(2, "undo", frozenset({1}), says="", is_wide=True))
    qtbot.waitUntil(lambda: page.empty is not None and page.empty.isVisible())


def test_a_filter_that_nobody_passes_is_no_empty_desk(qtbot: QtBot, page: BoardPage) -> None:
    page.show_filter(Filter(search="nobody is called so"))
    qtbot.waitUntil(lambda: page.board.models[Column.MAL].rowCount() == 0)
    assert page.empty is None and page.board.isVisible()


def test_files_dropped_on_it_are_imported(qtbot: QtBot, open_window: object, tmp_path: Path) -> None:
    window, page, _desk = empty_page(qtbot, open_window)
    file = tmp_path / "cards.csv"
    file.write_text("氏名\n山田 太郎\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert page.empty is not None
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entering = QDragEnterEvent(drag_place(QPoint(30, 30)), copy, data, left, none)
    QApplication.sendEvent(page.empty.zone, entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(window.files_dropped) as dropped:
        QApplication.sendEvent(page.empty.zone, QDropEvent(QPointF(30, 30), copy, data, left, none))
    assert dropped.args == [[file]]
