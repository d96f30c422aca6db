import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.name_parts import guess_split, join_name, split_name
from leaddesk.domain.cleaning.surnames import SURNAMES


@pytest.mark.parametrize(
    ("full", "family", "given"),
    [
        ("小川 陽子", "小川", "陽子"),
        ("東海林 太郎", "東海林", "太郎"),
        ("田中 マルクス 賢", "田中", "マルクス 賢"),
        ("ジョン・スミス", "スミス", "ジョン"),
        ("ジョン・F・スミス", "スミス", "ジョン・F"),
        ("김 민수", "김", "민수"),
        ("Yamada, Taro", "Yamada", "Taro"),
        ("YAMADA Taro", "YAMADA", "Taro"),
        ("Taro YAMADA", "YAMADA", "Taro"),
        ("Taro Yamada", "Yamada", "Taro"),
        ("Yamada Taro", "Yamada", "Taro"),
        ("Noah Fairbanks", "Fairbanks", "Noah"),
        ("John A. Whitcombe", "Whitcombe", "John A."),
        ("Anna van der Berg", "van der Berg", "Anna"),
    ],
)
def test_a_divided_name_splits(full, family, given):
    parts = split_name(full)
    assert parts is not None
    assert (parts.family, parts.given) == (family, given)


@pytest.mark.parametrize("full", ["山田太郎", "山田", "Yamada", "", "山 田 太"])
def test_an_undivided_name_stays_whole(full):
    assert split_name(full) is None


@pytest.mark.parametrize(
    ("full", "family", "given"),
    [
        ("山田太郎", "山田", "太郎"),
        ("林修", "林", "修"),
        ("小林修", "小林", "修"),
        ("坂本ひとみ", "坂本", "ひとみ"),
        ("佐々木くみ子", "佐々木", "くみ子"),
        ("東海林太郎", "東海林", "太郎"),
        ("勅使河原健", "勅使河原", "健"),
        ("小鳥遊六花", "小鳥遊", "六花"),
        ("髙橋花子", "髙橋", "花子"),
        ("齊藤蓮", "齊藤", "蓮"),
        ("南野花", "南野", "花"),
        ("岡本聡太郎", "岡本", "聡太郎"),
        ("三田", "三田", ""),
    ],
)
def test_a_guess_by_frequent_surnames(full, family, given):
    parts = guess_split(full)
    assert parts is not None
    assert (parts.family, parts.given) == (family, given)
    assert 0.5 < parts.confidence < 1


@pytest.mark.parametrize("full", ["", "スミスジョン", "Taro", "山", "株式会社見本商事工業", "見本例示架空"])
def test_no_guess_without_a_surname(full):
    assert guess_split(full) is None


def test_a_guess_is_surer_where_one_surname_fits():
    assert guess_split("山田太郎").confidence > guess_split("南野花").confidence


def test_names_join_in_the_order_of_their_script():
    assert join_name("小川", "陽子") == "小川 陽子"
    assert join_name("Yamada", "Taro") == "Taro Yamada"
    assert join_name("スミス", "John") == "スミス John"
    assert join_name("", "陽子") == "陽子"
    assert join_name("小川", "") == "小川"


@given(st.sampled_from(sorted(SURNAMES)), st.sampled_from(["太郎", "陽子", "翔", "健太郎", "美咲", "ひとみ"]))
def test_joined_names_split_again(family, given):
    parts = split_name(join_name(family, given))
    assert (parts.family, parts.given) == (family, given)


@given(st.text())
def test_any_text_can_be_asked(text):
    for parts in (split_name(text), guess_split(text)):
        assert parts is None or parts.family
