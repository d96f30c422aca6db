"""The common options, which may stand before or after a command's own. Read without Typer, which a window need not load."""

from collections.abc import Sequence
from typing import TypeVar

from leaddesk.settings import Settings
from leaddesk.translation import LANGUAGES, _

COMMON_OPTIONS = ("--db", "--as", "--lang")
COMMON_FLAGS = ("--json",)
T = TypeVar("T", bound=str)


class BadOption(Exception):
    """An option that cannot be used: its name, and what to do instead as the message."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = name


class Options:
    """The common options of a run."""

    def __init__(self) -> None:
        self.desk: str | None = None
        self.member: str | None = None
        self.language: str | None = None
        self.is_json = False

    @property
    def settings(self) -> Settings:
        """The user's settings with what this run says."""
        return Settings.load().with_overrides(self.desk, self.member, self.language)


def take_options(arguments: Sequence[str], options: Options) -> list[str]:
    """Reads the common options out of the arguments, wherever they stand; what is left is the command's.

    Raises BadOption for one without its value, or with one that it does not know.
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
                raise BadOption(name, _("it needs a value"))
            _keep(options, name, value)
        elif word in COMMON_FLAGS:
            options.is_json = True
        else:
            left.append(word)
    return left


def known_one(known: Sequence[T], word: str, name: str) -> T:
    """The word as one of those that are known. Raises BadOption, which names them."""
    for one in known:
        if one == word:
            return one
    raise BadOption(name, _("choose from {known}").format(known=", ".join(known)))


def _keep(options: Options, name: str, value: str) -> None:
    if name == "--db":
        options.desk = value
    elif name == "--as":
        options.member = value
    else:
        options.language = known_one(LANGUAGES, value, name)
