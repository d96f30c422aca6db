"""What a person overrules of a list: the row of its header, and rows that were taken for no people; and what comes back.

A workbook of rejected rows has two columns more than the list it came from. They are no part of the list.
"""

from collections.abc import Collection, Sequence

from leaddesk.lists.document import Sheet
from leaddesk.lists.recognition.headers import Header, find_headers, score_of
from leaddesk.lists.recognition.recognised import Skipped
from leaddesk.lists.recognition.tables import Table
from leaddesk.lists.recognition.text import key_of, text_of
from leaddesk.translation import Word

REJECTED_REASON = Word("Reason", "理由")
REJECTED_ROW = Word("Row in the list", "元の行")
"""The headers that a workbook of rejected rows puts before those of the list. Only together do they mean it."""

_REASONS = frozenset(key_of(text) for text in (REJECTED_REASON.en, REJECTED_REASON.ja))
_ROWS = frozenset(key_of(text) for text in (REJECTED_ROW.en, REJECTED_ROW.ja))


def table_below(sheet: Sheet, header_row: int) -> Table:
    """The list below a header that a person named by its lowest row, from 1; 0 is a list without a header."""
    if header_row <= 0:
        return Table(None, 0, "", 0.0)
    bottom = min(header_row, len(sheet.rows)) - 1
    found = find_headers(sheet)
    header = next((one for one in found if one.bottom == bottom), None) or _header_at(sheet, bottom)
    return Table(header, bottom + 1, "", header.score, tuple(one for one in found if one.top > bottom))


def with_taken(
    people: Sequence[int], skipped: Sequence[Skipped], taken: Collection[int]
) -> tuple[list[int], list[Skipped]]:
    """Rows of people (from 0) and the others, after a person said of some (from 1) that they are people."""
    wanted = {one.row for one in skipped if one.row in set(taken) and one.why not in ("blank", "header")}
    return sorted({*people, *(row - 1 for row in wanted)}), [one for one in skipped if one.row not in wanted]


def added_columns(labels: Sequence[str]) -> frozenset[int]:
    """The columns that a workbook of rejected rows added before those of the list; none in any other list."""
    if len(labels) < 2 or key_of(labels[0]) not in _REASONS or key_of(labels[1]) not in _ROWS:
        return frozenset()
    return frozenset((0, 1))


def _header_at(sheet: Sheet, place: int) -> Header:
    labels = tuple(" ".join(text_of(cell).split()) for cell in sheet.rows[place])
    return Header(place, place, labels, labels, score_of(labels, labels))
