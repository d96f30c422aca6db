import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.badge import badge_width, text_of
from leaddesk.ui.widgets.floating import fits_below, fits_beside
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import elided, fill_box
from leaddesk.ui.widgets.shadow import paint_shadow
from leaddesk.ui.widgets.wrapping import wrapped

WINDOW = QRect(8, 8, 1424, 884)


def painted(paint: object, side: int = 60) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter)  # type: ignore[operator]
    painter.end()
    return image


def test_an_outline_leaves_its_inside_alone() -> None:
    def twice(painter: QPainter) -> None:
        fill_box(painter, QRectF(2, 2, 20, 20), 4, theme.color("accent"))
        fill_box(painter, QRectF(30, 30, 20, 20), 4, None, theme.color("line_strong"))

    image = painted(twice)
    assert image.pixelColor(12, 12) == theme.color("accent")
    assert image.pixelColor(40, 40) == Qt.GlobalColor.white  # a brush left over from the first would fill it
    assert image.pixelColor(30, 40) == theme.color("line_strong")  # a hairline is exactly one pixel
    assert image.pixelColor(31, 40) == Qt.GlobalColor.white


def test_the_shadow_falls_down_and_fades() -> None:
    image = painted(lambda painter: paint_shadow(painter, QRectF(80, 80, 140, 60), 10), 300)
    grey = [255 - image.pixelColor(150, y).red() for y in (110, 145, 155, 165)]
    assert grey == sorted(grey, reverse=True)
    assert grey[0] > grey[-1] > 0
    assert 255 - image.pixelColor(150, 60).red() < 255 - image.pixelColor(150, 160).red()


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (QRect(800, 300, 210, 100), QRect(1018, 286, 360, 300)),
        (QRect(1200, 300, 210, 100), QRect(832, 286, 360, 300)),
        (QRect(800, 860, 210, 100), QRect(1018, 592, 360, 300)),
        (QRect(800, 0, 210, 100), QRect(1018, 8, 360, 300)),
    ],
    ids=["right of it", "flipped to the left", "kept above the edge", "kept below the edge"],
)
def test_a_popover_stands_beside_its_card_and_inside_the_window(anchor: QRect, expected: QRect) -> None:
    assert fits_beside(anchor, 360, 300, WINDOW, 8) == expected


def test_a_popover_stands_below_its_button_or_above_where_there_is_no_room() -> None:
    assert fits_below(QRect(100, 100, 80, 28), 280, 200, WINDOW, 4).topLeft().y() == 132
    assert fits_below(QRect(100, 800, 80, 28), 280, 200, WINDOW, 4).bottom() == 795
    assert fits_below(QRect(1400, 100, 80, 28), 280, 200, WINDOW, 4).right() == WINDOW.right()


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    metrics = theme.metrics("body")
    assert elided("株式会社みなと精密", metrics, 1000) == "株式会社みなと精密"
    cut = elided("株式会社みなと精密", metrics, 80)
    assert cut.endswith("…")
    assert metrics.horizontalAdvance(cut) <= 80


def test_keys_read_as_people_say_them() -> None:
    assert [hint(key) for key in ("Ctrl+F", "Ctrl++", "Ctrl+Left", "Ctrl+Shift+Z")] == [
        "Ctrl F",
        "Ctrl +",
        "Ctrl ←",
        "Ctrl Shift Z",
    ]


def test_badges_are_round_and_never_too_long() -> None:
    assert [text_of(count) for count in (3, 99, 4812)] == ["3", "99", "99+"]
    assert badge_width(3) == 16 < badge_width(4812)


def test_text_wraps_between_words_and_an_address_after_its_at_sign(qapp: QApplication) -> None:
    metrics, font = theme.metrics("meta"), theme.font("meta")
    width = metrics.horizontalAdvance("takumi.asano@e")
    assert wrapped("Yes", font, metrics, width) == ("Yes",)
    assert wrapped("takumi.asano@pub.example", font, metrics, width) == ("takumi.asano@", "pub.example")
    lines = wrapped("Director and Plant Manager", font, metrics, width)
    assert " ".join(lines) == "Director and Plant Manager"
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
