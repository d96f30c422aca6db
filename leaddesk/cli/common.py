"""What every command shares: the common options, the open desk, and how an answer is said."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import typer

from leaddesk.cli.doors import Doors
from leaddesk.settings import Settings
from leaddesk.translation import LANGUAGES, _

if TYPE_CHECKING:
    from leaddesk.bootstrap import Desk

COMMON_OPTIONS = ("--db", "--as", "--lang")
COMMON_FLAGS = ("--json",)
T = TypeVar("T", bound=str)


@dataclass(slots=True)
class Common:
    """The common options of this run; they may stand before or after the command's own."""

    desk: str | None = None
    member: str | None = None
    language: str | None = None
    is_json: bool = False
    doors: Doors | None = field(default=None)

    @property
    def settings(self) -> Settings:
        """The user's settings with what this run says."""
        return Settings.load().with_overrides(self.desk, self.member, self.language)


common = Common()


def begin(doors: Doors) -> None:
    """Starts a run: nothing is left of an earlier one in this process."""
    common.desk = common.member = common.language = None
    common.is_json = False
    common.doors = doors


def take_common(arguments: list[str]) -> list[str]:
    """Reads the common options out of the arguments, wherever they stand; what is left is the command's.

    Raises typer.BadParameter for one without its value.
    """
    left: list[str] = []
    words = iter(arguments)
    for word in words:
        name, equals, value = word.partition("=")
        if word == "--":
            return [*left, word, *words]
        if name in COMMON_OPTIONS:
            if not equals:
                value = next(words, "")
            if not value:
                raise typer.BadParameter(_("it needs a value"), param_hint=name)
            _keep(name, value)
        elif word in COMMON_FLAGS:
            common.is_json = True
        else:
            left.append(word)
    return left


def _keep(name: str, value: str) -> None:
    if name == "--db":
        common.desk = value
    elif name == "--as":
        common.member = value
    else:
        common.language = one_of(LANGUAGES, value, name)


def one_of(known: Sequence[T], word: str, where: str) -> T:
    """The word as one of those that are known. Raises typer.BadParameter, which names them."""
    for one in known:
        if one == word:
            return one
    raise typer.BadParameter(_("choose from {known}").format(known=", ".join(known)), param_hint=where)


@contextmanager
def open_desk(*, create: bool, at: Path | None = None) -> Iterator["Desk"]:
    """The desk of this run, or the one ``at`` another place, closed afterwards. Commands that only read create none."""
    from leaddesk import bootstrap

    settings = common.settings
    desk = bootstrap.open_desk(settings if at is None else replace(settings, desk=str(at)), create=create)
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
