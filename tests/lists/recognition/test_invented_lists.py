"""A hundred invented lists, each with its truth. Every one of them must come out whole."""

from datetime import date

import pytest

from leaddesk.lists.recognition.recognised import SURE, UNSURE

from .cases.case import Case
from .measure import CASES, outcome_of


def test_the_lists_are_many_and_differ():
    assert len(CASES) >= 100
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_list_is_recognised(case: Case):
    outcome = outcome_of(case)
    assert not outcome.wrong


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_row_is_accounted_for_once(case: Case):
    found = outcome_of(case).recognised
    sheet = next(sheet for sheet in case.document().sheets if sheet.name == found.sheet)
    filled = {place for place, row in enumerate(sheet.rows) if any(cell not in (None, "") for cell in row)}
    skipped = [row.row - 1 for row in found.rows_skipped if row.why != "blank"]
    assert sorted([*found.data_rows, *skipped]) == sorted(filled)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_unsure_columns_come_with_a_question_and_sure_ones_without(case: Case):
    for column in outcome_of(case).recognised.columns:
        assert 0 <= column.confidence <= 1
        if column.confidence < UNSURE:
            assert len(column.question) >= 2
            assert column.question[0] == column.field
        if column.confidence >= SURE:
            assert not column.question


@pytest.mark.parametrize("case", [case for case in CASES if "event" in case.facts], ids=lambda case: case.name)
def test_the_event_is_found_in_the_file(case: Case):
    event = outcome_of(case).recognised.event
    assert event.name == case.facts["event"]
    if "starts_on" in case.facts:
        assert event.starts_on == date.fromisoformat(case.facts["starts_on"])
    if "event_kind" in case.facts:
        assert event.kind == case.facts["event_kind"]


@pytest.mark.parametrize("case", [case for case in CASES if "attended" in case.facts], ids=lambda case: case.name)
def test_who_is_in_a_list_of_joins_was_there(case: Case):
    assert outcome_of(case).recognised.fills == {"attended": case.facts["attended"]}


def test_confidence_means_what_it_says():
    sure = [is_right for case in CASES for confidence, is_right in outcome_of(case).columns if confidence >= SURE]
    assert len(sure) > 1000
    assert sum(sure) / len(sure) >= 0.99
