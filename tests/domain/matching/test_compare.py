from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.domain.matching.compare import CONFIDENT, POSSIBLE, Identity, Level, compare, compare_if_possible, exact
from leaddesk.domain.matching.person import Person
from tests.domain.matching.people import NOBODY_KNOWN, codes, colleagues, person, verdict

MINATO = {"company": "株式会社みなと精密", "department": "情報システム部"}
LINE, MOBILE, MAIL = "+81355500114", "+819055500131", "jun@minato.example.jp"


@pytest.mark.parametrize(
    ("a", "b", "identity"),
    [
        (person(1, email=MAIL, **MINATO), person(2, email=MAIL, **MINATO), Identity.MAIL),
        (person(1, email=MAIL, **MINATO), person(2, "大谷", email=MAIL, **MINATO), Identity.MAIL),
        (person(1, "森 直樹", email=MAIL), person(2, "Naoki Mori", email=MAIL), Identity.MAIL),
        (person(1, mobile=MOBILE, **MINATO), person(2, mobile=MOBILE, company="かもめ海運株式会社"), Identity.MOBILE),
        (person(1, "山﨑 由美", mobile=MOBILE), person(2, "山崎 由美", phone=MOBILE), Identity.MOBILE),
        (person(1, **MINATO), person(2, company="みなと精密㈱"), Identity.NAME_AND_COMPANY),
        (person(1, email=MAIL, **MINATO), person(2, phone=LINE, **MINATO), Identity.NAME_AND_COMPANY),
    ],
)
def test_certainly_one_person(a: Person, b: Person, identity: Identity) -> None:
    assert exact(a, b) is identity
    assert exact(b, a) is identity
    if a.company.key:
        judged = verdict(a, b)
        assert judged.level is Level.SAME
        assert judged.score >= CONFIDENT


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        # A slip of the keyboard, or marriage: somebody should look.
        (person(1, "三浦 翔太", email=MAIL, **MINATO), person(2, "三浦 翔大", email=MAIL, **MINATO), "given-near"),
        (person(1, "大谷 恵", email=MAIL, **MINATO), person(2, "川口 恵", email=MAIL, **MINATO), "family-different"),
        (
            person(1, "大谷 淳", kana="オオタニ ジュン", **MINATO),
            person(2, "大谷 純", kana="オオタニ ジュン", **MINATO),
            "given-kanji",
        ),
        (person(1, "斎藤 健", **MINATO), person(2, "斉藤 健", **MINATO), "family-kanji"),
        (
            person(1, company="みなと精密"),
            person(2, company="みなと精密グループ", phone=LINE, mobile=MOBILE),
            "company-near",
        ),
        (person(1, email=MAIL, **MINATO), person(2, email="otani@minato.example.jp", **MINATO), "mail-different"),
    ],
)
def test_possibly_one_person(a: Person, b: Person, code: str) -> None:
    judged = verdict(a, b)
    assert judged.level is Level.POSSIBLE
    assert judged.score >= POSSIBLE
    assert code in codes(judged)


INFO = "info@minato.example.jp"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            person(1, email="jun@minato.example.jp", mobile=MOBILE, **MINATO),
            person(2, email="jun@kamome.example.jp", mobile="+818055540189", company="かもめ海運株式会社"),
            id="namesakes",
        ),
        pytest.param(
            person(1, **MINATO), person(2, company="かもめ海運株式会社"), id="namesakes of whom nothing is known"
        ),
        pytest.param(
            person(1, "斎藤 桃子", kana="サイトウ モモコ", email="saito@minato.example.jp", mobile=MOBILE, **MINATO),
            person(
                2, "斉藤 桃子", kana="サイトウ モモコ", email="momo@minato.example.jp", mobile="+818055540189", **MINATO
            ),
            id="斎藤 and 斉藤",
        ),
        pytest.param(
            person(1, "川口 健", phone=LINE, email=INFO, **MINATO),
            person(2, "大谷 淳", phone=LINE, email=INFO, **MINATO),
            id="colleagues",
        ),
        pytest.param(
            person(1, "松尾 千尋", company="有限会社松尾工務店", phone=LINE, email="info@matsuo.example.jp"),
            person(2, "松尾 葵", company="有限会社松尾工務店", phone=LINE, email="info@matsuo.example.jp"),
            id="parent and child",
        ),
        pytest.param(
            person(1, "松尾 千尋", company="有限会社松尾工務店", phone=LINE, email="matsuo@matsuo.example.jp"),
            person(2, "松尾 葵", company="有限会社松尾工務店", phone=LINE, email="matsuo@matsuo.example.jp"),
            id="a couple with one mail box",
        ),
        pytest.param(
            person(1, "田中 一郎", phone=LINE, **MINATO), person(2, "田中 二郎", phone=LINE, **MINATO), id="brothers"
        ),
        pytest.param(
            person(1, "川口 健", mobile=MOBILE, phone=LINE, **MINATO),
            person(2, "大谷 淳", mobile=MOBILE, phone=LINE, **MINATO),
            id="a successor with the same phone",
        ),
        pytest.param(
            person(1, "田中 健", email="tanaka@minato.example.jp", mobile=MOBILE, **MINATO),
            person(2, "田中 健", email="tanaka2@minato.example.jp", mobile="+818055540189", company="みなと精密"),
            id="two of one name in one company",
        ),
        pytest.param(
            person(1, "大谷 淳", company="株式会社みなと", email="jun@minato.example.jp"),
            person(2, "大谷 淳", company="有限会社みなと", email="otani@minato-k.example.jp"),
            id="namesakes in two companies of one name",
        ),
    ],
)
def test_two_people(a: Person, b: Person) -> None:
    assert verdict(a, b).level is Level.DIFFERENT
    assert verdict(b, a).level is Level.DIFFERENT


