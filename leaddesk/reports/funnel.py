"""The funnel: of those who entered a stage, how many went where. The parts always add up to the whole."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from statistics import median
from typing import Any

from leaddesk.domain.stages import FLOW, Stage, stage_words
from leaddesk.store.flows import Passage, passages
from leaddesk.store.plain import Plain


@dataclass(frozen=True, slots=True)
class FunnelStage:
    """What became of those who entered a stage; ``entered`` is the sum of the six after it."""

    stage: str
    entered: int
    advanced: int
    """On to the next stage."""
    skipped: int
    """Ahead of the next stage."""
    returned: int
    """Back to an earlier one."""
    lost: int
    disqualified: int
    waiting: int
    rate: float | None
    """The share that advanced, 0 to 1; ``None`` where nobody entered, and for the last stage."""
    median_days: float | None
    """Days until they left, of those who did."""


@dataclass(frozen=True, slots=True)
class Funnel:
    """The funnel of the entries in a period."""

    first: date | None
    last: date | None
    stages: tuple[FunnelStage, ...]

    def as_json(self) -> dict[str, Any]:
        """As the command line prints it."""
        return {
            "from": self.first.isoformat() if self.first else None,
            "to": self.last.isoformat() if self.last else None,
            "stages": [asdict(stage) for stage in self.stages],
        }


def funnel(sql: Plain, first: date | None = None, last: date | None = None, events: tuple[int, ...] = ()) -> Funnel:
    """The funnel of all who entered a stage in the period, both days included; of people met at ``events``, if any."""
    by_stage: dict[str, list[Passage]] = {stage.value: [] for stage in FLOW}
    for passage in passages(sql, first, last, events):
        if passage.stage in by_stage:
            by_stage[passage.stage].append(passage)
    return Funnel(first, last, tuple(_stage(Stage(stage), mine) for stage, mine in by_stage.items()))


def _stage(stage: Stage, mine: Iterable[Passage]) -> FunnelStage:
    ends: Counter[str] = Counter()
    days: list[int] = []
    for passage in mine:
        ends[_end(stage, passage.next_stage)] += passage.count
        if passage.days is not None:
            days += [passage.days] * passage.count
    entered = sum(ends.values())
    return FunnelStage(
        stage=stage.value,
        entered=entered,
        advanced=ends["advanced"],
        skipped=ends["skipped"],
        returned=ends["returned"],
        lost=ends["lost"],
        disqualified=ends["disqualified"],
        waiting=ends["waiting"],
        rate=round(ends["advanced"] / entered, 4) if entered and stage is not FLOW[-1] else None,
        median_days=median(days) if days else None,
    )


def _end(stage: Stage, to: str | None) -> str:
    """Which of the six ends a move out of a stage is."""
    if to is None:
        return "waiting"
    after = Stage(to)
    if after is Stage.LOST:
        return "lost"
    if after is Stage.DISQUALIFIED:
        return "disqualified"
    steps = FLOW.index(after) - FLOW.index(stage)
    return "advanced" if steps == 1 else "skipped" if steps > 1 else "returned"


def funnel_lines(shown: Funnel) -> list[list[str]]:
    """The funnel as rows of text for a terminal."""
    return [
        [
            f"{stage.stage} {stage_words(Stage(stage.stage)).word}",
            *(str(n) for n in (stage.entered, stage.advanced, stage.skipped, stage.returned)),
            *(str(n) for n in (stage.lost, stage.disqualified, stage.waiting)),
            "–" if stage.rate is None else f"{stage.rate:.1%}",
            "–" if stage.median_days is None else f"{stage.median_days:g}",
        ]
        for stage in shown.stages
    ]
