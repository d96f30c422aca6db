"""Which value of each field a merge keeps: by the rule, until somebody chooses the other side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.choices import EMPTY, Choice, Kept
from leaddesk.domain.matching.evidence import Reason
from leaddesk.domain.matching.merge_reasons import because
from leaddesk.domain.matching.reasons import shared_by
from leaddesk.domain.sentences import day_text
from leaddesk.domain.stages import stage_words
from leaddesk.services.merging import Side
from leaddesk.services.pair_questions import PairQuestion
from leaddesk.translation import _, n_
from leaddesk.ui.lead.shown_fields import shown
from leaddesk.ui.widgets.field_grid import GridRow
from leaddesk.ui.widgets.flowing import beside

Chosen = Mapping[str, Side]
"""Where somebody chose otherwise than the rule: whose value of a field stays."""

STAGE = "stage"
_PARTS = frozenset(("family_name", "given_name", "family_kana", "given_kana", "next_action_on"))
"""Fields that go with another one and are seen in it."""
_NUMBERS = frozenset(("phone", "phone2", "mobile", "email", "email2"))
_STEPS: tuple[Side | None, ...] = ("keep", None, "other")
"""Of a field that keeps both: the left one only, both, the right one only."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A row of the grid; ``key`` is the field, or "" where there is nothing to choose."""

    key: str
    row: GridRow


def field_lines(asked: PairQuestion, chosen: Chosen, activities: int | None = None) -> list[FieldLine]:
    """The rows: what differs, then what is company-wide and says nothing, then what both have in common.

    ``activities``: how many the merged person will have, as far as that is known.
    """
    differing, quiet, equal = [], [], []
    for choice in asked.choices:
        if choice.field in _PARTS:
            continue
        words = _quiet_words(choice, asked.pair.reasons)
        if words:
            text = _value(choice.field, asked.a)
            row = GridRow(_label(choice.field), text, _value(choice.field, asked.b), because=words, is_quiet=True)
            quiet.append(FieldLine("", row))
        elif choice.kept is Kept.SAME:
            equal.append(choice)
        else:
            differing.append(FieldLine(choice.field, _row(asked, choice, chosen.get(choice.field))))
    lines = _in_order(differing, quiet)
    if any(asked.activities):
        lines.append(_activities(asked, activities))
    return [*lines, _equal(asked, equal)] if equal else lines


def choose(choice: Choice, chosen: Chosen, side: Side) -> dict[str, Side]:
    """What is chosen once somebody took this side of a field. What is the rule's own choice needs not be chosen.

    Of a field that keeps both, a side is first kept alone; taken again, both are kept again.
    """
    after = dict(chosen)
    if choice.kept is Kept.BOTH:
        at = _STEPS.index(after.pop(choice.field, None))
        goal = 0 if side == "keep" else 2
        step = _STEPS[1 if at == goal else at + (1 if goal > at else -1)]
        return after if step is None else after | {choice.field: step}
    if (choice.kept is Kept.A) == (side == "keep"):
        after.pop(choice.field, None)
        return after
    return after | {choice.field: side}


def _row(asked: PairQuestion, choice: Choice, side: Side | None) -> GridRow:
    left, right = _value(choice.field, asked.a), _value(choice.field, asked.b)
    if side is not None:
        return GridRow(_label(choice.field), left, right, side == "keep", side == "other", _("Chosen by hand"))
    keeps_left, keeps_right = choice.kept in (Kept.A, Kept.BOTH), choice.kept in (Kept.B, Kept.BOTH)
    if choice.kept is not Kept.BOTH and choice.field in FIELD:
        kept = show(FIELD[choice.field], choice.value)
        if (
            choice.value in EMPTY
        ):  # the rule empties the field: what stood there is kept elsewhere, or belonged elsewhere
            keeps_left = keeps_right = False
        elif choice.field in _NUMBERS:  # it may come from another field of that side
            left, right = (kept, right) if keeps_left else (left, kept)
    return GridRow(_label(choice.field), left, right, keeps_left, keeps_right, because(choice))


def _in_order(differing: list[FieldLine], quiet: list[FieldLine]) -> list[FieldLine]:
    """What says nothing stands after the mail addresses, where people look for it, or else at the end of the fields."""
    at = next((place for place, line in enumerate(differing) if line.key in ("owner", "tags", STAGE)), len(differing))
    return [*differing[:at], *quiet, *differing[at:]]


def _label(key: str) -> str:
    return _("Stage") if key == STAGE else str(FIELD[key].word)


def _value(key: str, lead: Lead) -> str:
    if key == STAGE:
        words = f"{lead.stage} {stage_words(lead.stage).word}"
        return _("{stage} (since {day})").format(stage=words, day=day_text(lead.stage_at.date()))
    value: Any = lead.record.get(key)
    if key == "owner" and value in EMPTY:
        return _("No one")
    text = shown(key, lead.record) if key == "source" else show(FIELD[key], value)
    day = lead.record.get("next_action_on") if key == "next_action" and text else None
    return f"{day_text(day)} {text}" if day else text


def _quiet_words(choice: Choice, reasons: Sequence[Reason]) -> str:
    """Why a value that both have says nothing: many have it. "" for all others."""
    if choice.kept is not Kept.SAME or choice.field not in _NUMBERS:
        return ""
    shared = (reason for reason in reasons if reason.values and reason.values[0] == choice.value)
    return next(filter(None, map(shared_by, shared)), "")


def _activities(asked: PairQuestion, after: int | None) -> FieldLine:
    left, right = (n_("{n} recorded", "{n} recorded", count) for count in asked.activities)
    because = "" if after is None else n_("{n} in order of time", "{n} in order of time", after)
    held = [bool(count) for count in asked.activities]
    return FieldLine("", GridRow(_("Activities"), left, right, held[0], held[1], because))


def _equal(asked: PairQuestion, choices: list[Choice]) -> FieldLine:
    both = [f"{_label(choice.field)} {_value(choice.field, asked.a)}" for choice in choices]
    count = n_("{n} field", "{n} fields", len(both))
    return FieldLine("", GridRow(_("The same"), beside(*both), "", because=count, is_one=True))
