"""How much one file may ask of the machine. Honest lists stay far below; hostile ones are stopped here."""

from typing import NamedTuple


class Limits(NamedTuple):
    """What the process that reads a file may use. A file that asks for more is refused in a sentence."""

    seconds: float = 20.0
    """Wall time from the start to the last row, for a small file."""
    seconds_per_megabyte: float = 4.0
    """What each megabyte of the file adds to that: 100,000 rows of twelve columns are about 6 MB and need 2 s here."""
    memory: int = 1_000_000_000
    """Bytes of memory of the reading process."""
    file_bytes: int = 512 * 1024**2
    """Size of the file itself."""
    inflated_bytes: int = 1024**3
    """Bytes that all parts of a zipped workbook hold once inflated."""
    parts: int = 20_000
    """Parts of a zipped workbook."""
    sheets: int = 1_000
    """Sheets of a workbook."""
    grid: int = 14_000_000
    """Cells of the smallest frame around everything on a sheet; the reader of workbooks lays it out in memory, empty
    cells too, at 24 to 32 bytes each."""
    rows: int = 1_048_576
    """Rows of a sheet: as many as Excel has."""
    cells: int = 20_000_000
    """Cells of the whole file that are handed over."""
    cell_text: int = 100_000
    """Characters of one cell; three times as many as Excel holds. A longer text is cut there and said so."""
    answer_bytes: int = 512 * 1024**2
    """Bytes of all rows on their way from the reading process."""
    depth: int = 200
    """How deep XML elements may stand within each other."""


LIMITS = Limits()
"""The limits in force. Tests and slow machines bring their own."""
