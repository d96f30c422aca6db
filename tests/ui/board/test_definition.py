"""The definition at the head of a column, on a real desk with its published pact."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column
from leaddesk.ui.board.definition import DefinitionCard, outside_words, read_statement
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.pages import PAGES
from leaddesk.ui.widgets.text import Text
from tests.ui.lead.fixtures import desk, people, template

__all__ = ["desk", "people", "template"]

BOARD_AND_PACT = tuple(entry for entry in PAGES if entry.key in ("board", "pact"))


@pytest.fixture
def shown(qtbot: QtBot, settings: QSettings, desk: Desk) -> Iterator[tuple[MainWindow, BoardPage]]:
    window = MainWindow(settings, BOARD_AND_PACT)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show_desk(desk, "営業部")
    window.go_to("board")
    window.show()
    page = window.page()
    assert isinstance(page, BoardPage)
    qtbot.waitUntil(lambda: page.board.models[Column.MAL].rowCount() > 0)
    yield window, page


def opened(qtbot: QtBot, page: BoardPage) -> DefinitionCard:
    qtbot.waitUntil(lambda: page.definitions.card is not None)
    assert page.definitions.card is not None
    return page.definitions.card


def texts(card: DefinitionCard) -> list[str]:
    return [label.text() for label in card.findChildren(Text)]


def test_a_click_on_the_head_says_what_the_published_pact_says(
    qtbot: QtBot,
    shown: tuple[MainWindow, BoardPage],
    desk: Desk,
) -> None:
    _window, page = shown
    qtbot.mouseClick(page.board.lanes[Column.MQL].header, Qt.MouseButton.LeftButton)
    card = opened(qtbot, page)
    said = read_statement(desk)
    mql = next(stage for stage in said.stages if stage.stage == "MQL")
    assert mql.definition and mql.gate and mql.promise
    assert {mql.definition, *mql.gate, *mql.promise, said.agreed} <= set(texts(card))
    assert page.board.lanes[Column.MQL].header.accessibleDescription().startswith(mql.definition)
    assert card.isVisible()


def test_the_pointer_opens_it_after_a_moment_and_closes_it_when_gone(
    qtbot: QtBot, shown: tuple[MainWindow, BoardPage]
) -> None:
    _window, page = shown
    header = page.board.lanes[Column.SQL].header
    QApplication.sendEvent(header, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert page.definitions.card is None
    opened(qtbot, page)
    QApplication.sendEvent(header, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: page.definitions.card is None)


def test_a_pointer_that_goes_on_at_once_opens_nothing(qtbot: QtBot, shown: tuple[MainWindow, BoardPage]) -> None:
    _window, page = shown
    header = page.board.lanes[Column.SQL].header
    QApplication.sendEvent(header, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    QApplication.sendEvent(header, QEvent(QEvent.Type.Leave))
    other = page.board.lanes[Column.MAL].header
    QApplication.sendEvent(other, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert "MAL" in opened(qtbot, page).accessibleName()


def test_from_column_to_column_one_definition_is_open(qtbot: QtBot, shown: tuple[MainWindow, BoardPage]) -> None:
    _window, page = shown
    page.board.lanes[Column.MAL].header.setFocus(Qt.FocusReason.TabFocusReason)
    page.board.lanes[Column.WON].header.setFocus(Qt.FocusReason.TabFocusReason)
    assert "WON" in opened(qtbot, page).accessibleName()
    qtbot.keyClick(page.board.lanes[Column.WON].header, Qt.Key.Key_Escape)
    assert page.definitions.card is None


def test_the_link_and_enter_open_the_gates_of_the_pact(qtbot: QtBot, shown: tuple[MainWindow, BoardPage]) -> None:
    window, page = shown
    qtbot.mouseClick(page.board.lanes[Column.MAL].header, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(opened(qtbot, page).link, Qt.MouseButton.LeftButton)
    pact = window.page()
    assert isinstance(pact, PactPage) and type(pact.tab("gates")).__name__ == "GatesTab"
    assert page.definitions.card is None
    window.go_to("board")
    pact.show_tab("overview")
    qtbot.keyClick(page.board.lanes[Column.SAL].header, Qt.Key.Key_Return)
    assert window.page() is pact
    assert pact.tabs.current() == 2


def test_leaving_the_page_closes_it(qtbot: QtBot, shown: tuple[MainWindow, BoardPage]) -> None:
    window, page = shown
    qtbot.mouseClick(page.board.lanes[Column.MAL].header, Qt.MouseButton.LeftButton)
    opened(qtbot, page)
    window.go_to("pact")
    assert page.definitions.card is None


def test_columns_out_of_the_flow_say_what_they_are(qtbot: QtBot, shown: tuple[MainWindow, BoardPage]) -> None:
    _window, page = shown
    page.board.lanes[Column.RESTING].set_folded(False)
    qtbot.mouseClick(page.board.lanes[Column.RESTING].header, Qt.MouseButton.LeftButton)
    assert outside_words(Column.RESTING) in texts(opened(qtbot, page))
