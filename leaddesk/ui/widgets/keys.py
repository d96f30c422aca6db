"""Keys as people read them: ``Ctrl F`` on Windows and Linux, ``⌘F`` on macOS."""

import sys

from PySide6.QtGui import QKeySequence


def hint(key: str | QKeySequence | QKeySequence.StandardKey) -> str:
    """The words for a key or its sequence, as key hints show them: ``hint("Ctrl+F")``."""
    sequence = key if isinstance(key, QKeySequence) else QKeySequence(key)
    text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    return text if sys.platform == "darwin" else text.replace("+", " ")
