"""From a file to the reader of its format. Runs in the reading process; readers are imported as they are needed."""

from io import BytesIO
from pathlib import Path

from leaddesk.lists.reading import sniffing
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits


def read_file(
    path: Path, answer: Answer, limits: Limits, *, password: str | None, encoding: str | None, delimiter: str | None
) -> None:
    """Hands over one file. Raises ``BadFile`` or ``PasswordNeeded``."""
    with path.open("rb") as file:
        head = file.read(sniffing.HEAD)
    container = sniffing.container(head)
    if container == "zip":
        _read_zip(path, answer, limits)
    elif container == "ole":
        _read_compound(path, answer, limits, password)
    elif container == "biff":
        _read_xls(path.read_bytes(), answer, limits)
    else:
        _read_text(path.read_bytes(), answer, limits, encoding, delimiter)


def _read_zip(source: Path | BytesIO, answer: Answer, limits: Limits) -> None:
    from leaddesk.lists.reading import packages

    packages.read(source, answer, limits)


def _read_compound(path: Path, answer: Answer, limits: Limits, password: str | None) -> None:
    from leaddesk.lists.reading.workbooks import protection

    inside = protection.unlocked(path, password)
    if isinstance(inside, bytes):
        _read_xls(inside, answer, limits)
    else:
        _read_zip(inside, answer, limits)


def _read_xls(stream: bytes, answer: Answer, limits: Limits) -> None:
    from leaddesk.lists.reading.workbooks import xls

    xls.read(stream, answer, limits)


def _read_text(data: bytes, answer: Answer, limits: Limits, encoding: str | None, delimiter: str | None) -> None:
    from leaddesk.lists.reading import texts

    texts.read(data, answer, limits, encoding, delimiter)
