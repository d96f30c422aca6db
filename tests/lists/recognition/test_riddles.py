"""Headers that lists use in several ways, decided by neighbours and values, or left open with a question."""

import pytest

from leaddesk.lists.document import Document, Row, Sheet
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import SURE, UNSURE, Column

from .cases.people import FOREIGN, JAPANESE

STAFF = ("相沢 涼", "久我 美緒", "相沢 涼")


def column(rows: list[Row], header: str, **options) -> Column:
    """What the column with this header was taken for."""
    found = recognise(Document("list.csv", "csv", (Sheet(None, rows),)), **options)
    return next(column for column in found.columns if column.header == header)


def listed(people, **columns) -> list[Row]:
    """A list with these columns; a value is an attribute of the person, or a function of it."""
    head: Row = list(columns)
    return [
        head,
        *[[getattr(p, made) if isinstance(made, str) else made(p) for made in columns.values()] for p in people],
    ]


def staff(person) -> str:
    return STAFF[person.number % 3]


def test_tantosha_beside_a_name_is_our_colleague():
    found = column(listed(JAPANESE, 会社名="company", 氏名="full", メール="mail", 担当者=staff), "担当者")
    assert (found.field, found.confidence >= SURE) == ("owner", True)


def test_tantosha_beside_our_own_owner_is_the_prospect():
    found = column(listed(JAPANESE, 企業名="company", 担当者="full", メール="mail", 自社担当=staff), "担当者")
    assert (found.field, found.confidence >= SURE) == ("full_name", True)


def test_tantosha_beside_a_family_name_is_the_given_name():
    found = column(listed(JAPANESE, 会社名="company", 担当者姓="family", 担当者名="given", メール="mail"), "担当者名")
    assert found.field == "given_name"


def test_tantosha_with_members_names_is_sure():
    found = column(
        listed(JAPANESE, 会社名="company", メール="mail", 担当者=staff), "担当者", members=("相沢 涼", "久我 美緒")
    )
    assert (found.field, found.confidence) == ("owner", 0.95)


def test_tantosha_whose_few_names_repeat_is_asked_about():
    found = column(listed(JAPANESE, 会社名="company", メール="mail", 担当者=staff), "担当者")
    assert found.field == "owner"
    assert found.confidence < UNSURE
    assert found.question == ("owner", "full_name")


def test_tantosha_with_a_name_of_its_own_in_each_row_is_the_prospect():
    found = column(listed(JAPANESE, 会社名="company", メール="mail", 担当者="full"), "担当者")
    assert found.field == "full_name"


def test_tantosha_of_three_rows_is_asked_about():
    found = column(listed(JAPANESE[:3], 会社名="company", メール="mail", 担当者="full"), "担当者")
    assert found.question == ("full_name", "owner")


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"Title": lambda p: "Mr.", "Name": "full", "Company": "company", "Email": "mail"}, None),
        ({"Title": "title", "Name": "full", "Company": "company", "Email": "mail"}, "job_title"),
        ({"Title": lambda p: "x", "Job Title": "title", "Name": "full", "Email": "mail"}, None),
    ],
)
def test_title_is_the_job_or_a_form_of_address(columns, field: str | None):
    assert column(listed(FOREIGN, **columns), "Title").field == field


def test_katagaki_beside_yakushoku_is_a_form_of_address():
    rows = listed(JAPANESE, 肩書き=lambda p: "様", 姓="family", 名="given", 役職="title", 会社名="company")
    assert column(rows, "肩書き").field is None
    assert column(listed(JAPANESE, 氏名="full", 肩書き="title", 会社名="company"), "肩書き").field == "job_title"


def test_mei_is_the_given_name_only_beside_sei():
    assert column(listed(JAPANESE, 姓="family", 名="given", 会社名="company"), "名").field == "given_name"
    assert column(listed(JAPANESE, 名="full", 会社名="company", 電話="phone"), "名").field == "full_name"


