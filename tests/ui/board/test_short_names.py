import pytest

from leaddesk.ui.board.short_names import company_forms, is_latin, name_forms, role_words, surname
from tests.ui.people import pictured

JAPANESE = next(iter(pictured("ja")))
ENGLISH = next(iter(pictured("en")))


def test_a_latin_given_name_shrinks_to_its_initial_a_surname_never() -> None:
    assert name_forms(ENGLISH) == ("Ryo Hasegawa", "R. Hasegawa", "Hasegawa")
    assert name_forms(JAPANESE) == ("長谷川 亮", "長谷川")
    assert name_forms(JAPANESE._replace(full_name="長谷川", given_name="")) == ("長谷川",)


@pytest.mark.parametrize(
    ("company", "short", "bare"),
    [
        ("株式会社みなと精密", "㈱みなと精密", "みなと精密"),
        ("光洋プラント設計株式会社", "光洋プラント設計㈱", "光洋プラント設計"),
        ("有限会社かえで金型", "㈲かえで金型", "かえで金型"),
        ("Koyo Plant Engineering Co., Ltd.", "Koyo Plant Engineering", "Koyo Plant Engineering"),
        ("Nagisa Systems Inc.", "Nagisa Systems", "Nagisa Systems"),
        ("株式会社", "株式会社", "株式会社"),
        ("みずほの里", "みずほの里", "みずほの里"),
        ("", "", ""),
    ],
)
def test_the_legal_form_is_the_first_to_give_way(company: str, short: str, bare: str) -> None:
    assert company_forms(company) == (company, short, bare)


def test_surnames_of_colleagues() -> None:
    assert [surname(name) for name in ("佐藤 美咲", "Misaki Sato", "佐藤", "")] == ["佐藤", "Sato", "佐藤", ""]


def test_latin_is_what_has_no_japanese_in_it() -> None:
    assert is_latin("Müller & Co.")
    assert not is_latin("ABC商事")
    assert not is_latin("ア")


def test_a_comma_parts_department_and_title_in_latin_letters() -> None:
    assert role_words("Quality Assurance", "Plant Manager") == "Quality Assurance, Plant Manager"
    assert role_words("製造部", "課長") == "製造部 課長"
    assert role_words("", "Manager") == "Manager"
    assert role_words(None, None) == ""
