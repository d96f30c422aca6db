"""Files made to crash, hang or swallow memory: each gives its rows or one sentence, soon, and leaves no process behind."""

import os
import random
import struct
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from leaddesk.domain.errors import BadFile, Cancelled
from leaddesk.lists.reading.door import read
from leaddesk.lists.reading.limits import LIMITS
from tests.lists.reading.making import PEOPLE, inline, ods, ods_content, people_xlsx, xls, xlsx_parts, zipped

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)


@pytest.fixture(autouse=True)
def _soon_and_without_leftovers() -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < 10
    assert not psutil.Process().children()


def refusal_of(path: Path, **options: object) -> str:
    with pytest.raises(BadFile) as refused:
        read(path, **options)  # type: ignore[arg-type]
    return str(refused.value)


def with_declaration(declaration: str, part: str) -> dict[str, str | bytes]:
    parts = xlsx_parts(f'<row r="1">{inline("A1", "&j;")}</row>')
    parts[part] = str(parts[part]).replace('standalone="yes"?>', f'standalone="yes"?>{declaration}]>', 1)
    return parts


def test_two_cells_at_the_ends_of_the_sheet(tmp_path: Path) -> None:
    rows = f'<row r="1">{inline("A1", "a")}</row><row r="1048576">{inline("XFD1048576", "z")}</row>'
    text = refusal_of(zipped(tmp_path / "a.xlsx", xlsx_parts(rows)))
    assert "1,048,576" in text and "16,384" in text and " 2 " in text


def test_the_reference_may_hide_in_the_cell_alone(tmp_path: Path) -> None:
    rows = f'<row r="1">{inline("A1", "a")}{inline("XFD1048576", "z")}</row>'
    assert "1,048,576" in refusal_of(zipped(tmp_path / "a.xlsx", xlsx_parts(rows)))


def test_a_list_with_a_stray_cell_far_away_is_read(tmp_path: Path) -> None:
    people = "".join(f'<row r="{n}">{inline(f"A{n}", "a")}{inline(f"B{n}", "b")}</row>' for n in range(1, 2001))
    rows = people + f'<row r="900000">{inline("XFD900000", "stray")}</row>'
    [sheet] = read(zipped(tmp_path / "a.xlsx", xlsx_parts(rows))).sheets
    assert len(sheet.rows) == 900_000
    assert sheet.rows[1999] == ["a", "b"]
    assert sheet.rows[-1][16_383] == "stray"


@pytest.mark.parametrize("dimension", ["A1", "A1:XFD1048576", "C5:B2", "nonsense"])
def test_a_wrong_dimension_changes_nothing(tmp_path: Path, dimension: str) -> None:
    rows = "".join(f'<row r="{n}">{inline(f"A{n}", "x")}{inline(f"C{n}", "y")}</row>' for n in (1, 2, 3))
    parts = xlsx_parts(rows, before=f'<dimension ref="{dimension}"/>')
    [sheet] = read(zipped(tmp_path / "a.xlsx", parts)).sheets
    assert [[cell or None for cell in row] for row in sheet.rows] == [["x", None, "y"]] * 3


def test_a_flat_zip_bomb(tmp_path: Path) -> None:
    limits = LIMITS._replace(inflated_bytes=5_000_000)
    parts = xlsx_parts("", after=" " * 6_000_000)
    assert "too large" in refusal_of(zipped(tmp_path / "a.xlsx", parts), limits=limits)


def test_a_zip_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", xlsx_parts("", after=" " * 3_000_000))
    with zipfile.ZipFile(path) as package:
        size = package.getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(path.read_bytes().replace(struct.pack("<I", size), struct.pack("<I", 500)))
    assert "damaged" in refusal_of(path)


def test_nested_zips_are_not_opened(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "inner.zip", {"zeros": b"\0" * 1_000_000})
    assert "archive" in refusal_of(zipped(tmp_path / "a.xlsx", {f"{n}.zip": bomb.read_bytes() for n in range(50)}))
    with_media = xlsx_parts(f'<row r="1">{inline("A1", "a")}</row>', more={"xl/media/b.zip": bomb.read_bytes()})
    assert read(zipped(tmp_path / "b.xlsx", with_media)).sheets[0].rows == [["a"]]


