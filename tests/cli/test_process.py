"""The program as a process of its own: what only shows there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import cards_file
from tests.servers import SqliteDesks


@pytest.fixture
def desk(sqlite_desks: SqliteDesks, tmp_path: Path) -> str:
    """An empty desk."""
    return sqlite_desks.new(tmp_path)


def leaddesk(*words: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the program."""
    command = [sys.executable, "-m", "leaddesk", *map(str, words)]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=False, timeout=60)


def test_json_is_utf8_whatever_the_terminal_speaks(desk: str) -> None:
    done = leaddesk("add", "family_name=髙橋", "memo=😀", "--json", "--db", desk, PYTHONIOENCODING="ascii", LC_ALL="C")

    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["lead"]["family_name"] == "髙橋"
    assert done.stderr == b""


def test_a_refused_import_of_a_process(desk: str, tmp_path: Path) -> None:
    (tmp_path / "noise.xlsx").write_bytes(b"PK\x03\x04" + bytes(50))

    done = leaddesk("import", tmp_path / "noise.xlsx", "--db", desk, "--lang", "ja", PYTHONIOENCODING="utf-8")

    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode("utf-8").count("\n") == 1
    assert "Traceback" not in done.stderr.decode("utf-8")


def test_rejected_rows_end_a_process_with_three(desk: str, tmp_path: Path) -> None:
    rows = [
        {"氏名": "山田 太郎", "会社名": "株式会社例", "メール": "taro@example.co.jp"},
        {"氏名": "", "会社名": "", "メール": "x@@"},
    ]
    file = cards_file(tmp_path, rows=rows)

    done = leaddesk("import", file, "--db", desk, "--json")

    assert done.returncode == 3
    assert json.loads(done.stdout)["rejected"] == 1


@pytest.mark.skipif(os.name == "nt", reason="a pipe that closes is a POSIX matter")
def test_a_reader_that_goes_away_is_no_mistake(desk: str, tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m leaddesk rules show --db "{desk}" | true; exit ${{PIPESTATUS[0]}}'

    done = subprocess.run(
        ["bash", "-c", command], env={**os.environ, "LC_ALL": "C"}, capture_output=True, check=False, timeout=60
    )

    assert (done.returncode, done.stderr) == (0, b"")
