"""What an import will change is what it changes, and finding it out changes nothing."""

from datetime import date
from pathlib import Path

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Filter
from leaddesk.domain.cards import Standing
from leaddesk.domain.matching.choices import Kept
from leaddesk.services.importing import foreseeing
from leaddesk.services.importing.decisions import Decisions, EventDecision
from tests.builders import EXPO, MANUFACTURER, SEMINAR, add, card_row, cards_file, everybody, import_list, seminar_file


def test_who_will_reach_the_bar_is_found_without_writing(desk: Desk, tmp_path: Path) -> None:
    lead = add(desk, 1, **MANUFACTURER)
    desk.leads.log([lead], "inquiry")
    decisions = Decisions(event=SEMINAR)
    found = desk.importing.read(seminar_file(tmp_path, range(1, 4)), decisions)
    plan = desk.importing.plan(found, decisions)
    before = desk.last_step()

    foreseen = desk.importing.foresee(plan)

    assert desk.last_step() == before
    assert len(everybody(desk)) == 1
    assert desk.events.all() == []
    done = desk.importing.apply(found, plan)
    ready = desk.leads.find(Filter(batch=done.batch, standings=(Standing.READY,)))[0]
    assert foreseen.ready == ready == 1
    assert foreseen.people_after == desk.events.all()[0].people == 3


def test_the_activities_are_told_with_their_days_and_points(desk: Desk, tmp_path: Path) -> None:
    rows = [card_row(1), card_row(2, 名刺交換日="2026/11/19")]
    found = desk.importing.read(cards_file(tmp_path, rows=rows), Decisions(event=EXPO))

    activity = desk.importing.foresee(desk.importing.plan(found, Decisions(event=EXPO))).activities[0]

    assert (activity.code, activity.people, activity.points) == ("card-exchanged", 2, 10)
    assert activity.days == (date(2026, 11, 18), date(2026, 11, 19))


def test_a_long_list_is_not_written_on_trial(desk: Desk, tmp_path: Path) -> None:
    file = cards_file(tmp_path, range(foreseeing.MOST_PEOPLE + 1))
    found = desk.importing.read(file, Decisions(event=EXPO))

    foreseen = desk.importing.foresee(desk.importing.plan(found, Decisions(event=EXPO)))

    assert foreseen.ready is None
    assert foreseen.people_after is None
    assert foreseen.activities[0].people > foreseeing.MOST_PEOPLE - 100


def test_the_event_whose_days_fit_is_the_likely_one(desk: Desk, tmp_path: Path) -> None:
    import_list(
        desk,
        cards_file(tmp_path, [1], "a.csv"),
        EventDecision(name="交流会", kind="networking", starts_on=date(2026, 10, 3)),
    )
    import_list(desk, cards_file(tmp_path, [2], "b.csv"))
    found = desk.importing.read(cards_file(tmp_path, range(10, 15), "c.csv"), Decisions())

    occasion = desk.importing.occasion(found)

    assert [(one.event.name, one.rows, one.is_likely) for one in occasion.events] == [
        ("製造DX展", 5, True),
        ("交流会", 0, False),
    ]


def test_no_event_is_likely_where_the_days_are_others(desk: Desk, tmp_path: Path) -> None:
    import_list(
        desk,
        cards_file(tmp_path, [1], "a.csv"),
        EventDecision(name="交流会", kind="networking", starts_on=date(2026, 10, 3)),
    )
    found = desk.importing.read(cards_file(tmp_path, range(10, 15), "c.csv"), Decisions())

    occasion = desk.importing.occasion(found)

    assert occasion.likely is None
    assert occasion.decision == EventDecision(name="c", kind="trade-show", starts_on=EXPO.starts_on)


def test_a_pair_is_told_field_by_field(desk: Desk, tmp_path: Path) -> None:
    lead = add(desk, 1, job_title="主任", email=None)
    rows = [card_row(1, 役職="部長", 名刺交換日="2026/11/20")]
    found = desk.importing.read(cards_file(tmp_path, rows=rows), Decisions(event=EXPO))
    plan = desk.importing.plan(found, Decisions(event=EXPO))

    facts = desk.importing.pair(plan, plan.people[0])

    assert facts is not None
    assert (facts.lead, facts.is_certain) == (lead, True)
    by_key = {field.key: field for field in facts.fields}
    assert (by_key["job_title"].held, by_key["job_title"].arriving, by_key["job_title"].kept) == (
        "主任",
        "部長",
        Kept.B,
    )
    assert by_key["full_name"].kept is Kept.SAME
    assert "Same company" in [reason.says for reason in facts.reasons]


def test_a_number_that_moves_to_the_second_field_is_seen_where_it_will_stand(desk: Desk, tmp_path: Path) -> None:
    add(desk, 1, phone="03-5550-0001")
    rows = [card_row(1, TEL会社="03-5550-9999", 名刺交換日="2026/11/20")]
    found = desk.importing.read(cards_file(tmp_path, rows=rows), Decisions(event=EXPO))
    plan = desk.importing.plan(found, Decisions(event=EXPO))

    facts = desk.importing.pair(plan, plan.people[0])

    assert facts is not None
    by_key = {field.key: field for field in facts.fields}
    assert (by_key["phone"].held, by_key["phone"].arriving) == ("03-5550-0001", "03-5550-9999")
    assert (by_key["phone2"].held, by_key["phone2"].arriving, by_key["phone2"].kept) == ("03-5550-0001", "", Kept.A)
    assert (facts.rows, facts.other_rows) == ((plan.people[0].person.row,), ())


def test_whom_an_import_touched_is_told_apart(desk: Desk, tmp_path: Path) -> None:
    known = add(desk, 1)
    done = import_list(desk, cards_file(tmp_path, range(1, 4)))

    touched = desk.importing.touched_by(done.batch or 0)

    assert touched.updated == {known}
    assert len(touched.created) == 2
