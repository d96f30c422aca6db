"""Rejected rows as a workbook: it says what is wrong, and imports again once mended."""

from datetime import date, datetime
from pathlib import Path

from leaddesk.bootstrap import Desk
from leaddesk.lists.reading.door import read
from leaddesk.lists.writing.table import Shape, Table, TableColumn
from leaddesk.lists.writing.workbook import write_workbook
from leaddesk.services.importing.decisions import Decisions
from tests.builders import EXPO, card_row, cards_file, everybody

NOBODY = {"氏名": "", "e-mail": "", "TEL会社": ""}


def _broken(folder: Path) -> Path:
    rows = [card_row(1), card_row(2, **NOBODY), card_row(3), card_row(4, **{"e-mail": "ken@@", "TEL会社": ""})]
    return cards_file(folder, rows=rows)


def test_the_workbook_says_what_is_wrong_with_each_row(desk: Desk, tmp_path: Path) -> None:
    decisions = Decisions(event=EXPO)
    found = desk.importing.read(_broken(tmp_path), decisions)
    plan = desk.importing.plan(found, decisions)

    count = desk.importing.write_rejected(found, plan, tmp_path / "mend.xlsx")

    rows = read(tmp_path / "mend.xlsx").sheets[0].rows
    header = next(at for at, row in enumerate(rows) if row[:2] == ["Reason", "Row in the list"])
    assert count == 2
    assert rows[header][2:] == list(card_row(1))
    assert [row[1] for row in rows[header + 1 :]] == [3, 5]
    assert "There is no name" in str(rows[header + 1][0])
    assert "ken@@" in str(rows[header + 2][0])


def test_mended_rows_come_back_alone_and_to_the_same_event(desk: Desk, tmp_path: Path) -> None:
    decisions = Decisions(event=EXPO)
    found = desk.importing.read(_broken(tmp_path), decisions)
    done = desk.importing.apply(found, desk.importing.plan(found, decisions))
    desk.importing.write_rejected(found, done.plan, tmp_path / "mend.xlsx")
    _mend(tmp_path / "mend.xlsx")

    again = desk.importing.read(tmp_path / "mend.xlsx", Decisions())
    plan = desk.importing.plan(again, Decisions())

    assert again.list.fingerprint == found.list.fingerprint, "what was remembered of the header still holds"
    assert [column.header for column in again.list.columns] == [column.header for column in found.list.columns]
    assert plan.counts.created == 2
    assert plan.counts.rejected == 0
    assert plan.event is not None
    assert plan.event.name == EXPO.name
    desk.importing.apply(again, plan)
    assert len(everybody(desk)) == 4
    assert len(desk.events.all()) == 1


def test_cells_keep_what_they_are(desk: Desk, tmp_path: Path) -> None:
    columns = [
        TableColumn("氏名", Shape.AS_IS),
        TableColumn("携帯電話", Shape.AS_IS),
        TableColumn("名刺交換日", Shape.AS_IS),
    ]
    moment = datetime(2026, 11, 18, 14, 30)  # noqa: DTZ001 - as Excel holds it
    rows = [["", 9055500187, date(2026, 11, 18)], ["", 9055500188, moment], ["小川 拓也", 9055500189, moment]]
    write_workbook(tmp_path / "list.xlsx", [Table("名刺", columns, rows)])
    found = desk.importing.read(tmp_path / "list.xlsx", Decisions())

    desk.importing.write_rejected(found, desk.importing.plan(found, Decisions()), tmp_path / "mend.xlsx")

    written = read(tmp_path / "mend.xlsx").sheets[0].rows[-2:]
    assert [row[3] for row in written] == [9055500187, 9055500188]
    assert [str(row[4]) for row in written] == ["2026-11-18", "2026-11-18 14:30:00"]


def test_a_column_called_reason_alone_belongs_to_the_list(desk: Desk, tmp_path: Path) -> None:
    rows = [{"理由": "展示を見て", **card_row(1)}]

    found = desk.importing.read(cards_file(tmp_path, rows=rows), Decisions())

    assert found.list.columns[0].header == "理由"


def _mend(file: Path) -> None:
    """Writes names and addresses where there were none, as a person does in Excel."""
    rows = read(file).sheets[0].rows
    header = next(at for at, row in enumerate(rows) if row[:1] == ["Reason"])
    labels = [str(label) for label in rows[header]]
    mended = [list(row) for row in rows[header + 1 :]]
    for at, row in enumerate(mended):
        row[labels.index("氏名")] = ("白石 智美", "矢島 翔")[at]
        row[labels.index("e-mail")] = f"mended{at}@example.co.jp"
    table = Table("Rejected rows", [TableColumn(label, Shape.AS_IS) for label in labels], mended)
    write_workbook(file, [Table(table.title, table.columns, mended, [str(row[0]) for row in rows[: header - 1]])])
