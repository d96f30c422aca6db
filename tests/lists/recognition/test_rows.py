"""Rows that are no people, and why."""

import pytest

from leaddesk.lists.document import Document, Row, Sheet
from leaddesk.lists.recognition.merged import filled_down
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import WHY_SKIPPED, Recognised

from .cases.people import JAPANESE

HEAD: Row = ["No", "会社名", "部署", "氏名", "電話", "メール", "備考"]
BODY: list[Row] = [[str(i), p.company, p.dept, p.full, p.phone, p.mail, ""] for i, p in enumerate(JAPANESE, 1)]


def seen(rows: list[Row]) -> Recognised:
    return recognise(Document("list.csv", "csv", (Sheet(None, rows),)))


def why(found: Recognised) -> dict[int, str]:
    return {row.row: row.why for row in found.rows_skipped}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["合計", "12名"], "total"),
        (["", "", "", "計", "12"], "total"),
        (["Total: 12"], "total"),
        (["小計", "", "", "", "", "", "7"], "total"),
        (["※ 敬称略"], "note"),
        (["注）ランクは当社の判断です"], "note"),
        (["以上"], "note"),
        ([], "blank"),
        (["", " ", "　"], "blank"),
        (["13", "", ""], "numbered"),
        (["【大阪会場】"], "section"),
        (["社外秘　取扱注意"], "footer"),
    ],
)
def test_rows_between_people_are_skipped_with_their_reason(row: Row, reason: str):
    found = seen([HEAD, *BODY[:6], row, *BODY[6:]])
    assert why(found) == {1: "header", 8: reason}
    assert found.people == 12


def test_every_reason_has_its_words():
    assert all(word.en and word.ja for word in WHY_SKIPPED.values())


def test_what_follows_a_gap_in_one_cell_is_a_footer():
    found = seen([HEAD, *BODY, [], ["2026年春 展示会リード"], ["株式会社ひなた製作所"]])
    assert why(found) == {1: "header", 14: "blank", 15: "footer", 16: "footer"}


def test_people_go_on_after_a_gap():
    found = seen([HEAD, *BODY[:6], [], [], *BODY[6:]])
    assert len(found.data_rows) == 12


def test_a_repeated_header_is_skipped():
    found = seen([HEAD, *BODY[:6], HEAD, *BODY[6:]])
    assert why(found)[8] == "header"
    assert found.people == 12


def test_a_company_named_like_a_total_is_a_person():
    rows = [
        ["会社名", "氏名", "電話", "メール"],
        ["計測機器株式会社", "江口 颯真", "052-555-8101", "a@x.example.jp"],
        ["サンプル産業", "柿沼 美月", "052-555-8102", "b@x.example.jp"],
    ]
    assert seen(rows).people == 2


def test_rows_with_only_a_mail_are_people():
    found = seen([HEAD, *BODY[:6], ["", "", "", "", "", "last@x.example.jp", ""], *BODY[6:]])
    assert len(found.data_rows) == 13


def test_another_table_below_is_another_section():
    rows = [
        HEAD,
        *BODY,
        [],
        ["発送先一覧"],
        ["会社名", "住所", "個数"],
        ["株式会社ひなた製作所", "愛知県名古屋市", "3"],
        ["かすみ物流", "東京都港区", "2"],
    ]
    found = seen(rows)
    assert found.people == 12
    assert [why(found)[row] for row in (15, 16, 17, 18)] == ["section", "header", "other-section", "other-section"]


def test_rows_are_counted_from_one_in_the_file():
    found = seen([["名刺一覧"], [], HEAD, *BODY])
    assert (found.header_row, found.data_rows[0]) == (3, 3)
    assert why(found)[1] == "preamble"


def test_a_value_merged_over_rows_is_the_value_of_each():
    rows = [
        ["会社名", "氏名", "メール"],
        ["株式会社ひなた", "江口 颯真", "a@x.example.jp"],
        [None, "柿沼 美月", "b@x.example.jp"],
        [None],
    ]
    sheet = Sheet("Sheet1", rows, merged=((1, 0, 3, 0), (0, 0, 0, 1)))
    filled = filled_down(sheet, 1)
    assert [row[0] for row in filled.rows] == ["会社名", "株式会社ひなた", "株式会社ひなた", "株式会社ひなた"]
    assert rows[2][0] is None
    assert filled_down(sheet, 2) is sheet
    assert recognise(Document("a.xlsx", "xlsx", (Sheet("Sheet1", rows[:3], ((1, 0, 2, 0),)),))).people == 2
