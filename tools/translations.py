"""Keeps the Japanese catalogue in step with the code.

translations.py            extract what the code says, merge it into ja.po, compile ja.mo
translations.py --check    exit 1 if a text has no Japanese, or a file is not up to date
translations.py set "English" "日本語"          translate one text
translations.py missing    print what has no Japanese yet
"""

import fcntl
import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PO = ROOT / "resources" / "translations" / "ja.po"
MO = PO.with_suffix(".mo")
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
"""In place of the moment at which the catalogue is written."""
KEYWORDS = {"_": None, "n_": (1, 2)}


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        return check()
    with locked():
        if arguments[:1] == ["set"] and len(arguments) == 3:
            save(merged({arguments[1]: arguments[2]}))
        elif arguments == ["set"]:
            save(merged(dict(line.rstrip("\n").split("\t", 1) for line in sys.stdin if "\t" in line)))
        elif arguments == ["missing"]:
            print(*untranslated(merged({})), sep="\n")
        elif not arguments:
            save(merged({}))
        else:
            print(__doc__)
            return 2
    return 0


@contextmanager
def locked() -> Iterator[None]:
    """Lets one process at a time change the catalogue."""
    with (ROOT / "resources" / "translations" / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def said_by_the_code() -> Catalog:
    """Every text that the code marks for translation, in the order of the alphabet, without places."""
    said = Catalog()
    for _file, _line, text, comments, _context in extract_from_dir(
        ROOT / "leaddesk", method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=("translators:",)
    ):
        said.add(text, auto_comments=comments)
    return said


def merged(changes: dict[str, str]) -> Catalog:
    """The code's texts with the translations there are; texts that nobody says any more are dropped."""
    old = read_catalogue()
    new = Catalog(locale="ja", project="LeadDesk", charset="utf-8", fuzzy=False)
    for message in sorted(said_by_the_code(), key=key_of):
        if not message.id:
            continue
        known = old.get(message.id) if not isinstance(message.id, tuple) else old.get(message.id[0])
        text = known.string if known and known.id == message.id else ""
        text = changes.get(key_of(message), text)
        if isinstance(message.id, tuple) and isinstance(text, str):
            text = (text,)
        new.add(message.id, text, auto_comments=message.auto_comments)
    new.header_comment = "# Japanese texts of LeadDesk. Made by tools/translations.py; write into msgstr only."
    return new


def key_of(message: Message) -> str:
    """What a message is looked up by: its English, singular where it counts."""
    return message.id if isinstance(message.id, str) else message.id[0]


def read_catalogue() -> Catalog:
    if not PO.exists():
        return Catalog(locale="ja")
    with PO.open("rb") as file:
        return read_po(file, locale="ja")


def rendered(catalogue: Catalog) -> tuple[bytes, bytes]:
    """The catalogue as .po and .mo, without anything that changes with the day."""
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalogue, width=110, no_location=True)
    changing = rb'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team).*\n'
    text = re.sub(changing, b"", po.getvalue())
    kept = read_po(io.BytesIO(text), locale="ja")
    kept.creation_date = kept.revision_date = _NO_DAY
    write_mo(mo, kept)
    return text, mo.getvalue()


def save(catalogue: Catalog) -> None:
    po, mo = rendered(catalogue)
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po)
    MO.write_bytes(mo)


def untranslated(catalogue: Catalog) -> list[str]:
    def is_empty(message: Message) -> bool:
        texts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        return not all(texts)

    return [key_of(message) for message in catalogue if message.id and is_empty(message)]


def check() -> int:
    """What keeps the catalogue from being complete and fresh, a line each."""
    catalogue = merged({})
    problems = [f"no Japanese: {text!r}" for text in untranslated(catalogue)]
    po, mo = rendered(catalogue)
    if not PO.exists() or PO.read_bytes() != po:
        problems.append("ja.po is not up to date: run `make translations`")
    elif not MO.exists() or MO.read_bytes() != mo:
        problems.append("ja.mo is not up to date: run `make translations`")
    print(*problems, sep="\n") if problems else print(f"translations: {len(catalogue)} texts, all in Japanese")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
