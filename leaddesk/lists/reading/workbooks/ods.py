"""Reading OpenDocument spreadsheets, zipped or flat, with the reader of this project."""

from collections.abc import Iterator

from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks.ods_cells import read_sheets
from leaddesk.lists.reading.workbooks.sparse import SparseSheet
from leaddesk.lists.reading.zips import Package


def read(package: Package, answer: Answer, limits: Limits) -> None:
    """Hands over all sheets. Raises ``BadFile``."""
    manifest = package.find("META-INF/manifest.xml")
    if manifest and b"encryption-data" in package.read(manifest):
        raise refusals.is_locked_for_good()
    content = package.find("content.xml")
    if content is None:
        raise refusals.is_damaged()
    _hand_over(read_sheets(package.looked_over(content), limits), answer, limits)


def read_flat(data: bytes, answer: Answer, limits: Limits) -> None:
    """Hands over all sheets of a document that is one XML file. Raises ``BadFile``."""
    _hand_over(read_sheets(iter([data]), limits), answer, limits)


def _hand_over(sheets: Iterator[SparseSheet], answer: Answer, limits: Limits) -> None:
    answer.begin("ods")
    number = 0
    for number, sheet in enumerate(sheets, 1):
        if number > limits.sheets:
            raise refusals.has_too_many_sheets(number)
        rows = sheet.rows(limits)
        answer.sheet(sheet.name, is_hidden=sheet.is_hidden)
        answer.rows(rows)
        answer.merged(sheet.merged)
    if not number:
        raise refusals.holds_no_table()
