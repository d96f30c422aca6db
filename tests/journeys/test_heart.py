"""The heart itself: it notices a window that works too long, and one that waits for another thread."""

import threading
import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.journeys.heart import BOUND_MS, Heart


def work(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass


def wait(seconds: float) -> None:
    threading.Event().wait(seconds)


@pytest.mark.parametrize("stall", [work, wait])
def test_a_stall_is_noticed_with_what_was_going_on(qtbot: QtBot, stall: object) -> None:
    heart = Heart()
    qtbot.waitUntil(lambda: heart.beats > 50)
    heart.doing = "stalling"
    is_over: list[bool] = []
    QTimer.singleShot(0, heart, lambda: (stall(0.3), is_over.append(True)))  # type: ignore[operator]
    qtbot.waitUntil(lambda: bool(is_over))
    qtbot.waitUntil(lambda: bool(heart.stalls))
    milliseconds, doing = heart.end()
    assert doing == "stalling"
    assert milliseconds > BOUND_MS


def test_what_the_test_does_itself_is_no_stall(qtbot: QtBot) -> None:
    heart = Heart()
    with heart.resting():
        wait(0.2)
    qtbot.waitUntil(lambda: heart.beats > 20)
    heart.doing = "nothing"
    assert all(doing != "nothing" for _milliseconds, doing in heart.stalls)
    assert heart.end()[0] <= BOUND_MS
