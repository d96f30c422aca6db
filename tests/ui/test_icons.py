import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from leaddesk.ui import icons

LEADDESK = Path(__file__).parents[2] / "leaddesk"
FILES = [*(LEADDESK / "ui").rglob("*.py"), LEADDESK / "domain" / "sentences.py"]
ICON = re.compile(
    r'(?:icon=|Sentence\(|paint_icon\(painter, |_Picture\(|_Offer\(|"ja?[^"]*"\), |, "icon": )"([a-z]+(?:-[a-z]+)*)"'
    r'|"([a-z]+(?:-[a-z]+)*-(?:fill|bold))"'
)


def test_every_icon_that_is_named_exists() -> None:
    named = {one or other for file in FILES for one, other in ICON.findall(file.read_text("utf-8"))}
    assert {"warning-circle-fill", "tray", "hourglass-medium-fill", "handshake"} <= named
    assert sorted(name for name in named if not icons.has_icon(name)) == []


def test_a_pixmap_is_made_once_for_each_look() -> None:
    ink = QColor("black")
    first = icons.pixmap("phone", ink, 16, 1.0)
    assert icons.pixmap("phone", ink, 16, 1.0).cacheKey() == first.cacheKey()
    assert icons.pixmap("phone", QColor("red"), 16, 1.0).cacheKey() != first.cacheKey()


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
def test_sharp_at_any_device_pixel_ratio(dpr: float) -> None:
    made = icons.pixmap("gear", QColor("black"), 20, dpr)
    assert (made.width(), made.devicePixelRatio()) == (round(20 * dpr), dpr)
    assert made.deviceIndependentSize().width() == pytest.approx(20, abs=0.5)


def test_the_glyph_has_ink_in_the_colour_asked_for() -> None:
    image = icons.pixmap("warning-circle-fill", QColor("#B52A12"), 16, 1.0).toImage()
    assert image.pixelColor(8, 12) == QColor("#B52A12")
    assert image.pixelColor(0, 0).alpha() == 0


def test_an_unknown_name_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        icons.pixmap("kanban", QColor("black"))
