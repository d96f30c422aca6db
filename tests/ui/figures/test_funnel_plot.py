"""The funnel's picture: what stands in it adds up to the width of the bar, and it is written as PNG and PDF."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from leaddesk.domain.errors import BadFile
from leaddesk.reports.funnel import Funnel, FunnelStage
from leaddesk.ui.figures.funnel_plot import SIZE, paint_funnel
from leaddesk.ui.pictures import write_report_picture
from leaddesk.ui.theme.theme import theme


def stage(code: str, advanced: int, lost: int, waiting: int) -> FunnelStage:
    entered = advanced + lost + waiting
    return FunnelStage(code, entered, advanced, 0, 0, lost, 0, waiting, advanced / entered if entered else None, None)


SHOWN = Funnel(
    None, None, (stage("MAL", 50, 25, 25), stage("MQL", 0, 0, 0), stage("SAL", 0, 0, 10), stage("SQL", 1, 0, 0))
)


def colors_along(image: QImage, y: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    for x in range(image.width()):
        name = QColor(image.pixel(x, y)).name()
        counts[name] = counts.get(name, 0) + 1
    return counts


def painted() -> QImage:
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_funnel(painter, SHOWN)
    painter.end()
    return image


def test_each_part_is_as_wide_as_its_share(qapp: object) -> None:
    along = colors_along(painted(), 67)
    advanced = along[theme.plot_color("advanced").name()]
    lost = along[theme.plot_color("lost").name()]
    waiting = along[theme.plot_color("waiting").name()]
    assert abs(advanced - 2 * lost) <= 4
    assert abs(lost - waiting) <= 2


def test_a_stage_that_nobody_entered_has_an_empty_bar(qapp: object) -> None:
    along = colors_along(painted(), 67 + 44)
    assert theme.plot_color("grid").name() in along
    assert theme.plot_color("waiting").name() not in along


@pytest.mark.parametrize("name", ["funnel.png", "funnel.pdf"])
def test_it_is_written(qapp: object, tmp_path: Path, name: str) -> None:
    write_report_picture(SHOWN, tmp_path / name)
    start = (tmp_path / name).read_bytes()[:5]
    assert start in (b"\x89PNG\r", b"%PDF-")


@pytest.mark.parametrize("name", ["funnel.png", "funnel.pdf"])
def test_a_place_that_takes_no_file_is_said(qapp: object, tmp_path: Path, name: str) -> None:
    with pytest.raises(BadFile, match=name):
        write_report_picture(SHOWN, tmp_path / "nowhere" / name)
