"""What a draft of the pact would change on a desk, and the versions that were published."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from leaddesk.domain.backtest import BackTest, Suggestion
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_checks import Finding
from leaddesk.domain.stages import Stage

BAND = 10
"""Points of engagement in one band of the distribution."""


@dataclass(frozen=True, slots=True)
class Version:
    """A published pact."""

    number: int
    pact: Pact
    published_at: datetime
    note: str
    marketing: str
    sales: str
    """The names of both departments under it."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A lead whose standing towards MQL a draft changes."""

    lead: int
    name: str
    company: str
    before: int
    after: int
    """Its engagement."""
    grade_before: str
    grade_after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A draft beside the published pact."""

    changed: int
    """Leads whose score is another one."""
    enters: tuple[Drafted, ...]
    """Leads of marketing that would meet the bar and do not now."""
    leaves: tuple[Drafted, ...]
    """MQLs that meet the bar now and would not."""
    mql: int
    """MQLs now."""
    published: Mapping[int, int]
    """Leads in the flow before sales by band of engagement, the band's lowest points as its name."""
    draft: Mapping[int, int]
    recent_published: int
    """Leads that meet the bar with a strong action in the last four weeks."""
    recent_draft: int
    personas: Mapping[str, Mapping[str, int]]
    """Under the draft, of the leads that each persona (by its code) fits best: how many have each grade."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a draft would change, and what it should be told."""

    comparison: Comparison
    findings: tuple[Finding, ...]
    handovers_published: float
    """Hand-overs a week as they are now, from those of the last four weeks."""
    handovers_draft: float
    capacity: int
    """How many sales can take a week."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The leads that ended in one stage."""

    stage: Stage
    leads: int
    first: date
    last: date
    """Between which days they did."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How much a back-test has to go by."""

    first: date | None
    last: date | None
    """The first and the last hand-over among the leads whose end is known; ``None`` where there are none."""
    endings: tuple[Ending, ...]
    """Won, lost, disqualified: those that there are."""
    open_sql: int
    """SQLs for which neither an order nor a loss is recorded."""
    wins_a_month: float
    """Orders of the last three months, by month."""


@dataclass(frozen=True, slots=True)
class Unruled:
    """An action of missed orders for which the draft has no rule."""

    activity: str
    leads: int
    """Of the missed orders."""


@dataclass(frozen=True, slots=True)
class BackTestReport:
    """A draft replayed beside the published pact, and what it teaches."""

    draft: BackTest
    published: BackTest
    number: int
    """Of the published version."""
    outcomes: Outcomes
    suggestions: tuple[Suggestion, ...]
    unruled: tuple[Unruled, ...]
    """The most frequent first."""
