"""A user's hands on the board: real drag events through mime data, clicks and keys."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column
from leaddesk.ui.board.board import Board
from leaddesk.ui.board.gates.gate import Gate
from leaddesk.ui.board.leads_mime import leads_data
from leaddesk.ui.board.page import BoardPage
from tests.ui.drag_places import drag_place
from tests.ui.fake_desk import FakeDesk

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_MOVE = Qt.DropAction.MoveAction
_HERE = QPoint(60, 60)

SATO_LEAD = {"山口": 7, "井上": 8, "村上": 9, "小野": 10, "渡部": 11, "清水": 12}
"""MQLs of the pictures by surname."""
HASEGAWA, MIURA, NISHIMURA = 1, 3, 4
KONDO, TAKAHASHI, SAKAMOTO, AOKI = 13, 14, 15, 16
MORITA = 20
KUBOTA = 22


def open_board(qtbot: QtBot, desk: FakeDesk) -> Board:
    """A board alone, as a page shows it for the first time."""
    board = Board(desk)
    qtbot.addWidget(board)
    board.resize(1368, 700)
    board.look_at_once()
    board.show()
    qtbot.waitExposed(board)
    return board


def target_of(page: BoardPage, column: Column) -> QWidget:
    """The widget of a column that takes drops."""
    lane = page.board.lanes[column]
    return lane if lane.is_folded else lane.table.viewport()


def enter(page: BoardPage, column: Column, data: QMimeData, at: QPoint = _HERE) -> bool:
    """Drags into a column; whether it would take it."""
    event = QDragEnterEvent(drag_place(at), _MOVE, data, _LEFT, _NONE)
    QApplication.sendEvent(target_of(page, column), event)
    if event.isAccepted():
        QApplication.sendEvent(target_of(page, column), QDragMoveEvent(drag_place(at), _MOVE, data, _LEFT, _NONE))
    return event.isAccepted()


def leave(page: BoardPage, column: Column) -> None:
    """Drags out again."""
    QApplication.sendEvent(target_of(page, column), QDragLeaveEvent())


def drop(page: BoardPage, column: Column, data: QMimeData, at: QPoint = _HERE) -> bool:
    """Lets go over a column."""
    event = QDropEvent(QPointF(at), _MOVE, data, _LEFT, _NONE)
    QApplication.sendEvent(target_of(page, column), event)
    return event.isAccepted()


def drag(page: BoardPage, leads: list[int], column: Column) -> None:
    """Drags leads to a column and lets go."""
    data = leads_data(leads)
    assert enter(page, column, data)
    assert drop(page, column, data)


def ids(page: BoardPage, column: Column) -> list[int]:
    """Who is shown in a column."""
    return list(page.board.models[column].ids())


def select(page: BoardPage, leads: list[int], column: Column) -> None:
    """Selects, with the keyboard there."""
    page.board.select(leads, column)


def press(qtbot: QtBot, page: BoardPage, column: Column, key: Qt.Key | str, *modifiers: Qt.KeyboardModifier) -> None:
    """Presses a key on the cards of a column."""
    held = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        held |= one
    qtbot.keyClick(page.board.lanes[column].table, key, held)  # type: ignore[arg-type]


def gate_of(qtbot: QtBot, page: BoardPage) -> Gate:
    """The popover that opens."""
    found: list[Gate] = []

    def is_open() -> bool:
        found[:] = [gate for gate in page.window().findChildren(Gate) if gate.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[0]
