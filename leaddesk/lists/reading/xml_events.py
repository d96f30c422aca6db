"""XML as a flat stream of events, for readers that must bear with anything: no entities, no network, no deep nesting."""

from collections.abc import Iterable, Iterator
from typing import Literal
from xml.parsers import expat

from leaddesk.lists.reading import refusals

Event = tuple[Literal["start", "end", "text"], str, dict[str, str]]
"""An element that starts or ends, or text: kind, name (or the text itself), attributes by their names as written.

The prefix of an element's name is left out: ``x:row`` is ``row``. A bare tuple, because there are millions of them.
"""

_NONE: dict[str, str] = {}


def events(pieces: Iterable[bytes], depth: int, encoding: str | None = None) -> Iterator[Event]:
    """The events of a document that comes in pieces. ``encoding`` overrides what the document says of itself.

    Raises ``BadFile`` for XML that is broken, declares entities or nests deeper than ``depth``.
    """
    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    found: list[Event] = []
    open_elements = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal open_elements
        open_elements += 1
        if open_elements > depth:
            raise refusals.is_damaged()
        found.append(("start", name.rpartition(":")[2], attributes))

    def end(name: str) -> None:
        nonlocal open_elements
        open_elements -= 1
        found.append(("end", name.rpartition(":")[2], _NONE))

    def declare(*_declaration: object) -> None:
        raise refusals.declares_entities()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: found.append(("text", text, _NONE))
    parser.EntityDeclHandler = declare
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            yield from found
            found.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as problem:
        raise refusals.is_damaged() from problem
    yield from found


def unprefixed(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes by their names without prefixes, for documents whose prefixes are anybody's guess."""
    return {name.rpartition(":")[2]: value for name, value in attributes.items()}
