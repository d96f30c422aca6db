"""What a person decides about an import; everything has a default that is right for most lists."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from leaddesk.domain.stages import Stage

ListKind = Literal["business-cards", "seminar"]


class OnDuplicate(StrEnum):
    """What becomes of a row whose person is on the desk already."""

    MERGE = "merge"
    """The desk's person gets what the row says; who only may be the same is taken in and marked."""
    SKIP = "skip"
    """The row is left out."""
    CREATE = "create"
    """Every row becomes a person of its own, nobody is looked up."""
    ASK = "ask"
    """As merge, and who only may be the same is asked about."""


class PairDecision(StrEnum):
    """What is decided about a row that may be somebody on the desk."""

    MERGE = "merge"
    DIFFERENT = "different"
    HOLD = "hold"
    """Taken in as new, and marked as a possible duplicate."""


@dataclass(frozen=True, slots=True)
class EventDecision:
    """The event that the list belongs to: an existing one by its number, or a new one by its facts."""

    number: int | None = None
    name: str = ""
    kind: str = ""
    """A code of ``activities.EVENT_KINDS``; "" follows the list's kind."""
    starts_on: date | None = None
    ends_on: date | None = None
    place: str = ""
    cost: int | None = None
    """Yen."""
    product: str = ""
    basis: str = ""
    """The consent basis, a code of ``domain.consents.BASES``; "" follows the kind."""
    giver: str = ""
    """Who gave the list, where it was not our own people: the record of it that the law asks for."""
    received_by: str = ""
    """Our own member who took the list, where it was not the one at the keyboard."""
    received_on: date | None = None
    collected: str = ""
    """How the giver came by the data; kept with the giver."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that was decided."""

    event: EventDecision = EventDecision()
    kind: ListKind | None = None
    """``None``: as recognised."""
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    """The lowest row of the header, from 1; 0 for a list without one; ``None``: as recognised."""
    taken: Collection[int] = ()
    """Rows, from 1, that are people though they look like none."""
    mapping: Mapping[str, str | None] = field(default_factory=dict)
    """Fields by column, for columns whose recognition is overruled."""
    left_out: Collection[str] = ()
    """Columns that are not imported at all, by name."""
    remember: bool = True
    """Whether the mapping is remembered for this header."""
    on_duplicate: OnDuplicate = OnDuplicate.MERGE
    stage: Stage = Stage.MAL
    pairs: Mapping[int, PairDecision] = field(default_factory=dict)
    """For rows (from 1) that may be somebody on the desk."""
    conflicts: Mapping[tuple[int, str], Literal["desk", "file"]] = field(default_factory=dict)
    """For a lead's field that was changed both in an exported workbook and on the desk since: which one stays."""
