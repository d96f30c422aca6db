"""Riddles of our own work with a list: its categories and numbers."""

from itertools import pairwise
from statistics import mean

from leaddesk.lists.recognition.drafts import Draft, Neighbours
from leaddesk.lists.recognition.riddles.reasons import BY_NEIGHBOURS, BY_VALUES, FEW_VALUES, MANY_VALUES, ROW_NUMBERS


def category(draft: Draft, others: Neighbours) -> None:
    """区分, カテゴリー: a tag; in some lists the industry, or how somebody takes part."""
    evidence = draft.evidence
    if "カテゴリ" in draft.header and evidence.share("industry") >= 0.5 and not others.names("industry", draft):
        draft.decide("industry", 0.75, BY_VALUES, "industry", "tags")
    elif evidence.count >= 8 and evidence.distinct > 0.8 * evidence.count:
        draft.decide(None, 0.8, MANY_VALUES)
    elif evidence.is_empty:
        draft.decide(None, 0.93, draft.because)
    else:
        draft.decide("tags", 0.85, draft.because)


def serial(draft: Draft, others: Neighbours) -> None:
    """No., ID: only the number of the row, or a number of the person."""
    numbers = [int(text.replace(",", "")) for text in draft.evidence.texts if text.replace(",", "").isdecimal()]
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    if (
        len(numbers) == draft.evidence.count
        and numbers
        and numbers[0] <= 1
        and (not steps or (min(steps) >= 0 and mean(steps) <= 400))
    ):
        draft.decide(None, 0.95, ROW_NUMBERS)
    elif others.has("external_id", draft) or draft.evidence.is_empty:
        draft.decide(None, 0.88, BY_NEIGHBOURS)
    elif draft.evidence.varies() or draft.evidence.count < 4:
        draft.decide("external_id", 0.92, MANY_VALUES)
    else:
        draft.decide(None, 0.78, FEW_VALUES, None, "external_id")
