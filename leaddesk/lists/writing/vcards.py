"""vCard 3.0, which phones, Outlook and address books read (source: RFC 2426)."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from leaddesk.files import written_whole

_PHONES = (("phone", "WORK,VOICE"), ("phone2", "WORK,VOICE"), ("mobile", "CELL"), ("fax", "WORK,FAX"))


def write_vcards(path: Path, records: Iterable[Mapping[str, Any]]) -> None:
    """Writes a card for each record. Raises BadFile if the file cannot be written."""
    with written_whole(path) as place, place.open("w", encoding="utf-8", newline="") as file:
        for record in records:
            file.write("".join(f"{_folded(line)}\r\n" for line in _card(record)))


def _card(record: Mapping[str, Any]) -> list[str]:
    def text(key: str) -> str:
        return _escaped(str(record.get(key) or ""))

    name = text("full_name") or text("company") or text("email")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{text('family_name')};{text('given_name')};;;", f"FN:{name}"]
    for key, label in (("family_kana", "X-PHONETIC-LAST-NAME"), ("given_kana", "X-PHONETIC-FIRST-NAME")):
        if record.get(key):
            lines.append(f"{label}:{text(key)}")
    if record.get("company") or record.get("department"):
        department = f";{text('department')}" if record.get("department") else ""
        lines.append(f"ORG:{text('company')}{department}")
    if record.get("company_kana"):
        lines.append(f"X-PHONETIC-ORG:{text('company_kana')}")
    lines += [f"TEL;TYPE={kind}:{text(key)}" for key, kind in _PHONES if record.get(key)]
    lines += [f"EMAIL;TYPE=INTERNET:{text(key)}" for key in ("email", "email2") if record.get(key)]
    place = [text(key) for key in ("address", "city", "prefecture", "postal_code", "country")]
    if any(place):
        lines.append("ADR;TYPE=WORK:;;" + ";".join(place))
    for key, label in (("job_title", "TITLE"), ("website", "URL"), ("memo", "NOTE")):
        if record.get(key):
            lines.append(f"{label}:{text(key)}")
    return [*lines, "END:VCARD"]


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\n", "\\n").replace("\r", "")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, none of which splits a character."""
    pieces, piece, size = [], "", 0
    for char in line:
        octets = len(char.encode("utf-8", "surrogatepass"))
        if size + octets > 75:
            pieces.append(piece)
            piece, size = " ", 1
        piece += char
        size += octets
    return "\r\n".join([*pieces, piece])
