"""The window on a virtual X screen, driven by a synthetic mouse and keyboard: real drags, as the system delivers them."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

import pytest

from tests.ui.board.hands import SAKAMOTO, SATO_LEAD

TOOLS = ("Xvfb", "xdotool", "openbox")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
WATABE, ONO = SATO_LEAD["渡部"], SATO_LEAD["小野"]
ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (apt: xvfb xdotool openbox)"),
]


class Screen:
    """A screen, a window on it, and hands."""

    def __init__(self, folder: Path) -> None:
        self._display = self._start_x()
        self._environment = {
            **os.environ,
            "DISPLAY": self._display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(folder),
        }
        self._manager = subprocess.Popen(["openbox"], env=self._environment, stderr=subprocess.DEVNULL)
        self._window = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.window_of_fakes", "ja"],
            cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._said: SimpleQueue[dict[str, Any]] = SimpleQueue()
        Thread(target=self._listen, daemon=True).start()
        places = self.hears("places", seconds=30)
        self.cards: dict[str, list[int]] = places["cards"]
        self.columns: dict[str, list[int]] = places["columns"]

    def hears(self, kind: str, seconds: float = 10) -> dict[str, Any]:
        """The next thing of this kind that the window tells."""
        until = time.monotonic() + seconds
        while True:
            try:
                said = self._said.get(timeout=max(0.01, until - time.monotonic()))
            except Empty:
                raise AssertionError(f"the window did not tell of a {kind}") from None
            if said["kind"] == kind:
                return said

    def is_silent(self, seconds: float = 0.7) -> bool:
        """Whether nothing is written for so long."""
        try:
            return not self._said.get(timeout=seconds)
        except Empty:
            return True

    def do(self, *arguments: object) -> None:
        """An xdotool command."""
        subprocess.run(["xdotool", *map(str, arguments)], env=self._environment, check=True, capture_output=True)

    def key(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        for one in keys:
            self.do("key", one)

    def pull(self, lead: int, column: str) -> None:
        """Takes a card and carries it over a column, still held."""
        x, y = self.cards[str(lead)]
        to_x, to_y = self.columns[column][0], 500
        self.do("mousemove", x, y, "mousedown", 1)
        for step in range(1, 9):
            self.do("mousemove", x + (to_x - x) * step // 8, y + (to_y - y) * step // 8)
        self.do("mousemove", to_x + 3, to_y + 3)

    def let_go(self) -> None:
        self.do("mouseup", 1)

    def close(self) -> str:
        """Ends everything; what the window said on stderr."""
        self._window.terminate()
        _out, errors = self._window.communicate(timeout=10)
        for process in (self._manager, self._x):
            process.terminate()
            process.wait(10)
        return errors

    def _start_x(self) -> str:
        read, write = os.pipe()
        self._x = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as pipe:
            return f":{pipe.readline().strip()}"

    def _listen(self) -> None:
        assert self._window.stdout is not None
        for line in self._window.stdout:
            self._said.put(json.loads(line))


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    made = Screen(tmp_path)
    yield made
    errors = made.close()
    assert "Traceback" not in errors


def test_a_day_with_mouse_and_keyboard(screen: Screen) -> None:
    screen.pull(WATABE, "SAL")
    screen.let_go()
    assert screen.hears("move")["leads"] == {str(WATABE): "SAL"}

    screen.key("ctrl+z")
    assert screen.hears("undo")["leads"] == {str(WATABE): "MQL"}

    screen.pull(ONO, "SAL")
    screen.key("Escape")
    screen.let_go()
    assert screen.is_silent()

    screen.pull(SAKAMOTO, "SQL")  # asks for its evidence; Enter takes what is prefilled
    screen.let_go()
    screen.hears("question")
    screen.key("Return")
    assert screen.hears("move")["leads"] == {str(SAKAMOTO): "SQL"}

    screen.key("ctrl+Left")  # the card that has just moved has the keyboard
    assert screen.hears("move")["leads"] == {str(SAKAMOTO): "SAL"}

    screen.key("space", "Left", "Left", "Left", "Right", "Right", "Return")
    assert screen.is_silent()  # carried around and put down where it was lifted
