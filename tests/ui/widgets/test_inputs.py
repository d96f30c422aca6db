"""Days and amounts by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.translation import Language, use_language
from leaddesk.ui.widgets.inputs import DayField


@pytest.mark.usefixtures("plain_look")
@pytest.mark.parametrize("spoken", ["ja", "en"])
def test_tab_takes_a_day_at_its_number_and_leaves_it_as_a_whole(qtbot: QtBot, spoken: Language) -> None:
    use_language(spoken)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, day, after = QLineEdit(), DayField(date(2026, 11, 20)), QLineEdit()
    for widget in (before, day, after):
        column.addWidget(widget)
    window.show()
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert window.focusWidget() is day
    qtbot.keyClicks(day, "21")
    assert day.day() == date(2026, 11, 21)
    qtbot.keyClick(day, Qt.Key.Key_Tab)
    assert window.focusWidget() is after
