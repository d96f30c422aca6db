"""The receipt as rows to paint: points, what they are for, what is behind them, and the total below a rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaddesk.domain.activities import ACTIVITIES, Strength
from leaddesk.domain.leads import Activity
from leaddesk.domain.sentences import day_text
from leaddesk.translation import _, n_

if TYPE_CHECKING:
    from leaddesk.domain.receipts import ReceiptLine

MINUS = "−"
UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One line. ``is_total`` has a rule above it; ``is_quiet``: its points are nothing, or are taken off."""

    points: str
    what: str
    remark: str = ""
    is_total: bool = False
    is_quiet: bool = False


def engagement_rows(lines: "Sequence[ReceiptLine]", activities: Sequence[Activity]) -> list[Row]:
    """How the engagement adds up."""
    mine = [line for line in lines if line.kind == "engagement"]
    rows = [Row(signed(line.points), _what(line), line.detail, is_quiet=line.points < 0) for line in mine]
    strong = sum(ACTIVITIES[activity.code].strength is Strength.STRONG for activity in activities)
    remark = n_("{n} strong action", "{n} strong actions", strong) if strong else _("no strong action yet")
    return [*rows, Row(str(sum(line.points for line in mine)), _("in all"), remark, is_total=True)]


def fit_rows(lines: "Sequence[ReceiptLine]") -> list[Row]:
    """How the fit adds up, the unknown with their weight, and the share of the weight that is known."""
    mine = [line for line in lines if line.kind == "fit"]
    if not mine:
        return [Row(UNKNOWN, _("Nothing is known yet that a persona asks for"), is_quiet=True)]
    rows = [_criterion(line) for line in mine]
    points = max(sum(line.points for line in mine), 0)
    known = sum(line.weight for line in mine if line.is_known)
    whole = sum(line.weight for line in mine)
    return [*rows, _fit_total(points, known, whole)]


def signed(points: int) -> str:
    """+29, −5, 0."""
    return f"+{points}" if points > 0 else f"{MINUS}{-points}" if points < 0 else "0"


def _what(line: "ReceiptLine") -> str:
    return f"{line.what} {day_text(line.on)}" if line.on else line.what


def _criterion(line: "ReceiptLine") -> Row:
    if not line.is_known:
        return Row(UNKNOWN, line.what, n_("{n} point unknown", "{n} points unknown", line.weight), is_quiet=True)
    is_nothing = line.points <= 0
    points = signed(line.points) if line.points < 0 else str(line.points)
    return Row(points, line.what, "" if line.detail in line.what else line.detail, is_quiet=is_nothing)


def _fit_total(points: int, known: int, whole: int) -> Row:
    share = round(100 * points / known) if known else 0
    of = _("of {known} points, {share} %").format(known=known, share=share)
    remark = _("{share} % of it known").format(share=round(100 * known / whole)) if whole else ""
    return Row(str(points), of, remark, is_total=True)
