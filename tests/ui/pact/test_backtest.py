"""The back-test on screen: figures with their intervals where there are enough orders, and what is missing where not."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.backtest import Ended, back_test, suggest
from leaddesk.domain.moves import Move
from leaddesk.domain.pact_edits import rule_of
from leaddesk.domain.pact_effect import BackTestReport, Outcomes, Unruled
from leaddesk.domain.stages import Stage
from leaddesk.ui.pact.backtest_figures import Enough
from leaddesk.ui.pact.backtest_tab import BackTestTab
from leaddesk.ui.pact.backtest_too_little import TooLittle
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.text import Text
from tests.builders import TODAY, go
from tests.ui.pact.conftest import People


def ended(number: int, points: int, *, is_won: bool, rules: tuple[str, ...] = ()) -> Ended:
    """A lead that was handed over a while ago."""
    on = TODAY - timedelta(days=400 - number)
    name = f"{'Buyer' if is_won else 'Other'} {number}"
    return Ended(number, name, "Example Ltd.", is_won, on, "B", points, 0.7, points >= 50, frozenset(rules))


def report_of(leads: list[Ended]) -> BackTestReport:
    """A report on these leads; the published pact would have done the same."""
    test = back_test(leads, 50, ["inquiry", "seminar", "card"])
    outcomes = Outcomes(leads[0].on, leads[-1].on, (), 3, 2.0)
    suggestions = suggest(test, {"inquiry": 40, "seminar": 20, "card": 10})
    return BackTestReport(test, test, 1, outcomes, suggestions, (Unruled("booth-talk", 4),))


def many() -> list[Ended]:
    """Thirty orders among a hundred: most of them asked, and five were under the bar."""
    won = [
        ended(n, 70 if n >= 5 else 30, is_won=True, rules=("inquiry", "seminar") if n >= 5 else ("card",))
        for n in range(30)
    ]
    lost = [
        ended(30 + n, 60 if n < 10 else 25, is_won=False, rules=("seminar", "card") if n < 10 else ("card",))
        for n in range(70)
    ]
    return won + lost


def words_of(widget: Enough | TooLittle) -> str:
    """All that labels in it say."""
    return "\n".join(label.text() for label in widget.findChildren(Text))


@pytest.fixture
def tab(page: PactPage, qtbot: QtBot) -> BackTestTab:
    page.show_tab("backtest")
    tab = page.tab("backtest")
    assert isinstance(tab, BackTestTab)
    qtbot.waitUntil(lambda: tab.report is not None)
    return tab


def test_with_too_few_orders_it_says_what_is_missing_and_gives_no_figure(tab: BackTestTab, page: PactPage) -> None:
    shown = tab.findChild(TooLittle)
    assert isinstance(shown, TooLittle)
    said = words_of(shown)
    assert "With 0 orders, rates and lifts would be chance. Until there are 20" in said
    assert "20 more to go" in said
    assert "%" not in said
    assert "AUC" not in said


def test_orders_are_named_even_where_they_are_too_few(
    qtbot: QtBot, open_page: Callable[[Desk], PactPage], desk: Desk, people: People
) -> None:
    for move in (Move(Stage.SAL), Move(Stage.SQL, evidence="quote-requested"), Move(Stage.WON, amount=100_000)):
        go(desk, people.handed_over, move)
    page = open_page(desk)
    page.show_tab("backtest")
    tab = page.tab("backtest")
    assert isinstance(tab, BackTestTab)
    qtbot.waitUntil(lambda: tab.report is not None)
    shown = tab.findChild(TooLittle)
    assert isinstance(shown, TooLittle)
    assert [line.person.lead for line in shown.won.lines] == [people.handed_over]
    assert "over the bar" in shown.won.lines[0].accessibleName()


def test_figures_say_how_well_the_bar_would_have_told(qtbot: QtBot, page: PactPage) -> None:
    shown = Enough(report_of(many()), page.editing.pact, lambda _lead: None)
    qtbot.addWidget(shown)
    known, precision, recall, auc, _was = shown.strip.figures
    assert (known.value, known.note) == ("100 people", "30 of them ordered (30.0%)")
    assert (precision.value, precision.note) == ("71.4%", "35 handed over, 25 ordered")
    assert (recall.value, recall.note) == ("83.3%", "25 of 30 orders")
    assert auc.note.endswith("(95%)")
    assert 0.7 < float(auc.value) < 1


def test_missed_orders_and_false_alarms_stand_there_by_name(qtbot: QtBot, page: PactPage) -> None:
    opened: list[int] = []
    shown = Enough(report_of(many()), page.editing.pact, opened.append)
    qtbot.addWidget(shown)
    assert {line.person.name for line in shown.missed.lines} == {f"Buyer {n}" for n in range(5)}
    assert len(shown.false_alarms.lines) == 5
    shown.false_alarms.all.click()
    assert len(shown.false_alarms.lines) == 10
    shown.missed.lines[0].click()
    assert opened == [shown.missed.lines[0].person.lead]
    assert "4 people did this: Talked at the booth" in words_of(shown) or "4 people did this" in words_of(shown)


def test_bands_and_rules_say_their_lift_with_its_interval(qtbot: QtBot, page: PactPage) -> None:
    shown = Enough(report_of(many()), page.editing.pact, lambda _lead: None)
    qtbot.addWidget(shown)
    assert any(line.startswith("70–: 3.3×, 25 / 25 = 100.0%") for line in shown.bands.lines)
    assert shown.rules.lines[0].startswith("Seminar attended") or shown.rules.lines[0].startswith("Inquiry")
    assert all("(95%)" in line or "–" in line for line in shown.rules.lines)
    shown.resize(1100, 900)
    assert not shown.grab().isNull()  # both plots paint


def test_a_suggested_weight_is_taken_into_the_draft_and_undone(qtbot: QtBot, page: PactPage, tab: BackTestTab) -> None:
    tab.show_report(page.editing.pact, report_of(many()))
    shown = tab.findChild(Enough)
    assert isinstance(shown, Enough)
    assert "% sure of the direction" in words_of(shown)
    before = page.editing.pact
    take = next(link for link in shown.findChildren(LinkButton) if link.text() == "Put into the draft")
    take.click()
    assert page.editing.pact != before
    changed = [
        code for code in ("inquiry", "seminar", "card") if rule_of(page.editing.pact, code) != rule_of(before, code)
    ]
    assert len(changed) == 1
    page.undo()
    assert page.editing.pact == before


def test_another_time_is_asked_of_the_desk(qtbot: QtBot, page: PactPage, tab: BackTestTab) -> None:
    before = tab.report
    tab.choose_period(1)
    qtbot.waitUntil(lambda: tab.report is not before)
    assert tab.period.text().startswith("Handed over in the last 12 months")
    assert date(2025, 11, 20) < TODAY
