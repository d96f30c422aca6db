"""Imports: all or nothing, exactly as foreseen, and taken back in one, days later too."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import psycopg
import pytest
import sqlcipher3.dbapi2 as sqlite

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import Cancelled, LeadDeskError
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from leaddesk.services.importing.decisions import Decisions, OnDuplicate
from tests.builders import (
    EXPO,
    SEMINAR,
    Clock,
    add,
    add_at,
    card_row,
    cards_file,
    everybody,
    go,
    import_list,
    opened,
    seminar_file,
)
from tests.dumps import difference, dump, whole

KEPT_OUT_OF_IT = 99


@pytest.fixture
def peopled(desk: Desk, clock: Clock, tmp_path: Path) -> Desk:
    """A desk that knows some of the people of the lists: one with less, one with more, one further on."""
    add(desk, 1, job_title=None, department=None)
    add(desk, 2, job_title="係長")
    add_at(desk, Stage.SQL, 3)
    add(desk, KEPT_OUT_OF_IT)
    import_list(desk, seminar_file(tmp_path, range(3, 6)), SEMINAR)
    clock.goes_on(days=1)
    desk.upkeep.keep_current()
    return desk


# Undo, days later


def test_what_was_worked_on_since_is_kept_and_listed_and_all_else_goes_back(
    peopled: Desk, clock: Clock, tmp_path: Path
) -> None:
    before = dump(peopled)
    done = import_list(peopled, cards_file(tmp_path, range(1, 9)))
    assert done.counts.created == 3
    new = {lead.record["email"]: lead.id for lead in everybody(peopled) if lead.id not in before["lead"]}
    called, moved, left = (new[f"person{number}@firm{number}.example.co.jp"] for number in (6, 7, 8))
    one = next(lead.id for lead in everybody(peopled) if lead.record["email"].startswith("person1@"))
    clock.goes_on(days=3)
    peopled.leads.log([called], "call", note="不在")
    go(peopled, moved, Move(Stage.DISQUALIFIED, reason="student"))
    peopled.leads.edit(one, {"job_title": "社長"})
    undone = peopled.journal.undo(done.batch)
    assert {(kept.lead, kept.field) for kept in undone.kept} == {(called, None), (moved, None), (one, "job_title")}
    assert "Kept 3 leads worked on since" in undone.says
    assert left not in {lead.id for lead in everybody(peopled)}
    assert peopled.leads.get(called).record["company"], "who is kept is kept whole"
    assert len(peopled.leads.everything(called).activities) == 2
    assert peopled.leads.get(one).record["job_title"] == "社長"
    assert "department" not in peopled.leads.get(one).record, "what nobody edited since goes back"
    clock.goes_on(days=-3)
    peopled.upkeep.rescore()
    strange = [line for line in difference(before, dump(peopled)) if not _is_of(line, {called, moved, one}, peopled)]
    assert not strange
    assert peopled.upkeep.check() == []


def _is_of(line: str, leads: set[int], desk: Desk) -> bool:
    """Whether a line of a difference is of a row that belongs to one of these leads, or of the event they were met at."""
    table, key = line.split(":")[0].split(" ", 1)
    if table in ("lead", "lead_search"):
        return int(key.split()[0]) in leads
    if table in ("lead_key", "event"):
        return table == "event" or int(key.strip("()").split(", ")[1]) in leads
    with desk.context.store.reading() as sql:
        return sql.value(f'SELECT lead_id FROM "{table}" WHERE id = :id', {"id": int(key.split()[0])}) in leads


def test_a_step_taken_back_is_no_work_since(peopled: Desk, tmp_path: Path) -> None:
    before = dump(peopled)
    done = import_list(peopled, cards_file(tmp_path, range(1, 9)))
    new = max(lead.id for lead in everybody(peopled))
    peopled.leads.log([new], "call")
    peopled.journal.undo()
    undone = peopled.journal.undo(done.batch)
    assert not undone.kept
    assert not difference(before, dump(peopled))


def test_of_two_imports_the_first_can_go_and_the_second_stays(desk: Desk, tmp_path: Path) -> None:
    first = import_list(desk, cards_file(tmp_path, range(1, 5)))
    import_list(desk, seminar_file(tmp_path, range(3, 8)), SEMINAR)
    undone = desk.journal.undo(first.batch)
    left = {lead.record["email"] for lead in everybody(desk)}
    assert left == {f"person{number}@firm{number}.example.co.jp" for number in range(3, 8)}
    assert {kept.field for kept in undone.kept} <= {None, "job_title", "department"}
    assert desk.upkeep.check() == []


def test_an_undone_import_can_be_done_again_after_the_undo_kept_somebody(desk: Desk, tmp_path: Path) -> None:
    done = import_list(desk, cards_file(tmp_path, range(1, 5)))
    worked = everybody(desk)[0].id
    desk.leads.log([worked], "call")
    after = dump(desk)
    desk.journal.undo(done.batch)
    desk.journal.redo()
    assert not difference(after, dump(desk))


# The same again, and the dry run


@pytest.mark.parametrize("make", [cards_file, seminar_file])
def test_the_same_file_twice_writes_no_step(
    desk: Desk, clock: Clock, tmp_path: Path, make: Callable[..., Path]
) -> None:
    file, event = make(tmp_path, range(1, 12)), EXPO if make is cards_file else SEMINAR
    first = import_list(desk, file, event)
    assert first.counts.created == 11
    before, last = dump(desk), desk.last_step()
    clock.goes_on(days=2)
    again = import_list(desk, file, event)
    assert again.batch is None
    assert not again.changes
    assert again.counts.unchanged == again.counts.rows == 11
    assert desk.last_step() == last
    assert not difference(before, dump(desk))
    renamed = file.rename(tmp_path / "another name.csv")
    assert import_list(desk, renamed, event).batch is None


@pytest.mark.parametrize("on_duplicate", list(OnDuplicate))
def test_the_dry_plan_has_the_figures_of_the_real_run(peopled: Desk, tmp_path: Path, on_duplicate: OnDuplicate) -> None:
    rows = [card_row(number) for number in (1, 2, 2, 3, 20, 21, 21, 22)]
    rows += [
        card_row(23, **{"氏名": "", "会社名": "", "e-mail": "", "TEL会社": ""}),
        card_row(24, **{"e-mail": "x@@y"}),
    ]
    file = cards_file(tmp_path, rows=rows)
    decided = Decisions(event=EXPO, on_duplicate=on_duplicate)
    found = peopled.importing.read(file, decided)
    before = whole(peopled)
    plan = peopled.importing.plan(found, decided)
    assert whole(peopled) == before
    done = peopled.importing.apply(found, plan)
    assert done.counts == plan.counts
    assert done.leads == plan.leads
    numbers = {row["id"] for row in dump(peopled)["lead"].values()} - {row[0] for row in before["lead"]}
    assert len(numbers) == sum(person.outcome == "new" for person in plan.people)


def test_a_plan_that_the_desk_has_outrun_is_made_again(desk: Desk, tmp_path: Path) -> None:
    file = cards_file(tmp_path, range(1, 4))
    decided = Decisions(event=EXPO)
    found = desk.importing.read(file, decided)
    plan = desk.importing.plan(found, decided)
    add(desk, 1)
    done = desk.importing.apply(found, plan)
    assert (done.counts.created, done.counts.updated) == (2, 1)
    assert len(everybody(desk)) == 3


def test_two_who_import_the_same_list_at_once_have_everybody_once(
    desk: Desk, address: str, clock: Clock, tmp_path: Path
) -> None:
    file = cards_file(tmp_path, range(1, 30))
    other = opened(address, clock, "伊藤 健")
    decided = Decisions(event=EXPO)
    plans = []
    for window in (desk, other):
        found = window.importing.read(file, decided)
        plans.append((window, found, window.importing.plan(found, decided)))
    ready = threading.Barrier(2)
    done = []

    def run(window: Desk, found: object, plan: object) -> None:
        ready.wait()
        done.append(window.importing.apply(found, plan))

    threads = [threading.Thread(target=run, args=args) for args in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert sorted(one.counts.created for one in done) == [0, 29]
    assert len(everybody(desk)) == 29
    assert len(desk.events.all()) == 1


# All or nothing


def test_a_stopped_import_writes_nothing(peopled: Desk, tmp_path: Path) -> None:
    before = whole(peopled)
    decided = Decisions(event=EXPO)
    found = peopled.importing.read(cards_file(tmp_path), decided)
    plan = peopled.importing.plan(found, decided)
    with pytest.raises(Cancelled):
        peopled.importing.apply(found, plan, cancelled=lambda: True)
    assert whole(peopled) == before


@pytest.mark.parametrize("moment", ["before", "while writing", "after scoring"])
def test_kill_9_in_the_middle_leaves_the_desk_as_before(
    peopled: Desk, address: str, tmp_path: Path, moment: str
) -> None:
    before = whole(peopled)
    file = cards_file(tmp_path, range(1, 40))
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, address, str(file), moment], check=False, capture_output=True, timeout=60
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    assert whole(peopled) == before
    assert peopled.upkeep.check() == []
    done = import_list(peopled, file)
    assert done.counts.created == 34


_KILLED = """
import os, signal, sys
from pathlib import Path
from leaddesk.services.importing.decisions import Decisions
from tests.builders import EXPO, Clock, opened
address, file, moment = sys.argv[1:]
now = {
    "before": lambda part, share: part == "write",
    "while writing": lambda part, share: part == "write" and share > 0.3,
    "after scoring": lambda part, share: part == "score" and share == 1.0,
}[moment]
def progress(part, share):
    if now(part, share):
        os.kill(os.getpid(), signal.SIGKILL)
