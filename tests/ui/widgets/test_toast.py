"""Where the toast stands."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.ui.widgets.toast import LEFT_OF, Toast


def test_a_toast_never_covers_the_buttons_at_the_bottom_right_of_a_page(qtbot: QtBot, plain_look: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 700)
    page = QWidget(window)
    page.setGeometry(72, 0, 1128, 700)
    button = QPushButton("Merge", page)
    button.setGeometry(720, 620, 90, 32)
    window.show()
    toast = Toast(window, page)
    said = "Marked Yusuke Fujita / Yusuke Fujita as different people"

    def box() -> QRect:
        toast.say(said, "Undo", lambda: None, hint="Ctrl Z")
        return toast.box().translated(toast.pos())

    page_box = page.geometry()
    assert abs(box().center().x() - page_box.center().x()) <= 1
    button.setObjectName(LEFT_OF)
    assert box().right() < page_box.left() + button.x()
    assert box().left() > page_box.left()
    button.move(300, 620)
    assert box().left() > page_box.left()  # rather over a button than out of the page
