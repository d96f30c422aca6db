"""A directory of lists with their truth, where one is named."""

import json
import os
from pathlib import Path

import pytest

from leaddesk.lists.reading.door import read
from leaddesk.lists.recognition.recognise import recognise

FOLDER = os.environ.get("LEADDESK_LISTS")
TRUTHS = sorted(Path(FOLDER).glob("*.truth.json")) if FOLDER else []


@pytest.mark.skipif(not FOLDER, reason="LEADDESK_LISTS names no directory of lists")
@pytest.mark.parametrize("truth_file", TRUTHS, ids=lambda path: path.name)
def test_a_list_comes_out_as_its_truth_says(truth_file: Path):
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    found = recognise(read(truth_file.with_name(truth_file.name.removesuffix(".truth.json"))))
    people = truth["people"] if isinstance(truth["people"], list) else [truth["people"]]
    assert (found.header_row, found.kind) == (truth["header_row"], truth["kind"])
    assert truth["sheet"] in (None, found.sheet)
    assert found.people in people
    fields = {str(column.index): column.field for column in found.columns}
    wrong = {
        index: fields.get(index) for index, accepted in truth["columns"].items() if fields.get(index) not in accepted
    }
    assert not wrong
