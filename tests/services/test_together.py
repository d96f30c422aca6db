"""Several people, or windows, at one desk: nobody's work is lost, and nothing is done twice."""

import threading
from collections.abc import Callable

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import Busy, Conflict, LeadDeskError, RuleBroken
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from tests.builders import Clock, add, add_at, add_ready, opened


@pytest.fixture
def other(address: str, desk: Desk, clock: Clock) -> Desk:
    """A second window on the same desk."""
    window = opened(address, clock, "伊藤 健")
    yield window
    window.close()


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Does several things at the same moment; what each gave or raised."""
    outcomes: list[object] = [None] * len(acts)
    ready = threading.Barrier(len(acts))

    def run(place: int, act: Callable[[], object]) -> None:
        ready.wait()
        try:
            outcomes[place] = act()
        except LeadDeskError as error:
            outcomes[place] = error

    threads = [threading.Thread(target=run, args=(place, act)) for place, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_each_sees_what_the_other_did(desk: Desk, other: Desk) -> None:
    lead = add(desk, 1)
    last = other.last_step()
    other.leads.edit(lead, {"owner": "伊藤 健"})
    assert desk.leads.get(lead).record["owner"] == "伊藤 健"
    assert desk.journal.since(last).leads == {lead}
    assert desk.journal.recent(1)[0].facts.member == "伊藤 健"


@pytest.mark.parametrize("_turn", range(3))
def test_a_lead_moved_by_two_at_once_moves_once(desk: Desk, other: Desk, _turn: int) -> None:
    lead = add_ready(desk)
    outcomes = at_once(*(lambda d=d: d.board.move([lead], Move(Stage.MQL)) for d in (desk, other)))
    assert sorted(bool(changes) for changes, _refused in outcomes) == [False, True]
    assert [move.after for move in desk.leads.everything(lead).moves] == [Stage.MQL, Stage.MAL]


@pytest.mark.parametrize("_turn", range(3))
def test_two_who_undo_at_once_take_one_step_back_each_or_one_is_told(desk: Desk, other: Desk, _turn: int) -> None:
    lead = add(desk, 1)
    step = desk.leads.edit(lead, {"owner": "伊藤"}).step
    outcomes = at_once(*(lambda d=d: d.journal.undo(step) for d in (desk, other)))
    assert sum(isinstance(outcome, RuleBroken) for outcome in outcomes) == 1
    assert "owner" not in desk.leads.get(lead).record
    undos = [told for told in desk.journal.recent() if told.facts.kind == "undo"]
    assert len(undos) == 1


def test_many_edits_of_two_all_stay(desk: Desk, other: Desk) -> None:
    one, two = add(desk, 1), add(desk, 2)

    def edits(window: Desk, lead: int) -> None:
        for number in range(8):
            window.leads.log([lead], "call", note=f"{number}回目")

    at_once(lambda: edits(desk, one), lambda: edits(other, two), lambda: edits(other, one))
    calls = [activity.note for activity in desk.leads.everything(one).activities if activity.code == "call"]
    assert sorted(calls) == sorted([f"{number}回目" for number in range(8)] * 2)
    assert desk.upkeep.check() == []


def test_an_edit_of_what_somebody_changed_meanwhile_is_a_conflict(desk: Desk, other: Desk) -> None:
    lead = add(desk, 1)
    seen = {"job_title": desk.leads.get(lead).record["job_title"]}
    other.leads.edit(lead, {"job_title": "部長"})
    last = desk.last_step()
    with pytest.raises(Conflict, match="部長"):
        desk.leads.edit(lead, {"job_title": "次長"}, seen)
    assert desk.last_step() == last
    desk.leads.edit(lead, {"owner": "加藤"}, {"owner": None})
    assert desk.leads.get(lead).record["job_title"] == "部長"


def test_a_field_the_other_did_not_touch_is_no_conflict(desk: Desk, other: Desk) -> None:
    lead = add(desk, 1)
    other.leads.edit(lead, {"owner": "伊藤 健"})
    desk.leads.edit(lead, {"job_title": "次長"}, {"job_title": "課長"})
    record = desk.leads.get(lead).record
    assert (record["owner"], record["job_title"]) == ("伊藤 健", "次長")


def test_who_waits_too_long_is_told_so_in_a_sentence_and_nothing_is_written(desk: Desk, other: Desk) -> None:
    lead = add(desk, 1)
    desk.context.store.patience = 0.2
    with other.context.store.writing(), pytest.raises(Busy, match="Try again"):
        desk.leads.edit(lead, {"owner": "加藤"})
    assert "owner" not in desk.leads.get(lead).record
    desk.leads.edit(lead, {"owner": "加藤"})


def test_readers_never_wait_and_see_one_state_throughout(desk: Desk, other: Desk) -> None:
    add_at(desk, Stage.MQL, 1)
    desk.context.store.patience = 0.2
    with desk.context.store.reading() as sql:
        before = sql.value("SELECT count(*) FROM lead")
        add(other, 2)
        assert sql.value("SELECT count(*) FROM lead") == before
    with other.context.store.writing() as sql:
        sql.run("UPDATE lead SET owner = 'x'")
        assert len(desk.leads.several([1, 2])) == 2


def test_a_pact_published_in_one_window_counts_in_the_other(desk: Desk, other: Desk) -> None:
    from tests.builders import in_force, pact

    lead = add_ready(desk)
    assert desk.leads.get(lead).engagement
    in_force(other, pact())
    assert desk.leads.everything(lead).lead.engagement == 0
    desk.leads.log([lead], "inquiry")
    assert desk.leads.get(lead).engagement == 0
