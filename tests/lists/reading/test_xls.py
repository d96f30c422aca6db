"""Cells of .xls, from records made by hand ([MS-XLS])."""

import struct
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest

from leaddesk.domain.errors import BadFile, PasswordNeeded
from leaddesk.lists.document import CellError, Row, Sheet
from tests.lists.reading.making import label, read_here, record, xls, xls_text


def place(row: int, column: int, style: int = 0) -> bytes:
    return struct.pack("<HHH", row, column, style)


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record(0x0203, place(row, column, style) + struct.pack("<d", value))


def sheets_of(tmp_path: Path, stream: bytes) -> tuple[Sheet, ...]:
    (tmp_path / "a.xls").write_bytes(stream)
    return read_here(tmp_path / "a.xls").sheets


def rows_of(tmp_path: Path, cells: bytes, before: bytes = b"") -> list[Row]:
    return sheets_of(tmp_path, xls({"名簿": cells}, before=before))[0].rows


def test_values_of_all_kinds(tmp_path: Path) -> None:
    cells = (
        label(0, 0, "㈱見本")
        + number(0, 1, 9012345678)
        + record(0x027E, place(0, 2) + struct.pack("<I", (1234 << 2) | 3))
        + record(0x027E, place(0, 3) + struct.pack("<I", (-5 << 2) & 0xFFFFFFFF | 2))
        + record(
            0x00BD, struct.pack("<HH", 0, 4) + struct.pack("<HIHI", 0, 7 << 2 | 2, 0, 8 << 2 | 2) + struct.pack("<H", 5)
        )
        + record(0x0205, place(0, 6) + b"\1\0")
        + record(0x0205, place(2, 0) + b"\x17\1")
    )
    assert rows_of(tmp_path, cells) == [["㈱見本", 9012345678, 12.34, -5, 7, 8, True], [], [CellError("#REF!")]]


def test_results_of_formulas(tmp_path: Path) -> None:
    def formula(column: int, result: bytes) -> bytes:
        return record(0x0006, place(0, column) + result + bytes(8))

    cells = (
        formula(0, struct.pack("<d", 2.5))
        + formula(1, b"\0\0\0\0\0\0\xff\xff")
        + record(0x0207, xls_text("山田"))
        + formula(2, b"\1\0\1\0\0\0\xff\xff")
        + formula(3, b"\2\0\x2a\0\0\0\xff\xff")
        + formula(4, b"\3\0\0\0\0\0\xff\xff")
        + formula(5, b"\0\0\0\0\0\0\xff\xff")
        + record(0x0207, struct.pack("<HB", 4, 1) + "佐藤".encode("utf-16-le"))
        + record(0x003C, b"\1" + " 健".encode("utf-16-le"))
    )
    assert rows_of(tmp_path, cells) == [[2.5, "山田", True, CellError("#N/A"), None, "佐藤 健"]]


def test_dates_by_built_in_and_own_formats(tmp_path: Path) -> None:
    own = record(0x041E, struct.pack("<H", 164) + xls_text('[$-411]ggge"年"m"月"d"日"'))
    styles = b"".join(record(0x00E0, struct.pack("<HH", 0, look) + bytes(16)) for look in (0, 14, 57, 164, 22))
    cells = b"".join(number(0, column, 45413 + (column == 4) / 2, column) for column in range(5))
    day = date(2024, 5, 1)
    assert rows_of(tmp_path, cells, own + styles) == [
        [45413, day, day, day, datetime.fromisoformat("2024-05-01T12:00")]
    ]
    from_1904 = rows_of(tmp_path, number(0, 0, 1, 1), record(0x0022, b"\1\0") + styles)
    assert from_1904 == [[date(1904, 1, 2)]]


def test_shared_texts_over_several_records(tmp_path: Path) -> None:
    texts = ["株式会社見本", "Plain", "山田 花子"]
    first = struct.pack("<II", 3, 3) + struct.pack("<HB", 6, 1) + "株式会".encode("utf-16-le")
    rest = b"\1" + "社見本".encode("utf-16-le") + struct.pack("<HB", 5, 0) + b"Plain"
    rich = struct.pack("<HBHI", 5, 13, 1, 6) + "山田 花子".encode("utf-16-le") + b"runs" + b"\0" * 3
    shared = record(0x00FC, first) + record(0x003C, rest + rich) + record(0x003C, b"\0" * 3)
    cells = b"".join(record(0x00FD, place(0, column) + struct.pack("<I", column)) for column in range(3))
    assert rows_of(tmp_path, cells, shared) == [texts]


