"""Several columns of one field: the second one, joined ones, those that step back."""

from leaddesk.lists.document import Document, Row, Sheet
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import JOINING

from .cases.people import JAPANESE


def fields(headers: str, *makers) -> list[str | None]:
    """The fields of a list with these headers."""
    rows: list[Row] = [
        list(headers.split("|")),
        *[[make(p) if callable(make) else getattr(p, make) for make in makers] for p in JAPANESE],
    ]
    found = recognise(Document("list.csv", "csv", (Sheet(None, rows),)))
    return [column.field for column in found.columns]


def test_a_second_phone_and_mail_have_their_fields_and_a_third_is_kept():
    found = fields(
        "氏名|電話1|電話2|電話3|メール|メール2",
        "full",
        "phone",
        "fax",
        lambda p: "050-5555-1234",
        "mail",
        lambda p: f"b{p.mail}",
    )
    assert found == ["full_name", "phone", "phone2", None, "email", "email2"]


def test_an_empty_column_takes_no_place():
    found = fields("会社名|氏名|TEL会社|TEL部門|TEL直通", "company", "full", "phone", lambda p: "", "fax")
    assert found == ["company", "full_name", "phone", None, "phone2"]


def test_the_main_line_comes_before_the_direct_one():
    assert fields("会社名|氏名|直通電話|電話番号", "company", "full", "fax", "phone")[2:] == ["phone2", "phone"]


def test_a_confirmation_steps_back():
    found = fields("氏名|メールアドレス（確認）|メールアドレス|会社名", "full", "mail", "mail", "company")
    assert found == ["full_name", None, "email", "company"]


def test_parts_of_an_address_are_joined_but_not_twice():
    parts = fields("氏名|会社名|住所1|住所2|ビル名", "full", "company", "city", "block", lambda p: "みどりビル2F")
    assert parts[2:] == ["address", "address", "address"]
    whole = fields("氏名|会社名|住所|番地", "full", "company", "address", "block")
    assert whole[2:] == ["address", None]
    lines = fields("氏名|会社名|住所_全て|番地", "full", "company", lambda p: f"{p.block}\n{p.city}\n{p.pref}", "block")
    assert lines[2:] == [None, "address"]


def test_a_postal_code_in_two_is_joined_and_a_second_one_is_not():
    split = fields("氏名|会社名|郵便番号1|郵便番号2", "full", "company", lambda p: p.postal[:3], lambda p: p.postal[4:])
    assert split[2:] == ["postal_code", "postal_code"]
    assert fields("氏名|会社名|会社〒|自宅〒", "full", "company", "postal", "postal")[2:] == ["postal_code", None]


def test_a_private_address_counts_only_where_there_is_no_other():
    assert fields("氏名|会社名|会社住所|自宅住所", "full", "company", "address", "city")[2:] == ["address", None]
    assert fields("氏名|会社名|自宅住所", "full", "company", "address")[2:] == ["address"]


def test_a_second_company_keeps_its_own():
    found = fields(
        "姓名|公司1|部門1|職位1|公司2|部門2|職位2",
        "full",
        "company",
        "dept",
        "title",
        lambda p: "別会社",
        lambda p: "別部",
        lambda p: "顧問",
    )
    assert found == ["full_name", "company", "department", "job_title", None, None, None]


def test_a_lone_second_mail_is_the_mail():
    assert fields("氏名|会社名|サブメール", "full", "company", "mail")[2:] == ["email"]


def test_a_time_beside_who_came_is_when_they_came():
    found = fields(
        "氏名|メール|チェックイン|チェックイン日時",
        "full",
        "mail",
        lambda p: "済" if p.came else "未",
        lambda p: p.moment if p.came else "",
    )
    assert found[2:] == ["attended", "joined_at"]
    assert fields("氏名|メール|チェックイン日時", "full", "mail", lambda p: p.moment if p.came else "")[2:] == [
        "attended"
    ]


def test_a_reading_headed_as_a_name_is_the_reading():
    assert fields("お名前|氏名|会社名", "kana", "full", "company")[:2] == ["kana", "full_name"]


def test_marks_make_a_tag_of_their_header():
    rows: list[Row] = [
        ["氏名", "会社名", "春の展示会", "要フォロー"],
        *[[p.full, p.company, "1" if p.came else "", "○"] for p in JAPANESE],
    ]
    columns = recognise(Document("list.csv", "csv", (Sheet(None, rows),))).columns
    assert [(column.field, column.is_flag) for column in columns[2:]] == [("tags", True), ("tags", True)]


def test_no_other_field_has_two_columns():
    headers = "氏名|お名前|会社名|勤務先|役職|ポジション|FAX|ファックス|業種|業界|ランク|温度感"
    found = fields(
        headers,
        "full",
        "full",
        "company",
        "company",
        "title",
        "title",
        "fax",
        "fax",
        "industry",
        "industry",
        "rank",
        "heat",
    )
    single = [key for key in found if key and key not in JOINING]
    assert len(single) == len(set(single))