def test_too_many_parts(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", xlsx_parts("", more={f"x/{n}": b"" for n in range(100)}))
    assert "too large" in refusal_of(path, limits=LIMITS._replace(parts=50))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize("declaration", [LAUGHS, '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/hostname">'])
def test_entities_are_refused_before_any_parser(tmp_path: Path, declaration: str, part: str) -> None:
    assert "entities" in refusal_of(zipped(tmp_path / "a.xlsx", with_declaration(declaration, part)))


def test_entities_in_other_encodings_and_formats(tmp_path: Path) -> None:
    parts = with_declaration(LAUGHS, "xl/worksheets/sheet1.xml")
    sheet = str(parts["xl/worksheets/sheet1.xml"]).replace("UTF-8", "UTF-16")
    parts["xl/worksheets/sheet1.xml"] = sheet.encode("utf-16")
    assert "entities" in refusal_of(zipped(tmp_path / "a.xlsx", parts))
    content = ods_content("<table:table/>").replace("?>", f"?>{LAUGHS}]>", 1)
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    assert "entities" in refusal_of(zipped(tmp_path / "a.ods", {"mimetype": kind, "content.xml": content}))
    spreadsheet = tmp_path / "a.xls"
    spreadsheet.write_text(
        f'<?xml version="1.0"?>{LAUGHS}]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "utf-8"
    )
    assert "entities" in refusal_of(spreadsheet)


def test_an_entity_between_two_inflated_pieces(tmp_path: Path) -> None:
    for padding in range((1 << 20) - 74, (1 << 20) - 60, 5):
        parts = xlsx_parts("", more={"xl/x.xml": b"<!--" + b"-" * padding + b'--><!DOCTYPE x [<!ENTITY a "b">]><x/>'})
        assert "entities" in refusal_of(zipped(tmp_path / "a.xlsx", parts))


@pytest.mark.parametrize("depth", [5_000, 500_000])
def test_deep_xml(tmp_path: Path, depth: int) -> None:
    deep = "<a>" * depth + "</a>" * depth
    with_deep = zipped(tmp_path / "a.xlsx", xlsx_parts(f'<row r="1">{inline("A1", "a")}</row>', before=deep))
    try:
        assert read(with_deep).sheets[0].rows == [["a"]]
    except BadFile as refusal:
        assert str(refusal)
    assert "damaged" in refusal_of(ods(tmp_path / "a.ods", f"<table:table>{deep}</table:table>"))


def test_a_hundred_thousand_sheets(tmp_path: Path) -> None:
    sheets = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="r1"/>' for n in range(1, 100_001))
    parts = xlsx_parts("")
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace("</sheets>", f"{sheets}</sheets>")
    assert "100,001" in refusal_of(zipped(tmp_path / "a.xlsx", parts))
    tables = "<table:table><table:table-row/></table:table>" * 2_000
    assert "1,001" in refusal_of(ods(tmp_path / "a.ods", tables))


def test_repeated_cells_and_rows_without_end(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    assert "too large" in refusal_of(ods(tmp_path / "a.ods", f"<table:table>{row}</table:table>"))


def test_one_text_in_very_many_cells(tmp_path: Path) -> None:
    text = "長" * 30_000
    shared = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{text}</t></si></sst>'
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 2_001))
    path = zipped(tmp_path / "a.xlsx", xlsx_parts(rows, more={"xl/sharedStrings.xml": shared}))
    assert "too large" in refusal_of(path, limits=LIMITS._replace(answer_bytes=10_000_000))


def test_an_overlong_text_is_cut_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("memo\n" + "x" * 250_000 + "\n", "utf-8")
    document = read(path)
    assert document.sheets[0].rows[1] == ["x" * LIMITS.cell_text]
    assert "1 cell" in document.warnings[0]


def test_nul_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\0" * 10_000)
    assert "no list" in refusal_of(path)
    path.write_bytes(b"name,mail\n" + b"\0" * 5_000 + b"\nTaro,taro@example.com\n")
    assert "no list" in refusal_of(path)


def test_every_beginning_of_a_workbook(tmp_path: Path) -> None:
    whole = people_xlsx(tmp_path / "a.xlsx").read_bytes()
    for share in (0.01, 0.3, 0.7, 0.99):
        path = tmp_path / "b.xlsx"
        path.write_bytes(whole[: int(len(whole) * share)])
        assert refusal_of(path)


def test_workbooks_with_broken_bytes(tmp_path: Path) -> None:
    chance = random.Random(6)
    wholes = (people_xlsx(tmp_path / "a.xlsx").read_bytes(), xls({"名簿": b""}) + b"\4\2\10\0")
    for number in range(12):
        broken = bytearray(wholes[number % 2])
        for _ in range(12):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        path = tmp_path / f"broken{number}.xls"
        path.write_bytes(broken)
        try:
            assert read(path).sheets
        except BadFile as refusal:
            assert str(refusal)


def test_time_is_limited(tmp_path: Path) -> None:
    path = people_xlsx(tmp_path / "a.xlsx")
    limits = LIMITS._replace(seconds=0.0, seconds_per_megabyte=0.0)
    with pytest.raises(BadFile, match="too long"):
        _read_while_waiting(path, limits)


def _read_while_waiting(path: Path, limits: object) -> None:
    """Reads slowly enough for the watch to look at least once."""
    read(path, limits=limits, progress=lambda _part: time.sleep(0.1), cancelled=lambda: bool(time.sleep(0.06)))  # type: ignore[arg-type, func-returns-value]


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere the memory that a process holds is watched, not what it asks for"
)
def test_memory_is_limited(tmp_path: Path) -> None:
    path = people_xlsx(tmp_path / "a.xlsx", [["x" * 50, n] for n in range(20_000)])
    assert refusal_of(path, limits=LIMITS._replace(memory=20_000_000))


def test_cancelling_stops_the_process(tmp_path: Path) -> None:
    path = people_xlsx(tmp_path / "a.xlsx", PEOPLE * 3_000)
    with pytest.raises(Cancelled):
        read(path, cancelled=lambda: True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    assert "cannot be opened" in refusal_of(tmp_path / "a.csv")
