"""--db, --as, --json and --lang stand anywhere, and mean the same everywhere."""

from pathlib import Path

import pytest

from tests.builders import cards_file
from tests.cli.conftest import Terminal


def test_they_stand_before_and_after_the_command_and_between_its_own(ld: Terminal) -> None:
    cards = cards_file(ld.folder, range(1, 4))
    ld.on("import", cards)

    before = ld("--db", ld.desk, "--json", "leads", "--limit", "2").json
    after = ld("leads", "--limit", "2", "--json", "--db", ld.desk).json
    between = ld("leads", f"--db={ld.desk}", "--limit", "--json", "2").json

    assert before == after == between
    assert (before["total"], len(before["leads"])) == (3, 2)


def test_after_two_dashes_nothing_is_an_option(ld: Terminal) -> None:
    assert ld("leads", "--", "--json", ok=2).out == ""


def test_the_desk_of_the_environment(ld: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEADDESK_DB", str(ld.desk))
    assert ld("leads", "--json").json == {"total": 0, "leads": []}

    assert "other.leaddesk" in ld("leads", "--db", tmp_path / "other.leaddesk", ok=1).err


def test_without_any_the_desk_is_in_the_user_s_data_directory(ld: Terminal, tmp_path: Path) -> None:
    ld("add", "family_name=山田")

    assert [file.name for file in (tmp_path / "home").rglob("*.leaddesk")] == ["desk.leaddesk"]


def test_who_acts_stands_in_the_history(ld: Terminal) -> None:
    ld.on("add", "family_name=山田", "--as", "田中 一郎")
    ld.on("edit", "1", "job_title=部長", "--as=佐藤")

    assert [step["who"] for step in ld.json("show", "1")["history"]] == ["佐藤", "田中 一郎"]


def test_both_languages(ld: Terminal) -> None:
    assert "There is no lead 99" in ld.on("show", "99", "--lang", "en", ok=1).err
    assert "番号99のリードはありません" in ld.on("show", "99", "--lang", "ja", ok=1).err
    ld.on("add", "family_name=山田")
    assert ld.on("leads", "--lang", "ja").out.split()[:4] == ["番号", "段階", "氏名", "会社"]
    assert ld.on("leads", "--lang", "en").out.split()[:4] == ["No.", "Stage", "Name", "Company"]


def test_one_run_leaves_nothing_to_the_next(ld: Terminal) -> None:
    ld.on("leads", "--json", "--lang", "ja", "--as", "田中")

    assert not ld.on("leads").out.startswith("{")
    assert "missing" in ld("show", "1", "--db", "missing.leaddesk", ok=1).err
