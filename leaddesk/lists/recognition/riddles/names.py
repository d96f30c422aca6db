"""Riddles of names: whose, and which part."""

from leaddesk.lists.recognition.drafts import Draft, Neighbours
from leaddesk.lists.recognition.heads import TAIL
from leaddesk.lists.recognition.people import name_key
from leaddesk.lists.recognition.riddles.reasons import (
    AMBIGUOUS,
    BESIDE_NAME,
    BESIDE_SURNAME,
    BY_NEIGHBOURS,
    BY_VALUES,
    FEW_VALUES,
    MANY_VALUES,
    NO_OTHER_NAME,
    OWN_PEOPLE,
)


def staff_or_contact(draft: Draft, others: Neighbours) -> None:
    """担当者, 担当, Contact: our colleague, or the person the list is about."""
    evidence = draft.evidence
    known = [text for text in evidence.texts if name_key(text) in others.members]
    if evidence.count and len(known) >= 0.6 * evidence.count:
        draft.decide("owner", 0.95, OWN_PEOPLE)
    elif others.names("family_name", draft) and not others.names("given_name", draft):
        draft.decide("given_name", 0.95, BESIDE_SURNAME)
    elif others.has_name(draft):
        draft.decide("owner", 0.85 if evidence.varies() else 0.93, BESIDE_NAME)
    elif others.has("owner", draft):
        draft.decide("full_name", 0.93, BY_NEIGHBOURS)
    elif draft.head.score <= TAIL and others.names("full_name", draft):
        draft.decide("owner", 0.85, BESIDE_NAME)
    elif evidence.repeats():
        sure = 0.72 if others.names("email", draft) or others.names("company", draft) else 0.6
        draft.decide("owner", sure, FEW_VALUES, "owner", "full_name")
    elif evidence.varies():
        draft.decide("full_name", 0.88 if evidence.count >= 8 else 0.72, MANY_VALUES, "full_name", "owner")
    else:
        draft.decide("full_name", 0.6, NO_OTHER_NAME, "full_name", "owner")


def name(draft: Draft, others: Neighbours) -> None:
    """Name: the person, the family name (beside Vorname), the company, or a deal (Odoo, Zoho)."""
    evidence = draft.evidence
    if others.has("full_name", draft):
        draft.decide(None, 0.88, BESIDE_NAME)
    elif (
        others.names("given_name", draft) and not others.names("family_name", draft) and evidence.share("person") < 0.5
    ):
        draft.decide("family_name", 0.93, BY_NEIGHBOURS)
    elif evidence.share("company") >= 0.5 and not others.names("company", draft):
        draft.decide("company", 0.9, BY_VALUES)
    elif not evidence.count or evidence.share("person", "surname", "few-signs") >= 0.3:
        draft.decide("full_name", 0.96, draft.because)
    else:
        draft.decide("full_name", 0.82, draft.because)


def given(draft: Draft, others: Neighbours) -> None:
    """名: the given name beside a family name; alone, whatever the values are."""
    if others.names("family_name", draft):
        draft.decide("given_name", 0.97, BESIDE_SURNAME)
    elif draft.evidence.share("person") >= 0.5:
        draft.decide("full_name", 0.85, BY_VALUES)
    else:
        draft.decide("given_name", 0.78, AMBIGUOUS, "given_name", "full_name")


def family(draft: Draft, others: Neighbours) -> None:
    """氏: the family name beside 名; alone, whatever the values are."""
    if not others.names("given_name", draft) and draft.evidence.share("person") >= 0.5:
        draft.decide("full_name", 0.85, BY_VALUES)
    else:
        draft.decide("family_name", 0.95 if others.names("given_name", draft) else 0.8, BY_NEIGHBOURS)


def myoji(draft: Draft, others: Neighbours) -> None:
    """名字: the family name in Japanese, the given name in Chinese."""
    if others.names("family_name", draft):
        draft.decide("given_name", 0.93, BESIDE_SURNAME)
    else:
        draft.decide("family_name", 0.88, draft.because)


def yomi(draft: Draft, others: Neighbours) -> None:
    """ヨミ: how a name is read, or how likely an order is."""
    if draft.evidence.share("rank") >= 0.5 and not others.has("rank", draft):
        draft.decide("rank", 0.93, BY_VALUES)


def user_name(draft: Draft, others: Neighbours) -> None:
    """User Name: an account beside the person's name, or the name itself."""
    if others.has_name(draft):
        draft.decide(None, 0.9, BESIDE_NAME)
    elif draft.evidence.share("person", "surname") >= 0.3:
        draft.decide("full_name", 0.85, BY_VALUES)
    else:
        draft.decide("full_name", 0.65, AMBIGUOUS, "full_name", "external_id")


def display_name(draft: Draft, others: Neighbours) -> None:
    """表示名: of use where no other column holds the full name."""
    if others.has("full_name", draft):
        draft.decide(None, 0.9, BESIDE_NAME)
    else:
        draft.decide("full_name", 0.95, draft.because)
