"""The one shadow of the design, under whatever floats: 6 px down, blurred by 24."""

from math import erf

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from leaddesk.ui.theme.theme import theme

REACH = 24
"""How far the shadow can be seen around its box, at 100 %; leave so much room around what floats."""
DROP = 6

_pixmaps: dict[tuple[int, float, int, int], QPixmap] = {}


def paint_shadow(painter: QPainter, box: QRectF, radius: float) -> None:
    """Paints the shadow of a rounded box. The shadow is drawn once and stretched like a picture frame."""
    device = painter.device()
    dpr = device.devicePixelRatio() if device is not None else 1.0
    reach, corner = theme.px(REACH), theme.px(REACH) * 2 + round(radius)
    tile = _tile(corner, reach, radius, dpr)
    frame = box.adjusted(-reach, -reach, reach, reach).translated(0, theme.px(DROP))
    span = min(float(corner), frame.width() / 2, frame.height() / 2)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for x, width, from_x, from_width in _slices(frame.left(), frame.width(), span, tile.width(), dpr):
        for y, height, from_y, from_height in _slices(frame.top(), frame.height(), span, tile.width(), dpr):
            if width > 0 and height > 0:
                source = QRectF(from_x, from_y, from_width, from_height)
                painter.drawPixmap(QRectF(x, y, width, height), tile, source)


def _slices(start: float, length: float, span: float, side: int, dpr: float) -> list[tuple[float, float, float, float]]:
    """Begin, middle and end of the frame in one direction, each with its part of the tile: at, length, from, length."""
    cut = span * dpr
    return [
        (start, span, 0.0, cut),
        (start + span, length - 2 * span, cut, side - 2 * cut),
        (start + length - span, span, side - cut, cut),
    ]


def _tile(corner: int, reach: int, radius: float, dpr: float) -> QPixmap:
    color = theme.color("shadow")
    key = (corner, dpr, color.rgba(), round(radius))
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _draw_tile(corner, reach, radius, dpr, color)
    return found


def _draw_tile(corner: int, reach: int, radius: float, dpr: float, color: QColor) -> QPixmap:
    """Rounded boxes laid over each other, from the faintest and widest to the box itself: a blur to the eye."""
    side = 2 * corner + 4
    tile = QPixmap(round(side * dpr), round(side * dpr))
    tile.setDevicePixelRatio(dpr)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for distance in range(reach, -reach, -1):
        shade = QColor(color)
        shade.setAlphaF(color.alphaF() * _darkness(distance / (reach / 2)))
        painter.setBrush(shade)
        inset = reach - distance
        box = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
        round_by = max(radius + distance, 1.0)
        painter.drawRoundedRect(box, round_by, round_by)
    painter.end()
    tile.setDevicePixelRatio(1.0)
    return tile


def _darkness(sigmas: float) -> float:
    """How dark a blurred edge is at a distance from it, outside positive: 0 to 1."""
    return 0.5 * (1 - erf(sigmas / 2**0.5))
