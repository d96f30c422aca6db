"""Cells of .xlsb, .ods, XML spreadsheets and tables of pages, made by hand."""

import struct
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from leaddesk.domain.errors import BadFile
from leaddesk.lists.document import CellError, Document, Row
from tests.lists.reading.making import ods, ods_content, read_here, xlsb_parts, xlsb_record, xlsb_text, zipped

CELL = 'office:value-type="{}" office:{}="{}"'


def text_cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}>{text}</table:table-cell>'


def cell(column: int, style: int = 0) -> bytes:
    return struct.pack("<II", column, style)


def test_xlsb(tmp_path: Path) -> None:
    styles = (
        xlsb_record(44, struct.pack("<H", 164) + xlsb_text("yyyy/m/d"))
        + xlsb_record(617)
        + b"".join(xlsb_record(47, struct.pack("<HH", 0, look) + bytes(12)) for look in (0, 164))
        + xlsb_record(618)
    )
    strings = xlsb_record(19, b"\0" + xlsb_text("株式会社見本"))
    sheet = (
        xlsb_record(0, struct.pack("<I", 1))
        + xlsb_record(7, cell(0) + struct.pack("<I", 0))
        + xlsb_record(5, cell(1, 1) + struct.pack("<d", 45413))
        + xlsb_record(2, cell(2) + struct.pack("<I", 42 << 2 | 2))
        + xlsb_record(3, cell(3) + b"\x2a")
        + xlsb_record(4, cell(4) + b"\1")
        + xlsb_record(6, cell(5) + xlsb_text("山田"))
        + xlsb_record(11, cell(6) + b"\x07" + bytes(6))
        + xlsb_record(8, cell(7) + xlsb_text("佐藤") + bytes(6))
        + xlsb_record(0, struct.pack("<I", 3))
        + xlsb_record(16, struct.pack("<I", 0) + struct.pack("<d", 1.5))
        + xlsb_record(7, cell(0) + b"\xff\xff\0\0")
        + xlsb_record(176, struct.pack("<4I", 1, 1, 0, 2))
    )
    [found] = read_here(zipped(tmp_path / "a.xlsb", xlsb_parts(sheet, styles=styles, strings=strings))).sheets
    first = ["株式会社見本", date(2024, 5, 1), 42, CellError("#N/A"), True, "山田", CellError("#DIV/0!"), "佐藤"]
    assert found.rows == [[], first, [], [1.5]]
    assert found.merged == ((1, 0, 1, 2),)
    in_1904 = xlsb_record(0, bytes(4)) + xlsb_record(5, cell(0, 1) + struct.pack("<d", 1))
    assert read_here(zipped(tmp_path / "b.xlsb", xlsb_parts(in_1904, styles=styles, flags=1))).sheets[0].rows == [
        [date(1904, 1, 2)]
    ]


def ods_rows(tmp_path: Path, rows: str) -> list[Row]:
    return read_here(ods(tmp_path / "a.ods", f'<table:table table:name="名簿">{rows}</table:table>')).sheets[0].rows


def test_ods_values(tmp_path: Path) -> None:
    cells = [
        text_cell('<text:p>㈱見本</text:p><text:p>本社<text:s text:c="2"/>2F</text:p>'),
        f"<table:table-cell {CELL.format('float', 'value', '9012345678')}/>",
        f"<table:table-cell {CELL.format('date', 'date-value', '2026-11-09')}/>",
        f"<table:table-cell {CELL.format('date', 'date-value', '2026-11-09T10:30:00.123456789')}/>",
        f"<table:table-cell {CELL.format('time', 'time-value', 'PT09H05M00S')}/>",
        f"<table:table-cell {CELL.format('time', 'time-value', 'PT30H00M00S')}/>",
        f"<table:table-cell {CELL.format('boolean', 'boolean-value', 'true')}/>",
        text_cell("<text:p>#REF!</text:p>", 'office:string-value="" calcext:value-type="error"'),
    ]
    assert ods_rows(tmp_path, f"<table:table-row>\n{chr(10).join(cells)}\n</table:table-row>") == [
        [
            "㈱見本\n本社  2F",
            9012345678,
            date(2026, 11, 9),
            datetime.fromisoformat("2026-11-09T10:30:00.123456"),
            time(9, 5),
            timedelta(hours=30),
            True,
            CellError("#REF!"),
        ]
    ]


