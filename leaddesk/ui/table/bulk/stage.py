"""Moves many leads to one stage: first where to, then what the move has to be told, with the same gates as the board."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from leaddesk.domain.board import NARROW_COLUMNS, WIDE_COLUMNS, Column
from leaddesk.domain.moves import Question
from leaddesk.translation import _, n_
from leaddesk.ui.board.column_words import column_name
from leaddesk.ui.table.bulk.popover import BulkPopover, people
from leaddesk.ui.table.bulk.tally import Tally, TallyLine
from leaddesk.ui.widgets.option_rows import Option, OptionRows

if TYPE_CHECKING:
    from leaddesk.services.bulk import MovePlan
    from leaddesk.ui.board.gates.gate import Gate

_COLUMNS: tuple[Column, ...] = (*WIDE_COLUMNS, *NARROW_COLUMNS)


class StagePopover(BulkPopover):
    """Answers with :meth:`column` and ``plan``. ``ask`` is told which column is taken; :meth:`show_plan` answers it."""

    def __init__(
        self, window: QWidget, leads: Sequence[int], likely: Column, about: str, ask: Callable[[Column], object]
    ) -> None:
        super().__init__(window, _("Stage of {who}").format(who=about or people(len(leads))), "", leads)
        self.plan: MovePlan | None = None
        self._ask = ask
        self.options = OptionRows([Option(one.value, column_name(one)) for one in _COLUMNS], likely.value)
        self.add(self.options)
        self.finish(_("Move"))
        self.options.chosen.connect(self._tell)
        self._wait()

    def column(self) -> Column:
        """Where they are to go."""
        return Column(self.options.current())

    def show_plan(self, column: Column, plan: "MovePlan") -> None:
        """Shows who would go there; an answer about another column comes too late."""
        if column is self.column():
            self.plan = plan
            self.show_tally(lines_of(plan), primary_words(plan))

    def _wait(self) -> None:
        """Nothing can be done until it is known who would go."""
        self.plan = None
        if self.primary is not None:
            self.primary.setEnabled(False)

    def _tell(self) -> None:
        self._wait()
        self._ask(self.column())


def lines_of(plan: "MovePlan") -> list[TallyLine]:
    """The parts of those who are selected; they add up."""
    goes, there = len(plan.goes), len(plan.there)
    words = n_("moves", "move", goes)
    if plan.question is Question.OVERRIDE:
        words = n_("moves with both departments' names", "move with both departments' names", goes)
    return [
        TallyLine(goes, words),
        TallyLine(there, n_("is there already", "are there already", there), "minus", "text_2"),
        *_barred(plan),
    ]


def _barred(plan: "MovePlan") -> list[TallyLine]:
    by_gate = [refusal for refusal in plan.barred if refusal.question is Question.OVERRIDE]
    others = [refusal for refusal in plan.barred if refusal.question is not Question.OVERRIDE]
    gate, other = len(by_gate), len(others)
    return [
        TallyLine(
            gate,
            n_("is left out: the bar is not met", "are left out: the bar is not met", gate),
            "prohibit",
            "text_2",
            _reasons([refusal.why for refusal in by_gate]),
        ),
        TallyLine(
            other,
            n_("cannot go there", "cannot go there", other),
            "prohibit",
            "text_2",
            _reasons([refusal.why for refusal in others]),
        ),
    ]


_MOST_REASONS = 8


def _reasons(whys: Sequence[str]) -> str:
    """Who and why, the first of them."""
    counted = list(Counter(whys))
    more = len(counted) - _MOST_REASONS
    return "\n".join([*counted[:_MOST_REASONS], *([_("and {n} more").format(n=more)] if more > 0 else [])])


def primary_words(plan: "MovePlan") -> str:
    """The button: what it does, and with how many."""
    words = n_("Move {n}", "Move {n}", len(plan.goes))
    return words if plan.question is Question.NOTHING else _("{words}…").format(words=words)


def add_tally(gate: "Gate", plan: "MovePlan") -> None:
    """Puts the tally above the buttons of a gate, and the number on its primary one."""
    tally = Tally()
    tally.show_lines(lines_of(plan))
    gate.body.insertWidget(gate.body.count() - 2, tally)
    if gate.primary is not None:
        gate.primary.setText(n_("Move {n}", "Move {n}", len(plan.goes)))
