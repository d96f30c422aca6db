"""From a changed rule to a version in force: with a note, both names, and everybody scored anew."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_edits import replaced, rule_of, with_rule
from leaddesk.domain.stages import Stage
from leaddesk.ui.pact.gates_tab import GatesTab
from leaddesk.ui.pact.overview_tab import FindingLine, OverviewTab
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.pact.points_tab import PointsTab
from leaddesk.ui.pact.publish import Publish
from leaddesk.ui.pact.versions_tab import VersionsTab
from tests.ui.pact.conftest import People

Wait = Callable[[], None]


def worth(pact: Pact, points: int) -> Pact:
    """The pact with other points for a seminar."""
    seminar = rule_of(pact, "seminar")
    assert seminar is not None
    return with_rule(pact, replaced(seminar, points=points))


def ask(page: PactPage) -> Publish:
    popover = page.ask_to_publish()
    assert popover is not None
    return popover


def publish(qtbot: QtBot, page: PactPage, number: int) -> None:
    """Fills in what publishing asks and presses Enter; waits until the version is in force."""
    popover = ask(page)
    qtbot.keyClicks(popover.note, "More for seminars")
    qtbot.keyClicks(popover.marketing, "Tanaka")
    qtbot.keyClicks(popover.sales, "Sato")
    qtbot.keyClick(popover.sales, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.editing.version is not None and page.editing.version.number == number)


def test_a_changed_rule_is_published_and_everybody_is_scored_by_it(
    qtbot: QtBot, page: PactPage, points: PointsTab, seen: Wait, desk: Desk, people: People
) -> None:
    page.editing.change(lambda pact: worth(pact, 60))
    seen()
    publish(qtbot, page, 2)
    version = desk.pact.published()
    assert version.number == 2
    assert (version.note, version.marketing, version.sales) == ("More for seminars", "Tanaka", "Sato")
    assert version.published_at.date() == date(2026, 11, 20)
    assert desk.leads.get(people.nearly).engagement == 70
    assert desk.pact.draft() is None
    qtbot.waitUntil(lambda: not page.header.chip.isVisible())
    assert "version 2 (2026-11-20 Tanaka · Sato)" in page.header.since.text()
    assert not page.header.publish.isEnabled()
    assert not points.rules.rows["seminar"].is_changed
    qtbot.waitUntil(lambda: not page.pane.enters.isVisible())  # they meet the bar now


def test_publishing_asks_for_a_note_and_both_names(qtbot: QtBot, page: PactPage, seen: Wait, desk: Desk) -> None:
    page.editing.change(lambda pact: worth(pact, 60))
    seen()
    popover = ask(page)
    assert popover.primary is not None
    assert not popover.primary.isEnabled()
    qtbot.keyClicks(popover.note, "Why not")
    qtbot.keyClicks(popover.marketing, "Tanaka")
    assert not popover.primary.isEnabled()
    qtbot.keyClick(popover.marketing, Qt.Key.Key_Return)
    assert popover.isVisible()
    qtbot.keyClicks(popover.sales, "Sato")
    assert popover.primary.isEnabled()
    qtbot.keyClick(popover.sales, Qt.Key.Key_Escape)
    assert desk.pact.published().number == 1
    assert page.editing.draft is not None
    assert page.editing.draft.is_changed


def test_a_gate_that_nobody_reaches_is_said_at_its_field_and_not_published(
    qtbot: QtBot, page: PactPage, gates: GatesTab, seen: Wait
) -> None:
    page.editing.change(
        lambda pact: replaced(pact, gates=replaced(pact.gates, MQL=replaced(pact.gates.MQL, engagement=500)))
    )
    seen()
    rows = gates.cards[Stage.MQL].rows
    assert [key for key, row in rows.items() if row.finding.text()] == ["engagement"]
    assert "nobody can reach the gate: it asks for 500 points" in rows["engagement"].finding.text()
    popover = ask(page)
    assert popover.primary is not None
    for field in (popover.note, popover.marketing, popover.sales):
        qtbot.keyClicks(field, "x")
    assert not popover.primary.isEnabled()
    assert popover.errors
    popover.reject()


def test_the_overview_leads_to_where_a_finding_is_mended(qtbot: QtBot, page: PactPage, seen: Wait) -> None:
    page.editing.change(
        lambda pact: replaced(pact, gates=replaced(pact.gates, MQL=replaced(pact.gates.MQL, engagement=500)))
    )
    seen()
    page.show_tab("overview")
    overview = page.tab("overview")
    assert isinstance(overview, OverviewTab)
    first = overview.findChild(FindingLine)
    assert isinstance(first, FindingLine)
    first.pressed.emit()
    assert page.memory()["tab"] == "gates"


def test_gates_are_edited_as_sentences_with_switches(
    qtbot: QtBot, page: PactPage, gates: GatesTab, seen: Wait, people: People
) -> None:
    rows = gates.cards[Stage.MQL].rows
    assert rows["reachable"].switch.accessibleName() == "Contact data"
    rows["reachable"].switch.click()
    assert page.editing.pact.gates.MQL.reachable is False
    rows["strong_within_days"].switch.click()
    assert page.editing.pact.gates.MQL.strong_within_days is None
    gates.cards[Stage.SAL].definition.setPlainText("Sales has checked it")
    assert page.editing.pact.definitions["SAL"] == "Sales has checked it"
    page.undo()
    page.undo()
    page.undo()
    assert page.editing.draft is not None
    assert not page.editing.draft.is_changed
    assert rows["reachable"].switch.isChecked()


def test_an_earlier_version_is_read_compared_and_taken_as_a_new_draft(
    qtbot: QtBot, page: PactPage, seen: Wait, versions: VersionsTab, desk: Desk
) -> None:
    first = desk.pact.published().pact
    page.editing.change(lambda pact: worth(pact, 60))
    seen()
    publish(qtbot, page, 2)
    qtbot.waitUntil(lambda: len(versions.model.shown) == 2)
    versions.table.show_row(0)
    assert [one.words for one in versions.model.shown[0].changes] == ["Points: +20 → +60"]
    versions.table.show_row(1)
    assert versions.title.text() == "Version 1"
    versions.restore.click()
    assert page.editing.pact == first
    assert page.editing.draft is not None
    assert page.editing.draft.is_changed
    assert page.header.chip.accessibleName() == "Draft of version 3"
    assert desk.pact.published().number == 2
    page.undo()
    assert not page.editing.draft.is_changed


@pytest.mark.parametrize("points", [60, 5])
def test_what_others_did_meanwhile_is_seen_in_the_effect(
    qtbot: QtBot, page: PactPage, seen: Wait, desk: Desk, people: People, points: int
) -> None:
    page.editing.change(lambda pact: worth(pact, points))
    seen()
    changes = desk.leads.log([people.looker], "inquiry")
    page.apply_changes(changes)
    page.effects.pin(people.looker)
    qtbot.waitUntil(lambda: _draft_points(page) == 41)
    assert page.editing.draft is not None
    assert page.editing.draft.is_changed


def _draft_points(page: PactPage) -> int | None:
    receipt = page.pane.receipt.receipt
    return receipt.draft.engagement if receipt is not None else None
