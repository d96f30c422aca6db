import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.phone_numbers import PhoneKind, format_phone, phone_kind
from leaddesk.domain.cleaning.phones import plain_phone, read_phones
from leaddesk.translation import use_language

TOKYO, MOBILE = "+81325550049", "+819055550051"


@pytest.mark.parametrize(
    "cell",
    [
        "03-2555-0049", "0325550049", "０３－２５５５－００４９", "03ー2555ー0049", "03−2555‐0049", "03(2555)0049",
        "（03）2555-0049", "03 2555 0049",
        "03.2555.0049", "03/2555/0049", "+81-3-2555-0049", "+81 (0)3-2555-0049", "+81 03-2555-0049", "+81325550049", "81-3-2555-0049",
        "0081-3-2555-0049", "010-81-3-2555-0049", "tel:+81-3-2555-0049", "TEL:03-2555-0049", "℡０３（２５５５）００４９",
        "電話番号：03-2555-0049",
        "03-2555-0049（代表）", "（代表）03-2555-0049", "03-2555-0049(直通)", "T 03-2555-0049", "Tel/Fax 03-2555-0049",
        " 03-2555-0049　", 325550049,
        325550049.0, "325550049", "325550049.0",
    ],
)  # fmt: skip
def test_spellings_of_one_number(cell):
    assert [phone.number for phone in read_phones(cell)] == [TOKYO]
    assert all(phone.warning is None and phone.label == "" for phone in read_phones(cell))


@pytest.mark.parametrize(
    ("cell", "number", "kind"),
    [
        ("078-555-0028", "+81785550028", PhoneKind.FIXED),
        ("0185-55-0001", "+81185550001", PhoneKind.FIXED),
        ("0595-55-1540", "+81595551540", PhoneKind.FIXED),
        ("06-2555-0049", "+81625550049", PhoneKind.FIXED),
        (9055550051, MOBILE, PhoneKind.MOBILE),
        (9055550051.0, MOBILE, PhoneKind.MOBILE),
        ("+81-90-5555-0051", MOBILE, PhoneKind.MOBILE),
        ("060-5555-0051", "+816055550051", PhoneKind.MOBILE),
        ("携帯:090-5555-0051", MOBILE, PhoneKind.MOBILE),
        ("0120-555-001", "+81120555001", PhoneKind.OTHER),
        (120555001, "+81120555001", PhoneKind.OTHER),
        ("0570-555-001", "+81570555001", PhoneKind.OTHER),
        ("050-5555-0001", "+815055550001", PhoneKind.OTHER),
        ("0800-555-1234", "+818005551234", PhoneKind.OTHER),
        ("+1 212-555-0149", "+12125550149", PhoneKind.OTHER),
        ("+44 (0)20 7946 0958", "+442079460958", PhoneKind.OTHER),
    ],
)
def test_kinds_of_numbers(cell, number, kind):
    (phone,) = read_phones(cell)
    assert (phone.number, phone.kind, phone.warning) == (number, kind, None)


@pytest.mark.parametrize(
    "cell",
    [
        "03-2555-0049 内線123", "03-2555-0049(内線:123)", "03-2555-0049 ext. 123", "03-2555-0049x123", "03-2555-0049（内123）",
        "+81325550049;ext=123",
        "03-2555-0049（代表） 内線番号：123",
    ],
)  # fmt: skip
def test_extensions_stay_with_their_number(cell):
    assert [phone.number for phone in read_phones(cell)] == [f"{TOKYO};ext=123"]


@pytest.mark.parametrize(
    "cell",
    [
        "03-2555-0049 / 090-5555-0051", "03-2555-0049\n090-5555-0051", "03-2555-0049 090-5555-0051", "03-2555-0049、090-5555-0051",
        "03-2555-0049 ::: 090-5555-0051", "03-2555-0049;090-5555-0051", "03-2555-0049,090-5555-0051", "03-2555-0049または090-5555-0051",
        "TEL 03-2555-0049 携帯 090-5555-0051", "03－2555－0049　090－5555－0051",
    ],
)  # fmt: skip
def test_two_numbers_in_one_cell(cell):
    assert [phone.number for phone in read_phones(cell)] == [TOKYO, MOBILE]


