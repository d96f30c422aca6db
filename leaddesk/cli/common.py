"""What every command shares: the common options, the open desk, and how an answer is said."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from leaddesk.cli.doors import Doors
from leaddesk.settings import Settings

if TYPE_CHECKING:
    from leaddesk.bootstrap import Desk

COMMON_OPTIONS = ("--db", "--as", "--lang")
COMMON_FLAGS = ("--json",)


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
                raise typer.BadParameter(f"{name} needs a value", param_hint=name)
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
    elif value in ("en", "ja"):
        common.language = value
    else:
        raise typer.BadParameter("choose en or ja", param_hint=name)


@contextmanager
def open_desk(*, create: bool) -> Iterator["Desk"]:
    """The desk of this run, closed afterwards. Commands that only read do not create one."""
    from leaddesk import bootstrap

    desk = bootstrap.open_desk(common.settings, create=create)
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
