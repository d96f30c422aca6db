"""What keeps a lead from a stage, in words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.stages import FLOW, Stage, is_forward
from leaddesk.translation import _

if TYPE_CHECKING:  # the models of the pact take longer to load than a board has time for
    from leaddesk.domain.pact import Gate, Pact

_ORDER = "ABCD"


@dataclass(frozen=True, slots=True)
class Qualities:
    """What gates ask of a lead: its score, and what is known of it."""

    stage: Stage
    grade: str | None
    engagement: int
    strong_on: date | None
    strong_at: datetime | None
    """The newest strong action, by day and by moment."""
    is_reachable: bool
    avoid: str | None
    """The code of the avoid profile that bars it."""
    returned_at: datetime | None
    """When sales last gave it back, unless it was accepted since."""


def missing_for_mql(pact: "Pact", lead: Qualities, today: date) -> tuple[str, ...]:
    """Why the lead does not meet the agreed bar, a sentence each; empty where it does."""
    return tuple(_missing(Stage.MQL, pact, lead, today))


def missing_for(
    pact: "Pact", lead: Qualities, to: Stage, evidence: str, amount: int | None, today: date
) -> tuple[str, ...]:
    """Why a move on to this stage misses its gate; empty where it does not.

    A lead that skips a stage must meet its bar as well, but an order needs none beside its own. One that comes back
    into the flow meets that of the stage it comes to.
    """
    asked = [stage for stage in FLOW if is_forward(lead.stage, stage) and is_forward(stage, to)]
    missing = [
        sentence
        for stage in (*(asked if to is not Stage.WON else ()), to)
        for sentence in _missing(stage, pact, lead, today)
    ]
    gate = pact.gates.of(to)
    if gate.evidence and evidence not in gate.evidence:
        missing.append(_evidence(gate.evidence))
    if gate.amount and amount is None:
        missing.append(_("the amount of the order is not named"))
    return tuple(dict.fromkeys(missing))


def _missing(stage: Stage, pact: "Pact", lead: Qualities, today: date) -> Iterator[str]:
    """What a lead misses of the bar of one stage."""
    gate = pact.gates.of(stage)
    sentences = (
        _grade(gate, lead),
        _engagement(gate, lead),
        _strong(gate, lead, today),
        _returned(lead) if stage is Stage.MQL else "",
        _reachable(gate, lead),
        _avoid(gate, lead, pact),
    )
    return filter(None, sentences)


def _grade(gate: "Gate", lead: Qualities) -> str:
    if gate.grade is None or (lead.grade and _ORDER.index(lead.grade) <= _ORDER.index(gate.grade)):
        return ""
    if not lead.grade:
        return _("the fit is not known yet ({bar} or better is asked)").format(bar=gate.grade)
    return _("the fit is {grade} ({bar} or better is asked)").format(grade=lead.grade, bar=gate.grade)


def _engagement(gate: "Gate", lead: Qualities) -> str:
    if gate.engagement is None or lead.engagement >= gate.engagement:
        return ""
    return _("the engagement is {n} ({bar} is asked)").format(n=lead.engagement, bar=gate.engagement)


def _strong(gate: "Gate", lead: Qualities, today: date) -> str:
    if gate.strong_within_days is None:
        return ""
    if lead.strong_on is None:
        return _("no strong action yet")
    if (today - lead.strong_on).days > gate.strong_within_days:
        return _("no strong action within {n} days").format(n=gate.strong_within_days)
    return ""


def _returned(lead: Qualities) -> str:
    if lead.returned_at is None or (lead.strong_at is not None and lead.strong_at > lead.returned_at):
        return ""
    return _("no strong action since sales gave it back")


def _reachable(gate: "Gate", lead: Qualities) -> str:
    return _("neither a mail address nor a phone number") if gate.reachable and not lead.is_reachable else ""


def _avoid(gate: "Gate", lead: Qualities, pact: "Pact") -> str:
    if not gate.no_avoid or lead.avoid is None:
        return ""
    name = next((profile.name for profile in pact.avoid if profile.code == lead.avoid), lead.avoid)
    return _("fits the avoid profile “{name}”").format(name=name)


def _evidence(codes: Collection[str]) -> str:
    words = _(" or ").join(str(ACTIVITIES[code].word) for code in codes)
    return _("its evidence is missing: {activities}").format(activities=words)
