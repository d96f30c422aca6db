"""The page of the day: who stands where, and one key for each decision."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.cards import Standing
from leaddesk.domain.stages import Stage
from leaddesk.reports.funnel import Funnel, FunnelStage
from leaddesk.translation import use_language
from leaddesk.ui.board.gates.gate import Gate
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.today.page import TodayPage
from leaddesk.ui.today.row_words import Group
from leaddesk.ui.today.rows import Heading
from leaddesk.ui.today.side_panels import FunnelPanel
from tests.builders import cards_file, import_list
from tests.ui.today.conftest import Day


def _headings(day: Day) -> dict[Group, Heading]:
    return {row.group: row for row in day.page.list.rows.rows() if isinstance(row, Heading)}


def test_each_lead_stands_in_its_group(day: Day) -> None:
    assert day.group(Group.OVERDUE) == [day.leads["overdue"]]
    assert day.group(Group.ACTIONS) == [day.leads["action"]]
    assert day.group(Group.WAITING) == [day.leads["waiting"]]
    assert day.group(Group.STUCK) == day.group(Group.BACK) == []
    assert day.ready() == [day.leads["ready"]]
    assert [row.count for row in _headings(day).values()] == [1, 1, 1, 0, 0]


def test_the_list_is_a_sound_model(day: Day, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(day.page.list.rows)


def test_the_words_say_when_and_why(day: Day) -> None:
    action = day.page.list.rows.lead_row(day.page.list.rows.row_of(day.leads["action"]))
    overdue = day.page.list.rows.lead_row(day.page.list.rows.row_of(day.leads["overdue"]))
    assert action is not None and overdue is not None
    assert (action.words.when, action.words.what, action.words.icon) == ("16:30", "見積の前提", "phone")
    assert "超過" in overdue.words.when
    assert overdue.words.role == "overdue"


def test_everybody_of_the_department_shows_what_is_others_too(day: Day) -> None:
    assert day.leads["others"] not in day.group(Group.ACTIONS)
    day.page.whose.setFocus()
    day.press(Qt.Key.Key_Right)
    day.wait(lambda: set(day.group(Group.ACTIONS)) == {day.leads["action"], day.leads["others"]})
    assert day.page.memory() == {"whose": "everybody"}


def test_d_finishes_the_action_and_undo_brings_it_back(day: Day) -> None:
    day.go_to(day.leads["action"])
    day.press(Qt.Key.Key_D)
    day.wait(lambda: day.group(Group.ACTIONS) == [])
    done = day.desk.leads.everything(day.leads["action"])
    assert (done.card.next_action, done.activities[0].code) == ("", "call")
    assert _headings(day)[Group.ACTIONS].aside == "終えたもの 1"
    assert day.page.list.current_lead() is not None, "the keyboard goes on with the next lead"
    day.window.undo()
    day.wait(lambda: day.group(Group.ACTIONS) == [day.leads["action"]])


def test_z_puts_it_off_to_the_next_working_day(day: Day) -> None:
    day.go_to(day.leads["action"])
    day.press(Qt.Key.Key_Z)
    day.wait(lambda: day.group(Group.ACTIONS) == [])
    card = day.desk.leads.everything(day.leads["action"]).card
    assert card.next_action_on is not None
    assert (card.next_action_on.isoformat(), card.next_action_time) == ("2026-11-24", "16:30"), "Monday is a holiday"


def test_a_accepts_a_hand_over(day: Day) -> None:
    day.go_to(day.leads["waiting"])
    day.press(Qt.Key.Key_A)
    day.wait(lambda: day.group(Group.WAITING) == [])
    assert day.desk.leads.get(day.leads["waiting"]).stage is Stage.SAL


def test_r_asks_why_and_returns_it(day: Day) -> None:
    day.go_to(day.leads["overdue"])
    day.press(Qt.Key.Key_R)
    day.wait(lambda: day.window.findChild(Gate) is not None)
    day.press(Qt.Key.Key_Return)
    day.wait(lambda: day.group(Group.OVERDUE) == [])
    lead = day.desk.leads.get(day.leads["overdue"])
    assert (lead.stage, lead.reason) == (Stage.MAL, "misrouted")


def test_m_advances_who_meets_the_bar(day: Day) -> None:
    day.press(Qt.Key.Key_M)
    day.wait(lambda: day.ready() == [])
    assert day.desk.leads.get(day.leads["ready"]).stage is Stage.MQL
    day.wait(lambda: day.leads["ready"] in day.group(Group.WAITING))


def test_enter_opens_the_lead_and_the_panel_goes_on_through_the_list(day: Day) -> None:
    day.go_to(day.leads["action"])
    day.press(Qt.Key.Key_Return)
    side = day.window.side
    assert side is not None
    day.wait(lambda: side.lead == day.leads["action"])
    place = day.page.place_of(day.leads["action"])
    assert place is not None
    assert (place.before, place.at, place.after) == (day.leads["overdue"], 2, day.leads["waiting"])


def test_arrows_pass_over_headings(day: Day) -> None:
    day.go_to(day.leads["overdue"])
    seen = []
    for _at in range(4):
        card = day.page.list.current_lead()
        assert card is not None
        seen.append(card.id)
        day.press(Qt.Key.Key_Down)
    assert seen == [day.leads["overdue"], day.leads["action"], day.leads["waiting"], day.leads["waiting"]]


def test_an_empty_group_keeps_its_heading(day: Day) -> None:
    stuck = _headings(day)[Group.STUCK]
    assert (stuck.count, stuck.aside) == (0, "終えました")


def test_those_who_meet_the_bar_are_seen_on_the_board(day: Day) -> None:
    day.page.ready.link.click()
    assert day.window.filter.standings == (Standing.READY,)


def test_the_last_import_is_shown_and_taken_back(day: Day, tmp_path: Path) -> None:
    assert not day.page.last.isVisible()
    changes = import_list(day.desk, cards_file(tmp_path, range(20, 25))).changes
    day.window.apply_changes(changes)
    day.wait(day.page.last.isVisible)
    day.page.last.undo.click()
    day.wait(lambda: not day.page.last.isVisible())
    assert day.desk.journal.can_redo() is not None


def test_the_funnel_of_the_quarter_is_that_of_the_report(day: Day) -> None:
    day.wait(lambda: bool(day.page.funnel.bars.stages()))
    shown = {stage.stage: stage.entered for stage in day.page.funnel.bars.stages()}
    assert shown == {stage.stage: stage.entered for stage in day.desk.reports.funnel().stages if stage.stage != "WON"}


def test_an_empty_desk_has_nothing_due(qtbot: QtBot, settings: QSettings, real_desk: Desk) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show_desk(real_desk, "営業部.desk")
    window.show()
    window.go_to("today")
    page = window.page_at("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.day is not None)
    assert [row.aside for row in page.list.rows.rows() if isinstance(row, Heading)] == ["終えました"] * 5
    assert not page.list.actions_of_row.isVisible()


def test_the_legend_of_the_funnel_takes_another_line_before_a_word_is_cut(qtbot: QtBot) -> None:
    use_language("en")
    stage = FunnelStage("MQL", 6, 1, 1, 1, 1, 1, 1, rate=1 / 6, median_days=None)
    panel = FunnelPanel()
    qtbot.addWidget(panel)
    panel.show_funnel(Funnel(None, None, (stage,)))
    bars = panel.bars
    bars.resize(300, bars.sizeHint().height())
    last = {line: (x, part) for line, x, part in bars._legend()}
    assert len(last) == 2
    for x, part in last.values():
        assert x + theme.px(15) + theme.metrics("meta").horizontalAdvance(str(part.word)) <= bars.width()
    assert bars.sizeHint().height() == theme.px(4 * 32 + 28 + 20)
