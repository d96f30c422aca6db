"""CSV that Excel opens with the right characters, and in which no text becomes a formula."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from leaddesk.files import written_whole
from leaddesk.lists.writing.table import CellValue, Table

GUARD = "'"
"""Put before text that a spreadsheet would take for a formula, by us and by others; taken away again on import."""

_RISKY = ("=", "+", "-", "@", "\t", "\r", GUARD)


def write_csv(path: Path, table: Table, encoding: str) -> list[str]:
    """Writes a table as CSV; the characters that the encoding does not know, which were written as ``?``.

    Raises BadFile if the file cannot be written.
    """
    lost: dict[str, None] = {}
    with written_whole(path) as place, place.open("w", encoding=encoding, newline="", errors="replace") as file:
        writer = csv.writer(file)
        writer.writerow(column.header for column in table.columns)
        for row in table.rows:
            texts = [guarded(value) if isinstance(value, str) else as_text(value) for value in row]
            lost.update(dict.fromkeys(_unknown("".join(texts), encoding)))
            writer.writerow(texts)
    return list(lost)


def guarded(text: str) -> str:
    """Text that a spreadsheet leaves alone."""
    return GUARD + text if text.startswith(_RISKY) else text


def unguarded(text: str) -> str:
    """The text as it was before it was guarded."""
    return text[1:] if text[:1] == GUARD and text[1:].startswith(_RISKY) else text


def as_text(value: CellValue) -> str:
    """A value as it stands in a CSV: ISO dates, plain numbers."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _unknown(text: str, encoding: str) -> Iterable[str]:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return [char for char in text if not _knows(char, encoding)]
    return ()


def _knows(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def rows_as_text(rows: Iterable[Sequence[CellValue]]) -> list[list[str]]:
    """Rows as the texts of a CSV, unguarded; for the clipboard."""
    return [[as_text(value) for value in row] for row in rows]
