"""Makes files for these tests: workbooks by hand, part by part and record by record."""

import struct
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import Workbook

from leaddesk.lists.document import Document
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.arriving import Arriving
from leaddesk.lists.reading.formats import read_file
from leaddesk.lists.reading.limits import LIMITS

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PEOPLE = [
    ["会社名", "氏名", "電話番号"],
    ["株式会社見本", "山田 花子", "03-5550-0100"],
    ["例示商事", "佐藤 健", "06-5550-0101"],
]


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def xlsx_parts(
    rows: str,
    *,
    before: str = "",
    after: str = "",
    main: str = MAIN,
    office: str = OFFICE,
    workbook: str = "",
    more: Mapping[str, str | bytes] | None = None,
) -> dict[str, str | bytes]:
    """The parts of an .xlsx with one sheet, whose rows are given as XML."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return {
        "[Content_Types].xml": f'{head}<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'{head}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'{head}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="r3" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/workbook.xml": workbook
        or f'{head}<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="名簿" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'{head}<worksheet xmlns="{main}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>',
        **(more or {}),
    }


def inline(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def people_xlsx(path: Path, rows: Iterable[Iterable[object]] = PEOPLE) -> Path:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(list(row))
    workbook.save(path)
    return path


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def xls_text(text: str, length: str = "H") -> bytes:
    return struct.pack(f"<{length}B", len(text), 1) + text.encode("utf-16-le")


def xls(sheets: Mapping[str, bytes], *, before: bytes = b"", hidden: tuple[str, ...] = ()) -> bytes:
    """A bare stream of Excel 97 records: each sheet's own records by its name."""
    start = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0)) + before
    entries = {name: xls_text(name, "B") for name in sheets}
    place = len(start) + sum(4 + 6 + len(entry) for entry in entries.values()) + 4
    listed, bodies = b"", b""
    for name, cells in sheets.items():
        listed += record(0x0085, struct.pack("<IBB", place + len(bodies), name in hidden, 0) + entries[name])
        bodies += record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0)) + cells + record(0x000A)
    return start + listed + record(0x000A) + bodies


def label(row: int, column: int, text: str) -> bytes:
    return record(0x0204, struct.pack("<HHH", row, column, 0) + xls_text(text))


def xlsb_record(kind: int, body: bytes = b"") -> bytes:
    first = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(body)
    return first + (bytes([length]) if length < 0x80 else bytes([length & 0x7F | 0x80, length >> 7])) + body


def xlsb_text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb_parts(sheet: bytes, *, styles: bytes = b"", strings: bytes = b"", flags: int = 0) -> dict[str, str | bytes]:
    relations = xlsx_parts("")
    return {
        "[Content_Types].xml": relations["[Content_Types].xml"],
        "_rels/.rels": str(relations["_rels/.rels"]).replace("workbook.xml", "workbook.bin"),
        "xl/_rels/workbook.bin.rels": str(relations["xl/_rels/workbook.xml.rels"]).replace(".xml", ".bin"),
        "xl/workbook.bin": xlsb_record(153, struct.pack("<II", flags, 0) + xlsb_text(""))
        + xlsb_record(156, struct.pack("<II", 0, 1) + xlsb_text("r1") + xlsb_text("名簿")),
        "xl/worksheets/sheet1.bin": sheet,
        "xl/sharedStrings.bin": strings,
        "xl/styles.bin": styles,
    }


def ods_content(tables: str, styles: str = "") -> str:
    names = {
        "office": "office:1.0",
        "table": "table:1.0",
        "text": "text:1.0",
        "style": "style:1.0",
    }
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{rest}"' for prefix, rest in names.items()
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )


def ods(path: Path, tables: str, styles: str = "") -> Path:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped(path, {"mimetype": kind, "content.xml": ods_content(tables, styles)})


def read_here(path: Path, *, password: str | None = None) -> Document:
    """Reads a file as the reading process does, in this one: what is tested is the reader and not the way to it."""
    arriving = Arriving(None)
    answer = Answer(arriving.take, LIMITS)
    read_file(path, answer, LIMITS, password=password, encoding=None, delimiter=None)
    answer.end()
    return arriving.document(path.name)
