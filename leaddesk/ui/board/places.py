"""Where a card will stand in a sorted column, as far as the cards in sight tell.

The desk's order decides once the drop has settled. This is for the line that shows the place beforehand, so it compares
only with cards that are at hand, and says the edge of what is in sight where the place lies beyond it.
"""

from collections.abc import Sequence
from datetime import date

from leaddesk.domain.board import Column, Order
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.stages import Stage


def row_for(card: Card, column: Column, order: Order, in_sight: Sequence[tuple[int, Card]], today: date) -> int:
    """The row before which the card will stand, among rows and cards in sight (0 where none is)."""
    arrived = _arrived(card, column, today)
    for row, other in in_sight:
        if other.id != card.id and _key(arrived, order) < _key(other, order):
            return row
    return in_sight[-1][0] + 1 if in_sight else 0


def _arrived(card: Card, column: Column, today: date) -> Card:
    """The card as it will be once it is there: its days begin anew, and its clocks with them."""
    if card.stage is column.stage and column is not Column.RESTING:
        return card
    standing = Standing.NEXT_ACTION if card.next_action else Standing.QUIET
    if column is Column.MQL:
        standing = Standing.CLOCK
    elif column is Column.WON:
        standing = Standing.WON
    elif column is Column.RESTING:
        standing = Standing.RESTING
    elif column.stage in (Stage.LOST, Stage.DISQUALIFIED):
        standing = Standing.OUT
    return card._replace(stage=column.stage, standing=standing, stage_on=today, due_at=None, won_on=today)


def _key(card: Card, order: Order) -> tuple[object, ...]:
    """What the desk sorts by, as far as a card shows it."""
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
            return (card.next_action_on or date.max, card.next_action_time, card.id)


def _urgency(card: Card) -> float:
    """A number that orders cards of one standing, the most urgent first."""
    match card.standing:
        case Standing.OVERDUE | Standing.SOON | Standing.CLOCK:
            return card.due_at.timestamp() if card.due_at else float("inf")
        case Standing.LATE_ACTION | Standing.NEXT_ACTION:
            return _ordinal(card.next_action_on)
        case Standing.STUCK:
            return _ordinal(card.stuck_since)
        case Standing.RETURNED_DUE | Standing.RESTING:
            return _ordinal(card.rests_until)
        case Standing.WON:
            return -_ordinal(card.won_on or card.stage_on)
        case Standing.OUT:
            return -card.stage_on.toordinal()
        case _:
            return -card.engagement


def _ordinal(day: date | None) -> float:
    return day.toordinal() if day else float("inf")
