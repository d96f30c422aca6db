from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.translation import use_language
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.chip import Chip
from leaddesk.ui.widgets.choice import Row
from leaddesk.ui.widgets.choices import Choices
from leaddesk.ui.widgets.flow_layout import FlowLayout
from leaddesk.ui.widgets.focus_ring import FocusRing
from leaddesk.ui.widgets.inputs import AmountField, DayField
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.option_rows import Option, OptionRows
from leaddesk.ui.widgets.page_bar import PageBar
from leaddesk.ui.widgets.painting import hint_width
from leaddesk.ui.widgets.popover import Popover
from leaddesk.ui.widgets.search_field import SearchField
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.text import ElidedText
from leaddesk.ui.widgets.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)


def test_a_button_has_room_for_its_key_and_grows_with_the_zoom(qtbot: QtBot) -> None:
    plain, keyed = KeyButton("受け入れる", "primary"), KeyButton("受け入れる", "primary", hint="A")
    assert keyed.sizeHint().width() - plain.sizeHint().width() == round(hint_width("A")) + 8
    assert keyed.sizeHint().height() == 32
    theme.use(zoom=1.5)
    assert keyed.sizeHint().height() == 48


def test_a_chip_opens_or_lets_its_value_go(qtbot: QtBot) -> None:
    chip = Chip("担当", "user")
    shown(qtbot, chip)
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    chip.set_value("佐藤・鈴木")
    assert chip.text() == "担当：佐藤・鈴木"
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.cleared), qtbot.assertNotEmitted(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 14, 14))
    with qtbot.waitSignal(chip.cleared):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_segments_by_mouse_and_arrows(qtbot: QtBot) -> None:
    spans = Segmented([Segment("2週間"), Segment("1か月"), Segment("3か月")], 1)
    shown(qtbot, spans)
    with qtbot.waitSignal(spans.chosen) as chosen:
        qtbot.mouseClick(spans, Qt.MouseButton.LeftButton, pos=QPoint(spans.width() - 5, 10))
    assert chosen.args == [2]
    qtbot.keyClick(spans, Qt.Key.Key_Left)
    assert spans.current() == 1
    qtbot.keyClick(spans, Qt.Key.Key_Left)
    qtbot.keyClick(spans, Qt.Key.Key_Left)
    assert spans.current() == 0


def test_options_by_number_arrow_and_mouse(qtbot: QtBot) -> None:
    rows = OptionRows(
        [Option("a", "宛先違い", "x"), Option("b", "情報不足", "y", "電話番号が空欄です"), Option("c", "定義", "z")],
        "b",
    )
    shown(qtbot, rows)
    assert (rows.current(), rows.sizeHint().height()) == ("b", 58 + 8 + 76 + 8 + 58)
    qtbot.keyClick(rows, "3")
    assert rows.current() == "c"
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert rows.current() == "b"
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert rows.current() == "a"


def test_the_search_field_empties_on_escape_and_then_leaves(qtbot: QtBot) -> None:
    field = SearchField("氏名", "Ctrl F")
    shown(qtbot, field)
    qtbot.keyClicks(field, "yama")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_amounts_are_typed_as_people_say_them(qtbot: QtBot) -> None:
    field = AmountField(2_400_000)
    assert (field.text(), field.yen()) == ("240", 2_400_000)
    field.setText("")
    assert field.yen() is None
    use_language("en")
    assert AmountField(2_400_000).text() == "2400"


def test_days_show_their_weekday(qtbot: QtBot) -> None:
    assert DayField(date(2026, 11, 20)).text() == "2026/11/20（金）"
    assert DayField(date(2026, 12, 21), is_short=True).text() == "12/21（月）"
    use_language("en")
    field = DayField(date(2026, 11, 20))
    assert (field.text(), field.day()) == ("Fri 20 Nov 2026", date(2026, 11, 20))


def test_elided_text_says_it_all_in_its_tooltip(qtbot: QtBot) -> None:
    text = ElidedText("ほくと不動産管理株式会社")
    shown(qtbot, text)
    text.resize(400, 20)
    assert text.toolTip() == ""
    text.resize(60, 20)
    assert text.toolTip() == "ほくと不動産管理株式会社"


def test_words_flow_into_rows(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, spacing=4, row_gap=6)
    for _number in range(5):
        word = QWidget()
        word.setFixedSize(50, 20)
        flow.addWidget(word)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(110) == 20 * 3 + 6 * 2


def test_choices_tell_each_click_and_close_on_a_press_elsewhere(qtbot: QtBot, window: QWidget) -> None:
    opener = QPushButton("x", window)
    opener.show()
    choices = Choices(window, [Row("佐藤", "佐藤"), Row("鈴木", "鈴木", "12"), Row("", "未定")], ["鈴木"])
    told: list[tuple[str, ...]] = []
    choices.changed.connect(told.append)
    choices.open_below(opener)
    qtbot.mouseClick(choices._checks[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choices._checks[1], Qt.MouseButton.LeftButton)
    assert told == [("佐藤", "鈴木"), ("佐藤",)]
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(800, 600))
    assert not choices.isVisible()


def test_long_lists_of_choices_can_be_searched_in_any_kana(qtbot: QtBot, window: QWidget) -> None:
    opener = QPushButton("x", window)
    choices = Choices(window, [Row(number, f"イベント{number}") for number in range(12)] + [Row(99, "製造DX展")], [])
    choices.open_below(opener)
    field = choices.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("ｾｲｿﾞｳ")
    assert [check.isHidden() for check in choices._checks].count(False) == 0
    field.setText("いべんと1")
    assert [check.text() for check in choices._checks if not check.isHidden()] == [
        "イベント1",
        "イベント10",
        "イベント11",
    ]


