"""What the journal tells: steps, and the rows that they changed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

Values = dict[str, str | int | float | None]
"""The values of a row by column."""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """One step, as it was."""

    id: int
    kind: str
    at: datetime
    member: str
    words: dict[str, Any]
    """The values of the sentence that tells it."""
    undoes: int | None
    undone_by: int | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """One row changed in a step.

    ``before`` is ``None`` for one that was created, ``after`` for one that was deleted; a created one has neither, for
    its values can be read where they are.
    """

    id: int
    step: int
    entity: str
    entity_id: int
    lead: int | None
    before: Values | None
    after: Values | None
    is_deletion: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What was not taken back because somebody changed it since: a field of a lead or, without one, a whole person."""

    lead: int
    field: str | None