def test_a_common_name_in_a_large_company_is_asked_and_a_rare_one_is_not() -> None:
    company = {"company": "株式会社みなと精密"}
    staff = colleagues(300, **company)
    common = verdict(person(1, "佐藤 誠", **company), person(2, "佐藤 誠", **company), *staff)
    rare = verdict(person(1, "小鳥遊 誠", **company), person(2, "小鳥遊 誠", **company), *staff)
    assert common.level is Level.POSSIBLE
    assert rare.score > common.score


def test_latin_names_weigh_on_a_desk_of_latin_names() -> None:
    company = {"company": "Brightwater Example Inc."}
    crowd = [person(100 + place, f"Liam{chr(97 + place)} Moreau{chr(97 + place)}", **company) for place in range(26)]
    twins = verdict(person(1, "Olivia Hartwell", **company), person(2, "Hartwell, Olivia", **company), *crowd)
    assert twins.level is Level.SAME
    assert (
        verdict(person(1, "Olivia Hartwell", **company), person(2, "Emma Hartwell", **company)).level is Level.DIFFERENT
    )


def test_a_new_job_is_known_by_the_mobile_number() -> None:
    before = person(1, mobile=MOBILE, email="jun@minato.example.jp", phone=LINE, **MINATO)
    after = person(
        2, mobile=MOBILE, email="otani@kamome.example.jp", phone="+81455540190", company="かもめ海運株式会社"
    )
    assert verdict(before, after).level is Level.SAME


def test_what_cannot_be_checked_is_said() -> None:
    assert "mail-missing" in codes(verdict(person(1, **MINATO), person(2, **MINATO)))
    assert "mail-missing" not in codes(verdict(person(1, email=MAIL, **MINATO), person(2, email=MAIL, **MINATO)))


NAMES = st.sampled_from(
    ["大谷 淳", "大谷 純", "大谷", "Jun Otani", "オオタニ ジュン", "川口 健", "淳 大谷", "大谷淳", ""]
)
KANA = st.sampled_from(["", "オオタニ ジュン", "カワグチ ケン"])
COMPANIES = st.sampled_from(["", "株式会社みなと", "有限会社みなと", "みなと", "Minato Inc.", "ミナトグループ"])
MAILS = st.sampled_from(["", MAIL, INFO, "otani@minato.example.jp", "jun@gmail.com"])
NUMBERS = st.sampled_from(["", LINE, MOBILE, "+819055500132"])
PEOPLE = st.builds(
    lambda full_name, kana, company, email, phone, mobile: person(
        1, full_name, kana=kana, company=company, email=email, phone=phone, mobile=mobile
    ),
    NAMES, KANA, COMPANIES, MAILS, NUMBERS, NUMBERS,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(PEOPLE, PEOPLE)
def test_the_order_of_the_two_makes_no_difference(a: Person, b: Person) -> None:
    one, other = compare(a, b, NOBODY_KNOWN), compare(b, a, NOBODY_KNOWN)
    assert one.score == pytest.approx(other.score)
    assert one.level is other.level
    assert sorted(reason.code for reason in one.reasons) == sorted(reason.code for reason in other.reasons)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(PEOPLE, PEOPLE)
def test_a_common_mail_never_makes_it_less_likely(a: Person, b: Person) -> None:
    mail = person(1, email="both@kamome.example.jp").mails
    with_mail = replace(a, mails=mail), replace(b, mails=mail)
    without = replace(a, mails=()), replace(b, mails=())
    assert compare(*with_mail, NOBODY_KNOWN).score >= compare(*without, NOBODY_KNOWN).score


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(PEOPLE, PEOPLE)
def test_what_is_refused_at_a_glance_is_different(a: Person, b: Person) -> None:
    judged = compare(a, b, NOBODY_KNOWN)
    assert compare_if_possible(a, b, NOBODY_KNOWN) == (judged if judged.level is not Level.DIFFERENT else None)
