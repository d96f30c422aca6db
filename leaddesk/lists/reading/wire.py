"""How the reading process hands rows over: one JSON object a line, with a marker for what JSON does not know.

JSON, not pickle: whatever a hostile file makes of the reading process, all it can send is text, numbers and dates.
"""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from leaddesk.lists.document import Cell, CellError

_MARKED: dict[type, tuple[str, Callable[[Any], str | float]]] = {
    datetime: ("t", datetime.isoformat),
    date: ("d", date.isoformat),
    time: ("h", time.isoformat),
    timedelta: ("s", timedelta.total_seconds),
    CellError: ("e", str),
}

_UNMARKED: dict[str, Callable[[Any], Cell]] = {
    "t": datetime.fromisoformat,
    "d": date.fromisoformat,
    "h": time.fromisoformat,
    "s": lambda seconds: timedelta(seconds=seconds),
    "e": CellError,
}


def _marked(cell: object) -> dict[str, str | float]:
    marker, plain = _MARKED[type(cell)]
    return {marker: plain(cell)}


def _unmarked(found: dict[str, Any]) -> object:
    if len(found) == 1:
        [(marker, plain)] = found.items()
        if marker in _UNMARKED:
            return _UNMARKED[marker](plain)
    return found


def _number(text: str) -> int | float:
    """A float as the reader wrote it; a whole one becomes an ``int`` (workbooks know no other numbers)."""
    if text.endswith(".0"):
        return int(text[:-2])
    number = float(text)
    return int(number) if number.is_integer() else number


_encoder = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_marked)
_decoder = json.JSONDecoder(object_hook=_unmarked, parse_float=_number, parse_constant=str)


def encode(message: dict[str, Any]) -> bytes:
    """One message as one line, line end included."""
    return _encoder.encode(message).encode("utf-8", "replace") + b"\n"


def decode(line: bytes) -> dict[str, Any]:
    """The message of one line. Raises ``ValueError`` where the line is none."""
    message = _decoder.decode(line.decode("utf-8"))
    if not isinstance(message, dict):
        raise ValueError("not a message")
    return message
