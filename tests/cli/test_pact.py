"""``rules`` and ``report``: the pact there and back as TOML, drafts with mistakes, figures that add up."""

from pathlib import Path

import pytest

from leaddesk.lists.reading.door import read
from tests.builders import cards_file, seminar_file
from tests.cli.conftest import Terminal


@pytest.fixture
def draft(ld: Terminal) -> Path:
    """The published pact as a file."""
    file = ld.folder / "pact.toml"
    file.write_text(ld.on("rules", "show").out, encoding="utf-8")
    return file


def test_what_is_shown_is_read_back_unchanged(ld: Terminal, draft: Path) -> None:
    ld.on("import", seminar_file(ld.folder))

    checked = ld.json("rules", "check", draft)
    assert (checked["ok"], checked["problems"]) == (True, [])
    seen = ld.json("rules", "preview", draft)
    assert seen.keys() >= {"changed", "enter_mql", "leave_mql", "distribution"}
    assert (seen["changed"], seen["enter_mql"], seen["leave_mql"]) == (0, [], [])
    ld.on("rules", "publish", draft, "--note", "同じ", "--marketing", "田中", "--sales", "佐藤")
    assert ld.on("rules", "show").out == draft.read_text(encoding="utf-8")
    assert ld.json("rules", "show")["version"] == 2


def test_a_draft_with_mistakes_is_refused_with_their_lines(ld: Terminal, draft: Path) -> None:
    lines = draft.read_text(encoding="utf-8").splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("points = "))
    lines[at] = 'points = "many"'
    draft.write_text("\n".join(lines), encoding="utf-8")

    answer = ld.on("rules", "check", draft, "--json", ok=1)

    assert answer.json["ok"] is False
    assert [problem.keys() for problem in answer.json["problems"]] == [{"line", "message"}]
    assert answer.json["problems"][0]["line"] == at + 1
    assert str(at + 1) in answer.err
    for command in ("preview", "publish"):
        assert str(at + 1) in ld.on("rules", command, draft, ok=1).err
    assert ld.json("rules", "show")["version"] == 1


@pytest.mark.parametrize("content", (b"no toml at all = = =", b"\xff\xfe\x00"), ids=("no TOML", "no text"))
@pytest.mark.parametrize("command", ("check", "preview", "publish"))
def test_what_is_no_draft_is_refused(ld: Terminal, content: bytes, command: str) -> None:
    (ld.folder / "draft.toml").write_bytes(content)

    assert ld.on("rules", command, "draft.toml", ok=1).err.strip()
    assert "none.toml" in ld.on("rules", command, "none.toml", ok=1).err


def test_a_backtest_without_orders_gives_no_figures(ld: Terminal) -> None:
    found = ld.json("rules", "backtest")

    assert found.keys() >= {"outcomes", "enough", "auc", "precision", "recall", "bands", "rules"}
    assert (found["outcomes"], found["enough"], found["auc"]) == (0, False, None)
    assert ld.on("rules", "backtest", "--lang", "ja").out.strip()


def test_scoring_anew(ld: Terminal) -> None:
    ld.on("import", seminar_file(ld.folder))

    done = ld.json("rescore")

    assert done.keys() == {"leads", "changed", "seconds"}
    assert (done["leads"], done["changed"]) == (10, 0)


def test_the_funnel_adds_up(ld: Terminal) -> None:
    ld.on("import", cards_file(ld.folder, range(1, 7)))
    ld.on("move", "1", "2", "MQL", "--reason", "agreed", "--note", "合意")
    ld.on("move", "1", "SAL")
    ld.on("move", "3", "DISQUALIFIED", "--reason", "student")

    found = ld.json("report", "funnel", "--out", "funnel.xlsx")

    parts = ("advanced", "skipped", "returned", "lost", "disqualified", "waiting")
    assert found.keys() >= {"from", "to", "stages"}
    for stage in found["stages"]:
        assert stage.keys() >= {"stage", "entered", *parts, "rate", "median_days"}
        assert stage["entered"] == sum(stage[part] for part in parts)
    first = found["stages"][0]
    assert (first["stage"], first["entered"], first["advanced"], first["disqualified"]) == ("MAL", 6, 2, 1)
    assert read(ld.folder / "funnel.xlsx").sheets
    assert ld.json("report", "funnel", "--from", "2001-01-01", "--to", "2001-12-31")["stages"][0]["entered"] == 0
    for words in (("--from", "soon"), ("--out", "funnel.docx")):
        assert ld.on("report", "funnel", *words, ok=1).err.count("\n") == 1
