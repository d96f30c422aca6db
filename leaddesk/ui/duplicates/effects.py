"""What a merge does to points, clock and consent, in words."""

from dataclasses import dataclass

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.sentences import day_text
from leaddesk.services.merging import Foreseen
from leaddesk.services.pair_questions import PairQuestion
from leaddesk.translation import _, language
from leaddesk.ui.theme.tokens import ColorRole


@dataclass(frozen=True, slots=True)
class Effect:
    """One line: an icon, what comes of it, and why."""

    icon: str
    says: str
    why: str = ""
    role: ColorRole = "text_2"


def effects(asked: PairQuestion, foreseen: Foreseen) -> list[Effect]:
    """The lines of a merge, as it was foreseen."""
    found = [_points(foreseen)]
    if foreseen.card.due_at is not None:
        found.append(_clock(asked, foreseen))
    return [*found, _consent(asked, foreseen)]


def _points(foreseen: Foreseen) -> Effect:
    a, b = foreseen.points
    after = foreseen.card.engagement
    more = after - a - b
    change = f"{'＋' if more > 0 else '−'}{abs(more)}" if more else ""
    says = _("Engagement {sum}").format(sum=f"{a}＋{b}{change}＝{after}")
    if language() == "en":
        says = says.replace("＋", " + ").replace("−", " − ").replace("＝", " = ")
    if foreseen.counted_once:
        code, day = foreseen.counted_once[0]
        kind = ACTIVITIES.get(code)
        what = f"{kind.word if kind else code} {day_text(day)}"
        return Effect("plus-circle", says, _("Both have “{what}”: it counts once").format(what=what))
    return Effect("plus-circle", says, _("By the caps of the pact") if more else "")


def _clock(asked: PairQuestion, foreseen: Foreseen) -> Effect:
    due = foreseen.card.due_at
    assert due is not None
    moment = f"{day_text(due)} {due:%H:%M}"
    before = {lead.due_at for lead in (asked.a, asked.b) if lead.due_at is not None}
    if due in before:
        return Effect("clock", _("The time to answer does not change"), moment)
    return Effect("clock", _("The time to answer is {moment}").format(moment=moment))


def _consent(asked: PairQuestion, foreseen: Foreseen) -> Effect:
    day = foreseen.lead.opted_out_on
    if day is None:
        return Effect("shield-check", _("Mailings"), _("Neither opted out"))
    both = asked.a.opted_out_on is not None and asked.b.opted_out_on is not None
    why = _("Both opted out") if both else _("One of them opted out, so the merged person has too")
    return Effect("prohibit-bold", _("Opted out {day}").format(day=day_text(day)), why, "text")
