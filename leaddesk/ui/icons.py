"""Icons by their Phosphor 1.3 name: ``pixmap("phone", theme.color("text_2"))``.

The glyphs come out of the font file that the ``qtawesome`` wheel ships. The package itself is not imported: that takes
0.15 s, and drawing a glyph is all that is needed. Pixmaps are kept by name, colour, size and device pixel ratio.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPixmap, QRawFont

from leaddesk.ui.theme.theme import theme

if TYPE_CHECKING:  # naming it makes 151 names of icons of systems: 1.4 ms of the start
    from PySide6.QtGui import QIcon

_FONT = "phosphor-1.3.0.ttf"
_CHARMAP = "phosphor-charmap-1.3.0.json"

_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}


def pixmap(name: str, color: QColor, size: int = 16, dpr: float = 1.0) -> QPixmap:
    """The icon in one colour; ``size`` is its side in pixels of the screen at 100 %. KeyError for an unknown name."""
    key = (name, color.rgba(), size, dpr)
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _draw(name, color, size, dpr)
    return found


def icon(name: str, color: QColor | None = None) -> "QIcon":
    """The icon for menus and actions, in the colour of text unless another is asked for."""
    from PySide6.QtGui import QIcon

    ink = color or theme.color("text_2")
    made = QIcon()
    for dpr in (1.0, 2.0):
        made.addPixmap(pixmap(name, ink, theme.px(16), dpr))
    return made


def paint_icon(painter: QPainter, name: str, color: QColor, x: float, y: float, size: int = 16) -> None:
    """Paints the icon with its upper left corner there, sharp at any device pixel ratio."""
    device = painter.device()
    dpr = device.devicePixelRatio() if device is not None else 1.0
    painter.drawPixmap(QPointF(x, y), pixmap(name, color, size, dpr))


def has_icon(name: str) -> bool:
    """Whether the font has an icon of this name."""
    return name in _charmap()


@cache
def _charmap() -> dict[str, str]:
    names: dict[str, str] = json.loads((_folder() / _CHARMAP).read_text("utf-8"))
    return names


@cache
def _folder() -> Path:
    found = find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the package qtawesome, which holds the icons, is not installed")
    return Path(found.submodule_search_locations[0]) / "fonts"


@cache
def _font(pixels: int) -> QRawFont:
    """The font in one size: another size of the one that was read, which takes half the time of reading it again."""
    sized = QRawFont(_read_font())
    sized.setPixelSize(float(pixels))
    return sized


@cache
def _read_font() -> QRawFont:
    return QRawFont(str(_folder() / _FONT), 16.0)


def _draw(name: str, color: QColor, size: int, dpr: float) -> QPixmap:
    pixels = round(size * dpr)
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    font = _font(pixels)
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(font.glyphIndexesForString(chr(int(_charmap()[name], 16))))
    run.setPositions([QPointF(0, 0)])
    painter = QPainter(drawn)
    painter.setPen(color)
    painter.drawGlyphRun(QPointF(0, pixels), run)  # the glyphs of this font fill the square above its baseline
    painter.end()
    drawn.setDevicePixelRatio(dpr)
    return drawn
