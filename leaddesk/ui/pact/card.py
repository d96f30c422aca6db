"""A panel with a title, what it is about, and its contents; and a small table of words to stand in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.ui.pact.stacked import Surface
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import ElidedText, Text


class Card(Surface):
    """``count`` stands beside the title, ``note`` at the right of it, ``about`` below it."""

    def __init__(self, title: str, body: QWidget, about: str = "", *, count: str = "", note: str = "") -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        px = theme.px
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(2))
        if title:
            head = QHBoxLayout()
            head.setSpacing(px(8))
            head.addWidget(Text(title, "name", strong=True))
            head.addWidget(Text(count, "meta", "text_2"))
            head.addStretch(1)
            head.addWidget(ElidedText(note, "meta", "text_2"))
            column.addLayout(head)
        if about:
            column.addWidget(Text(about, "meta", "text_2", wraps=True))
        if title:
            column.addSpacing(px(8))
        column.addWidget(body)
        super().__init__([inside])


def words_table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], right: tuple[int, ...] = ()) -> QWidget:
    """A few rows of words; the columns of ``right`` are aligned there."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(16))
    grid.setVerticalSpacing(theme.px(8))
    for at, head in enumerate(heads):
        grid.addWidget(Text(head, "meta", "text_2"), 0, at, _side(at, right))
    for down, row in enumerate(rows, 1):
        for at, words in enumerate(row):
            grid.addWidget(Text(words, "meta", strong=at == 0), down, at, _side(at, right))
    grid.setColumnStretch(len(rows[0]) if rows else 0, 1)
    return box


def _side(at: int, right: tuple[int, ...]) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if at in right else Qt.AlignmentFlag.AlignLeft
