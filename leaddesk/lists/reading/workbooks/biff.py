"""The records of an .xls: a stream of type, length and body, of Excel 2 to 2003 ([MS-XLS] and its forerunners)."""

import struct
from collections.abc import Iterator

BOF, EOF, FILE_PASS, CONTINUE = 0x0009, 0x000A, 0x002F, 0x003C
_BOFS = (0x0009, 0x0209, 0x0409, 0x0809)
_HEADER = struct.Struct("<HH")

Record = tuple[int, bytes]
"""Type and body of one record."""


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """The records from a place on; a last one that is cut off is left out."""
    at, end = start, len(stream)
    while at + 4 <= end:
        kind, length = _HEADER.unpack_from(stream, at)
        at += 4
        if at + length > end:
            return
        yield kind, stream[at : at + length]
        at += length


def is_bof(kind: int) -> bool:
    """Whether a record begins a sheet, the workbook or something within them."""
    return kind in _BOFS


def is_encrypted(stream: bytes) -> bool:
    """Whether the workbook opens with a password."""
    for kind, _body in records(stream):
        if kind in (FILE_PASS, EOF):
            return kind == FILE_PASS
    return False
