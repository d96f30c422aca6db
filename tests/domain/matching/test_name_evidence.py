import pytest

from leaddesk.domain.matching.evidence import Agreement, Reason
from leaddesk.domain.matching.name_evidence import MOST_BITS, name_evidence
from leaddesk.domain.matching.person import Person
from leaddesk.domain.matching.shared import count_shared
from tests.domain.matching.people import NOBODY_KNOWN, person


def weigh(a: Person, b: Person, *others: Person) -> tuple[float, Agreement, list[str]]:
    """Bits, agreement and codes."""
    reasons: list[Reason] = []
    shared = count_shared([a, b, *others]) if others else NOBODY_KNOWN
    bits, agreement = name_evidence(a.name, b.name, shared, reasons)
    return bits, agreement, [reason.code for reason in reasons]


@pytest.mark.parametrize(
    ("a", "b", "codes"),
    [
        (person(1, "大谷 淳"), person(2, "大谷 淳"), ["name-same"]),
        (person(1, "大谷 淳"), person(2, "大谷淳"), ["name-same"]),
        (person(1, "杉本 健"), person(2, "杉本健", kana="スギモトケン"), ["name-same"]),
        (person(1, "山﨑 由美"), person(2, "山崎 由美"), ["name-same", "variant"]),
        (
            person(1, "髙橋 淳", kana="タカハシ ジュン"),
            person(2, "高橋 淳", kana="タカハシ ジュン"),
            ["kana-same", "variant"],
        ),
        (person(1, "大谷 淳"), person(2, "淳 大谷"), ["name-swapped"]),
        (person(1, "大谷 淳", kana="オオタニ ジュン"), person(2, "Jun Otani"), ["reading-same"]),
        (person(1, "大谷 淳", kana="オオタニ ジュン"), person(2, "Ohtani Jun"), ["reading-same"]),
        (person(1, "大谷 淳", kana="オオタニ ジュン"), person(2, "OTANI Jun"), ["reading-same"]),
        (person(1, "大谷 淳", kana="オオタニ ジュン"), person(2, "ｵｵﾀﾆ ｼﾞｭﾝ"), ["reading-same"]),
        (person(1, "佐野 恵子", kana="サノ ケイコ"), person(2, "佐野 けい子", kana="サノ ケイコ"), ["reading-same"]),
        (person(1, "Olivia Hartwell"), person(2, "Hartwell, Olivia"), ["name-same"]),
    ],
)
def test_one_name_written_in_two_ways(a: Person, b: Person, codes: list[str]) -> None:
    bits, agreement, said = weigh(a, b)
    assert agreement is Agreement.SAME
    assert said == codes
    assert 10 < bits <= MOST_BITS


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (person(1, "大谷 淳"), person(2, "大谷"), "given-missing"),
        (person(1, "大谷 淳", kana="オオタニ ジュン"), person(2, "J. Otani"), "given-initial"),
        (person(1, "塚本 治"), person(2, "O. Tsukamoto"), "family-same"),
    ],
)
def test_a_name_of_which_not_all_is_known(a: Person, b: Person, code: str) -> None:
    bits, agreement, said = weigh(a, b)
    assert agreement is Agreement.OPEN
    assert code in said
    assert bits > 4


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (person(1, "大谷 淳", kana="オオタニ ジュン"), person(2, "大谷 純", kana="オオタニ ジュン"), "given-kanji"),
        (person(1, "斎藤 健"), person(2, "斉藤 健"), "family-kanji"),
        (person(1, "渡辺 健"), person(2, "渡部 健"), "family-kanji"),
        (person(1, "三浦 翔太"), person(2, "三浦 翔大"), "given-near"),
        (person(1, "大谷 恵"), person(2, "大谷 恵美"), "given-near"),
        (person(1, "大谷 恵"), person(2, "川口 恵"), "family-different"),
        (person(1, "大谷 葵", kana="オオタニ アオイ"), person(2, "大谷 葵", kana="オオタニ マモル"), "given-reading"),
    ],
)
def test_a_difference_that_a_slip_or_a_marriage_explains(a: Person, b: Person, code: str) -> None:
    bits, agreement, said = weigh(a, b)
    assert agreement is Agreement.DOUBTFUL
    assert code in said
    assert bits < weigh(a, a)[0] - 3


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (person(1, "田中 一郎"), person(2, "田中 二郎")),
        (person(1, "田中 健"), person(2, "田中 誠")),
        (person(1, "千葉 直人", kana="チバ ナオト"), person(2, "千葉 直子", kana="チバ ナオコ")),
        (person(1, "加藤 一", kana="カトウ ハジメ"), person(2, "加藤 一夫", kana="カトウ カズオ")),
        (person(1, "杉本 あすか", kana="スギモト アスカ"), person(2, "杉本 くみ子")),
        (person(1, "Naoto Chiba"), person(2, "Naoko Chiba")),
        (person(1, "T. Otani"), person(2, "大谷 淳", kana="オオタニ ジュン")),
    ],
)
def test_two_given_names_are_two_people(a: Person, b: Person) -> None:
    bits, agreement, _said = weigh(a, b)
    assert agreement is Agreement.CONTRARY
    assert bits < 0


def test_the_desk_knows_how_a_name_is_read() -> None:
    kanji, latin = person(1, "勅使河原 零"), person(2, "Rei Teshigawara")
    teachers = [person(3, "勅使河原 健", kana="テシガワラ ケン"), person(4, "横山 零", kana="ヨコヤマ レイ")]
    assert weigh(kanji, latin)[1] is Agreement.OPEN
    assert weigh(kanji, latin, *teachers)[1] is Agreement.SAME


def test_the_rarer_name_says_more() -> None:
    common = weigh(person(1, "佐藤 誠"), person(2, "佐藤 誠"))[0]
    rare = weigh(person(1, "小鳥遊 誠"), person(2, "小鳥遊 誠"))[0]
    assert rare > common + 2


def test_a_name_in_another_order_of_arguments_weighs_the_same() -> None:
    kanji, latin = person(1, "大谷 淳", kana="オオタニ ジュン"), person(2, "Otani Jun")
    assert weigh(kanji, latin)[:2] == weigh(latin, kanji)[:2]
