"""A desk worked in any order, beside a model that is as simple as it can be."""

import copy
import tempfile
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, precondition, rule

from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.cleaning.text import search_text
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.moves import Move
from leaddesk.domain.receipts import ScoreKind
from leaddesk.domain.stages import DISQUALIFIED_REASONS, FLOW, LOST_REASONS, RETURN_REASONS, Stage, is_return
from leaddesk.services.settling import settle
from tests.builders import EVERYBODY, MANUFACTURER, Clock, cards_file, import_list, opened, person
from tests.dumps import Dump, difference, dump, stale

FIELDS = ("owner", "memo", "job_title", "department", "company")
VALUES = ("佐藤", "伊藤", "部長", "100% _!", "製造部", "O'Brien", None)


@dataclass
class Known:
    """What the model knows of a lead."""

    stage: Stage
    name: str
    fields: dict[str, str | None] = field(default_factory=dict)
    done: int = 0
    """How many activities."""


Model = dict[int, Known]


class AnyOrder(RuleBasedStateMachine):
    """Adds, moves, edits, logs, merges, undoes and redoes; after each the desk must be what the model says."""

    leads: Bundle[int] = Bundle("leads")

    def __init__(self, address: str, *, with_lists: bool) -> None:
        super().__init__()
        self.clock = Clock()
        self.desk = opened(address, self.clock)
        self.with_lists = with_lists
        self.model: Model = {}
        self.past: list[Model] = []
        self.future: list[Model] = []
        self.number = 0
        self.beginning = dump(self.desk)

    def _did(self, before: Model) -> None:
        self.past.append(before)
        self.future.clear()

    def _here(self, lead: int) -> bool:
        return lead in self.model

    # What people do

    @rule(target=leads, fits=st.booleans())
    def add(self, fits: bool) -> int:
        before, self.number = copy.deepcopy(self.model), self.number + 1
        record = person(self.number, **(MANUFACTURER if fits else {}))
        lead = self.desk.leads.add(record)[0]
        fields = {key: record.get(key) for key in FIELDS}
        self.model[lead] = Known(Stage.MAL, record["full_name"], fields)
        self._did(before)
        return lead

    @rule(lead=leads, key=st.sampled_from(FIELDS), value=st.sampled_from(VALUES))
    def edit(self, lead: int, key: str, value: str | None) -> None:
        if not self._here(lead):
            return
        before = copy.deepcopy(self.model)
        changes = self.desk.leads.edit(lead, {key: value})
        assert bool(changes) == (self.model[lead].fields[key] != value)
        if changes:
            self.model[lead].fields[key] = value
            self._did(before)

    @rule(
        several=st.lists(leads, min_size=1, max_size=3, unique=True),
        code=st.sampled_from(("inquiry", "call", "site-visited")),
    )
    def log(self, several: list[int], code: str) -> None:
        here = [lead for lead in several if self._here(lead)]
        if not here:
            return
        before = copy.deepcopy(self.model)
        self.desk.leads.log(here, code)
        for lead in here:
            self.model[lead].done += 1
        self._did(before)

    @rule(
        several=st.lists(leads, min_size=1, max_size=3, unique=True),
        to=st.sampled_from(list(Stage)),
        options=st.fixed_dictionaries(
            {},
            optional={
                "evidence": st.sampled_from(("appointment", "quote-requested", "call")),
                "amount": st.integers(0, 10**9),
                "rests": st.integers(1, 60),
                "agrees": st.booleans(),
            },
        ),
        data=st.data(),
    )
    def move(self, several: list[int], to: Stage, options: dict[str, Any], data: st.DataObject) -> None:
        here = [lead for lead in several if self._here(lead)]
        if not here:
            return
        before = copy.deepcopy(self.model)
        move = self._move(here, to, options, data)
        try:
            changes, refused = self.desk.board.move(here, move)
        except RuleBroken:
            return
        assert bool(changes) != bool(refused)
        if refused:
            return
        for lead in here:
            known = self.model[lead]
            known.done += bool(move.evidence)
            known.stage = to
            if to in (Stage.SAL, Stage.SQL, Stage.WON):
                known.fields["owner"] = known.fields["owner"] or "佐藤 美咲"
        self._did(before)

    def _move(self, here: list[int], to: Stage, options: dict[str, Any], data: st.DataObject) -> Move:
        reasons: tuple[str, ...] = ("",)
        if to is Stage.LOST:
            reasons = tuple(LOST_REASONS)
        elif to is Stage.DISQUALIFIED:
            reasons = tuple(DISQUALIFIED_REASONS)
        elif is_return(self.model[here[0]].stage, to):
            reasons = tuple(RETURN_REASONS)
        elif options.get("agrees"):
            reasons = ("agreed",)
        rests = options.get("rests")
        return Move(
            to,
            reason=data.draw(st.sampled_from(reasons)),
            note="合意",
            evidence=options.get("evidence", ""),
            amount=options.get("amount"),
            until=self.clock().date() + timedelta(days=rests) if rests else None,
        )

    @rule(keep=leads, other=consumes(leads))
    def merge(self, keep: int, other: int) -> None:
        if keep == other or not (self._here(keep) and self._here(other)):
            return
        before = copy.deepcopy(self.model)
        self.desk.duplicates.merge(keep, [other])
        gone, found = self.model.pop(other), self.desk.leads.get(keep)
        kept = self.model[keep]
        assert found.stage in (kept.stage, gone.stage)
        for key in FIELDS:
            value = found.record.get(key)
            both = {kept.fields[key], gone.fields[key]}
            assert value in both or all(part and part in str(value) for part in both), f"{key} came from nowhere"
        kept.stage, kept.name = found.stage, found.name
        kept.fields = {key: found.record.get(key) for key in FIELDS}
        kept.done = len(self.desk.leads.everything(keep).activities)
        self._did(before)

    @rule(one=leads, other=leads)
    def tell_apart(self, one: int, other: int) -> None:
        if one == other or not (self._here(one) and self._here(other)):
            return
        before = copy.deepcopy(self.model)
        if self.desk.duplicates.different(one, other):
            self._did(before)

    @rule()
    def look_for_duplicates(self) -> None:
        self.desk.duplicates.refresh()

    @precondition(lambda self: self.with_lists)
    @rule(numbers=st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True))
    def take_in_a_list(self, numbers: list[int]) -> None:
        before = copy.deepcopy(self.model)
        with tempfile.TemporaryDirectory() as folder:
            done = import_list(self.desk, cards_file(Path(folder), numbers))
        if done.batch is None:
            return
        for found in self.desk.leads.several(sorted(done.changes.leads)):
            known = self.model.setdefault(found.id, Known(found.stage, found.name))
            assert known.stage is found.stage
            known.name = found.name
            known.fields = {key: found.record.get(key) for key in FIELDS}
            known.done = len(self.desk.leads.everything(found.id).activities)
        self._did(before)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _time in range(times):
            if not self.past:
                assert self.desk.journal.can_undo() is None
                return
            undone = self.desk.journal.undo()
            assert not undone.kept
            self.future.append(self.model)
            self.model = self.past.pop()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _time in range(times):
            if not self.future:
                assert self.desk.journal.can_redo() is None
                return
            assert not self.desk.journal.redo().kept
            self.past.append(self.model)
            self.model = self.future.pop()

    @rule(hours=st.sampled_from((1, 5, 24, 100, 24 * 40)))
    def time_passes(self, hours: int) -> None:
        self.clock.goes_on(hours=hours)
        self.desk.upkeep.keep_current()

    @rule(word=st.sampled_from(("小川", "陽子", "ヨウコ", "100%", "_", "製造", "o'b", "株式会社", "zzz")))
    def search(self, word: str) -> None:
        total, found = self.desk.leads.find(Filter(search=word), Order.NAME)
        with self.desk.context.store.reading() as sql:
            texts = dict(sql.rows("SELECT lead_id, text FROM lead_search"))
        expected = {lead for lead, text in texts.items() if search_text(word) in text}
        assert {lead.id for lead in found} == expected
        assert total == len(expected)
        by_hand = {lead for lead, known in self.model.items() if word in known.name}
        assert by_hand <= expected

    # What must hold after each

    @invariant()
    def the_desk_is_what_the_model_says(self) -> None:
        found = {lead.id: lead for lead in self.desk.leads.find(EVERYBODY)[1]}
        assert set(found) == set(self.model)
        for number, known in self.model.items():
            lead = found[number]
            assert (lead.stage, lead.name) == (known.stage, known.name)
            assert {key: lead.record.get(key) for key in FIELDS} == known.fields

    @invariant()
    def what_follows_from_a_lead_is_what_it_would_be_anew(self) -> None:
        assert not stale(self.desk)

    @invariant()
    def the_board_shows_everybody_once(self) -> None:
        columns = {column: list(self.desk.board.ids(column, EVERYBODY, Order.URGENCY)) for column in Column}
        shown = [lead for mine in columns.values() for lead in mine]
        assert sorted(shown) == sorted(self.model)
        facts = self.desk.board.facts(EVERYBODY)
        assert {column: facts.columns[column].leads for column in Column} == {c: len(i) for c, i in columns.items()}
        for column, mine in columns.items():
            for card in self.desk.board.cards(mine):
                assert card.stage is column.stage
                assert card.stage is self.model[card.id].stage

    @invariant()
    def the_funnel_adds_up(self) -> None:
        funnel = self.desk.reports.funnel()
        waiting = {stage.stage: stage.waiting for stage in funnel.stages}
        for stage in funnel.stages:
            ends = (stage.advanced, stage.skipped, stage.returned, stage.lost, stage.disqualified, stage.waiting)
            assert stage.entered == sum(ends)
        stands = [known.stage for known in self.model.values()]
        assert waiting == {stage.value: stands.count(stage) for stage in FLOW}

    @invariant()
    def receipts_add_up(self) -> None:
        for number, known in list(self.model.items())[:2]:
            everything = self.desk.leads.everything(number)
            for kind, total in (
                (ScoreKind.ENGAGEMENT, everything.lead.engagement),
                (ScoreKind.FIT, everything.lead.fit_points),
            ):
                assert sum(line.points for line in everything.receipt if line.kind is kind) == total
            assert len(everything.activities) == known.done

    def teardown(self) -> None:
        try:
            self._what_follows_is_up_to_date()
            assert self.desk.upkeep.check() == []
            while self.desk.journal.can_undo():
                assert not self.desk.journal.undo().kept
            self.desk.duplicates.refresh()
            _are_the_same(self.beginning, dump(self.desk))
        finally:
            self.desk.close()

    def _what_follows_is_up_to_date(self) -> None:
        """Working everything out anew changes nothing."""
        before = dump(self.desk)
        context = self.desk.context
        with context.store.writing() as sql:
            settle(sql, context.published(sql), sql.column("SELECT id FROM lead"), context.now())
        _are_the_same(before, dump(self.desk))


def _are_the_same(before: Dump, after: Dump) -> None:
    lines = difference(before, after)
    assert not lines, "\n".join(lines)
