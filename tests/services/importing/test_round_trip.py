"""An exported workbook edited in Excel comes back cell by cell; a conflict is shown where the desk changed since."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from leaddesk.bootstrap import Desk
from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.plan import Plan
from leaddesk.services.importing.service import ReadList
from leaddesk.translation import LANGUAGES, Language, use_language
from tests.builders import EVERYBODY, EXPO, Clock, add, cards_file, everybody, import_list, opened
from tests.dumps import difference, dump


@pytest.fixture
def peopled(desk: Desk, tmp_path: Path) -> Desk:
    """A desk with people of a list and one by hand whose cells look like formulas."""
    import_list(desk, cards_file(tmp_path, range(1, 6)), EXPO)
    add(desk, 9, memo="=1+1\n@SUM(A1)", department="+81", tags=("-x", "A"))
    return desk


def exported(desk: Desk, folder: Path, ending: str = "xlsx") -> Path:
    return desk.exporting.export(folder / f"export.{ending}", EVERYBODY).file


def edited(file: Path, lead: int, header: str, value: Any) -> Path:
    """The workbook as Excel saves it after one cell was changed."""
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    headers = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == lead)
    row[headers.index(header)].value = value
    book.save(file)
    return file


def planned(desk: Desk, file: Path, **decisions: Any) -> tuple[ReadList, Plan]:
    decided = Decisions(**decisions)
    found = desk.importing.read(file, decided)
    return found, desk.importing.plan(found, decided)


@pytest.mark.parametrize("ending", ("xlsx", "csv"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_untouched_it_changes_nothing(peopled: Desk, tmp_path: Path, language: Language, ending: str) -> None:
    use_language(language)
    before = dump(peopled)

    found, plan = planned(peopled, exported(peopled, tmp_path, ending))
    peopled.importing.apply(found, plan)

    assert (plan.counts.unchanged, plan.counts.rows) == (6, 6)
    assert dump(peopled) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_changed_cell_is_one_update(peopled: Desk, tmp_path: Path, language: Language) -> None:
    use_language(language)
    before = dump(peopled)
    header = {"en": "Job title", "ja": "役職"}[language]
    file = edited(exported(peopled, tmp_path), 3, header, "取締役")

    found, plan = planned(peopled, file)
    done = peopled.importing.apply(found, plan)

    changes = [(one.lead.id, change.field, change.after) for one in plan.people if one.lead for change in one.changes]
    assert changes == [(3, "job_title", "取締役")]
    assert (done.counts.updated, done.counts.unchanged, done.counts.created) == (1, 5, 0)
    assert peopled.leads.get(3).record["job_title"] == "取締役"
    peopled.journal.undo(done.batch)
    assert peopled.leads.get(3).record["job_title"] == "部長"
    left = [
        line for line in difference(before, dump(peopled)) if not line.startswith("lead_search")
    ]  # the order of words
    assert left == []


def test_an_emptied_cell_empties_the_field(peopled: Desk, tmp_path: Path) -> None:
    found, plan = planned(peopled, edited(exported(peopled, tmp_path), 9 - 3, "Department", None))
    peopled.importing.apply(found, plan)

    assert plan.counts.updated == 1
    assert peopled.leads.get(6).record.get("department") is None


@pytest.mark.parametrize(("choice", "kept"), (("desk", "次長"), ("file", "取締役")))
def test_where_the_desk_changed_since_a_conflict_is_shown(
    peopled: Desk, clock: Clock, tmp_path: Path, choice: str, kept: str
) -> None:
    file = edited(exported(peopled, tmp_path), 3, "Job title", "取締役")
    clock.goes_on(days=2)
    peopled.leads.edit(3, {"job_title": "次長"})
    peopled.leads.edit(4, {"job_title": "次長"})

    found, plan = planned(peopled, file, conflicts={(3, "job_title"): choice})
    conflicts = [
        (one.lead.id, c.field, c.exported, c.on_desk, c.in_file)
        for one in plan.people
        if one.lead
        for c in one.conflicts
    ]
    peopled.importing.apply(found, plan)

    assert conflicts == [(3, "job_title", "部長", "次長", "取締役")]
    assert peopled.leads.get(3).record["job_title"] == kept
    assert peopled.leads.get(4).record["job_title"] == "次長", "not changed in the workbook: the desk's stays"


@pytest.mark.parametrize("ending", ("xlsx", "csv", "vcf"))
def test_another_desk_takes_the_same_people(
    peopled: Desk, new_address: Callable[[], str], clock: Clock, tmp_path: Path, ending: str
) -> None:
    file = exported(peopled, tmp_path, ending)
    other = opened(new_address(), clock)
    try:
        found, plan = planned(other, file)
        other.importing.apply(found, plan)
        there, here = ({lead.name: lead.record for lead in everybody(desk)} for desk in (peopled, other))
        shared = ("company", "department", "job_title", "email", "phone", "memo")
        assert {name: [record.get(key) for key in shared] for name, record in here.items()} == {
            name: [record.get(key) for key in shared] for name, record in there.items()
        }
        assert all(not record.get("rank") and not record.get("prefecture") for record in here.values())
    finally:
        other.close()
