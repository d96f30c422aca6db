"""Conditions of the pact: what a persona, an avoid profile or a scoring rule asks of a lead or of what it did.

Each is one frozen class; ``kind`` names it in files. Its SQL is in ``store.scoring.conditions``, its sentence here.
A condition on a fact is true, false or unknown: unknown is neither match nor mismatch.
"""

from collections.abc import Collection
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from leaddesk.domain.activities import ACTIVITIES, EVENT_KINDS
from leaddesk.domain.regions import PREFECTURES, REGION
from leaddesk.domain.roles import Role
from leaddesk.translation import _


class Part(BaseModel):
    """A part of the pact: never changed in place, and nothing in it that is not known."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
    )


def _known(codes: Collection[str]) -> Any:
    """Lets a code of this catalogue pass."""

    def check(value: str) -> str:
        if value not in codes:
            known = ", ".join(codes)
            raise ValueError(_("“{value}” is not known here; known are: {known}").format(value=value, known=known))
        return value

    return AfterValidator(check)


Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=200)], ...], Field(min_length=1, max_length=500)]
ActivityCode = Annotated[str, _known(ACTIVITIES)]
EventKind = Annotated[str, _known(EVENT_KINDS)]
Place = Annotated[str, _known((*REGION, *PREFECTURES))]
Amount = Annotated[int, Field(ge=0, le=10**15)]


class NumberIs(Part):
    """Employees or revenue (yen) within bounds, both included. A range that lies across a bound is unknown."""

    kind: Literal["number"] = "number"
    field: Literal["employees", "revenue"]
    at_least: Amount | None = None
    at_most: Amount | None = None

    @model_validator(mode="after")
    def _has_bounds(self) -> "NumberIs":
        if self.at_least is None and self.at_most is None:
            raise ValueError(_("give at_least, at_most, or both"))
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError(_("at_least is greater than at_most"))
        return self


class TextHas(Part):
    """A text field that contains any of the words, whatever their case. Unknown where the field is empty.

    A word in Latin letters counts from the beginning of a word, one of up to three letters as a whole word: "IT" is in
    "IT推進部", not in "Quality".
    """

    kind: Literal["text"] = "text"
    field: Literal["industry", "department", "job_title", "company", "country", "source", "registration_status"]
    any_of: Words


class RoleIs(Part):
    """The person's role, told from the job title. Unknown without a title that tells it."""

    kind: Literal["role"] = "role"
    any_of: Annotated[tuple[Role, ...], Field(min_length=1)]


class PlaceIs(Part):
    """The prefecture, or a region of prefectures. Unknown without one."""

    kind: Literal["place"] = "place"
    any_of: Annotated[tuple[Place, ...], Field(min_length=1)]


class RankIs(Part):
    """How warm our booth staff found the person. Unknown without a rank."""

    kind: Literal["rank"] = "rank"
    any_of: Annotated[tuple[Literal["A", "B", "C"], ...], Field(min_length=1)]


class TagIs(Part):
    """Any of these tags is set. Never unknown."""

    kind: Literal["tag"] = "tag"
    any_of: Words


class MailIs(Part):
    """The mail address is of any of these domains or of one below them (``ac.jp``). Unknown without an address."""

    kind: Literal["mail"] = "mail"
    any_of: Words


class KeywordIn(Part):
    """Any of these words stands anywhere in what is known of the person: fields, notes, answers. Never unknown."""

    kind: Literal["keyword"] = "keyword"
    any_of: Words


Fact = Annotated[
    NumberIs | TextHas | RoleIs | PlaceIs | RankIs | TagIs | MailIs | KeywordIn, Field(discriminator="kind")
]


class Did(Part):
    """The person did any of these activities.

    ``minutes`` holds where minutes were measured: who attended a room without a clock attended. ``count`` asks for so
    many of them; then the rule counts once, for the newest.
    """

    kind: Literal["did"] = "did"
    activities: Annotated[tuple[ActivityCode, ...], Field(min_length=1)]
    event_kinds: tuple[EventKind, ...] = ()
    event: Annotated[str, Field(max_length=200)] = ""
    """Part of the event's name."""
    minutes: Annotated[int, Field(ge=1, le=1440)] | None = None
    within_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    count: Annotated[int, Field(ge=1, le=1000)] = 1


Condition = Annotated[
    NumberIs | TextHas | RoleIs | PlaceIs | RankIs | TagIs | MailIs | KeywordIn | Did, Field(discriminator="kind")
]
