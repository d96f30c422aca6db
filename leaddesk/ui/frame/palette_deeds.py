"""What can be done with one person, as rows of the palette: moves, recording, and what is next."""

from collections.abc import Callable

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.translation import _
from leaddesk.ui.board.commands import Command, moves_for, neighbour
from leaddesk.ui.frame.palette_row import Row
from leaddesk.ui.lead.log_popover import LOG_KINDS
from leaddesk.ui.widgets.keys import hint

_MOVES_IN_SHORT = 2


def deeds_with(
    card: Card, move: Callable[[Column], object], press: Callable[[str], object] | None, *, is_short: bool
) -> list[Row]:
    """The likeliest first. ``press`` opens the lead's panel and presses keys there; None where the desk has none.

    ``is_short`` leaves out the unlikely moves and what only the panel's own keys do.
    """
    rows = [Row(one.text, one.icon, one.about, one.run, one.key) for one in _moves(card, move, is_short)]
    if press is None:
        return rows
    call, *others = (_pressing(press, str(kind.title), kind.icon, f"L{kind.key}") for kind in LOG_KINDS)
    plan = _pressing(press, _("Set the next action"), "calendar-plus", "N")
    rows += [call, plan, *others]
    if not is_short:
        rows.append(_pressing(press, _("Change the owner"), "user", "O"))
        rows.append(_pressing(press, _("Change the tags"), "tag", "T"))
    return rows


def _moves(card: Card, move: Callable[[Column], object], is_short: bool) -> list[Command]:
    """The moves, the one to the next stage first, where no words of its own put another there."""
    commands = moves_for({card.stage}, move)
    after = neighbour([card], 1)
    if after is not None:
        commands.sort(key=lambda one: not one.key and one.target is not after)
    return commands[:_MOVES_IN_SHORT] if is_short else commands


def _pressing(press: Callable[[str], object], text: str, icon: str, keys: str) -> Row:
    return Row(text, icon, "", lambda: press(keys), " ".join(map(hint, keys)))
