"""What differs between two pacts: every change is named, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.conditions import Did, TextHas
from leaddesk.domain.default_pact import default_pact
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_diff import differences
from leaddesk.domain.pact_edits import changed, replaced, rule_of, with_part, with_rule
from leaddesk.domain.pact_statement import statement
from tests.store.strategies import pacts

PACT = default_pact("en")


def words(before: Pact, after: Pact) -> list[tuple[str, str]]:
    """Each difference: where, and in words."""
    return [(one.where, one.words) for one in differences(before, after)]


@given(pacts())
def test_a_pact_does_not_differ_from_itself(drawn: Pact) -> None:
    assert not differences(drawn, drawn)


@given(pacts(), pacts())
def test_two_pacts_that_are_not_the_same_differ_somewhere(one: Pact, other: Pact) -> None:
    assert bool(differences(one, other)) == (one != other)


@given(st.integers(1, 99), st.sampled_from([rule.code for rule in PACT.all_rules()]))
def test_other_points_are_one_place(points: int, code: str) -> None:
    rule = rule_of(PACT, code)
    assert rule is not None
    assert len(differences(PACT, with_rule(PACT, replaced(rule, points=points)))) == (points != rule.points)


def test_how_often_a_rule_counts_differs_also_where_its_sentence_does_not_say_it() -> None:
    rule = next(one for one in PACT.all_rules() if isinstance(one.when, Did))
    thrice = changed(rule, ("when",), {"count": 3})
    before, after = (with_rule(PACT, replaced(thrice, times=times)) for times in (1, "each"))
    assert [said for _where, said in words(before, after)] == ["How often it counts: once → each time"]


def test_a_change_far_down_a_long_list_is_not_lost() -> None:
    """A sentence shows three words of a list; what was agreed are all of them."""
    persona = PACT.personas[0]
    at = next(at for at, one in enumerate(persona.criteria) if getattr(one.when, "field", "") == "department")
    when = persona.criteria[at].when
    assert isinstance(when, TextHas)
    fewer = changed(persona, ("criteria", at, "when"), {"any_of": when.any_of[:-1]})
    found = words(PACT, with_part(PACT, "personas", fewer))
    assert len(found) == 1
    where, said = found[0]
    assert where == "Mid-size manufacturer"
    before, _arrow, after = said.partition(" → ")
    assert "information system" in before
    assert "information system" not in after


def test_the_statement_cuts_no_list_short() -> None:
    told = "\n".join(line for section in statement(PACT, 1, None).sections for line in section.lines)
    assert "…" not in told
    assert "information system" in told
