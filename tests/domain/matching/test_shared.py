from leaddesk.domain.matching.shared import Shared, count_shared
from tests.domain.matching.people import colleagues, person


def test_common_surnames_mean_less_than_rare_ones() -> None:
    shared = Shared()
    common, usual, rare = (shared.family_bits(name) for name in ("佐藤", "大谷", "勅使河原"))
    assert 5 < common < usual < rare < 12


def test_the_desk_knows_which_names_are_common_there() -> None:
    surname = "勅使河原"
    many = count_shared([person(place, f"勅使河原 名{place}") for place in range(500)])
    assert many.family_bits(surname) < 2
    assert count_shared([person(1, "勅使河原 淳")]).family_bits(surname) > 11


def test_the_two_that_are_compared_do_not_make_their_name_common() -> None:
    two = count_shared([person(1, "勅使河原 淳"), person(2, "勅使河原 淳")])
    assert two.family_bits("勅使河原") >= Shared().family_bits("勅使河原")


def test_numbers_count_names_and_not_records() -> None:
    line = "+81355500114"
    shared = count_shared(
        [*colleagues(11, phone=line), person(1, "大谷 淳", phone=line), person(2, "大谷 淳", phone=line)]
    )
    assert shared.phones == {line: 12}
    assert count_shared([person(1, "大谷 淳", phone=line), person(2, "大谷 淳", phone=line)]).phones == {}


def test_the_desk_teaches_readings_and_domains() -> None:
    shared = count_shared(
        [person(1, "永田 陽一", kana="ナガタ ヨウイチ", company="株式会社みなと", email="y@minato.example.jp")]
    )
    assert shared.readings["永田"] == {"nagata"}
    assert shared.domains["ミナト"] == {"minato.example.jp"}
    assert shared.people == 1
