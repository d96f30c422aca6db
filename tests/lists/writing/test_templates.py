"""Templates: the importer knows every column and leaves the examples out, in both languages."""

from pathlib import Path
from typing import Any

import pytest

from leaddesk.lists.reading.door import read
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import SURE
from leaddesk.lists.writing.table import Table, TableColumn
from leaddesk.lists.writing.templates import TEMPLATE_WORDS, TemplateKind, template_tables
from leaddesk.lists.writing.workbook import write_workbook
from leaddesk.translation import LANGUAGES, Language

KINDS = list(TEMPLATE_WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_column_is_recognised_and_the_examples_are_left_out(
    tmp_path: Path, kind: TemplateKind, language: Language
) -> None:
    write_workbook(tmp_path / "list.xlsx", template_tables(kind, language))

    found = recognise(read(tmp_path / "list.xlsx"))

    assert found.kind == kind
    assert all(column.field and column.confidence >= SURE for column in found.columns)
    assert [(one.row, one.why) for one in found.rows_skipped] == [(1, "header"), (2, "example"), (3, "example")]
    assert found.people == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_in_template_is_read_whole(tmp_path: Path, kind: TemplateKind, language: Language) -> None:
    table, how = template_tables(kind, language)
    filled = [["Ken Mori", *row[1:]] for row in table.rows] + [["Aya Ito", *row[1:]] for row in table.rows]
    write_workbook(tmp_path / "list.xlsx", [_with_rows(table, [*table.rows, *filled]), how])

    found = recognise(read(tmp_path / "list.xlsx"))

    assert found.data_rows == (3, 4, 5, 6)
    assert not found.unsure
    assert len({column.field for column in found.columns}) == len(table.columns)


def test_the_choices_stand_in_the_cells(tmp_path: Path) -> None:
    import zipfile

    write_workbook(tmp_path / "list.xlsx", template_tables("business-cards", "en"))

    with zipfile.ZipFile(tmp_path / "list.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        choices = [name for name in parts.namelist() if "worksheets/sheet" in name]
    assert '"A,B,C"' in sheet
    assert "choices" in sheet, "the names of 47 prefectures are too long to stand in the rule itself"
    assert len(choices) == 3


def test_choices_that_are_too_long_are_taken_from_a_hidden_sheet(tmp_path: Path) -> None:
    column = TableColumn("Name", choices=tuple(f"choice number {at}" for at in range(40)))

    write_workbook(tmp_path / "list.xlsx", [Table("Sheet", [column], [["a"]])])

    hidden = [sheet for sheet in read(tmp_path / "list.xlsx").sheets if sheet.is_hidden]
    assert [len(sheet.rows) for sheet in hidden] == [40]


def _with_rows(table: Table, rows: list[list[Any]]) -> Table:
    return Table(table.title, table.columns, rows)
