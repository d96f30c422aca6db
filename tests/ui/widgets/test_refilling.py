"""What takes another's place in a layout is there at once."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.ui.widgets.refilling import empty, put_in


def test_what_gave_way_is_gone_and_what_came_is_seen_at_once(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    line = QVBoxLayout(around)
    old = QLabel("old")
    line.addWidget(old)
    line.addStretch(1)
    around.show()
    qtbot.waitUntil(old.isVisible)

    empty(line)
    new = QLabel("new")
    put_in(line, new)

    assert not old.isVisible()
    assert new.isVisible()
    assert line.count() == 1
