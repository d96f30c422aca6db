"""Cells of .xlsx as they come out: types, places, errors and what the sheet says of itself."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from leaddesk.domain.errors import BadFile
from leaddesk.lists.document import CellError, Row
from tests.lists.reading.making import MAIN, OFFICE, STRICT_MAIN, STRICT_OFFICE, inline, read_here, xlsx_parts, zipped


def rows_of(path: Path) -> list[Row]:
    return read_here(path).sheets[0].rows


def cells_of(path: Path) -> list[Row]:
    """The rows with every blank as ``None``."""
    return [[None if cell == "" else cell for cell in row] for row in rows_of(path)]


def dated(tmp_path: Path, *cells: tuple[object, str]) -> Path:
    workbook = Workbook()
    for number, (value, look) in enumerate(cells, 1):
        workbook.active.cell(1, number, value).number_format = look
    workbook.save(tmp_path / "dates.xlsx")
    return tmp_path / "dates.xlsx"


def test_numbers_texts_and_truths(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.append(["㈱見本", 9012345678, 3.5, True, False, "0312345678", -7, 1e20])
    workbook.save(tmp_path / "a.xlsx")
    [row] = rows_of(tmp_path / "a.xlsx")
    assert row == ["㈱見本", 9012345678, 3.5, True, False, "0312345678", -7, 1e20]
    assert [type(cell) for cell in row[1:5]] == [int, float, bool, bool]


def test_dates_times_and_spans(tmp_path: Path) -> None:
    path = dated(
        tmp_path,
        (45413, "yyyy/m/d"),
        (45413, '[$-411]ggge"年"m"月"d"日"'),
        (45413.75, "yyyy-mm-dd hh:mm"),
        (0.25, "h:mm"),
        (1.5, "[h]:mm"),
        (45413, "0.00"),
        (45413, '#,##0"円"'),
    )
    assert rows_of(path) == [
        [
            date(2024, 5, 1),
            date(2024, 5, 1),
            datetime.fromisoformat("2024-05-01T18:00"),
            time(6),
            timedelta(hours=36),
            45413,
            45413,
        ]
    ]


def test_dates_that_count_from_1904(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    workbook.active["A1"] = datetime.fromisoformat("2026-11-09")
    workbook.save(tmp_path / "a.xlsx")
    assert rows_of(tmp_path / "a.xlsx") == [[date(2026, 11, 9)]]


def test_error_cells_are_flagged(tmp_path: Path) -> None:
    rows = (
        f'<row r="2">{inline("A2", "a")}<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="e"><v>#REF!</v></c></row>'
        '<row r="3"><c r="C3" s="0" t="e"><v>#N/A</v></c></row>'
        '<row r="4"><c r="A4" t="str"><v>#N/A</v></c></row>'
    )
    assert cells_of(zipped(tmp_path / "a.xlsx", xlsx_parts(rows))) == [
        [],
        ["a", CellError("#DIV/0!"), None, CellError("#REF!")],
        [None, None, CellError("#N/A")],
        ["#N/A"],
    ]


def test_errors_of_newer_versions_and_without_a_place(tmp_path: Path) -> None:
    rows = '<row><c><v>1</v></c><c t="e"><v>#SPILL!</v></c></row><row><c t="e"><v>#CALC!</v></c></row>'
    path = zipped(tmp_path / "a.xlsx", xlsx_parts(rows))
    assert rows_of(path) == [[1, CellError("#SPILL!")], [CellError("#CALC!")]]


def test_many_errors_over_several_pieces(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}">{inline(f"A{n}", "x" * 40)}<c r="B{n}" t="e"><v>#N/A</v></c></row>' for n in range(1, 20_001)
    )
    found = rows_of(zipped(tmp_path / "a.xlsx", xlsx_parts(rows)))
    assert [row[1] for row in found] == [CellError("#N/A")] * 20_000


def test_rows_are_numbered_from_the_first_of_the_sheet(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active["C5"] = "氏名"
    workbook.active["D7"] = "山田 花子"
    workbook.save(tmp_path / "a.xlsx")
    assert cells_of(tmp_path / "a.xlsx") == [[], [], [], [], [None, None, "氏名"], [], [None, None, None, "山田 花子"]]


def test_formatted_blanks_do_not_count(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{n}"><c r="A{n}" s="1"/><c r="ZZ{n}" s="1"/></row>' for n in range(2, 3_000))
    assert rows_of(zipped(tmp_path / "a.xlsx", xlsx_parts(f'<row r="1">{inline("A1", "a")}</row>{blank}'))) == [["a"]]


def test_sheets_their_state_and_merged_blocks(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.title = "使い方"
    hidden, very = workbook.create_sheet("元データ"), workbook.create_sheet("設定")
    hidden.sheet_state, very.sheet_state = "hidden", "veryHidden"
    hidden["B2"] = "基本情報"
    hidden.merge_cells("B2:D3")
    workbook.create_chartsheet("グラフ")
    workbook.save(tmp_path / "a.xlsx")
    sheets = read_here(tmp_path / "a.xlsx").sheets
    assert [(sheet.name, sheet.is_hidden) for sheet in sheets] == [
        ("使い方", False),
        ("元データ", True),
        ("設定", True),
    ]
    assert sheets[1].merged == ((1, 1, 2, 3),)


def test_strict_open_xml(tmp_path: Path) -> None:
    rows = (
        f'<row r="1">{inline("A1", "氏名")}<c r="B1" t="d"><v>2026-11-09T00:00:00</v></c><c r="C1"><v>5</v></c></row>'
    )
    path = zipped(tmp_path / "a.xlsx", xlsx_parts(rows, main=STRICT_MAIN, office=STRICT_OFFICE))
    assert rows_of(path) == [["氏名", datetime.fromisoformat("2026-11-09"), 5]]


def test_furigana_is_no_part_of_the_text(tmp_path: Path) -> None:
    shared = (
        f'<sst xmlns="{MAIN}"><si><t>東京都</t><rPh sb="0" eb="3"><t>トウキョウト</t></rPh></si>'
        "<si><r><t>山田</t></r><r><t xml:space='preserve'> 花子</t></r></si></sst>"
    )
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    good = zipped(tmp_path / "a.xlsx", xlsx_parts(rows, more={"xl/sharedStrings.xml": shared}))
    assert rows_of(good) == [["東京都", "山田 花子"]]
    patient = rows + '<row r="2"><c t="e"><v>#N/A</v></c></row>'
    assert rows_of(zipped(tmp_path / "b.xlsx", xlsx_parts(patient, more={"xl/sharedStrings.xml": shared})))[0] == [
        "東京都",
        "山田 花子",
    ]


@pytest.mark.parametrize(
    "workbook",
    [
        '<sheet name="名簿" sheetId="1" state="show" r:id="r1"/>',
        '<sheet name="名簿" sheetId="1" r:id="nowhere"/>',
        '<sheet name="名簿" sheetId="1"/>',
    ],
)
def test_odd_marks_that_excel_bears_with(tmp_path: Path, workbook: str) -> None:
    xml = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{workbook}</sheets></workbook>'
    rows = f'<row r="1">{inline("A1", "氏名")}</row><row r="2">{inline("A2", "山田")}<c r="B2"><v>7</v></c></row>'
    assert cells_of(zipped(tmp_path / "a.xlsx", xlsx_parts(rows, workbook=xml))) == [["氏名"], ["山田", 7]]


def test_utf_16_and_prefixes(tmp_path: Path) -> None:
    parts = xlsx_parts(f'<row r="1">{inline("A1", "氏名")}</row>')
    sheet = str(parts["xl/worksheets/sheet1.xml"]).replace("UTF-8", "UTF-16")
    parts["xl/worksheets/sheet1.xml"] = sheet.encode("utf-16")
    assert rows_of(zipped(tmp_path / "a.xlsx", parts)) == [["氏名"]]
    rows = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1" t="e"><x:v>#N/A</x:v></x:c></x:row>'
    parts["xl/worksheets/sheet1.xml"] = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    assert rows_of(zipped(tmp_path / "b.xlsx", parts)) == [["a", CellError("#N/A")]]


def test_a_broken_sheet_does_not_cost_the_others(tmp_path: Path) -> None:
    parts = xlsx_parts(f'<row r="1">{inline("A1", "氏名")}</row>')
    xml = str(parts["xl/workbook.xml"]).replace("</sheets>", '<sheet name="壊れた" sheetId="2" r:id="r9"/></sheets>')
    parts["xl/workbook.xml"] = xml
    parts["xl/_rels/workbook.xml.rels"] = str(parts["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        f'<Relationship Id="r9" Type="{OFFICE}/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
    )
    parts["xl/worksheets/sheet9.xml"] = f'<worksheet xmlns="{MAIN}"><sheetData><row><c><v>1</c>'
    document = read_here(zipped(tmp_path / "a.xlsx", parts))
    assert document.sheets[0].rows == [["氏名"]]
    assert "“壊れた”" in document.warnings[0]
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet9.xml"]
    with pytest.raises(BadFile, match="damaged"):
        read_here(zipped(tmp_path / "b.xlsx", parts))
