"""Carrying parts of the pact to another place: what is carried, and where it would land."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

MIME = "application/x-leaddesk-pact-part"


def carried(kind: str, code: str) -> QMimeData:
    """What a drag carries."""
    data = QMimeData()
    data.setData(MIME, QByteArray(f"{kind}\n{code}".encode()))
    return data


_ASIDE, _BELOW = 24, 8
"""The picture hangs so far from the pointer, in pixels: the knob of the line where the part would land stays in sight."""


def carried_part(data: QMimeData, kind: str) -> str:
    """The code of the part that is carried, if it is of this kind; else ""."""
    if not data.hasFormat(MIME):
        return ""
    found, _line, code = bytes(data.data(MIME).data()).decode().partition("\n")
    return code if found == kind else ""


def start_drag(source: QWidget, kind: str, code: str, shown: QWidget) -> None:
    """Carries a part, shown by the picture of its row."""
    drag = QDrag(source)
    drag.setMimeData(carried(kind, code))
    picture = shown.grab()
    faded = QPixmap(picture.size())
    faded.setDevicePixelRatio(picture.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(0.92)
    painter.drawPixmap(QPoint(0, 0), picture)
    painter.end()
    drag.setPixmap(faded)
    drag.setHotSpot(QPoint(-_ASIDE, -_BELOW))
    drag.exec(Qt.DropAction.MoveAction)


def gap_at(rows: Sequence[QRect], y: int) -> int:
    """Before which of the rows, from top to bottom, something dropped at this height lands."""
    return sum(row.center().y() < y for row in rows)


def gap_in_flow(boxes: Sequence[QRect], at: QPoint) -> int:
    """The same for boxes that flow like words: left to right, line by line."""
    return sum(box.bottom() < at.y() or (box.top() <= at.y() and box.center().x() < at.x()) for box in boxes)
