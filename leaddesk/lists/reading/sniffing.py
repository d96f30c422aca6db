"""What a file really is, told by its content; its extension is not asked."""

from typing import Literal

from leaddesk.lists.reading import refusals
from leaddesk.translation import Word

Container = Literal["zip", "ole", "biff", "text"]
"""The first look: a zip, an OLE2 compound file, a bare stream of an Excel before 5.0, or text."""

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEAD = 8_192
"""Bytes that the first look needs."""

_PDF = Word("a PDF document", "PDF文書")
_PICTURE = Word("a picture", "画像")
TEXT_DOCUMENT = Word("a text document", "文書ファイル")
SLIDES = Word("a presentation", "プレゼンテーション")
_PROGRAM = Word("a program or database", "プログラムやデータベースのファイル")
_MEDIA = Word("a sound or film", "音声や動画")

_MAGIC: tuple[tuple[bytes, int, Word | None], ...] = (
    (b"%PDF-", 0, _PDF),
    (b"\x89PNG\r\n", 0, _PICTURE),
    (b"\xff\xd8\xff", 0, _PICTURE),
    (b"GIF8", 0, _PICTURE),
    (b"II*\0", 0, _PICTURE),
    (b"MM\0*", 0, _PICTURE),
    (b"WEBP", 8, _PICTURE),
    (b"ftypheic", 4, _PICTURE),
    (b"ftyp", 4, _MEDIA),
    (b"ID3", 0, _MEDIA),
    (b"RIFF", 0, _MEDIA),
    (b"{\\rtf", 0, TEXT_DOCUMENT),
    (b"SQLite format 3\0", 0, _PROGRAM),
    (b"\x7fELF", 0, _PROGRAM),
    (b"MZ\x90\0", 0, _PROGRAM),
    (b"\x1f\x8b\x08", 0, None),
    (b"7z\xbc\xaf\x27\x1c", 0, None),
    (b"Rar!\x1a\x07", 0, None),
    (b"BZh", 0, None),
    (b"\xfd7zXZ\0", 0, None),
)
"""Bytes, where they stand, and what they mean; ``None`` is an archive."""

_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")


def container(head: bytes) -> Container:
    """What the file is at first look. ``head`` holds its first :data:`HEAD` bytes. Raises ``BadFile`` for other kinds."""
    if not head.strip(b" \t\r\n\0\x1a\xef\xbb\xbf"):
        if b"\0" in head:
            raise refusals.is_no_list()
        if len(head) < HEAD:
            raise refusals.is_empty()
    if head.startswith((b"PK\3\4", b"PK\5\6", b"PK\7\x08PK\3\4")):
        return "zip"
    if head.startswith(OLE_MAGIC):
        return "ole"
    if head.startswith(_BIFF) and (head[:2] != b"\x09\x08" or head[2:4] in (b"\x08\x00", b"\x10\x00")):
        return "biff"
    for magic, place, meaning in _MAGIC:
        if head.startswith(magic, place):
            raise refusals.is_something_else(str(meaning)) if meaning else refusals.is_an_archive()
    if b"PK\3\4" in head[:512] and b"[Content_Types].xml" in head:
        return "zip"
    if _is_lock_file(head):
        raise refusals.is_a_lock_file()
    return "text"


def _is_lock_file(head: bytes) -> bool:
    """Excel's ``~$name.xlsx``: 165 bytes, the user's name once in bytes and once in UTF-16 (measured)."""
    return len(head) in (55, 165) and head[0] < 55 and b"\0" in head and not head[1 + head[0] : 54].strip(b" \0")
