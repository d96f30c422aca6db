"""A lead as the rest of the program sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from leaddesk.domain.stages import Stage

Record = dict[str, Any]
"""Clean values by field key (``domain.fields``); keys without a value are not in it. The types are those of the kinds."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Everything about one lead but its history. Moments carry their zone."""

    id: int
    revision: int
    stage: Stage
    stage_at: datetime
    record: Mapping[str, Any]
    """Its fields. ``event`` is the name of the newest event, ``answer`` the answers as text."""
    fit_points: int
    fit_known: int
    grade: str | None
    engagement: int
    persona: str | None
    avoid: str | None
    role: str | None
    strong_at: datetime | None
    strong_on: date | None
    due_at: datetime | None
    rests_until: date | None
    returned_at: datetime | None
    opted_out_on: date | None
    amount: int | None
    is_monthly: bool
    won_on: date | None
    reason: str | None
    duplicates: int
    event_id: int | None
    company_id: int | None
    next_action_time: str
    next_action_kind: str
    created_at: datetime
    updated_at: datetime

    @property
    def fit(self) -> int | None:
        """The share of the known weight in per cent, rounded; ``None`` where nothing is known."""
        return None if not self.fit_known else int(100 * self.fit_points / self.fit_known + 0.5)

    @property
    def name(self) -> str:
        """What to call it: the person, else the company, else the mail address."""
        record = self.record
        return str(record.get("full_name") or record.get("company") or record.get("email") or f"#{self.id}")


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that happened, as it is shown."""

    id: int
    code: str
    on: date
    at: datetime
    event: str
    minutes: int | None
    note: str
    details: Mapping[str, Any]
    """``answers``: question and answer in pairs; ``kept``: columns that no field took, by header."""
    member: str


@dataclass(frozen=True, slots=True)
class Consent:
    """On what basis the data is held."""

    basis: str
    on: date
    event: str
    mailing: str
    member: str


@dataclass(frozen=True, slots=True)
class StageMove:
    """A step in the flow."""

    at: datetime
    before: Stage | None
    after: Stage
    reason: str
    note: str
    until: date | None
    agreed_by: tuple[str, str] | None
    amount: int | None
    grade: str
    engagement: int | None
    pact_version: int | None
    member: str
