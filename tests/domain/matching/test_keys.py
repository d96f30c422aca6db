from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.matching.keys import LARGEST_BLOCK, blocking_keys, candidate_pairs
from leaddesk.domain.matching.person import Person
from tests.domain.matching.people import person

FULL = {
    "company": "株式会社みなと精密",
    "email": "jun@minato.example.jp",
    "phone": "+81355500114",
    "mobile": "+819055500131",
    "kana": "オオタニ ジュン",
}


def test_keys_are_the_same_on_every_machine() -> None:
    assert blocking_keys(person(1, "大谷 淳", email="jun@minato.example.jp")) == (
        -1353674788431127354,  # the mail
        -3184135896675105196,  # the name
        -6986609927935823455,  # the family name and the domain
    )


@pytest.mark.parametrize(
    "other",
    [
        person(2, "大谷 純", **{**FULL, "phone": "", "mobile": "", "email": ""}),
        person(2, "大谷 淳", company="Minato Seimitsu Co., Ltd."),
        person(2, "淳 大谷"),
        person(2, "大谷淳"),
        person(2, "Jun Otani"),
        person(2, "オオタニ ジュン"),
        person(2, "川口 淳", email="jun@minato.example.jp"),
        person(2, "川口 淳", phone="+819055500131"),
        person(2, "大谷", company="みなと精密㈱"),
        person(2, "Otani", phone="+81355500114"),
        person(2, "大谷 純", email="j.otani@minato.example.jp"),
    ],
)
def test_records_of_one_person_meet(other: Person) -> None:
    assert list(candidate_pairs([person(1, "大谷 淳", **FULL), other])) == [(0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        person(2, "川口 健", company="株式会社みなと精密", phone="+81355500114"),
        person(2, "川口 健", email="ken@minato.example.jp"),
        person(2, "大谷 健", company="かもめ海運株式会社"),
        person(2, "", company="株式会社みなと精密"),
    ],
)
def test_strangers_do_not_meet(other: Person) -> None:
    assert not list(candidate_pairs([person(1, "大谷 淳", **FULL), other]))


def test_role_addresses_bring_nobody_together() -> None:
    people = [
        person(1, "大谷 淳", email="info@minato.example.jp"),
        person(2, "川口 健", email="info@minato.example.jp"),
    ]
    assert not list(candidate_pairs(people))


def test_a_surname_alone_brings_nobody_together() -> None:
    assert not list(candidate_pairs([person(1, "田中"), person(2, "田中")]))


@given(st.lists(st.tuples(st.sampled_from("田川山"), st.integers(0, 4), st.integers(0, 4)), max_size=25))
def test_pairs_come_once_and_in_order(crowd: list[tuple[str, int, int]]) -> None:
    people = [
        person(at, f"{family}{family} 淳", mobile=f"+81905550000{mobile}", email=f"p{mail}@example.jp")
        for at, (family, mobile, mail) in enumerate(crowd)
    ]
    keys = [set(blocking_keys(one)) for one in people]
    alike = [(a, b) for a, b in combinations(range(len(people)), 2) if keys[a] & keys[b]]
    assert list(candidate_pairs(people)) == alike


def test_a_placeholder_that_everybody_has_is_no_key() -> None:
    crowd = [person(place, f"名{place:04}", mobile="+819000000000") for place in range(LARGEST_BLOCK + 1)]
    assert not list(candidate_pairs(crowd))
    assert len(list(candidate_pairs(crowd[:-1]))) == LARGEST_BLOCK * (LARGEST_BLOCK - 1) // 2
