"""What can be done with the leads that are selected on the board: for its keys, its menus and the palette."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from leaddesk.domain.board import WIDE_COLUMNS, Column
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.stages import FLOW, Stage
from leaddesk.translation import _
from leaddesk.ui.board.column_words import column_name


class Command(NamedTuple):
    """A line of a menu."""

    text: str
    icon: str
    run: Callable[[], object]
    key: str = ""
    """As QKeySequence reads it."""
    about: str = ""
    """What it means, in few words."""
    target: Column | None = None
    """Where a move leads."""


def moves_for(stages: set[Stage], move: Callable[[Column], object]) -> list[Command]:
    """The moves that make sense for leads in these stages, the likeliest first."""
    found: list[Command] = []
    if stages == {Stage.MQL}:
        about = f"{Stage.MQL} → {Stage.SAL}"
        found.append(Command(_("Accept"), "arrow-circle-right", lambda: move(Column.SAL), "A", about, Column.SAL))
        about = _("choose a reason, rests until a day")
        found.append(Command(_("Return…"), "arrow-u-up-left", lambda: move(Column.MAL), "R", about, Column.MAL))
    for column in WIDE_COLUMNS:
        is_said = stages == {Stage.MQL} and column in (Column.SAL, Column.MAL)
        if column.stage not in stages and not is_said:
            found.append(_to(column, move, asks=Stage.WON in stages))
    if stages == {Stage.MAL}:
        found.append(Command(_("Rest until…"), "moon", lambda: move(Column.RESTING)))
    if Stage.LOST not in stages:
        found.append(Command(_("Record as lost…"), "x-circle", lambda: move(Column.LOST)))
    if Stage.DISQUALIFIED not in stages:
        found.append(Command(_("Disqualify…"), "prohibit", lambda: move(Column.DISQUALIFIED)))
    return found


def _to(column: Column, move: Callable[[Column], object], *, asks: bool) -> Command:
    dots = "…" if asks or column in (Column.SQL, Column.WON) else ""
    text = _("Move to {stage}").format(stage=column_name(column)) + dots
    return Command(text, "arrow-right", lambda: move(column), target=column)


def neighbour(cards: Sequence[Card], steps: int) -> Column | None:
    """The next stage of the flow for leads of one stage: 1 towards the order, -1 back; None where there is none."""
    stages = {card.stage for card in cards}
    if len(stages) != 1:
        return None
    stage = stages.pop()
    if stage not in FLOW:
        return Column.MAL if steps > 0 else None
    place = FLOW.index(stage) + steps
    return Column(FLOW[place].value) if 0 <= place < len(FLOW) else None


def is_ready(cards: Sequence[Card]) -> bool:
    """Whether all of them meet the bar to their next stage."""
    return bool(cards) and all(card.standing is Standing.READY for card in cards)
