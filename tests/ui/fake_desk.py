"""A small desk in memory that really moves, refuses, undoes and redoes: what the window is tested against."""

import time
from array import array
from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from leaddesk.domain.board import BoardFacts, Column, ColumnFacts, Filter, Order
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.changes import Changes
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.errors import BadFile, LeadDeskError, RuleBroken
from leaddesk.domain.moves import Move, Question, Refusal, question
from leaddesk.domain.stages import Department, Stage, is_forward, stage_words
from leaddesk.translation import Language, _, language, n_
from tests.ui.people import NOW, TODAY, WORKING, another, pictured

_Key = tuple[object, ...]


def column_of(card: Card) -> Column:
    """Where a card stands."""
    return Column.RESTING if card.standing is Standing.RESTING else Column(card.stage.value)


def _order_key(card: Card, order: Order) -> _Key:
    match order:
        case Order.URGENCY:
            return (card.standing, _urgency(card), card.id)
        case Order.SCORE:
            return (-card.engagement, -card.id)
        case Order.AGE:
            return (card.stage_on, card.id)
        case Order.NAME:
            return (card.full_name, card.id)
        case Order.NEXT_ACTION:
            return (card.next_action_on or TODAY + timedelta(days=9999), card.next_action_time, card.id)


def _urgency(card: Card) -> float:
    if card.due_at is not None:
        return card.due_at.timestamp()
    if card.standing is Standing.NEXT_ACTION and card.next_action_on:
        return card.next_action_on.toordinal()
    if card.standing is Standing.STUCK and card.stuck_since:
        return card.stuck_since.toordinal()
    if card.standing is Standing.WON:
        return -(card.won_on or card.stage_on).toordinal()
    return -card.engagement


def passes(card: Card, filter: Filter) -> bool:
    """Whether a card is shown under a filter."""
    words = filter.search.casefold().split()
    text = f"{card.full_name} {card.company}".casefold()
    return (
        all(word in text for word in words)
        and (not filter.owners or card.owner in filter.owners)
        and (not filter.grades or card.grade in filter.grades)
        and (not filter.ranks or card.rank in filter.ranks)
        and (not filter.standings or card.standing in filter.standings)
    )


@dataclass
class FakeChoice:
    """A value of the filter bar."""

    value: str | int
    label: str
    leads: int


@dataclass
class FakeMember:
    """Who is at the window."""

    name: str = "佐藤 美咲"
    department: Department = Department.SALES


