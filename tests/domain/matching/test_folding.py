import pytest

from leaddesk.domain.matching.folding import is_kana, is_latin, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("渡邊", "渡辺"),
        ("齋藤", "斎藤"),
        ("齊藤", "斉藤"),
        ("佐々木", "佐佐木"),
        ("さくら", "サクラ"),
        ("ｻｸﾗ", "サクラ"),
    ],
)
def test_two_ways_to_write_a_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("斎藤", "斉藤"), ("齋藤", "斉藤"), ("齋藤", "齊藤"), ("太田", "大田"), ("淳", "純")]
)
def test_two_names_have_two_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_scripts_are_told_by_their_key() -> None:
    assert is_kana(name_key("さくら"))
    assert not is_kana(name_key("くみ子"))
    assert is_latin(name_key("Müller"))
    assert not is_latin(name_key("山田"))
    assert not is_latin("")
