"""Tables of web pages, which many systems hand out under the name of an .xls."""

import re
from html.parser import HTMLParser

from leaddesk.lists.document import Row
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.text import Text

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_UNSEEN = ("script", "style", "head", "rt", "rp")
_MOST_SPAN = 1_000


def read(text: Text, answer: Answer, limits: Limits) -> None:
    """Hands over each table of a page as a sheet. Raises ``BadFile`` where there is none."""
    page = _Page(limits)
    page.feed(text.text)
    page.close()
    tables = [table for table in page.tables if any(any(row) for row in table.rows)]
    if not tables:
        raise refusals.holds_no_table()
    answer.begin("html", encoding=text.encoding, sheets=len(tables))
    for table in tables:
        answer.sheet(table.caption or None)
        answer.rows(table.rows)
        answer.merged(table.merged)


class _Table:
    """The rows of one table; a cell that spans several stands at its top left, the rest stays blank."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.caption = ""
        self._taken: dict[int, int] = {}
        """Columns that a cell from above reaches down into, and to which row."""

    def start_row(self) -> None:
        self.rows.append([])

    def put(self, text: str, down: int, right: int) -> None:
        """The next cell of the row, which reaches over so many rows and columns."""
        if not self.rows:
            self.start_row()
        row, number = self.rows[-1], len(self.rows) - 1
        while self._taken.get(len(row), -1) >= number:
            row.append(None)
        column = len(row)
        row.extend([text, *[None] * (right - 1)])
        if down > 1:
            self._taken.update(dict.fromkeys(range(column, column + right), number + down - 1))
        if down > 1 or right > 1:
            self.merged.append((number, column, number + down - 1, column + right - 1))


class _Page(HTMLParser):
    """Collects the tables of a page; the text of a table within a cell belongs to that cell."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._limits = limits
        self._depth = 0
        self._unseen = 0
        self._cells = 0
        self._texts: list[str] | None = None
        self._span = (1, 1)
        self._in_caption = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(_Table())
        elif tag == "br" and self._texts is not None:
            self._texts.append("\n")
        elif self._depth == 1:
            self._start_in_table(tag, dict(attrs))

    def _start_in_table(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "tr":
            self._end_cell()
            self.tables[-1].start_row()
        elif tag in ("td", "th"):
            self._end_cell()
            self._texts, self._span = [], (_span(attributes.get("rowspan")), _span(attributes.get("colspan")))
        elif tag == "caption":
            self._in_caption = True

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
            self._depth -= 1
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()
        elif tag == "caption":
            self._in_caption = False

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._texts is not None:
            self._texts.append(_BLANKS.sub(" ", data))
        elif self._in_caption and self.tables:
            self.tables[-1].caption += data.strip()

    def _end_cell(self) -> None:
        if self._texts is None:
            return
        self._cells += self._span[1]
        if self._cells > self._limits.cells or len(self.tables) > self._limits.sheets:
            raise refusals.is_too_large()
        lines = "".join(self._texts).split("\n")
        self.tables[-1].put("\n".join(line.strip() for line in lines).strip(), *self._span)
        self._texts = None


def _span(text: str | None) -> int:
    return min(max(int(text), 1), _MOST_SPAN) if text and text.isdecimal() and len(text) < 6 else 1
