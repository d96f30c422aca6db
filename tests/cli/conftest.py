"""A terminal to type commands into: the real program, run in this process, on a desk of the test's own."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from leaddesk.cli.app import run
from leaddesk.cli.doors import Doors
from tests.servers import SqliteDesks


@dataclass(frozen=True)
class Answer:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on stdout; anything else there fails."""
        return json.loads(self.out)


class Terminal:
    """Types commands; each names the desk of the test."""

    def __init__(self, desk: Path, folder: Path, said: Callable[[], tuple[str, str]]) -> None:
        self.desk = desk
        self.folder = folder
        self.opened: list[Any] = []
        self._said = said

    def __call__(self, *words: object, ok: int = 0) -> Answer:
        """Types a command as it is; it must end with the code ``ok``."""
        doors = Doors(
            window=self._open, demo_window=self._open, demo_pictures=lambda _desk, _folder: [], report_picture=_refuse
        )
        code = run([str(word) for word in words], doors)
        answer = Answer(code, *self._said())
        assert code == ok, answer
        assert ("Traceback" in answer.err) == (code != 0 and "LEADDESK_DEBUG" in os.environ)
        return answer

    def on(self, *words: object, ok: int = 0) -> Answer:
        """The same with ``--db`` and the desk."""
        return self(*words, "--db", self.desk, ok=ok)

    def json(self, *words: object, ok: int = 0) -> Any:
        """What it answers with ``--json`` on the desk."""
        return self.on(*words, "--json", ok=ok).json

    def _open(self, settings: Any) -> int:
        self.opened.append(settings)
        return 0


def _refuse(_report: object, _file: object) -> None:
    raise ArithmeticError("the mistake of 山田 太郎 <taro@example.co.jp>")


@pytest.fixture(autouse=True)
def _own_computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A computer on which nobody has set anything: settings, data and logs are the test's own."""
    home = tmp_path / "home"
    home.mkdir()
    for name in (
        "LEADDESK_DB",
        "LEADDESK_DEBUG",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
    ):
        monkeypatch.delenv(name, raising=False)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "en_GB.UTF-8")
    monkeypatch.setenv("HOME", str(home))
    yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files of the test are."""
    found = tmp_path / "files"
    found.mkdir()
    return found


@pytest.fixture
def ld(
    capsys: pytest.CaptureFixture[str], sqlite_desks: SqliteDesks, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    """A terminal before an empty desk."""
    monkeypatch.chdir(folder)
    return Terminal(Path(sqlite_desks.new(folder)), folder, capsys.readouterr)
