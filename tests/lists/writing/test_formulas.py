"""Text that starts like a formula never becomes one, in a workbook or in a CSV, whatever its column."""

import csv
from pathlib import Path

import openpyxl
import pytest

from leaddesk.lists.reading.door import read
from leaddesk.lists.writing.delimited import GUARD, guarded, unguarded, write_csv
from leaddesk.lists.writing.table import Shape, Table, TableColumn
from leaddesk.lists.writing.workbook import write_workbook

LIKE_FORMULAS = (
    '=HYPERLINK("https://example.com")',
    "=1+1",
    "+81355500100",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "''",
)
TEXTS = (*LIKE_FORMULAS, "0123", "1E5", "TRUE", "2026-11-08", "https://example.com", "#N/A")
TEXT_SHAPES = (Shape.TEXT, Shape.LONG_TEXT, Shape.NUMBER, Shape.MONEY, Shape.STAGE, Shape.AS_IS)


def table(shape: Shape) -> Table:
    return Table("Leads", [TableColumn("Memo", shape)], [[text] for text in TEXTS])


@pytest.mark.parametrize("shape", TEXT_SHAPES)
def test_a_workbook_holds_text_as_text(tmp_path: Path, shape: Shape) -> None:
    write_workbook(tmp_path / "list.xlsx", [table(shape)])

    cells = [row[0] for row in openpyxl.load_workbook(tmp_path / "list.xlsx").active.iter_rows(min_row=2)]

    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_in_a_csv_no_cell_starts_like_a_formula(tmp_path: Path) -> None:
    write_csv(tmp_path / "list.csv", table(Shape.TEXT), "utf-8-sig")

    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [row[0] for row in csv.reader(file)][1:]

    assert all(cell.startswith(GUARD) for cell in cells[: len(LIKE_FORMULAS)])
    assert cells[len(LIKE_FORMULAS) :] == list(TEXTS[len(LIKE_FORMULAS) :])
    assert [unguarded(cell) for cell in cells] == list(TEXTS)


@pytest.mark.parametrize("text", TEXTS)
def test_a_guard_comes_off_as_it_went_on(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_what_a_workbook_holds_is_read_as_it_was(tmp_path: Path) -> None:
    write_workbook(tmp_path / "list.xlsx", [table(Shape.TEXT)])

    read_back = [unguarded(str(row[0])) for row in read(tmp_path / "list.xlsx").sheets[0].rows[1:]]

    assert read_back == list(TEXTS)
