"""Workbooks with a password: asked for, checked, and used."""

from io import BytesIO
from pathlib import Path

import msoffcrypto
import pytest

from leaddesk.domain.errors import PasswordNeeded
from leaddesk.lists.reading.door import read
from tests.lists.reading.making import PEOPLE, people_xlsx


def locked(tmp_path: Path, password: str) -> Path:
    clear = BytesIO(people_xlsx(tmp_path / "clear.xlsx").read_bytes())
    with (tmp_path / "locked.xlsx").open("wb") as out:
        msoffcrypto.OfficeFile(clear).encrypt(password, out)
    return tmp_path / "locked.xlsx"


def test_a_protected_workbook_asks_and_opens(tmp_path: Path) -> None:
    path = locked(tmp_path, "合言葉 7")
    with pytest.raises(PasswordNeeded, match="Enter its password"):
        read(path)
    with pytest.raises(PasswordNeeded, match="does not open"):
        read(path, password="something else")
    document = read(path, password="合言葉 7")
    assert (document.format, document.sheets[0].rows) == ("xlsx", PEOPLE)


def test_one_protected_against_changes_only_opens_at_once(tmp_path: Path) -> None:
    assert read(locked(tmp_path, "VelvetSweatshop")).sheets[0].rows == PEOPLE


def test_a_needless_password_does_no_harm(tmp_path: Path) -> None:
    assert read(people_xlsx(tmp_path / "a.xlsx"), password="x").sheets[0].rows == PEOPLE
