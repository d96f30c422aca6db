"""Where the list was collected, who gave it, on what basis."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from leaddesk.domain.board import Filter
from leaddesk.ui.importing.event_page import EventPage
from leaddesk.ui.importing.session import Step
from leaddesk.ui.importing.verdicts import Verdict
from tests.ui.importing.conftest import Wizard
from tests.ui.importing.lists import card, eight_list, write_csv


@pytest.fixture
def page(wizard: Wizard) -> EventPage:
    wizard.drop(eight_list(wizard.folder, range(60, 75)))
    wizard.until(Step.PLAN)
    wizard.press(Qt.Key.Key_Return)
    wizard.until(Step.EVENT)
    wizard.wait(lambda: wizard.session.foreseen is not None)
    page = wizard.page.current()
    assert isinstance(page, EventPage)
    return page


def said(page: EventPage) -> str:
    from leaddesk.ui.widgets.text import Text

    return " ".join(text.text() for text in page.changes.findChildren(Text) if not text.isHidden())


def test_the_event_whose_days_fit_is_taken_and_says_why(page: EventPage) -> None:
    assert [row.name for row in page.rows.rows] == [
        "製造DX展 2026",
        "DX実践セミナー",
        "ものづくり交流会",
        "新しいイベント…",
    ]
    assert page.rows.current() == 0
    details = page.rows.rows[0].inside
    words = [child.text() for child in details.children() if hasattr(child, "text")]
    assert "15行の名刺交換日が、このイベントの日付と合います" in words
    assert "180万円" in words


def test_what_the_import_changes_is_calculated(page: EventPage) -> None:
    words = said(page)

    assert "新規 15名" in words
    assert "名刺交換　11/6〜8 を15名に記録（+10点ずつ）" in words
    assert "180万円 ÷ 55名 ＝ 32,727円（今は40名で45,000円）" in words


def test_a_new_event_is_filled_in_from_the_file_and_made(page: EventPage, wizard: Wizard) -> None:
    page.rows.take(3)
    assert page.form is not None
    assert page.form.starts_on.day() == date(2026, 11, 6)
    assert page.form.ends_on.day() == date(2026, 11, 8)

    page.form.name.setText("秋のものづくり展")
    page.form.cost.setText("60")
    page.form.place.setText("みなと会館")
    wizard.wait(lambda: wizard.session.decisions.event.cost == 600_000)
    wizard.wait(lambda: wizard.session.foreseen is not None)
    assert "60万円 ÷ 15名 ＝ 40,000円" in said(page)
    wizard.qtbot.keyClick(page.form.name, Qt.Key.Key_Return)
    wizard.until(Step.RESULT)

    event = next(one for one in wizard.desk.events.all() if one.name == "秋のものづくり展")
    assert (event.cost, event.place, event.starts_on, event.people) == (600_000, "みなと会館", date(2026, 11, 6), 15)


def test_tab_goes_through_a_new_event_as_one_reads(page: EventPage, wizard: Wizard) -> None:
    page.rows.setFocus()
    page.rows.take(3)
    form = page.form
    assert form is not None
    wizard.wait(lambda: page.rows.nextInFocusChain() is form.name)
    met: list[object] = []
    for _step in range(9):
        wizard.press(Qt.Key.Key_Tab)
        met.append(wizard.window.focusWidget())
    fields = [form.name, form.kind, form.starts_on, form.ends_on, form.cost, form.place, form.product]
    assert met[:7] == fields
    assert met[7:] == [page.giver.side, page.giver.taker]


def test_a_new_event_needs_a_name(page: EventPage) -> None:
    page.rows.take(3)
    assert page.form is not None

    page.form.name.clear()

    assert not page.primary.isEnabled()
    assert page.foot.saying.text() == "イベントの名前を入れてください"


def test_digits_in_a_field_are_no_keys(page: EventPage, wizard: Wizard) -> None:
    page.rows.take(3)
    assert page.form is not None
    page.form.name.setFocus()

    wizard.qtbot.keyClicks(page.form.name, "1")

    assert page.rows.current() == 3
    assert page.form.name.text().endswith("1")


def test_a_list_from_somebody_else_says_from_whom(page: EventPage, wizard: Wizard) -> None:
    page.giver.side._choose(1)
    assert not page.primary.isEnabled()
    assert page.bases.current() == "third-party"

    page.giver.name.setText("展示会事務局")
    page.giver.how.setText("来場登録フォーム")
    assert page.primary.isEnabled()
    page.primary.click()
    wizard.until(Step.RESULT)

    event = next(one for one in wizard.desk.events.all() if one.name == "製造DX展 2026")
    assert event.giver == "展示会事務局（2026/11/20 受領, 来場登録フォーム）"
    lead = wizard.desk.leads.find(Filter(batch=wizard.session.imported.batch))[1][0]
    assert wizard.desk.leads.everything(lead.id).consents[0].basis == "third-party"


def test_the_basis_follows_the_event_until_it_is_chosen(page: EventPage, wizard: Wizard) -> None:
    assert page.bases.current() == "card"

    page.rows.take(1)

    assert page.bases.current() == "registration"
    page.bases._choose(3)
    assert page.bases.current() == "unknown"
    wizard.wait(lambda: wizard.session.decisions.event.basis == "unknown")


def test_only_the_papers_change_nothing_in_the_plan(page: EventPage, wizard: Wizard) -> None:
    people = wizard.session.plan.people

    page.bases._choose(1)
    wizard.wait(lambda: wizard.session.decisions.event.basis == "opt-in")
    wizard.until(Step.EVENT)

    assert wizard.session.plan.people is people, "nobody was read and matched again"


def test_another_event_of_other_days_is_planned_anew(wizard: Wizard) -> None:
    known = write_csv(wizard.folder / "again.csv", [card(number) for number in range(200, 204)])
    wizard.drop(known)
    wizard.until(Step.PLAN)
    assert wizard.session.rows.count(Verdict.UNCHANGED) == 4
    wizard.session.go_to_event()
    wizard.until(Step.EVENT)
    page = wizard.page.current()
    assert isinstance(page, EventPage)

    page.rows.take(3)
    wizard.wait(lambda: wizard.session.decisions.event.number is None)
    wizard.until(Step.EVENT)

    assert wizard.session.rows.count(Verdict.UPDATED) == 4, "met again elsewhere"
