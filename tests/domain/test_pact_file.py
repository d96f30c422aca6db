"""The pact as a TOML file: there and back unchanged, and every mistake with its line and a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.default_pact import default_pact
from leaddesk.domain.pact import FORMAT, Pact
from leaddesk.domain.pact_file import BadPact, from_toml, to_toml
from leaddesk.translation import use_language
from tests.store.strategies import pacts


def problems(text: str) -> list[tuple[int, str]]:
    """The problems of a file, as line and sentence."""
    with pytest.raises(BadPact) as refused:
        from_toml(text)
    return [(problem.line, problem.message) for problem in refused.value.problems]


def test_the_first_pact_is_read_back_unchanged() -> None:
    for language in ("en", "ja"):
        written = to_toml(default_pact(language))
        assert from_toml(written) == default_pact(language)
        assert to_toml(from_toml(written)) == written


@given(pacts())
def test_any_pact_is_read_back_unchanged(drawn: Pact) -> None:
    assert from_toml(to_toml(drawn)) == drawn


def test_an_empty_file_is_an_empty_pact() -> None:
    assert from_toml("") == Pact()


def test_a_pact_of_a_newer_leaddesk_is_refused_in_a_sentence() -> None:
    assert problems(f"# of next year\nformat = {FORMAT + 1}\nnovelty = true\n") == [
        (2, f"this pact was written by a newer LeadDesk (format {FORMAT + 1}); update LeadDesk to read it")
    ]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("nonsense = [", 1, "not TOML"),
        ("a = 1\nb = = 2\n", 2, "not TOML"),
        ('[[groups]]\ncode = "g"\nname = "G"\n\n[[groups.rules]]\ncode = "r"\npoints = "many"\n', 7, "whole number"),
        ('[[groups]]\ncode = "g"\nname = "G"\nat_mots = 20\n', 4, "at_mots: this is not known here"),
        ('[[personas]]\ncode = "P!"\nname = "P"\ncriteria = []\n', 2, "lower-case letters"),
        ("[grades]\nA = 60\nB = 70\n", 1, "A must ask for more than B"),
        ('[gates.MQL]\ngrade = "E"\n', 2, "must be one of"),
        ("[gates.MQL]\nengagement = -5\n", 2, "must be 0 or more"),
        ('[gates.MQL]\nreachable = "perhaps"\n', 2, "must be true or false"),
        ('[gates.SQL]\nevidence = ["quote-requested", "lunch"]\n', 2, "“lunch” is not known here"),
        ("[clocks]\nweekdays = []\n", 2, "at least one entry"),
        ("personas = 3\n", 1, "must be a list"),
        ("gates = 3\n", 1, "must be a table"),
        ('definitions = "all"\n', 1, "must be a table"),
    ],
)
def test_each_mistake_has_its_line_and_a_reason(text: str, line: int, said: str) -> None:
    found = problems(text)
    assert found[0][0] == line
    assert said in found[0][1]


RULE = '[[groups]]\ncode = "g"\nname = "G"\n\n[[groups.rules]]\ncode = "r"\npoints = 5\n\n[groups.rules.when]\n'


@pytest.mark.parametrize(
    ("when", "line", "said"),
    [
        ('kind = "did"\nactivities = ["danced"]\n', 11, "“danced” is not known here"),
        ('kind = "dance"\n', 9, "must be one of"),
        ('activities = ["inquiry"]\n', 9, "kind is missing"),
        ('kind = "number"\nfield = "employees"\n', 9, "give at_least, at_most, or both"),
        ('kind = "did"\nactivities = ["inquiry"]\nminutes = 0\n', 12, "must be 1 or more"),
        ('kind = "text"\nfield = "company"\nany_of = [""]\n', 12, "must not be empty"),
    ],
)
def test_mistakes_within_a_condition_are_found_on_their_line(when: str, line: int, said: str) -> None:
    found = problems(RULE + when)
    assert found[0] == (line, found[0][1])
    assert said in found[0][1]


def test_the_second_of_two_rules_is_the_one_that_is_named() -> None:
    rule = '[[groups.rules]]\ncode = "r{n}"\npoints = {points}\nwhen = {{ kind = "did", activities = ["call"] }}\n'
    text = '[[groups]]\ncode = "g"\nname = "G"\n' + rule.format(n=1, points=5) + rule.format(n=2, points='"x"')
    assert [line for line, _said in problems(text)] == [10]


def test_several_mistakes_are_all_told() -> None:
    found = problems("[gates.MQL]\nengagement = -5\nreachable = 7\n\n[grades]\nC = 0\n")
    assert [line for line, _said in found] == [6, 2, 3]


def test_a_refusal_is_readable_in_japanese() -> None:
    use_language("ja")
    with pytest.raises(BadPact) as refused:
        from_toml("[gates.MQL]\nengagement = -5\n")
    assert "2行目" in str(refused.value)


HOSTILE = (
    "x = " + "[" * 50_000,
    "[" + "a." * 20_000 + "b]\n",
    "a" * 1_000_001,
    "\x00",
    "x = 1" + "0" * 5000,
    'x = "' + "\\U0010FFFF" * 10 + '"',
    "format = 99999999999999999999",
    'format = "new"',
    "format = nan",
    "[[groups]]\n" * 40,
    '[clocks]\nhours = [["09:00", "later"]]\n',
    "[clocks]\nhours = [[1, 2]]\n",
    "[clocks]\nstuck_days = { MAL = 0 }\n",
    '[clocks]\ndays_off = ["not a day"]\n',
    "definitions = { WON = 5 }\n",
    '"personas" = [{}]\n',
    "personas = [[1]]\n",
    "[[personas]]\n[[personas.criteria]]\n",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_file_gets_line_and_reason(text: str) -> None:
    found = problems(text)
    assert found
    for line, said in found:
        assert 1 <= line <= text.count("\n") + 1
        assert said
        assert "{" not in said
        assert "pydantic" not in said


@given(st.text(max_size=300))
def test_any_text_is_a_pact_or_is_refused(text: str) -> None:
    try:
        assert isinstance(from_toml(text), Pact)
    except BadPact as refused:
        assert refused.problems
        assert str(refused)


@given(pacts(), st.data())
def test_a_pact_with_a_torn_line_is_a_pact_or_is_refused(drawn: Pact, data: st.DataObject) -> None:
    lines = to_toml(drawn).splitlines(keepends=True) or [""]
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at] = data.draw(st.sampled_from(("", "=", '"', lines[at][: len(lines[at]) // 2], lines[at] * 2)))
    text = "".join(lines)
    try:
        from_toml(text)
    except BadPact as refused:
        assert all(1 <= problem.line <= text.count("\n") + 1 for problem in refused.problems)
