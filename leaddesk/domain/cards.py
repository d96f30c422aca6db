"""A lead as a board card shows it: what can be read from across a meeting room, and no more."""

from datetime import date, datetime
from enum import IntEnum
from typing import NamedTuple

from leaddesk.domain.stages import Stage


class Standing(IntEnum):
    """What most needs saying of a lead, the most urgent first. The board's sort by urgency follows these numbers."""

    OVERDUE = 0
    """Sales has not answered an MQL within the agreed working hours."""
    LATE_ACTION = 1
    """The next action's day has passed."""
    RETURNED_DUE = 2
    """Sales gave it back, and the date until which it rested has come."""
    RETURNED_AGAIN = 3
    """Sales gave it back, and the person did something strong since."""
    STUCK = 4
    """Not moved or touched for its stage's days."""
    SOON = 5
    """Less than a quarter of the time to answer is left."""
    READY = 6
    """Meets the gate to the next stage."""
    DUPLICATE = 7
    """May be the same person as another lead."""
    OPTED_OUT = 8
    WON = 9
    NEXT_ACTION = 10
    CLOCK = 11
    """The time to answer is running."""
    QUIET = 12
    """Nothing to say but what happened last."""
    RESTING = 13
    OUT = 14
    """Lost or disqualified."""


class Card(NamedTuple):
    """One lead on the board. Days are local dates, moments carry their zone."""

    id: int
    revision: int
    stage: Stage
    standing: Standing
    full_name: str
    family_name: str
    given_name: str
    company: str
    department: str
    job_title: str
    owner: str
    grade: str
    """A to D, or "" where nothing is known."""
    is_grade_shaky: bool
    """Less than half of the persona's weight is known."""
    engagement: int
    rank: str
    """A, B, C or ""."""
    stage_on: date
    """Since when it stands in its stage."""
    due_at: datetime | None = None
    """Until when sales should have answered."""
    stuck_since: date | None = None
    """The day of the last move or touch of a lead that is stuck."""
    rests_until: date | None = None
    returned_on: date | None = None
    strong_on: date | None = None
    strong_code: str = ""
    """The newest strong activity."""
    next_action: str = ""
    next_action_on: date | None = None
    next_action_time: str = ""
    """"16:30", or "" for the whole day."""
    next_action_kind: str = ""
    """call, mail, visit or task."""
    last_code: str = ""
    """The newest activity, and where and when it was."""
    last_on: date | None = None
    last_event: str = ""
    duplicates: int = 0
    """How many leads may be the same person."""
    opted_out_on: date | None = None
    amount: int | None = None
    """Yen: of the order, or what is expected."""
    is_monthly: bool = False
    won_on: date | None = None
    reason: str = ""
    """Why it is out of the flow, or was given back."""
