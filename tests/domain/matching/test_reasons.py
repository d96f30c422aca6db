from collections.abc import Iterator

import pytest

from leaddesk.domain.matching.compare import Verdict
from leaddesk.domain.matching.evidence import Reason, Side
from leaddesk.domain.matching.reasons import in_order, sentence, shared_by, short_against, short_for
from leaddesk.translation import use_language
from tests.domain.matching.people import colleagues, person, verdict

MINATO = {"company": "株式会社みなと精密", "department": "情報システム部"}
LINE, MOBILE, MAIL = "+81355500114", "+819055500131", "jun@minato.example.jp"


@pytest.fixture
def _japanese() -> Iterator[None]:
    use_language("ja")
    yield
    use_language("en")


def homophones() -> Verdict:
    """Two who sound alike, in one department, with the company's number."""
    a = person(1, "大谷 淳", kana="オオタニ ジュン", email=MAIL, phone=LINE, **MINATO)
    b = person(2, "大谷 純", kana="オオタニ ジュン", mobile=MOBILE, phone=LINE, **MINATO)
    return verdict(a, b, *colleagues(9, phone=LINE, **MINATO))


@pytest.mark.usefixtures("_japanese")
def test_every_reason_is_a_short_sentence() -> None:
    assert [sentence(reason) for reason in in_order(homophones().reasons)] == [
        "会社と部署が一致",
        "カナが一致",
        "代表番号 03-5550-0114 は数えません",
        "名の漢字が違う（淳・純）",
    ]


def test_the_same_in_english() -> None:
    assert [sentence(reason) for reason in in_order(homophones().reasons)] == [
        "Same company and department",
        "Same kana",
        "The company's number 03-5550-0114 does not count",
        "Given name in other kanji (淳, 純)",
    ]


@pytest.mark.usefixtures("_japanese")
@pytest.mark.parametrize(
    ("judged", "speaks_for", "speaks_against"),
    [
        (homophones(), "カナ・会社・部署が一致", "名の漢字が違う"),
        (
            verdict(
                person(1, "増田 拓", email=MAIL, company="みなと", department="営業部"),
                person(2, "増田 拓", email=MAIL, company="みなと", department="総務部"),
            ),
            "メールが一致",
            "部署が違う",
        ),
        (
            verdict(
                person(1, "山﨑 由美", kana="ヤマサキ ユミ", mobile=MOBILE),
                person(2, "山崎 由美", kana="ヤマサキ ユミ", mobile=MOBILE),
            ),
            "携帯とカナが一致",
            "﨑と崎",
        ),
        (
            verdict(
                person(1, "森 直樹", kana="モリ ナオキ", company="株式会社みなと精密", company_kana="ミナトセイミツ"),
                person(2, "Naoki Mori", company="Minato Seimitsu Co., Ltd."),
            ),
            "読みと会社の英語名が一致",
            "メールがない",
        ),
        (
            verdict(
                person(1, "斎藤 健", company="みなと", department="営業部", email="saito@minato.example.jp"),
                person(2, "斉藤 健", company="みなと", department="総務部", email="ken@minato.example.jp"),
            ),
            "読みと会社が一致",
            "姓の漢字と部署が違う",
        ),
        (verdict(person(1, "大谷 淳"), person(2, "大谷 淳")), "氏名が一致", "メールがない"),
        (verdict(person(1, "大谷 淳"), person(2, "川口 健", email=MAIL)), "", "名と姓が違う"),
    ],
)
def test_one_line_for_the_list(judged: Verdict, speaks_for: str, speaks_against: str) -> None:
    assert (short_for(judged.reasons), short_against(judged.reasons)) == (speaks_for, speaks_against)


@pytest.mark.usefixtures("_japanese")
def test_a_shared_number_says_how_many_have_it() -> None:
    assert [shared_by(reason) for reason in in_order(homophones().reasons)] == ["", "", "11名が同じ。数えません", ""]


def test_nothing_to_say_is_an_empty_line() -> None:
    assert (short_for(()), short_against(())) == ("", "")


def test_a_lone_initial_is_said_in_its_sentence() -> None:
    reasons = (Reason("given-initial", Side.FOR, 3.0), Reason("given-missing", Side.AGAINST, -1.0))
    assert short_for(reasons) == "Same initial of the given name"
    assert short_against(reasons) == "No given name"