desk = opened(address, Clock())
decided = Decisions(event=EXPO)
found = desk.importing.read(Path(file), decided)
desk.importing.apply(found, desk.importing.plan(found, decided), progress)
"""


WRITTEN = (
    "lead",
    "event",
    "activity",
    "consent",
    "stage_move",
    "duplicate",
    "change",
    "step",
    "import_batch",
    "lead_search",
    "lead_key",
    "company",
    "score_history",
)
"""The tables that an import writes to."""


def test_a_fault_at_a_write_to_any_table_leaves_the_desk_as_it_was(peopled: Desk, tmp_path: Path) -> None:
    rows = [card_row(number) for number in (1, 2, 3, 20, 21)]
    twin = {"e-mail": "other@firm20.example.co.jp", "TEL会社": "03-5550-8888", "会社名": "株式会社三河工業20"}
    file = cards_file(tmp_path, rows=[*rows, card_row(20, **twin)])
    before = whole(peopled)
    for table in WRITTEN:
        stopped = []
        for act in ("INSERT", "UPDATE", "DELETE"):
            _set_fault(peopled, table, act, 1)
            is_hit = _is_hit(lambda: import_list(peopled, file))
            _take_fault(peopled, table)
            if is_hit:
                stopped.append(act)
                assert whole(peopled) == before, f"{act} {table}"
            else:
                peopled.journal.undo()
                before = whole(peopled)  # the undone import is known from now on
        assert stopped, f"nothing was written to {table}"


def _set_fault(desk: Desk, table: str, act: str, place: int) -> None:
    """Makes the database fail at the so-and-so-many-th row of a kind of write."""
    with desk.context.store.writing() as sql:
        if sql.is_sqlite:
            sql.run("CREATE TABLE fault (n INTEGER)")
            sql.run("INSERT INTO fault VALUES (0)")
            sql.run(
                f'CREATE TRIGGER fault_in BEFORE {act} ON "{table}" BEGIN UPDATE fault SET n = n + 1; '
                f"SELECT RAISE(ABORT, 'injected') WHERE (SELECT n FROM fault) >= {place}; END"
            )
        else:
            sql.run("CREATE SEQUENCE fault")
            sql.run(
                "CREATE FUNCTION fault_in() RETURNS trigger AS $$ BEGIN IF nextval('fault') >= "
                f"{place} THEN RAISE EXCEPTION 'injected'; END IF; "
                "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$ LANGUAGE plpgsql"
            )
            sql.run(f'CREATE TRIGGER fault_in BEFORE {act} ON "{table}" FOR EACH ROW EXECUTE FUNCTION fault_in()')


def _take_fault(desk: Desk, table: str) -> None:
    with desk.context.store.writing() as sql:
        if sql.is_sqlite:
            sql.run("DROP TRIGGER fault_in")
            sql.run("DROP TABLE fault")
        else:
            sql.run(f'DROP TRIGGER fault_in ON "{table}"')
            sql.run("DROP FUNCTION fault_in")
            sql.run("DROP SEQUENCE fault")


def _is_hit(act: Callable[[], object]) -> bool:
    """Whether the injected fault stopped something."""
    try:
        act()
    except (psycopg.Error, sqlite.Error) as error:
        assert "injected" in str(error)
        return True
    return False


def test_a_fault_at_each_row_of_a_file_leaves_the_desk_as_it_was(desk: Desk, tmp_path: Path) -> None:
    file = cards_file(tmp_path, range(1, 8))
    before = whole(desk)
    for number in range(1, 8):
        _set_fault(desk, "lead", "INSERT", number)
        with pytest.raises(Exception, match="injected"):
            import_list(desk, file)
        assert whole(desk) == before
        _take_fault(desk, "lead")
    assert import_list(desk, file).counts.created == 7


# What an import says of the people


def test_each_row_becomes_a_person_who_was_met(desk: Desk, tmp_path: Path) -> None:
    import_list(desk, cards_file(tmp_path, [1]))
    found = desk.leads.everything(everybody(desk)[0].id)
    assert [(a.code, a.on, a.event) for a in found.activities] == [("card-exchanged", date(2026, 11, 18), "製造DX展")]
    assert [(c.basis, c.on, c.event) for c in found.consents] == [("card", date(2026, 11, 18), "製造DX展")]
    assert found.lead.record["phone"] == "+81355500001"


def test_who_came_who_stayed_away_and_for_how_long(desk: Desk, tmp_path: Path) -> None:
    import_list(desk, seminar_file(tmp_path, (1, 3)), SEMINAR)
    came, stayed = (desk.leads.everything(lead.id) for lead in everybody(desk))
    assert {(a.code, a.minutes) for a in came.activities} == {("seminar-registered", None), ("seminar-attended", 55)}
    assert {a.code for a in stayed.activities} == {"seminar-registered", "seminar-missed"}
    assert came.lead.engagement == 19, "20 points with a half-life of 90 days, eight days ago"
    assert stayed.lead.engagement == -5


def test_rows_of_one_person_count_as_one(desk: Desk, tmp_path: Path) -> None:
    rows = [card_row(1), card_row(1, 名刺交換日="2026/11/19"), card_row(1)]
    done = import_list(desk, cards_file(tmp_path, rows=rows))
    assert (done.counts.created, done.counts.unchanged, done.leads) == (1, 2, 1)
    assert len(desk.leads.everything(everybody(desk)[0].id).activities) == 2


def test_two_rows_that_are_one_lead_of_the_desk_both_leave_what_they_know(desk: Desk, tmp_path: Path) -> None:
    """The desk knows both mail addresses of a person; each row has one of them, and something else that is new."""
    lead = add(desk, 1, email2="y.takahashi@mail.example.com", department=None, job_title=None, phone=None)
    rows = [
        card_row(1, 部署="製造部", 役職="", TEL会社=""),
        card_row(1, **{"e-mail": "y.takahashi@mail.example.com", "部署": "", "役職": "部長", "TEL会社": ""}),
    ]
    import_list(desk, cards_file(tmp_path, rows=rows))
    assert [one.id for one in everybody(desk)] == [lead]
    record = desk.leads.get(lead).record
    assert (record["department"], record["job_title"]) == ("製造部", "部長")


def test_the_clock_of_a_file_s_people_is_the_event_s(desk: Desk, tmp_path: Path) -> None:
    done = import_list(desk, cards_file(tmp_path, rows=[card_row(1, 名刺交換日="")]))
    assert done.counts.created == 1
    assert [a.on for a in desk.leads.everything(1).activities] == [date(2026, 11, 18)]


@pytest.mark.skipif("LEADDESK_LISTS" not in os.environ, reason="LEADDESK_LISTS names no directory of sample lists")
def test_every_sample_list_imports_or_is_refused_with_a_sentence(desk: Desk, clock: Clock) -> None:
    files = sorted(path for path in Path(os.environ["LEADDESK_LISTS"]).rglob("*") if path.is_file())
    imported = 0
    for file in files:
        try:
            done = import_list(desk, file)
        except LeadDeskError as refusal:
            assert str(refusal).strip(), file.name
            continue
        imported += 1
        counts = done.counts
        assert counts.rows == counts.created + counts.updated + counts.unchanged + counts.skipped + counts.rejected
        again = import_list(desk, file)
        assert (again.counts.created, again.counts.updated) == (0, 0), file.name
    assert imported
    assert desk.upkeep.check() == []
