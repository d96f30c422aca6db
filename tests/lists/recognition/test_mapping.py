import pytest

from leaddesk.lists.recognition.mapping import BadMapping, field_named, index_of, parse_mapping, settle

NAMES = ["会社名", "担当者", "備考", "備考 (2)", "[E]"]
INDICES = [0, 1, 2, 3, 4]


def test_mappings_are_parsed():
    assert parse_mapping(["担当者=owner", " C = メモ", "4=", "a=b=email"]) == {
        "担当者": "owner",
        "C": "memo",
        "4": None,
        "a=b": "email",
    }


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("owner", "owner"),
        ("Job title", "job_title"),
        ("メールアドレス２", "email2"),
        ("none", None),
        ("そのまま", None),
    ],
)
def test_fields_are_named_by_key_or_word(word: str, key: str | None):
    assert field_named(word) == key


@pytest.mark.parametrize("option", ["担当者", "=owner", "担当者=社長"])
def test_other_texts_are_refused(option: str):
    with pytest.raises(BadMapping):
        parse_mapping([option])


@pytest.mark.parametrize(
    ("column", "index"),
    [("担当者", 1), ("担当者 ", 1), ("備考", 2), ("備考(2)", 3), ("B", 1), ("b", 1), ("2", 1), ("E", 4), ("[E]", 4)],
)
def test_columns_are_named_by_header_letter_or_number(column: str, index: int):
    assert index_of(column, NAMES, INDICES) == index


@pytest.mark.parametrize("column", ["部署", "F", "9", "0"])
def test_unknown_columns_are_refused_with_the_known_ones(column: str):
    with pytest.raises(BadMapping, match="会社名"):
        settle({column: "memo"}, NAMES, INDICES)
