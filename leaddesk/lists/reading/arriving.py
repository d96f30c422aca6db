"""The document as it arrives from the reading process, message by message."""

import logging
from collections.abc import Callable
from typing import Any

from leaddesk.domain.errors import BadFile, PasswordNeeded
from leaddesk.lists.document import Document, Row, Sheet
from leaddesk.lists.reading import refusals, wire

_MOST_KNOWN = 50_000
"""Texts that are looked out for: those of a hundred thousand people do not come again."""

_log = logging.getLogger(__name__)


class Arriving:
    """Takes the messages of :class:`leaddesk.lists.reading.answer.Answer` and makes the document of them."""

    def __init__(self, progress: Callable[[float], None] | None) -> None:
        self._progress = progress
        self._about: dict[str, Any] = {}
        self._sheets: list[dict[str, Any]] = []
        self._rows: list[Row] = []
        self._warnings: list[str] = []
        self._known: dict[str, str] = {}

    def take(self, line: bytes) -> bool:
        """Takes one message; whether it was the last. Raises ``BadFile`` or ``PasswordNeeded`` for what it tells."""
        message = wire.decode(line)
        if "rows" in message:
            self._rows.extend(map(self._shared, message["rows"]))
            if self._progress:
                self._progress(message["at"])
        elif "sheet" in message:
            self._rows = []
            self._sheets.append({**message["sheet"], "rows": self._rows})
        elif "merged" in message:
            self._sheets[-1]["merged"] = tuple(tuple(block) for block in message["merged"])
        elif "warning" in message:
            self._warnings.append(message["warning"])
        elif "document" in message:
            self._about = message["document"]
        elif "done" not in message:
            raise _refusal(message)
        return "done" in message

    def _shared(self, row: Row) -> Row:
        """The row with texts that came before (departments, titles, places) as one and the same text in memory."""
        known = self._known
        if len(known) > _MOST_KNOWN:
            known.clear()
        return [known.setdefault(cell, cell) if cell.__class__ is str else cell for cell in row]

    def document(self, name: str) -> Document:
        """The whole document; ``name`` is that of its file."""
        keys = self._about["keys"]
        return Document(
            file=name,
            format=self._about["format"],
            sheets=tuple(Sheet(**sheet) for sheet in self._sheets),
            encoding=self._about["encoding"],
            delimiter=self._about["delimiter"],
            keys=tuple(keys) if keys else None,
            warnings=tuple(self._warnings),
        )


def _refusal(message: dict[str, Any]) -> BadFile:
    """What the reading process says against the file."""
    if "password" in message:
        return PasswordNeeded(message["password"])
    if "refused" in message:
        return BadFile(message["refused"])
    _log.error("The reading process found a bug: %s", message.get("bug"))
    return refusals.cannot_be_read()
