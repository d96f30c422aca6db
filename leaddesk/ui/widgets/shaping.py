"""Text that is shaped once: measuring and painting share the work, and the same words on many cards share it too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStaticText

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import TypeSize

_MOST = 6_000
"""Words of about forty screens of cards."""

_shaped: dict[tuple[str, TypeSize, bool], QStaticText] = {}
_version = -1


def shaped(text: str, size: TypeSize, strong: bool = False) -> QStaticText:
    """The text ready to be painted in this size; its ``size()`` is what it takes."""
    global _version
    if _version != theme.version or len(_shaped) > _MOST:
        _shaped.clear()
        _version = theme.version
    found = _shaped.get((text, size, strong))
    if found is None:
        found = _shaped[text, size, strong] = QStaticText(text)
        found.setTextFormat(Qt.TextFormat.PlainText)
        found.prepare(font=theme.font(size, strong))
    return found


def width_of(text: str, size: TypeSize, strong: bool = False) -> float:
    """How wide the text is in this size."""
    return shaped(text, size, strong).size().width()


def fitting(text: str, size: TypeSize, width: float, strong: bool = False) -> str:
    """The text, or as much of it as fits with … at its end."""
    if width_of(text, size, strong) <= width:
        return text
    return theme.metrics(size, strong).elidedText(text, Qt.TextElideMode.ElideRight, width)
