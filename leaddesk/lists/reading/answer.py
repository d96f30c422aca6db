"""What a reader hands over, on its way out of the reading process: counted, cut to measure and in small pieces."""

from collections.abc import Callable, Iterable
from typing import Any

from leaddesk.lists.document import Row
from leaddesk.lists.reading import refusals, wire
from leaddesk.lists.reading.limits import Limits
from leaddesk.translation import n_

PIECE_BYTES = 64 * 1024
"""What a message should hold: 2 ms of work for the window's process, whatever the length of the texts."""
_FIRST_PIECE, _LARGEST_PIECE = 250, 8_000
"""Cells in the first message, which should come soon, and in the largest."""


class Answer:
    """The document in the making. Each call becomes a message to the process that asked."""

    def __init__(self, send: Callable[[bytes], object], limits: Limits) -> None:
        self._send = send
        self._limits = limits
        self._cells = 0
        self._bytes = 0
        self._cut = 0
        self._sheet = 0
        self._sheets = 1
        self._piece = _FIRST_PIECE

    def begin(
        self,
        file_format: str,
        *,
        encoding: str | None = None,
        delimiter: str | None = None,
        keys: tuple[str, ...] | None = None,
        sheets: int = 1,
    ) -> None:
        """What the file is. Called once, before anything else; ``sheets`` is how many are expected."""
        self._sheets = max(sheets, 1)
        self._message({"document": {"format": file_format, "encoding": encoding, "delimiter": delimiter, "keys": keys}})

    def sheet(self, name: str | None, *, is_hidden: bool = False) -> None:
        """A new sheet, to which the rows that follow belong."""
        self._sheet += 1
        self._message({"sheet": {"name": name, "is_hidden": is_hidden}})

    def rows(self, rows: Iterable[Row], part_done: Callable[[int], float] | None = None) -> None:
        """Rows of the sheet, from its first on. ``part_done`` tells from a count of rows how much of it that is, 0-1."""
        piece: list[Row] = []
        size = count = 0
        for row in rows:
            piece.append(row)
            size += len(row) + 1
            if size >= self._piece:
                count += len(piece)
                self._hand_over(piece, size, part_done(count) if part_done else 0.0, count)
                piece, size = [], 0
        if piece:
            self._hand_over(piece, size, 1.0, count + len(piece))

    def merged(self, blocks: Iterable[tuple[int, int, int, int]]) -> None:
        """Merged blocks of the sheet: first row, first column, last row, last column, from 0, all included."""
        kept = [list(block) for block in blocks]
        if kept:
            self._message({"merged": kept})

    def warn(self, text: str) -> None:
        """Something that a person should know of how the file was read."""
        self._message({"warning": text})

    def end(self) -> None:
        """The file was read to its end."""
        if self._cut:
            self.warn(
                n_(
                    "{n} cell held an overlong text, which was cut",
                    "{n} cells held overlong texts, which were cut",
                    self._cut,
                )
            )
        self._message({"done": True})

    def _hand_over(self, rows: list[Row], size: int, part: float, count: int) -> None:
        self._cells += size
        if self._cells > self._limits.cells or count > self._limits.rows:
            raise refusals.is_too_large()
        at = (self._sheet - 1 + min(part, 1.0)) / self._sheets
        line = wire.encode({"rows": rows, "at": round(at, 4)})
        if len(line) > self._limits.cell_text and self._shortened(rows):
            line = wire.encode({"rows": rows, "at": round(at, 4)})
        fitting = size * PIECE_BYTES // len(line)
        self._piece = max(1, min(fitting, 2 * self._piece, _LARGEST_PIECE))
        self._post(line)

    def _shortened(self, rows: list[Row]) -> int:
        """Cuts overlong texts in these rows; how many there were."""
        longest, before = self._limits.cell_text, self._cut
        for row in rows:
            for column, cell in enumerate(row):
                if isinstance(cell, str) and len(cell) > longest:
                    row[column] = cell[:longest]
                    self._cut += 1
        return self._cut - before

    def _message(self, message: dict[str, Any]) -> None:
        self._post(wire.encode(message))

    def _post(self, line: bytes) -> None:
        self._bytes += len(line)
        if self._bytes > self._limits.answer_bytes:
            raise refusals.is_too_large()
        self._send(line)
