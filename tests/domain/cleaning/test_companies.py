import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.companies import clean_company, company_key, legal_form, short_company
from leaddesk.domain.cleaning.legal_forms import LEGAL_FORMS

SHOWN = [
    ("㈱　見本", "株式会社見本"),
    ("見本㈱", "見本株式会社"),
    ("（株）見本", "株式会社見本"),
    ("見本（株）", "見本株式会社"),
    ("株)見本", "株式会社見本"),
    ("見本(株", "見本株式会社"),
    ("㍿見本", "株式会社見本"),
    ("[株] 見本", "株式会社見本"),
    ("株式会社 見本", "株式会社見本"),
    ("見本 株式会社", "見本株式会社"),
    ("(有)見本", "有限会社見本"),
    ("見本㈲", "見本有限会社"),
    ("(同)架空不動産", "合同会社架空不動産"),
    ("架空建設（同）", "架空建設合同会社"),
    ("㈾見本", "合資会社見本"),
    ("(名)見本", "合名会社見本"),
    ("（一社）見本協会", "一般社団法人見本協会"),
    ("一般㈳見本協会", "一般社団法人見本協会"),
    ("(公財)見本財団", "公益財団法人見本財団"),
    ("㈶見本", "財団法人見本"),
    ("ＮＰＯ法人 見本", "特定非営利活動法人見本"),
    ("(医)見本会", "医療法人見本会"),
    ("医療法人（社団）見本会", "医療法人社団見本会"),
    ("(学)見本学園", "学校法人見本学園"),
    ("(福)見本会", "社会福祉法人見本会"),
    ("見本(株)東京支店", "見本株式会社東京支店"),
    ("（株）見本 東京支店", "株式会社見本 東京支店"),
    ("株式会社見本御中", "株式会社見本"),
    ("見本商事様", "見本商事"),
    ("ＡＢＣ見本㈱", "ABC見本株式会社"),
    ("Mihon CO.,LTD", "Mihon CO., LTD."),
    ("Mihon Co.,Ltd.", "Mihon Co., Ltd."),
    ("Mihon Co Ltd", "Mihon Co., Ltd."),
    ("Ｍｉｈｏｎ Ｃｏ．，Ｌｔｄ．", "Mihon Co., Ltd."),
    ("Oxbow Devices, Inc.", "Oxbow Devices, Inc."),
    ("日本見本（東京）", "日本見本（東京）"),
]


@pytest.mark.parametrize(("written", "shown"), SHOWN)
def test_legal_forms_are_written_out_where_they_stood(written, shown):
    assert clean_company(written) == shown


@pytest.mark.parametrize(
    "spelling",
    [
        "㈱ミホン商事",
        "ミホン商事（株）",
        "株式会社ミホン商事",
        "ﾐﾎﾝ商事株式会社",
        "ミホン商事 株式会社 大阪支店",
        "株式会社ミホン商事御中",
        "有限会社ミホン商事",
    ],
)
def test_a_firm_has_one_key(spelling):
    assert company_key(spelling) == "ミホン商事"


@pytest.mark.parametrize(
    "spelling",
    [
        "Norte Mihon",
        "NORTE MIHON CO.,LTD.",
        "Norte-Mihon Co., Ltd.",
        "Norte Mihon K.K.",
        "K.K. Norte Mihon",
        "Kabushiki Kaisha Norte Mihon",
        "Norte Mihon Kabushiki Kaisha",
        "norte mihon inc",
        "Norte Mihon, Inc.",
        "Norte Mihon GmbH",
        "Norte Mihon Pte. Ltd.",
        "Norte Mihon S.A.",
        "Norte Mihon Corporation",
        "Norte Mihon LLC",
    ],
)
def test_latin_forms_are_no_part_of_the_key(spelling):
    assert company_key(spelling) == "nortemihon"


def test_readings_share_a_key_without_their_form():
    assert company_key("カブシキガイシャ ミホン") == company_key("ミホン") == company_key("ｶﾌﾞｼｷｶｲｼｬﾐﾎﾝ")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("㈱見本", "株式会社"),
        ("見本(有)", "有限会社"),
        ("見本株式会社 大阪支店", "株式会社"),
        ("Mihon K.K.", "株式会社"),
        ("Kabushiki Kaisha Mihon", "株式会社"),
        ("Mihon G.K.", "合同会社"),
        ("Mihon Co., Ltd.", "Co., Ltd."),
        ("Mihon B.V.", "B.V."),
        ("医療法人社団見本会", "医療法人社団"),
        ("見本", None),
        ("Mihon Energy", None),
    ],
)
def test_the_legal_form_is_told_apart(name, form):
    assert legal_form(name) == form


def test_two_forms_of_one_name_differ_in_form_only():
    assert company_key("株式会社A") == company_key("有限会社A")
    assert legal_form("株式会社A") != legal_form("有限会社A")


@pytest.mark.parametrize("name", ["株式会社", "AG", "The Company", "Co., Ltd.", "(株)", "S.A."])
def test_a_name_of_nothing_but_a_form_still_has_a_key(name):
    assert company_key(name)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("株式会社見本製作所", "㈱見本製作所"),
        ("見本製作所有限会社", "見本製作所㈲"),
        ("合同会社見本", "(同)見本"),
        ("Mihon Trading Co., Ltd.", "Mihon Trading"),
        ("Oxbow Devices, Inc.", "Oxbow Devices"),
        ("見本銀行", "見本銀行"),
        ("株式会社", "株式会社"),
    ],
)
def test_cards_show_short_names(name, short):
    assert short_company(name) == short


@given(st.text())
def test_any_text_is_a_company(text):
    shown = clean_company(text)
    assert clean_company(shown) == shown
    assert bool(company_key(text)) >= text.isalnum()
    assert isinstance(short_company(text), str)
    assert legal_form(text) is None or legal_form(text)


_BARE = st.text(alphabet="見本例示架空商事工業ミホンABC", min_size=1, max_size=8)


@given(_BARE, st.sampled_from([form for form in LEGAL_FORMS if form.bracketed]), st.booleans())
def test_every_abbreviation_means_its_form(bare, form, is_in_front):
    short = f"({form.bracketed[0]})"
    written = short + bare if is_in_front else bare + short
    assert clean_company(written) == (form.name + bare if is_in_front else bare + form.name)
    assert company_key(written) == company_key(bare)
