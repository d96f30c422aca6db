"""Reading .xlsb with the reader of this project; why is told in docs/decisions/reading-workbooks.md."""

from functools import partial

from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks.two_ways import SheetToRead, hand_over
from leaddesk.lists.reading.workbooks.xlsb_book import XlsbBook
from leaddesk.lists.reading.workbooks.xlsb_cells import read_sheet
from leaddesk.lists.reading.zips import Package


def read(package: Package, answer: Answer, limits: Limits) -> None:
    """Hands over all sheets. Raises ``BadFile`` where nothing can be read."""
    book = XlsbBook(package, limits)
    if not book.sheets:
        raise refusals.is_damaged()
    if len(book.sheets) > limits.sheets:
        raise refusals.has_too_many_sheets(len(book.sheets))
    answer.begin("xlsb", sheets=len(book.sheets))
    sheets = [
        SheetToRead(sheet.name, sheet.is_hidden, sheet.is_worksheet, partial(read_sheet, book, sheet))
        for sheet in book.sheets
    ]
    hand_over(sheets, answer, limits)
