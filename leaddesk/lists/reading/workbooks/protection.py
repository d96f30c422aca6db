"""OLE2 files: the workbook in them, and the one that a password hides."""

from io import BytesIO
from pathlib import Path

from leaddesk.lists.reading import refusals, sniffing
from leaddesk.lists.reading.workbooks import biff, compound
from leaddesk.translation import Word

_MAIL = Word("a mail", "メール")
_OTHERS = (
    ("worddocument", sniffing.TEXT_DOCUMENT),
    ("powerpoint document", sniffing.SLIDES),
    ("__properties_version1.0", _MAIL),
)
_NO_SECRET = "VelvetSweatshop"
"""With this password Excel opens what is protected against changes only, and asks nobody ([MS-OFFCRYPTO] 2.3.7.1)."""


def unlocked(path: Path, password: str | None) -> bytes | BytesIO:
    """The records of an .xls, or the zip of a newer workbook. Raises ``PasswordNeeded`` or ``BadFile``."""
    streams = compound.stream_names(path)
    for stream, meaning in _OTHERS:
        if stream in streams:
            raise refusals.is_something_else(str(meaning))
    if "encryptedpackage" in streams:
        return _decrypted(path, password)
    records = _records(path, streams)
    if not biff.is_encrypted(records):
        return records
    clear = _decrypted(path, password)
    return _records(clear, compound.stream_names(clear))


def _records(source: Path | BytesIO, streams: frozenset[str]) -> bytes:
    """The stream of records in a compound file."""
    name = next((name for name in ("workbook", "book") if name in streams), None)
    if name is None:
        raise refusals.is_no_list()
    return compound.stream(source, name)


def _decrypted(path: Path, password: str | None) -> BytesIO:
    import msoffcrypto
    from msoffcrypto.exceptions import InvalidKeyError

    clear = BytesIO()
    try:
        with path.open("rb") as file:
            locked = msoffcrypto.OfficeFile(file)
            locked.load_key(password=password or _NO_SECRET)
            locked.decrypt(clear)
    except InvalidKeyError as problem:
        raise (refusals.has_another_password() if password else refusals.needs_password()) from problem
    except Exception as problem:  # a broken or unknown protection raises nearly anything in there
        raise (refusals.is_locked_for_good() if password else refusals.needs_password()) from problem
    clear.seek(0)
    return clear