def test_hidden_sheets_merged_blocks_and_charts_within(tmp_path: Path) -> None:
    merged = record(0x00E5, struct.pack("<5H", 1, 0, 1, 2, 3))
    chart = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x20, 0, 0, 0, 0)) + number(5, 5, 1) + record(0x000A)
    first, second = sheets_of(
        tmp_path, xls({"元": label(0, 0, "a") + merged + chart + label(1, 0, "b"), "裏": b""}, hidden=("裏",))
    )
    assert (first.rows, first.merged, first.is_hidden) == ([["a"], ["b"]], ((0, 2, 1, 3),), False)
    assert (second.name, second.rows, second.is_hidden) == ("裏", [], True)


def test_the_whole_frame_of_a_sheet(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, label(0, 0, "a") + label(65_535, 255, "z"))
    assert (len(rows), rows[0], rows[-1][-1]) == (65_536, ["a"], "z")


def test_broken_records_do_not_cost_the_rest(tmp_path: Path) -> None:
    cells = label(0, 0, "a") + record(0x0203, b"\0") + record(0x00FD, place(1, 0) + b"\xff\0\0\0") + label(2, 0, "c")
    assert rows_of(tmp_path, cells) == [["a"], [], ["c"]]


@pytest.mark.parametrize(("begins", "style"), [(0x0209, 0x0243), (0x0409, 0x0443)])
def test_excel_3_and_4(tmp_path: Path, begins: int, style: int) -> None:
    formats = b"".join(
        record(
            0x041E if begins == 0x0409 else 0x001E, (b"\0\0" if begins == 0x0409 else b"") + bytes([len(code)]) + code
        )
        for code in (b"General", b"yyyy/m/d")
    )
    stream = (
        record(begins, bytes(6))
        + record(0x0042, struct.pack("<H", 932))
        + formats
        + record(style, b"\0\0" + bytes(10))
        + record(style, b"\0\1" + bytes(10))
        + record(0x0204, place(0, 0) + struct.pack("<H", 4) + "氏名".encode("cp932"))
        + number(0, 1, 45413, 1)
        + record(0x000A)
    )
    assert sheets_of(tmp_path, stream)[0].rows == [["氏名", date(2024, 5, 1)]]


def test_excel_2(tmp_path: Path) -> None:
    def cell(kind: int, column: int, body: bytes) -> bytes:
        return record(kind, struct.pack("<HH", 0, column) + bytes(3) + body)

    stream = (
        record(0x0009, struct.pack("<HH", 2, 0x10))
        + cell(0x0004, 0, b"\4name")
        + cell(0x0002, 1, struct.pack("<H", 42))
        + cell(0x0003, 2, struct.pack("<d", 1.5))
        + cell(0x0005, 3, b"\x07\1")
        + record(0x000A)
    )
    assert sheets_of(tmp_path, stream)[0].rows == [["name", 42, 1.5, CellError("#DIV/0!")]]


def test_without_any_sheet(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="damaged"):
        sheets_of(tmp_path, xls({}))


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """An OLE2 file with one stream of at least 4,096 bytes ([MS-CFB])."""
    stream = stream.ljust(max(len(stream), 4_096), b"\0")
    sectors = -(-len(stream) // 512)
    end, free = 0xFFFFFFFE, 0xFFFFFFFF

    def entry(title: str, kind: int, start: int, size: int, child: int) -> bytes:
        coded = title.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<III", free, free, child)
        return (
            coded.ljust(64, b"\0")
            + struct.pack("<HBB", len(coded), kind, 1)
            + links
            + bytes(36)
            + struct.pack("<IQ", start, size)
        )

    chains = [0xFFFFFFFD, end, *range(3, sectors + 2), end]
    directory = entry("Root Entry", 5, end, 0, 1) + entry(name, 2, 2, len(stream), free) + bytes(256)
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0)
        + struct.pack("<I", 0)
        + struct.pack("<I", free) * 108
    )
    table = b"".join(struct.pack("<I", chain) for chain in chains).ljust(512, b"\xff")
    return header + table + directory + stream.ljust(sectors * 512, b"\0")


def test_inside_a_compound_file(tmp_path: Path) -> None:
    import olefile  # type: ignore[import-untyped]

    whole = compound(xls({"名簿": label(0, 0, "氏名")}))
    assert olefile.OleFileIO(BytesIO(whole)).exists("Workbook")
    assert sheets_of(tmp_path, whole)[0].rows == [["氏名"]]
    with pytest.raises(BadFile, match="text document"):
        sheets_of(tmp_path, compound(b"x", "WordDocument"))
    with pytest.raises(BadFile, match="no list"):
        sheets_of(tmp_path, compound(b"x", "Something"))


def test_a_protected_one_asks(tmp_path: Path) -> None:
    locked = xls({"名簿": label(0, 0, "氏名")}, before=record(0x002F, struct.pack("<HHH", 0, 0x1234, 0x5678)))
    with pytest.raises(PasswordNeeded):
        sheets_of(tmp_path, compound(locked))
