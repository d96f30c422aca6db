from leaddesk.domain.matching.compare import Level, Verdict
from leaddesk.domain.matching.desk import pairs
from leaddesk.domain.matching.keys import candidate_pairs
from leaddesk.domain.matching.person import Person
from leaddesk.domain.matching.shared import count_shared
from tests.domain.matching.people import codes, person

MOBILE, MAIL = "+819055500131", "jun@minato.example.jp"


def found(*people: Person) -> list[Verdict]:
    return pairs(people, candidate_pairs(people), count_shared(people))


def test_the_likeliest_pair_comes_first_and_strangers_not_at_all() -> None:
    desk = (
        person(10, "川口 健", company="株式会社みなと"),
        person(11, "大谷 淳", kana="オオタニ ジュン", company="株式会社みなと"),
        person(12, "大谷 純", kana="オオタニ ジュン", company="みなと"),
        person(13, "三浦 翔太", company="かもめ海運", email="miura@kamome.example.jp"),
        person(14, "三浦 翔太", company="かもめ海運", email="miura@kamome.example.jp"),
    )
    assert [(each.a, each.b) for each in found(*desk)] == [(13, 14), (11, 12)]


def test_two_records_that_match_a_third_match_each_other() -> None:
    by_mail = person(1, "大谷 淳", email=MAIL, company="株式会社みなと")
    with_both = person(2, "大谷 淳", email=MAIL, mobile=MOBILE, company="株式会社みなと")
    by_mobile = person(3, "大谷 淳", mobile=MOBILE, email="otani@kamome.example.jp", company="かもめ海運株式会社")
    assert not found(by_mail, by_mobile)
    verdicts = {(each.a, each.b): each for each in found(by_mail, with_both, by_mobile)}
    assert verdicts.keys() == {(1, 2), (2, 3), (1, 3)}
    implied = verdicts[1, 3]
    assert "third-record" in codes(implied)
    assert implied.level is Level.POSSIBLE
    assert implied.score == verdicts[1, 2].score * verdicts[2, 3].score


def test_a_record_without_a_given_name_ties_no_brothers_together() -> None:
    mail = "tanaka@minato.example.jp"
    one = person(1, "田中 一郎", email=mail, company="株式会社みなと")
    nameless = person(2, "田中", email=mail, mobile=MOBILE, company="株式会社みなと")
    two = person(3, "田中 二郎", mobile=MOBILE, company="株式会社みなと")
    assert (1, 3) not in {(each.a, each.b) for each in found(one, nameless, two)}


def test_an_empty_desk_has_no_pairs() -> None:
    assert not found()
