"""Whoever goes through all the pages, edits, searches and imports never waits for the window."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Filter
from leaddesk.domain.pact_edits import replaced, rule_of, with_rule
from leaddesk.resources import resource
from leaddesk.ui.importing.page import ImportPage
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.pact.points_tab import PointsTab
from leaddesk.ui.page import Page
from leaddesk.ui.table.page import TablePage
from tests.builders import add, add_ready
from tests.journeys.conftest import Journey
from tests.journeys.test_list_to_board import drop_file, go_on_to_the_end

LIST = "製造DX展2026_名刺一覧.xlsx"


@pytest.fixture
def real_desk(real_desk: Desk) -> Desk:
    """A few dozen people."""
    for number in range(1, 21):
        add_ready(real_desk, number)
    for number in range(21, 41):
        add(real_desk, number)
    return real_desk


def go_to(journey: Journey, key: str) -> Page:
    """A place of the rail is taken."""
    journey.heart.doing = f"the page “{key}” is shown"
    journey.window.go_to(key)
    page = journey.window.page_at(key)
    assert page is not None
    journey.qtbot.wait(300)
    return page


def test_no_page_keeps_its_user_waiting(journey: Journey) -> None:
    for entry in journey.window.pages:
        go_to(journey, entry.key)
    for entry in reversed(journey.window.pages):
        go_to(journey, entry.key)


def test_a_rule_of_the_pact_is_edited(journey: Journey) -> None:
    page = go_to(journey, "pact")
    assert isinstance(page, PactPage)
    points = page.tab("points")
    assert isinstance(points, PointsTab)
    journey.until("the rules are there", lambda: points.is_built and page.effects.effect is not None)
    row = next(iter(points.rules.rows.values()))
    assert row.points is not None
    journey.heart.doing = "the points of a rule are typed"
    journey.qtbot.mouseClick(row.points, Qt.MouseButton.LeftButton)
    journey.qtbot.wait(200)
    field = journey.window.focusWidget()
    journey.qtbot.keyClicks(field, "77")
    journey.qtbot.keyClick(field, Qt.Key.Key_Return)
    journey.until("the draft has them", lambda: getattr(rule_of(page.editing.pact, row.code), "points", 0) == 77)
    journey.until(
        "the effect is worked out",
        lambda: page.effects.effect is not None and page.effects.effect.pact == page.editing.pact,
    )
    journey.heart.doing = "the draft is undone, and changed again"
    page.undo()
    page.editing.change(
        lambda pact: with_rule(pact, replaced(rule_of(pact, row.code), on=False))  # type: ignore[arg-type]
    )
    journey.qtbot.wait(300)
    for key in ("overview", "gates", "clocks", "backtest", "versions", "points"):
        journey.heart.doing = f"the tab “{key}” of the pact is shown"
        page.show_tab(key)
        journey.qtbot.wait(300)


def test_a_search_is_typed_on_board_and_table(journey: Journey) -> None:
    for text in ("山", "山田", "山田 1", ""):
        journey.board.search.setText(text)
        journey.until_board_agrees()
    table = go_to(journey, "table")
    assert isinstance(table, TablePage)
    for text in ("山", "山田", "山田 1", ""):
        table.search.setText(text)
        expected = journey.asks(lambda text=text: journey.desk.leads.find(Filter(search=text))[0])
        journey.until(f"the table shows “{text}”", lambda n=expected: table.table.model.rowCount() == n)


def test_a_list_is_imported_between_people_who_are_there(journey: Journey) -> None:
    drop_file(journey, resource("samples/ja") / LIST)
    page = go_on_to_the_end(journey)
    assert isinstance(page, ImportPage)
    assert page.session.imported is not None
    journey.qtbot.wait(200)
    go_to(journey, "today")
    go_to(journey, "board")
    journey.until_board_agrees()


class _Layouts(QObject):
    """Counts how often anything is asked to lay itself out anew."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.mark.parametrize("width", [1440, 1024])
def test_a_page_that_nobody_touches_is_at_rest(journey: Journey, width: int) -> None:
    """What lays itself out because it was laid out goes on without end, unseen, and takes a whole processor."""
    journey.window.resize(width, 800)
    layouts, app = _Layouts(), QApplication.instance()
    assert app is not None
    for is_open in (False, True):
        if is_open:
            journey.window.open_lead(journey.board.board.models[Column.MAL].ids()[0])
        for name in ("board", "table", "today", "duplicates", "import", "pact"):
            go_to(journey, name)
            journey.qtbot.wait(400)
            layouts.count = 0
            app.installEventFilter(layouts)
            journey.qtbot.wait(150)
            app.removeEventFilter(layouts)
            assert layouts.count < 20, f"{name}, with a lead open: {is_open}"
