"""The tabs of a page, by mouse and keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text_tabs import TextTabs


def has_ring(tabs: TextTabs) -> bool:
    """Whether the ring is drawn left of the current tab."""
    box = tabs.box(tabs.current())
    picture = tabs.grab().toImage()
    middle = round(box.center().y())
    colors = {picture.pixelColor(x, middle).rgb() for x in range(round(box.left()) - theme.px(8), round(box.left()))}
    return QColor(theme.color("focus")).rgb() in colors


def test_the_ring_comes_with_the_keyboard_only(qtbot: QtBot, plain_look: None) -> None:
    tabs = TextTabs(["Overview", "Points", "Gates"], 1)
    qtbot.addWidget(tabs)
    tabs.show()
    tabs.activateWindow()
    tabs.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(tabs.hasFocus)
    assert not has_ring(tabs)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.current() == 2
    assert has_ring(tabs)
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.box(0).center().toPoint())
    assert tabs.current() == 0
    assert not has_ring(tabs)
    tabs.clearFocus()
    assert not has_ring(tabs)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    assert has_ring(tabs)
    tabs.take_keyboard()
    assert not has_ring(tabs)
