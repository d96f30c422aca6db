"""The journal: from it any former state can be rebuilt, and undo and redo do just that."""

from pathlib import Path
from typing import Any

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import RuleBroken
from leaddesk.store.journal import DERIVED, changes_of
from leaddesk.store.tables import JOURNALLED
from tests.builders import Clock, add, add_ready
from tests.dumps import Dump, difference, dump
from tests.services.verbs import VERBS, Verb


def _recorded(held: Dump) -> Dump:
    """The recorded columns of the journalled tables."""
    return {
        table: {
            key: {column: row[column] for column in row if table != "lead" or column not in DERIVED}
            for key, row in held[table].items()
        }
        for table in JOURNALLED
        if table in held
    }


def _taken_back(desk: Desk, after: Dump, step: int) -> Dump:
    """The state before a step, rebuilt by hand from what the journal says it did."""
    with desk.context.store.reading() as sql:
        changes = changes_of(sql, step)
    state: Dump = {table: {key: dict(row) for key, row in rows.items()} for table, rows in after.items()}
    for change in reversed(changes):
        rows = state[change.entity]
        if change.is_deletion:
            assert change.before is not None
            rows[change.entity_id] = {k: v for k, v in change.before.items() if k not in ("revision", "updated_at")}
        elif change.before is None:
            del rows[change.entity_id]
        else:
            assert change.after is not None
            row = rows[change.entity_id]
            assert {column: row[column] for column in change.after} == change.after
            row.update(change.before)
    return state


@pytest.mark.parametrize("verb", VERBS, ids=str)
def test_the_state_before_any_verb_can_be_rebuilt_from_its_journal(
    desk: Desk, clock: Clock, tmp_path: Path, verb: Verb
) -> None:
    act = verb.prepare(desk, clock, tmp_path)
    before = dump(desk)
    changes = act()
    assert changes.step == desk.last_step()
    rebuilt = _taken_back(desk, _recorded(dump(desk)), changes.step)
    assert not difference(_recorded(before), rebuilt)


@pytest.mark.parametrize("verb", VERBS, ids=str)
def test_undo_and_redo_restore_the_exact_state(desk: Desk, clock: Clock, tmp_path: Path, verb: Verb) -> None:
    act = verb.prepare(desk, clock, tmp_path)
    before = dump(desk)
    changes = act()
    after = dump(desk)
    assert difference(before, after), "the verb changed nothing: it shows nothing here"
    for _turn in range(2):
        undone = desk.journal.undo()
        assert not undone.kept
        assert changes.leads <= undone.leads
        assert not difference(before, dump(desk))
        desk.journal.redo()
        assert not difference(after, dump(desk))
    assert desk.upkeep.check() == []


@pytest.mark.parametrize("verb", VERBS, ids=str)
def test_undo_says_what_it_takes_back_in_both_languages(desk: Desk, clock: Clock, tmp_path: Path, verb: Verb) -> None:
    changes = verb.prepare(desk, clock, tmp_path)()
    assert desk.journal.can_undo() == changes.says
    assert changes.says
    undone = desk.journal.undo()
    assert changes.says in undone.says
    assert desk.journal.can_redo() == changes.says


def test_a_new_desk_has_nothing_to_take_back(desk: Desk) -> None:
    assert desk.journal.can_undo() is None
    assert desk.journal.can_redo() is None
    with pytest.raises(RuleBroken, match="nothing to take back"):
        desk.journal.undo()
    with pytest.raises(RuleBroken, match="nothing to do again"):
        desk.journal.redo()


def test_many_steps_go_back_to_the_beginning_and_on_again_to_the_end(desk: Desk, clock: Clock) -> None:
    states = [dump(desk)]
    lead = add_ready(desk, 1)
    desk.leads.edit(lead, {"owner": "伊藤"})
    states_after: list[Any] = [dump(desk)]
    for _step in range(4):
        clock.goes_on(minutes=1)
        desk.journal.undo()
    assert not difference(states[0], dump(desk))
    for _step in range(4):
        desk.journal.redo()
    assert not difference(states_after[0], dump(desk))
    assert desk.journal.can_redo() is None


def test_what_was_done_since_cannot_be_overrun_by_redo(desk: Desk) -> None:
    lead = add(desk, 1)
    desk.leads.edit(lead, {"owner": "伊藤"})
    desk.journal.undo()
    desk.leads.edit(lead, {"owner": "加藤"})
    assert desk.journal.can_redo() is None
    with pytest.raises(RuleBroken):
        desk.journal.redo()
    assert desk.leads.get(lead).record["owner"] == "加藤"


def test_redo_comes_again_after_a_later_step_was_taken_back(desk: Desk) -> None:
    lead = add(desk, 1)
    desk.leads.edit(lead, {"owner": "伊藤"})
    desk.journal.undo()
    desk.leads.edit(lead, {"owner": "加藤"})
    desk.journal.undo()
    desk.journal.redo()
    assert desk.leads.get(lead).record["owner"] == "加藤"


def test_a_step_is_taken_back_once(desk: Desk) -> None:
    lead = add(desk, 1)
    step = desk.leads.edit(lead, {"owner": "伊藤"}).step
    desk.journal.undo(step)
    with pytest.raises(RuleBroken, match="taken back already"):
        desk.journal.undo(step)
    with pytest.raises(RuleBroken, match="no step 999"):
        desk.journal.undo(999)


def test_an_edit_that_changes_nothing_is_no_step(desk: Desk) -> None:
    lead = add(desk, 1)
    desk.leads.edit(lead, {"owner": "伊藤"})
    last = desk.last_step()
    assert not desk.leads.edit(lead, {"owner": "伊藤"})
    assert desk.last_step() == last
    desk.journal.undo()
    assert "owner" not in desk.leads.get(lead).record


def test_saying_twice_that_two_are_different_is_one_step(desk: Desk) -> None:
    one, other = add(desk, 1), add(desk, 2)
    desk.duplicates.different(one, other)
    last = desk.last_step()
    desk.duplicates.different(other, one)
    assert desk.last_step() == last


def test_an_earlier_edit_is_taken_back_and_later_ones_stay(desk: Desk) -> None:
    lead = add(desk, 1)
    step = desk.leads.edit(lead, {"owner": "伊藤", "memo": "初回"}).step
    desk.leads.edit(lead, {"owner": "加藤"})
    undone = desk.journal.undo(step)
    assert [(kept.lead, kept.field) for kept in undone.kept] == [(lead, "owner")]
    record = desk.leads.get(lead).record
    assert record["owner"] == "加藤"
    assert "memo" not in record
    assert "Kept 1 lead" in undone.says


def test_what_another_window_did_is_what_came_after_a_number(desk: Desk) -> None:
    one = add(desk, 1)
    last = desk.last_step()
    assert not desk.journal.since(last)
    two = add(desk, 2)
    desk.leads.log([one], "call")
    since = desk.journal.since(last)
    assert since.leads == {one, two}
    assert since.step == desk.last_step()


def test_the_history_of_a_lead_tells_who_did_what_newest_first(desk: Desk, clock: Clock) -> None:
    lead = add(desk, 1)
    clock.goes_on(hours=1)
    desk.leads.edit(lead, {"job_title": "部長"})
    told = desk.journal.of_lead(lead)
    assert [step.facts.kind for step, _changes in told] == ["edit", "add"]
    assert told[0][0].facts.at == clock()
    assert told[0][0].facts.member == "佐藤 美咲"
    assert told[0][1][0].before is not None
    assert told[0][1][0].before["job_title"] == "課長"
