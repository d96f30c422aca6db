"""The pairs that are certainly one person, to be merged at once after a look at them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.matching.reasons import short_for
from leaddesk.services.pair_questions import ListedPair
from leaddesk.translation import _, n_
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.popover import Popover
from leaddesk.ui.widgets.text import ElidedText, Text

_LINE, _MOST = 44, 7
"""Of a pair in pixels, and how many are seen without scrolling."""


class ConfidentPairs(Popover):
    """Lists the pairs; Enter merges them all, as one step of undo."""

    def __init__(self, window: QWidget, pairs: Sequence[ListedPair]) -> None:
        title = n_("{n} pair is certainly one person", "{n} pairs are certainly one person", len(pairs))
        super().__init__(window, title, _("By the rules, field by field. All of it can be taken back at once"))
        self.pairs = tuple(pairs)
        self.add(_scrolled(pairs))
        self.add_buttons(n_("Merge {n} pair", "Merge {n} pairs", len(pairs)), _("Cancel"))


def _scrolled(pairs: Sequence[ListedPair]) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.px(8), 0)
    column.setSpacing(0)
    for pair in pairs:
        column.addWidget(_line(pair))
    column.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFixedHeight(theme.px(_LINE) * min(len(pairs), _MOST))
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area


def _line(one: ListedPair) -> QWidget:
    row = QWidget()
    row.setFixedHeight(theme.px(_LINE))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(ElidedText(_("{a} / {b}").format(a=one.a_name, b=one.b_name), strong=True))
    words.addWidget(ElidedText(beside(one.company, short_for(one.pair.reasons)), "meta", "text_2"))
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(8))
    line.addLayout(words, 1)
    line.addWidget(Text(f"{one.pair.score:.0%}", "body", strong=True))
    return row
