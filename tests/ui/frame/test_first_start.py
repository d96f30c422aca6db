import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from leaddesk.domain.errors import NotADesk
from leaddesk.domain.stages import Department
from leaddesk.settings import Settings
from leaddesk.ui import display
from leaddesk.ui.frame.first_start import FirstStart
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.opening import Opening
from tests.ui.conftest import BOARD_ALONE
from tests.ui.drag_places import drag_place
from tests.ui.fake_desk import FakeDesk, small_desk


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def bare_window(qtbot: QtBot, settings: QSettings) -> MainWindow:
    window = MainWindow(settings, BOARD_ALONE)
    qtbot.addWidget(window)
    return window


def opener(opened: list[Settings], desk: FakeDesk) -> Callable[[Settings], FakeDesk]:
    def open_it(settings: Settings) -> FakeDesk:
        opened.append(settings)
        return desk

    return open_it


def welcome(window: MainWindow) -> FirstStart:
    page = window._stack.currentWidget()
    assert isinstance(page, FirstStart)
    return page


def test_a_known_desk_opens_at_once(qtbot: QtBot, bare_window: MainWindow, desk: FakeDesk) -> None:
    opened: list[Settings] = []
    opening = Opening(Settings(desk="team.leaddesk", member="佐藤 美咲"), opener(opened, desk))
    opening.begin(bare_window, 5_000)
    assert bare_window.desk is desk
    assert bare_window.windowTitle() == "team.leaddesk — LeadDesk"
    assert len(opened) == 1


def test_a_slow_desk_does_not_keep_the_window_from_showing(
    qtbot: QtBot, bare_window: MainWindow, desk: FakeDesk
) -> None:
    go_on = threading.Event()

    def open_slowly(_settings: Settings) -> FakeDesk:
        go_on.wait(10)
        return desk

    opening = Opening(Settings(desk="team.leaddesk"), open_slowly)
    opening.begin(bare_window, 1)
    bare_window.show()
    assert bare_window.desk is None
    go_on.set()
    qtbot.waitUntil(lambda: bare_window.desk is desk)


def test_the_first_start_asks_who_begins_and_keeps_it(
    qtbot: QtBot, bare_window: MainWindow, desk: FakeDesk, tmp_path: Path
) -> None:
    opened: list[Settings] = []
    new = Settings(desk=str(tmp_path / "desk.leaddesk"), member="root", language="ja", is_new=True)
    opening = Opening(new, opener(opened, desk))
    opening.begin(bare_window, 0)
    bare_window.show()
    page = welcome(bare_window)
    assert (page.name(), opened) == ("", [])
    page._name.setText("佐藤 美咲")
    page._departments._choose(1)
    file = tmp_path / "名刺.xlsx"
    file.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(bare_window.files_dropped) as dropped:
        QApplication.sendEvent(page.zone, QDragEnterEvent(drag_place(QPoint(9, 9)), copy, data, left, none))
        QApplication.sendEvent(page.zone, QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert dropped.args == [[file]]
    assert (opened[0].member, opened[0].department) == ("佐藤 美咲", "sales")
    qtbot.waitUntil(lambda: Settings.load().member == "佐藤 美咲")
    assert bare_window.desk is desk


def test_a_list_taken_from_the_menu_or_dropped_beside_the_zone_begins_too(
    qtbot: QtBot, bare_window: MainWindow, desk: FakeDesk, tmp_path: Path
) -> None:
    opened: list[Settings] = []
    opening = Opening(Settings(desk=str(tmp_path / "new.leaddesk"), is_new=True), opener(opened, desk))
    opening.begin(bare_window, 100)
    welcome(bare_window)._name.setText("佐藤 美咲")
    taken: list[list[Path]] = []
    bare_window.take_files([tmp_path / "cards.csv"])
    bare_window.files_dropped.connect(taken.append)
    qtbot.waitUntil(lambda: bare_window.desk is desk)
    assert [one.member for one in opened] == ["佐藤 美咲"]
    assert taken == [[tmp_path / "cards.csv"]]


def test_the_language_can_be_chosen_first(
    qtbot: QtBot, bare_window: MainWindow, desk: FakeDesk, tmp_path: Path
) -> None:
    opening = Opening(Settings(desk=str(tmp_path / "x"), language="ja", is_new=True), opener([], desk))
    opening.begin(bare_window, 0)
    welcome(bare_window)._languages._choose(1)
    assert "Drop your first list here" in {label.text() for label in welcome(bare_window).findChildren(QLabel)}
    assert welcome(bare_window)._languages.current() == 1


def test_the_demo_is_offered_where_there_is_one(
    qtbot: QtBot, bare_window: MainWindow, desk: FakeDesk, tmp_path: Path
) -> None:
    new = Settings(desk=str(tmp_path / "x"), is_new=True)
    began: list[Settings] = []
    sample = small_desk()
    opening = Opening(new, opener([], desk), demo=opener(began, sample))
    opening.begin(bare_window, 0)
    welcome(bare_window)._name.setText("高田 光")
    welcome(bare_window)._departments.set_current(0)
    with qtbot.waitSignal(bare_window.page_shown):
        welcome(bare_window).demo_wanted.emit()
    assert bare_window.desk is sample
    assert bare_window.windowTitle() == "サンプル — LeadDesk"
    assert [(one.member, one.department) for one in began] == [("高田 光", "marketing")]


def test_the_sample_desk_knows_who_began_it(tmp_path: Path) -> None:
    from leaddesk.ui.app import _demo_desk

    began = _demo_desk(Settings(desk=str(tmp_path / "own.leaddesk"), member="高田 光", department="marketing"))
    try:
        assert (began.member.name, began.member.department) == ("高田 光", Department.MARKETING)
        assert not (tmp_path / "own.leaddesk").exists()
    finally:
        began.close()  # type: ignore[attr-defined]


def test_a_desk_that_does_not_open_says_why_and_offers_another(qtbot: QtBot, bare_window: MainWindow) -> None:
    def refuse(_settings: Settings) -> FakeDesk:
        raise NotADesk("この版では開けません")

    opening = Opening(Settings(desk="new.leaddesk", member="佐藤 美咲", department="sales"), refuse)
    opening.begin(bare_window, 5_000)
    bare_window.show()
    qtbot.waitUntil(lambda: bare_window.toast.sentence() == "この版では開けません")
    assert (welcome(bare_window).name(), welcome(bare_window).department()) == ("佐藤 美咲", Department.SALES)


# What a screen needs


def test_no_screen_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "画面がない" in display.missing()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.missing() == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X servers are looked for on Linux only")
def test_an_x_server_that_does_not_answer_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    assert "画面がない" in display.missing()


def test_a_missing_library_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(display, "_XCB", (("libno-such-thing.so.7", "libno-such-thing7"),))
    assert display.missing().endswith("sudo apt install libno-such-thing7")


def test_what_qt_draws_with_is_looked_for_once_qt_did_not_load(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(display, "_GRAPHICS", (("libno-such-thing.so.7", "libno-such-thing7"),))
    assert display.missing() == ""
    assert display.missing(ImportError()).endswith("sudo apt install libno-such-thing7")
    monkeypatch.setattr(display, "_GRAPHICS", ())
    assert display.missing(ImportError()) == ""


def test_without_a_screen_the_program_ends_with_a_sentence() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "leaddesk", "--lang", "en"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "no screen" in done.stderr
    assert "Traceback" not in done.stderr
