"""vCards 2.1, 3.0 and 4.0 as phones and card services really write them: split into cards and properties.

Why this is no library is told in docs/decisions/reading-vcards.md. Specifications: vCard 2.1 (versit), RFC 2426, RFC 6350.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from leaddesk.lists.reading import refusals, vcard_columns
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.text import Text
from leaddesk.lists.reading.vcard_columns import Property
from leaddesk.translation import n_

_LINE = re.compile(rb"\r\n|\n|\r")
_GROUP = re.compile(r"^[\w-]+\.(?=[A-Za-z])")
_CODECS = {"shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932"}
_SKIPPED = ("PHOTO", "LOGO", "SOUND", "KEY")
"""Properties that carry whole files; ``SOUND`` only where it is encoded (phones write the kana of a name into it)."""
_ENCODINGS = ("quoted-printable", "base64", "b", "8bit", "7bit")


def read(data: bytes, text: Text, answer: Answer) -> None:
    """Hands over one row a card, in the columns of :data:`vcard_columns.KEYS`. Raises ``BadFile`` without cards."""
    if text.encoding.startswith(("utf-16", "utf-32")):
        data, document = text.text.encode(), "utf-8"
    else:
        document = text.encoding
    cards = list(_cards(data, document))
    people = [card for card in cards if not vcard_columns.is_group(card)]
    if not cards:
        raise refusals.is_damaged()
    answer.begin("vcf", encoding=text.encoding, keys=vcard_columns.KEYS)
    answer.sheet(None)
    answer.rows(vcard_columns.row_of(card) for card in people)
    if len(people) < len(cards):
        answer.warn(
            n_("{n} group of contacts was left out", "{n} groups of contacts were left out", len(cards) - len(people))
        )


@dataclass(slots=True)
class _Card:
    """A card that is being read, and how deep another one stands within it (``AGENT`` of 2.1)."""

    properties: list[Property] = field(default_factory=list)
    depth: int = 1


def _cards(data: bytes, document: str) -> Iterator[list[Property]]:
    """The cards of a file; one that does not end, ends where the next one begins."""
    card: _Card | None = None
    for line in _lines(data):
        mark = line.strip().upper().replace(b" ", b"")
        if mark == b"BEGIN:VCARD":
            if card is not None and card.properties and card.properties[-1].name == "AGENT":
                card.depth += 1
                continue
            if card is not None:
                yield card.properties
            card = _Card()
        elif mark == b"END:VCARD":
            if card is not None and card.depth == 1:
                yield card.properties
                card = None
            elif card is not None:
                card.depth -= 1
        elif card is not None and card.depth == 1 and (found := _property(line, document)):
            card.properties.append(found)
    if card is not None and card.properties:
        yield card.properties


def _lines(data: bytes) -> Iterator[bytes]:
    """The lines of a file, folded and soft-broken ones joined."""
    whole: list[bytes] = []
    is_soft = False
    for line in _LINE.split(data.removeprefix(b"\xef\xbb\xbf")):
        if whole and is_soft:
            whole[-1] = whole[-1].rstrip()[:-1]
            whole.append(line.lstrip())
        elif whole and line[:1] in (b" ", b"\t"):
            whole.append(line[1:])
        else:
            if whole:
                yield b"".join(whole)
            whole = [line]
        head = whole[0].partition(b":")[0].upper()
        is_soft = b"QUOTED-PRINTABLE" in head and line.rstrip().endswith(b"=")
    if whole:
        yield b"".join(whole)


def _property(line: bytes, document: str) -> Property | None:
    """The property of a line, ``None`` for what is none or holds a file."""
    head, colon, raw = _parted(line)
    if not colon:
        return None
    name, *marks = _split_quoted(_decoded(head, None, document, is_plain=True), ";")
    name = name.strip()
    group = _GROUP.match(name)
    bare = (name[group.end() :] if group else name).upper()
    parameters: dict[str, list[str]] = {}
    for mark in marks:
        key, equals, values = mark.partition("=")
        key = key.strip().lower() if equals else _kind_of(mark)
        texts = _split_quoted(values if equals else mark, ",")
        parameters.setdefault(key, []).extend(text.strip().strip('"') for text in texts)
    encoding = parameters.get("encoding", [""])[0].lower()
    if encoding in ("base64", "b") or (bare in _SKIPPED[:2] and not encoding):
        return None
    is_printable = encoding == "quoted-printable"
    value = binascii.a2b_qp(raw) if is_printable else raw
    text = _decoded(value, parameters.get("charset", [None])[0], document, is_plain=not is_printable)
    return Property(bare, group[0].lower() if group else "", parameters, text)


def _parted(line: bytes) -> tuple[bytes, bytes, bytes]:
    """Head, colon and value of a line; a colon within quotes belongs to the head."""
    is_quoted = False
    for at, byte in enumerate(line):
        if byte == 0x22:
            is_quoted = not is_quoted
        elif byte == 0x3A and not is_quoted:
            return line[:at], b":", line[at + 1 :]
    return line.partition(b":")


def _split_quoted(text: str, sign: str) -> list[str]:
    """The pieces between the signs that stand outside of quotes."""
    if '"' not in text:
        return text.split(sign)
    return re.findall(rf'(?:^|(?<={re.escape(sign)}))((?:"[^"]*"|[^{re.escape(sign)}"])*)', text)


def _kind_of(mark: str) -> str:
    """What a parameter without a name is, as 2.1 has them: an encoding or a type."""
    return "encoding" if mark.strip().lower() in _ENCODINGS else "type"


def _decoded(value: bytes, charset: str | None, document: str, *, is_plain: bool) -> str:
    """A value as text. Plain bytes of a file in UTF-8 are UTF-8 whatever is claimed: it was saved anew somewhere."""
    if value.isascii():
        return value.decode("ascii")
    claimed = _CODECS.get(charset.lower(), charset) if charset else None
    in_file = [document] if is_plain and document.startswith("utf-8") else []
    for codec in (*in_file, claimed, "utf-8" if not is_plain else document, document, "utf-8", "cp932"):
        if codec is None:
            continue
        try:
            return value.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    return value.decode(document, "replace")