class FakeBoard:
    """Cards by number, and every column in every order that was asked for."""

    def __init__(self, cards: Iterable[Card], journal: "FakeJournal") -> None:
        self.by_id = {card.id: card for card in cards}
        self.refuses: dict[int, str] = {}
        """Leads that someone else moved first, and the sentence about it."""
        self.fails: LeadDeskError | Exception | None = None
        """What the next move raises."""
        self.slow_seconds = 0.0
        self.asked: list[str] = []
        """The names of the calls, in order."""
        self._journal = journal
        journal.board = self
        self._sorted: dict[tuple[Column, Order], list[tuple[_Key, int]]] = {}

    def facts(self, filter: Filter) -> BoardFacts:
        self._note("facts")
        shown = {column: ColumnFacts() for column in Column}
        if filter == Filter() and len(self.by_id) > 5_000:  # the figures of the window are measured, not these counts
            counts = {column: ColumnFacts(leads=len(self._in_order(column, Order.URGENCY))) for column in Column}
            return BoardFacts(counts, len(self.by_id))
        for card in self.by_id.values():
            if passes(card, filter):
                shown[column_of(card)] = _counted(shown[column_of(card)], card)
        return BoardFacts(shown, len(self.by_id))

    def ids(self, column: Column, filter: Filter, order: Order, limit: int | None = None) -> "array[int]":
        self._note("ids" if limit is None else "first ids")
        rows = self._in_order(column, order)
        if filter == Filter():
            return array("q", [lead for _key, lead in rows[:limit]])
        return array("q", [lead for _key, lead in rows if passes(self.by_id[lead], filter)][:limit])

    def columns(
        self, columns: Collection[Column], filter: Filter, order: Order, limit: int | None = None
    ) -> dict[Column, "array[int]"]:
        return {column: self.ids(column, filter, order, limit) for column in columns}

    def cards(self, ids: Sequence[int]) -> list[Card]:
        self._note("cards")
        return [self.by_id[lead] for lead in ids if lead in self.by_id]

    def choices(self, part: str) -> list[FakeChoice]:
        if part != "owners":
            return []
        owners = sorted({card.owner for card in self.by_id.values()})
        everyone = [card.owner for card in self.by_id.values()]
        return [FakeChoice(owner, owner or _("No one"), everyone.count(owner)) for owner in owners]

    def find(self, text: str, limit: int) -> list[Card]:
        found = [card for card in self.by_id.values() if passes(card, Filter(search=text))]
        return sorted(found, key=lambda card: _order_key(card, Order.URGENCY))[:limit]

    def question(self, ids: Sequence[int], column: Column) -> tuple[Question, list[Refusal]]:
        self._note("question")
        cards = [self.by_id[lead] for lead in ids]
        if column is Column.RESTING and all(card.stage is Stage.MAL for card in cards):
            return Question.REST, []
        refusals = [refusal for card in cards if (refusal := self._refusal(card, Move(column.stage)))]
        asked = [refusal.question for refusal in refusals if refusal.question is not Question.NOTHING]
        return (asked[0] if asked else Question.NOTHING), refusals

    def move(self, ids: Sequence[int], move: Move, *, partly: bool = False) -> tuple[Changes, list[Refusal]]:
        self._note("move")
        time.sleep(self.slow_seconds)
        if self.fails is not None:
            error, self.fails = self.fails, None
            raise error
        refused = [refusal for lead in ids if (refusal := self._refusal(self.by_id[lead], move))]
        gone = {refusal.lead for refusal in refused}
        going = [self.by_id[lead] for lead in ids if lead not in gone]
        if not going or (refused and not partly):
            return Changes(), refused
        where = f"{move.to} {stage_words(move.to).word}"
        who = going[0].full_name if len(going) == 1 else n_("{n} person", "{n} people", len(going))
        says = _("Moved {who} to {stage}").format(who=who, stage=where)
        return self._journal.write(going, [_moved(card, move) for card in going], says), refused

    def _refusal(self, card: Card, move: Move) -> Refusal | None:
        if card.id in self.refuses:
            return Refusal(card.id, self.refuses[card.id])
        asked = question(card.stage, move)
        if asked is not Question.NOTHING:
            return Refusal(card.id, f"{asked} {card.full_name}", asked)
        lacks = card.stage is Stage.MAL and is_forward(card.stage, move.to) and card.standing is not Standing.READY
        if lacks and not move.is_override:
            why = _("{name} does not go on to {stage} yet: {missing}")
            missing = "強い行動がまだありません" if language() == "ja" else "no strong action yet"
            return Refusal(card.id, why.format(name=card.full_name, stage=move.to, missing=missing), Question.OVERRIDE)
        return None

    def put(self, cards: Iterable[Card]) -> None:
        """Writes cards as they are to be."""
        for card in cards:
            old = self.by_id.get(card.id)
            for (column, order), rows in self._sorted.items():
                if old is not None and column_of(old) is column:
                    del rows[bisect_left(rows, (_order_key(old, order), old.id))]
                if column_of(card) is column:
                    insort(rows, (_order_key(card, order), card.id))
            self.by_id[card.id] = card

    def _in_order(self, column: Column, order: Order) -> list[tuple[_Key, int]]:
        if (column, order) not in self._sorted:
            there = (card for card in self.by_id.values() if column_of(card) is column)
            self._sorted[column, order] = sorted((_order_key(card, order), card.id) for card in there)
        return self._sorted[column, order]

    def _note(self, call: str) -> None:
        self.asked.append(call)


def _counted(facts: ColumnFacts, card: Card) -> ColumnFacts:
    return facts._replace(
        leads=facts.leads + 1,
        overdue=facts.overdue + (card.standing is Standing.OVERDUE),
        soon=facts.soon + (card.standing is Standing.SOON),
        stuck=facts.stuck + (card.standing is Standing.STUCK),
        ready=facts.ready + (card.standing is Standing.READY),
        new_this_week=facts.new_this_week + ((TODAY - card.stage_on).days < 7),
        amount=facts.amount + (card.amount or 0),
    )


