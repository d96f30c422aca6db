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
tasks.wait_for_all()
print(json.dumps([len(before), sorted(set(MODULES) - set(sys.modules)), sys.meta_path == finders]))
"""


@pytest.mark.parametrize("pace", ["waits", "hurries"])
def test_every_module_is_loaded_aside(pace: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", _PROGRAM, pace], env=environment, capture_output=True, check=True)
    before, missing, is_tidy = json.loads(told.stdout)
    assert before == 0
    assert missing == []
    assert is_tidy
