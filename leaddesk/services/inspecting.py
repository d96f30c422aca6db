"""Looking at a list without a desk: what the importer recognises in it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from leaddesk.domain.errors import BadFile
from leaddesk.lists.reading.door import read
from leaddesk.lists.recognition.mapping import parse_mapping
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import Recognised
from leaddesk.translation import _


def read_mapping(options: Iterable[str]) -> dict[str, str | None]:
    """The mapping in ``COLUMN=FIELD`` options. Raises a LeadDeskError for one that cannot be read."""
    return parse_mapping(options)


def inspect(file: Path, sheet: str | None = None, password: str | None = None) -> dict[str, Any]:
    """What is recognised in a file, with the keys of the command line. Raises BadFile."""
    if not file.exists():
        raise BadFile(_("There is no file “{file}”").format(file=file.name))
    document = read(file, password=password)
    found = recognise(document, sheet=sheet)
    return {
        "file": document.file,
        "format": document.format,
        "encoding": document.encoding,
        "delimiter": document.delimiter,
        "sheet": found.sheet if document.encoding is None else None,
        "header_row": found.header_row,
        "kind": found.kind,
        "preset": found.preset,
        "columns": _columns(found) if document.keys is None else [],
        "people": found.people,
        "rows_skipped": [{"row": skipped.row, "why": skipped.why} for skipped in found.rows_skipped],
        "event": {
            "name": found.event.name,
            "starts_on": found.event.starts_on.isoformat() if found.event.starts_on else None,
            "kind": found.event.kind,
        },
        "warnings": list(document.warnings),
    }


def _columns(found: Recognised) -> list[dict[str, Any]]:
    return [
        {
            "index": column.index,
            "header": column.header,
            "field": column.field,
            "confidence": round(column.confidence, 2),
            "because": str(column.because),
            "question": list(column.question),
            "alternatives": [
                {"field": other.field, "confidence": round(other.confidence, 2)} for other in column.alternatives
            ],
            "samples": list(column.samples),
        }
        for column in found.columns
    ]
