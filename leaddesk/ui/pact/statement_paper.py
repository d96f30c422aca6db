"""The statement of the pact on one sheet of A4, as PDF: the type shrinks until all of it fits."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from leaddesk.domain.errors import BadFile
from leaddesk.domain.pact_statement import Section, StageStatement, Statement
from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole

_DPI = 300
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
"""Points. A pact that does not fit in the smallest goes on to a second sheet."""


def pdf_of(told: Statement) -> bytes:
    """The sheet. Qt lays text out on the window's thread alone; writing the bytes is for another one."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setResolution(_DPI)
    writer.setTitle(told.title)
    size, margins = QPageSize(QPageSize.PageSizeId.A4), QMarginsF(14, 12, 14, 12)
    upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(size, upright, margins, unit))
    room = QSizeF(writer.width(), writer.height())
    sheet = fitted(told, writer, room)
    painter = QPainter(writer)
    for page in range(sheet.pageCount()):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * room.height())
        sheet.drawContents(painter)
        painter.restore()
    painter.end()
    return bytes(kept.data().data())


def write_pdf(file: Path, sheet: bytes) -> None:
    """Writes the sheet. Raises BadFile where it cannot be written."""
    try:
        file.write_bytes(sheet)
    except OSError as error:
        message = _("“{file}” could not be written ({reason}). Close it where it is open, and check the free space")
        raise BadFile(message.format(file=file.name, reason=error.strerror)) from None


def fitted(told: Statement, writer: QPdfWriter, room: QSizeF) -> QTextDocument:
    """The statement laid out in the largest type in which it is one page."""
    for size in _SIZES:
        sheet = _laid_out(told, writer, room, size)
        if sheet.pageCount() == 1:
            return sheet
    return sheet


def _laid_out(told: Statement, writer: QPdfWriter, room: QSizeF, size: float) -> QTextDocument:
    sheet = QTextDocument()
    sheet.documentLayout().setPaintDevice(writer)
    sheet.setDocumentMargin(0)
    font = QFont(theme.font())
    font.setPointSizeF(size)
    sheet.setDefaultFont(font)
    sheet.setHtml("".join(_html(told, size)))
    sheet.setPageSize(room)
    return sheet


def _html(told: Statement, size: float) -> Iterator[str]:
    yield f'<p style="font-size:{size * 1.7:.1f}pt;font-weight:600;margin:0">{escape(told.title)}</p>'
    agreed = told.agreed or _("As the draft says it")
    yield f'<p style="color:{_on_paper("text_2")};margin:2px 0 8px 0">{escape(agreed)}</p>'
    yield '<table width="100%" cellspacing="0" cellpadding="5" border="1" '
    yield f'style="border-collapse:collapse;border-color:{_on_paper("line_strong")};border-style:solid">'
    heads = (_("Stage"), _("What it means"), _("Gate"), _("Who answers, and when"))
    yield (
        "<tr>" + "".join(f'<td bgcolor="{_on_paper("window")}"><b>{escape(head)}</b></td>' for head in heads) + "</tr>"
    )
    for stage in told.stages:
        yield _row(stage)
    yield "</table>"
    for section in told.sections:
        yield _section(section, size)


def _on_paper(role: ColorRole) -> str:
    """A colour as it is printed: paper is light whatever the window is."""
    return theme.tokens.colors["light"][role]


def _row(stage: StageStatement) -> str:
    name = f"<b>{stage.stage.value}</b><br>{escape(stage.name)}<br>{escape(stage.department)}"
    cells = (
        (14, name),
        (34, escape(stage.definition).replace("\n", "<br>")),
        (27, _lines(stage.gate)),
        (25, _lines(stage.promise)),
    )
    return "<tr>" + "".join(f'<td width="{width}%">{text}</td>' for width, text in cells) + "</tr>"


def _section(section: Section, size: float) -> str:
    title = f'<p style="font-size:{size * 1.15:.1f}pt;font-weight:600;margin:7px 0 1px 0">{escape(section.title)}</p>'
    return f'{title}<p style="margin:0">{_lines(section.lines)}</p>'


def _lines(lines: Sequence[str]) -> str:
    return "<br>".join(map(escape, lines)) or "–"
