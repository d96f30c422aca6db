"""Cells on the clipboard: they come back as they went, and nothing of them is a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.tab_separated import as_tab_separated, read_tab_separated

_CELLS = st.text(alphabet=st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\r"), max_size=12)


def test_cells_stand_between_tabs_and_lines_within_a_cell_in_quotes() -> None:
    assert (
        as_tab_separated([["氏名", "メモ"], ["大谷 純", '一行目\n"二"']])
        == '氏名\tメモ\r\n大谷 純\t"一行目\n""二"""\r\n'
    )


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", '=HYPERLINK("x")', "-A1", "+cmd|' /C calc'!A0"])
def test_no_text_becomes_a_formula(text: str) -> None:
    written = as_tab_separated([[text]])
    assert not written.lstrip('"').startswith(("=1", "@", "=H", "-", "+"))
    assert read_tab_separated(written) == [[text]]


@pytest.mark.parametrize("text", ["+81 3-5550-0114", "-5", "-", "03-5550-0114"])
def test_numbers_with_a_sign_stay_as_they_are(text: str) -> None:
    assert as_tab_separated([[text]]) == f"{text}\r\n"


def test_what_excel_copies_is_read() -> None:
    assert read_tab_separated("a\tb\r\nc\r\n") == [["a", "b"], ["c", ""]]
    assert read_tab_separated('"x\ty"\t"1\n2"\r\n') == [["x\ty", "1\n2"]]
    assert read_tab_separated("") == read_tab_separated("\r\n") == []
    assert read_tab_separated("one") == [["one"]]


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=2), min_size=1, max_size=5))
def test_any_cells_come_back(rows: list[list[str]]) -> None:
    rows = [*rows, ["end", "x"]]
    assert read_tab_separated(as_tab_separated(rows)) == rows
