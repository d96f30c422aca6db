"""Reading .xls of Excel 2 to 2003 with the reader of this project; why is told in docs/decisions/reading-workbooks.md."""

from functools import partial

from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks import xls_cells
from leaddesk.lists.reading.workbooks.two_ways import SheetToRead, hand_over
from leaddesk.lists.reading.workbooks.xls_book import WORKSHEET, read_book


def read(stream: bytes, answer: Answer, limits: Limits) -> None:
    """Hands over all sheets of a stream of records. Raises ``BadFile`` where nothing can be read."""
    book = read_book(stream)
    if not book.sheets:
        raise refusals.is_damaged()
    if len(book.sheets) > limits.sheets:
        raise refusals.has_too_many_sheets(len(book.sheets))
    answer.begin("xls", sheets=len(book.sheets))
    sheets = [
        SheetToRead(
            name=sheet.name,
            is_hidden=sheet.is_hidden,
            is_worksheet=sheet.sort == WORKSHEET,
            patiently=partial(xls_cells.read_sheet, stream, book, sheet),
        )
        for sheet in book.sheets
    ]
    hand_over(sheets, answer, limits)
