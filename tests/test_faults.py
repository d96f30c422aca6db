"""A process that breaks is reported by the next one, with nothing but the program's own modules."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from leaddesk.crash import unseen
from leaddesk.faults import take_in_broken

_BREAKS = """
import faulthandler
from leaddesk.faults import watch
from leaddesk.ui.tasks import _call

watch()

def yamada_hanako():
    _call(faulthandler._sigsegv)

yamada_hanako()
"""


@pytest.fixture(autouse=True)
def _own_log_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))


def test_a_fault_is_reported_by_the_next_start(tmp_path: Path) -> None:
    script = tmp_path / "yamada_hanako.py"
    script.write_text(_BREAKS)
    root = Path(__file__).parents[1]
    environment = {"PYTHONPATH": str(root), "XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, str(script)], env=environment, check=False)
    assert done.returncode != 0
    take_in_broken()
    found = unseen()
    assert found is not None
    assert found.has_ended
    assert "Segmentation fault" in found.text
    assert "ui/tasks.py" in found.text
    assert "yamada" not in found.text
    assert str(root) not in found.text
    assert not list(tmp_path.rglob("stack-*")), "it is reported once"


def test_a_program_that_ends_as_it_should_leaves_nothing(tmp_path: Path) -> None:
    code = "from leaddesk.faults import end_watch, watch; assert watch().exists(); end_watch()"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert not list(tmp_path.rglob("stack-*"))
    take_in_broken()
    assert unseen() is None


def test_what_a_program_that_was_killed_leaves_goes_after_a_week(tmp_path: Path) -> None:
    code = "import os; from leaddesk.faults import watch; watch(); os._exit(0)"
    subprocess.run([sys.executable, "-c", code], check=True)
    file = next(tmp_path.rglob("stack-*"))
    take_in_broken()
    assert file.exists(), "it may still run"
    os.utime(file, (0, 0))
    take_in_broken()
    assert not file.exists()
    assert unseen() is None
