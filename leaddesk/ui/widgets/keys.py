"""Keys as people read them: ``Ctrl F`` on Windows and Linux, ``⌘F`` on macOS."""

import re
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_ARROWS = (("Left", "←"), ("Right", "→"), ("Up", "↑"), ("Down", "↓"))


def hint(key: str | QKeySequence | QKeySequence.StandardKey) -> str:
    """The words for a key or its sequence, as key hints show them: ``hint("Ctrl+F")``."""
    sequence = key if isinstance(key, QKeySequence) else QKeySequence(key)
    text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    if sys.platform == "darwin":
        return text
    for word, sign in _ARROWS:
        text = text.replace(word, sign)
    return re.sub(r"\+(?=.)", " ", text)


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is Enter alone, which presses the button that the keyboard is at: Qt leaves that to the platform."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
