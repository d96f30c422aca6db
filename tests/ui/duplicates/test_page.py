"""The page of duplicates by keyboard and mouse: merging, parting, putting off, and taking back."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.ui.duplicates.confident import ConfidentPairs
from leaddesk.ui.duplicates.pair_lines import Order, Tab
from leaddesk.ui.main_window import MainWindow
from tests.ui.duplicates.conftest import Sitting

ALT = Qt.KeyboardModifier.AltModifier


def test_pairs_are_found_and_the_likeliest_is_asked_about(sitting: Sitting) -> None:
    page = sitting.page
    assert [page.model.line(row).title for row in range(3)] == [  # type: ignore[union-attr]
        "増田 拓 ／ 増田 拓",
        "山崎 由美 ／ 山﨑 由美",
        "大谷 淳 ／ 大谷 純",
    ]
    assert sitting.names() == ("増田 拓", "増田 拓")
    assert sitting.row("部署").keeps_right
    assert "新しい方" in sitting.row("部署").because


def test_the_list_is_a_sound_model(sitting: Sitting, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(sitting.page.model)


def test_one_key_merges_and_goes_on_and_undo_brings_both_back(sitting: Sitting) -> None:
    before = sitting.people()
    sitting.press(Qt.Key.Key_1)
    sitting.wait(lambda: len(sitting.people()) == len(before) - 1)
    sitting.is_asked("山崎 由美", "山﨑 由美")
    assert sitting.page.question.grid.hasFocus(), "the keyboard goes on with the next pair"
    assert "増田 拓" in sitting.window.toast.sentence()
    sitting.window.undo()
    sitting.wait(lambda: sitting.people() == before)
    sitting.wait(lambda: len(sitting.page.listed.open) == 3)


def test_enter_merges_too(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_Return)
    sitting.wait(lambda: len(sitting.page.listed.open) == 2)
    sitting.wait(lambda: len(sitting.page.listed.merged) == 1)


def test_enter_on_another_button_presses_that_one(sitting: Sitting) -> None:
    sitting.page.question.different.setFocus()
    sitting.press(Qt.Key.Key_Return)
    sitting.wait(lambda: len(sitting.page.listed.different) == 1)
    assert not sitting.page.listed.merged


def test_chosen_values_are_foreseen_and_merged(sitting: Sitting, real_desk: Desk) -> None:
    sitting.press(Qt.Key.Key_Up, ALT)
    sitting.is_asked("大谷 淳", "大谷 純")
    asked = sitting.page.question.asked
    assert asked is not None
    assert sitting.row("氏名").keeps_right
    sitting.go_to_row("氏名")
    sitting.press(Qt.Key.Key_Left)
    assert (sitting.row("氏名").keeps_left, sitting.row("氏名").keeps_right) == (True, False)
    sitting.go_to_row("タグ")
    sitting.press(Qt.Key.Key_Right)
    sitting.wait(lambda: sitting.page.question.merged.card.card().full_name == "大谷 淳")  # type: ignore[union-attr]
    sitting.press(Qt.Key.Key_1)
    sitting.wait(lambda: len(sitting.page.listed.open) == 2)
    record = real_desk.leads.get(asked.a.id).record
    assert (record["full_name"], record["given_name"], record["job_title"]) == ("大谷 淳", "淳", "係長")
    assert (record["tags"], record["email"], record["owner"]) == (("工程管理",), "otani@example.co.jp", "鈴木 健")


def test_a_value_is_chosen_by_the_mouse(sitting: Sitting, qtbot: QtBot) -> None:
    grid = sitting.page.question.grid
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.side_box(0, 0).center().toPoint())
    assert sitting.page.question.chosen == {"department": "keep"}
    assert sitting.row("部署").because == "選んだ値"
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.side_box(0, 1).center().toPoint())
    assert sitting.page.question.chosen == {}


def test_what_a_company_shares_is_shown_but_never_marked(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_Up, ALT)
    sitting.is_asked("大谷 淳", "大谷 純")
    row = sitting.row("電話番号")
    assert row.is_quiet
    assert not row.keeps_left and not row.keeps_right
    assert "数えません" in row.because


def test_points_that_both_have_and_an_opt_out_are_foreseen(sitting: Sitting, real_desk: Desk) -> None:
    asked = sitting.page.question.asked
    assert asked is not None
    real_desk.leads.log([asked.a.id, asked.b.id], "card-exchanged", date(2026, 11, 8))
    sitting.window.apply_changes(real_desk.leads.opt_out([asked.b.id], date(2026, 11, 9)))
    page = sitting.page
    sitting.wait(lambda: [one.says for one in page.question.merged.effects()][:1] == ["関心 10＋10−10＝10"])
    points, consent = page.question.merged.effects()
    assert "名刺交換 11/8" in points.why
    assert (consent.says, "片方" in consent.why) == ("配信停止（11/9）", True)


def test_different_people_are_never_shown_again_until_they_are_asked_about_again(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_2)
    sitting.wait(lambda: len(sitting.page.listed.open) == 2)
    sitting.page.searching.start()
    sitting.wait(lambda: not sitting.page.searching.is_running)
    sitting.wait(lambda: len(sitting.page.listed.open) == 2)
    assert sitting.desk.waiting.pairs() == 2
    sitting.page.show_tab(Tab.DIFFERENT)
    sitting.wait(lambda: sitting.names() == ("増田 拓", "増田 拓"))
    assert sitting.page.question.reopen.isVisible()
    assert not sitting.page.question.merge.isVisible()
    sitting.page.question.reopen.click()
    sitting.wait(lambda: len(sitting.page.listed.open) == 3)


def test_later_goes_to_the_next_pair_and_decides_nothing(sitting: Sitting) -> None:
    for names in (("山崎 由美", "山﨑 由美"), ("大谷 淳", "大谷 純"), ("増田 拓", "増田 拓")):
        sitting.press(Qt.Key.Key_3)
        sitting.is_asked(*names)
    assert sitting.desk.waiting.pairs() == 3
    assert sitting.desk.journal.can_undo() is not None
    assert not sitting.page.listed.merged and not sitting.page.listed.different


def test_a_merge_of_before_is_taken_back_from_its_list(sitting: Sitting) -> None:
    before = sitting.people()
    sitting.press(Qt.Key.Key_1)
    sitting.wait(lambda: len(sitting.page.listed.merged) == 1)
    sitting.page.show_tab(Tab.MERGED)
    sitting.wait(lambda: sitting.page.sides.currentWidget() is sitting.page.merged)
    sitting.page.merged.undo.click()
    sitting.wait(lambda: not sitting.page.listed.merged)
    assert sitting.people() == before


def test_certain_pairs_are_merged_together_after_a_look(sitting: Sitting, real_desk: Desk) -> None:
    page = sitting.page
    sitting.wait(lambda: page.together.isVisible())
    count = len(real_desk.duplicates.confident())
    page.together.click()
    asking = sitting.window.findChild(ConfidentPairs)
    assert asking is not None
    assert len(asking.pairs) == count
    sitting.press(Qt.Key.Key_Return)
    sitting.wait(lambda: len(page.listed.open) == 3 - count)
    sitting.window.undo()
    sitting.wait(lambda: len(page.listed.open) == 3)


def test_pairs_are_sorted_as_one_likes(sitting: Sitting) -> None:
    sitting.page._sort(Order.COMPANY)
    companies = [line.about for row in range(3) if (line := sitting.page.model.line(row))]
    assert companies == sorted(companies)


def test_without_pairs_it_says_so(qtbot: QtBot, window: MainWindow, real_desk: Desk) -> None:
    real_desk.leads.add({"full_name": "小川 拓也"})
    sitting = Sitting(qtbot, window, real_desk)
    sitting.open()
    assert sitting.page.nothing.isVisible()
    assert sitting.page.nothing.title.text() == "重複の疑いはありません"
    assert sitting.page.pairs.empty.isVisible()


def test_a_pair_that_somebody_else_decided_leaves_the_list(sitting: Sitting, real_desk: Desk) -> None:
    a, b = real_desk.duplicates.open_pairs()[1].a, real_desk.duplicates.open_pairs()[1].b
    real_desk.duplicates.merge(a, [b])
    sitting.press(Qt.Key.Key_Down, ALT)
    sitting.wait(lambda: len(sitting.page.listed.open) == 2)


def test_a_pair_is_decided_once_however_often_the_key_is_pressed(sitting: Sitting) -> None:
    before = len(sitting.people())
    for _at in range(3):
        sitting.page.merge()
    sitting.wait(lambda: len(sitting.page.listed.open) == 2)
    assert len(sitting.people()) == before - 1


def test_of_two_who_stay_two_no_value_is_marked_and_only_pairs_can_be_stepped(sitting: Sitting) -> None:
    page = sitting.page
    assert any(row.keeps_left or row.keeps_right for row in page.question.grid.rows())
    sitting.press(Qt.Key.Key_2)
    sitting.wait(lambda: len(page.listed.different) == 1)
    page.show_tab(Tab.DIFFERENT)
    sitting.wait(lambda: page.question.reopen.isVisible())
    rows = page.question.grid.rows()
    assert rows
    assert not any(row.keeps_left or row.keeps_right for row in rows)
    assert page.question._closed_hints.isVisible()
    assert not page.question._hints.isVisible()
