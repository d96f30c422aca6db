"""The way in: what a file really is decides, not its name, and nothing of it is parsed in the asking process."""

import subprocess
import sys
from pathlib import Path

import pytest

from leaddesk.domain.errors import BadFile
from leaddesk.lists.reading.door import read
from tests.lists.reading.making import PEOPLE, label, ods, people_xlsx, xls, xlsb_parts, zipped

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Hanako Yamada\r\nN:Yamada;Hanako;;;\r\nEND:VCARD\r\n"


def refusal_of(path: Path) -> str:
    with pytest.raises(BadFile) as refused:
        read(path)
    return str(refused.value)


def made(folder: Path, kind: str) -> bytes:
    """The content of a small file of a kind."""
    path = folder / f"made.{kind}"
    if kind == "xlsx":
        people_xlsx(path)
    elif kind == "ods":
        ods(path, '<table:table table:name="a"><table:table-row/></table:table>')
    elif kind == "xlsb":
        zipped(path, xlsb_parts(b""))
    elif kind == "xls":
        path.write_bytes(xls({"a": label(0, 0, "氏名")}))
    elif kind == "vcf":
        path.write_text(CARD, "utf-8")
    else:
        path.write_text("氏名,会社名\n山田 花子,株式会社見本\n", "cp932")
    return path.read_bytes()


@pytest.mark.parametrize("kind", ["xlsx", "xls", "xlsb", "ods", "csv", "vcf"])
@pytest.mark.parametrize("extension", ["csv", "xlsx", "dat"])
def test_the_content_decides_and_not_the_extension(tmp_path: Path, kind: str, extension: str) -> None:
    path = tmp_path / f"list.{extension}"
    path.write_bytes(made(tmp_path, kind))
    document = read(path)
    assert document.format == kind
    assert document.file == path.name


OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
    (b"{\\rtf1\\ansi Hello}", "text document"),
    (b'{"leads": [{"name": "Hanako"}]}', "JSON"),
    (b'[["name"], ["Hanako"]]', "JSON"),
    (b'<?xml version="1.0"?><invoice><line/></invoice>', "XML"),
    (b"<!doctype html><html><body><p>Sign in</p></body></html>", "no table"),
    (b"\x1f\x8b\x08\0\0\0\0\0", "archive"),
    (b"7z\xbc\xaf\x27\x1c\0\4", "archive"),
    (b"SQLite format 3\0\x10\0", "database"),
    (b"\0" * 64, "no list"),
    (bytes(range(1, 32)) * 40, "no list"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged"),
    (b"PK\3\4 and nothing behind it", "damaged"),
    (b"   \r\n\r\n", "empty"),
    (b"ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K1\r\nE\r\n", "SYLK"),
    (b"\x06Hanako" + b" " * 48 + "\x06Hanako".encode("utf-16-le").ljust(110, b" "), "mark that Excel leaves"),
)


@pytest.mark.parametrize(("content", "words"), OTHERS)
def test_what_is_no_list_says_so(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    assert words in refusal_of(path)


def test_zips_of_other_programs(tmp_path: Path) -> None:
    kinds = {
        "word/document.xml": "text document",
        "ppt/presentation.xml": "presentation",
        "Index/Document.iwa": "Numbers",
        "list.csv": "archive",
    }
    for part, words in kinds.items():
        assert words in refusal_of(zipped(tmp_path / "a.xlsx", {part: "x"}))
    assert "empty" in refusal_of(zipped(tmp_path / "a.xlsx", {}))


def test_files_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").touch()
    assert "empty.csv" not in refusal_of(tmp_path / "empty.csv")
    assert "“gone.csv”" in refusal_of(tmp_path / "gone.csv")
    assert "folder" in refusal_of(tmp_path)


def test_progress_goes_up_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("氏名,会社名\n" + "山田 花子,株式会社見本\n" * 20_000, "utf-8")
    seen: list[float] = []
    read(path, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert len(seen) > 5


def test_relative_paths_and_other_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    people_xlsx(tmp_path / "名簿 2026.xlsx")
    monkeypatch.chdir(tmp_path)
    assert read(Path("名簿 2026.xlsx")).sheets[0].rows == PEOPLE


def test_nothing_is_parsed_in_the_asking_process(tmp_path: Path) -> None:
    people_xlsx(tmp_path / "a.xlsx")
    (tmp_path / "a.csv").write_bytes(made(tmp_path, "csv"))
    code = (
        "import sys; from pathlib import Path; from leaddesk.lists.reading.door import read;"
        f"[read(Path({str(tmp_path)!r}) / name) for name in ('a.xlsx', 'a.csv')];"
        "print(sorted(name for name in sys.modules if name in ('python_calamine', 'zipfile', 'csv', 'pyexpat')"
        " or name.startswith('leaddesk.lists.reading.')))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    names = ("arriving", "door", "limits", "refusals", "wire")
    assert loaded.strip() == str([f"leaddesk.lists.reading.{name}" for name in names])


def test_a_file_of_many_rows_keeps_its_numbers(tmp_path: Path) -> None:
    rows = [["会社名", "No"], *([f"株式会社見本{n}", n] for n in range(30_000))]
    [sheet] = read(people_xlsx(tmp_path / "a.xlsx", rows)).sheets
    assert sheet.rows == rows
