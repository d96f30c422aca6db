"""Signatures of mails, Japanese and English, as people have them: all of them invented."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.signatures import read_signature

TODAY = date(2026, 11, 20)

FRAMED = """
-----------------------------------
株式会社きたかぜ空調
営業本部 第一営業部 課長
戸田 めぐみ（とだ めぐみ）
〒105-0011 東京都港区芝公園1-2-3 きたかぜビル5階
TEL: 03-5550-0100 / FAX: 03-5550-0101
携帯: 090-5550-0102
E-mail: toda@kitakaze.example.co.jp
URL: https://www.kitakaze.example.co.jp/
-----------------------------------
"""
WIDE = """
よろしくお願いいたします。
★──────────────★
　山田商事㈱　情報システム部
　鈴木　一郎
　Ichiro Suzuki
　〒460-0008 名古屋市中区栄3-1-1
　電話 052-555-0123（内線 21）
　Mail i.suzuki@yamada.example.jp
★──────────────★
"""
ONE_LINE = """
有限会社 みなみ工業　代表取締役　高橋健太
Tel.06-6555-0100　Fax.06-6555-0101
takahashi@minami.example.jp
"""
ENGLISH = """
Best regards,
Megumi Toda
Sales Manager, Sales Division
Kitakaze Air Co., Ltd.
1-2-3 Shibakoen, Minato-ku, Tokyo 105-0011, Japan
T: +81 3 5550 0100 | M: +81 90 5550 0102
toda@kitakaze.example.com | www.kitakaze.example.com
"""
NO_FORM = """
Jane Doe | Marketing Director
Northwind Systems
Phone: +1 212-555-0149
jane.doe@northwind.example
"""
TWO_SCRIPTS = """
田中 翔 / Sho Tanaka
北辰電機工業株式会社 生産技術部 部長
Tel:044-555-0123
"""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            FRAMED,
            {
                "full_name": "戸田 めぐみ",
                "family_name": "戸田",
                "given_name": "めぐみ",
                "kana": "トダ メグミ",
                "company": "株式会社きたかぜ空調",
                "department": "営業本部 第一営業部",
                "job_title": "課長",
                "postal_code": "105-0011",
                "address": "東京都港区芝公園1-2-3 きたかぜビル5階",
                "prefecture": "東京都",
                "phone": "+81355500100",
                "fax": "+81355500101",
                "mobile": "+819055500102",
                "email": "toda@kitakaze.example.co.jp",
                "website": "https://www.kitakaze.example.co.jp/",
            },
        ),
        (
            WIDE,
            {
                "full_name": "鈴木 一郎",
                "roman_name": "Ichiro Suzuki",
                "company": "山田商事株式会社",
                "department": "情報システム部",
                "address": "名古屋市中区栄3-1-1",
                "prefecture": "愛知県",
                "phone": "+81525550123;ext=21",
                "email": "i.suzuki@yamada.example.jp",
            },
        ),
        (
            ONE_LINE,
            {
                "full_name": "高橋 健太",
                "company": "有限会社みなみ工業",
                "job_title": "代表取締役",
                "phone": "+81665550100",
                "fax": "+81665550101",
            },
        ),
        (
            ENGLISH,
            {
                "full_name": "Megumi Toda",
                "family_name": "Toda",
                "company": "Kitakaze Air Co., Ltd.",
                "department": "Sales Division",
                "job_title": "Sales Manager",
                "phone": "+81355500100",
                "mobile": "+819055500102",
                "email": "toda@kitakaze.example.com",
                "website": "https://www.kitakaze.example.com",
            },
        ),
        (
            NO_FORM,
            {
                "full_name": "Jane Doe",
                "company": "Northwind Systems",
                "job_title": "Marketing Director",
                "phone": "+12125550149",
            },
        ),
        (
            TWO_SCRIPTS,
            {
                "full_name": "田中 翔",
                "roman_name": "Sho Tanaka",
                "company": "北辰電機工業株式会社",
                "department": "生産技術部",
                "job_title": "部長",
            },
        ),
    ],
    ids=["framed", "wide", "one line", "english", "no form", "two scripts"],
)
def test_signatures_are_split_into_fields(text: str, says: dict[str, Any]) -> None:
    read = read_signature(text, TODAY)
    assert {key: read.get(key) for key in says} == says


@pytest.mark.parametrize("text", ["", "よろしくお願いいたします。", "----\n****", "Sent from my phone"])
def test_what_says_nothing_gives_nothing(text: str) -> None:
    assert read_signature(text, TODAY) == {}


def test_a_whole_mail_is_read_from_its_end() -> None:
    mail = "\n".join(["お世話になっております。" for _line in range(200)]) + FRAMED
    assert read_signature(mail, TODAY)["full_name"] == "戸田 めぐみ"


@given(
    st.text(alphabet=st.sampled_from("株式会社山田太郎部長 　\n/|@.-+0123456789TELFaxe:（）()〒東京都,"), max_size=200)
)
def test_no_text_breaks_it(text: str) -> None:
    read = read_signature(text, TODAY)
    assert all(value not in ("", ()) for value in read.values())
