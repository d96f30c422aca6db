"""The panel on a real desk: what it shows, and what it writes."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.fields import Range
from leaddesk.domain.stages import Stage
from leaddesk.translation import use_language
from leaddesk.ui import tasks
from leaddesk.ui.lead.field_row import FieldRow
from leaddesk.ui.lead.log_popover import LogPopover
from leaddesk.ui.lead.next_action_popover import NextActionPopover
from leaddesk.ui.lead.panel import LeadPanel
from leaddesk.ui.lead.top_bar import Place
from leaddesk.ui.widgets.popover import Popover
from tests.ui.lead.pictured import People

Key = Qt.Key
Open = Callable[[int], LeadPanel]


@pytest.fixture
def open_panel(desk: Desk, qtbot: QtBot) -> Open:
    """Opens the panel in a window of its own and waits until it shows the lead."""

    windows = []

    def open_it(lead: int) -> LeadPanel:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(640, 806)
        panel = LeadPanel(desk)
        for _piece in panel.build():
            pass
        line = QHBoxLayout(window)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(panel)
        window.show()
        panel.open_lead(lead, Place("MQL", 1, 38, None, 2))
        qtbot.waitUntil(lambda: panel.everything is not None)
        panel.setFocus()
        return panel

    return open_it


@pytest.fixture
def panel(open_panel: Open, people: People) -> LeadPanel:
    return open_panel(people.yamaguchi)


def row_of(panel: LeadPanel, key: str) -> FieldRow:
    if key == "memo":
        return panel.needs.memo
    return panel.head.rows.get(key) or panel.fields.rows[key]


def write(qtbot: QtBot, panel: LeadPanel, key: str, text: str) -> FieldRow:
    """Opens a field and replaces what stands in it, key by key."""
    panel.edit_field(key)
    row = row_of(panel, key)
    editor = row.value.editor
    assert editor is not None
    qtbot.keyClick(editor, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor, Key.Key_Delete)
    if isinstance(editor, QPlainTextEdit):
        editor.insertPlainText(text)
    else:
        editor.insert(text)
    return row


def enter(qtbot: QtBot, row: FieldRow, *, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    assert row.value.editor is not None
    qtbot.keyClick(row.value.editor, Key.Key_Return, modifier)


def popover_of(panel: LeadPanel) -> Any:
    popover = panel.next_step.popover
    assert popover is not None
    return popover


# What it shows


def test_it_shows_who_it_is_and_why(panel: LeadPanel) -> None:
    shown = {key: row.value.text() for key, row in panel.head.rows.items()}
    assert shown == {
        "full_name": "山口 健太", "kana": "ヤマグチ ケンタ", "company": "北辰電機工業株式会社",
        "department": "生産技術部", "job_title": "部長",
    }  # fmt: skip
    assert panel.head.score.accessibleName() == "適合度 A、関心 71"
    assert panel.bar.place.text() == "MQL 1／38"
    assert panel.strip.text().startswith("返答の期限（11/19 15:42）を6時間超過しています")
    assert panel.next_step.action.accessibleName() == "次の行動　初回の電話　11/24（火）"
    assert panel.fields.role.text() == "管理職　役職「部長」から"
    assert panel.fields.rows["address"].value.text() == "神奈川県川崎市"
    assert panel.fields.rows["revenue"].value.text() == "未入力"
    assert panel.needs.answers.accessibleName() == "導入時期: 半年以内; 予算: 未確認"
    assert panel.consent.text() == "名刺の受け渡し 2026/11/8 製造DX展 記録：田中 翔　メール配信：未確認"
    assert [row.text() for row in panel.colleagues.rows] == ["大塚 文子", "柴田 実"]
    assert "休止中" in panel.colleagues.rows[1].accessibleName()


def test_it_speaks_english(open_panel: Open, people: People) -> None:
    use_language("en")
    panel = open_panel(people.yamaguchi)
    assert panel.strip.text() == "Answer due 19 Nov 15:42, 6 working hours overdue"
    assert panel.fields.rows["employees"].value.text() == "420 people"
    assert panel.engagement.head.title.text() == "Engagement 71"


def test_it_has_two_columns_where_there_is_room(panel: LeadPanel, qtbot: QtBot) -> None:
    assert not panel.columns.is_single
    panel.window().resize(560, 806)
    qtbot.waitUntil(lambda: panel.columns.is_single)
    panel.window().resize(800, 806)
    qtbot.waitUntil(lambda: not panel.columns.is_single)


@pytest.mark.parametrize("width", [400, 480, 560, 640, 800])
def test_no_clock_is_cut_at_any_width(panel: LeadPanel, qtbot: QtBot, width: int) -> None:
    panel.window().resize(width, 806)
    strip = panel.strip
    qtbot.waitUntil(lambda: strip.width() == width and strip.height() == strip.heightForWidth(width))
    laid, _is_below = strip._laid.at(width)
    assert strip.height() >= laid.height
    assert all(strip.rect().contains(button.geometry()) for button in strip.buttons)


def test_another_lead_takes_its_place(panel: LeadPanel, people: People, qtbot: QtBot) -> None:
    panel.open_lead(people.hasegawa)
    qtbot.waitUntil(lambda: panel.everything is not None and panel.everything.lead.id == people.hasegawa)
    assert panel.head.rows["full_name"].value.text() == "長谷川 亮"
    assert panel.colleagues.isHidden()
    assert panel.bar.place.text() == ""


def test_a_lead_that_is_gone_closes_it(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    changes = desk.duplicates.merge(people.otsuka, [people.yamaguchi])
    with qtbot.waitSignal(panel.closed):
        panel.apply_changes(changes)


def test_changes_by_others_are_shown(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    changes = desk.leads.edit(people.yamaguchi, {"mobile": "+819055500999"})
    panel.apply_changes(changes)
    qtbot.waitUntil(lambda: panel.fields.rows["mobile"].value.text() == "090-5550-0999")
    colleague = desk.leads.edit(people.otsuka, {"job_title": "部長"})
    panel.apply_changes(colleague)
    qtbot.waitUntil(lambda: "情報システム部 部長" in panel.colleagues.rows[0].accessibleName())


# Editing


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("email", "K.YAMAGUCHI@example.co.jp", "k.yamaguchi@example.co.jp"),
        ("phone", "０４４－５５５－０１９９", "+81445550199"),
        ("mobile", "", None),
        ("address", "神奈川県横浜市西区1-2-3", "神奈川県横浜市西区1-2-3"),
        ("industry", "電機", "電機"),
        ("employees", "100-999", Range(100, 999)),
        ("revenue", "30億円", Range(3_000_000_000, 3_000_000_000)),
        ("owner", "鈴木 蓮", "鈴木 蓮"),
        ("full_name", "山口 健太郎", "山口 健太郎"),
        ("kana", "やまぐち けんたろう", "ヤマグチ ケンタロウ"),
        ("company", "㈱北辰電機", "株式会社北辰電機"),
        ("job_title", "本部長", "本部長"),
        ("exchanged_on", "2026/11/09", date(2026, 11, 9)),
        ("tags", "製造、展示会", ("製造", "展示会")),
        ("attended", "はい", True),
        ("rank", "b", "B"),
        ("website", "example.co.jp", "https://example.co.jp"),
        ("postal_code", "2100001", "210-0001"),
        ("source", "紹介", "referral"),
    ],
)
def test_each_kind_of_field_is_edited_in_place(
    panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot, key: str, text: str, value: Any
) -> None:
    row = write(qtbot, panel, key, text)
    with qtbot.waitSignal(panel.lead_changed) as changed:
        enter(qtbot, row)
    assert changed.args is not None
    assert changed.args[0].leads >= {people.yamaguchi}
    qtbot.waitUntil(lambda: not row.is_editing)
    assert desk.leads.get(people.yamaguchi).record.get(key) == value


def test_a_memo_takes_lines(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "memo", "一行目\n二行目")
    with qtbot.waitSignal(panel.lead_changed):
        enter(qtbot, row, modifier=Qt.KeyboardModifier.ControlModifier)
    assert desk.leads.get(people.yamaguchi).record["memo"] == "一行目\n二行目"


def test_it_says_while_typing_what_becomes_of_it(panel: LeadPanel, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "phone", "０４４－５５５－０１９９")
    assert (row.hint.mood(), row.hint.text()) == ("sure", "044-555-0199 として保存します")


def test_what_cannot_be_kept_is_refused_and_stays_typed(
    panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot
) -> None:
    row = write(qtbot, panel, "email", "kohei@@example")
    enter(qtbot, row)
    assert row.is_editing
    assert (row.hint.mood(), row.hint.text()) == ("refused", "@ が2つあります")
    assert row.value.editor is not None
    assert row.value.editor.property("refused")
    assert desk.leads.get(people.yamaguchi).record["email"] == "kenta.yamaguchi@example.co.jp"


def test_esc_restores(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "phone", "044-555-0199")
    assert row.value.editor is not None
    qtbot.keyClick(row.value.editor, Key.Key_Escape)
    assert not row.is_editing
    assert row.value.text() == "044-555-0123"
    assert panel.isVisible()
    assert desk.leads.get(people.yamaguchi).record["phone"] == "+81445550123"


def test_nothing_changed_writes_nothing(panel: LeadPanel, desk: Desk, qtbot: QtBot) -> None:
    last = desk.last_step()
    panel.edit_field("phone")
    row = row_of(panel, "phone")
    enter(qtbot, row)
    assert not row.is_editing
    assert desk.last_step() == last


def test_tab_saves_and_goes_on_to_the_next_field(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "email", "k@example.co.jp")
    assert row.value.editor is not None
    with qtbot.waitSignal(panel.lead_changed):
        qtbot.keyClick(row.value.editor, Key.Key_Tab)
    phone = row_of(panel, "phone")
    qtbot.waitUntil(lambda: phone.is_editing)
    assert not row.is_editing
    assert phone.value.editor is not None
    qtbot.keyClick(phone.value.editor, Key.Key_Backtab)
    qtbot.waitUntil(lambda: row.is_editing)


def test_leaving_a_field_with_the_mouse_saves_it(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "phone", "044-555-0199")
    with qtbot.waitSignal(panel.lead_changed):
        panel.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not row.is_editing)
    assert desk.leads.get(people.yamaguchi).record["phone"] == "+81445550199"


def test_the_rest_of_the_catalogue_opens_by_group(panel: LeadPanel) -> None:
    assert "fax" not in panel.fields.rows
    panel.fields.fold()
    assert panel.fields.rows["fax"].value.text() == "–"
    assert panel.fields.rows["family_name"].value.text() == "山口"
    panel.fields.fold()
    assert not panel.fields.rows["fax"].isVisible()


def test_owners_are_offered(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "owner", "田")
    assert row.value.editor is not None
    qtbot.waitUntil(lambda: row._suggestions is not None and bool(row._suggestions.rows()))
    with qtbot.waitSignal(panel.lead_changed):
        enter(qtbot, row)
    assert desk.leads.get(people.yamaguchi).record["owner"] == "田中 翔"


def test_somebody_with_the_same_mail_is_named(panel: LeadPanel, people: People, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "email", "fumiko.otsuka@example.co.jp")
    qtbot.waitUntil(lambda: row.hint.action() == "開く", timeout=3000)
    assert row.hint.text() == "大塚 文子さん（北辰電機工業株式会社）とメールが同じです"
    with qtbot.waitSignal(panel.lead_opened) as opened:
        row.hint.take_action()
    assert opened.args == [people.otsuka]


def test_somebody_who_becomes_alike_is_named(open_panel: Open, desk: Desk, qtbot: QtBot) -> None:
    new, _changes = desk.leads.add({"full_name": "山口", "company": "北辰電機工業株式会社"})
    panel = open_panel(new)
    row = write(qtbot, panel, "full_name", "山口 健太")
    qtbot.waitUntil(lambda: row.hint.action() == "開く", timeout=3000)
    assert row.hint.text().startswith("山口 健太さん（北辰電機工業株式会社）と同じ人かもしれません：")


# Conflicts


def test_a_conflict_shows_both_values_and_a_choice(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "phone", "044-555-0199")
    desk.leads.edit(people.yamaguchi, {"phone": "+81445550555"})
    enter(qtbot, row)
    qtbot.waitUntil(lambda: row.conflict is not None)
    assert row.conflict is not None
    assert row.conflict.sentence.text() == "佐藤さんが14:06に電話を変えました。どちらを残しますか"
    assert row.conflict.theirs.text() == "044-555-0555 を残す"
    assert row.conflict.mine.text() == "044-555-0199 にする"
    assert desk.leads.get(people.yamaguchi).record["phone"] == "+81445550555"
    with qtbot.waitSignal(panel.lead_changed):
        row.conflict.mine.click()
    qtbot.waitUntil(lambda: not row.is_editing)
    assert desk.leads.get(people.yamaguchi).record["phone"] == "+81445550199"


def test_what_the_other_wrote_can_stay(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    row = write(qtbot, panel, "phone", "044-555-0199")
    desk.leads.edit(people.yamaguchi, {"phone": "+81445550555"})
    enter(qtbot, row)
    qtbot.waitUntil(lambda: row.conflict is not None)
    assert row.conflict is not None
    row.conflict.theirs.click()
    qtbot.waitUntil(lambda: row.value.text() == "044-555-0555")
    assert not row.is_editing


# Two keys


@pytest.mark.parametrize(
    ("key", "code"), [(Key.Key_P, "call"), (Key.Key_M, "mail-sent"), (Key.Key_V, "visit"), (Key.Key_N, "note")]
)
def test_two_keys_and_a_few_words_record_what_was_done(
    panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot, key: Key, code: str
) -> None:
    qtbot.keyClick(panel, Key.Key_L)
    assert panel.next_step.is_in_chord
    qtbot.keyClick(panel, key)
    popover = popover_of(panel)
    assert isinstance(popover, LogPopover)
    assert QApplication.focusWidget() is popover.note
    qtbot.keyClicks(popover.note, "ok")
    with qtbot.waitSignal(panel.lead_changed):
        qtbot.keyClick(popover.note, Key.Key_Return)
    newest = desk.leads.everything(people.yamaguchi).activities[0]
    assert (newest.code, newest.note, newest.member) == (code, "ok", "佐藤 美咲")
    assert newest.at == desk.now()


def test_a_call_finishes_the_call_that_was_planned(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    qtbot.keyClick(panel, Key.Key_L)
    qtbot.keyClick(panel, Key.Key_P)
    popover = popover_of(panel)
    assert popover.finishes.isChecked()
    with qtbot.waitSignal(panel.lead_changed):
        popover.accept()
    assert desk.leads.everything(people.yamaguchi).card.next_action == ""
    qtbot.waitUntil(lambda: panel.next_step.action.text() == "次の行動を決める")


def test_what_happened_earlier_is_recorded_then(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    panel.next_step.buttons["V"].click()
    popover = popover_of(panel)
    assert not popover.finishes.isChecked()
    popover.day.set_day(date(2026, 11, 18))
    popover.time.setText("10時半")
    with qtbot.waitSignal(panel.lead_changed):
        popover.accept()
    found = [one for one in desk.leads.everything(people.yamaguchi).activities if one.code == "visit"]
    assert [f"{one.at:%Y-%m-%d %H:%M}" for one in found] == ["2026-11-18 10:30"]


def test_a_note_needs_words_and_a_time_must_be_one(panel: LeadPanel) -> None:
    panel.next_step.buttons["N"].click()
    note = popover_of(panel)
    assert not note.primary.isEnabled()
    note.note.setText("…")
    assert note.primary.isEnabled()
    note.time.setText("いつか")
    assert not note.primary.isEnabled()
    note.reject()


def test_another_key_ends_the_wait(panel: LeadPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel, Key.Key_L)
    qtbot.keyClick(panel, Key.Key_X)
    assert not panel.next_step.is_in_chord
    assert panel.next_step.popover is None


# The next action


def test_the_next_action_is_planned_by_keyboard(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    qtbot.keyClick(panel, Key.Key_N)
    popover = popover_of(panel)
    assert isinstance(popover, NextActionPopover)
    assert QApplication.focusWidget() is popover.what
    assert popover.what.selectedText() == "初回の電話"
    qtbot.keyClicks(popover.what, "Demo")
    popover.time.setText("1630")
    popover.spans._choose(2)
    with qtbot.waitSignal(panel.lead_changed):
        qtbot.keyClick(popover.what, Key.Key_Return)
    card = desk.leads.everything(people.yamaguchi).card
    assert (card.next_action, card.next_action_kind, card.next_action_on, card.next_action_time) == (
        "Demo", "call", date(2026, 11, 26), "16:30",
    )  # fmt: skip
    desk.journal.undo()
    assert desk.leads.everything(people.yamaguchi).card.next_action == "初回の電話"


def test_it_is_prefilled_with_what_the_clock_asks_for(open_panel: Open, people: People) -> None:
    panel = open_panel(people.hasegawa)
    panel.next_step.open_next_action()
    popover = popover_of(panel)
    assert (popover.what.text(), popover.day.day()) == ("初回の電話", date(2026, 11, 24))
    popover.kinds._choose(2)
    assert popover.what.text() == "初回の訪問"
    popover.what.setText("工場を見る")
    popover.kinds._choose(0)
    assert popover.what.text() == "工場を見る"


def test_it_can_be_taken_off(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    panel.next_step.open_next_action()
    popover = popover_of(panel)
    with qtbot.waitSignal(panel.lead_changed):
        popover._take_off()
    assert desk.leads.everything(people.yamaguchi).card.next_action_on is None


def test_esc_in_a_popover_changes_nothing_and_gives_the_keyboard_back(
    panel: LeadPanel, desk: Desk, qtbot: QtBot
) -> None:
    last = desk.last_step()
    qtbot.keyClick(panel, Key.Key_N)
    qtbot.keyClick(popover_of(panel).what, Key.Key_Escape)
    assert desk.last_step() == last
    assert QApplication.focusWidget() is panel


# Decisions


def test_a_accepts(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.lead_changed):
        qtbot.keyClick(panel, Key.Key_A)
    assert desk.leads.get(people.yamaguchi).stage is Stage.SAL
    qtbot.waitUntil(lambda: panel.path.accessibleName().endswith("SAL 受入 11/20から 0日"))


def test_r_returns_with_a_reason(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    qtbot.keyClick(panel, Key.Key_R)
    qtbot.waitUntil(lambda: panel.window().findChild(Popover) is not None)
    gate = panel.window().findChild(Popover)
    assert isinstance(gate, Popover)
    with qtbot.waitSignal(panel.lead_changed):
        qtbot.keyClick(gate, Key.Key_Return)
    lead = desk.leads.get(people.yamaguchi)
    assert lead.stage is Stage.MAL
    assert lead.reason == "misrouted"


def test_a_move_that_is_refused_says_why(open_panel: Open, desk: Desk, people: People, qtbot: QtBot) -> None:
    from leaddesk.domain.board import Column

    panel = open_panel(people.yamaguchi)
    assert panel.everything is not None
    with qtbot.waitSignal(panel.said) as said:
        panel.deciding.decide(Column.MQL, panel.everything.card, panel.strip)
    assert said.args == ["山口 健太さんはもうそこにいます"]


def test_what_is_done_twice_before_it_is_saved_is_recorded_once(
    open_panel: Open, desk: Desk, people: People, qtbot: QtBot
) -> None:
    from leaddesk.domain.next_actions import NextAction

    desk.leads.plan([people.takahashi], NextAction("見積の電話", "call", date(2026, 11, 20)))
    panel = open_panel(people.takahashi)
    before = len(desk.leads.everything(people.takahashi).activities)
    with qtbot.waitSignal(panel.lead_changed):
        qtbot.keyClick(panel, Key.Key_D)
        qtbot.keyClick(panel, Key.Key_D)
    tasks.wait_for_all()
    assert len(desk.leads.everything(people.takahashi).activities) == before + 1


def test_what_is_due_is_done_or_put_off(open_panel: Open, desk: Desk, people: People, qtbot: QtBot) -> None:
    from leaddesk.domain.next_actions import NextAction

    desk.leads.plan([people.takahashi], NextAction("見積の電話", "call", date(2026, 11, 20)))
    panel = open_panel(people.takahashi)
    with qtbot.waitSignal(panel.lead_changed):
        qtbot.keyClick(panel, Key.Key_Z)
    assert desk.leads.everything(people.takahashi).card.next_action_on == date(2026, 11, 24)
    desk.leads.plan([people.takahashi], NextAction("見積の電話", "call", date(2026, 11, 19)))
    panel.reload()
    qtbot.waitUntil(lambda: panel.strip.text() == "「見積の電話」の期日（11/19）を過ぎています")
    with qtbot.waitSignal(panel.lead_changed):
        qtbot.keyClick(panel, Key.Key_D)
    found = desk.leads.everything(people.takahashi)
    assert (found.card.next_action, found.activities[0].code, found.activities[0].note) == ("", "call", "見積の電話")


def test_letters_mean_nothing_while_a_field_is_edited(
    panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot
) -> None:
    row = write(qtbot, panel, "industry", "")
    assert row.value.editor is not None
    qtbot.keyClicks(row.value.editor, "AR")
    assert row.value.typed_text() == "AR"
    assert desk.leads.get(people.yamaguchi).stage is Stage.MQL


# Keyboard and screen readers


def test_everything_can_be_reached_by_keyboard_and_has_a_name(panel: LeadPanel, qtbot: QtBot) -> None:
    panel.bar.before.setFocus()
    seen: list[QWidget] = []
    for _step in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Key.Key_Tab)
    names = [widget.accessibleName() or getattr(widget, "text", lambda: "")() for widget in seen]
    assert all(names), [type(widget).__name__ for widget, name in zip(seen, names, strict=True) if not name]
    reached = set(seen)
    wanted = [panel.bar.after, panel.bar.menu, panel.bar.close_button, panel.next_step.action, panel.timeline.list]
    wanted += [row.value for row in panel.rows()] + list(panel.colleagues.rows) + list(panel.strip.buttons)
    assert set(wanted) - {panel.bar.before} <= reached
    head = panel.head.rows
    upper: list[QWidget] = [panel.bar.after, panel.bar.pin, panel.bar.menu, panel.bar.close_button]
    upper += [head[key].value for key in ("full_name", "kana", "company", "department", "job_title")]
    upper += [*panel.strip.buttons, panel.next_step.action]
    assert [widget for widget in seen if widget in upper] == upper  # from the top, as they stand


def test_enter_opens_a_field_that_has_the_keyboard(panel: LeadPanel, qtbot: QtBot) -> None:
    row = row_of(panel, "mobile")
    row.value.setFocus()
    qtbot.keyClick(row.value, Key.Key_Return)
    assert row.is_editing


def test_esc_closes_the_panel(panel: LeadPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Key.Key_Escape)


def test_a_colleague_opens_by_keyboard(panel: LeadPanel, people: People, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.lead_opened) as opened:
        qtbot.keyClick(panel.colleagues.rows[0], Key.Key_Space)
    assert opened.args == [people.otsuka]


def test_a_step_of_the_story_can_be_taken_back(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    changes = desk.leads.edit(people.yamaguchi, {"mobile": "+819055500999"})
    assert changes.step is not None
    with qtbot.waitSignal(panel.lead_changed):
        panel.timeline.undo_wanted.emit(changes.step)
    assert desk.leads.get(people.yamaguchi).record["mobile"] == "+819055500187"


def test_mailings_are_stopped_from_the_menu(panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.lead_changed):
        panel._opt(True)
    assert desk.leads.get(people.yamaguchi).opted_out_on == date(2026, 11, 20)
    qtbot.waitUntil(lambda: panel.consent.text().startswith("配信停止（11/20）"))


class Opener(QObject):
    """Stands in for the mail program and the telephone."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_mail_and_phone_open_their_programs(panel: LeadPanel, qtbot: QtBot) -> None:
    opener = Opener()
    for scheme in ("mailto", "tel"):
        QDesktopServices.setUrlHandler(scheme, opener, "take")
    for key in ("email", "phone"):
        value = row_of(panel, key).value
        value.setFocus()
        qtbot.keyClick(value, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(row_of(panel, "mobile").value, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    for scheme in ("mailto", "tel"):
        QDesktopServices.unsetUrlHandler(scheme)
    assert opener.opened == ["mailto:kenta.yamaguchi@example.co.jp", "tel:+81445550123", "tel:+819055500187"]
    assert not row_of(panel, "mobile").is_editing


def test_what_was_being_edited_is_saved_before_another_lead_is_shown(
    panel: LeadPanel, desk: Desk, people: People, qtbot: QtBot
) -> None:
    write(qtbot, panel, "phone", "044-555-0199")
    with qtbot.waitSignal(panel.lead_changed):
        panel.open_lead(people.otsuka)
    assert desk.leads.get(people.yamaguchi).record["phone"] == "+81445550199"
    qtbot.waitUntil(lambda: panel.everything is not None)
    write(qtbot, panel, "email", "a@@b")
    with qtbot.waitSignal(panel.said) as said:
        panel.open_lead(people.yamaguchi)
    assert said.args == ["保存しませんでした：メール。@ が2つあります"]
    assert desk.leads.get(people.otsuka).record["email"] == "fumiko.otsuka@example.co.jp"
