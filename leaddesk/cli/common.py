"""What every command shares: the common options, the open desk, and how an answer is said."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import typer

from leaddesk.cli.doors import Doors
from leaddesk.cli.options import BadOption, Options, known_one, take_options

if TYPE_CHECKING:
    from leaddesk.bootstrap import Desk

T = TypeVar("T", bound=str)


class Common(Options):
    """The common options of this run, and the way to the window."""

    def __init__(self) -> None:
        super().__init__()
        self.doors: Doors | None = None


common = Common()


def begin(doors: Doors) -> None:
    """Starts a run: nothing is left of an earlier one in this process."""
    common.desk = common.member = common.language = None
    common.is_json = False
    common.doors = doors


def take_common(arguments: list[str]) -> list[str]:
    """Reads the common options out of the arguments; what is left is the command's. Raises typer.BadParameter."""
    with _as_usage():
        return take_options(arguments, common)


def one_of(known: Sequence[T], word: str, where: str) -> T:
    """The word as one of those that are known. Raises typer.BadParameter, which names them."""
    with _as_usage():
        return known_one(known, word, where)


@contextmanager
def _as_usage() -> Iterator[None]:
    try:
        yield
    except BadOption as error:
        raise typer.BadParameter(str(error), param_hint=error.name) from None


@contextmanager
def open_desk(*, create: bool, at: Path | None = None) -> Iterator["Desk"]:
    """The desk of this run, or the one ``at`` another place, closed afterwards. Commands that only read create none."""
    from leaddesk import bootstrap

    settings = common.settings
    desk = bootstrap.open_desk(settings if at is None else settings._replace(desk=str(at)), create=create)
    try:
        yield desk
    finally:
        desk.close()


def answer(document: Any, text: str = "") -> None:
    """Says the answer: the document with ``--json``, else the text."""
    if common.is_json:
        sys.stdout.write(json.dumps(document, ensure_ascii=False, default=str) + "\n")
    elif text:
        sys.stdout.write(text + "\n")


def refuse(sentence: str, document: Any = None) -> NoReturn:
    """Ends with exit code 1 and a sentence on stderr; the JSON goes with it."""
    if common.is_json:
        answer(document if document is not None else {"error": sentence})
    sys.stderr.write(sentence + "\n")
    raise typer.Exit(1)


def table_text(header: list[str], rows: list[list[str]]) -> str:
    """A table for the terminal, columns aligned; Japanese characters count as two."""
    from rich.cells import cell_len

    widths = [max(cell_len(row[at]) for row in (header, *rows)) for at in range(len(header))]

    def line(row: list[str]) -> str:
        return "  ".join(
            text + " " * (width - cell_len(text)) for text, width in zip(row, widths, strict=True)
        ).rstrip()

    return "\n".join(map(line, (header, *rows)))
