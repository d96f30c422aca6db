"""Conditions as a receipt tells them: whole, and in the reader's language."""

import pytest

from leaddesk.domain.condition_words import whole_words
from leaddesk.domain.conditions import Fact, KeywordIn, NumberIs, TextHas
from leaddesk.translation import Language, use_language

DEPARTMENT = TextHas(field="department", any_of=("製造", "生産", "工場", "情報システム", "DX", "production", "plant"))


@pytest.mark.parametrize(
    ("speaks", "fact", "says"),
    [
        ("ja", DEPARTMENT, "部署 製造・生産・工場・情報システム・DX"),
        ("en", DEPARTMENT, "Department DX, production, plant"),
        ("en", TextHas(field="industry", any_of=("製造", "メーカー")), "Industry 製造, メーカー"),
        ("ja", KeywordIn(any_of=("競合", "rival", "other", "more")), "キーワード 競合・rival・other・more"),
        ("en", NumberIs(field="employees", at_least=100, at_most=999), "Employees 100–999"),
    ],
)
def test_nothing_is_cut_and_keywords_of_the_other_language_are_left_out(
    speaks: Language, fact: Fact, says: str
) -> None:
    use_language(speaks)
    assert whole_words(fact, {}) == says


def test_what_was_found_stands_there_whatever_its_language() -> None:
    use_language("en")
    assert whole_words(DEPARTMENT, {"department": "第二工場"}) == "Department DX, production, plant, 工場"
