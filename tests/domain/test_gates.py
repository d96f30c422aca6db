"""Gates: what keeps a lead from a stage, in words."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from leaddesk.domain.default_pact import default_pact
from leaddesk.domain.gates import Qualities, missing_for, missing_for_mql
from leaddesk.domain.pact import Gate, Gates, Pact
from leaddesk.domain.stages import Stage
from tests.builders import JAPAN, NOW, TODAY

PACT = default_pact("en")
GOOD = Qualities(
    stage=Stage.MAL,
    grade="B",
    engagement=50,
    strong_on=TODAY - timedelta(days=90),
    strong_at=NOW - timedelta(days=90),
    is_reachable=True,
    avoid=None,
    returned_at=None,
)
"""Just good enough in everything."""


def test_who_has_just_enough_of_everything_meets_the_bar() -> None:
    assert missing_for_mql(PACT, GOOD, TODAY) == ()


@pytest.mark.parametrize(
    ("short", "sentence"),
    [
        ({"grade": "C"}, "the fit is C (B or better is asked)"),
        ({"grade": None}, "the fit is not known yet (B or better is asked)"),
        ({"engagement": 49}, "the engagement is 49 (50 is asked)"),
        ({"strong_on": None, "strong_at": None}, "no strong action yet"),
        ({"strong_on": TODAY - timedelta(days=91)}, "no strong action within 90 days"),
        ({"returned_at": NOW}, "no strong action since sales gave it back"),
        ({"is_reachable": False}, "neither a mail address nor a phone number"),
        ({"avoid": "student"}, "fits the avoid profile “Students”"),
        ({"avoid": "gone-since"}, "fits the avoid profile “gone-since”"),
    ],
)
def test_each_shortcoming_is_named_by_itself(short: dict[str, object], sentence: str) -> None:
    assert missing_for_mql(PACT, replace(GOOD, **short), TODAY) == (sentence,)


def test_everything_that_is_missing_is_told_at_once() -> None:
    nothing = Qualities(Stage.MAL, None, 0, None, None, False, "student", NOW)
    assert len(missing_for_mql(PACT, nothing, TODAY)) == 6


def test_better_grades_do_too() -> None:
    assert missing_for_mql(PACT, replace(GOOD, grade="A"), TODAY) == ()


def test_a_returned_lead_needs_a_strong_action_newer_than_its_return() -> None:
    returned = datetime(2026, 11, 1, 12, tzinfo=JAPAN)
    same = replace(GOOD, returned_at=returned, strong_at=returned, strong_on=date(2026, 11, 1))
    assert missing_for_mql(PACT, same, TODAY)
    later = replace(same, strong_at=returned + timedelta(minutes=1))
    assert missing_for_mql(PACT, later, TODAY) == ()


def test_a_returned_lead_needs_it_even_where_the_gate_asks_nothing() -> None:
    assert missing_for_mql(Pact(), replace(GOOD, returned_at=NOW), TODAY) == (
        "no strong action since sales gave it back",
    )


def test_an_empty_gate_lets_all_pass() -> None:
    nothing = Qualities(Stage.MAL, None, 0, None, None, False, "student", None)
    assert missing_for_mql(Pact(), nothing, TODAY) == ()


def test_sql_asks_for_its_evidence() -> None:
    sal = replace(GOOD, stage=Stage.SAL)
    assert missing_for(PACT, sal, Stage.SQL, "", None, TODAY) == (
        "its evidence is missing: Quote requested or Appointment made",
    )
    assert missing_for(PACT, sal, Stage.SQL, "call", None, TODAY)
    assert missing_for(PACT, sal, Stage.SQL, "appointment", None, TODAY) == ()


def test_an_order_asks_for_its_amount_and_for_no_bar() -> None:
    poor = replace(GOOD, grade="D", engagement=0)
    assert missing_for(PACT, poor, Stage.WON, "", None, TODAY) == ("the amount of the order is not named",)
    assert missing_for(PACT, poor, Stage.WON, "", 0, TODAY) == ()


@pytest.mark.parametrize("to", [Stage.MQL, Stage.SAL, Stage.SQL])
def test_who_skips_mql_must_meet_its_bar_all_the_same(to: Stage) -> None:
    poor = replace(GOOD, engagement=0)
    assert "the engagement is 0 (50 is asked)" in missing_for(PACT, poor, to, "appointment", None, TODAY)


@pytest.mark.parametrize("stage", [Stage.LOST, Stage.DISQUALIFIED])
def test_coming_back_as_mql_takes_the_bar_and_coming_back_to_sales_does_not(stage: Stage) -> None:
    poor = replace(GOOD, stage=stage, engagement=0)
    assert missing_for(PACT, poor, Stage.MQL, "", None, TODAY)
    assert missing_for(PACT, poor, Stage.SAL, "", None, TODAY) == ()
    assert missing_for(PACT, poor, Stage.SQL, "", None, TODAY)
    assert missing_for(PACT, poor, Stage.MAL, "", None, TODAY) == ()


def test_every_stage_s_own_bar_is_asked_for() -> None:
    """A team may ask for grade A before an SQL, and for a phone number before sales takes it."""
    strict = Pact(gates=Gates(SAL=Gate(reachable=True), SQL=Gate(grade="A"), WON=Gate(no_avoid=True)))
    silent = replace(GOOD, stage=Stage.MQL, is_reachable=False)
    assert missing_for(strict, silent, Stage.SAL, "", None, TODAY) == ("neither a mail address nor a phone number",)
    assert missing_for(strict, silent, Stage.SQL, "", None, TODAY) == (
        "neither a mail address nor a phone number",
        "the fit is B (A or better is asked)",
    )
    assert missing_for(strict, replace(silent, avoid="x"), Stage.WON, "", None, TODAY) == (
        "fits the avoid profile “x”",
    )


def test_nothing_is_told_twice() -> None:
    twice = Pact(gates=Gates(MQL=Gate(engagement=60), SAL=Gate(engagement=60)))
    assert missing_for(twice, GOOD, Stage.SAL, "", None, TODAY) == ("the engagement is 50 (60 is asked)",)
