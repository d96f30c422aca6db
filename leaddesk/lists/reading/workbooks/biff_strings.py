"""Strings in the records of an .xls, in all their shapes, across the breaks between records too."""

import codecs
import struct
from collections.abc import Sequence

_WIDE, _HAS_EXTENSION, _HAS_RUNS = 1, 4, 8
_NAMED_CODE_PAGES = {
    367: "ascii",
    1200: "utf-16-le",
    10000: "mac_roman",
    10001: "cp932",
    32768: "mac_roman",
    32769: "cp1252",
}


def codec_of(code_page: int) -> str:
    """The Python codec of a CODEPAGE record; Western European for one that is unknown."""
    name = _NAMED_CODE_PAGES.get(code_page, f"cp{code_page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


class Strings:
    """Takes strings off a record and those that continue it.

    A string of Excel 97 that crosses into the next record starts there with a new flag of its width ([MS-XLS] 2.5.293).
    """

    def __init__(self, bodies: Sequence[bytes], start: int = 0) -> None:
        self._bodies = list(bodies)
        self._number = 0
        self._at = start

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._number >= len(self._bodies) - 1 and self._at >= len(self._bodies[-1])

    def take(self, length_bytes: int = 2) -> str:
        """One string of Excel 97 with its length (in 1 or 2 bytes) before it."""
        length = int.from_bytes(self._raw(length_bytes), "little")
        flags = self._raw(1)[0]
        runs = struct.unpack("<H", self._raw(2))[0] if flags & _HAS_RUNS else 0
        extension = struct.unpack("<I", self._raw(4))[0] if flags & _HAS_EXTENSION else 0
        text = self._characters(length, bool(flags & _WIDE))
        self._skip(4 * runs + extension)
        return text

    def _characters(self, length: int, is_wide: bool) -> str:
        texts: list[str] = []
        while length > 0:
            body = self._bodies[self._number]
            size = 2 if is_wide else 1
            piece = body[self._at : self._at + length * size]
            self._at += len(piece)
            texts.append(piece.decode("utf-16-le" if is_wide else "latin-1", "replace"))
            length -= len(piece) // size
            if length > 0:
                if self._number + 1 >= len(self._bodies):
                    break
                self._number, self._at = self._number + 1, 1
                is_wide = bool(self._bodies[self._number][:1] > b"\0" and self._bodies[self._number][0] & _WIDE)
        return "".join(texts)

    def _raw(self, count: int) -> bytes:
        """Bytes that are never split; they start the next record where this one is used up."""
        if self._at >= len(self._bodies[self._number]) and self._number + 1 < len(self._bodies):
            self._number, self._at = self._number + 1, 0
        piece = self._bodies[self._number][self._at : self._at + count]
        if len(piece) < count:
            raise ValueError("a string is cut off")
        self._at += count
        return piece

    def _skip(self, count: int) -> None:
        while count > 0:
            left = len(self._bodies[self._number]) - self._at
            if count <= left:
                self._at += count
                return
            if self._number + 1 >= len(self._bodies):
                self._at += left
                return
            count -= left
            self._number, self._at = self._number + 1, 0


def narrow(body: bytes, at: int, length_bytes: int, codec: str) -> str:
    """A string of Excel 2 to 95: its length and bytes in the workbook's code page."""
    start = at + length_bytes
    length = int.from_bytes(body[at:start], "little")
    return body[start : start + length].decode(codec, "replace")
