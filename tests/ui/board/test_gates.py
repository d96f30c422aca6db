"""What moves ask in place, and the moves that the answers make."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column
from leaddesk.domain.moves import Likely, Move, Question, Refusal
from leaddesk.domain.stages import Department, Stage
from leaddesk.translation import Language, use_language
from leaddesk.ui.board.gates.evidence import EvidenceGate, OrderGate, OverrideGate
from leaddesk.ui.board.gates.gate import Asking, Gate, RestUntil
from leaddesk.ui.board.gates.opening import gate_for
from leaddesk.ui.board.gates.reasons import DisqualifyGate, LostGate, RestGate, ReturnGate, UnorderGate
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.segmented import Segmented
from tests.ui.board.hands import KONDO, MIURA, MORITA, NISHIMURA, SAKAMOTO, SATO_LEAD, drag, gate_of, ids
from tests.ui.fake_desk import FakeDesk, FakeMember
from tests.ui.people import TODAY, WORKING, pictured

CARDS = {card.id: card for card in pictured("ja")}
ONO = SATO_LEAD["小野"]


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1000, 800)
    qtbot.addWidget(window)
    return window


def asking(target: Column, *leads: int, refusals: tuple[Refusal, ...] = ()) -> Asking:
    cards = [CARDS[lead] for lead in leads]
    return Asking(cards, len(leads), target, TODAY, WORKING, FakeMember(), refusals)


def test_every_question_has_its_gate(over: QWidget) -> None:
    for question in Question:
        if question is not Question.NOTHING:
            gate = gate_for(question, over, asking(Column.LOST, MORITA))
            assert isinstance(gate, Gate)
            assert isinstance(gate.move_to_make(), Move)


def test_a_return_names_reason_and_day(over: QWidget) -> None:
    gate = ReturnGate(over, asking(Column.MAL, ONO))
    gate.reasons.choose_number(2)
    gate.note.setText(" 直通の番号を確認してください ")
    move = gate.move_to_make()
    assert move == Move(Stage.MAL, "incomplete", "直通の番号を確認してください", until=date(2026, 12, 21))


def test_a_return_begins_with_the_likely_reason_and_says_why(over: QWidget) -> None:
    likely = Likely("incomplete", "電話番号が空欄です")
    refusals = (Refusal(ONO, "", Question.RETURN, likely=likely, pact_version=4),)
    gate = ReturnGate(over, asking(Column.MAL, ONO, refusals=refusals))
    assert gate.move_to_make().reason == "incomplete"
    assert [option.reason for option in gate.reasons.options] == ["", "電話番号が空欄です", ""]
    assert gate.reasons.options[2].meaning == "第4版で合意したMQLではない"


def test_a_return_of_several_says_of_how_many_the_likely_reason_is_true(over: QWidget) -> None:
    likely = Likely("incomplete", "電話番号が空欄です")
    refusals = (Refusal(ONO, "", Question.RETURN, likely=likely), Refusal(MIURA, "", Question.RETURN))
    gate = ReturnGate(over, asking(Column.MAL, ONO, MIURA, refusals=refusals))
    assert gate.reasons.options[1].reason == "電話番号が空欄です（1名）"


def test_an_order_taken_back_says_why_and_rests_where_it_was_dropped(over: QWidget) -> None:
    gate = UnorderGate(over, asking(Column.MQL, MORITA))
    gate.reasons.choose_number(2)
    assert gate.move_to_make() == Move(Stage.MQL, "cancelled")
    resting = UnorderGate(over, asking(Column.RESTING, MORITA))
    assert resting.move_to_make() == Move(Stage.MAL, "mistaken", until=date(2026, 12, 21))


def test_an_override_does_not_repeat_its_heading(over: QWidget) -> None:
    refusal = Refusal(NISHIMURA, "西村さんはまだ…", Question.OVERRIDE, ("no strong action yet", "the fit is C"))
    gate = OverrideGate(over, asking(Column.MQL, NISHIMURA, refusals=(refusal,)))
    assert gate._missing() == ["No strong action yet", "The fit is C"]


def test_a_rest_ends_on_a_working_day(over: QWidget) -> None:
    until = RestUntil(TODAY, WORKING)
    assert until.day() == date(2026, 12, 21)  # a month later is a Sunday
    until.spans._choose(0)
    assert until.day() == date(2026, 12, 4)
    until.field.set_day(date(2027, 1, 15))
    assert until.spans.current() == -1
    assert RestUntil(date(2027, 1, 31), WORKING).day() == date(2027, 3, 1)  # 28 February is a Sunday


def test_evidence_is_prefilled_for_one_enter(over: QWidget) -> None:
    gate = EvidenceGate(over, asking(Column.SQL, MORITA))
    assert gate.move_to_make() == Move(Stage.SQL, evidence="quote-requested", evidence_on=TODAY, amount=12_500_000)
    gate.kinds.choose_number(2)
    gate.amount.setText("")
    gate.day.set_day(date(2026, 11, 18))
    move = gate.move_to_make()
    assert (move.evidence, move.evidence_on, move.amount) == ("appointment", date(2026, 11, 18), None)


def test_an_order_needs_its_amount(over: QWidget) -> None:
    gate = OrderGate(over, asking(Column.WON, SAKAMOTO))
    assert gate.primary is not None and not gate.primary.isEnabled()
    gate.amount.setText("12")
    gate.term._choose(1)
    assert gate.primary.isEnabled()
    assert gate.move_to_make() == Move(Stage.WON, amount=120_000, is_monthly=True)


def test_losses_and_disqualifications_name_their_reason(over: QWidget) -> None:
    lost = LostGate(over, asking(Column.LOST, KONDO))
    lost.reasons.choose_number(5)
    assert lost.move_to_make() == Move(Stage.LOST, "competitor")
    out = DisqualifyGate(over, asking(Column.DISQUALIFIED, KONDO))
    out.reasons.choose_number(3)
    assert out.move_to_make() == Move(Stage.DISQUALIFIED, "student")
    assert RestGate(over, asking(Column.RESTING, MIURA)).move_to_make() == Move(Stage.MAL, until=date(2026, 12, 21))


def test_an_override_needs_both_names_and_a_note(over: QWidget) -> None:
    gate = OverrideGate(
        over,
        asking(Column.MQL, NISHIMURA, refusals=(Refusal(NISHIMURA, "強い行動がまだありません", Question.OVERRIDE),)),
    )
    assert (gate.sales.text(), gate.marketing.text()) == ("佐藤 美咲", "")
    assert gate.primary is not None and not gate.primary.isEnabled()
    gate.marketing.setText("田中 翔")
    assert not gate.primary.isEnabled()
    gate.note.setText("社長の紹介")
    assert gate.primary.isEnabled()
    move = gate.move_to_make()
    assert (move.reason, move.note, move.agreed_by, move.is_override) == (
        "agreed",
        "社長の紹介",
        ("田中 翔", "佐藤 美咲"),
        True,
    )


def test_an_override_by_marketing_prefills_the_other_side(over: QWidget) -> None:
    marketing = Asking([CARDS[NISHIMURA]], 1, Column.MQL, TODAY, WORKING, FakeMember("田中 翔", Department.MARKETING))
    gate = OverrideGate(over, marketing)
    assert (gate.marketing.text(), gate.sales.text()) == ("田中 翔", "")


def test_what_is_missing_is_said_once_with_how_many_it_is_true_of(over: QWidget) -> None:
    same = tuple(Refusal(lead, "強い行動がまだありません", Question.OVERRIDE) for lead in (MIURA, NISHIMURA))
    gate = OverrideGate(over, asking(Column.MQL, MIURA, NISHIMURA, refusals=same))
    assert gate._missing() == ["強い行動がまだありません (2名)"]


def test_the_card_waits_at_its_new_place_and_one_enter_does_it(
    qtbot: QtBot, window: MainWindow, page: BoardPage, desk: FakeDesk
) -> None:
    drag(page, [SAKAMOTO], Column.SQL)
    gate = gate_of(qtbot, page)
    assert SAKAMOTO in ids(page, Column.SQL)
    note = page.board.marks.note(SAKAMOTO)
    assert note is not None and note.long == "根拠を待っています"
    assert page.board.marks.is_origin(Column.SAL, SAKAMOTO)
    assert window.status.status.text.text() == "坂本 雄一さんの移動は、まだ保存されていません"
    assert desk.journal.done == []
    assert gate.note.hasFocus()
    qtbot.keyClick(gate.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.column(SAKAMOTO) is Column.SQL)
    qtbot.waitUntil(lambda: SAKAMOTO not in ids(page, Column.SAL))
    assert page.board.marks.note(SAKAMOTO) is None
    assert "まだ保存されていません" not in window.status.status.text.text()


def test_escape_puts_the_card_back_and_the_focus_on_it(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    before = ids(page, Column.MAL)
    drag(page, [ONO], Column.MAL)
    gate = gate_of(qtbot, page)
    qtbot.keyClick(gate.note, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ids(page, Column.MAL) == before)
    assert page.board.selected() == [ONO]
    assert page.board.lanes[Column.MQL].table.hasFocus()
    assert page.board.marks.note(ONO) is None
    assert desk.journal.done == []


def test_a_gate_stands_beside_its_card_inside_the_window(qtbot: QtBot, window: MainWindow, page: BoardPage) -> None:
    for lead, column in ((ONO, Column.MAL), (SAKAMOTO, Column.SQL), (MORITA, Column.WON)):
        drag(page, [lead], column)
        gate = gate_of(qtbot, page)
        box = gate.box().translated(gate.pos())
        card = page.board.rect_in(page.board.lanes[column], lead)
        assert window.rect().contains(box)
        assert box.width() == 360
        assert box.left() - card.right() == 9 or card.left() - box.right() == 9, column
        gate.reject()
        qtbot.waitUntil(lambda lead=lead, column=column: lead not in ids(page, column))


def test_those_who_lack_something_ask_while_the_others_settle(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    ready = 1
    drag(page, [ready, NISHIMURA], Column.MQL)
    gate = gate_of(qtbot, page)
    assert isinstance(gate, OverrideGate)
    assert desk.column(ready) is Column.MQL
    assert page.board.marks.is_waiting(NISHIMURA)
    assert not page.board.marks.is_waiting(ready)
    gate.marketing.setText("田中 翔")
    gate.note.setText("合意")
    gate.accept()
    qtbot.waitUntil(lambda: desk.column(NISHIMURA) is Column.MQL)


def test_an_answer_that_raises_another_question_is_asked_again(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    drag(page, [NISHIMURA], Column.SQL)  # first the evidence, then the gate that is not met
    first = gate_of(qtbot, page)
    assert isinstance(first, EvidenceGate)
    first.accept()
    qtbot.waitUntil(
        lambda: any(isinstance(gate, OverrideGate) and gate.isVisible() for gate in page.window().findChildren(Gate))
    )
    second = next(gate for gate in page.window().findChildren(OverrideGate) if gate.isVisible())
    assert NISHIMURA in ids(page, Column.SQL)
    second.reject()
    qtbot.waitUntil(lambda: NISHIMURA not in ids(page, Column.SQL))
    assert NISHIMURA in ids(page, Column.MAL)
    assert desk.journal.done == []


def test_a_rest_always_asks_until_when(qtbot: QtBot, page: BoardPage, desk: FakeDesk) -> None:
    drag(page, [MIURA], Column.RESTING)
    gate = gate_of(qtbot, page)
    assert isinstance(gate, RestGate)
    gate.accept()
    qtbot.waitUntil(lambda: desk.column(MIURA) is Column.RESTING)
    qtbot.waitUntil(lambda: MIURA in ids(page, Column.RESTING) and MIURA not in ids(page, Column.MAL))


def test_a_second_question_puts_the_first_back(qtbot: QtBot, page: BoardPage) -> None:
    drag(page, [SAKAMOTO], Column.SQL)
    gate_of(qtbot, page)
    drag(page, [KONDO], Column.SQL)
    qtbot.waitUntil(lambda: page.board.marks.is_waiting(KONDO))
    assert not page.board.marks.is_waiting(SAKAMOTO)
    assert SAKAMOTO in ids(page, Column.SAL)
    gate_of(qtbot, page).reject()


@pytest.mark.parametrize("speaks", ["ja", "en"])
def test_no_word_of_a_gate_is_cut(qtbot: QtBot, window: MainWindow, speaks: Language) -> None:
    use_language(speaks)
    for make in (ReturnGate, RestGate, OverrideGate):
        gate = make(window, Asking([], 2, Column.MQL, TODAY, WORKING, FakeMember()))
        gate.open_beside(QRect(400, 300, 200, 100))
        for part in (*gate.findChildren(Segmented), *gate.findChildren(KeyButton)):
            assert part.width() >= part.sizeHint().width(), (speaks, make.__name__, part.accessibleName())
        gate.reject()


def test_the_status_line_counts_several_without_calling_them_by_name() -> None:
    assert asking(Column.MAL, ONO).unsaved() == "小野 隆さんの移動は、まだ保存されていません"
    assert asking(Column.MAL, ONO, MORITA).unsaved() == "2名の移動は、まだ保存されていません"


def test_both_names_have_as_much_room(qtbot: QtBot, page: BoardPage) -> None:
    drag(page, [NISHIMURA], Column.MQL)
    gate = gate_of(qtbot, page)
    assert isinstance(gate, OverrideGate)
    assert abs(gate.marketing.width() - gate.sales.width()) <= 1
    gate.reject()
