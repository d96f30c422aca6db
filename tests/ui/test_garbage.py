"""A widget in a cycle goes on the window's thread, whichever thread makes values meanwhile."""

import os
import subprocess
import sys

_PROGRAM = """
import threading, weakref
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from leaddesk.ui.garbage import Garbage
app = QCoreApplication([])
keeper = QObject()
garbage = Garbage(keeper)
went = []

class Cycle(QObject):
    def __init__(self):
        super().__init__()
        self.me = self
        weakref.finalize(self, note)

def note():
    went.append(threading.current_thread() is threading.main_thread())
    app.quit()

held = []

def make_values():
    for _n in range(200_000):
        held.append([])

Cycle()
worker = threading.Thread(target=make_values)
worker.start()
worker.join()
assert went == [], "it went on the thread that made values"
QTimer.singleShot(20_000, app.quit)
app.exec()
print(went)
"""


def test_a_cycle_of_qt_goes_on_the_windows_thread() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, text=True)
    assert done.stdout.strip() == "[True]", done.stderr
