"""How commands end: exit codes, one sentence on stderr, JSON alone on stdout, never a traceback."""

import os
from pathlib import Path

import pytest

from tests.builders import cards_file
from tests.cli.conftest import Terminal

USAGE = (
    ("frobnicate",),
    ("leeds",),
    ("leads", "--nonsense"),
    ("leads", "--limit"),
    ("leads", "--limit", "many"),
    ("leads", "--limit", "-1"),
    ("leads", "--sort", "luck"),
    ("leads", "surplus"),
    ("leads", "--lang", "fr"),
    ("leads", "--db"),
    ("show",),
    ("show", "somebody"),
    ("import",),
    ("import", "cards.csv", "--kind", "flyers"),
    ("import", "cards.csv", "--on-duplicate", "guess"),
    ("import", "cards.csv", "--event-kind", "party"),
    ("add", "shoe_size=43"),
    ("add", "nothing"),
    ("move", "MQL"),
    ("move", "one", "MQL"),
    ("template", "flyers", "x.xlsx"),
    ("report", "weather"),
    ("rules",),
    ("rules", "bend"),
    ("merge", "1"),
)


@pytest.mark.parametrize("words", USAGE, ids=" ".join)
@pytest.mark.parametrize("language", ("en", "ja"))
def test_wrong_usage_is_one_sentence(ld: Terminal, words: tuple[str, ...], language: str) -> None:
    answer = ld("--lang", language, *words, ok=2)

    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "--help" in answer.err
    assert answer.err.startswith("Not understood: " if language == "en" else "指定を読み取れません：")


def test_wrong_usage_names_what_is_meant_and_the_help(ld: Terminal) -> None:
    assert "there is no command leeds, but 'leads'" in ld("leeds", ok=2).err
    assert "See leaddesk leads --help" in ld("leads", "--sort", "luck", ok=2).err


def test_a_refusal_prints_its_json_too(ld: Terminal) -> None:
    answer = ld.on("show", "99", "--json", ok=1)

    assert answer.json == {"error": answer.err.strip()}
    assert ld.json("frobnicate", ok=2)["error"].startswith("Not understood")


READING = (
    ("leads",),
    ("show", "1"),
    ("duplicates",),
    ("report", "funnel"),
    ("export", "x.xlsx"),
    ("backup",),
    ("check",),
    ("rules", "show"),
    ("rules", "backtest"),
)


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_commands_that_read_refuse_a_desk_that_is_not_there(ld: Terminal, words: tuple[str, ...]) -> None:
    answer = ld(*words, "--db", "missing.leaddesk", ok=1)

    assert "missing.leaddesk" in answer.err
    assert answer.err.count("\n") == 1
    assert list(ld.folder.iterdir()) == [ld.desk]


def test_commands_that_write_make_a_desk_that_is_not_there(ld: Terminal, folder: Path) -> None:
    cards = cards_file(folder, range(1, 4))

    assert ld("import", cards, "--db", "one.leaddesk", "--json").json["created"] == 3
    assert ld("add", "family_name=山田", "--db", "two.leaddesk", "--json").json["lead"]["id"] == 1
    assert ld("rescore", "--db", "three.leaddesk", "--json").json["leads"] == 0


@pytest.mark.parametrize("content", (b"", b"hello", os.urandom(5000)), ids=("empty", "text", "noise"))
@pytest.mark.parametrize("words", (("leads",), ("add", "family_name=山田"), ("check",), ("rescore",)), ids=" ".join)
def test_what_is_no_desk_is_refused_and_left_alone(ld: Terminal, content: bytes, words: tuple[str, ...]) -> None:
    file = ld.folder / "other.leaddesk"
    file.write_bytes(content)

    answer = ld(*words, "--db", file, ok=1)

    assert answer.err.strip()
    assert file.read_bytes() == content


def test_a_mistake_of_the_program_is_a_report_without_personal_data(ld: Terminal) -> None:
    answer = ld.on("report", "funnel", "--out", "x.png", "--json", ok=70)

    report = Path(answer.err.rsplit(": ", 1)[1].strip())
    text = report.read_text(encoding="utf-8")
    assert "ArithmeticError" in text
    assert "cli/figures.py" in text
    assert "山田" not in text + answer.err + answer.out
    assert "example.co.jp" not in text + answer.err + answer.out
    assert list(answer.json) == ["error"]


@pytest.mark.parametrize(
    ("words", "code"), [(("show", "99"), 1), (("leads", "--nonsense"), 2), (("report", "funnel", "--out", "x.png"), 70)]
)
def test_a_traceback_only_where_it_is_asked_for(
    ld: Terminal, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int
) -> None:
    plain = ld.on(*words, ok=code).err
    monkeypatch.setenv("LEADDESK_DEBUG", "1")

    told = ld.on(*words, ok=code).err

    assert told.startswith("Traceback (most recent call last):")
    assert told.splitlines()[-1][:20] == plain.splitlines()[-1][:20]
