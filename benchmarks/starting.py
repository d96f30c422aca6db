"""The start of the program, and what its window keeps resident, beside a bare window that shows a label. Offscreen.

    python -m benchmarks.starting            both
    python -m benchmarks.starting time       whole processes by turns, from their beginning until the board is painted
    python -m benchmarks.starting memory [LEADS]

Bounds: the board's issue.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.desks import desk_of

_FEW, _MANY = 1_000, 100_000
_TIMES, _MEGABYTES = 2.0, 120
"""Bounds: of the start, times a bare window's; of what is resident, beyond a bare window's."""
_RUNS = 16
_BARE = """
import os
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([]); label = QLabel("直角"); label.show(); app.processEvents()
"""
_LEAVE = "os._exit(0)"
_RESIDENT = "import psutil; print(round(psutil.Process().memory_info().rss / 2**20), flush=True); os._exit(0)"


def measure_time() -> None:
    """Compiled modules are kept, as they are in an installed program."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk_of(folder, _FEW).close()
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "XDG_CONFIG_HOME": name}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        programs = {"a bare window": _bare(_LEAVE), "the board": _board(folder, _FEW)}
        wall: dict[str, list[float]] = {program: [] for program in programs}
        for run in range(_RUNS):
            for program, command in programs.items():
                started = time.perf_counter()
                subprocess.run(command, env=environment, check=True)
                if run:  # the first compiles
                    wall[program].append(time.perf_counter() - started)
    for program, seconds in wall.items():
        print(f"{program:14} best {min(seconds) * 1000:6.0f} ms, median {statistics.median(seconds) * 1000:6.0f} ms")
    # A machine at two speeds may give one program a fast run and the other none: those that ran one after the other are compared.
    pairs = zip(wall["the board"], wall["a bare window"], strict=True)
    paired = statistics.median(board / bare for board, bare in pairs)
    best, middle = (measure(wall["the board"]) / measure(wall["a bare window"]) for measure in (min, statistics.median))
    print(
        f"start: {paired:.2f} x in the median of pairs (bound {_TIMES:g}: {_kept(paired <= _TIMES)}), "
        f"{middle:.2f} x median against median, {best:.2f} x best against best"
    )


def measure_memory(leads: int) -> None:
    """With the board on screen and scrolled through once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk_of(folder, leads).close()
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "XDG_CONFIG_HOME": name}
        commands = (_bare(_RESIDENT), [*_board(folder, leads), "resident"])
        bare, board = (
            int(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
            for command in commands
        )
    more = board - bare
    kept = _kept(more <= _MEGABYTES)
    print(
        f"resident: a bare window {bare} MB, the board of {leads:,} leads {board} MB: {more} MB (bound {_MEGABYTES}: {kept})"
    )


def _bare(end: str) -> list[str]:
    return [sys.executable, "-c", _BARE + end]


def _board(folder: Path, leads: int) -> list[str]:
    return [sys.executable, "-m", "benchmarks.painted", str(folder / f"desk-{leads}.leaddesk")]


def _kept(is_kept: bool) -> str:
    return "kept" if is_kept else "MISSED"


def main(which: str = "", leads: int = _MANY) -> None:
    """Measures the start, the memory, or both."""
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    if which in ("", "time"):
        measure_time()
    if which in ("", "memory"):
        measure_memory(leads)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "", int(sys.argv[2]) if len(sys.argv) > 2 else _MANY)
