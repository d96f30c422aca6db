"""Zipped workbooks: which one it is, and on to its reader."""

from io import BytesIO
from pathlib import Path
from typing import Literal

from leaddesk.lists.reading import refusals, sniffing
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.zips import Package

ZippedFormat = Literal["xlsx", "xlsb", "ods"]

_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


def read(source: Path | BytesIO, answer: Answer, limits: Limits) -> None:
    """Hands over the workbook of a zip. Raises ``BadFile``."""
    with source.open("rb") if isinstance(source, Path) else source as file:
        package = Package(file, limits)
        kind = format_of(package)
        if kind == "xlsx":
            from leaddesk.lists.reading.workbooks import xlsx

            xlsx.read(source, package, answer, limits)
        elif kind == "xlsb":
            from leaddesk.lists.reading.workbooks import xlsb

            xlsb.read(package, answer, limits)
        else:
            from leaddesk.lists.reading.workbooks import ods

            ods.read(package, answer, limits)


def format_of(package: Package) -> ZippedFormat:
    """Which workbook a zip holds. Raises ``BadFile`` where it holds something else."""
    names = [name.lower() for name, entry in package.parts.items() if entry.file_size]
    if not names:
        raise refusals.is_empty()
    if package.is_locked:
        raise refusals.is_locked_for_good()
    if any(name.endswith("workbook.bin") for name in names):
        return "xlsb"
    if any(name.endswith("workbook.xml") for name in names):
        return "xlsx"
    if any(name.startswith("word/") for name in names):
        raise refusals.is_something_else(str(sniffing.TEXT_DOCUMENT))
    if any(name.startswith("ppt/") for name in names):
        raise refusals.is_something_else(str(sniffing.SLIDES))
    if any(name.endswith(".iwa") or name == "index.zip" for name in names):
        raise refusals.needs_conversion("Numbers")
    if "content.xml" in names:
        return _open_document(package)
    if any(name.startswith("xl/") for name in names):
        raise refusals.is_damaged()
    raise refusals.is_an_archive()


def _open_document(package: Package) -> ZippedFormat:
    kind = package.read("mimetype").decode("ascii", "replace") if "mimetype" in package.parts else ""
    kind = kind.strip().removeprefix(_OPEN_DOCUMENT)
    if kind.startswith("text"):
        raise refusals.is_something_else(str(sniffing.TEXT_DOCUMENT))
    if kind.startswith(("presentation", "graphics", "image")):
        raise refusals.is_something_else(str(sniffing.SLIDES))
    return "ods"