def test_ods_repeats_and_notes(tmp_path: Path) -> None:
    text = "<text:p>a</text:p>"
    note = "<office:annotation><text:p>note</text:p></office:annotation><text:p>b</text:p>"
    twice = 'table:number-columns-repeated="2"'
    rows = (
        '<table:table-row table:number-rows-repeated="2"/>'
        f"<table:table-row><table:table-cell {twice}/>{text_cell(text)}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="2">{text_cell(text, twice)}</table:table-row>'
        f"<table:table-row>{text_cell(note)}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert ods_rows(tmp_path, rows) == [[], [], [None, None, "a"], ["a", "a"], ["a", "a"], ["b"]]


def test_ods_hidden_sheets_and_merged_blocks(tmp_path: Path) -> None:
    style = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    span = 'table:number-columns-spanned="2" table:number-rows-spanned="3"'
    tables = (
        f'<table:table table:name="a"><table:table-row>{text_cell("<text:p>x</text:p>", span)}'
        "<table:covered-table-cell/></table:table-row></table:table>"
        '<table:table table:name="b" table:style-name="ta2"/>'
    )
    first, second = read_here(ods(tmp_path / "a.ods", tables, style)).sheets
    assert (first.merged, first.is_hidden, second.is_hidden) == (((0, 0, 2, 1),), False, True)


def test_flat_ods_and_a_protected_one(tmp_path: Path) -> None:
    row = '<table:table-row><table:table-cell office:value-type="string"><text:p>氏名</text:p></table:table-cell></table:table-row>'
    content = ods_content(f"<table:table>{row}</table:table>").replace("document-content", "document")
    (tmp_path / "a.fods").write_text(content, "utf-8")
    document = read_here(tmp_path / "a.fods")
    assert (document.format, document.sheets[0].rows) == ("ods", [["氏名"]])
    manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
    with pytest.raises(BadFile, match="without a password"):
        read_here(zipped(tmp_path / "b.ods", {"content.xml": b"\1\2", "META-INF/manifest.xml": manifest}))


def spreadsheet_xml(tmp_path: Path, sheet: str) -> Document:
    names = (
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    )
    (tmp_path / "a.xls").write_text(f'<?xml version="1.0"?>\n<Workbook {names}>{sheet}</Workbook>', "utf-8")
    return read_here(tmp_path / "a.xls")


def test_spreadsheet_xml(tmp_path: Path) -> None:
    data = '<Data ss:Type="{}">{}</Data>'.format
    sheet = (
        f'<Worksheet ss:Name="名簿"><Table><Row><Cell ss:MergeAcross="1">{data("String", "基本 &amp; 情報")}</Cell>'
        f"<Cell>{data('Number', '3')}</Cell></Row>"
        f'<Row ss:Index="3"><Cell ss:Index="2">{data("DateTime", "2026-11-09T00:00:00.000")}</Cell><Cell>{data("Boolean", "1")}</Cell>'
        f"<Cell>{data('Error', '#N/A')}</Cell></Row></Table></Worksheet>"
    )
    document = spreadsheet_xml(tmp_path, sheet)
    [found] = document.sheets
    moment = datetime.fromisoformat("2026-11-09")
    assert (document.format, found.name, found.merged) == ("xml", "名簿", ((0, 0, 0, 1),))
    assert found.rows == [["基本 & 情報", None, 3], [], [None, moment, True, CellError("#N/A")]]
    with pytest.raises(BadFile, match="no table"):
        spreadsheet_xml(tmp_path, "")


@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_tables_of_pages(tmp_path: Path, encoding: str) -> None:
    page = (
        "<html><head><style>td {color: red}</style></head><body><p>Export</p><table border=1><caption>名簿</caption>"
        "<tr><th rowspan=2>会社名<th colspan=2>連絡先</tr><tr><th>電話<th>メール</tr>"
        "<tr><td>㈱見本&amp;例示<td>03-5550-0100<br>内線 12<td><a href=x>a@example.jp</a></tr></table></body></html>"
    )
    (tmp_path / "a.xls").write_text(page, encoding)
    document = read_here(tmp_path / "a.xls")
    [sheet] = document.sheets
    assert (document.format, document.encoding, sheet.name) == ("html", encoding, "名簿")
    assert sheet.rows == [
        ["会社名", "連絡先", None],
        [None, "電話", "メール"],
        ["㈱見本&例示", "03-5550-0100\n内線 12", "a@example.jp"],
    ]
    assert sheet.merged == ((0, 0, 1, 0), (0, 1, 0, 2))
