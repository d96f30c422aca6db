"""Pictures without a screen: the window on an open desk, and a report as PNG or PDF."""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from leaddesk.domain.errors import LeadDeskError
from leaddesk.files import written_whole
from leaddesk.reports.funnel import Funnel
from leaddesk.translation import _

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from leaddesk.bootstrap import Desk
    from leaddesk.ui.main_window import MainWindow

_WIDTH, _HEIGHT = 1440, 900
_PATIENCE_MS = 20_000
_SHARPNESS = 2
"""Pixels of the PNG to one of the design."""


def write_demo_pictures(desk: "Desk", folder: Path) -> list[str]:
    """Writes board.png, lead.png and funnel.png of a desk; their names. Raises LeadDeskError where Qt cannot start."""
    _start()
    with TemporaryDirectory() as kept:
        window = _window(desk, Path(kept) / "window.ini")
        try:
            _save(window.grab().toImage(), folder / "board.png")
            window.open_lead(_first_of(desk))
            _wait(lambda: window.side is not None and _is_read(window))
            _save(window.grab().toImage(), folder / "lead.png")
        finally:
            window.close()
    write_report_picture(desk.reports.funnel(), folder / "funnel.png")
    return ["board.png", "lead.png", "funnel.png"]


def write_report_picture(report: Funnel, file: Path) -> None:
    """Draws a report into a .png or .pdf file. Raises LeadDeskError where Qt cannot start, BadFile where it is not written."""
    _start()
    from leaddesk.ui.theme.theme import theme

    theme.use(appearance="light", zoom=1.0)
    if file.suffix.lower() == ".pdf":
        _write_pdf(report, file)
    else:
        _write_png(report, file)


def _write_png(report: Funnel, file: Path) -> None:
    from PySide6.QtGui import QImage, QPainter

    from leaddesk.ui.figures.funnel_plot import SIZE, paint_funnel

    image = QImage((SIZE * _SHARPNESS).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(image)
    paint_funnel(painter, report)
    painter.end()
    _save(image, file)


def _write_pdf(report: Funnel, file: Path) -> None:
    from PySide6.QtCore import QBuffer, QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

    from leaddesk.ui.figures.funnel_plot import SIZE, paint_funnel

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_("Funnel"))
    page, margins = QPageSize(QPageSize.PageSizeId.A4), QMarginsF(12, 12, 12, 12)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Landscape, margins))
    painter = QPainter(writer)
    scale = writer.width() / SIZE.width()
    painter.scale(scale, scale)
    paint_funnel(painter, report)
    painter.end()
    _write(bytes(buffer.data().data()), file)


def _start() -> None:
    """Makes the application without a screen, unless there is one already."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from leaddesk.ui.app import make_application

    make_application()


def _window(desk: "Desk", state: Path) -> "MainWindow":
    from leaddesk.domain.board import Column, Filter, Order
    from leaddesk.translation import language
    from leaddesk.ui.app import make_window
    from leaddesk.ui.board.page import BoardPage

    window = make_window(language(), state)
    window.look.use_appearance("light")
    window.look.reduce_motion(True)
    window.resize(_WIDTH, _HEIGHT)
    window.show_desk(desk, _("Sample desk"))
    window.show()
    page = window.page()
    assert isinstance(page, BoardPage)
    here = {column: len(desk.board.ids(column, Filter(), Order.NAME)) for column in Column}
    _wait(lambda: {column: model.rowCount() for column, model in page.board.models.items()} == here)
    return window


def _is_read(window: "MainWindow") -> bool:
    panel = window.side.lead_panel if window.side is not None else None
    return panel is not None and panel.everything is not None


def _first_of(desk: "Desk") -> int:
    """The most urgent lead that sales has to answer."""
    from leaddesk.domain.board import Column, Filter, Order

    for column in (Column.MQL, *Column):
        ids = desk.board.ids(column, Filter(), Order.URGENCY, 1)
        if ids:
            return ids[0]
    raise LeadDeskError(_("There is no lead on this desk yet"))


def _wait(is_done: Callable[[], bool]) -> None:
    """Lets the window work until it is done, and then until it has painted itself."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(_PATIENCE_MS)
    while not is_done() and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    settled = QDeadlineTimer(300)  # cards are read as they come into sight
    while not settled.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _save(image: "QImage", file: Path) -> None:
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImageWriter

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    _write(bytes(buffer.data().data()), file)


def _write(content: bytes, file: Path) -> None:
    with written_whole(file) as place:
        place.write_bytes(content)
