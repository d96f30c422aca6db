import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.names import ReadName, clean_kana, plain_kana, read_name

NAMES = [
    ("山田　太郎", ReadName("山田 太郎")),
    ("山田太郎", ReadName("山田太郎")),
    ("山田 太郎 様", ReadName("山田 太郎")),
    ("山田太郎様", ReadName("山田太郎")),
    ("山田さん", ReadName("山田")),
    ("山田殿", ReadName("山田")),
    ("田中先生", ReadName("田中")),
    ("山田 花子（様）", ReadName("山田 花子")),
    ("鈴木部長", ReadName("鈴木", job_title="部長")),
    ("鈴木部長様", ReadName("鈴木", job_title="部長")),
    ("鈴木 一郎 課長代理", ReadName("鈴木 一郎", job_title="課長代理")),
    ("代表取締役 山田 太郎", ReadName("山田 太郎", job_title="代表取締役")),
    ("営業部 鈴木部長", ReadName("鈴木", job_title="部長", department="営業部")),
    ("経理部 山田 花子 様", ReadName("山田 花子", department="経理部")),
    ("服部 太郎", ReadName("服部 太郎")),
    ("長谷部 誠", ReadName("長谷部 誠")),
    ("ご担当者：山田様", ReadName("山田")),
    ("ご担当者様", ReadName()),
    ("各位", ReadName()),
    ("（退会ユーザー）", ReadName()),
    ("Yamada Taro A (山田 太郎)", ReadName("山田 太郎", roman="Yamada Taro A")),
    ("山田 太郎（ヤマダ　タロウ）", ReadName("山田 太郎", kana="ヤマダ タロウ")),
    ("山田 太郎(やまだ たろう)", ReadName("山田 太郎", kana="ヤマダ タロウ")),
    ("山田 太郎 ヤマダ タロウ", ReadName("山田 太郎", kana="ヤマダ タロウ")),
    ("山田太郎 ヤマダタロウ", ReadName("山田太郎", kana="ヤマダタロウ")),
    ("佐々木 マリア", ReadName("佐々木 マリア")),
    ("山田 太郎 / Taro Yamada", ReadName("山田 太郎", roman="Taro Yamada")),
    ("山田 太郎（旧姓佐藤）", ReadName("山田 太郎", left_out="旧姓佐藤")),
    ("山田太郎（営業部）", ReadName("山田太郎", department="営業部")),
    ("株式会社見本 山田太郎", ReadName("山田太郎", company="株式会社見本")),
    ("【㈱見本】山田 太郎", ReadName("山田 太郎", company="株式会社見本")),
    ("株式会社 見本 山田太郎", ReadName("山田太郎", company="株式会社見本")),
    ("企業組合 太郎", ReadName("企業組合 太郎")),
    ("山田太郎@見本", ReadName("山田太郎", company="見本")),
    ("山田太郎／株式会社見本", ReadName("山田太郎", company="株式会社見本")),
    ("山田太郎 (株)見本", ReadName("山田太郎", company="株式会社見本")),
    ("株式会社見本", ReadName(company="株式会社見本")),
    ("山田 太郎(代表取締役)", ReadName("山田 太郎", job_title="代表取締役")),
    ("山田／太郎", ReadName("山田 太郎")),
    ("山田太郎／見本商事", ReadName("山田太郎", company="見本商事")),
    ("815055550199", ReadName()),
    ("山　田　太　郎", ReadName("山田太郎")),
    ("原 一", ReadName("原 一")),
    ("髙橋 花子", ReadName("髙橋 花子")),
    ("ジョン・スミス 様", ReadName("ジョン・スミス")),
    ("Yamada, Taro", ReadName("Taro Yamada")),
    ("YAMADA Taro", ReadName("YAMADA Taro")),
    ("Mr. John Smith", ReadName("John Smith")),
    ("John Smith, Ph.D.", ReadName("John Smith")),
    ("O'Leary Tomas", ReadName("O'Leary Tomas")),
    ("李 明", ReadName("李 明")),
    ("김 민수", ReadName("김 민수")),
    ("ひとみ", ReadName("ひとみ")),
    ("", ReadName()),
]


@pytest.mark.parametrize(("cell", "read"), NAMES)
def test_names_are_read_out_of_what_stands_around_them(cell, read):
    assert read_name(cell) == read


@pytest.mark.parametrize(
    ("cell", "kana"),
    [
        ("やまだ　たろう", "ヤマダ タロウ"),
        ("ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"),
        ("サト- イチロ一", "サトー イチロー"),
        ("オ－タ", "オータ"),
        ("ヤマダ タロウ サマ", "ヤマダ タロウ"),
        ("ジョン・スミス", "ジョン・スミス"),
        ("Yamada Taro", "Yamada Taro"),
    ],
)
def test_readings_become_katakana(cell, kana):
    assert clean_kana(cell) == kana


@given(st.text())
def test_what_is_left_of_a_name_reads_as_itself(text):
    name = read_name(text).full
    assert read_name(name).full == name
    assert clean_kana(clean_kana(text)) == clean_kana(text)


@given(st.text(alphabet="やまだたろうﾔﾏﾀﾞ ー　・サマ"))
def test_the_short_way_for_readings_agrees_with_the_long_one(text):
    assert plain_kana(text) in (None, clean_kana(text))
