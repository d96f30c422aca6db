"""``leaddesk import`` and ``undo``: figures that add up, a dry run that foresees them and writes nothing, all or nothing."""

from pathlib import Path
from typing import Any

import pytest

from leaddesk.lists.reading.door import read
from tests.builders import card_row, cards_file, seminar_file
from tests.cli.conftest import Terminal

KEYS = {"batch", "created", "updated", "unchanged", "skipped", "rejected", "duplicates", "leads", "errors", "seconds"}
FIGURES = ("created", "updated", "unchanged", "skipped", "rejected", "duplicates", "leads", "errors")
NOBODY = {"氏名": "", "e-mail": "", "TEL会社": ""}
EVENT = ("--event", "製造DX展", "--event-kind", "trade-show", "--event-date", "2026-11-18", "--event-cost", "500000")


def figures(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: answer[key] for key in FIGURES}


def rows_of(answer: dict[str, Any]) -> int:
    return sum(int(answer[key]) for key in FIGURES[:5])


def test_the_figures_add_up_to_the_rows_read(ld: Terminal) -> None:
    cards = cards_file(ld.folder, rows=[*map(card_row, range(1, 6)), card_row(6, **NOBODY), card_row(2)])

    done = ld.json("import", cards, *EVENT, ok=3)

    assert done.keys() >= KEYS
    assert (done["created"], done["rejected"], rows_of(done)) == (5, 1, 7)
    assert [(error["row"], error.keys()) for error in done["errors"]] == [(7, {"row", "column", "value", "message"})]
    assert ld.json("leads", "--event", "製造DX展")["total"] == 5


def test_rejected_rows_end_with_three_and_go_to_a_workbook(ld: Terminal) -> None:
    cards = cards_file(ld.folder, rows=[card_row(1), card_row(2, **{"e-mail": "ken@@", "TEL会社": ""})])

    done = ld.json("import", cards, "--errors", "mend.xlsx", ok=3)

    error = done["errors"][0]
    assert (error["row"], error["column"], error["value"]) == (3, "e-mail", "ken@@")
    assert "ken@@" in str(read(ld.folder / "mend.xlsx").sheets[0].rows)


@pytest.mark.parametrize("made", (True, False), ids=("on a desk", "on none yet"))
def test_a_dry_run_foresees_the_figures_and_writes_nothing(ld: Terminal, made: bool) -> None:
    cards = cards_file(ld.folder, rows=[*map(card_row, range(1, 6)), card_row(6, **NOBODY), card_row(2)])
    if made:
        ld.on("import", cards_file(ld.folder, range(1, 4), "earlier.csv"))
    desk = ld.desk if made else ld.folder / "new.leaddesk"
    before = {file: file.read_bytes() for file in ld.folder.iterdir()}

    dry = ld("import", cards, *EVENT, "--dry-run", "--errors", "mend.xlsx", "--json", "--db", desk, ok=3).json

    assert {file: file.read_bytes() for file in ld.folder.iterdir()} == before
    assert dry["batch"] is None
    real = ld("import", cards, *EVENT, "--json", "--db", desk, ok=3).json
    assert figures(dry) == figures(real)


def test_a_dry_run_of_lists_that_share_people(ld: Terminal) -> None:
    lists = (cards_file(ld.folder, range(1, 6)), seminar_file(ld.folder, range(3, 9)))

    dry = ld.json("import", *lists, "--dry-run")
    assert ld.json("leads")["total"] == 0
    real = ld.json("import", *lists)

    assert figures(dry) == figures(real)
    assert (real["created"], real["updated"]) == (8, 3)
    assert [one["file"] for one in real["files"]] == ["cards.csv", "seminar.csv"]


def test_of_several_files_all_or_none_are_imported(ld: Terminal) -> None:
    cards, bad = cards_file(ld.folder, range(1, 4)), ld.folder / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 no workbook")

    assert "bad.xlsx" in ld.on("import", cards, bad, ok=1).err
    assert "none.csv" in ld.on("import", cards, "none.csv", ok=1).err
    assert ld.json("leads")["total"] == 0


def test_what_cannot_be_written_of_a_later_file_takes_the_earlier_ones_back(ld: Terminal) -> None:
    cards = cards_file(ld.folder, range(1, 4))
    broken = cards_file(ld.folder, name="broken.csv", rows=[card_row(4), card_row(5, **NOBODY)])

    ld.on("import", cards, broken, "--errors", ld.folder / "no such folder" / "mend.xlsx", ok=1)

    assert ld.json("leads")["total"] == 0


def test_the_same_list_twice_changes_nothing_and_is_no_step(ld: Terminal) -> None:
    cards = cards_file(ld.folder, range(1, 6))
    first = ld.json("import", cards, *EVENT)
    before = ld.json("leads")

    again = ld.json("import", cards, *EVENT)

    assert (again["batch"], again["unchanged"], rows_of(again)) == (None, 5, 5)
    assert ld.json("leads") == before
    assert ld.json("undo") == {"undone": True, "step": first["batch"] + 1, "kept": []}
    assert ld.json("leads")["total"] == 0


def test_undo_of_an_import_keeps_and_lists_what_was_worked_on(ld: Terminal) -> None:
    batch = ld.json("import", cards_file(ld.folder, range(1, 4)))["batch"]
    ld.on("edit", "2", "job_title=取締役")

    done = ld.json("undo", "--batch", batch)

    assert done["undone"] is True
    assert {kept["lead"] for kept in done["kept"]} == {2}
    assert all(kept.keys() == {"lead", "field"} for kept in done["kept"])
    assert [lead["id"] for lead in ld.json("leads")["leads"]] == [2]


def test_undo_with_nothing_to_take_back_is_refused(ld: Terminal) -> None:
    assert ld.on("undo", ok=1).err.count("\n") == 1
    assert ld.on("undo", "--batch", "99", ok=1).err.count("\n") == 1


def test_columns_stage_and_kind_as_they_are_told(ld: Terminal) -> None:
    file = ld.folder / "odd.csv"
    file.write_text("氏名,会社名,メールアドレス,謎\n山田 太郎,株式会社例,taro@example.co.jp,営業部\n", encoding="utf-8")

    done = ld.json("import", file, "--map", "謎=department", "--stage", "SAL", "--kind", "seminar", "--event", "会")

    assert done["created"] == 1
    lead = ld.json("leads")["leads"][0]
    assert (lead["department"], lead["stage"], lead["event"]) == ("営業部", "SAL", "会")
    assert "nonsense" in ld.on("import", file, "--map", "謎=nonsense", ok=1).err


@pytest.mark.parametrize(("choice", "figure"), (("merge", "unchanged"), ("skip", "skipped"), ("create", "created")))
def test_what_becomes_of_who_is_there_already(ld: Terminal, choice: str, figure: str) -> None:
    ld.on("import", cards_file(ld.folder, range(1, 4)), *EVENT)

    again = ld.json("import", cards_file(ld.folder, range(1, 4), "again.csv"), *EVENT, "--on-duplicate", choice)

    assert again[figure] == 3


def test_in_words(ld: Terminal) -> None:
    text = ld.on("import", cards_file(ld.folder, range(1, 4)), "--lang", "ja").out

    assert "3" in text
    assert "leaddesk undo --batch" in text


def test_a_folder_is_no_list(ld: Terminal, tmp_path: Path) -> None:
    assert ld.on("import", tmp_path, ok=1).err.count("\n") == 1
