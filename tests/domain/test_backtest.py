"""The figures of the back-test, and what they do not claim."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.backtest import Ended, back_test, ratio, suggest


def ended(number: int, *, is_won: bool, rules: frozenset[str]) -> Ended:
    """A lead whose end is known."""
    return Ended(number, "", "", is_won, date(2026, 1, 1), "A", 50, 0.5, True, rules)


def test_one_person_who_ordered_makes_no_rule_clear() -> None:
    seen = frozenset({"seen"})
    people = [ended(n, is_won=n % 3 == 0, rules=frozenset({"asked"}) if n % 3 == 0 else frozenset()) for n in range(90)]
    found = back_test([*people, ended(99, is_won=True, rules=seen)], 40, ["asked", "seen"])
    by_rule = {rule.rule: rule for rule in found.rules}
    assert by_rule["seen"].lift is not None
    assert by_rule["seen"].lift.value > 1
    assert by_rule["seen"].is_unclear
    assert not [one for one in suggest(found, {"asked": 10, "seen": 10}) if one.rule == "seen"]


@given(data=st.data(), leads=st.integers(1, 60), others=st.integers(1, 60))
def test_the_interval_of_a_ratio_holds_it_and_narrows_with_more_people(
    data: st.DataObject, leads: int, others: int
) -> None:
    wins, other_wins = data.draw(st.integers(0, leads)), data.draw(st.integers(1, others))
    lift = ratio(wins, leads, other_wins, others)
    ten_times = ratio(wins * 10, leads * 10, other_wins * 10, others * 10)
    assert lift is not None
    assert ten_times is not None
    assert 0 <= lift.low <= lift.value + 1e-9
    assert lift.value <= lift.high + 1e-9
    assert ten_times.high - ten_times.low <= lift.high - lift.low + 1e-9


def test_without_orders_among_the_others_there_is_no_ratio() -> None:
    assert ratio(3, 5, 0, 9) is None
    assert ratio(0, 0, 3, 9) is None
