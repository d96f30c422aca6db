"""Reading .xlsx and .xlsm: looked over first, then read in two ways."""

from functools import partial

import python_calamine as calamine

from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks import patient_xlsx, quick
from leaddesk.lists.reading.workbooks.ooxml import Book, SheetPart
from leaddesk.lists.reading.workbooks.quick import Source, Unread
from leaddesk.lists.reading.workbooks.sheet_scan import SheetScan
from leaddesk.lists.reading.workbooks.two_ways import SheetToRead, hand_over
from leaddesk.lists.reading.zips import BrokenPart, Package


def read(source: Source, package: Package, answer: Answer, limits: Limits) -> None:
    """Hands over all sheets. Raises ``BadFile`` where nothing can be read."""
    scans = _looked_over(package)
    book = Book(package, limits)
    if len(book.sheets) > limits.sheets:
        raise refusals.has_too_many_sheets(len(book.sheets))
    if not book.sheets:
        raise refusals.is_damaged()
    try:
        workbook = quick.opened(source)
        names = [sheet.name for sheet in workbook.sheets_metadata]
    except Unread:
        workbook, names = None, []
    answer.begin("xlsx", sheets=len(book.sheets))
    hand_over([_to_read(sheet, package, book, workbook, names, scans, limits) for sheet in book.sheets], answer, limits)


def _looked_over(package: Package) -> dict[str, SheetScan]:
    """Every part, inflated once; what was seen of those that are sheets. A broken part costs only who needs it."""
    scans = {}
    for name in package.parts:
        scan = SheetScan()
        try:
            for piece in package.looked_over(name):
                scan.feed(piece)
        except BrokenPart:
            continue
        scan.close()
        scans[name] = scan
    return scans


def _to_read(
    sheet: SheetPart,
    package: Package,
    book: Book,
    workbook: calamine.CalamineWorkbook | None,
    names: list[str],
    scans: dict[str, SheetScan],
    limits: Limits,
) -> SheetToRead:
    scan = scans.get(sheet.part or "", SheetScan())
    # The quick reader finds nothing in a sheet of UTF-16, and says nothing of it; the scan finds no sheet in there either.
    fits = scan.is_sheet and not scan.has_homeless_errors and scan.rows * scan.columns <= limits.grid
    fits = fits and names.count(sheet.name) == 1
    return SheetToRead(
        name=sheet.name,
        is_hidden=sheet.is_hidden,
        is_worksheet=sheet.is_worksheet,
        quickly=partial(workbook.get_sheet_by_index, names.index(sheet.name)) if workbook and fits else None,
        errors=scan.errors,
        patiently=partial(patient_xlsx.read_sheet, package, book, sheet, limits),
    )
