"""Qt loaded without what explains its signatures: whatever is asked of PySide is answered as without us."""

import json
import os
import subprocess
import sys

import pytest

_PROGRAM = """
import builtins, json, sys
real = builtins.__import__
if sys.argv[1] != "plain":
    from leaddesk.late import import_late
    import_late("inspect")
    from leaddesk.ui.qt_loading import load_qt, load_rest
    load_qt()
    assert builtins.__import__ is real
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel
from leaddesk.late import _Late
late = sorted(name for name, module in sys.modules.items() if isinstance(module, _Late))
if sys.argv[1] == "rest":
    load_rest()
left = sorted(name for name, module in sys.modules.items() if isinstance(module, _Late))
app = QApplication([])
label = QLabel("x")
said = []
for wrong in (lambda: label.setText(3), lambda: label.setIndent("x"), lambda: QObject(nothing=1), lambda: label.resize()):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        said.append(f"{type(error).__name__}: {error}")
said += [QLabel.setText.__doc__, QLabel.__doc__, QObject.objectName.__doc__]
import inspect
import PySide6.support.signature.parser
said.append(str(inspect.signature(lambda one, *, two=2: None)))
print(json.dumps([late, left, said]))
"""


def asked(how: str) -> tuple[list[str], list[str], list[str]]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _PROGRAM, how]
    late, left, said = json.loads(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
    return late, left, said


@pytest.fixture(scope="module")
def plain() -> list[str]:
    late, _left, said = asked("plain")
    assert late == []
    return said


def test_what_explains_signatures_is_not_executed_before_it_is_asked_for(plain: list[str]) -> None:
    late, _left, said = asked("late")
    assert "shibokensupport.signature.lib.pyi_generator" in late
    assert said == plain


def test_the_rest_can_be_loaded_at_once(plain: list[str]) -> None:
    _late, left, said = asked("rest")
    assert [one for one in left if "support" in one] == []
    assert said == plain
