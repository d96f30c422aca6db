import sys
import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from leaddesk.domain.errors import Cancelled, Conflict
from leaddesk.ui import tasks


def test_work_runs_aside_and_its_result_comes_back_here(qtbot: QtBot, qapp: QApplication) -> None:
    seen: list[tuple[bool, bool]] = []

    def work() -> bool:
        return threading.current_thread() is not threading.main_thread()

    tasks.run(work, done=lambda aside: seen.append((aside, QThread.currentThread() is qapp.thread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(True, True)]


def test_writes_keep_their_order(qtbot: QtBot) -> None:
    seen: list[int] = []
    for number in range(50):
        tasks.run(lambda number=number: number, done=seen.append)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == list(range(50))


def test_reads_go_on_while_a_write_lasts(qtbot: QtBot) -> None:
    release, seen = threading.Event(), []
    tasks.run(lambda: release.wait(10), done=lambda _: seen.append("write"))
    tasks.read(lambda: "read", done=seen.append)
    qtbot.waitUntil(lambda: seen == ["read"])
    release.set()
    qtbot.waitUntil(lambda: seen == ["read", "write"])


def test_a_newer_question_supersedes_an_older_one(qtbot: QtBot) -> None:
    release, begun, seen = threading.Event(), [], []

    def ask(text: str) -> Callable[[], str]:
        def work() -> str:
            begun.append(text)
            release.wait(10)
            return text

        return work

    tasks.read(ask("や"), done=seen.append, key="search")
    qtbot.waitUntil(lambda: begun == ["や"])
    tasks.read(ask("やま"), done=seen.append, key="search")
    tasks.read(ask("やまだ"), done=seen.append, key="search")
    release.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["やまだ"]
    assert begun == ["や", "やまだ"]  # the one in between never began


def test_a_refusal_is_shown_as_its_sentence(qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Conflict("鈴木さんが先に動かしました")

    with qtbot.waitSignal(tasks.refusals.said) as said:
        tasks.run(refuse)
    assert said.args == ["鈴木さんが先に動かしました"]


def test_who_has_shown_a_refusal_says_so(qtbot: QtBot) -> None:
    caught: list[str] = []

    def refuse() -> None:
        raise Conflict("no")

    def show(error: Exception) -> bool:
        caught.append(str(error))
        return True

    with qtbot.assertNotEmitted(tasks.refusals.said, wait=50):
        tasks.run(refuse, failed=show)
        qtbot.waitUntil(lambda: caught == ["no"])


def test_a_mistake_of_the_program_reaches_the_hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: caught.append(kind))
    tasks.run(lambda: 1 // 0)
    qtbot.waitUntil(lambda: caught == [ZeroDivisionError])


def test_nothing_is_delivered_to_what_is_gone(qtbot: QtBot) -> None:
    class Listener(QObject):
        def hear(self, _result: object) -> None:
            raise AssertionError("heard after its end")

    listener, seen, go_on = Listener(), [], threading.Event()
    tasks.run(lambda: go_on.wait(10), done=listener.hear)
    tasks.run(lambda: 1, done=partial(listener.hear))
    tasks.run(lambda: 1, done=partial(_fail_with, listener))
    listener.deleteLater()
    qtbot.waitUntil(lambda: not isValid(listener))
    go_on.set()
    tasks.run(lambda: 2, done=seen.append)
    qtbot.waitUntil(lambda: seen == [2])


def _fail_with(_listener: QObject, _result: object) -> None:
    raise AssertionError("heard after its end")


def test_progress_arrives_and_cancelling_stops_at_the_next_report(qtbot: QtBot) -> None:
    steps, ended, go_on = [], [], threading.Event()

    def work(report: tasks.Report) -> str:
        for number in range(1000):
            report(number, 1000, "reading")
            if number == 2:
                go_on.wait(10)
        return "all"

    task = tasks.run_reporting(
        work,
        done=ended.append,
        failed=lambda error: ended.append(type(error)),
        progress=lambda *step: steps.append(step),
    )
    qtbot.waitUntil(lambda: len(steps) == 3)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [Cancelled]
    assert steps[:3] == [(0, 1000, "reading"), (1, 1000, "reading"), (2, 1000, "reading")]


def test_cancelled_too_late_the_result_is_told_all_the_same(qtbot: QtBot) -> None:
    ended, written, go_on = [], threading.Event(), threading.Event()

    def work(report: tasks.Report) -> str:
        report(0, 1)
        written.set()
        go_on.wait(10)
        return "written"

    task = tasks.run_reporting(work, done=ended.append)
    assert written.wait(5)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: ended == ["written"])


def test_a_short_wait_delivers_at_once(qtbot: QtBot) -> None:
    seen: list[int] = []
    task = tasks.read(lambda: 7, done=seen.append)
    assert task.wait(5_000)
    assert seen == [7]
    qtbot.wait(1)
    assert seen == [7]  # and only once
