"""A mistake of the program's own, and the start after it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from leaddesk.bootstrap import Desk
from leaddesk.crash import unseen
from leaddesk.domain.board import Column
from leaddesk.ui.frame.crash_sheet import CrashSheet
from leaddesk.ui.frame.last_time import look, show
from leaddesk.ui.mistakes import report
from tests.builders import add_ready
from tests.journeys.conftest import Journey
from tests.ui.board.hands import drag


@pytest.fixture(autouse=True)
def _own_log_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "state"))


@pytest.fixture
def real_desk(real_desk: Desk) -> Desk:
    add_ready(real_desk, 1)
    add_ready(real_desk, 2)
    return real_desk


def make_a_mistake(journey: Journey) -> None:
    """In the middle of a move that waits for an answer."""
    drag(journey.board, [1], Column.DISQUALIFIED)
    journey.gate()
    try:
        {}["高橋 陽子"]
    except KeyError as error:
        report(journey.window, type(error), error.__traceback__, 0.0)


def sheet_of(journey: Journey) -> CrashSheet:
    """The sheet that the start shows."""
    last_time = journey.asks(look)
    assert last_time is not None
    show(journey.window, last_time)
    journey.until("the sheet is there", lambda: journey.window.findChildren(CrashSheet))
    return journey.window.findChildren(CrashSheet)[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_next_start_tells_of_it_once(journey: Journey, key: Qt.Key) -> None:
    journey.asks(lambda: make_a_mistake(journey))
    assert "報告" in journey.window.toast.sentence() or "記録" in journey.window.toast.sentence()
    journey.gate().reject()
    journey.until_board_agrees()
    sheet = sheet_of(journey)
    assert sheet.isVisible()
    assert sheet.hasFocus()
    assert sheet.box().width() == 640
    assert sheet.safe.words.text().endswith("までの作業はすべて保存されています")
    journey.until("the desk is examined", lambda: "食い違いはありません" in sheet.examined.words.text())
    assert sheet.examined.words.text().startswith("デスクを点検しました。2名、記録 ")
    journey.until("the lead is found", lambda: "MAL のまま" in sheet.open_work.words.text())
    sheet.copy.click()
    told = QGuiApplication.clipboard().text()
    assert "KeyError" in told
    assert "高橋" not in told
    QTest.keyClick(sheet, key)
    journey.until("it is gone", lambda: not journey.window.findChildren(CrashSheet))
    journey.until("it was seen", lambda: journey.asks(unseen) is None)
    page = journey.window.page()
    assert page is journey.board
    assert journey.asks(look) is None


def test_the_report_is_saved_where_the_user_wants(journey: Journey, tmp_path: Path) -> None:
    journey.asks(lambda: make_a_mistake(journey))
    journey.gate().reject()
    sheet = sheet_of(journey)
    file = tmp_path / "report.txt"
    sheet.save(file)
    journey.until("it is said", lambda: journey.window.toast.sentence() == "報告を「report.txt」に保存しました")
    found = journey.asks(unseen)
    assert found is not None
    assert file.read_text("utf-8") == found.text
    sheet.save(tmp_path / "nowhere" / "report.txt")
    journey.until("the refusal is said", lambda: "保存できませんでした" in journey.window.toast.sentence())
    sheet.leave()
