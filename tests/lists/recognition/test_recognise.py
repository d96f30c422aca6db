"""The door: kinds, products, memory, mappings, events, exports of LeadDesk, files that name their fields."""

from collections.abc import Mapping

import pytest

from leaddesk.lists.document import CellError, Document, Row, Sheet
from leaddesk.lists.recognition.mapping import BadMapping
from leaddesk.lists.recognition.memory import fingerprint
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import KIND_WORDS, Recognised
from leaddesk.translation import use_language

from .cases.people import JAPANESE

HEAD: Row = ["会社名", "氏名", "担当者", "分野", "メール"]
BODY: list[Row] = [[p.company, p.full, p.staff, "在庫" if p.came else "工程", p.mail] for p in JAPANESE]


class Kept:
    """A memory of one header."""

    def __init__(self, mark: str, mapping: Mapping[str, str | None]) -> None:
        self.mark, self.mapping = mark, mapping

    def mapping_for(self, mark: str) -> Mapping[str, str | None] | None:
        return self.mapping if mark == self.mark else None


def seen(rows: list[Row], file: str = "list.csv", **options) -> Recognised:
    return recognise(Document(file, "csv", (Sheet(None, rows),)), **options)


def by_header(found: Recognised) -> dict[str, str | None]:
    return {column.header: column.field for column in found.columns}


def test_a_correction_is_remembered_for_its_header():
    first = seen([HEAD, *BODY])
    assert by_header(first)["分野"] is None
    memory = Kept(first.fingerprint or "", {"分野": "industry", "担当者": None})
    again = seen([[f" {text}　" for text in HEAD], *BODY[:4]], memory=memory)
    assert by_header(again)["分野"] == "industry"
    assert {column.confidence for column in again.columns if column.name in memory.mapping} == {1.0}
    assert by_header(seen([[*HEAD, "住所"], *[[*row, "x"] for row in BODY]], memory=memory))["分野"] is None


def test_a_mapping_wins_over_memory_and_layout():
    memory = Kept(seen([HEAD, *BODY]).fingerprint or "", {"分野": "industry"})
    found = seen([HEAD, *BODY], memory=memory, mapping={"D": "tags", "担当者": "memo"})
    assert by_header(found) == {
        "会社名": "company",
        "氏名": "full_name",
        "担当者": "memo",
        "分野": "tags",
        "メール": "email",
    }
    with pytest.raises(BadMapping):
        seen([HEAD, *BODY], mapping={"部署": "department"})


def test_a_mapping_to_a_field_that_another_column_has_moves_it():
    found = seen(
        [["会社名", "旧会社", "氏名", "メール"], *[[p.company, "x", p.full, p.mail] for p in JAPANESE]],
        mapping={"旧会社": "company"},
    )
    assert by_header(found) == {"会社名": None, "旧会社": "company", "氏名": "full_name", "メール": "email"}


def test_columns_that_are_alike_have_names_of_their_own():
    found = seen([["氏名", "会社名", "備考", "備考", ""], *[[p.full, p.company, "a", "b", p.mail] for p in JAPANESE]])
    assert [column.name for column in found.columns] == ["氏名", "会社名", "備考", "備考 (2)", "[E]"]
    assert [column.field for column in found.columns[2:]] == ["memo", "memo", "email"]


def test_fingerprints_hold_for_the_same_labels_only():
    assert fingerprint(["会社名", "E-Mail"]) == fingerprint(["Ｅ‐mail ", "会社名（必須）"])
    assert fingerprint(["会社名", "E-Mail"]) != fingerprint(["会社名", "氏名"])
    assert seen(BODY).fingerprint is None


def test_the_kind_can_be_overruled():
    assert seen([HEAD, *BODY]).kind == "business-cards"
    assert seen([HEAD, *BODY], kind="seminar").kind == "seminar"
    assert by_header(seen([HEAD, *BODY], kind="seminar"))["分野"] == "answer"
    assert set(KIND_WORDS) == {"business-cards", "seminar"}


def test_products_are_named_in_the_language_spoken():
    rows = [["タイムスタンプ", "お名前", "メールアドレス"], *[[p.moment, p.full, p.mail] for p in JAPANESE]]
    found = seen(rows)
    assert found.preset == "google-forms"
    try:
        use_language("ja")
        assert str(found.preset_word) == "Google フォーム"
    finally:
        use_language("en")
    assert str(found.preset_word) == "Google Forms"


def test_an_export_of_leaddesk_comes_back_with_its_numbers():
    found = seen(
        [
            ["LeadDesk ID", "氏名", "担当", "出席", "次の行動の日"],
            *[[p.number, p.full, p.staff, "はい", p.day] for p in JAPANESE],
        ]
    )
    assert (found.preset, found.lead_id) == ("leaddesk", 0)
    assert [column.field for column in found.columns] == [None, "full_name", "owner", "attended", "next_action_on"]


def test_a_file_that_names_its_fields_has_no_header():
    rows: list[Row] = [[p.full, p.company, p.mail, ""] for p in JAPANESE] + [[None, "", None, ""]]
    document = Document(
        "cards.vcf", "vcf", (Sheet(None, rows),), "utf-8", keys=("full_name", "company", "email", "memo")
    )
    found = recognise(document)
    assert (found.header_row, found.people, found.kind, found.preset) == (None, 12, "business-cards", "vcard")
    assert [(column.field, column.confidence) for column in found.columns] == [
        (key, 1.0) for key in document.keys or ()
    ]
    assert [row.why for row in found.rows_skipped] == ["blank"]


def test_the_event_is_told_by_the_file_name_where_nothing_else_does():
    event = seen([HEAD, *BODY], file="20260304_製造DX展_名刺一覧.csv").event
    assert (event.name, str(event.starts_on), event.kind) == ("製造DX展", "2026-03-04", "trade-show")
    assert seen([HEAD, *BODY], file="20260304_名簿.csv").event.name is None


def test_a_next_action_that_is_a_day_says_so():
    rows = [
        ["氏名", "会社名", "次回アクション", "次回アクション日"],
        *[[p.full, p.company, "電話", p.slashed] for p in JAPANESE],
    ]
    columns = seen(rows).columns[2:]
    assert [column.field for column in columns] == ["next_action", "next_action"]
    assert [column.parts for column in columns] == [(), ("next_action", "next_action_on")]


def test_opt_outs_are_negated():
    rows = [["Name", "Email", "Email Opt Out", "Newsletter"], *[[p.roman, p.mail, "No", "Yes"] for p in JAPANESE]]
    columns = {column.header: column for column in seen(rows).columns}
    assert (columns["Email Opt Out"].field, columns["Email Opt Out"].is_negated) == ("consent", True)
    assert (columns["Newsletter"].field, columns["Newsletter"].is_negated) == ("consent", False)


def test_samples_are_shown_as_they_stand():
    column = seen([HEAD, *BODY]).columns[3]
    assert column.samples == ("在庫", "工程") or column.samples == ("工程", "在庫")


def test_cells_of_errors_and_ragged_rows_do_no_harm():
    rows: list[Row] = [HEAD, ["株式会社ひなた", CellError("#REF!")], [], *BODY, ["", "", "", "", "", "", "", "extra"]]
    found = seen(rows)
    assert found.people >= 12


def test_unsure_columns_are_listed():
    rows = [["会社名", "メール", "担当者"], *[[p.company, p.mail, p.staff] for p in JAPANESE]]
    assert [column.header for column in seen(rows).unsure] == ["担当者"]
