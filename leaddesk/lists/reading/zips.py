"""Zipped workbooks, looked over before any parser sees them: sizes, and what their XML declares.

The central directory of a zip may lie, so every part that a reader could want is inflated here once, against the limits.
"""

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from leaddesk.domain.errors import BadFile
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.limits import Limits

CHUNK = 1 << 20
"""Bytes that are inflated at a time."""

_LOCAL_HEADER = 30
_ENTITY = (b"<!ENTITY", "<!ENTITY".encode("utf-16-le"), "<!ENTITY".encode("utf-16-be"))
_OVERLAP = 2 * len("<!ENTITY")


class BrokenPart(BadFile):
    """One part of a package is broken; the others may be all that is needed."""


class Package:
    """A zip file and its parts, by their names with forward slashes."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self._file = file
        try:
            with zipfile.ZipFile(file) as directory:
                entries = directory.infolist()
        # The directory of a broken zip raises nearly anything: struct.error, UnicodeDecodeError, OverflowError …
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, ArithmeticError, LookupError) as problem:
            raise refusals.is_damaged() from problem
        if len(entries) > limits.parts or sum(entry.file_size for entry in entries) > limits.inflated_bytes:
            raise refusals.is_too_large()
        self.parts = {entry.filename.replace("\\", "/").lstrip("/"): entry for entry in entries if not entry.is_dir()}

    @property
    def is_locked(self) -> bool:
        """Whether the zip itself is encrypted."""
        return any(entry.flag_bits & 1 for entry in self.parts.values())

    def find(self, name: str) -> str | None:
        """The part of this name, whatever the case of its letters; ``None`` where there is none."""
        if name in self.parts:
            return name
        wanted = name.lower()
        return next((part for part in self.parts if part.lower() == wanted), None)

    def read(self, name: str) -> bytes:
        """A whole part."""
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part in pieces of at most :data:`CHUNK` bytes. Refuses what inflates to more than was declared."""
        entry = self.parts[name]
        produced = 0
        for piece in self._inflated(entry):
            produced += len(piece)
            if produced > entry.file_size:
                raise refusals.is_damaged()
            yield piece

    def _inflated(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or entry.flag_bits & 1:
            raise _broken()
        if not entry.compress_size:
            return
        if entry.header_offset < 0:
            raise _broken()
        self._file.seek(entry.header_offset)
        header = self._file.read(_LOCAL_HEADER)
        if len(header) < _LOCAL_HEADER or header[:4] != b"PK\3\4":
            raise _broken()
        skipped = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        start, end = self._file.tell() + skipped, self._file.tell() + skipped + entry.compress_size
        inflate = zlib.decompressobj(-zlib.MAX_WBITS) if entry.compress_type == zipfile.ZIP_DEFLATED else None
        packed = b""
        while packed or start < end:
            if not packed:
                self._file.seek(start)
                packed = self._file.read(min(CHUNK // 4, end - start))
                start += len(packed)
                if not packed:
                    raise _broken()
            if inflate is None:
                yield packed
                packed = b""
                continue
            try:
                yield inflate.decompress(packed, CHUNK)
            except zlib.error as problem:
                raise _broken() from problem
            if inflate.eof:
                return
            packed = inflate.unconsumed_tail
        if inflate is not None:
            raise _broken()

    def looked_over(self, name: str) -> Iterator[bytes]:
        """The pieces of a part of XML, refusing entity declarations before anybody parses it."""
        before = b""
        for piece in self.chunks(name):
            seen = before + piece
            if any(declaration in seen for declaration in _ENTITY):
                raise refusals.declares_entities()
            before = piece[-_OVERLAP:]
            yield piece


def _broken() -> BrokenPart:
    return BrokenPart(str(refusals.is_damaged()))
