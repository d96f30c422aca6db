"""What a person decides about a list before it is written: columns, header, rows, pairs, and who gave it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import Cancelled
from leaddesk.services.importing.decisions import Decisions, EventDecision, OnDuplicate, PairDecision
from leaddesk.services.importing.plan import Outcome
from tests.builders import EXPO, add, card_row, cards_file, everybody, import_list, list_file


def test_a_column_that_is_left_out_leaves_nothing_behind_and_is_remembered(desk: Desk, tmp_path: Path) -> None:
    rows = [{**card_row(number), "社内メモ": f"内緒{number}"} for number in range(1, 6)]
    file = cards_file(tmp_path, rows=rows)

    import_list(desk, file, left_out=("社内メモ",))

    assert desk.leads.find(_searching("内緒3"))[0] == 0
    assert desk.importing.read(file, Decisions()).left_out == {"社内メモ"}


def test_a_column_that_was_left_out_can_be_taken_again(desk: Desk, tmp_path: Path) -> None:
    rows = [{**card_row(number), "社内メモ": f"内緒{number}"} for number in range(1, 6)]
    file = cards_file(tmp_path, rows=rows)
    import_list(desk, file, left_out=("社内メモ",))
    decisions = Decisions(mapping={"社内メモ": "memo"})

    found = desk.importing.read(file, decisions)

    assert found.left_out == frozenset()
    assert all(one.person.record["memo"] for one in desk.importing.plan(found, decisions).people)


def test_the_header_that_a_person_names_is_the_header(desk: Desk, tmp_path: Path) -> None:
    rows = [list(card_row(1)), *[list(card_row(number).values()) for number in (1, 2, 3)]]
    file = tmp_path / "cards.csv"
    file.write_text("\n".join(",".join(row) for row in rows), encoding="cp932")

    found = desk.importing.read(file, Decisions(header_row=2))
    none = desk.importing.recognise_again(found, Decisions(header_row=0))

    assert found.list.header_row == 2
    assert found.list.people == 2
    assert none.list.header_row is None
    assert 1 in (row + 1 for row in none.list.data_rows)


def test_a_row_that_looked_like_a_remark_is_taken(desk: Desk, tmp_path: Path) -> None:
    rows = [card_row(1), card_row(2), {**dict.fromkeys(card_row(1), ""), "会社名": "※ のぞみ工房", "氏名": ""}]
    found = desk.importing.read(cards_file(tmp_path, rows=rows), Decisions())
    remark = next(one for one in found.list.rows_skipped if one.why == "note")

    again = desk.importing.recognise_again(found, Decisions(taken=(remark.row,)))

    assert remark.row - 1 in again.list.data_rows
    assert remark not in again.list.rows_skipped


def test_two_rows_that_may_be_one_are_joined_or_parted_as_decided(desk: Desk, tmp_path: Path) -> None:
    rows = [
        card_row(1, **{"氏名": "大谷 淳", "フリガナ": "オオタニ ジュン", "e-mail": ""}),
        card_row(1, **{"氏名": "大谷 純", "フリガナ": "オオタニ ジュン", "e-mail": ""}),
        card_row(5),
    ]
    file = cards_file(tmp_path, rows=rows)
    asked = Decisions(event=EXPO, on_duplicate=OnDuplicate.ASK)
    found = desk.importing.read(file, asked)
    plan = desk.importing.plan(found, asked)
    assert [len(one.twins) for one in plan.people] == [1, 1, 0]

    merged = desk.importing.plan(found, replace(asked, pairs={3: PairDecision.MERGE}))
    parted = desk.importing.plan(found, replace(asked, pairs={3: PairDecision.DIFFERENT}))

    assert [one.row for one in merged.rows()] == [2, 3, 4]
    assert len(merged.people) == 2
    assert merged.counts.duplicates == 0
    assert parted.counts.duplicates == 0
    assert len(parted.people) == 3
    desk.importing.apply(found, parted)
    assert len(desk.duplicates.different_pairs()) == 1
    assert desk.duplicates.find() == []


def test_who_was_said_to_be_somebody_else_is_not_asked_about_again(desk: Desk, tmp_path: Path) -> None:
    lead = add(desk, 1)
    file = cards_file(tmp_path, [1])
    found = desk.importing.read(file, Decisions(event=EXPO))
    assert desk.importing.plan(found, Decisions(event=EXPO)).people[0].lead is not None

    decisions = Decisions(event=EXPO, pairs={2: PairDecision.DIFFERENT})
    plan = desk.importing.plan(found, decisions)
    desk.importing.apply(found, plan)

    assert plan.people[0].outcome is Outcome.NEW
    assert [pair.a for pair in desk.duplicates.different_pairs()] == [lead]
    assert desk.duplicates.open_pairs() == []


def test_a_list_from_somebody_else_keeps_from_whom_and_how(desk: Desk, tmp_path: Path) -> None:
    given = EventDecision(
        name="製造DX展",
        kind="trade-show",
        starts_on=date(2026, 11, 18),
        giver="展示会事務局",
        received_on=date(2026, 11, 20),
        collected="来場登録フォーム",
        basis="third-party",
    )
    import_list(desk, cards_file(tmp_path, [1]), given)
    number = desk.events.all()[0].id
    import_list(
        desk, cards_file(tmp_path, [2], "more.csv"), EventDecision(number=number, giver="出展社A", basis="third-party")
    )

    assert desk.events.all()[0].giver.splitlines() == [
        "展示会事務局 (received 2026-11-20, 来場登録フォーム)",
        "出展社A",
    ]
    assert {one.basis for lead in everybody(desk) for one in desk.leads.everything(lead.id).consents} == {"third-party"}
    desk.journal.undo()
    assert desk.events.all()[0].giver == "展示会事務局 (received 2026-11-20, 来場登録フォーム)"


def test_a_plan_tells_how_far_it_is_and_stops_when_told(desk: Desk, tmp_path: Path) -> None:
    found = desk.importing.read(cards_file(tmp_path), Decisions())
    heard: list[tuple[str, float]] = []

    desk.importing.plan(found, Decisions(), lambda part, share: heard.append((part, share)))

    assert {part for part, _share in heard} == {"clean", "match"}
    assert all(0 <= share <= 1 for _part, share in heard)
    with pytest.raises(Cancelled):
        desk.importing.plan(found, Decisions(), _stop)
    assert everybody(desk) == []


def _stop(_part: str, _share: float) -> None:
    raise Cancelled


def _searching(text: str):  # type: ignore[no-untyped-def]
    from leaddesk.domain.board import Filter

    return Filter(search=text)


def test_names_of_columns_survive_a_second_look(desk: Desk, tmp_path: Path) -> None:
    file = list_file(tmp_path / "cards.csv", [card_row(number) for number in range(1, 4)])
    found = desk.importing.read(file, Decisions())

    looks = desk.importing.look(found)

    assert set(looks) == {column.index for column in found.list.columns}
    by_header = {column.header: looks[column.index] for column in found.list.columns}
    assert by_header["氏名"].says == "Divided into family and given name"
    assert by_header["フリガナ"].says == "Empty in all 3 rows"
    assert by_header["携帯電話"].says == "Empty in all 3 rows"
    assert not any(look.is_problem for look in looks.values())
