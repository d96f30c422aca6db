import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.mail_domains import is_carrier, is_free_mail, is_provider
from leaddesk.domain.cleaning.mails import company_domain, is_role_address, plain_mail, read_mails


@pytest.mark.parametrize(
    "cell",
    [
        "taro@example.co.jp", "Taro@Example.co.jp", " taro@example.co.jp ", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ",
        "mailto:taro@example.co.jp", "<taro@example.co.jp>",
        "taro@example,co,jp", "taro@example，co，jp", "taro@example。co。jp", "taro @ example.co.jp", "taro@example.co.jp.",
        "taro@example.co.jp,",
        "taro(at)example.co.jp", "taro[at]example.co.jp", "taro@example..co.jp", "E-mail: taro@example.co.jp",
        "taro@example.co.jp?subject=x",
        "taro@example.co.jp（会社）", "taro@\u200bexample.co.jp",
    ],
)  # fmt: skip
def test_spellings_of_one_address(cell):
    assert [(mail.address, mail.warning, mail.error) for mail in read_mails(cell)] == [
        ("taro@example.co.jp", None, None)
    ]


@pytest.mark.parametrize("between", [", ", ",", "; ", " ", "\n", " ::: ", "／", "、", " / "])
def test_several_in_one_cell(between):
    assert [mail.address for mail in read_mails(f"taro@example.jp{between}hanako@example.jp")] == [
        "taro@example.jp",
        "hanako@example.jp",
    ]


def test_names_around_addresses_are_kept():
    taro, hanako = read_mails('"Yamada, Taro" <taro@example.jp>; 山田 花子 <hanako@example.jp>')
    assert (taro.name, hanako.name) == ("Yamada, Taro", "山田 花子")
    (mail,) = read_mails("山田 太郎 (taro@example.jp)")
    assert (mail.address, mail.name) == ("taro@example.jp", "山田 太郎")


@pytest.mark.parametrize("cell", ["a..b@docomo.ne.jp", "a.@docomo.ne.jp", "a..b@ezweb.ne.jp", "a..b@example.jp"])
def test_odd_addresses_are_kept_with_a_warning(cell):
    (mail,) = read_mails(cell)
    assert mail.address == cell
    assert mail.warning


def test_a_frequent_slip_is_named_not_mended():
    (mail,) = read_mails("taro@gmail.con")
    assert mail.address == "taro@gmail.con"
    assert "gmail.com" in mail.warning
    assert plain_mail("taro@gmail.con") is None


@pytest.mark.parametrize(
    "cell",
    ["taro@@example.jp", "a@b@c.jp", "taro.example.jp", "taro@example", "@example.jp", "taro@", "なし", "a@1.2.3.4"],
)
def test_what_is_no_address_is_refused_with_a_sentence(cell):
    (mail,) = read_mails(cell)
    assert mail.error
    assert not mail.address


def test_two_at_signs_are_told():
    assert "two @" in read_mails("taro@@example.jp")[0].error


@pytest.mark.parametrize("cell", ["太郎@example.jp", "taro@日本語.jp", "o'leary@example.com", "taro+news@example.jp"])
def test_unusual_but_standard_addresses_pass(cell):
    assert [(mail.address, mail.warning) for mail in read_mails(cell)] == [(cell, None)]


@pytest.mark.parametrize(
    ("mail", "domain"),
    [
        ("a@sample.co.jp", "sample.co.jp"),
        ("a@mail.sample.co.jp", "sample.co.jp"),
        ("a@sample.com", "sample.com"),
        ("a@eu.sample.com", "sample.com"),
        ("a@sample.co.uk", "sample.co.uk"),
        ("a@sample.chiyoda.tokyo.jp", "sample.chiyoda.tokyo.jp"),
        ("a@mihon-trading.example.co.jp", "mihon-trading.example.co.jp"),
        ("a@mihon.onmicrosoft.com", "mihon.onmicrosoft.com"),
        ("a@gmail.com", None),
        ("a@yahoo.co.jp", None),
        ("a@docomo.ne.jp", None),
        ("a@t.vodafone.ne.jp", None),
        ("a@beach.ocn.ne.jp", None),
        ("a@nifty.com", None),
        ("broken", None),
        ("a@jp", None),
    ],
)
def test_the_domain_by_which_a_firm_is_known(mail, domain):
    assert company_domain(mail) == domain


def test_kinds_of_domains():
    assert is_free_mail("gmail.com") and is_free_mail("docomo.ne.jp") and not is_free_mail("ocn.ne.jp")
    assert is_provider("ocn.ne.jp") and is_provider("beach.ocn.ne.jp") and not is_provider("sample.co.jp")
    assert is_carrier("docomo.ne.jp") and not is_carrier("gmail.com")


@pytest.mark.parametrize("local", ["info", "sales", "eigyo", "soumu", "toiawase", "info2", "recruit", "no-reply"])
def test_desks_are_no_persons(local):
    assert is_role_address(f"{local}@example.jp")
    assert not is_role_address("taro.yamada@example.jp")


_WORDS = st.text(alphabet="abcxyzABC0129", min_size=1, max_size=8)
_DOMAINS = st.sampled_from(["mihon.example.co.jp", "Mihon-Trading.Example.com"])


@given(st.builds("{}{}{}@{}".format, _WORDS, st.sampled_from(".-_+"), _WORDS, _DOMAINS))
def test_every_ordinary_address_is_kept(mail):
    assert [found.address for found in read_mails(mail)] == [mail.lower()]


@given(st.text())
def test_any_text_can_hold_a_mail(text):
    for mail in read_mails(text):
        assert bool(mail.address) != bool(mail.error)
        if mail.address:
            assert [again.address for again in read_mails(mail.address)] == [mail.address]
        company_domain(mail.address)
