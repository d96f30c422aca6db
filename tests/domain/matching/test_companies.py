import pytest

from leaddesk.domain.matching.companies import NO_COMPANY, company_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("株式会社みなと精密", "みなと精密㈱"),
        ("株式会社みなと精密", "（株）みなと精密 名古屋支店"),
        ("キヤノン例示", "株式会社キャノン例示"),
        ("コンピューター例示", "コンピュータ例示"),
        ("Minato Seimitsu Co., Ltd.", "MINATO SEIMITSU CO.,LTD"),
    ],
)
def test_one_company_has_one_key(one: str, other: str) -> None:
    assert company_of(one, "").key == company_of(other, "").key


def test_the_form_is_kept_apart_from_the_key() -> None:
    assert company_of("株式会社みなと", "").form == "株式会社"
    assert company_of("有限会社みなと", "").form == "有限会社"
    assert company_of("Minato Co., Ltd.", "").form == ""


def test_an_english_name_has_words_and_a_japanese_one_may_have_a_sound() -> None:
    assert company_of("Minato Seimitsu Co., Ltd.", "").words == ("minato", "seimitsu")
    assert company_of("株式会社みなと精密", "カブシキガイシャミナトセイミツ").sound == "minatoseimitu"
    assert company_of("株式会社ミナト", "").sound == "minato"
    assert company_of("株式会社みなと精密", "").sound == ""


def test_no_company_is_none() -> None:
    assert company_of("", "ミナト") == NO_COMPANY
