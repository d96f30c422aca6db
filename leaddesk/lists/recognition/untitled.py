"""Columns without a header, or with one that says nothing: what their values tell."""

from collections.abc import Sequence
from itertools import pairwise

from leaddesk.lists.recognition.drafts import Draft, Neighbours
from leaddesk.lists.recognition.evidence import Evidence
from leaddesk.lists.recognition.fits import told_by_values
from leaddesk.lists.recognition.recognised import Guess
from leaddesk.translation import Word

BY_VALUES = Word("decided by the values", "値から判断")
LEFT_OPEN = Word("the values look like it", "値がその形をしている")

_STRONG_GUESS = 0.8
"""How sure values must be to overrule a header that says nothing."""
_WITHOUT_HEADER = 0.5
"""How sure values must be where there is no header at all."""


def use_what_values_tell(drafts: Sequence[Draft], others: Neighbours) -> None:
    """Columns without a header, or with one that says nothing: the clearest values take what no other column has."""
    has_header = any(draft.head.is_known for draft in drafts)
    open_ones = [
        draft
        for draft in drafts
        if not draft.head.is_known and not draft.is_fixed and not draft.is_flag and draft.evidence.count
    ]
    guesses = sorted(
        ((guess, draft) for draft in open_ones for guess in told_by_values(draft.evidence)),
        key=lambda pair: -pair[0].confidence,
    )
    taken: set[str | None] = {draft.field for draft in drafts if draft.field and not draft.evidence.is_empty}
    done: set[int] = set()
    for guess, draft in guesses:
        field, sure = _settle_guess(guess, draft, others, taken)
        if draft.index in done or field in taken or field is None:
            continue
        if sure < (_STRONG_GUESS if draft.header and has_header else _WITHOUT_HEADER):
            continue
        if draft.evidence.distinct < min(3 if draft.header else 2, draft.evidence.count):
            continue
        done.add(draft.index)
        taken.add(field)
        sure = sure if not has_header else sure * (0.9 if draft.header else 0.95)
        draft.decide(field, round(sure, 3), BY_VALUES if not draft.header else LEFT_OPEN, field, None)
    if not has_header:
        _names_without_header([draft for draft in open_ones if draft.index not in done], taken)


def _settle_guess(guess: Guess, draft: Draft, others: Neighbours, taken: set[str | None]) -> tuple[str | None, float]:
    """What a guess is worth here: a second phone or mail, a name that repeats and so is one of our own people."""
    field, sure = guess
    if field in ("phone", "mobile") and field in taken:
        return ("phone2" if not draft.header else None), sure * 0.9
    if field == "email" and field in taken:
        return ("email2" if not draft.header else None), sure * 0.9
    if (
        field == "kana"
        and draft.evidence.length >= 6.5
        and not any(" " in text or "　" in text for text in draft.evidence.texts)
    ):
        return "company_kana", sure * 0.9
    if field in ("full_name", "family_name") and draft.evidence.repeats():
        return "owner", 0.7
    if field == "exchanged_on" and others.kind == "seminar":
        return "registered_at", sure
    if field == "registered_at" and others.kind == "business-cards":
        return "exchanged_on", sure
    return field, sure


def _names_without_header(drafts: Sequence[Draft], taken: set[str | None]) -> None:
    """The names in a list without a header: in one column, or family and given name side by side."""
    if "family_name" in taken and not taken & {"full_name", "given_name"}:
        given = [draft for draft in drafts if draft.evidence.share("few-signs") >= 0.8 and draft.evidence.varies()]
        if given:
            given[0].decide("given_name", 0.75, BY_VALUES, "given_name", None)
    if taken & {"full_name", "family_name"}:
        return
    whole = [draft for draft in drafts if _could_be_names(draft.evidence)]
    if len(whole) == 1:
        whole[0].decide("full_name", 0.75, BY_VALUES, "full_name", None)
        return
    short = [draft for draft in drafts if draft.evidence.share("few-signs") >= 0.8 and not draft.evidence.repeats()]
    for first, second in pairwise(short):
        if second.index == first.index + 1:
            latin = all(text.isascii() for text in first.evidence.texts)
            first.decide("given_name" if latin else "family_name", 0.72, BY_VALUES, "family_name", "given_name")
            second.decide("family_name" if latin else "given_name", 0.72, BY_VALUES, "given_name", "family_name")
            return


def _could_be_names(evidence: Evidence) -> bool:
    """Whether the values are as long as Japanese names written without a space, and each row has its own."""
    return evidence.share("kanji-run") >= 0.8 and evidence.varies() and 3 <= evidence.length <= 5.5
