"""Boxes, rings, hints and grades as the design draws them: hairlines on half pixels, sharp at any device pixel ratio."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from leaddesk.ui.theme.theme import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
CENTER = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine

HINT_HEIGHT = 18
"""Of the box around a key hint, at 100 %."""


def fill_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    ground: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded box whose border lies wholly inside ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    inset = width / 2 if border is not None else 0.0
    box = rect.adjusted(inset, inset, -inset, -inset)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(border, width)
        if dashed:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
    if ground is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(ground)
    painter.drawRoundedRect(box, radius - inset, radius - inset)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def fill(painter: QPainter, rect: QRect | QRectF, color: QColor) -> None:
    """A rectangle in one colour, without a pen from then on.

    As QPainter.fillRect, which PySide cannot call before it has made all gradients that Qt knows: 2 ms of the start.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(rect)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_text(painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, flags: int = LEFT) -> None:
    """One line of text in the middle of the rectangle's height, as wide as it is."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, flags, text)


def elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    """The text, or as much of it as fits with … at its end."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def hint_width(text: str) -> float:
    """How wide the box of a key hint is."""
    return max(theme.metrics("meta").horizontalAdvance(text) + theme.px(12), float(theme.px(HINT_HEIGHT)))


def draw_hint(painter: QPainter, right: float, middle: float, text: str, ink: QColor, border: QColor) -> QRectF:
    """A key hint whose box ends at ``right``, centred at the height ``middle``; returns the box."""
    width, height = hint_width(text), theme.px(HINT_HEIGHT)
    box = QRectF(round(right - width), round(middle - height / 2), round(width), height)
    fill_box(painter, box, theme.px(4), None, border)
    draw_text(painter, box, text, theme.font("meta"), ink, CENTER)
    return box


def draw_grade(painter: QPainter, box: QRectF, grade: str, is_shaky: bool) -> None:
    """A grade in its box: A solid, B tint, C grey, D outline; dashed where less than half of the weight is known."""
    ground, ink = theme.grade_colors(grade)
    if is_shaky or not grade:
        fill_box(painter, box, theme.px(4), None, theme.color("text_3"), dashed=True)
        ink = theme.color("text")
    elif grade == "D":
        fill_box(painter, box, theme.px(4), None, theme.color("line_strong"))
    else:
        fill_box(painter, box, theme.px(4), ground)
    draw_text(painter, box, grade or "–", theme.font("body", strong=True), ink, CENTER)


def draw_dot(painter: QPainter, center: QPointF, radius: float, color: QColor) -> None:
    """A filled dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(center, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """The outline of a rounded box, for clipping."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def draw_rule(painter: QPainter, x1: float, x2: float, y: float, color: QColor) -> None:
    """A hairline across, exactly one pixel."""
    fill(painter, QRectF(x1, y, x2 - x1, 1), color)
