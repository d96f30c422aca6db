"""Text of several colours and weights that wraps and is never cut: lay it out once, draw it as often as needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from leaddesk.translation import language
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one colour and weight."""

    text: str
    role: ColorRole = "text"
    strong: bool = False


class Flowing:
    """Runs laid out in a width. ``height`` is that of all lines, ``lines`` how many there are."""

    def __init__(self, runs: Sequence[Run], size: TypeSize, width: float, line: int | None = None) -> None:
        self._line = line or theme.line_height(size)
        self._layout = QTextLayout("".join(run.text for run in runs), theme.font(size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(_formats(runs))
        self._layout.beginLayout()
        self.lines = 0
        self.width = 0.0
        while (row := self._layout.createLine()).isValid():
            row.setLineWidth(max(width, 1.0))
            row.setPosition(QPointF(0, self.lines * self._line + (self._line - row.height()) / 2))
            self.width = max(self.width, row.naturalTextWidth())
            self.lines += 1
        self._layout.endLayout()

    @property
    def height(self) -> int:
        """Of all lines, in pixels of the screen."""
        return self.lines * self._line

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draws it with its upper left corner there."""
        self._layout.draw(painter, QPointF(x, y))


class Laid(Generic[T]):
    """Keeps what was laid out for a width, until it is forgotten or the look changes: Qt asks for heights many times."""

    def __init__(self, lay_out: Callable[[int], T]) -> None:
        self._lay_out = lay_out
        self._kept: dict[int, T] = {}
        self._version = theme.version

    def at(self, width: int) -> T:
        """What it is at this width."""
        if self._version != theme.version or len(self._kept) > 8:
            self.forget()
        if width not in self._kept:
            self._kept[width] = self._lay_out(width)
        return self._kept[width]

    def forget(self) -> None:
        """It says something else now."""
        self._kept.clear()
        self._version = theme.version


def beside(*texts: str) -> str:
    """Texts that stand beside each other in one line, with the gap of the language between them."""
    return gap().join(filter(None, texts))


def gap() -> str:
    """What stands between two things on one line."""
    return "　" if language() == "ja" else "   "


def _formats(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for run in runs:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, len(run.text)
        look = QTextCharFormat()
        look.setForeground(theme.color(run.role))
        if run.strong:
            look.setFontWeight(QFont.Weight(theme.tokens.weights[True]))
        found.format = look
        formats.append(found)
        start += len(run.text)
    return formats
