"""Writing rules as sentences: what is typed changes the draft and its effect at once, and can be taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.pact import Rule
from leaddesk.domain.pact_edits import rule_of
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.pact.number_editor import NumberEditor
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.pact.points_tab import PointsTab
from leaddesk.ui.pact.token import TokenButton
from tests.ui.pact.conftest import People

Wait = Callable[[], None]


def rule(page: PactPage, code: str) -> Rule:
    found = rule_of(page.editing.pact, code)
    assert found is not None
    return found


def type_number(qtbot: QtBot, points: PointsTab, button: TokenButton | None, digits: str) -> None:
    """Opens the token of a rule with the keyboard, types, and leaves with Enter."""
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Return)
    editor = points.window().findChild(NumberEditor)
    assert isinstance(editor, NumberEditor)
    qtbot.keyClicks(editor.field, digits)
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)


def window_of(page: PactPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def test_more_points_for_a_rule_show_who_would_enter_mql_by_name(
    qtbot: QtBot, page: PactPage, points: PointsTab, seen: Wait, people: People, desk: Desk
) -> None:
    assert not page.pane.enters.isVisible()
    type_number(qtbot, points, points.rules.rows["seminar"].points, "60")
    assert rule(page, "seminar").points == 60
    seen()
    assert [line.person.lead for line in page.pane.enters.lines] == [people.nearly]
    line = page.pane.enters.lines[0]
    assert desk.leads.get(people.nearly).name in line.accessibleName()
    assert "30 → 70" in line.accessibleName()
    assert (page.pane.figures.before.text(), page.pane.figures.after.text()) == ("1", "2")
    assert page.pane.figures.enters.text() == "In: 1"
    # The receipt is theirs until somebody is pinned, and it adds up under both pacts.
    receipt = page.pane.receipt.receipt
    assert receipt is not None
    assert receipt.lead == people.nearly
    assert (receipt.published.engagement, receipt.draft.engagement) == (30, 70)


def test_a_changed_rule_says_what_stood_in_the_published_version(
    qtbot: QtBot, page: PactPage, points: PointsTab
) -> None:
    row = points.rules.rows["seminar"]
    type_number(qtbot, points, row.sentence.button("times"), "3")
    assert row.is_changed
    assert row.before.text() == "version 1: 2 times"
    assert page.header.chip.isVisible()
    assert page.header.compare.accessibleName() == "Compare with version 1, 1 place"


def test_what_is_typed_counts_while_it_is_typed_and_escape_takes_it_back(
    qtbot: QtBot, page: PactPage, points: PointsTab
) -> None:
    button = points.rules.rows["seminar"].points
    assert button is not None
    button.click()
    editor = points.window().findChild(NumberEditor)
    assert isinstance(editor, NumberEditor)
    qtbot.keyClicks(editor.field, "7")
    assert rule(page, "seminar").points == 7
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert rule(page, "seminar").points == 20
    assert not page.header.undo.isEnabled()


def test_what_cannot_be_is_said_at_the_field_and_not_taken(qtbot: QtBot, page: PactPage, points: PointsTab) -> None:
    button = points.rules.rows["seminar"].sentence.button("half-life")
    button = button or points.rules.rows["seminar"].sentence.buttons()[2]
    before = page.editing.pact
    button.click()
    editor = points.window().findChild(NumberEditor)
    assert isinstance(editor, NumberEditor)
    qtbot.keyClicks(editor.field, "99999999")
    assert "A number from" in editor._mistake.text()
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert page.editing.pact == before


def test_undo_and_redo_stay_within_the_draft(
    qtbot: QtBot, page: PactPage, points: PointsTab, desk: Desk, people: People
) -> None:
    last = desk.journal.can_undo()
    type_number(qtbot, points, points.rules.rows["seminar"].points, "60")
    points.rules.rows["survey"].switch.click()
    assert not rule(page, "survey").on
    window = window_of(page)
    window.menus.undo.trigger()
    assert rule(page, "survey").on
    window.menus.undo.trigger()
    assert rule(page, "seminar").points == 20
    assert not page.header.undo.isEnabled()
    window.menus.redo.trigger()
    window.menus.redo.trigger()
    assert (rule(page, "seminar").points, rule(page, "survey").on) == (60, False)
    assert desk.journal.can_undo() == last  # the desk's own steps are left alone
    assert desk.leads.get(people.nearly).engagement == 30


def test_discarding_is_one_step_that_can_be_taken_back(qtbot: QtBot, page: PactPage, points: PointsTab) -> None:
    type_number(qtbot, points, points.rules.rows["seminar"].points, "60")
    page.discard()
    assert not page.editing.draft.is_changed  # type: ignore[union-attr]
    assert not page.header.publish.isEnabled()
    window_of(page).menus.undo.trigger()
    assert rule(page, "seminar").points == 60


def test_a_draft_is_saved_by_itself_and_found_again(
    qtbot: QtBot, page: PactPage, points: PointsTab, desk: Desk
) -> None:
    with qtbot.waitSignal(page.editing.saved):
        type_number(qtbot, points, points.rules.rows["seminar"].points, "60")
    kept = desk.pact.draft()
    assert kept is not None
    assert kept == page.editing.pact
    assert desk.pact.published().number == 1


def test_a_change_made_right_before_the_window_closes_is_kept(
    qtbot: QtBot, page: PactPage, points: PointsTab, desk: Desk
) -> None:
    points.rules.rows["survey"].switch.click()
    page.window().close()
    qtbot.waitUntil(lambda: desk.pact.draft() is not None)
    kept = desk.pact.draft()
    assert kept is not None
    assert not (rule_of(kept, "survey") or rule(page, "seminar")).on


def test_what_is_not_saved_yet_is_not_lost_when_others_change_something(
    qtbot: QtBot, page: PactPage, points: PointsTab, desk: Desk, people: People
) -> None:
    points.rules.rows["survey"].switch.click()
    page.apply_changes(desk.leads.log([people.looker], "call"))
    page.shown()  # reads the desk while the change is still on its way there
    qtbot.wait(500)
    assert not rule(page, "survey").on
    page.undo()
    assert rule(page, "survey").on


def test_a_rule_that_nobody_meets_says_so_in_its_row(page: PactPage, points: PointsTab, seen: Wait) -> None:
    seen()
    row = points.rules.rows["pricing"]
    assert row.finding.text() == "nobody did this yet"
    assert "0" in row.count.text()
    assert points.rules.rows["seminar"].count.text() == "3 people"


def test_a_new_rule_offers_what_the_desk_holds_and_stands_where_its_like_stand(
    qtbot: QtBot, page: PactPage, points: PointsTab, seen: Wait
) -> None:
    points.add_rule("demo-requested")
    group = page.editing.pact.groups[0]
    assert group.code == "acted"
    added = group.rules[-1]
    assert added.strong
    qtbot.waitUntil(lambda: points.rules.rows[added.code].points is QApplication.focusWidget())
    assert page.bench.vocabulary.count("activity", "inquiry") == 2


def test_rules_move_with_the_keyboard_within_and_between_groups(
    qtbot: QtBot, page: PactPage, points: PointsTab
) -> None:
    row = points.rules.rows["card"]
    assert row.points is not None
    row.points.setFocus()
    qtbot.keyClick(row.points, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.editing.pact.groups[0].rules[-1].code == "card"
    page.undo()
    assert page.editing.pact.groups[1].rules[0].code == "card"


def test_deleting_a_rule_is_undone_like_any_step(qtbot: QtBot, page: PactPage, points: PointsTab) -> None:
    row = points.rules.rows["reply"]
    assert row.points is not None
    row.points.setFocus()
    qtbot.keyClick(row.points, Qt.Key.Key_Delete)
    assert "reply" not in points.rules.rows
    page.undo()
    assert "reply" in points.rules.rows


@pytest.mark.parametrize("lead", ["asker", "looker"])
def test_a_pinned_lead_keeps_its_receipt_whatever_is_written(
    qtbot: QtBot, page: PactPage, points: PointsTab, seen: Wait, people: People, lead: str
) -> None:
    pinned = getattr(people, lead)
    page.effects.pin(pinned)
    type_number(qtbot, points, points.rules.rows["seminar"].points, "60")
    seen()
    receipt = page.pane.receipt.receipt
    assert receipt is not None
    assert receipt.lead == pinned
    assert sum(line.draft or 0 for line in receipt.lines if line.line.kind == "engagement") == receipt.draft.engagement