def test_a_fax_among_them_is_known_by_its_label():
    first, second = read_phones("TEL 03-2555-0049 FAX 03-2555-0050")
    assert (first.label, second.label, second.number) == ("", "fax", "+81325550050")
    first, second = read_phones("T: 03-2555-0049 F: 03-2555-0050")
    assert (first.label, second.label) == ("", "fax")


def test_short_second_numbers_share_what_stands_before():
    assert [phone.number for phone in read_phones("03-2555-0049/0050")] == [TOKYO, "+81325550050"]
    assert [phone.number for phone in read_phones("03-2555-0049～51")] == [TOKYO, "+81325550051"]


@pytest.mark.parametrize(
    "cell", ["2555-0049", "1234-5678", "内線 1234", "9.01E+09", "080-555-1234", "090-5555-00511", "212-555-0149"]
)
def test_what_is_no_full_number_stays_as_written_with_a_warning(cell):
    (phone,) = read_phones(cell)
    assert phone.number == cell
    assert phone.warning


def test_words_beside_a_number_are_named():
    (phone,) = read_phones("03-2555-0049 平日のみ")
    assert phone.number == TOKYO
    assert "平日のみ" in phone.warning


def test_a_number_of_another_country_is_read_there():
    assert [phone.number for phone in read_phones("212-555-0149", "US")] == ["+12125550149"]
    assert [phone.number for phone in read_phones("030 1234567", "DE")] == ["+49301234567"]
    assert [phone.number for phone in read_phones("03-2555-0049", "US")] == [TOKYO]


@pytest.mark.parametrize("cell", ["", "  ", "なし", "非公開", None])
def test_no_digits_no_number(cell):
    assert read_phones(cell if cell is not None else "") == ()


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (TOKYO, "03-2555-0049"),
        (MOBILE, "090-5555-0051"),
        ("+81785550028", "078-555-0028"),
        ("+81445550123", "044-555-0123"),
        ("+81120555001", "0120-555-001"),
        ("+818005551234", "0800-555-1234"),
        ("+815055500012", "050-5550-0012"),
        ("+12125550149", "+1 212-555-0149"),
        ("2555-0049", "2555-0049"),
        ("", ""),
    ],
)
def test_numbers_are_shown_as_people_write_them(number, shown):
    assert format_phone(number) == shown


def test_an_extension_is_shown_in_the_language_spoken():
    assert format_phone(f"{TOKYO};ext=12") == "03-2555-0049 ext. 12"
    use_language("ja")
    try:
        assert format_phone(f"{TOKYO};ext=12") == "03-2555-0049 内線12"
    finally:
        use_language("en")


_ELEVEN_LONG = ("020", "050", "060", "070", "080", "090")
_NATIONAL = st.one_of(
    st.from_regex(r"0[1-9][1-9][0-9]{7}", fullmatch=True).filter(lambda digits: not digits.startswith(_ELEVEN_LONG)),
    st.from_regex(r"0[6-9]0[1-9][0-9]{7}", fullmatch=True),
)


@given(_NATIONAL)
def test_every_plausible_number_is_read_shown_and_read_again(digits):
    number = plain_phone(digits)
    assert number == "+81" + digits[1:]
    assert [phone.number for phone in read_phones(format_phone(number))] == [number]
    assert [phone.number for phone in read_phones(int(digits))] == [number]
    assert phone_kind(number) is not None


@given(st.text(alphabet="0123456789-ー－() +（）内線FAX/、", max_size=30))
def test_the_short_way_agrees_with_the_long_one(text):
    quick = plain_phone(text)
    if quick is not None:
        assert [phone.number for phone in read_phones(text)] == [quick]


@given(st.text())
def test_any_text_can_hold_a_phone(text):
    for phone in read_phones(text):
        assert phone.number
