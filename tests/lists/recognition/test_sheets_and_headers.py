"""Finding the sheet, and the header in it."""

import pytest

from leaddesk.lists.document import Document, Row, Sheet
from leaddesk.lists.recognition.recognise import NoSuchSheet, NothingInIt, recognise

from .cases.people import JAPANESE

HEAD: Row = ["会社名", "氏名", "電話", "メール"]
BODY: list[Row] = [[p.company, p.full, p.phone, p.mail] for p in JAPANESE]


def book(*sheets: Sheet) -> Document:
    return Document("list.xlsx", "xlsx", sheets)


def test_the_list_is_found_among_other_sheets():
    faq = Sheet(
        "使い方", [["項目", "説明"], ["会社名", "正式名称で"], ["氏名", "姓と名の間を空ける"], ["電話", "ハイフンなし"]]
    )
    example = Sheet("記入例", [HEAD, *BODY[:1]])
    found = recognise(book(faq, example, Sheet("データ", [HEAD, *BODY]), Sheet("集計", [["ランク", "人数"], ["A", 3]])))
    assert (found.sheet, found.people) == ("データ", 12)


def test_other_lists_of_the_file_are_named_and_can_be_asked_for():
    document = book(
        Sheet("東京", [HEAD, *BODY]), Sheet("大阪", [HEAD, *BODY[:5]]), Sheet("控え", [HEAD, *BODY], is_hidden=True)
    )
    found = recognise(document)
    assert (found.sheet, found.other_sheets) == ("東京", ("大阪",))
    assert recognise(document, sheet="大阪").people == 5
    assert recognise(document, sheet=" 控え ").people == 12


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(NoSuchSheet, match="東京"):
        recognise(book(Sheet("東京", [HEAD, *BODY])), sheet="名古屋")


def test_a_hidden_sheet_is_taken_where_there_is_no_other():
    assert recognise(book(Sheet("控え", [HEAD, *BODY], is_hidden=True))).people == 12


@pytest.mark.parametrize("sheets", [(), (Sheet("a", []),), (Sheet("a", [[], [None, ""], [" "]]), Sheet("b", []))])
def test_nothing_in_it_is_refused(sheets: tuple[Sheet, ...]):
    with pytest.raises(NothingInIt):
        recognise(book(*sheets))


def test_the_first_of_two_tables_with_people_is_the_list():
    rows: list[Row] = [
        ["1. Participants"],
        ["Name", "Email", "Join Time", "Leave Time"],
        ["Alice Pemberton", "a@x.example.com", "10:00", "11:00"],
        [],
        ["2. In-Meeting Activities"],
        ["Name", "Join Time", "Leave Time", "Email"],
        ["Alice Pemberton", "10:00", "10:20", "a@x.example.com"],
        ["Alice Pemberton", "10:30", "11:00", "a@x.example.com"],
    ]
    found = recognise(book(Sheet(None, rows)))
    assert (found.header_row, found.people) == (2, 1)


def test_a_header_alone_is_a_list_of_nobody():
    found = recognise(book(Sheet("a", [HEAD])))
    assert (found.header_row, found.people, found.data_rows) == (1, 0, ())
    assert [column.field for column in found.columns] == ["company", "full_name", "phone", "email"]


def test_one_person_without_a_header():
    found = recognise(
        book(Sheet(None, [["株式会社ひなた製作所", "江口 颯真", "052-555-8101", "soma@hinata.example.co.jp"]]))
    )
    assert (found.header_row, found.people) == (None, 1)
    assert [column.field for column in found.columns] == ["company", "full_name", "phone", "email"]


def test_a_table_of_figures_is_no_list_of_people_but_loses_no_row():
    rows: list[Row] = [["月", "売上", "費用"], *[[f"{month}月", month * 100, month * 70] for month in range(1, 13)]]
    found = recognise(book(Sheet("Sheet1", rows)))
    assert len(found.data_rows) + len(found.rows_skipped) == 13


def test_headers_of_two_rows_are_joined():
    rows = [
        ["お客様", "", "当社", ""],
        ["会社名", "氏名", "担当", "メモ"],
        *[[p.company, p.full, "相沢", ""] for p in JAPANESE],
    ]
    found = recognise(Document("a.xlsx", "xlsx", (Sheet("a", rows, ((0, 0, 0, 1), (0, 2, 0, 3))),)))
    assert found.header_row == 2
    assert [column.header for column in found.columns] == ["お客様 会社名", "お客様 氏名", "当社 担当", "当社 メモ"]
    assert [column.field for column in found.columns] == ["company", "full_name", "owner", "memo"]
