"""The sentences in which a file is refused. Each says what it is and what to do."""

from leaddesk.domain.errors import BadFile, PasswordNeeded
from leaddesk.translation import _


def is_empty() -> BadFile:
    """A file of no bytes, or of nothing but blanks."""
    return BadFile(_("This file is empty. Export the list again"))


def is_damaged() -> BadFile:
    """A workbook that is cut off or broken inside."""
    return BadFile(_("This file is damaged or cut off. Open it in Excel, save it as a new workbook and drop that"))


def is_no_list() -> BadFile:
    """Bytes that are neither text nor a workbook."""
    return BadFile(_("This file is no list. Drop an Excel, CSV or vCard file"))


def is_something_else(what: str) -> BadFile:
    """A known kind of file that holds no list; ``what`` is its translated name with its article."""
    return BadFile(_("This file is {what}, not a list. Drop an Excel, CSV or vCard file").format(what=what))


def holds_no_table() -> BadFile:
    """A page or document that could hold a table and does not."""
    return BadFile(_("There is no table in this file. Export the list as an Excel or CSV file"))


def is_an_archive() -> BadFile:
    """A zip or other archive of files."""
    return BadFile(_("This file is an archive. Unpack it and drop the list that is inside"))


def is_a_lock_file() -> BadFile:
    """The small file that Excel leaves beside a workbook which is open."""
    return BadFile(_("This is only the mark that Excel leaves beside an open workbook. Drop the workbook itself"))


def needs_conversion(program: str) -> BadFile:
    """A spreadsheet of a program whose format is not read."""
    text = _(
        "Lists in the format of {program} cannot be read. Save it there as an Excel workbook (.xlsx) and drop that"
    )
    return BadFile(text.format(program=program))


def needs_password() -> PasswordNeeded:
    """A protected workbook, and no password was given."""
    return PasswordNeeded(_("This workbook is protected. Enter its password, or remove it in Excel"))


def has_another_password() -> PasswordNeeded:
    """A protected workbook, and the password that was given does not open it."""
    return PasswordNeeded(_("This password does not open the workbook. Enter it again, or remove it in Excel"))


def is_locked_for_good() -> BadFile:
    """A protected file that cannot be opened here even with its password."""
    return BadFile(
        _("This file is protected in a way that cannot be opened here. Save it without a password and drop that")
    )


def declares_entities() -> BadFile:
    """XML that declares entities: no program writes it into a list, but attacks live on it."""
    return BadFile(_("This file holds XML entities, which lists never need, and was not read. Save it anew in Excel"))


def is_too_large() -> BadFile:
    """A file that asks for more than the limits give."""
    return BadFile(
        _("This file is too large to read at once. Split it into several files, or keep only the list in it")
    )


def takes_too_long() -> BadFile:
    """A file that was not read when its time was up."""
    return BadFile(_("Reading was stopped because it took too long. Save the list alone as a CSV file and drop that"))


def has_too_many_sheets(sheets: int) -> BadFile:
    """A workbook with more sheets than any list has."""
    text = _("This workbook has {sheets:,} sheets. Copy the sheet with the list into a new workbook and drop that")
    return BadFile(text.format(sheets=sheets))


def is_nearly_blank(values: int, rows: int, columns: int) -> BadFile:
    """A sheet with next to nothing in an enormous frame."""
    text = _(
        "Reading was stopped: a frame of {rows:,} rows × {columns:,} columns holds only {values:,} values."
        " Copy the range you need into a new workbook and drop that"
    )
    return BadFile(text.format(values=values, rows=rows, columns=columns))


def cannot_be_found(name: str) -> BadFile:
    """No such file, or not one that may be opened."""
    return BadFile(_("“{name}” cannot be found. Choose it again").format(name=name))


def cannot_be_opened(name: str) -> BadFile:
    """The system does not let the file be read."""
    text = _("“{name}” cannot be opened. Close it in other programs, or copy it to this computer, and drop it again")
    return BadFile(text.format(name=name))


def is_a_folder(name: str) -> BadFile:
    """A folder instead of a file."""
    return BadFile(_("“{name}” is a folder. Drop the files that are in it").format(name=name))


def cannot_be_read() -> BadFile:
    """The reading process died of the file: of its size, or of what is broken in it."""
    return BadFile(
        _("This file is too large or too damaged to be read. Save the list alone as a CSV file and drop that")
    )
