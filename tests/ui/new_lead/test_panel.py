"""Adding a lead by hand, on a real desk."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Filter
from leaddesk.domain.fields import Range
from leaddesk.domain.stages import Department, Stage
from leaddesk.services.context import Acting
from leaddesk.ui import tasks
from leaddesk.ui.new_lead.panel import NewLeadPanel
from tests.domain.test_signatures import FRAMED
from tests.ui.lead.pictured import People

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[NewLeadPanel]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(420, 806)
    panel = NewLeadPanel(desk)
    line = QHBoxLayout(window)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(panel)
    window.show()
    panel.begin()
    yield panel
    window.close()


def typed(panel: NewLeadPanel, **texts: str) -> None:
    for key, text in texts.items():
        panel.form.fields[key].setFocus()
        panel.form.fields[key].setText(text)


def newest(desk: Desk) -> int:
    return max(lead.id for lead in desk.leads.find(Filter())[1])


def test_it_begins_with_what_is_usual(panel: NewLeadPanel) -> None:
    assert panel.source().code == "sales"
    assert panel.owner.name == "佐藤 美咲"
    assert panel.action.accessibleName() == "次の行動　初回の電話　11/24（火）"
    assert panel.foot.add.text() == "SAL 受入に加える"
    assert QApplication.focusWidget() is panel.form.company


def test_ctrl_enter_adds_it_with_everything_it_says(panel: NewLeadPanel, desk: Desk, qtbot: QtBot) -> None:
    typed(panel, company="株式会社きたかぜ空調", family_name="戸田", given_name="めぐみ", phone="03-5550-0100")
    with qtbot.waitSignal(panel.added) as added:
        qtbot.keyClick(panel.form.fields["phone"], Key.Key_Return, CTRL)
    assert added.args is not None
    found = desk.leads.everything(added.args[0])
    record = found.lead.record
    assert (record["full_name"], record["given_kana"], record["phone"]) == ("戸田 めぐみ", "メグミ", "+81355500100")
    assert (found.lead.stage, record["owner"], record["source"]) == (Stage.SAL, "佐藤 美咲", "sales")
    assert (found.card.next_action, str(found.card.next_action_on)) == ("初回の電話", "2026-11-24")
    assert [consent.basis for consent in found.consents] == ["public"]
    assert panel.form.is_empty()
    desk.journal.undo()
    assert desk.leads.find(Filter(search="きたかぜ"))[0] == 0


def test_ctrl_enter_pressed_twice_adds_it_once(panel: NewLeadPanel, desk: Desk, qtbot: QtBot) -> None:
    typed(panel, company="株式会社きたかぜ空調", family_name="戸田", given_name="めぐみ", phone="03-5550-0100")
    with qtbot.waitSignal(panel.added):
        qtbot.keyClick(panel.form.fields["phone"], Key.Key_Return, CTRL)
        qtbot.keyClick(panel, Key.Key_Return, CTRL)
    tasks.wait_for_all()
    assert desk.leads.find(Filter(search="きたかぜ"))[0] == 1


def test_marketing_adds_where_marketing_begins(desk: Desk, qtbot: QtBot) -> None:
    desk.context.acting = Acting("田中 翔", Department.MARKETING)
    panel = NewLeadPanel(desk)
    qtbot.addWidget(panel)
    assert panel.foot.add.text() == "MAL 獲得に加える"
    typed(panel, family_name="戸田")
    with qtbot.waitSignal(panel.added):
        panel.add()
    assert desk.leads.get(newest(desk)).stage is Stage.MAL


def test_an_inquiry_is_recorded_as_one(panel: NewLeadPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.sources._choose(2)
    typed(panel, family_name="戸田")
    with qtbot.waitSignal(panel.added):
        panel.add()
    assert [one.code for one in desk.leads.everything(newest(desk)).activities] == ["inquiry"]


def test_a_referral_names_somebody_of_the_desk(panel: NewLeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    assert panel.referrer.isHidden()
    panel.sources._choose(1)
    field = panel.referrer.field
    assert QApplication.focusWidget() is field
    field.setText("高橋")
    qtbot.waitUntil(lambda: panel.referrer._list().rows() != ())
    qtbot.keyClick(field, Key.Key_Return)
    assert panel.referrer.lead is not None
    assert panel.referrer.lead.id == people.takahashi
    assert panel.referrer.words() == "高橋 直樹（株式会社つばめ製作所）"
    typed(panel, family_name="戸田")
    with qtbot.waitSignal(panel.added):
        panel.add()
    activity = desk.leads.everything(newest(desk)).activities[0]
    assert (activity.code, activity.note) == ("referral", "高橋 直樹（株式会社つばめ製作所）")
    panel.sources._choose(1)
    panel.referrer.change.click()
    assert panel.referrer.lead is None


def test_the_company_is_completed_from_the_desk(panel: NewLeadPanel, desk: Desk, qtbot: QtBot) -> None:
    typed(panel, company="北辰")
    qtbot.waitUntil(lambda: panel.company._suggestions is not None and bool(panel.company._suggestions.rows()))
    assert panel.form.company.marked() == ""
    qtbot.keyClick(panel.form.company, Key.Key_Down)
    qtbot.keyClick(panel.form.company, Key.Key_Return)
    assert panel.form.company.text() == "北辰電機工業株式会社"
    assert QApplication.focusWidget() is panel.form.fields["family_name"]
    qtbot.waitUntil(lambda: panel.form.company.marked() == "デスクに3名")
    qtbot.waitUntil(lambda: panel.record().get("employees") == Range(420, 420))
    assert panel.record()["industry"] == "製造業"
    typed(panel, company="ほかの会社")
    qtbot.waitUntil(lambda: panel.form.company.marked() == "")
    assert "employees" not in panel.record()


def test_who_may_be_there_already_is_shown_and_opens(panel: NewLeadPanel, people: People, qtbot: QtBot) -> None:
    top = panel.duplicates.y()
    typed(panel, company="北辰電機工業株式会社", family_name="大塚", given_name="ふみこ")
    qtbot.waitUntil(lambda: bool(panel.duplicates.found), timeout=3000)
    assert panel.duplicates.y() == top
    assert [lead.id for lead, _verdict in panel.duplicates.found][:1] == [people.otsuka]
    assert panel.advice.text() == "同じ人なら開いて続きを。別の人なら、このまま加えられます。"
    with qtbot.waitSignal(panel.lead_opened) as opened:
        qtbot.keyClick(panel.form.fields["given_name"], Key.Key_1, ALT)
    assert opened.args == [people.otsuka]
    typed(panel, company="", family_name="", given_name="")
    qtbot.waitUntil(lambda: not panel.duplicates.found)


def test_nothing_is_looked_up_while_a_word_is_composed(panel: NewLeadPanel, qtbot: QtBot) -> None:
    field = panel.form.fields["family_name"]
    field.setFocus()
    looked: list[object] = []
    panel.alike.found.connect(looked.append)
    QApplication.sendEvent(field, QInputMethodEvent("おおつか", []))
    assert field.is_composing
    qtbot.wait(250)
    assert looked == []
    done = QInputMethodEvent()
    done.setCommitString("大塚")
    QApplication.sendEvent(field, done)
    qtbot.waitUntil(lambda: len(looked) == 1)
    assert field.text() == "大塚"


def test_a_signature_is_split_into_the_fields(panel: NewLeadPanel, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(FRAMED)
    qtbot.keyClick(panel.paste, Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: panel.form.fields["family_name"].text() == "戸田", timeout=10_000)
    texts = panel.form.texts()
    assert (texts["company"], texts["given_kana"], texts["email"], texts["phone"]) == (
        "株式会社きたかぜ空調", "メグミ", "toda@kitakaze.example.co.jp", "03-5550-0100",
    )  # fmt: skip
    assert panel.record()["mobile"] == "+819055500102"
    assert "携帯電話" in panel.said.text()
    panel.take_back.click()
    assert panel.form.is_empty()


def test_what_is_no_signature_is_said(panel: NewLeadPanel, qtbot: QtBot) -> None:
    panel.paste_signature("---")
    qtbot.waitUntil(lambda: panel.said.text() == "署名として読み取れませんでした", timeout=10_000)


def test_esc_leaves_and_asks_only_if_something_was_typed(panel: NewLeadPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.form.company, Key.Key_Escape)
    typed(panel, family_name="戸田")
    qtbot.keyClick(panel.form.fields["family_name"], Key.Key_Escape)
    assert panel.foot.is_asking
    qtbot.keyClick(panel.foot.focusWidget(), Key.Key_Return)
    assert not panel.foot.is_asking
    assert panel.form.fields["family_name"].text() == "戸田"
    panel.leave()
    with qtbot.waitSignal(panel.closed):
        panel.foot.discard.click()
    assert panel.form.is_empty()


def test_the_card_that_is_coming_is_told(panel: NewLeadPanel) -> None:
    told: list[tuple[object, object]] = []
    panel.previewed.connect(lambda card, column: told.append((card, column)))
    typed(panel, family_name="戸田", given_name="恵")
    card, column = told[-1]
    assert column is Column.SAL
    assert (getattr(card, "full_name", ""), getattr(card, "next_action", "")) == ("戸田 恵", "初回の電話")
    panel.form.clear()
    assert told[-1] == (None, None)


def test_what_cannot_be_kept_is_not_added(panel: NewLeadPanel, desk: Desk) -> None:
    last = desk.last_step()
    typed(panel, family_name="戸田", email="toda@@example")
    panel.add()
    assert panel.said.text().startswith("@ が2つあります")
    assert QApplication.focusWidget() is panel.form.fields["email"]
    assert desk.last_step() == last


def test_nobody_cannot_be_added(panel: NewLeadPanel, qtbot: QtBot) -> None:
    typed(panel, phone="03-5550-0100")
    panel.add()
    qtbot.waitUntil(lambda: panel.said.text() == "氏名、会社名、メールアドレスのどれかを入れてください")
    assert panel.foot.add.isEnabled()


def test_owner_and_first_action_can_be_chosen(panel: NewLeadPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.owner.click()
    qtbot.waitUntil(lambda: panel.owner.menu is not None)
    assert panel.owner.menu is not None
    names = [action.text() for action in panel.owner.menu.actions()]
    assert names[0] == "佐藤 美咲"
    assert names[-1] == "未定"
    panel.owner.menu.actions()[-1].trigger()
    panel.owner.menu.close()
    assert panel.owner.name == ""
    panel.action.choose(None)
    typed(panel, family_name="戸田")
    with qtbot.waitSignal(panel.added):
        panel.add()
    card = desk.leads.everything(newest(desk)).card
    assert (card.owner, card.next_action) == ("佐藤 美咲", "")


def test_it_can_be_filled_by_keyboard_alone(panel: NewLeadPanel, qtbot: QtBot) -> None:
    panel.form.company.setFocus()
    seen: list[QWidget] = []
    for _step in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Key.Key_Tab)
    assert {*panel.form.fields.values(), panel.owner, panel.action, panel.paste, panel.sources} <= set(seen)
    names = [widget.accessibleName() or getattr(widget, "text", lambda: "")() for widget in seen]
    assert all(names)
