"""Work in steps: the window answers in between, and whoever needs the rest gets it at once."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from leaddesk.ui.in_steps import InSteps


def pieces(done: list[int], count: int = 20) -> Iterator[None]:
    """Each takes a few milliseconds."""
    for number in range(count):
        until = time.perf_counter() + 0.003
        while time.perf_counter() < until:
            pass
        done.append(number)
        yield


def test_the_window_answers_between_the_pieces(qtbot: QtBot) -> None:
    parent, done, between = QObject(), list[int](), list[int]()
    steps = InSteps(parent)
    timer = QTimer(parent)
    timer.timeout.connect(lambda: between.append(len(done)))
    timer.start(1)
    steps.begin(pieces(done))
    assert steps.is_under_way
    qtbot.waitUntil(lambda: not steps.is_under_way)
    assert done == list(range(20))
    assert len({count for count in between if 0 < count < 20}) >= 3


def test_the_rest_is_done_at_once_for_whoever_needs_it() -> None:
    parent, done = QObject(), list[int]()
    steps = InSteps(parent)
    steps.begin(pieces(done, 5))
    steps.finish()
    assert done == list(range(5))
    assert not steps.is_under_way


def test_a_newer_work_takes_the_place_of_an_older_one(qtbot: QtBot) -> None:
    parent, old, new = QObject(), list[int](), list[int]()
    steps = InSteps(parent)
    steps.begin(pieces(old))
    steps.begin(pieces(new, 3))
    qtbot.waitUntil(lambda: not steps.is_under_way)
    assert (old, new) == ([], [0, 1, 2])
