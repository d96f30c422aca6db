"""Everything on the page is reached with the keyboard, has a name for screen readers, and never makes the window wait."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QTimer
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.ui.pact.dragging import carried
from leaddesk.ui.pact.gates_tab import GatesTab, StageCard
from leaddesk.ui.pact.number_editor import NumberEditor
from leaddesk.ui.pact.page import TABS, PactPage
from leaddesk.ui.pact.part_row import CountCell
from leaddesk.ui.pact.points_tab import PointsTab
from leaddesk.ui.pact.tab import ScrolledTab
from leaddesk.ui.theme.theme import theme
from tests.ui.drag_places import drag_place

MOST_MS = 100
"""The longest that the window may not answer while an effect is worked out."""


def stops(page: PactPage) -> list[QWidget]:
    """What Tab can reach on the page as it is shown."""
    found = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [one for one in found if one.isVisible() and one.isEnabled()]


@pytest.mark.parametrize("key", [entry.key for entry in TABS])
def test_whatever_the_keyboard_reaches_has_a_name(qtbot: QtBot, page: PactPage, key: str) -> None:
    page.show_tab(key)
    qtbot.wait(400)
    nameless = [type(one).__name__ for one in stops(page) if not (one.accessibleName() or getattr(one, "text", str)())]
    assert not nameless


def test_tab_goes_through_the_rules_as_one_reads(qtbot: QtBot, page: PactPage, points: PointsTab) -> None:
    qtbot.wait(50)
    row = points.rules.rows["seminar"]
    row.switch.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _step in range(5):
        page.focusNextChild()
        focused = page.window().focusWidget()
        assert focused is not None
        reached.append(focused)
    assert reached[0] is row.points
    assert reached[1:5] == row.sentence.buttons()[:4]


def test_the_tabs_are_taken_with_the_arrow_keys(qtbot: QtBot, page: PactPage) -> None:
    page.tabs.setFocus()
    qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
    assert page.memory() == {"tab": "gates"}


class Heartbeat:
    """Beats every few milliseconds, and keeps the longest pause between two beats."""

    def __init__(self) -> None:
        self.longest = 0
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self.longest = max(self.longest, self._since.restart())

    def stop(self) -> int:
        """Stops; the longest pause in milliseconds."""
        self._timer.stop()
        return self.longest


def test_working_out_an_effect_never_makes_the_window_wait(
    qtbot: QtBot, page: PactPage, points: PointsTab, seen: Callable[[], None], desk: Desk
) -> None:
    """The best of three: a computer that is busy with something else may pause once, a blocked window pauses always."""
    pauses = []
    button = points.rules.rows["seminar"].points
    assert button is not None
    for digits in ("31", "42", "53"):
        button.click()
        editor = points.window().findChild(NumberEditor)
        assert isinstance(editor, NumberEditor)
        heart = Heartbeat()
        qtbot.keyClicks(editor.field, digits)
        seen()
        pauses.append(heart.stop())
        qtbot.keyClick(editor.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: points.window().findChild(NumberEditor) is None)
    assert min(pauses) <= MOST_MS


@pytest.mark.parametrize("key", ["overview", "points", "gates", "clocks"])
def test_a_tab_scrolls_to_its_last_line_and_no_further(qtbot: QtBot, page: PactPage, key: str) -> None:
    page.show_tab(key)
    tab = page.tab(key)
    assert isinstance(tab, ScrolledTab)
    inside = tab.inside

    def fits() -> bool:
        return inside.height() == max(inside.heightForWidth(inside.width()), tab.viewport().height())

    qtbot.wait(400)  # what it shows has come
    qtbot.waitUntil(fits)


def test_the_pane_gives_way_where_the_page_is_narrow(page: PactPage) -> None:
    page.window().resize(960, 800)
    slim = page.pane.width()
    page.window().resize(1900, 800)
    assert slim < page.pane.width()


def test_a_count_of_nobody_has_room_for_its_triangle(page: PactPage) -> None:
    cell = CountCell(64)
    cell.show_text("10,000 people", "caution", "warning")
    assert cell.sizeHint().width() >= theme.metrics("meta").horizontalAdvance("10,000 people") + theme.px(20)


def test_what_lies_beyond_comes_into_sight_while_a_rule_is_carried_to_the_edge(
    qtbot: QtBot, page: PactPage, points: PointsTab
) -> None:
    page.window().resize(1280, 520)
    qtbot.wait(50)
    bar, rules = points.verticalScrollBar(), points.rules
    bar.setValue(0)
    assert bar.maximum() > 100
    lower = rules.mapFrom(points.viewport(), QPoint(200, points.viewport().height() - 10))

    data = carried("rule", "seminar")

    def carry(to: QPoint) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        rules.dragMoveEvent(QDragMoveEvent(drag_place(to), Qt.DropAction.MoveAction, data, left, none))

    carry(lower)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    carry(rules.mapFrom(points.viewport(), QPoint(200, 5)))
    qtbot.waitUntil(lambda: bar.value() < bar.maximum() - 50)
    rules.dragLeaveEvent(QDragLeaveEvent())
    stood = bar.value()
    qtbot.wait(100)
    assert bar.value() == stood


def test_the_switches_of_all_gates_stand_in_one_line(qtbot: QtBot, page: PactPage, gates: GatesTab) -> None:
    page.window().resize(1280, 800)
    qtbot.wait(100)
    switches = [row.switch for card in gates.findChildren(StageCard) for row in card.rows.values()]
    assert len(switches) > 6
    assert len({switch.mapTo(gates.inside, QPoint(0, 0)).x() for switch in switches}) == 1