def test_name_is_a_person_a_family_name_a_company_or_a_deal():
    assert column(listed(FOREIGN, Name="full", Company="company", Email="mail"), "Name").field == "full_name"
    assert column(listed(FOREIGN, Name="family", Vorname="given", Firma="company"), "Name").field == "family_name"
    assert (
        column(listed(FOREIGN, Name="company", Contact="full", Email="mail", Phone="phone"), "Name").field == "company"
    )
    deals = listed(FOREIGN, Name=lambda p: f"Order {p.number}", **{"Contact Name": "full"}, Email="mail")
    assert column(deals, "Name").field is None


def test_url_of_profiles_is_linkedin():
    rows = listed(
        FOREIGN, Name="full", Company="company", URL=lambda p: f"https://www.linkedin.com/in/example-{p.number}"
    )
    assert column(rows, "URL").field == "linkedin"
    assert column(listed(FOREIGN, Name="full", Company="company", URL="site"), "URL").field == "website"


def test_shozoku_is_the_department_beside_a_company():
    assert column(listed(JAPANESE, 会社名="company", 所属="dept", 氏名="full"), "所属").field == "department"
    assert column(listed(JAPANESE, 所属="company", 氏名="full", メール="mail"), "所属").field == "company"


def test_status_of_a_registration_or_of_a_lead():
    seminar = listed(
        JAPANESE, 氏名="full", メール="mail", 申込日時="moment", ステータス=lambda p: "キャンセル" if p.came else "有効"
    )
    assert column(seminar, "ステータス").field == "registration_status"
    leads = listed(JAPANESE, 氏名="full", 会社名="company", 営業担当=staff, ステータス=lambda p: "アプローチ中")
    assert column(leads, "ステータス").field is None


def test_sanka_jikan_is_how_long_or_when():
    assert column(listed(JAPANESE, 氏名="full", メール="mail", 参加時間="minutes"), "参加時間").field == "minutes"
    assert column(listed(JAPANESE, 氏名="full", メール="mail", 参加時間="moment"), "参加時間").field == "joined_at"


def test_torokubi_without_other_days_is_asked_about():
    found = column(listed(JAPANESE, 氏名="full", 会社名="company", 電話="phone", 登録日="slashed"), "登録日")
    assert found.field == "registered_at"
    assert "exchanged_on" in found.question


def test_rank_is_of_letters_not_of_figures():
    assert column(listed(JAPANESE, 氏名="full", 会社名="company", 評価="rank"), "評価").field == "rank"
    assert column(listed(JAPANESE, 氏名="full", 会社名="company", 優先度=lambda p: "標準"), "優先度").field is None
    scores = listed(FOREIGN, Name="full", Email="mail", Priority=lambda p: str(p.number))
    assert column(scores, "Priority").field is None


def test_contact_info_is_what_its_values_are():
    assert column(listed(JAPANESE, 氏名="full", 会社名="company", 連絡先="mail"), "連絡先").field == "email"
    assert column(listed(JAPANESE, 氏名="full", 会社名="company", 連絡先="phone"), "連絡先").field == "phone"


def test_numbers_of_rows_are_no_numbers_of_people():
    rows = listed(JAPANESE, No=lambda p: str(p.number - 8100), 氏名="full", 会社名="company")
    assert column(rows, "No").field is None
    assert (
        column(listed(JAPANESE, ID=lambda p: f"K-{p.number * 7}", 氏名="full", 会社名="company"), "ID").field
        == "external_id"
    )


def test_area_is_a_prefecture_where_its_values_are():
    assert column(listed(JAPANESE, 氏名="full", 会社名="company", エリア="pref"), "エリア").field == "prefecture"
    asked = column(listed(JAPANESE, 氏名="full", 会社名="company", エリア=lambda p: "第1エリア"), "エリア")
    assert asked.question


def test_yomi_is_a_reading_or_the_odds_of_an_order():
    assert column(listed(JAPANESE, 氏名="full", ヨミ="kana", 会社名="company"), "ヨミ").field == "kana"
    assert column(listed(JAPANESE, 氏名="full", ヨミ="rank", 会社名="company"), "ヨミ").field == "rank"
