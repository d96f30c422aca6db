"""Keys as people read them: ``Ctrl F`` on Windows and Linux, ``⌘F`` on macOS."""

import re
import sys

from PySide6.QtGui import QKeySequence

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
