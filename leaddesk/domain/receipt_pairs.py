"""One lead's receipt under two pacts side by side, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from leaddesk.domain.receipts import ReceiptLine, ScoreKind
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class PairedLine:
    """What one rule gave for one piece of evidence, under both."""

    line: ReceiptLine
    """As the draft has it; where the draft gives nothing for it, as the published pact has it."""
    published: int | None
    """``None`` where only the draft gives points for it."""
    draft: int | None

    @property
    def differs(self) -> bool:
        """Whether it gives other points."""
        return (self.published or 0) != (self.draft or 0)


@dataclass(frozen=True, slots=True)
class Standing:
    """A lead's score under one pact."""

    engagement: int
    grade: str
    persona: str
    """The name of the persona that fits best; "" where none does."""


@dataclass(frozen=True, slots=True)
class PairedReceipt:
    """Why a lead's score is what it is, and what a draft makes of it."""

    lead: int
    name: str
    company: str
    published: Standing
    draft: Standing
    lines: tuple[PairedLine, ...]

    def of(self, kind: ScoreKind) -> tuple[PairedLine, ...]:
        """The lines of one of the two numbers."""
        return tuple(pair for pair in self.lines if pair.line.kind is kind)


def paired(published: Iterable[ReceiptLine], draft: Iterable[ReceiptLine]) -> tuple[PairedLine, ...]:
    """The lines of two receipts of one lead, in the draft's order, those that the draft lost after their neighbours.

    Lines belong together where rule, kind, evidence and day are the same; several of them in their order.
    """
    old, new = list(published), list(draft)
    waiting: dict[tuple[object, ...], list[ReceiptLine]] = {}
    for line in new:
        waiting.setdefault(_evidence(line), []).append(line)
    partner: dict[int, ReceiptLine] = {}
    lost: list[tuple[int, ReceiptLine]] = []
    place = 0
    for line in old:
        same = waiting.get(_evidence(line))
        if same:
            found = same.pop(0)
            partner[id(found)] = line
            place = next(at for at, one in enumerate(new) if one is found) + 1
        else:
            lost.append((place, line))
    pairs = [PairedLine(line, _points(partner.get(id(line))), line.points) for line in new]
    for at, line in reversed(lost):
        pairs.insert(at, PairedLine(line, line.points, None))
    return tuple(pairs)


def condensed(pairs: Iterable[PairedLine]) -> tuple[PairedLine, ...]:
    """The same pairs with what one rule counted several times for the same thing on one line: "Site visited, 5 times"."""
    groups: dict[tuple[object, ...], list[PairedLine]] = {}
    for pair in pairs:
        line = pair.line
        key = (line.kind, line.rule, line.what) if line.on is not None and not line.is_strong else (id(pair),)
        groups.setdefault(key, []).append(pair)
    return tuple(_together(group) for group in groups.values())


def _together(group: list[PairedLine]) -> PairedLine:
    if len(group) == 1:
        return group[0]
    line = group[0].line
    what = _("{what} {n} times").format(what=line.what, n=len(group))
    whole = replace(line, what=what, detail="", on=None, points=sum(pair.line.points for pair in group))
    return PairedLine(whole, _sum(pair.published for pair in group), _sum(pair.draft for pair in group))


def _sum(points: Iterable[int | None]) -> int | None:
    known = [one for one in points if one is not None]
    return sum(known) if known else None


def _points(line: ReceiptLine | None) -> int | None:
    return None if line is None else line.points


def _evidence(line: ReceiptLine) -> tuple[object, ...]:
    return line.kind, line.rule, line.what if line.on is not None or line.kind is ScoreKind.FIT else "", line.on
