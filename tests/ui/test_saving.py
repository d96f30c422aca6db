"""What a full disk refuses waits in order, is saved once, and can be taken back before."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Cancelled, Conflict, DiskFull, RuleBroken
from leaddesk.domain.holding import is_held_back
from leaddesk.ui import tasks
from leaddesk.ui.saving import Edit, Turn, save, unsaved, unsaved_fields


class Disk:
    """Takes what is written as long as there is room."""

    def __init__(self) -> None:
        self.has_room = False
        self.written: list[str] = []
        self.told: list[str] = []

    def write(self, what: str) -> Callable[[], Changes]:
        def work() -> Changes:
            if is_held_back() or not self.has_room:
                raise DiskFull("full")
            self.written.append(what)
            return Changes(len(self.written), "edit", says=what)

        return work

    def save(self, what: str, turns: Turn = "", replaces: str = "") -> None:
        def fail(error: Exception) -> bool:
            self.told.append(f"{what}: {type(error).__name__}")
            return True

        done = lambda changes: self.told.append(f"{changes.says} saved")  # noqa: E731
        save(self.write(what), says=what, done=done, failed=fail, turns=turns, replaces=replaces)


@pytest.fixture
def disk(qtbot: QtBot) -> Iterator[Disk]:
    yield Disk()
    unsaved.forget()
    settle(qtbot)


def settle(qtbot: QtBot) -> None:
    """Waits until the lane of writes has told all."""
    over: list[None] = []
    tasks.run(lambda: None, done=over.append)
    qtbot.waitUntil(lambda: bool(over))


def waiting() -> list[str]:
    return [write.says for write in unsaved.writes]


def test_what_is_refused_waits_in_order_and_is_saved_once(qtbot: QtBot, disk: Disk) -> None:
    for what in "abc":
        disk.save(what)
    settle(qtbot)
    unsaved.try_again()
    settle(qtbot)
    assert (waiting(), disk.written, disk.told) == (["a", "b", "c"], [], [])
    disk.has_room = True
    with qtbot.waitSignal(unsaved.saved) as saved:
        unsaved.try_again()
    unsaved.try_again()
    settle(qtbot)
    assert saved.args == [3]
    assert (waiting(), disk.written) == ([], ["a", "b", "c"])
    assert disk.told == ["a saved", "b saved", "c saved"]


def test_the_next_write_takes_along_what_waits_before_it(qtbot: QtBot, disk: Disk) -> None:
    disk.save("a")
    settle(qtbot)
    disk.has_room = True
    disk.save("b")
    settle(qtbot)
    assert disk.written == ["a", "b"]


def test_room_that_goes_again_leaves_the_rest_waiting(qtbot: QtBot, disk: Disk) -> None:
    for what in "abc":
        disk.save(what)
    settle(qtbot)
    room = iter([True, False])
    disk.write("x")
    for write in unsaved.writes:
        work = write.work
        write.work = lambda work=work: (setattr(disk, "has_room", next(room, False)), work())[1]
    unsaved.try_again()
    settle(qtbot)
    assert (disk.written, waiting()) == (["a"], ["b", "c"])


def test_undo_takes_back_what_waits_last(qtbot: QtBot, disk: Disk) -> None:
    for what in "ab":
        disk.save(what)
    disk.save("undo", turns="undo")
    settle(qtbot)
    assert (waiting(), disk.told) == (["a"], ["b: Cancelled"])
    disk.save("undo", turns="undo")
    settle(qtbot)
    assert (waiting(), disk.told) == ([], ["b: Cancelled", "a: Cancelled"])
    disk.save("undo", turns="undo")
    disk.save("undo again", turns="undo")
    settle(qtbot)
    assert waiting() == ["undo", "undo again"], "nothing but undo waits: each takes back a step that was saved"
    disk.save("redo", turns="redo")
    settle(qtbot)
    assert waiting() == ["undo"]


def test_nothing_is_done_again_after_something_that_waits(qtbot: QtBot, disk: Disk) -> None:
    disk.save("a")
    disk.save("redo", turns="redo")
    settle(qtbot)
    assert (waiting(), disk.told) == (["a"], [f"redo: {RuleBroken.__name__}"])


def test_one_write_among_others_is_taken_back(qtbot: QtBot, disk: Disk) -> None:
    for what in "abc":
        disk.save(what)
    settle(qtbot)
    with qtbot.waitSignal(unsaved.dropped):
        unsaved.take_back(unsaved.writes[1])
    settle(qtbot)
    assert (waiting(), disk.told) == (["a", "c"], [f"b: {Cancelled.__name__}"])


def test_a_newer_one_of_the_same_kind_takes_its_place(qtbot: QtBot, disk: Disk) -> None:
    for what, replaces in (("draft 1", "draft"), ("a", ""), ("draft 2", "draft")):
        disk.save(what, replaces=replaces)
    settle(qtbot)
    assert waiting() == ["a", "draft 2"]


def test_what_is_refused_for_another_reason_does_not_wait(qtbot: QtBot, disk: Disk) -> None:
    disk.save("a")
    refused: list[str] = []

    def refuse() -> Changes:
        raise Conflict("somebody was quicker")

    save(refuse, says="b", failed=lambda error: not refused.append(str(error)))
    settle(qtbot)
    assert (waiting(), refused) == (["a"], ["somebody was quicker"])


def test_what_only_asks_is_answered_while_others_wait(qtbot: QtBot, disk: Disk) -> None:
    disk.save("a")
    answers: list[Changes] = []
    save(Changes, says="asks", done=answers.append)
    settle(qtbot)
    assert (waiting(), answers) == (["a"], [Changes()])


def test_refused_in_the_end_is_not_counted_as_saved(qtbot: QtBot) -> None:
    outcomes = iter([DiskFull("full"), Conflict("somebody was quicker")])

    def work() -> Changes:
        raise next(outcomes)

    told: list[str] = []
    save(work, says="a", failed=lambda error: not told.append(str(error)))
    settle(qtbot)
    with qtbot.assertNotEmitted(unsaved.saved):
        unsaved.try_again()
        settle(qtbot)
    assert (waiting(), told) == ([], ["somebody was quicker"])


def test_fields_that_wait_are_known(qtbot: QtBot, disk: Disk) -> None:
    for changes in ({"phone": "03-5550-0001"}, {"phone": "03-5550-0002", "memo": "x"}):
        save(disk.write("edit"), says="edit", about=Edit(7, changes))
    settle(qtbot)
    assert unsaved_fields(7) == {"phone": "03-5550-0002", "memo": "x"}
    assert unsaved_fields(8) == {}


def test_the_window_is_told_when_something_waits(qtbot: QtBot, disk: Disk) -> None:
    told: list[str] = []
    with qtbot.waitSignal(unsaved.changed):
        save(disk.write("a"), says="a", waits=lambda: told.append("waits"))
    unsaved.try_again()
    settle(qtbot)
    assert told == ["waits"]
