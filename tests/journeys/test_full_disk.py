"""A full disk: what it refuses stands on the screen, marked as not saved, and is saved once when there is room again."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from leaddesk.ui import tasks
from leaddesk.ui.frame.closing_unsaved import ClosingUnsaved
from leaddesk.ui.frame.disk_strip import DiskStrip
from leaddesk.ui.saving import unsaved
from tests.builders import Clock, add, add_ready, opened
from tests.dumps import whole
from tests.journeys.conftest import Journey
from tests.journeys.disks import Disk, use_up
from tests.journeys.heart import Heart
from tests.ui.board.hands import drag


@pytest.fixture
def real_desk(real_desk: Desk) -> Desk:
    """Three people who meet the bar to MQL, and one beside them."""
    for number in (1, 2, 3):
        add_ready(real_desk, number)
    add(real_desk, 4)
    return real_desk


def fill(disk: Disk, journey: Journey) -> list[int]:
    """Uses the disk up, the last bytes by moves that still fit; who is left in the first column."""
    disk.is_full = True
    journey.asks(lambda: use_up(journey.desk))
    for lead in (1, 2, 3):
        drag(journey.board, [lead], Column.MQL)
        journey.until("the move is over", lambda lead=lead: over(journey, lead))
        if unsaved.writes:
            return [one for one in (1, 2, 3) if one >= lead]
    raise AssertionError("the disk never was full")


def over(journey: Journey, lead: int) -> bool:
    """Whether a move was saved, or waits."""
    moving = journey.board.board.moving
    return lead not in moving.under_way() or moving.waiting([lead]) is not None


def strip_of(journey: Journey) -> DiskStrip:
    """The strip of the page that is shown."""
    page = journey.window.page()
    assert page is not None
    found = [one for one in page.findChildren(DiskStrip) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_move_waits_where_it_was_put_and_is_saved_once_there_is_room(disk: Disk, journey: Journey) -> None:
    lead = fill(disk, journey)[0]
    before = journey.asks(lambda: whole(journey.desk))
    board, window = journey.board.board, journey.window
    assert lead in journey.shown()[Column.MQL]
    note = board.marks.note(lead)
    assert note is not None
    assert note.long == "保存を待っています"
    assert board.marks.is_waiting(lead)
    assert board.marks.is_origin(Column.MAL, lead), "its old place stays dashed"
    strip = strip_of(journey)
    assert strip.height() == 44 + 8
    assert strip.sentence.text() == "保存できませんでした。ディスクの空きがありません"
    assert strip.about.text() == "空けると続きから保存します。画面の変更1件は手元に残っています"
    said = [saying.text.text() for saying in window.status.unsaved()]
    assert said[0].startswith("保存待ち 1件：")
    assert said[0].endswith("さんを MQL 育成済みへ")
    assert said[1] == "10秒ごとに試しています"
    assert not window.toast.isVisible() or "ディスク" not in window.toast.sentence()
    strip.try_now.click()
    journey.until("it was tried", lambda: not is_writing(journey))
    assert journey.asks(lambda: whole(journey.desk)) == before, "nothing of it was written"
    disk.is_full = False
    window.full_disk.beat.setInterval(20)
    journey.until("it is saved by itself", lambda: not unsaved.writes)
    journey.until_board_agrees()
    assert lead in journey.shown()[Column.MQL]
    assert board.marks.note(lead) is None
    journey.until(
        "a toast says so", lambda: window.toast.sentence() == "空きができたので、待っていた変更1件を保存しました"
    )
    assert not window.findChildren(DiskStrip) or not strip.isVisible()
    moves = journey.asks(lambda: len(journey.desk.journal.recent(1000)))
    journey.qtbot.wait(60)
    assert journey.asks(lambda: len(journey.desk.journal.recent(1000))) == moves, "it was written once"


def is_writing(journey: Journey) -> bool:
    """Whether the lane of writes still has something to do."""
    done: list[None] = []
    tasks.run(lambda: None, done=done.append)
    journey.qtbot.waitUntil(lambda: bool(done))
    return False


def test_what_is_done_after_waits_behind_in_order(disk: Disk, journey: Journey) -> None:
    other = fill(disk, journey)[1]
    drag(journey.board, [other], Column.DISQUALIFIED)
    journey.gate().accept()  # what has to be asked is asked at once
    journey.until("it waits too", lambda: len(unsaved.writes) == 2)
    assert "変更2件" in strip_of(journey).about.text()
    disk.is_full = False
    strip_of(journey).try_now.click()
    journey.until("all is saved", lambda: not unsaved.writes)
    journey.until_board_agrees()
    assert other in journey.shown()[Column.DISQUALIFIED]
    journey.until("a toast says so", lambda: "2件を保存しました" in journey.window.toast.sentence())


def test_undo_takes_back_what_waits_and_leaves_no_step(disk: Disk, journey: Journey) -> None:
    lead = fill(disk, journey)[0]
    before = journey.asks(lambda: whole(journey.desk))
    journey.window.undo()
    journey.until("it is back", lambda: lead in journey.shown()[Column.MAL])
    journey.until_board_agrees()
    journey.until("nothing waits", lambda: not unsaved.writes)
    assert not [one for one in journey.board.findChildren(DiskStrip) if one.isVisible()]
    assert journey.window.toast.sentence().startswith("保存する前に取りやめました：")
    assert journey.board.board.marks.note(lead) is None
    disk.is_full = False
    assert journey.asks(lambda: whole(journey.desk)) == before


def test_a_card_that_waits_is_not_moved_on_but_can_be_put_back(disk: Disk, journey: Journey) -> None:
    lead = fill(disk, journey)[0]
    drag(journey.board, [lead], Column.MAL)
    assert lead in journey.shown()[Column.MQL]
    assert journey.board.board.marks.is_waiting(lead)
    assert journey.window.toast.sentence().startswith("まだ保存していません：")
    journey.window.toast.take_action()
    journey.until("it is back", lambda: lead in journey.shown()[Column.MAL])
    journey.until_board_agrees()


def test_the_strip_follows_to_every_page_and_into_another_language(disk: Disk, journey: Journey) -> None:
    lead = fill(disk, journey)[0]
    for entry in journey.window.pages:
        with journey.heart.resting():
            journey.window.go_to(entry.key)
            strip = strip_of(journey)
            journey.qtbot.waitUntil(lambda strip=strip: strip.width() == journey.window.page().width())
    with journey.heart.resting():
        journey.window.go_to("board")
        journey.window.use_language("en")
        journey.until("the new board is there", journey.board.isVisible)
        journey.until("its columns are", lambda: lead in journey.shown()[Column.MQL])
    assert strip_of(journey).sentence.text() == "Could not save: the disk is full"
    note = journey.board.board.marks.note(lead)
    assert note is not None
    assert note.long == "Waiting to be saved"
    disk.is_full = False
    strip_of(journey).try_now.click()
    journey.until_board_agrees()
    assert lead in journey.shown()[Column.MQL]


def test_a_field_that_waits_shows_what_it_will_be(disk: Disk, journey: Journey) -> None:
    lead = fill(disk, journey)[1]
    with journey.heart.resting():
        journey.window.open_lead(lead)
        side = journey.window.side
        assert side is not None
        journey.until("the panel is there", lambda: side.lead_panel is not None and side.lead_panel.everything)
        panel = side.lead_panel
        assert panel is not None
        row = panel.fields.rows["phone"]
        row.edit()
        assert row.value.editor is not None
        row.value.editor.setText("03-5550-0199")
        row.enter(0)
    journey.until("it waits", lambda: len(unsaved.writes) == 2)
    journey.until("it is shown", lambda: row.hint.text() == "保存を待っています")
    assert not row.is_editing
    assert row.record["phone"] == "+81355500199"
    assert journey.asks(lambda: journey.desk.leads.get(lead)).record.get("phone") != "+81355500199"
    disk.is_full = False
    strip_of(journey).try_now.click()
    journey.until("it is saved", lambda: not unsaved.writes)
    journey.until("nothing waits any more", lambda: row.hint.text() == "")
    assert journey.asks(lambda: journey.desk.leads.get(lead)).record["phone"] == "+81355500199"


def test_somebody_who_was_quicker_is_told_once_there_is_room(disk: Disk, journey: Journey) -> None:
    lead = fill(disk, journey)[0]
    disk.is_full = False
    journey.asks(lambda: journey.desk.board.move([lead], Move(Stage.DISQUALIFIED, reason="student")))
    journey.asks(lambda: journey.desk.board.move([lead], Move(Stage.MAL)))
    journey.asks(lambda: journey.desk.board.move([lead], Move(Stage.MQL)))
    strip_of(journey).try_now.click()
    journey.until("nothing waits", lambda: not unsaved.writes)
    journey.until_board_agrees()
    assert lead in journey.shown()[Column.MQL]
    assert "保存しました" not in journey.window.toast.sentence()


def test_closing_asks_first_and_what_is_given_up_was_never_written(disk: Disk, journey: Journey) -> None:
    fill(disk, journey)
    before = journey.asks(lambda: whole(journey.desk))
    window = journey.window
    window.close()
    assert window.isVisible()
    asking = window.findChild(ClosingUnsaved)
    assert asking is not None
    asking.reject()
    assert window.isVisible()
    window.close()
    asking = next(one for one in window.findChildren(ClosingUnsaved) if one.isVisible())
    assert asking.options.choose_number(2)
    asking.accept()
    assert not window.isVisible()
    journey.until("nothing waits", lambda: not unsaved.writes)
    disk.is_full = False
    unsaved.try_again()
    is_writing(journey)
    assert journey.asks(lambda: whole(journey.desk)) == before


def test_the_folder_is_shown(disk: Disk, journey: Journey) -> None:
    fill(disk, journey)
    opened_urls: list[QUrl] = []
    strip = strip_of(journey)
    journey.until("the place is known", lambda: strip.open_folder.isVisible())
    target = _Listening(opened_urls.append)
    QDesktopServices.setUrlHandler("file", target, "take")
    try:
        strip.open_folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [Path(url.toLocalFile()) for url in opened_urls] == [journey.file.resolve().parent]


class _Listening(QWidget):
    """Takes what would be opened in the system's own program."""

    def __init__(self, take: Callable[[QUrl], object]) -> None:
        super().__init__()
        self._take = take

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self._take(url)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 16 MB."""
    place = tmp_path / "small"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a small file system")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(place)], check=False, capture_output=True
    )
    if made.returncode:
        pytest.skip(f"no small file system here: {made.stderr.decode(errors='replace').strip()}")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_on_a_disk_that_is_really_full(
    qtbot: QtBot, small_disk: Path, clock: Clock, heart: Heart, request: pytest.FixtureRequest
) -> None:
    file = small_disk / "desk.leaddesk"
    desk = opened(str(file), clock)
    request.addfinalizer(desk.close)
    request.addfinalizer(tasks.wait_for_all)
    desk.upkeep.keep_current()
    lead, other = (add_ready(desk, number) for number in (1, 2))
    journey = Journey(qtbot, desk, file, heart)
    request.addfinalizer(journey.end)
    ballast = small_disk / "ballast"
    journey.asks(lambda: eat_up(ballast))
    journey.asks(lambda: use_up(desk, other))
    drag(journey.board, [lead], Column.MQL)
    journey.until("it waits", lambda: unsaved.writes)
    before = journey.asks(lambda: whole(desk))
    strip = strip_of(journey)
    journey.until("the room is told", lambda: strip.figures.isVisible())
    assert strip.figures.text() == "空き 0 MB／必要 64 MB"
    ballast.unlink()
    strip.try_now.click()
    journey.until("it is saved", lambda: not unsaved.writes)
    journey.until_board_agrees()
    assert lead in journey.shown()[Column.MQL]
    assert journey.asks(lambda: whole(desk)) != before
    assert journey.asks(desk.upkeep.check) == []


def eat_up(ballast: Path) -> None:
    """Leaves not one byte."""
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                continue
