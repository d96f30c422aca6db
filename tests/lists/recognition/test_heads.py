import pytest

from leaddesk.lists.recognition.heads import read_head


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("会社名 ※", "company"),
        ("メールアドレス\n（必須）", "email"),
        ("E-mail", "email"),
        ("ＴＥＬ", "phone"),
        ("氏名（カナ）［姓］", "family_kana"),
        ("氏名[名]", "given_name"),
        ("名前フリガナ", "kana"),
        ("Phonetic First Name", "given_kana"),
        ("lastNameReading", "family_kana"),
        ("会社名（英名）", None),
        ("会社名フリガナ", "company_kana"),
        ("姓(アルファベット)", "roman_name"),
        ("住所(1)［都道府県］", "prefecture"),
        ("国 (会社)/地域", "country"),
        ("電子メール 2 の種類", None),
        ("ご連絡先電話番号", "phone"),
        ("Primary Contact Phone", "phone"),
        ("Phone (mobile)", "mobile"),
        ("Date of registration", "registered_at"),
        ("State/Province", "prefecture"),
        ("# Employees", "employees"),
        ("Order #", "external_id"),
        ("#", "external_id"),
        ("来場者の氏名", "full_name"),
        ("紹介者氏名", None),
        ("弊社担当者氏名", "owner"),
        ("お名前 セイ", "family_kana"),
        ("1.会社名", "company"),
        ("Q3 従業員規模", "employees"),
        ("会社・団体名", "company"),
        ("opt_in_flag", "consent"),
        ("MarketingOptIn", "consent"),
        ("Straße geschäftlich", "address"),
        ("手機1", "mobile"),
        ("이메일", "email"),
    ],
)
def test_a_header_is_read(header: str, field: str | None):
    head = read_head(header)
    assert head.is_known
    assert head.field == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("会社名を教えてください", "company"),
        ("ご所属の部署名をご記入ください", "department"),
        ("What's your role?", "job_title"),
        ("本セミナーを何で知りましたか？", "source"),
        ("How did you hear about us?", "source"),
        ("今後の案内メールの受け取りを希望しますか？", "consent"),
        ("個人情報の取り扱いに同意いただけますか", "consent"),
        ("ご紹介者のお名前があればご記入ください", "answer"),
        ("ご興味のあるセミナー名を教えてください", "answer"),
        ("アンケート2:ご興味のある製品（複数選択可）", "answer"),
        ("課題をお聞かせください", "answer"),
        ("Are you a consultant?", "answer"),
    ],
)
def test_a_question_is_a_field_only_where_it_asks_for_nothing_else(header: str, field: str):
    head = read_head(header)
    assert head.is_question
    assert head.field == field


def test_small_words_say_which_and_whose():
    assert read_head("住所 2 (自宅)").number == 2
    assert read_head("住所 2 (自宅)").place == "home"
    assert read_head("TEL-1(2)").block == 2
    assert read_head("Business Street 2").place == "work"
    assert read_head("住所(1)［全て］").is_whole
    assert read_head("Address 1 - Formatted").is_whole
    assert read_head("部署・役職").parts == ("department", "job_title")
    assert read_head("メールアドレス（確認）").is_confirmation
    assert read_head("Email Opt Out").is_negated
    assert read_head("配信停止日").is_negated


@pytest.mark.parametrize("header", ["", "  ", "※", "展示会2026春", "製品カタログ送付", "Pump type preference"])
def test_other_headers_say_nothing(header: str):
    assert not read_head(header).is_known


def test_a_very_long_text_is_at_most_a_question():
    assert not read_head("株式会社" * 200).is_known
    assert read_head("とても長い説明です。" * 30 + "ご希望を教えてください").field == "answer"
