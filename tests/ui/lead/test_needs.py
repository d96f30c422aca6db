"""How the answers of a person are told."""

from leaddesk.translation import use_language
from leaddesk.ui.lead.needs import answer_lines


def test_a_question_that_ends_in_its_own_mark_gets_no_colon() -> None:
    use_language("en")
    answers = [("When do you plan to introduce it?", "Undecided"), ("Budget", "Not settled")]
    lines = ["".join(run.text for run in line) for line in answer_lines(answers)]
    assert lines == ["When do you plan to introduce it? Undecided", "Budget: Not settled"]
    use_language("ja")
    assert "".join(run.text for run in answer_lines([("導入の時期は？", "未定")])[0]) == "導入の時期は？　未定"
    assert "".join(run.text for run in answer_lines([("予算", "未確認")])[0]) == "予算：未確認"