def asked(window: QWidget) -> tuple[Popover, OptionRows, QLineEdit]:
    popover = Popover(window, "理由", "小野 隆")
    rows, note = OptionRows([Option("a", "宛先違い"), Option("b", "情報不足")]), QLineEdit()
    popover.add(rows)
    popover.add(note)
    popover.first = note
    popover.add_buttons("差し戻す")
    popover.open_beside(QRect(100, 100, 200, 100))
    return popover, rows, note


def test_a_popover_asks_by_keyboard_alone(qtbot: QtBot, window: QWidget) -> None:
    popover, rows, note = asked(window)
    qtbot.keyClick(note, "2")  # an empty note gives number keys to the options
    assert (rows.current(), note.text()) == ("b", "")
    qtbot.keyClicks(note, "x1")
    assert (rows.current(), note.text()) == ("b", "x1")
    qtbot.keyClick(note, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert rows.current() == "a"
    with qtbot.waitSignal(popover.accepted):
        qtbot.keyClick(note, Qt.Key.Key_Return)
    assert not popover.isVisible()


def test_a_popover_gives_the_focus_back_and_can_be_left(qtbot: QtBot, window: QWidget) -> None:
    before = QLineEdit(window)
    before.show()
    before.setFocus()
    popover, _rows, note = asked(window)
    assert note.hasFocus()
    with qtbot.waitSignal(popover.rejected):
        qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert before.hasFocus()


def test_a_disabled_primary_cannot_be_accepted(qtbot: QtBot, window: QWidget) -> None:
    popover, _rows, note = asked(window)
    assert popover.primary is not None
    popover.primary.setEnabled(False)
    with qtbot.assertNotEmitted(popover.accepted):
        qtbot.keyClick(note, Qt.Key.Key_Return)
    assert popover.isVisible()


def test_enter_presses_the_button_that_the_keyboard_is_at(qtbot: QtBot, window: QWidget) -> None:
    popover, _rows, _note = asked(window)
    quiet = next(button for button in popover.findChildren(KeyButton) if button is not popover.primary)
    done, left = [], []
    popover.accepted.connect(lambda: done.append(1))
    popover.rejected.connect(lambda: left.append(1))
    quiet.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(quiet, Qt.Key.Key_Return)
    assert (done, left) == ([], [1]), "it says that it puts back, and does not do it"
    link = LinkButton("More", parent=window)
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    with qtbot.assertNotEmitted(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_tab_stays_inside_a_popover(qtbot: QtBot, window: QWidget) -> None:
    outside = QLineEdit(window)
    outside.show()
    popover, rows, _note = asked(window)
    seen = []
    for _step in range(5):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert outside not in seen
    assert rows in seen and popover.primary in seen


def test_the_newest_toast_replaces_the_older_and_acts(qtbot: QtBot, window: QWidget) -> None:
    acted: list[str] = []
    toast = Toast(window, window)
    toast.say("一つめ")
    toast.say("小川 拓也さんを SAL 受入へ移しました", "元に戻す", lambda: acted.append("undo"), hint="Ctrl Z")
    assert toast.sentence() == "小川 拓也さんを SAL 受入へ移しました"
    assert toast.box().height() == 40
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert window.height() - (toast.y() + toast.box().bottom() + 1) == 16
    toast.take_action()
    assert (acted, toast.sentence()) == (["undo"], "")


def test_the_ring_goes_where_the_keyboard_goes(qtbot: QtBot, window: QWidget) -> None:
    ring = FocusRing(window)
    column = QVBoxLayout(window)
    first, second, field = KeyButton("一"), KeyButton("二"), QLineEdit()
    for widget in (first, second, field):
        column.addWidget(widget)
    qtbot.waitUntil(field.isVisible)
    first.setFocus()
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert ring.isHidden()
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert not ring.isHidden()
    assert ring.geometry() == field.geometry().adjusted(-1, -1, 1, 1)
    qtbot.keyClick(field, Qt.Key.Key_Backtab)
    assert ring.geometry() == second.geometry().adjusted(-3, -3, 3, 3)
    second.hide()  # the focus goes on to the next control, and the ring with it
    focused = window.focusWidget()
    assert focused in (first, field)
    assert ring.geometry().contains(focused.geometry())


def test_what_has_no_room_in_a_page_bar_gives_way_in_its_order(qtbot: QtBot, window: QWidget) -> None:
    bar = PageBar("Board", window)
    first, second = KeyButton("Import a list", icon="tray"), KeyButton("What is on a card")
    for button in (first, second):
        bar.right.addWidget(button)
    bar.gives_way((first.be_brief, second.setHidden))
    bar.show()
    layout = bar.layout()
    assert layout is not None
    whole = layout.minimumSize().width()
    for width, is_brief, is_hidden in ((whole, False, False), (whole - 60, True, False), (150, True, True)):
        bar.resize(width, bar.height())
        bar.make_room()
        assert bool(first.toolTip()) is is_brief, width
        assert second.isHidden() is is_hidden, width
    bar.resize(whole, bar.height())
    bar.make_room()
    assert not first.toolTip()
    assert not second.isHidden()
