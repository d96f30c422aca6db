"""The pact as a value: what is sound, what is refused, and that it never changes in place."""

import re
from datetime import time
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from leaddesk.domain.conditions import Did, NumberIs, RankIs, TextHas
from leaddesk.domain.default_pact import default_pact
from leaddesk.domain.pact import Avoid, Clocks, Criterion, Gate, Gates, Grades, Pact, Persona, Rule, RuleGroup
from leaddesk.domain.pact_checks import Weight, findings, most_points
from leaddesk.domain.stages import FLOW, OUT, Stage
from leaddesk.translation import LANGUAGES
from tests.builders import group, pact, rule
from tests.store.strategies import pacts

VISITS = Did(activities=("site-visited",))
SEMINARS = Did(activities=("seminar-attended",))


def test_a_pact_is_never_changed_in_place() -> None:
    sound = default_pact("en")
    with pytest.raises(ValidationError, match="frozen"):
        sound.grades.A = 90  # type: ignore[misc]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"when": VISITS, "strong": True}, "site-visited is weak evidence and cannot be strong"),
        ({"when": RankIs(any_of=("A",)), "strong": True}, "only what somebody did can be strong"),
        ({"when": RankIs(any_of=("A",)), "half_life": 30}, "a fact does not fade"),
        ({"when": SEMINARS, "points": 0}, "does nothing"),
        ({"when": SEMINARS, "times": 0}, "times"),
        ({"when": SEMINARS, "times": "often"}, "times"),
        ({"when": SEMINARS, "half_life": 0}, "half_life"),
        ({"when": SEMINARS, "at_most": 0}, "at_most"),
        ({"when": SEMINARS, "points": 1001}, "points"),
        ({"when": SEMINARS, "code": "Not A Code"}, "code"),
        ({"when": SEMINARS, "colour": "red"}, "colour"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(options: dict[str, Any], why: str) -> None:
    with pytest.raises(ValidationError, match=re.escape(why)):
        Rule.model_validate({"code": "r", "points": 5, **options})


@pytest.mark.parametrize(
    "wrong",
    [
        {"field": "employees"},
        {"field": "employees", "at_least": 100, "at_most": 99},
        {"field": "employees", "at_least": -1},
        {"field": "shoe_size", "at_least": 1},
    ],
)
def test_a_number_needs_bounds_in_order(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        NumberIs.model_validate(wrong)


@pytest.mark.parametrize(
    "wrong", [{"activities": []}, {"activities": ["danced"]}, {"activities": ["call"], "count": 0}]
)
def test_only_known_activities_are_asked_for(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Did.model_validate(wrong)


def test_grades_fall() -> None:
    assert Grades().model_dump() == {"A": 80, "B": 60, "C": 40}
    with pytest.raises(ValidationError, match="A must ask for more than B"):
        Grades(A=60, B=60, C=40)


def test_working_hours_are_in_order() -> None:
    with pytest.raises(ValidationError, match="overlap or run backwards"):
        Clocks(hours=((time(9), time(13)), (time(12), time(18))))
    with pytest.raises(ValidationError, match="overlap or run backwards"):
        Clocks(hours=((time(18), time(9)),))


def test_codes_are_used_once_whatever_is_switched_off() -> None:
    off = Rule(code="twice", points=1, when=SEMINARS, on=False)
    on = Rule(code="twice", points=2, when=SEMINARS)
    with pytest.raises(ValidationError, match="“twice” is used twice"):
        Pact(groups=(RuleGroup(code="a", name="A", rules=(off,)), RuleGroup(code="b", name="B", rules=(on,))))
    persona = Persona(code="p", name="P", criteria=(Criterion(weight=1, when=RankIs(any_of=("A",))),))
    with pytest.raises(ValidationError, match="“p” is used twice"):
        Pact(personas=(persona, persona))


def test_rules_that_are_off_do_not_count() -> None:
    off, on = rule(1, SEMINARS, on=False), rule(2, SEMINARS)
    both = pact(group(off, on))
    assert list(both.all_rules()) == [off, on]
    assert [one for _group, one in both.rules()] == [on]


def test_each_stage_has_a_gate_and_those_without_one_ask_nothing() -> None:
    gates = Gates(SQL=Gate(evidence=("appointment",)))
    assert gates.of(Stage.SQL).evidence == ("appointment",)
    assert all(gates.of(stage) == Gate() for stage in (*FLOW, *OUT) if stage is not Stage.SQL)


@given(pacts())
def test_any_pact_survives_its_json(drawn: Pact) -> None:
    assert Pact.model_validate_json(drawn.model_dump_json(exclude_none=True)) == drawn


# The pact of a new desk


def test_the_first_pact_is_the_agreed_one() -> None:
    """As the field's usual practice has it: what a person does counts for more than what they look at."""
    first = default_pact("en")
    assert [(persona.code, persona.weight) for persona in first.personas] == [
        ("mid-size-manufacturer", 100),
        ("logistics-and-it", 100),
    ]
    assert [criterion.weight for criterion in first.personas[0].criteria] == [30, 25, 20, 10, 10, 5]
    assert {profile.code for profile in first.avoid} == {"student", "competitor", "sole-trader"}
    rules = {one.code: (of.code, one) for of, one in first.rules()}
    told = {
        code: (
            of,
            one.points,
            one.half_life,
            one.times,
            one.strong,
            one.when.within_days if isinstance(one.when, Did) else None,
        )
        for code, (of, one) in rules.items()
    }
    assert told == {
        "document": ("acted", 30, 60, 2, True, None),
        "seminar": ("acted", 20, 90, 2, True, None),
        "inquiry": ("acted", 40, 120, 1, True, None),
        "reply": ("acted", 15, 60, 1, True, None),
        "survey": ("acted", 10, None, 1, False, None),
        "missed": ("acted", -5, None, 1, False, None),
        "card": ("cards", 10, None, 1, False, None),
        "rank-a": ("cards", 8, None, 1, False, None),
        "rank-b": ("cards", 4, None, 1, False, None),
        "visit": ("looked", 1, None, 5, False, 14),
        "opened": ("looked", 1, None, 3, False, 30),
        "pricing": ("looked", 3, None, 2, False, 14),
    }
    assert {of.code: of.at_most for of in first.groups} == {"acted": 80, "cards": 20, "looked": 10}
    gate = first.gates.MQL
    assert (gate.grade, gate.engagement, gate.strong_within_days, gate.reachable, gate.no_avoid) == (
        "B",
        50,
        90,
        True,
        True,
    )
    assert first.gates.SQL.evidence == ("quote-requested", "appointment")
    assert first.gates.WON.amount


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_pact_is_in_the_team_s_language_and_sound(language: Any) -> None:
    first = default_pact(language)
    assert first.personas[0].name == {"ja": "中堅製造業", "en": "Mid-size manufacturer"}[language]
    assert set(first.definitions) == {"MAL", "MQL", "SAL", "SQL", "WON"}
    assert findings(first) == ()
    assert most_points(first) == 110


# What is sound in form but cannot work


def test_a_gate_that_nobody_can_reach_is_an_error() -> None:
    low = pact(group(rule(20, SEMINARS, strong=True)), mql=Gate(engagement=50, strong_within_days=90))
    assert [(f.weight, f.part) for f in findings(low)] == [(Weight.ERROR, "gate.MQL")]
    assert "50 points, and all rules together give 20" in findings(low)[0].message


def test_a_gate_without_a_strong_rule_or_a_persona_is_an_error() -> None:
    weak = pact(group(rule(60, VISITS)), mql=Gate(engagement=50, strong_within_days=90, grade="B"))
    assert [f.weight for f in findings(weak)] == [Weight.ERROR, Weight.ERROR]


def test_a_rule_that_counts_each_time_has_no_end_but_a_cap() -> None:
    assert most_points(pact(group(rule(5, SEMINARS, times="each")))) is None
    assert most_points(pact(group(rule(5, SEMINARS, times="each"), at_most=30))) == 30
    assert most_points(pact(group(rule(5, SEMINARS, times="each", at_most=12)))) == 12
    assert most_points(pact(group(rule(5, SEMINARS, times=3), rule(-9, VISITS)))) == 15


def test_the_same_asked_twice_is_pointed_out() -> None:
    twice = pact(group(rule(5, SEMINARS, code="one"), rule(6, SEMINARS, code="two")), mql=Gate(engagement=5))
    assert [(f.weight, f.part) for f in findings(twice)] == [(Weight.WARNING, "two")]


def test_ranges_that_overlap_are_pointed_out() -> None:
    persona = Persona(
        code="firms",
        name="Firms",
        criteria=(
            Criterion(weight=10, when=NumberIs(field="employees", at_least=10, at_most=100)),
            Criterion(weight=20, when=NumberIs(field="employees", at_least=100)),
            Criterion(weight=20, when=NumberIs(field="revenue", at_least=100)),
        ),
    )
    found = findings(Pact(personas=(persona,), gates=Gates(MQL=Gate(grade="B"))))
    assert [(f.weight, f.part) for f in found] == [(Weight.WARNING, "firms")]


def test_words_and_profiles_have_limits() -> None:
    with pytest.raises(ValidationError):
        TextHas(field="company", any_of=("",))
    with pytest.raises(ValidationError):
        Avoid(code="a", name="A", any_of=())
