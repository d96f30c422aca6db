"""OLE2 compound files: the streams in them."""

import struct
from io import BytesIO
from pathlib import Path

from leaddesk.lists.reading import refusals

_BROKEN = (OSError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError, struct.error)
"""What reading a broken directory raises."""


def stream_names(source: Path | BytesIO) -> frozenset[str]:
    """The names of all streams, in small letters, folders before them. Raises ``BadFile``."""
    import olefile  # type: ignore[import-untyped]

    try:
        with olefile.OleFileIO(_bytes_of(source)) as compound:
            return frozenset("/".join(entry).lower() for entry in compound.listdir())
    except _BROKEN as problem:
        raise refusals.is_damaged() from problem


def stream(source: Path | BytesIO, name: str) -> bytes:
    """A whole stream. Raises ``BadFile``."""
    import olefile

    try:
        with olefile.OleFileIO(_bytes_of(source)) as compound:
            return bytes(compound.openstream(name).read())
    except _BROKEN as problem:
        raise refusals.is_damaged() from problem


def _bytes_of(source: Path | BytesIO) -> bytes:
    return source.read_bytes() if isinstance(source, Path) else source.getvalue()
