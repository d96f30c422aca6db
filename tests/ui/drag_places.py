"""The place of a drag as this version of Qt takes it: 6.12 wants fractions of pixels, 6.11 knows only whole ones."""

from typing import Any

from PySide6 import __version_info__
from PySide6.QtCore import QPoint, QPointF


def drag_place(at: QPoint) -> Any:
    """For QDragEnterEvent and QDragMoveEvent."""
    return QPointF(at) if __version_info__ >= (6, 12) else at
