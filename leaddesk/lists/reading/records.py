"""The records of delimited text, one after the other, with quotes that close and quotes that do not.

``csv`` in strict mode reads what is well-formed. Where it stumbles over a quote, that one record is read with care and
the stray quote taken as it stands, so that it never swallows the rest of the file.
"""

import csv
import io
import re
from collections.abc import Iterator

from leaddesk.lists.document import Row

_LONGEST_CELL = 200_000
"""Characters that a quoted cell may reach over lines before its quote is taken for a stray one."""

csv.field_size_limit(1 << 30)


class Records:
    """An iterator over the records of a text; blank lines are records without cells.

    ``position`` is how many characters have been read, ``strays`` how many quotes had no partner.
    """

    def __init__(self, text: str, delimiter: str) -> None:
        self.position = 0
        self.strays = 0
        self._text = text
        self._delimiter = delimiter
        self._spaced = re.search(rf'{re.escape(delimiter)} +"', text[:_LONGEST_CELL]) is not None
        sign = re.escape(delimiter)
        end = rf"(?=[ \t]*(?:{sign}|[\r\n]|\Z))"
        self._quoted = re.compile(rf'"([^"]*(?:""[^"]*)*)"{end}')
        self._escaped = re.compile(rf'"([^"\\]*(?:(?:""|\\.)[^"\\]*)*)"{end}', re.DOTALL)
        self._in_line = re.compile(rf'"([^\r\n]*?)"{end}')
        self._plain = re.compile(rf"(?:(?!{sign})[^\r\n])*")

    def __iter__(self) -> Iterator[Row]:
        while self.position < len(self._text):
            yield from self._well_formed()
            if self.position < len(self._text):
                yield self._with_care()

    def _well_formed(self) -> Iterator[Row]:
        """Records up to the end or the first one that is not well-formed, which is left unread."""
        lines = _Lines(self._text, self.position)
        reader = csv.reader(lines, delimiter=self._delimiter, strict=True, skipinitialspace=self._spaced)
        try:
            for record in reader:
                self.position = lines.start_record()
                yield list(record)
        except csv.Error:
            return

    def _with_care(self) -> Row:
        """One record in which a quote does not close."""
        text, row, at = self._text, [], self.position
        while True:
            cell, at = self._cell(at)
            row.append(cell)
            if not text.startswith(self._delimiter, at):
                break
            at += len(self._delimiter)
        at += 2 if text.startswith("\r\n", at) else 1
        self.position = at
        return list(row)

    def _cell(self, at: int) -> tuple[str, int]:
        """The cell that starts here, and where it ends."""
        if self._text.startswith('"', at):
            reach = min(at + _LONGEST_CELL, len(self._text))
            if found := self._quoted.match(self._text, at, reach):
                return found[1].replace('""', '"'), self._end(found.end())
            if found := self._escaped.match(self._text, at, reach):
                return re.sub(r"\\(.)", r"\1", found[1], flags=re.DOTALL), self._end(found.end())
            if found := self._in_line.match(self._text, at, reach):
                return found[1], self._end(found.end())
            self.strays += 1
        plain = self._plain.match(self._text, at)
        end = plain.end() if plain else at
        return self._text[at:end], end

    def _end(self, at: int) -> int:
        """Past the blanks between a closing quote and the delimiter."""
        while self._text[at : at + 1] in (" ", "\t") and self._text[at : at + 1] != self._delimiter:
            at += 1
        return at


class _Lines:
    """Feeds ``csv`` with lines, ends kept, and stops it where one record reaches too far."""

    def __init__(self, text: str, start: int) -> None:
        self._stream = io.StringIO(text, newline="")
        self._stream.seek(start)
        self._record_start = start
        self._position = start

    def __iter__(self) -> Iterator[str]:
        for line in self._stream:
            if self._position - self._record_start > _LONGEST_CELL:
                raise csv.Error("a quoted cell that does not end")
            self._position += len(line)
            yield line

    def start_record(self) -> int:
        """Where the next record starts."""
        self._record_start = self._position
        return self._position
