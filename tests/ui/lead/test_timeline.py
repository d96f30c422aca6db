"""The story in the panel."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.timeline import Entry, Sort
from leaddesk.ui.lead.timeline import Timeline
from leaddesk.ui.lead.timeline_model import AT_FIRST, Shown, TimelineModel
from tests.ui.lead.pictured import People
from tests.ui.people import NOW


def story(count: int) -> list[Entry]:
    sorts = list(Sort)
    return [
        Entry(NOW - timedelta(hours=at), sorts[at % 4], "tray", f"entry {at}", member="佐藤 美咲")
        for at in range(count)
    ]


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = TimelineModel()
    qtmodeltester.check(model)
    model.show_entries(story(50))
    qtmodeltester.check(model)
    model.show_only(Shown.MOVES)
    model.show_more()
    qtmodeltester.check(model)


def test_it_begins_with_a_screenful_and_shows_the_rest_when_asked() -> None:
    model = TimelineModel()
    model.show_entries(story(AT_FIRST + 7))
    assert (model.rowCount(), model.hidden) == (AT_FIRST, 7)
    model.show_more()
    assert (model.rowCount(), model.hidden) == (AT_FIRST + 7, 0)


def test_it_can_be_narrowed() -> None:
    model = TimelineModel()
    model.show_entries(story(8))
    counts = {}
    for shown in Shown:
        model.show_only(shown)
        counts[shown] = model.rowCount()
    assert counts == {Shown.ALL: 8, Shown.ACTIVITIES: 2, Shown.MOVES: 2, Shown.EDITS: 4}


def test_entries_speak() -> None:
    model = TimelineModel()
    model.show_entries(story(1))
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "2026-11-20 entry 0"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "2026-11-20 14:06 佐藤 美咲"


def test_a_real_story_is_newest_first_and_all_of_it_can_be_seen(desk: Desk, people: People, qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(280, 600)
    timeline.show()
    timeline.show_entries(desk.leads.everything(people.yamaguchi).timeline)
    entries = [timeline.model.entry(row) for row in range(timeline.model.rowCount())]
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)
    said = [f"{entry.head} {entry.what}".strip() for entry in entries]
    assert said[0] == "返答の期限を過ぎました"
    assert "MAL → MQL 田中 翔" in said
    assert "製造DX展2026_名刺.csv から取り込み" in said
    assert {entry.sort for entry in entries} == set(Sort)
    heights = sum(timeline.list.sizeHintForRow(row) for row in range(timeline.model.rowCount()))
    assert timeline.list.height() >= heights


def test_narrowing_says_so(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show_entries(story(100))
    timeline.show_only(Shown.EDITS)
    assert timeline.filter.text() == "変更"
    assert timeline.more.text() == "さらに30件を表示"
    timeline.more.click()
    assert timeline.more.isHidden()


def test_the_keyboard_walks_through_it(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show_entries(story(3))
    timeline.show()
    timeline.list.setFocus()
    qtbot.waitUntil(lambda: timeline.list.currentIndex().isValid())
    qtbot.keyClick(timeline.list, Qt.Key.Key_Down)
    assert timeline.list.currentIndex().row() == 1
