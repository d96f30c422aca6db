import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.text import (
    hyphens,
    is_blank,
    kana_key,
    key,
    lines,
    nfkc,
    one_line,
    search_text,
)
from leaddesk.domain.cleaning.variants import VARIANTS


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  山田　太郎 ", "山田 太郎"),
        ("ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"),
        ("ＤＸ推進部", "DX推進部"),
        ("東京都港区４－９－１", "東京都港区4-9-1"),
        ("コ－ヒ－", "コ－ヒ－"),
        ("髙橋﨑𠮷德", "髙橋﨑𠮷德"),
        ("\ufa19谷", "\ufa19谷"),  # a kanji of its own on a card, though NFC would turn it into 神
        ("⾼橋⻑子", "高橋長子"),  # radicals from a PDF
        ("①㎡Ⅲ…～〜㈱℡", "①㎡Ⅲ…～〜㈱℡"),
        ("か\u3099くせい", "がくせい"),
        ("Re\u0301mi", "Rémi"),
        ("山\u200b田\ufeff\u202e太郎", "山田太郎"),
        ("葛\U000e0100飾", "葛\U000e0100飾"),
        ("☎\ufe0f", "☎"),
        ("一行目\r\n二行目", "一行目 二行目"),
        ("a\x00b\ud800c\uffff", "abc"),
        ("\u3164", ""),
        ("ｱﾞ", "ア゛"),
        ("（東京）", "（東京）"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # Persian needs its joiner
    ],
)
def test_text_is_shown_without_noise(written, shown):
    assert one_line(written) == shown


def test_lines_are_kept_but_not_blank_ones():
    assert lines("\n予算あり　\r\n\n\n\n来期\v導入\n ") == "予算あり\n\n来期\n導入"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("渡邉", "渡辺"),
        ("渡邊", "渡辺"),
        ("齋藤", "斉藤"),
        ("齊藤", "斎藤"),
        ("濵田", "浜田"),
        ("澤", "沢"),
        ("𠮷田", "吉田"),
        ("佐々木", "佐佐木"),
        ("霧ヶ原", "霧ケ原"),
        ("やまだ たろう", "ヤマダタロウ"),
        ("ﾔﾏﾀﾞ", "ヤマダ"),
        ("Ａ＆Ｂ・Ｃ", "abc"),
        ("Müller", "muller"),
        ("葛\U000e0100飾", "葛飾"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_thing_share_a_key(one, other):
    assert key(one) == key(other)


def test_keys_keep_different_things_apart():
    assert len({key(name) for name in ("高橋", "高梁", "ハード", "ハト", "カキ", "ガキ", "木", "林")}) == 8


def test_readings_compare_without_long_vowels_and_small_kana():
    assert kana_key("シヨージ ﾔｽｵ") == kana_key("しょうじやすお".replace("う", "")) == kana_key("ショジ・ヤスヲ")


def test_search_finds_any_width_and_kana_but_keeps_signs():
    assert search_text("ﾀﾅｶ") in search_text("たなか　いちろう")
    assert search_text("高") in search_text("髙橋")
    assert search_text("03ー2555") in search_text("03-2555-0049")
    assert search_text("@EXAMPLE") in search_text("taro@example.jp")
    assert search_text("@example") not in search_text("taro.example.jp")


def test_hyphens_only_between_digits():
    assert hyphens("4ー9−14 データ−センター 3 - 5") == "4-9-14 データ−センター 3-5"


def test_nfkc_for_machines():
    assert nfkc(" ０９０－５５５５　℡\n㈱ ") == "090-5555 TEL (株)"


@pytest.mark.parametrize("text", ["", " ", "-", "―", "なし", "N/A", "NULL", "（空白）"])
def test_blank_words(text):
    assert is_blank(text)


def test_every_variant_folds_to_a_form_that_folds_no_further():
    assert not set(VARIANTS.values()) & set(VARIANTS)
    assert all(len(variant) == 1 == len(form) for variant, form in VARIANTS.items())


@given(st.text())
def test_showing_twice_is_showing_once(text):
    for clean in (one_line, lines):
        assert clean(clean(text)) == clean(text)


@given(st.text())
def test_keys_of_keys_are_keys(text):
    assert key(key(text)) == key(text)
    assert search_text(search_text(text)) == search_text(text)


@given(st.text(), st.text())
def test_keys_ignore_noise_around_them(one, other):
    assert key(f" {one}\u200b　") == key(one)
    assert (key(one) == key(other)) == (key(other) == key(one))


@given(st.text(alphabet="やまだたろうヤマダタロウ高橋太郎abcABC12 ", min_size=1), st.data())
def test_a_part_of_a_text_is_found_in_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    assert search_text(text[start:]) in search_text(text)
