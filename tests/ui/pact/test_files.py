"""The pact as files: shared as TOML, taken in with every mistake on its line, and printed for people."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from leaddesk.domain.pact_edits import replaced
from leaddesk.domain.pact_file import to_toml
from leaddesk.ui import tasks
from leaddesk.ui.pact.page import PactPage


def refused(qtbot: QtBot, page: PactPage, file: Path) -> str:
    """The sentence with which a file is refused; the draft stays as it is."""
    before = page.editing.pact
    with qtbot.waitSignal(tasks.refusals.said) as said:
        page.sharing.read_file(file)
    assert page.editing.pact == before
    assert said.args is not None
    return str(said.args[0])


def test_an_exported_pact_is_taken_in_again_as_the_draft(qtbot: QtBot, page: PactPage, tmp_path: Path) -> None:
    file = tmp_path / "pact.toml"
    wanted = replaced(page.editing.pact, definitions={"MQL": "Ours"})
    page.sharing.write_file(file, wanted)
    qtbot.waitUntil(file.exists)
    page.sharing.read_file(file)
    qtbot.waitUntil(lambda: page.editing.pact == wanted)
    page.undo()
    assert page.editing.draft is not None
    assert not page.editing.draft.is_changed


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("[gates.MQL]\nengagement = -5\n", 2, "must be 0 or more"),
        ('[[groups]]\ncode = "g"\nname = "G"\nat_mots = 20\n', 4, "not known here"),
        ("x = " + "[" * 50_000, 1, "not TOML"),
        ("\x00", 1, "not TOML"),
        ("format = 999\n", 1, "newer LeadDesk"),
    ],
)
def test_a_bad_or_hostile_file_is_refused_with_its_line_and_the_reason(
    qtbot: QtBot, page: PactPage, tmp_path: Path, text: str, line: int, reason: str
) -> None:
    file = tmp_path / "pact.toml"
    file.write_text(text, encoding="utf-8")
    sentence = refused(qtbot, page, file)
    assert f"line {line}: " in sentence
    assert reason in sentence


def test_a_file_that_is_no_text_is_refused_in_a_sentence(qtbot: QtBot, page: PactPage, tmp_path: Path) -> None:
    file = tmp_path / "pact.toml"
    file.write_bytes(to_toml(page.editing.pact).encode("utf-16"))
    assert "not text in UTF-8" in refused(qtbot, page, file)


def test_the_statement_is_one_printable_page(qtbot: QtBot, page: PactPage, tmp_path: Path) -> None:
    file = tmp_path / "pact.pdf"
    page.sharing.write_pdf(file)
    qtbot.waitUntil(lambda: file.exists() and file.read_bytes().rstrip().endswith(b"%%EOF"))
    written = file.read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == 1


def test_the_statement_as_a_workbook_says_what_each_stage_means(qtbot: QtBot, page: PactPage, tmp_path: Path) -> None:
    file = tmp_path / "pact.xlsx"
    page.sharing.write_excel(file)
    qtbot.waitUntil(file.exists)
    book = load_workbook(file)
    cells = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert any("a quote was asked for, or an appointment made" in cell for cell in cells)
    assert {"MAL", "MQL", "SAL", "SQL", "WON"} <= set(cells)


def test_a_statement_that_cannot_be_written_is_said(qtbot: QtBot, page: PactPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(tasks.refusals.said) as said:
        page.sharing.write_pdf(tmp_path / "missing" / "pact.pdf")
    assert said.args is not None
    assert "could not be written" in str(said.args[0])
