"""inspect, template, export, duplicates, merge."""

import pytest

from leaddesk.domain.fields import FIELD
from tests.builders import card_row, cards_file, list_file, seminar_file
from tests.cli.conftest import Terminal

KEYS = {
    "file",
    "format",
    "encoding",
    "delimiter",
    "sheet",
    "header_row",
    "kind",
    "preset",
    "columns",
    "people",
    "rows_skipped",
}


def test_what_is_recognised_and_no_desk_is_touched(ld: Terminal) -> None:
    file = ld.folder / "cards.csv"
    file.write_bytes(
        ("名刺一覧\r\n\r\n".encode("cp932")) + cards_file(ld.folder, range(1, 5), "plain.csv").read_bytes()
    )

    found = ld("inspect", file, "--json", "--db", "none.leaddesk").json

    assert found.keys() >= KEYS
    assert (found["format"], found["encoding"], found["delimiter"], found["sheet"]) == ("csv", "cp932", ",", None)
    assert (found["header_row"], found["kind"], found["people"]) == (3, "business-cards", 4)
    assert {"row": 1, "why": "preamble"} in found["rows_skipped"]
    assert [(one["index"], one["header"], one["field"]) for one in found["columns"]][:2] == [
        (0, "会社名", "company"),
        (1, "部署", "department"),
    ]
    assert all(
        0 <= one["confidence"] <= 1 and (one["field"] is None or one["field"] in FIELD) for one in found["columns"]
    )
    assert not (ld.folder / "none.leaddesk").exists()


def test_a_column_says_what_else_it_could_be_and_shows_values(ld: Terminal) -> None:
    rows = [{"担当者": f"担当 {n}郎", "会社名": f"株式会社例{n}", "謎": f"値{n}"} for n in range(1, 7)]
    columns = ld("inspect", list_file(ld.folder / "x.csv", rows), "--json").json["columns"]

    assert all(column.keys() >= {"because", "question", "alternatives", "samples"} for column in columns)
    riddle = columns[2]
    assert (riddle["header"], riddle["field"]) == ("謎", None)
    assert riddle["samples"][:2] == ["値1", "値2"]
    for column in columns:
        assert all(other.keys() == {"field", "confidence"} for other in column["alternatives"])
        assert all(field is None or field in FIELD for field in column["question"])


def test_in_words_and_what_cannot_be_read(ld: Terminal) -> None:
    text = ld("inspect", seminar_file(ld.folder), "--lang", "en").out
    assert "seminar.csv: Seminar list, 10 people" in text
    assert "メールアドレス → email" in text

    (ld.folder / "noise.xlsx").write_bytes(b"PK\x03\x04" + bytes(100))
    for name in ("noise.xlsx", "none.csv"):
        assert ld("inspect", name, ok=1).err.count("\n") == 1


@pytest.mark.parametrize("language", ("en", "ja"))
@pytest.mark.parametrize("kind", ("business-cards", "seminar"))
def test_a_template_is_recognised_as_what_it_is(ld: Terminal, kind: str, language: str) -> None:
    assert ld("template", kind, "empty.xlsx", "--lang", language, "--json").json == {"file": "empty.xlsx"}

    found = ld("inspect", "empty.xlsx", "--json").json
    assert (found["kind"], found["people"]) == (kind, 0)
    assert ld("template", kind, "empty.csv", ok=1).err.strip()


@pytest.mark.parametrize("ending", ("xlsx", "csv", "vcf"))
def test_what_is_exported_comes_in_again(ld: Terminal, ending: str) -> None:
    ld.on("import", cards_file(ld.folder, range(1, 6)))
    file = ld.folder / f"out.{ending}"

    done = ld.json("export", file)

    assert (done["file"], done["leads"]) == (str(file), 5)
    again = ld("import", file, "--db", "other.leaddesk", "--json").json
    assert (again["created"], again["rejected"]) == (5, 0)


@pytest.mark.parametrize("layout", ("full", "business-cards", "seminar", "salesforce", "hubspot"))
@pytest.mark.parametrize("encoding", ("utf-8-sig", "cp932"))
def test_layouts_and_encodings(ld: Terminal, layout: str, encoding: str) -> None:
    ld.on("import", cards_file(ld.folder, range(1, 4)))

    assert ld.json("export", "out.csv", "--layout", layout, "--encoding", encoding)["leads"] == 3
    assert "小川" in (ld.folder / "out.csv").read_text(encoding) or "髙橋" in (ld.folder / "out.csv").read_text(
        encoding
    )


def test_only_what_is_asked_for_is_exported(ld: Terminal) -> None:
    ld.on("import", cards_file(ld.folder, range(1, 6)))
    ld.on("add", "family_name=山田", "--source", "sales")

    assert ld.json("export", "out.csv", "--stage", "SAL")["leads"] == 1
    assert ld.json("export", "out.csv", "--search", "person3@")["leads"] == 1
    for words in (
        ("out.docx",),
        ("out.csv", "--layout", "fancy"),
        ("out.csv", "--encoding", "utf-7"),
        ("no/such/out.csv",),
    ):
        assert ld.on("export", *words, ok=1).err.count("\n") == 1


def test_pairs_that_look_like_one_person_are_merged_and_taken_apart(ld: Terminal) -> None:
    twin = card_row(1, **{"e-mail": "", "TEL会社": "", "携帯電話": "", "役職": "部長"})
    ld.on("import", cards_file(ld.folder, rows=[card_row(1), card_row(2)]))
    ld.on("import", cards_file(ld.folder, name="twin.csv", rows=[twin]), "--on-duplicate", "create")

    pair = ld.json("duplicates")["pairs"][0]
    assert pair.keys() == {"a", "b", "score", "because"}
    assert {pair["a"], pair["b"]} == {1, 3}
    assert 0 < pair["score"] <= 1
    assert pair["because"]

    assert ld.json("merge", "1", "3")["lead"]["id"] == 1
    assert ld.json("leads")["total"] == 2
    ld.on("undo")
    assert ld.json("leads")["total"] == 3
    assert ld.on("merge", "1", "99", ok=1).err.count("\n") == 1
    assert ld.on("merge", "1", "1", ok=1).err.count("\n") == 1
