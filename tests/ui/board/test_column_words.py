import pytest

from leaddesk.domain.board import Column, ColumnFacts
from leaddesk.domain.sentences import Tone
from leaddesk.translation import use_language
from leaddesk.ui.board.column_words import column_name, drop_words, empty_words, remarks
from tests.ui.fake_desk import FakeMember


def test_the_second_line_says_what_is_urgent_first() -> None:
    said = remarks(Column.MQL, ColumnFacts(leads=38, overdue=3, soon=5, stuck=2))
    assert [remark.text for remark in said] == ["超過 3", "停滞 2", "間近 5"]
    assert [remark.tone for remark in said] == [Tone.OVERDUE, Tone.CAUTION, Tone.QUIET]


def test_a_board_that_keeps_its_promises_has_no_red() -> None:
    assert all(remark.tone is not Tone.OVERDUE for remark in remarks(Column.MQL, ColumnFacts(leads=9, soon=2)))


def test_sums_only_where_money_is_in_sight() -> None:
    facts = ColumnFacts(leads=1, amount=24_500_000, new_this_week=96)
    assert [remark.text for remark in remarks(Column.MAL, facts)] == ["今週 +96"]
    assert [remark.text for remark in remarks(Column.SQL, facts)] == ["見込 2,450万円"]
    assert [remark.text for remark in remarks(Column.WON, facts)] == ["受注 2,450万円"]


@pytest.mark.parametrize(
    ("before", "column", "words"),
    [
        ({Column.MQL}, Column.SAL, "離すと受け入れます（担当 佐藤）"),
        ({Column.MQL}, Column.MAL, "離すと差し戻します（理由）"),
        ({Column.MAL}, Column.RESTING, "離すと休ませます"),
        ({Column.SAL}, Column.SQL, "離すと有望へ進めます（根拠）"),
        ({Column.SQL}, Column.WON, "離すと受注にします"),
        ({Column.SQL}, Column.LOST, "離すと失注にします"),
        ({Column.MAL}, Column.MQL, "離すとMQL 育成済みへ移します"),
        ({Column.LOST}, Column.MAL, "離すとMAL 獲得へ移します"),
    ],
)
def test_letting_go_says_what_it_will_do(before: set[Column], column: Column, words: str) -> None:
    assert drop_words(before, column, 1, FakeMember()) == words


def test_several_are_counted() -> None:
    assert drop_words({Column.MAL}, Column.MQL, 5, FakeMember()) == "離すと5名をMQL 育成済みへ移します"


def test_every_column_has_a_name_and_words_for_being_empty_in_both_languages() -> None:
    names = {column: (column_name(column), empty_words(column)) for column in Column}
    assert names[Column.RESTING] == ("休止中", "ここには誰もいません")
    use_language("en")
    assert names[Column.WON][0] != column_name(Column.WON) == "WON"
    assert all(empty_words(column) for column in Column)