def _moved(card: Card, move: Move) -> Card:
    moved = card._replace(stage=move.to, stage_on=TODAY, revision=card.revision + 1, due_at=None, stuck_since=None)
    match move.to:
        case Stage.MAL if move.until:
            return moved._replace(standing=Standing.RESTING, rests_until=move.until, reason=move.reason)
        case Stage.MQL:
            return moved._replace(standing=Standing.CLOCK, due_at=WORKING.add(NOW, 24))
        case Stage.WON:
            return moved._replace(standing=Standing.WON, amount=move.amount, is_monthly=move.is_monthly, won_on=TODAY)
        case Stage.LOST | Stage.DISQUALIFIED:
            return moved._replace(standing=Standing.OUT, reason=move.reason)
        case _:
            standing = Standing.NEXT_ACTION if card.next_action else Standing.QUIET
            owner = card.owner or "佐藤 美咲"
            return moved._replace(standing=standing, owner=owner, amount=move.amount or card.amount)


@dataclass
class FakeStep:
    """One step: the cards before and after, and what it says."""

    before: list[Card]
    after: list[Card]
    says: str


@dataclass
class FakeJournal:
    """Steps done, and steps taken back."""

    done: list[FakeStep] = field(default_factory=list)
    undone: list[FakeStep] = field(default_factory=list)
    board: FakeBoard = field(init=False)

    def write(self, before: list[Card], after: list[Card], says: str) -> Changes:
        self.undone.clear()
        self.done.append(FakeStep(before, after, says))
        return self._apply(after, "move", says)

    def undo(self) -> Changes:
        if not self.done:
            raise RuleBroken(_("There is nothing to take back"))
        step = self.done.pop()
        self.undone.append(step)
        return self._apply(step.before, "undo", _("Took back: {what}").format(what=step.says))

    def redo(self) -> Changes:
        if not self.undone:
            raise RuleBroken(_("There is nothing to do again"))
        step = self.undone.pop()
        self.done.append(step)
        return self._apply(step.after, "redo", step.says)

    def can_undo(self) -> str | None:
        return self.done[-1].says if self.done else None

    def can_redo(self) -> str | None:
        return self.undone[-1].says if self.undone else None

    def _apply(self, cards: list[Card], kind: str, says: str) -> Changes:
        self.board.put(cards)
        return Changes(len(self.done), kind, frozenset(card.id for card in cards), says=says)


class FakeImporting:
    """Takes no list: lists are tested on real desks."""

    def read(self, file: Path, *_decisions: object, **_how: object) -> None:
        raise BadFile(f"{file.name}: this desk in memory takes no lists")


@dataclass
class FakeDesk:
    """The desk: fulfils ``leaddesk.ui.desk.DeskSource``."""

    board: FakeBoard
    journal: FakeJournal
    working: WorkingTime = WORKING
    member: FakeMember = field(default_factory=FakeMember)
    importing: FakeImporting = field(default_factory=FakeImporting)

    def now(self) -> datetime:
        return NOW

    def count(self, column: Column) -> int:
        """How many stand in this column."""
        return sum(column_of(card) is column for card in self.board.by_id.values())

    def column(self, lead: int) -> Column:
        """Where a lead stands."""
        return column_of(self.board.by_id[lead])


_HOW_MANY = {
    Stage.MAL: 1284,
    Stage.MQL: 38,
    Stage.SAL: 24,
    Stage.SQL: 11,
    Stage.WON: 21,
    Stage.LOST: 57,
    Stage.DISQUALIFIED: 230,
}


def small_desk(speaks: Language | None = None) -> FakeDesk:
    """The desk of the design's pictures: their people first, and others up to the counts they show."""
    speaks = speaks or language()
    cards = list(pictured(speaks))
    number = 1_000
    for stage, count in _HOW_MANY.items():
        here = sum(card.stage is stage for card in cards)
        cards += [another(number + at, stage, speaks) for at in range(count - here)]
        number += 2_000
    cards += [
        another(number + at, Stage.MAL, speaks)._replace(
            standing=Standing.RESTING,
            rests_until=TODAY + timedelta(days=at % 60 + 1),
        )
        for at in range(412)
    ]
    journal = FakeJournal()
    return FakeDesk(FakeBoard(cards, journal), journal, member=_member(speaks))


def _member(speaks: Language) -> FakeMember:
    return FakeMember("佐藤 美咲" if speaks == "ja" else "Misaki Sato")


def large_desk(leads: int) -> FakeDesk:
    """So many leads, shared out over six columns."""
    stages = (Stage.MAL, Stage.MQL, Stage.SAL, Stage.SQL, Stage.WON, Stage.LOST)
    journal = FakeJournal()
    return FakeDesk(
        FakeBoard((another(number, stages[number % 6]) for number in range(1, leads + 1)), journal), journal
    )
