"""Decisions taken in the panel: moves with their gates, and the next action done or put off."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.domain.moves import Move, Question, Refusal
from leaddesk.domain.next_actions import ACTIVITY_OF, ActionKind, NextAction
from leaddesk.translation import _
from leaddesk.ui.lead.due import Act
from leaddesk.ui.lead.source import LeadSource
from leaddesk.ui.saving import save
from leaddesk.ui.widgets.floating import rect_in_window

T = TypeVar("T")
_Decision = tuple[Column | Act, int]
"""What is done, and the lead with whom."""


class Deciding(QObject):
    """``saved`` tells what was written, ``refused`` why nothing was."""

    saved = Signal(object)
    refused = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, desk: LeadSource, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._under_way: set[_Decision] = set()

    def decide(self, does: Column | Act, card: Card, anchor: QWidget) -> None:
        """Does it with this lead, once until it is saved; what it has to be told is asked beside ``anchor``."""
        if (does, card.id) in self._under_way:
            return
        if does is Act.DUPLICATES:
            self.page_wanted.emit("duplicates")
            return
        self._under_way.add((does, card.id))
        if isinstance(does, Column):
            self._save(does, partial(_try, self._desk, card.id, does), card, partial(self._settle, does, card, anchor))
        elif does is Act.DONE:
            kind = ActionKind(card.next_action_kind or ActionKind.TASK)
            log = partial(self._desk.leads.log, [card.id], ACTIVITY_OF[kind], note=card.next_action, finishes=True)
            self._save(does, log, card, self._saved)
        else:
            day = self._desk.working.next_working_day(self._desk.now().date())
            action = NextAction(card.next_action, card.next_action_kind, day, card.next_action_time)
            self._save(does, partial(self._desk.leads.plan, [card.id], action), card, self._saved)

    def _saved(self, changes: Changes) -> None:
        if changes:
            self.saved.emit(changes)

    def _settle(
        self, column: Column, card: Card, anchor: QWidget, outcome: tuple[Changes, Sequence[Refusal], Question]
    ) -> None:
        changes, refusals, question = outcome
        if not isValid(self) or not isValid(anchor):
            return
        if changes:
            self.saved.emit(changes)
        elif question is not Question.NOTHING:
            self._ask(question, column, card, anchor, refusals)
        elif refusals:
            self.refused.emit(refusals[0].why)

    def _ask(
        self, question: Question, column: Column, card: Card, anchor: QWidget, refusals: Sequence[Refusal]
    ) -> None:
        from leaddesk.ui.board.gates.gate import Asking
        from leaddesk.ui.board.gates.opening import gate_for

        desk = self._desk
        asking = Asking([card], 1, column, desk.now().date(), desk.working, desk.member, refusals)
        gate = gate_for(question, anchor.window(), asking)
        gate.accepted.connect(lambda: self._move(column, card, anchor, gate.move_to_make()))
        gate.open_below(rect_in_window(anchor))

    def _move(self, column: Column, card: Card, anchor: QWidget, move: Move) -> None:
        work = partial(_move, self._desk, card.id, move)
        self._save(column, work, card, partial(self._settle, column, card, anchor))

    def _save(self, does: Column | Act, work: Callable[[], T], card: Card, done: Callable[[T], object]) -> None:
        decision = (does, card.id)
        over, failed = partial(self._end, decision, done), partial(self._fail, decision)
        save(work, says=_("{name}").format(name=card.full_name), done=over, failed=failed)

    def _end(self, decision: _Decision, done: Callable[[T], object], result: T) -> None:
        self._under_way.discard(decision)
        done(result)

    def _fail(self, decision: _Decision, _error: Exception) -> None:
        self._under_way.discard(decision)


def _try(desk: LeadSource, lead: int, column: Column) -> tuple[Changes, Sequence[Refusal], Question]:
    """Moves a lead if nothing has to be asked. A rest always asks until when."""
    if column is Column.RESTING:
        question, refusals = desk.board.question([lead], column)
        return Changes(), refusals, Question.REST if question is Question.NOTHING else question
    return _move(desk, lead, Move(column.stage))


def _move(desk: LeadSource, lead: int, move: Move) -> tuple[Changes, Sequence[Refusal], Question]:
    changes, refusals = desk.board.move([lead], move)
    question = next((one.question for one in refusals if one.question is not Question.NOTHING), Question.NOTHING)
    return changes, refusals, question
