"""The pact: what marketing and sales agreed that each stage means, as one value.

It is edited as a draft, published as a version and never changed in place. Names and definitions in it are the team's
own words, in the team's language.
"""

from collections.abc import Iterator
from datetime import date, time
from typing import Annotated, Literal

from pydantic import Field, model_validator

from leaddesk.domain.activities import ACTIVITIES, Strength
from leaddesk.domain.conditions import ActivityCode, Condition, Did, Fact, Part
from leaddesk.domain.stages import Stage
from leaddesk.translation import _

FORMAT = 1
"""The form of a written pact. A greater one was written by a newer LeadDesk."""

Code = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
"""Names a part for receipts and history: lower-case letters, digits and hyphens."""
Name = Annotated[str, Field(min_length=1, max_length=120)]
Grade = Literal["A", "B", "C", "D"]


class Criterion(Part):
    """One condition of a persona and how much it weighs."""

    weight: Annotated[int, Field(ge=1, le=1000)]
    when: Fact


class Persona(Part):
    """A target profile. A lead's fit is its best persona's share of the weight that is known."""

    code: Code
    name: Name
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1, max_length=30)]
    on: bool = True

    @property
    def weight(self) -> int:
        """What all its criteria weigh together."""
        return sum(criterion.weight for criterion in self.criteria)


class Avoid(Part):
    """A profile to keep away from: it bars a lead from MQL, or takes points off its fit. Any one condition suffices."""

    code: Code
    name: Name
    any_of: Annotated[tuple[Fact, ...], Field(min_length=1, max_length=30)]
    subtract: Annotated[int, Field(ge=1, le=1000)] | None = None
    """Points off the fit; ``None`` bars."""
    on: bool = True


class Rule(Part):
    """Points for what somebody did, or for a fact."""

    code: Code
    points: Annotated[int, Field(ge=-1000, le=1000)]
    when: Condition
    times: Annotated[int, Field(ge=1, le=1000)] | Literal["each"] = 1
    """How often it counts, the newest first."""
    half_life: Annotated[int, Field(ge=1, le=3650)] | None = None
    """After so many days half of the points are left; ``None`` is for good."""
    at_most: Annotated[int, Field(ge=1, le=1000)] | None = None
    """All its points together."""
    strong: bool = False
    """The person declares themselves by it: asked for by the gate to MQL."""
    on: bool = True

    @model_validator(mode="after")
    def _is_sound(self) -> "Rule":
        if not isinstance(self.when, Did):
            if self.strong:
                raise ValueError(_("only what somebody did can be strong"))
            if self.half_life:
                raise ValueError(_("a fact does not fade: leave out half_life"))
        elif self.strong:
            weak = [code for code in self.when.activities if ACTIVITIES[code].strength is Strength.WEAK]
            if weak:
                raise ValueError(_("{codes} is weak evidence and cannot be strong").format(codes=", ".join(weak)))
        if self.points == 0:
            raise ValueError(_("a rule of 0 points does nothing: switch it off, or give it points"))
        return self


class RuleGroup(Part):
    """Rules under one cap."""

    code: Code
    name: Name
    at_most: Annotated[int, Field(ge=1, le=10_000)] | None = None
    rules: Annotated[tuple[Rule, ...], Field(max_length=100)] = ()


class Grades(Part):
    """From which share of the known weight (per cent) a grade is given; below C it is D."""

    A: Annotated[int, Field(ge=1, le=100)] = 80
    B: Annotated[int, Field(ge=1, le=100)] = 60
    C: Annotated[int, Field(ge=1, le=100)] = 40

    @model_validator(mode="after")
    def _falls(self) -> "Grades":
        if not self.A > self.B > self.C:
            raise ValueError(_("A must ask for more than B, and B for more than C"))
        return self


class Gate(Part):
    """What a lead must have to enter a stage. Parts that are left out ask nothing."""

    grade: Grade | None = None
    """This grade or better."""
    engagement: Annotated[int, Field(ge=0, le=10_000)] | None = None
    strong_within_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    """A strong action not older than this."""
    reachable: bool = False
    """A mail address or a phone number."""
    no_avoid: bool = False
    """No profile to avoid that bars."""
    evidence: tuple[ActivityCode, ...] = ()
    """One of these activities must be named, and is recorded."""
    amount: bool = False
    """The order's amount must be named."""


class Gates(Part):
    """The gate of each stage."""

    MQL: Gate = Gate()
    SAL: Gate = Gate()
    SQL: Gate = Gate()
    WON: Gate = Gate()

    def of(self, stage: Stage) -> Gate:
        """The gate of a stage; stages without one ask nothing."""
        gate = getattr(self, stage.value, None)
        return gate if isinstance(gate, Gate) else Gate()


Timed = Literal["MAL", "MQL", "SAL", "SQL"]


def _stuck_days() -> dict[Timed, int]:
    return {"MAL": 30, "SAL": 14, "SQL": 21}


class Clocks(Part):
    """Until when each department answers, and when a lead counts as stuck."""

    answer_hours: Annotated[int, Field(ge=1, le=1000)] = 24
    """Working hours that sales has to answer an MQL."""
    stuck_days: dict[Timed, Annotated[int, Field(ge=1, le=3650)]] = Field(default_factory=_stuck_days)
    """Days without a move or a touch."""
    hours: Annotated[tuple[tuple[time, time], ...], Field(min_length=1, max_length=6)] = (
        (time(9), time(12)),
        (time(13), time(18)),
    )
    weekdays: Annotated[frozenset[Annotated[int, Field(ge=0, le=6)]], Field(min_length=1)] = frozenset(range(5))
    """Monday is 0."""
    holidays: Literal["JP", "none"] = "JP"
    days_off: tuple[date, ...] = ()
    """The team's own."""
    handovers_a_week: Annotated[int, Field(ge=1, le=10_000)] = 10
    """How many MQLs sales can take."""

    @model_validator(mode="after")
    def _in_order(self) -> "Clocks":
        ends = time(0)
        for begins, stops in self.hours:
            if begins.tzinfo or stops.tzinfo:
                raise ValueError(_("write the working hours as 09:00, in the team's own time"))
            if not ends <= begins < stops:
                raise ValueError(_("the working hours overlap or run backwards"))
            ends = stops
        return self


class Pact(Part):
    """All of it."""

    format: int = FORMAT
    grades: Grades = Grades()
    personas: Annotated[tuple[Persona, ...], Field(max_length=20)] = ()
    avoid: Annotated[tuple[Avoid, ...], Field(max_length=50)] = ()
    groups: Annotated[tuple[RuleGroup, ...], Field(max_length=30)] = ()
    gates: Gates = Gates()
    definitions: dict[Literal["MAL", "MQL", "SAL", "SQL", "WON"], Annotated[str, Field(max_length=2000)]] = Field(
        default_factory=dict
    )
    clocks: Clocks = Clocks()

    @model_validator(mode="after")
    def _codes_are_unique(self) -> "Pact":
        for what in (self.personas, self.avoid, self.groups, tuple(self.all_rules())):
            codes = [part.code for part in what]
            twice = next((code for code in codes if codes.count(code) > 1), None)
            if twice:
                raise ValueError(_("the code “{code}” is used twice").format(code=twice))
        return self

    def all_rules(self) -> Iterator[Rule]:
        """Every rule, switched off ones too, in order."""
        for group in self.groups:
            yield from group.rules

    def rules(self) -> Iterator[tuple[RuleGroup, Rule]]:
        """The rules that count, each with its group."""
        for group in self.groups:
            for rule in group.rules:
                if rule.on:
                    yield group, rule
