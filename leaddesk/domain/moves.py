"""Moves between stages: what a move must say, and what it is refused for."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from leaddesk.domain.stages import OVERRIDE_REASON, UNORDER_REASONS, Stage, is_order_taken_back, is_return


class Question(StrEnum):
    """What a move has to be told before it can be made. Asked in place, at the card."""

    NOTHING = "nothing"
    RETURN = "return"
    """Why sales gives it back, and until when it rests."""
    EVIDENCE = "evidence"
    """What shows an order coming: a quote was asked for, or an appointment made."""
    ORDER = "order"
    """Amount, and whether monthly or once."""
    UNORDER = "unorder"
    """Why an order is taken back."""
    LOST = "lost"
    DISQUALIFY = "disqualify"
    REST = "rest"
    """Until when it rests."""
    OVERRIDE = "override"
    """The gate is not met: both departments' names and a note."""


class Move(NamedTuple):
    """Where leads are to go, and what was said about it."""

    to: Stage
    reason: str = ""
    """A code of the reasons for this move, or ``agreed`` for an override."""
    note: str = ""
    evidence: str = ""
    """The code of the activity that shows an order coming."""
    evidence_on: date | None = None
    """The day of that activity; today where not said."""
    amount: int | None = None
    """Yen: of the order for WON, expected for SQL."""
    is_monthly: bool = False
    until: date | None = None
    """Until when a lead that goes back to MAL rests."""
    owner: str = ""
    """Who takes it; where not said: its owner, or else the member who moves it."""
    agreed_by: tuple[str, str] | None = None
    """An override's names, marketing and sales."""
    is_meant: bool = False
    """Written out, as in a command, so that no slip of the hand has to be asked about: an order is taken back without a reason."""

    @property
    def is_override(self) -> bool:
        """Whether both departments agreed to move it without its gate."""
        return self.reason == OVERRIDE_REASON


def question(before: Stage, move: Move) -> Question:
    """What a move out of this stage still has to be told, the pact's gate aside."""
    if is_return(before, move.to):
        return Question.NOTHING if move.reason else Question.RETURN
    if is_order_taken_back(before, move.to):
        return Question.NOTHING if move.is_meant or move.reason in UNORDER_REASONS else Question.UNORDER
    if move.to is Stage.LOST:
        return Question.NOTHING if move.reason else Question.LOST
    if move.to is Stage.DISQUALIFIED:
        return Question.NOTHING if move.reason else Question.DISQUALIFY
    if move.to is Stage.SQL:
        return Question.NOTHING if move.evidence or move.is_override else Question.EVIDENCE
    if move.to is Stage.WON:
        return Question.NOTHING if move.amount is not None else Question.ORDER
    return Question.NOTHING


class Likely(NamedTuple):
    """The answer that a lead's own facts suggest."""

    code: str
    why: str
    """In few words: it stands on one line below the answer."""


class Refusal(NamedTuple):
    """A lead that did not move, and why in a sentence."""

    lead: int
    why: str
    question: Question = Question.NOTHING
    """What would let it through, where something would."""
    missing: tuple[str, ...] = ()
    """What the lead lacks of the pact's bar, each without its name."""
    likely: Likely | None = None
    """The likely answer to the question."""
    pact_version: int = 0
    """The version of the pact that it was judged by; 0 where none had a say."""
