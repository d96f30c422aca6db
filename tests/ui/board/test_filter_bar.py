from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.cards import Standing
from leaddesk.ui.board.filter_parts import ORDER_WORDS, PARTS, typed
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.widgets.choices import Choices
from tests.ui.board.hands import SATO_LEAD, ids
from tests.ui.fake_desk import FakeDesk


def open_choices(qtbot: QtBot, page: BoardPage, part: str) -> Choices:
    qtbot.mouseClick(page.filters.chips[part], Qt.MouseButton.LeftButton)
    found: list[Choices] = []

    def is_open() -> bool:
        found[:] = [one for one in page.window().findChildren(Choices) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[0]


def check(qtbot: QtBot, choices: Choices, label: str) -> None:
    box = next(one for one in choices._checks if one.text() == label)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))


def test_every_chip_is_a_part_of_the_filter() -> None:
    known = set(Filter._fields)
    assert {part.key for part in PARTS} <= known
    assert set(ORDER_WORDS) == set(Order)


def test_choosing_narrows_at_once_and_several_widen(qtbot: QtBot, page: BoardPage) -> None:
    choices = open_choices(qtbot, page, "grades")
    check(qtbot, choices, "A")
    qtbot.waitUntil(lambda: page.board.looking.filter == Filter(grades=("A",)))
    qtbot.waitUntil(lambda: len(ids(page, Column.MQL)) == 4)
    check(qtbot, choices, "B")
    check(qtbot, choices, "C")
    assert page.filters.chips["grades"].text() == "適合度：A〜C"
    qtbot.keyClick(choices, Qt.Key.Key_Escape)
    assert page.filters.chips["grades"].hasFocus()


def test_values_of_the_desk_are_asked_off_thread_and_told_by_surname(qtbot: QtBot, page: BoardPage) -> None:
    choices = open_choices(qtbot, page, "owners")
    check(qtbot, choices, "佐藤 美咲")
    check(qtbot, choices, "未定")
    assert page.filters.chips["owners"].text() == "担当：未定・佐藤"
    qtbot.waitUntil(lambda: SATO_LEAD["井上"] not in ids(page, Column.MQL))
    assert SATO_LEAD["小野"] in ids(page, Column.MQL)


def test_a_cross_lets_one_part_go_and_clear_all(qtbot: QtBot, page: BoardPage) -> None:
    page.show_filter(Filter(search="山", grades=("A",), standings=(Standing.OVERDUE,)))
    assert page.search.text() == "山"
    page.filters.chips["grades"].cleared.emit()
    assert page.board.looking.filter == Filter(search="山", standings=(Standing.OVERDUE,))
    qtbot.mouseClick(page.filters.clear, Qt.MouseButton.LeftButton)
    assert page.board.looking.filter == Filter()
    assert page.search.text() == ""
    assert page.filters.clear.isHidden()


def test_a_filter_from_elsewhere_learns_its_labels(qtbot: QtBot, window: MainWindow, page: BoardPage) -> None:
    window.show_on_board(Filter(owners=("鈴木 蓮",), standings=(Standing.STUCK,)))
    qtbot.waitUntil(lambda: page.filters.chips["standings"].text() == "期限：動きなし")
    qtbot.waitUntil(lambda: page.filters.chips["owners"].text() == "担当：鈴木")


def test_chips_that_do_not_fit_are_behind_a_number(qtbot: QtBot, window: MainWindow, page: BoardPage) -> None:
    assert page.filters.more.isHidden()
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: not page.filters.more.isHidden())
    hidden = [chip for chip in page.filters.chips.values() if chip.isHidden()]
    assert page.filters.more.text() == f"+{len(hidden)}"
    assert hidden
    last = hidden[-1]
    window.show_on_board(Filter(sources=("Web",)))
    page.filters.show_filter(Filter(sources=("Web",)), Order.URGENCY)
    qtbot.waitUntil(lambda: not last.isHidden())
    assert last is page.filters.chips["sources"]
    assert last.x() == min(chip.x() for chip in page.filters.chips.values() if not chip.isHidden()), (
        "what filters comes first"
    )
    assert last.nextInFocusChain() is page.filters.chips["owners"]


def test_values_are_kept_as_the_filter_holds_them() -> None:
    by_key = {part.key: part for part in PARTS}
    assert typed(by_key["standings"], (0, 4)) == (Standing.OVERDUE, Standing.STUCK)
    assert typed(by_key["owners"], ("", "佐藤")) == ("", "佐藤")


def test_the_order_of_the_columns(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    page.filters._sort_by(Order.SCORE)
    qtbot.waitUntil(lambda: ids(page, Column.MQL) == list(desk.board.ids(Column.MQL, Filter(), Order.SCORE)))
    assert page.filters.sort.text() == "点数の高い順"
