from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.domain.fields import FIELDS
from leaddesk.domain.matching.keys import MOST_KEYS, blocking_keys
from leaddesk.domain.matching.person import prepare
from tests.domain.matching.people import person


def test_numbers_are_told_by_their_prefix_and_not_by_their_field() -> None:
    read = person(phone="+819055500131", mobile="+81355500114", phone2="+819055500131")
    assert read.mobiles == ("+819055500131",)
    assert read.lines == ("+81355500114",)


def test_extensions_and_service_numbers_are_no_identity() -> None:
    read = person(phone="+81355500114;ext=12", phone2="+81120555011")
    assert read.lines == ("+81355500114",)


def test_domains_are_the_company_s_own() -> None:
    read = person(email="jun@mail.minato.co.jp", email2="jun@gmail.com", website="https://www.minato.co.jp/about")
    assert [domain.name for domain in read.domains] == ["minato.co.jp"]


def test_the_label_behind_a_plus_falls_out() -> None:
    assert person(email="jun+expo@minato.co.jp").mails[0].address == "jun@minato.co.jp"


def test_an_address_is_compared_down_to_its_block() -> None:
    places = {
        person(address=written).place
        for written in (
            "東京都港区芝公園4丁目99番17号 見本ビル3F",
            "港区芝公園４－９９－１７",
            "東京都港区芝公園4-99-17",
        )
    }
    assert places == {"港区芝公園4-99-17"}
    assert person(address="東京都港区").place == ""
    assert person(city="港区", address="芝公園4-99-17").place == "港区芝公園4-99-17"


def test_the_day_is_the_one_given_or_that_of_the_card() -> None:
    assert prepare(1, {"exchanged_on": date(2026, 11, 8)}).met_on == date(2026, 11, 8)
    assert prepare(1, {"exchanged_on": datetime(2026, 11, 8, tzinfo=UTC)}).met_on == date(2026, 11, 8)
    assert prepare(1, {"exchanged_on": date(2026, 11, 8)}, date(2026, 11, 20)).met_on == date(2026, 11, 20)


TEXTS = (
    "full_name",
    "family_name",
    "given_name",
    "kana",
    "roman_name",
    "company",
    "company_kana",
    "email",
    "phone",
    "address",
)


def test_the_fields_that_are_read_are_in_the_catalogue() -> None:
    assert set(TEXTS) <= {field.key for field in FIELDS}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(TEXTS), st.none() | st.text(max_size=30)))
def test_any_text_can_be_compared(record: dict[str, str | None]) -> None:
    keys = blocking_keys(prepare(1, record))
    assert len(keys) <= MOST_KEYS
    assert all(-(2**63) <= key < 2**63 for key in keys)
