"""Draws the program's icon into resources/icons: the columns of a board, the last one won.

icon.py        writes leaddesk.png (256 px) and leaddesk.ico (Windows)
"""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from leaddesk.ui.theme.tokens import read_tokens

OUT = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIDE = 256
HEIGHTS = (0.86, 0.62, 0.40)
"""Of the columns: many come in, few are won."""


def draw() -> QImage:
    tokens = read_tokens()
    colors, stages = tokens.colors["light"], tokens.stages["dark"]
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor(colors["accent"]))
    painter.drawRoundedRect(QRectF(8, 8, SIDE - 16, SIDE - 16), 52, 52)
    top, room, width, step = 56, SIDE - 112, 40, 52
    left = (SIDE - (2 * step + width)) / 2
    for at, height in enumerate(HEIGHTS):
        painter.setBrush(QColor(colors["on_accent"] if at < 2 else stages["WON"]))
        painter.drawRoundedRect(QRectF(left + at * step, top, width, room * height), 10, 10)
    painter.end()
    return image


def main() -> None:
    _app = QGuiApplication([])
    OUT.mkdir(exist_ok=True)
    image = draw()
    for name in ("leaddesk.png", "leaddesk.ico"):
        if not image.save(str(OUT / name)):
            raise OSError(f"{name} was not written")


if __name__ == "__main__":
    main()
