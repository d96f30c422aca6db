"""Text broken into lines, between words where that can be and inside a long one, such as an address, where it must."""

import re

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_MAY_BREAK = "\u200b"
_PARTS_OF_ADDRESS = re.compile(r"(@(?=\S)|(?<=@)[^\s@.]+(?=\.)|(?<=[A-Za-z0-9])/(?=[A-Za-z]))")
"""Where an address is broken rather than inside a name: after the @, before the points of its domain, after a slash."""


def wrapped(text: str, font: QFont, metrics: QFontMetricsF, width: float) -> tuple[str, ...]:
    """The lines of a text no wider than ``width`` pixels; one line where it fits, and of nothing an empty one."""
    if width <= 0 or metrics.horizontalAdvance(text) <= width:
        return (text,)
    text = _PARTS_OF_ADDRESS.sub(rf"\1{_MAY_BREAK}", text)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].replace(_MAY_BREAK, "").strip())
    layout.endLayout()
    return tuple(lines)
