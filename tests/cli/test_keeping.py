"""backup, restore, check, self-test, demo."""

import pytest

from tests.builders import cards_file
from tests.cli.conftest import Terminal


def test_a_backup_there_and_back(ld: Terminal) -> None:
    ld.on("import", cards_file(ld.folder, range(1, 4)))
    copy = ld.folder / "copy.leaddesk"

    assert ld.json("backup", copy) == {"file": str(copy)}
    ld.on("add", "family_name=山田")
    done = ld.json("restore", copy)

    assert done.keys() == {"restored", "previous"}
    assert ld.json("leads")["total"] == 3
    assert ld("leads", "--json", "--db", done["previous"]).json["total"] == 4


def test_a_backup_without_a_name_stands_beside_the_desk(ld: Terminal) -> None:
    file = ld.json("backup")["file"]

    assert file != str(ld.desk)
    assert ld("check", "--db", file, "--json").json == {"ok": True, "problems": []}


def test_what_is_no_backup_is_refused_and_the_desk_stays(ld: Terminal) -> None:
    ld.on("add", "family_name=山田")
    (ld.folder / "noise.leaddesk").write_bytes(b"no desk")

    for name in ("noise.leaddesk", "none.leaddesk"):
        assert ld.on("restore", name, ok=1).err.count("\n") == 1
    assert ld.json("leads")["total"] == 1


def test_a_damaged_desk_is_said_to_be(ld: Terminal) -> None:
    ld.on("import", cards_file(ld.folder, range(1, 30)))
    content = bytearray(ld.desk.read_bytes())
    for page in range(8, len(content) // 4096):
        content[page * 4096 + 100 : page * 4096 + 400] = bytes(300)
    ld.desk.write_bytes(content)

    answer = ld.on("check", "--json", ok=1)

    assert answer.err.strip()
    assert answer.json.get("ok") is False or answer.json["error"]


def test_the_program_proves_itself(ld: Terminal) -> None:
    proof = ld("self-test", "--json").json

    assert proof["ok"] is True
    assert all(step["ok"] and step["step"] for step in proof["steps"])


def test_the_demo_opens_the_window_only_where_there_is_a_screen(ld: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    ld("demo")
    assert len(ld.opened) == 1


@pytest.mark.long
def test_the_demo_without_a_window(ld: Terminal) -> None:
    done = ld("demo", "--no-window", "--out", ld.folder / "demo", "--json").json

    assert done.keys() >= {"desk", "out", "stages", "files"}
    assert "leads.xlsx" in done["files"]
    assert (ld.folder / "demo" / "leads.xlsx").exists()
    assert sum(done["stages"].values()) > 50
