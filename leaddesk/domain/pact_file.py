"""The pact as a TOML file: written for people to read, read with the line and the reason of every mistake."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.pact import FORMAT, Pact
from leaddesk.translation import _

MAX_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a pact file. Lines count from 1."""

    line: int
    message: str

    def __str__(self) -> str:
        return _("line {line}: {message}").format(line=self.line, message=self.message)


class BadPact(LeadDeskError):
    """A file that is no pact, with every mistake found in it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def to_toml(pact: Pact) -> str:
    """The pact as a file that :func:`from_toml` reads back unchanged."""
    import tomli_w

    return tomli_w.dumps(pact.model_dump(mode="json", exclude_none=True))


def from_toml(text: str) -> Pact:
    """The pact in a file's text. Raises BadPact."""
    values = _parse(text)
    written = values.get("format", FORMAT)
    if isinstance(written, int) and written > FORMAT:
        message = _("this pact was written by a newer LeadDesk (format {format}); update LeadDesk to read it")
        raise BadPact((Problem(_lines_of(text).get(("format",), 1), message.format(format=written)),))
    try:
        return Pact.model_validate(values)
    except ValidationError as error:
        lines = _lines_of(text)
        raise BadPact(tuple(_problem(mistake, lines) for mistake in error.errors()[:50])) from None


def _parse(text: str) -> dict[str, Any]:
    if len(text) > MAX_CHARACTERS:
        raise BadPact((Problem(1, _("the file is too long for a pact")),))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column \d+\)", str(error))
        end = text.count("\n") + 1
        line = int(found.group(1)) if found else end
        raise BadPact((Problem(line, _("this is not TOML: {reason}").format(reason=_reason(error))),)) from None
    except (RecursionError, ValueError):
        raise BadPact((Problem(1, _("this is not TOML that a person wrote")),)) from None


def _reason(error: tomllib.TOMLDecodeError) -> str:
    return re.sub(r" \(at .*\)$", "", str(error))


def _lines_of(text: str) -> dict[tuple[str | int, ...], int]:
    """On which line each key of a TOML text stands, by its path; as far as tables and plain keys tell."""
    lines: dict[tuple[str | int, ...], int] = {}
    counts: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*(\[\[?)\s*([\w.\-]+)\s*\]", line)
        key = re.match(r"\s*([\w\-]+)\s*=", line)
        if header:
            table = _place(header.group(2).split("."), header.group(1) == "[[", counts)
            lines.setdefault(table, number)
        elif key:
            lines.setdefault((*table, key.group(1)), number)
    return lines


def _place(names: list[str], is_array: bool, counts: dict[tuple[str | int, ...], int]) -> tuple[str | int, ...]:
    path: tuple[str | int, ...] = ()
    for depth, name in enumerate(names):
        path = (*path, name)
        if is_array and depth == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _problem(mistake: Mapping[str, Any], lines: dict[tuple[str | int, ...], int]) -> Problem:
    path = tuple(step for step in mistake["loc"] if not _is_tag(step, mistake["loc"]))
    line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 1)
    where = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    what = mistake_words(mistake)
    return Problem(line, f"{where}: {what}" if where else what)


def mistake_words(mistake: Mapping[str, Any]) -> str:
    """One of pydantic's mistakes (an entry of ``ValidationError.errors()``) in a sentence."""
    return _messages().get(mistake["type"], _("this value does not fit here")).format_map(mistake.get("ctx") or {})


def _is_tag(step: str | int, path: tuple[str | int, ...]) -> bool:
    """Whether a step of pydantic's path names the kind of a condition, which is no key of the file."""
    at = path.index(step)
    return at > 0 and (path[at - 1] == "when" or (at > 1 and path[at - 2] == "any_of")) and step in _KINDS


_KINDS = ("number", "text", "role", "place", "rank", "tag", "mail", "keyword", "did")


def _messages() -> dict[str, str]:
    """What to say of each type of mistake, with the values of its context to be filled in."""
    whole, table, truth = _("must be a whole number"), _("must be a table"), _("must be true or false")
    return {
        "missing": _("this is missing"),
        "extra_forbidden": _("this is not known here; check the spelling"),
        "value_error": "{error}",
        "literal_error": _("must be one of {expected}"),
        "enum": _("must be one of {expected}"),
        "union_tag_invalid": _("must be one of {expected_tags}"),
        "union_tag_not_found": _("kind is missing: number, text, role, place, rank, tag, mail, keyword or did"),
        "int_type": whole,
        "int_parsing": whole,
        "int_from_float": whole,
        "greater_than_equal": _("must be {ge} or more"),
        "less_than_equal": _("must be {le} or less"),
        "string_type": _("must be text in quotes"),
        "string_too_short": _("must not be empty"),
        "string_too_long": _("is longer than {max_length} characters"),
        "string_pattern_mismatch": _("use lower-case letters, digits and hyphens"),
        "too_short": _("needs at least one entry"),
        "too_long": _("has more than {max_length} entries"),
        "bool_type": truth,
        "bool_parsing": truth,
        "tuple_type": _("must be a list in [brackets]"),
        "model_type": table,
        "model_attributes_type": table,
        "dict_type": table,
    }
