"""Does with many leads at once what the bulk bar offers; each thing is asked for in a popover and is one step."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.domain.moves import Move, Question
from leaddesk.domain.next_actions import NextAction
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.board.commands import neighbour
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.saving import save
from leaddesk.ui.table.bulk.popover import people, right_aligned
from leaddesk.ui.table.bulk.tally import Tally, TallyLine
from leaddesk.ui.table.source import TableSource
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from leaddesk.services.bulk import MovePlan, Planned, Reach

_CARDS = 50
"""So many cards are enough to say what a move would be about."""


class BulkActions(QObject):
    """One to a table. ``saved`` tells what was written; ``popover`` is what is open, or was last."""

    saved = Signal(object)
    shown = Signal(object)
    """A popover opened."""

    def __init__(self, desk: TableSource, over: QWidget, moment: Moment) -> None:
        super().__init__(over)
        self._desk, self._over, self._moment = desk, over, moment
        self.popover: Popover | None = None
        self._about: frozenset[int] = frozenset()
        """The leads that the popover is about."""

    def open(self, what: str, leads: Sequence[int], anchor: QRect) -> None:
        """Opens the popover of an action for these leads at a place of the window."""
        if not leads:
            return
        opens: dict[str, Callable[[Sequence[int], QRect], object]] = {
            "owner": self._open_owner,
            "tags": self._open_tags,
            "stage": self._open_stage,
            "action": self._open_action,
            "log": self._open_log,
        }
        self._about = frozenset(leads)
        opens[what](tuple(leads), anchor)

    def follow(self, leads: Sequence[int]) -> None:
        """Others are meant now: what asked about those of before closes, rather than do it with people out of sight."""
        if self._is_asking() and frozenset(leads) != self._about and self.popover is not None:
            self.popover.reject()

    def _is_asking(self) -> bool:
        return self.popover is not None and isValid(self.popover) and self.popover.isVisible()

    def _show(self, popover: Popover, anchor: QRect) -> None:
        """Opens above a button of the bulk bar, its right edge on that of the button, or below a cell."""
        if self._is_asking() and self.popover is not None:
            self.popover.reject()
        self.popover = popover
        popover.open_below(right_aligned(anchor))
        self.shown.emit(popover)

    def _write(self, leads: Sequence[int], work: Callable[[], Changes]) -> None:
        save(work, says=people(len(leads)), done=self._tell)

    def _tell(self, changes: Changes) -> None:
        if changes:
            self.saved.emit(changes)

    # Owner and tags

    def _open_owner(self, leads: Sequence[int], anchor: QRect) -> None:
        desk = self._desk
        work = partial(_both, partial(desk.bulk.owners, leads), desk.leads.owners)
        tasks.read(work, done=partial(self._ask_owner, leads, anchor), key=f"bulk.{id(self)}")

    def _ask_owner(self, leads: Sequence[int], anchor: QRect, answer: tuple[dict[str, int], list[str]]) -> None:
        from leaddesk.ui.table.bulk.owner import OwnerPopover

        popover = OwnerPopover(self._over.window(), leads, answer[1], answer[0], self._desk.member.name)
        popover.accepted.connect(lambda: self._write(leads, partial(self._desk.bulk.own, leads, popover.owner())))
        self._show(popover, anchor)

    def _open_tags(self, leads: Sequence[int], anchor: QRect) -> None:
        desk = self._desk
        work = partial(_both, partial(desk.bulk.tags, leads), partial(desk.board.choices, "tags"))
        tasks.read(work, done=partial(self._ask_tags, leads, anchor), key=f"bulk.{id(self)}")

    def _ask_tags(self, leads: Sequence[int], anchor: QRect, answer: tuple[dict[str, int], Sequence[object]]) -> None:
        from leaddesk.ui.table.bulk.tags import TagsPopover

        held, choices = answer
        others = [str(getattr(choice, "value", "")) for choice in choices]
        popover = TagsPopover(self._over.window(), leads, held, others, lambda add, off: ask(add, off))

        def ask(add: Sequence[str], remove: Sequence[str]) -> None:
            work = partial(self._desk.bulk.would_tag, leads, tuple(add), tuple(remove))
            tasks.read(work, done=popover.show_changed, key=f"bulk.tags.{id(self)}")

        popover.accepted.connect(
            lambda: self._write(leads, partial(self._desk.bulk.tag, leads, popover.added(), popover.removed()))
        )
        self._show(popover, anchor)

    # Stage

    def _open_stage(self, leads: Sequence[int], anchor: QRect) -> None:
        work = partial(self._desk.board.cards, leads[:_CARDS])
        tasks.read(work, done=partial(self._ask_stage, leads, anchor), key=f"bulk.{id(self)}")

    def _ask_stage(self, leads: Sequence[int], anchor: QRect, cards: list[Card]) -> None:
        from leaddesk.ui.table.bulk.stage import StagePopover

        likely = neighbour(cards, 1) or Column.MAL
        about = cards[0].full_name if len(leads) == 1 and cards else ""
        popover = StagePopover(self._over.window(), leads, likely, about, lambda column: ask(column))

        def ask(column: Column) -> None:
            work = partial(self._desk.bulk.plan_move, leads, column)
            tasks.read(work, done=partial(popover.show_plan, column), key=f"bulk.stage.{id(self)}")

        popover.accepted.connect(lambda: self._go(popover.column(), popover.plan, cards, anchor))
        ask(likely)
        self._show(popover, anchor)

    def _go(self, column: Column, plan: "MovePlan | None", cards: Sequence[Card], anchor: QRect) -> None:
        if plan is None:
            return
        if plan.question is Question.NOTHING:
            self._move(plan, Move(column.stage))
        else:
            self._ask_gate(column, plan, cards, anchor)

    def _ask_gate(self, column: Column, plan: "MovePlan", cards: Sequence[Card], anchor: QRect) -> None:
        from leaddesk.ui.board.gates.gate import Asking
        from leaddesk.ui.board.gates.opening import gate_for
        from leaddesk.ui.table.bulk.stage import add_tally

        desk, going = self._desk, set(plan.goes)
        mine = [card for card in cards if card.id in going]
        today, working = self._moment.today(), self._moment.working
        asking = Asking(mine, len(plan.goes), column, today, working, desk.member, plan.overridden)
        gate = gate_for(plan.question, self._over.window(), asking)
        add_tally(gate, plan)
        gate.accepted.connect(lambda: self._move(plan, gate.move_to_make()))
        self._show(gate, anchor)

    def _move(self, plan: "MovePlan", move: Move) -> None:
        self._write(plan.goes, lambda: self._desk.board.move(plan.goes, move, partly=True)[0])

    # The next action and activities

    def _open_action(self, leads: Sequence[int], anchor: QRect) -> None:
        desk = self._desk
        ask = partial(_both, partial(desk.bulk.planned, leads), partial(desk.board.cards, leads[:1]))
        tasks.read(ask, done=partial(self._ask_action, leads, anchor), key=f"bulk.{id(self)}")

    def _ask_action(self, leads: Sequence[int], anchor: QRect, answer: "tuple[Planned, list[Card]]") -> None:
        from leaddesk.ui.lead.next_action_popover import NextActionPopover

        planned, cards = answer
        desk, today, working = self._desk, self._moment.today(), self._moment.working
        card = cards[0] if len(leads) == 1 and cards else None
        current = None
        if card is not None and card.next_action:
            current = NextAction(card.next_action, card.next_action_kind, card.next_action_on, card.next_action_time)
        popover = NextActionPopover(
            self._over.window(),
            card.full_name if card is not None else people(len(leads)),
            current,
            is_first=False,
            day=working.next_working_day(today),
            today=today,
            working=working,
        )
        going = leads if card is not None else (*planned.free, *planned.busy)
        if card is None:
            _add_plan_tally(popover, planned)
        popover.accepted.connect(lambda: self._write(going, partial(desk.leads.plan, going, popover.action())))
        self._show(popover, anchor)

    def _open_log(self, leads: Sequence[int], anchor: QRect) -> None:
        work = partial(_both, partial(self._desk.bulk.reach, leads), self._desk.leads.owners)
        tasks.read(work, done=partial(self._ask_log, leads, anchor), key=f"bulk.{id(self)}")

    def _ask_log(self, leads: Sequence[int], anchor: QRect, answer: "tuple[Reach, list[str]]") -> None:
        from leaddesk.ui.table.bulk.log import BulkLogPopover

        desk, reach = self._desk, answer[0]
        popover = BulkLogPopover(self._over.window(), leads, reach, answer[1], desk.member.name, self._moment.today())

        def record() -> None:
            who, note, on, member = popover.recorded(), popover.note(), popover.on(), popover.member()
            self._write(who, partial(desk.leads.log, who, popover.kind().code, on, note, member=member))

        popover.accepted.connect(record)
        self._show(popover, anchor)


def _both(one: Callable[[], object], other: Callable[[], object]) -> tuple[object, object]:
    """Two questions, asked one after the other."""
    return one(), other()


def _add_plan_tally(popover: Popover, planned: "Planned") -> None:
    """With how many it is planned, whose plan gives way, and who is left out."""
    tally = Tally()
    free, busy, ended = len(planned.free), len(planned.busy), len(planned.ended)
    tally.show_lines(
        [
            TallyLine(free, n_("gets it", "get it", free)),
            TallyLine(busy, n_("gets it in place of another one", "get it in place of another one", busy)),
            TallyLine(
                ended,
                n_("is left out: no longer in the flow", "are left out: no longer in the flow", ended),
                "prohibit",
                "text_2",
            ),
        ]
    )
    popover.body.insertSpacing(popover.body.count() - 2, theme.px(12))
    popover.body.insertWidget(popover.body.count() - 2, tally)
    if popover.primary is not None:
        popover.primary.setText(n_("Plan with {n}", "Plan with {n}", free + busy))
        popover.primary.setToolTip(_("Several at once are one step"))
