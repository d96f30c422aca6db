from array import array

from hypothesis import given
from hypothesis import strategies as st

from leaddesk.ui.board.id_steps import MOST_STEPS, Insert, Remove, Step, steps

IDS = st.lists(st.integers(1, 60), unique=True, max_size=40)


def applied(ids: list[int], changes: list[Step]) -> list[int]:
    rows = list(ids)
    for step in changes:
        if isinstance(step, Remove):
            assert 0 <= step.first <= step.last < len(rows)
            del rows[step.first : step.last + 1]
        else:
            assert 0 <= step.first <= len(rows)
            rows[step.first : step.first] = list(step.ids)
    return rows


@given(IDS, IDS)
def test_the_steps_lead_from_one_order_to_the_other(old: list[int], new: list[int]) -> None:
    changes = steps(array("q", old), array("q", new))
    assert changes is None or applied(old, changes) == new


@given(st.integers(0, 999), st.integers(0, 998))
def test_one_lead_that_changes_its_place_is_two_steps_at_most(at: int, to: int) -> None:
    old = list(range(1000))
    new = [lead for lead in old if lead != at]
    new.insert(to, at)
    changes = steps(array("q", old), array("q", new))
    assert changes is not None
    assert len(changes) == (0 if new == old else 2)
    assert sum(len(step.ids) if isinstance(step, Insert) else step.last - step.first + 1 for step in changes) <= 2
    assert applied(old, changes) == new


def test_nothing_changed_is_no_step() -> None:
    assert steps(array("q", [1, 2, 3]), array("q", [1, 2, 3])) == []
    assert steps(array("q"), array("q")) == []


def test_a_stretch_is_one_step() -> None:
    assert steps(array("q", range(10)), array("q", [0, 1, 8, 9])) == [Remove(2, 7)]
    assert steps(array("q", [0, 1, 8, 9]), array("q", range(10))) == [Insert(2, array("q", range(2, 8)))]


def test_much_change_is_a_reset() -> None:
    old = array("q", range(200))
    assert steps(old, array("q", reversed(range(200)))) is None
    assert steps(old, array("q", range(0, 200, 2))) is None
    few = array("q", [lead for lead in old if lead % 20])
    assert len(steps(old, few) or ()) == 10 <= MOST_STEPS
