"""Files are written whole or not at all, and only in the place of files."""

import os
import sys
from pathlib import Path

import pytest

from leaddesk.domain.errors import BadFile
from leaddesk.files import written_whole


def test_the_new_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("old")
    with written_whole(file) as place:
        place.write_text("new")
        assert file.read_text() == "old"
    assert file.read_text() == "new"
    assert list(tmp_path.iterdir()) == [file]


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("old")
    with pytest.raises(ZeroDivisionError), written_whole(file) as place:
        place.write_text("half")
        raise ZeroDivisionError
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"list\.csv.*No space"), written_whole(tmp_path / "list.csv"):
        raise OSError(28, "No space left on device")


def test_a_folder_keeps_its_place(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="folder or a device"), written_whole(tmp_path) as place:
        place.write_text("lost")
    assert tmp_path.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_device_keeps_its_place(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(BadFile, match="folder or a device"), written_whole(pipe) as place:
        place.write_text("lost")
    assert pipe.is_fifo()
