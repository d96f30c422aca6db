"""The table that the import and the versions of the pact share, and what scrolls."""

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QScrollArea, QVBoxLayout
from pytestqt.qtbot import QtBot

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.table import CellDelegate, Table
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.unrolled import Unrolled


def widths(table: Table, room: int) -> list[int]:
    table.resize(room, 300)
    return [table.columnWidth(at) for at in range(table.model().columnCount())]


def test_columns_that_grow_share_what_the_elastic_one_has_over(qtbot: QtBot) -> None:
    px = theme.px
    table = Table(QStandardItemModel(0, 3), CellDelegate(), (100, 50, 0), least=80, growing=(0,), roomy=200)
    qtbot.addWidget(table)
    table.show()
    assert widths(table, px(300)) == [px(100), px(50), px(150)], "there is nothing over yet"
    assert widths(table, px(430)) == [px(140), px(50), px(240)], "half of what is over goes to the other"
    assert widths(table, px(1500)) == [px(200), px(50), px(1250)], "it grows to twice its width at most"


def test_a_table_in_which_nothing_grows_gives_all_to_one_column(qtbot: QtBot) -> None:
    table = Table(QStandardItemModel(0, 2), CellDelegate(), (50, 0))
    qtbot.addWidget(table)
    table.show()
    assert widths(table, 900) == [theme.px(50), 900 - theme.px(50)]


def test_what_wraps_scrolls_no_further_than_its_last_line(qtbot: QtBot) -> None:
    area, inside = QScrollArea(), Unrolled()
    column = QVBoxLayout(inside)
    for _line in range(6):
        column.addWidget(Text("word " * 60, "body", wraps=True))
    area.setWidgetResizable(True)
    area.setWidget(inside)
    qtbot.addWidget(area)
    area.resize(900, 120)
    area.show()
    qtbot.waitUntil(lambda: inside.height() == inside.heightForWidth(inside.width()))
    assert area.verticalScrollBar().maximum() == inside.height() - area.viewport().height()
