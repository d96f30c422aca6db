import pytest

from leaddesk.domain.matching.contact_evidence import PERSONAL_MAIL, PERSONAL_MOBILE, mail_evidence, mobile_evidence
from leaddesk.domain.matching.evidence import Reason
from leaddesk.domain.matching.shared import count_shared
from tests.domain.matching.people import NOBODY_KNOWN, colleagues, person


def mails(one: str, other: str) -> tuple[float, list[str]]:
    reasons: list[Reason] = []
    bits = mail_evidence(person(1, email=one), person(2, email=other), NOBODY_KNOWN, reasons)
    return bits, [reason.code for reason in reasons]


def test_a_personal_address_is_worth_most() -> None:
    assert mails("jun@minato.example.jp", "jun@minato.example.jp") == (PERSONAL_MAIL, ["mail-same"])
    assert mails("jun+expo@minato.example.jp", "JUN@minato.example.jp") == (PERSONAL_MAIL, ["mail-same"])


def test_the_second_address_counts_as_well() -> None:
    reasons: list[Reason] = []
    a, b = person(1, email="jun@gmail.com", email2="jun@minato.example.jp"), person(2, email="jun@minato.example.jp")
    assert mail_evidence(a, b, NOBODY_KNOWN, reasons) == PERSONAL_MAIL


def test_a_role_s_address_does_not_count() -> None:
    assert mails("info@minato.example.jp", "info@minato.example.jp") == (0.0, ["mail-shared"])
    assert mails("info@minato.example.jp", "jun@minato.example.jp") == (0.0, [])


def test_an_address_that_many_have_does_not_count() -> None:
    address = "minato@example.jp"
    crowd = colleagues(5, email=address)
    reasons: list[Reason] = []
    assert mail_evidence(crowd[0], crowd[1], count_shared(crowd), reasons) == 0.0
    assert [reason.code for reason in reasons] == ["mail-shared"]


@pytest.mark.parametrize(
    ("one", "other", "code", "sign"),
    [
        ("yamada@minato.example.jp", "yamda@minato.example.jp", "mail-near", 1),
        ("yamada@minato.example.jp", "yamada@minat.example.jp", "mail-near", 1),
        ("jun@minato.example.jp", "jun@kamome.example.jp", "mail-same-local", 1),
        ("tanaka@minato.example.jp", "tanaka2@minato.example.jp", "mail-different", -1),
        ("tanaka@minato.example.jp", "ken@minato.example.jp", "mail-different", -1),
        ("tanaka@minato.example.jp", "ken@kamome.example.jp", "mail-different", -1),
        ("tanaka@gmail.com", "ken@minato.example.jp", "mail-different", -1),
    ],
)
def test_two_addresses(one: str, other: str, code: str, sign: int) -> None:
    bits, said = mails(one, other)
    assert said == [code]
    assert bits * sign > 0
    assert mails(other, one) == (bits, said)


def test_numbered_addresses_speak_louder_than_others() -> None:
    numbered = mails("tanaka@minato.example.jp", "tanaka2@minato.example.jp")[0]
    other = mails("tanaka@minato.example.jp", "ken@minato.example.jp")[0]
    private = mails("tanaka@gmail.com", "ken@minato.example.jp")[0]
    assert numbered < other < private < 0


def mobiles(one: str, other: str) -> tuple[float, list[str]]:
    reasons: list[Reason] = []
    bits = mobile_evidence(person(1, mobile=one), person(2, phone=other), NOBODY_KNOWN, reasons)
    return bits, [reason.code for reason in reasons]


def test_mobile_numbers() -> None:
    assert mobiles("+819055500131", "+819055500131") == (PERSONAL_MOBILE, ["mobile-same"])
    assert mobiles("+819055500131", "") == (0.0, [])
    near, far = mobiles("+819055500131", "+819055500132"), mobiles("+819055500131", "+818055540189")
    assert near[1] == ["mobile-near"]
    assert far[1] == ["mobile-different"]
    assert far[0] < near[0] < 0


def test_a_mobile_that_many_have_is_the_company_s() -> None:
    crowd = colleagues(5, mobile="+819055500131")
    reasons: list[Reason] = []
    assert mobile_evidence(crowd[0], crowd[1], count_shared(crowd), reasons) == 0.0
    assert reasons[0].values == ("+819055500131", "5")
