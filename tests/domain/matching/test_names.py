import pytest

from leaddesk.domain.matching.names import Name, name_of


def name(full: str = "", *, family: str = "", given: str = "", kana: str = "", roman: str = "") -> Name:
    return name_of(family, given, full, ("", ""), kana, roman)


@pytest.mark.parametrize(
    ("read", "family", "given"),
    [
        (name("大谷 淳"), "大谷", "淳"),
        (name(family="大谷", given="淳"), "大谷", "淳"),
        (name("大谷 淳", family="大谷"), "大谷", "淳"),
        (name("福原田", family="福原田"), "福原田", ""),
        (name("杉本健"), "杉本", "健"),
        (name("長谷川"), "長谷川", ""),
        (name("さくら"), "サクラ", ""),
        (name(""), "", ""),
    ],
)
def test_a_name_is_split(read: Name, family: str, given: str) -> None:
    assert (read.family.written, read.given.written) == (family, given)


def test_a_guessed_split_says_so() -> None:
    assert name("杉本健").is_whole
    assert not name("杉本 健").is_whole


def test_kana_and_letters_are_sounds() -> None:
    assert name("大谷 淳", kana="オオタニ ジュン").sound == "otanizyun"
    assert name("オオタニ ジュン").given.is_kana
    latin = name("Jun Otani")
    assert (latin.family.sound, latin.given.sound, latin.joined) == ("otani", "zyun", "")
    assert latin.is_order_unsure
    assert not name("OTANI Jun").is_order_unsure


def test_a_latin_name_beside_kanji_gives_the_sound() -> None:
    assert name("大谷 淳", roman="Jun Otani").sound == "otanizyun"


def test_an_unsplit_reading_is_the_sound_of_the_whole() -> None:
    read = name("大谷 淳", kana="オオタニジュン")
    assert read.sound == "otanizyun"
    assert read.family.sound == ""


def test_an_initial_is_known_as_one() -> None:
    read = name("J. Otani")
    assert read.given.is_initial
    assert read.family.sound == "otani"
