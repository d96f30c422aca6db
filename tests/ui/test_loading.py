"""Loading ahead: every module is there afterwards, also where somebody is in a hurry, and nothing is left behind."""

import json
import os
import subprocess
import sys

import pytest

_PROGRAM = """
import json, sys, time
from PySide6.QtCore import QCoreApplication
from leaddesk.ui import tasks
from leaddesk.ui.loading import MODULES, Loading
app = QCoreApplication([])
finders = list(sys.meta_path)
before = set(MODULES) & set(sys.modules)
loading = Loading(app)
loading.begin()
if sys.argv[1] == "hurries":
    loading.hurry()
end = time.monotonic() + 30
while set(MODULES) - set(sys.modules) and time.monotonic() < end:
    app.processEvents()
    time.sleep(0.001)
    if sys.argv[1] == "closes" and MODULES[0] in sys.modules:
        loading.stop()
        break
tasks.wait_for_all()
print(json.dumps([len(before), sorted(set(MODULES) - set(sys.modules)), sys.meta_path == finders]))
"""


def told(pace: str) -> tuple[int, list[str], bool]:
    """How many modules were there before, which are not there afterwards, and whether nothing was left behind."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", _PROGRAM, pace], env=environment, capture_output=True, check=True)
    before, missing, is_tidy = json.loads(done.stdout)
    return before, missing, is_tidy


@pytest.mark.parametrize("pace", ["waits", "hurries"])
def test_every_module_is_loaded_aside(pace: str) -> None:
    assert told(pace) == (0, [], True)


def test_a_window_that_closes_waits_for_no_more_modules() -> None:
    before, missing, is_tidy = told("closes")
    assert before == 0
    assert len(missing) > 20
    assert is_tidy
