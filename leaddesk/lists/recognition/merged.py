"""Merged cells among the people: only the first cell holds the value, and all of them mean it."""

from dataclasses import replace

from leaddesk.lists.document import Row, Sheet
from leaddesk.lists.recognition.text import is_blank


def filled_down(sheet: Sheet, first: int) -> Sheet:
    """The sheet with the value of each block merged over rows in all of these rows, from row ``first`` (from 0) on.

    A company that is merged over its three people is the company of each. Blocks merged over columns alone are titles
    and totals, and stay. The rows of the sheet itself are not changed.
    """
    blocks = [block for block in sheet.merged if block[0] >= first and block[2] > block[0] and block[1] == block[3]]
    if not blocks:
        return sheet
    rows: list[Row] = list(sheet.rows)
    copied: set[int] = set()
    for top, column, bottom, _right in blocks:
        if top >= len(rows) or column >= len(rows[top]) or is_blank(value := rows[top][column]):
            continue
        for place in range(top + 1, min(bottom + 1, len(rows))):
            if place not in copied:
                rows[place] = [*rows[place], *[None] * (column + 1 - len(rows[place]))]
                copied.add(place)
            elif len(rows[place]) <= column:
                rows[place] += [None] * (column + 1 - len(rows[place]))
            if is_blank(rows[place][column]):
                rows[place][column] = value
    return replace(sheet, rows=rows)
