"""Questions that nobody waits for any more."""

from threading import Event, Thread

import pytest

from leaddesk.domain.errors import Cancelled
from leaddesk.domain.wanted import Wanted, stopped_by


class Broken(Exception):
    """What work that is stopped ends with."""


def test_what_works_on_a_dropped_question_is_told_once_and_ends_as_cancelled() -> None:
    wanted, begun, told = Wanted(), Event(), Event()
    ended: list[type[BaseException]] = []

    def work() -> None:
        try:
            with wanted.current(), stopped_by(told.set):
                begun.set()
                assert told.wait(5)
                raise Broken
        except Cancelled as error:
            ended.append(type(error))

    thread = Thread(target=work)
    thread.start()
    assert begun.wait(5)
    wanted.drop()
    thread.join(5)
    assert ended == [Cancelled]


def test_a_question_that_was_dropped_before_is_not_begun() -> None:
    wanted = Wanted()
    wanted.drop()
    with pytest.raises(Cancelled), wanted.current(), stopped_by(lambda: None):
        raise AssertionError("begun")


def test_what_has_ended_is_not_stopped() -> None:
    wanted, stops = Wanted(), []
    with wanted.current(), stopped_by(lambda: stops.append("first")):
        pass
    wanted.drop()
    assert stops == []


def test_work_that_fails_by_itself_says_so() -> None:
    wanted = Wanted()
    with pytest.raises(Broken), wanted.current(), stopped_by(lambda: None):
        raise Broken


def test_without_a_question_work_goes_on() -> None:
    with stopped_by(lambda: None):
        pass
