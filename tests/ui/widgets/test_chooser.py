"""A list of what can be chosen, over the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.ui.widgets.chooser import Chooser, ChooserOption


@pytest.fixture
def window(qtbot: QtBot, plain_look: None) -> QWidget:
    made = QWidget()
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def opened(qtbot: QtBot, window: QWidget, count: int, current: int) -> tuple[Chooser, QPushButton]:
    """A chooser of so many numbers below a button."""
    button = QPushButton("Field", window)
    button.show()
    chooser = Chooser(window, [ChooserOption(at, f"Field {at}") for at in range(count)], current)
    chooser.open_below(button)
    qtbot.waitUntil((chooser.search or chooser.list).hasFocus)
    return chooser, button


def test_a_long_list_fills_the_box_and_shows_what_is_taken(qtbot: QtBot, window: QWidget) -> None:
    chooser, _button = opened(qtbot, window, 40, 20)
    line = chooser.list.visualRect(chooser.list.currentIndex())
    assert chooser.list.viewport().rect().contains(line)
    assert chooser.list.height() >= 14 * line.height()
    assert chooser.box().bottom() - chooser.list.geometry().bottom() <= 8


@pytest.mark.parametrize("count", [5, 40])
def test_tab_leaves_and_goes_back_to_what_opened_it(qtbot: QtBot, window: QWidget, count: int) -> None:
    chooser, button = opened(qtbot, window, count, 2)
    with qtbot.assertNotEmitted(chooser.chosen):
        qtbot.keyClick(chooser.search or chooser.list, Qt.Key.Key_Tab)
    assert chooser.isHidden()
    assert button.hasFocus()
