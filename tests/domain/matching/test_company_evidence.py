import pytest

from leaddesk.domain.matching.companies import company_of
from leaddesk.domain.matching.company_evidence import MOST_BITS, Companies, companies_state, company_evidence
from leaddesk.domain.matching.evidence import Reason
from leaddesk.domain.matching.person import Person
from leaddesk.domain.matching.shared import Shared, count_shared
from tests.domain.matching.people import NOBODY_KNOWN, colleagues, person


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ("株式会社みなと精密", "みなと精密㈱", Companies.SAME),
        ("株式会社みなと精密", "みなと精密", Companies.SAME),
        ("株式会社みなと精密", "有限会社みなと精密", Companies.OTHER_FORM),
        ("株式会社みなと精密", "株式会社みなと精蜜", Companies.NEAR),
        ("株式会社みなと精密", "株式会社みなと精密グループ", Companies.NEAR),
        ("株式会社みなと精密", "株式会社みなと物産", Companies.DIFFERENT),
        ("株式会社みなと精密", "かもめ海運株式会社", Companies.DIFFERENT),
        ("株式会社みなと精密", "Minato Seimitsu Co., Ltd.", Companies.UNKNOWN),
        ("株式会社霧ヶ原電機", "キリガハラデンキ", Companies.UNKNOWN),
        ("株式会社みなと精密", "", Companies.UNKNOWN),
    ],
)
def test_how_two_companies_stand(one: str, other: str, state: Companies) -> None:
    assert companies_state(company_of(one, ""), company_of(other, ""), NOBODY_KNOWN) is state
    assert companies_state(company_of(other, ""), company_of(one, ""), NOBODY_KNOWN) is state


def test_an_english_name_is_known_by_reading() -> None:
    japanese = company_of("株式会社みなと精密", "ミナトセイミツ")
    assert companies_state(japanese, company_of("Minato Seimitsu Co., Ltd.", ""), NOBODY_KNOWN) is Companies.ENGLISH


@pytest.mark.parametrize("mail", ["ken@minato-precision.example.jp", "ken@mail.minato-precision.co.jp"])
def test_an_english_name_is_known_by_the_domain_of_a_colleague(mail: str) -> None:
    colleague = person(3, "川口 健", company="株式会社みなと精密", email=mail)
    english = company_of("Minato Precision Co., Ltd.", "")
    state = companies_state(colleague.company, english, count_shared([colleague]))
    assert state is Companies.ENGLISH


def weigh(a: Person, b: Person, shared: Shared) -> tuple[float, list[str]]:
    reasons: list[Reason] = []
    state = companies_state(a.company, b.company, shared)
    return company_evidence(a, b, state, shared, reasons), [reason.code for reason in reasons]


def test_a_large_company_says_less_than_a_small_one() -> None:
    def bits(people: int) -> float:
        staff = colleagues(people, company="株式会社みなと精密")
        return weigh(staff[0], staff[1], count_shared(staff))[0]

    assert bits(200) < bits(20) < bits(3)


def test_the_department_is_said_with_the_company() -> None:
    company = {"company": "株式会社みなと精密"}
    same = person(1, **company, department="情報システム部"), person(2, **company, department="情報システム部 ")
    other = person(1, **company, department="情報システム部"), person(2, **company, department="総務部")
    assert weigh(*same, NOBODY_KNOWN)[1] == ["company-same-department"]
    assert weigh(*other, NOBODY_KNOWN)[1] == ["company-same", "department-different"]
    assert weigh(*other, NOBODY_KNOWN)[0] < weigh(*same, NOBODY_KNOWN)[0]


def test_the_company_s_number_does_not_count_and_a_direct_one_does() -> None:
    staff = colleagues(11, company="株式会社みなと精密", phone="+81355500114")
    shared = count_shared(staff)
    bits, said = weigh(staff[0], staff[1], shared)
    assert "phone-shared" in said
    without = person(1, company="株式会社みなと精密"), person(2, company="株式会社みなと精密")
    assert bits == weigh(*without, shared)[0]
    two = staff[:2]
    assert "direct-phone-same" in weigh(two[0], two[1], count_shared(two))[1]


def test_number_address_and_domain_tie_organisations_whose_names_do_not() -> None:
    a = person(
        1, company="株式会社みなと精密", phone="+81355500114", address="港区芝公園4-99-17", email="a@minato.example.jp"
    )
    b = person(
        2, company="Unknown Ltd.", phone="+81355500114", address="港区芝公園4-99-17 3F", email="b@minato.example.jp"
    )
    bits, said = weigh(a, b, NOBODY_KNOWN)
    assert {"domain-same", "direct-phone-same"} <= set(said)
    assert bits <= MOST_BITS
    apart = person(3, company="かもめ海運株式会社", phone="+81355500114", address="港区芝公園4-99-17")
    bits, said = weigh(a, apart, NOBODY_KNOWN)
    assert {"company-different", "phone-same", "place-same"} <= set(said)
    assert bits > 0
