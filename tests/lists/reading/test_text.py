"""Which encoding a list is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.errors import BadFile
from leaddesk.lists.reading.text import decoded

JAPANESE = "会社名,氏名,フリガナ,電話番号\r\n㈱見本,髙橋 﨑子,ﾀｶﾊｼ,０３－５５５０－０１００\r\n例示商事,渡邊 健,ワタナベ,06-5550-0101\r\n"
PLAIN_JAPANESE = "会社名,氏名,フリガナ\r\n例示商事,渡辺 健,ワタナベ\r\n有限会社ほし,山田 花子,ヤマダ\r\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("utf-32-le", "utf-32-le"),
        ("cp932", "cp932"),
    ],
)
def test_the_encodings_of_japanese_lists(encoding: str, named: str) -> None:
    found = decoded(JAPANESE.encode(encoding))
    assert (found.text, found.encoding, found.replaced) == (JAPANESE, named, 0)


@pytest.mark.parametrize(("encoding", "named"), [("euc_jp", "euc_jp"), ("iso2022_jp", "iso2022_jp")])
def test_older_encodings(encoding: str, named: str) -> None:
    found = decoded(PLAIN_JAPANESE.encode(encoding))
    assert (found.text, found.encoding) == (PLAIN_JAPANESE, named)


@pytest.mark.parametrize("header", ["氏名", "株式会社", "電話番号", "役職", "氏名,会社名"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp"])
def test_short_headers(header: str, encoding: str) -> None:
    assert decoded(header.encode(encoding)).text == header


def test_half_width_kana_alone() -> None:
    kana = "ﾅﾏｴ,ｶｲｼｬ\nﾔﾏﾀﾞ ﾊﾅｺ,ﾐﾎﾝ\nｻﾄｳ ｹﾝ,ﾚｲｼﾞ\n"
    found = decoded(kana.encode("cp932"))
    assert (found.text, found.encoding) == (kana, "cp932")


@pytest.mark.parametrize(
    "text",
    [
        "Name;Stadt\nJürgen Müller;Köln\nHélène Lefèvre;Besançon\n",
        "nombre,empresa\nJosé Núñez,Compañía Ñandú\n",
        "a,b\nCafé,x\n",
    ],
)
def test_western_lists_are_not_taken_for_japanese(text: str) -> None:
    found = decoded(text.encode("cp1252"))
    assert (found.text, found.encoding) == (text, "cp1252")


def test_mostly_ascii_in_cp932() -> None:
    text = "Name,Email,Company\r\nTaro Yamada,taro@example.com,㈱ABC\r\n"
    assert decoded(text.encode("cp932")).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_a_few_broken_bytes_are_counted(encoding: str) -> None:
    whole = (JAPANESE * 5).encode(encoding)
    broken = whole[:60] + b"\xff" + whole[60:]
    found = decoded(broken)
    assert found.encoding == encoding
    assert found.replaced == found.text.count("\ufffd") > 0
    assert "例示商事" in found.text
    cut = decoded((JAPANESE * 5).encode("utf-8")[:-4])
    assert cut.encoding == "utf-8"


def test_an_encoding_that_is_asked_for() -> None:
    found = decoded("氏名".encode(), "cp932")
    assert (found.encoding, found.text) == ("cp932", "豌丞錐")


def test_the_end_mark_of_old_systems_is_left_out() -> None:
    assert decoded("氏名,会社\r\n".encode("cp932") + b"\x1a").text == "氏名,会社\r\n"


@pytest.mark.parametrize("data", [bytes(range(1, 28)) * 20, b"a,b\n" + b"\0\1\2\3" * 50])
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(BadFile):
        decoded(data)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_whatever_is_utf_8_stays_what_it_was(text: str) -> None:
    assert decoded(text.encode("utf-8-sig")).text == text.removeprefix("\ufeff")


@given(st.binary(min_size=1, max_size=200))
def test_no_bytes_crash_it(data: bytes) -> None:
    try:
        assert isinstance(decoded(data).text, str)
    except BadFile as refusal:
        assert str(refusal)
