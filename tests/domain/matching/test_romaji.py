import pytest

from leaddesk.domain.matching.romaji import sound_of_kana, sound_of_latin


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("ショウジ", "Shoji"),
        ("ショウジ", "Shōji"),
        ("ショウジ", "Syouzi"),
        ("オオノ", "Ohno"),
        ("サトウ", "Satoh"),
        ("サトウ", "SATO"),
        ("イッシキ", "Isshiki"),
        ("ジュンイチロウ", "Jun'ichiro"),
        ("ナンバ", "Namba"),
        ("ハットリ", "Hattori"),
        ("イイヅカ", "Iizuka"),
        ("コウヘイ", "Kohei"),
        ("オオハラ", "Ohara"),
        ("リョウ", "Ryou"),
        ("しょうじ", "Shoji"),
        ("ｼﾞｭﾝ", "Jun"),
        ("ツツミ", "Tsutsumi"),
        ("チヅル", "Chizuru"),
        ("フジイ", "Fujii"),
    ],
)
def test_kana_and_every_romanisation_sound_alike(kana: str, latin: str) -> None:
    assert sound_of_kana(kana) == sound_of_latin(latin)


@pytest.mark.parametrize(("one", "other"), [("ナオト", "ナオコ"), ("キヨシ", "キョシ"), ("ケン", "ゲン")])
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound_of_kana(one) != sound_of_kana(other)


def test_what_is_no_kana_falls_out() -> None:
    assert sound_of_kana("山田・タロウ") == sound_of_kana("タロウ")
    assert sound_of_kana("") == ""
