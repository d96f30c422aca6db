"""Records of delimited text: quotes that close and quotes that do not, line ends, and the sign between cells."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.lists.document import Row
from leaddesk.lists.reading.delimited import best_delimiter
from leaddesk.lists.reading.door import read
from leaddesk.lists.reading.records import Records

CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from('",;\n\t|'), max_size=12
)


def records(text: str, delimiter: str = ",") -> list[Row]:
    return list(Records(text, delimiter))


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=5), max_size=8),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\r\n", "\n", "\r"]),
)
def test_what_csv_writes_comes_back(rows: list[list[str]], delimiter: str, end: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    assert records(out.getvalue(), delimiter) == rows


@given(st.text(st.sampled_from('ab",\n\r ;'), max_size=60))
def test_any_text_ends_and_loses_no_letter(text: str) -> None:
    rows = records(text)
    assert sum(str(cell).count("a") for row in rows for cell in row) == text.count("a")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blank_records_keep_their_numbers(end: str) -> None:
    assert records(end.join(["a,b", "", "", "c,d", ""])) == [["a", "b"], [], [], ["c", "d"]]


@pytest.mark.parametrize(
    ("text", "rows", "strays"),
    [
        ('a,"b\nc,d\ne,f\n', [["a", '"b'], ["c", "d"], ["e", "f"]], 1),
        ('"a","b","c\n"d","e","f"\n', [["a", "b", '"c'], ["d", "e", "f"]], 1),
        ('1,"foo,bar\n2,"baz",x\n', [["1", '"foo', "bar"], ["2", "baz", "x"]], 1),
        ('1,"say "hi" to",x\n2,b,c\n', [["1", 'say "hi" to', "x"], ["2", "b", "c"]], 0),
        ('1,"say \\"hi\\"",x\n2,b,c\n', [["1", 'say "hi"', "x"], ["2", "b", "c"]], 0),
        ('a,5" pipe,c\n', [["a", '5" pipe', "c"]], 0),
        ('"a" ,"b"\n', [["a", "b"]], 0),
        ('"a", "b, c"\nd, e\n', [["a", "b, c"], ["d", "e"]], 0),
        ('"two\nlines","x ""y"" z"\n', [["two\nlines", 'x "y" z']], 0),
    ],
)
def test_quotes(text: str, rows: list[Row], strays: int) -> None:
    found = Records(text, ",")
    assert list(found) == rows
    assert found.strays == strays


def test_a_stray_quote_does_not_swallow_the_rest() -> None:
    lines = [f"{n},name {n},mail{n}@example.com" for n in range(5_000)]
    lines[10] = '10,"name 10,mail10@example.com'
    rows = records("\n".join(lines))
    assert len(rows) == 5_000
    assert rows[-1] == ["4999", "name 4999", "mail4999@example.com"]


def test_very_many_stray_quotes_take_no_time() -> None:
    rows = records("\n".join(f'{n},"x' for n in range(20_000)))
    assert len(rows) == 20_000


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("会社名,氏名\n株式会社見本,山田\n", ","),
        ("会社名\t氏名\n見本, Inc.\t山田\n例示, K.K.\t佐藤\n", "\t"),
        ("name;price;quantity\na;1,5;2,5\nb;3,5;4,5\n", ";"),
        ("a|b|c\n1|2|3\n", "|"),
        ('Company;Notes\n"ACME; Inc.";"a, b, c"\n"Foo";"d, e, f"\n', ";"),
        ("mail\na@example.com\nb@example.com\n", ","),
        (
            "1. 要約\n会議のタイトル\tセミナー\n\n2. 参加者\n名前\t参加\t退出\nA\t7/2, 7:02\t7/2, 8:00\nB\t7/2, 7:03\t7/2, 8:00\n",
            "\t",
        ),
        ("リスト出力\n合計 2 件\n\n会社名,氏名,役職\n見本,山田,部長\n例示,佐藤,課長\n", ","),
        ("", ","),
    ],
)
def test_the_sign_between_cells(text: str, sign: str) -> None:
    assert best_delimiter(text) == sign


def test_a_declared_sign_keeps_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("\ufeffsep=;\r\n会社名;氏名\r\n見本, 本社;山田\r\n".encode())
    document = read(tmp_path / "a.csv")
    assert document.delimiter == ";"
    assert document.sheets[0].rows == [[], ["会社名", "氏名"], ["見本, 本社", "山田"]]


def test_a_sign_and_an_encoding_that_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("会社名:氏名,x\n".encode("euc_jp"))
    document = read(tmp_path / "a.csv", delimiter=":", encoding="euc_jp")
    assert (document.delimiter, document.encoding) == (":", "euc_jp")
    assert document.sheets[0].rows == [["会社名", "氏名,x"]]


def test_doubled_returns_and_warnings(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b'a,b\r\r\nc,"d\r\r\n')
    document = read(tmp_path / "a.csv")
    assert document.sheets[0].rows == [["a", "b"], ["c", '"d']]
    assert len(document.warnings) == 1
