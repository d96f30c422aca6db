"""Numbers of people carry their unit, in both languages, and read back as the same value."""

from typing import Any

import pytest

from leaddesk.domain.cleaning.cells import Context
from leaddesk.domain.cleaning.show import show, shown_with_unit
from leaddesk.domain.cleaning.values import clean
from leaddesk.domain.fields import FIELD, Range
from leaddesk.translation import LANGUAGES, Language, use_language
from tests.builders import TODAY

SHOWN = (
    (Range(420, 420), "420 people", "420名"),
    (Range(1_200, 1_200), "1,200 people", "1,200名"),
    (Range(101, 300), "101–300 people", "101–300名"),
    (Range(1_001, None), "1,001 people or more", "1,001名以上"),
    (Range(None, 50), "up to 50 people", "50名以下"),
)


@pytest.mark.parametrize(("value", "english", "japanese"), SHOWN)
def test_how_many_people_a_firm_has(value: Range, english: str, japanese: str) -> None:
    assert shown_with_unit(FIELD["employees"], value) == english
    use_language("ja")
    assert shown_with_unit(FIELD["employees"], value) == japanese


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", [value for value, _english, _japanese in SHOWN])
def test_what_is_shown_reads_back(value: Range, language: Language) -> None:
    use_language(language)

    shown = shown_with_unit(FIELD["employees"], value)

    assert clean(FIELD["employees"], shown, Context(today=TODAY)).value == value


@pytest.mark.parametrize(
    ("key", "value"), [("revenue", Range(10**9, 10**9)), ("minutes", 44), ("company", "株式会社例"), ("memo", None)]
)
def test_other_fields_are_shown_as_ever(key: str, value: Any) -> None:
    assert shown_with_unit(FIELD[key], value) == show(FIELD[key], value)
