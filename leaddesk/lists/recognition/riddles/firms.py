"""Riddles of the company, the job, and how to reach somebody."""

from leaddesk.lists.recognition.drafts import Draft, Neighbours
from leaddesk.lists.recognition.riddles.reasons import AMBIGUOUS, BESIDE_TITLE, BY_NEIGHBOURS, BY_VALUES
from leaddesk.lists.recognition.text import key_of


def title(draft: Draft, others: Neighbours) -> None:
    """Title, 肩書き: the job, or a form of address such as Mr or 様."""
    evidence = draft.evidence
    if evidence.share("form-of-address") >= 0.5:
        draft.decide(None, 0.95, BY_VALUES)
    elif others.names("job_title", draft):
        draft.decide(None, 0.93, BESIDE_TITLE)
    elif evidence.share("title", "department") >= 0.2 or not evidence.count:
        draft.decide("job_title", 0.95, BY_VALUES)
    else:
        draft.decide("job_title", 0.82, draft.because)


def role(draft: Draft, others: Neighbours) -> None:
    """Role, 役割: the job, or the part somebody played in a meeting."""
    evidence = draft.evidence
    if evidence.share("meeting-role") >= 0.6:
        draft.decide(None, 0.95, BY_VALUES)
    elif others.has("job_title", draft):
        draft.decide(None, 0.8, BESIDE_TITLE)
    elif evidence.share("title") >= 0.2 or draft.head.is_question:
        draft.decide("job_title", 0.92, BY_VALUES)
    else:
        draft.decide("job_title", 0.7, AMBIGUOUS, "job_title", None)


def title_class(draft: Draft, others: Neighbours) -> None:
    """役職区分, Seniority: a class of titles beside the title, or the only title there is."""
    if others.names("job_title", draft):
        draft.decide(None, 0.92, BESIDE_TITLE)
    else:
        draft.decide("job_title", 0.75, AMBIGUOUS, "job_title", "answer", None)


def affiliation(draft: Draft, others: Neighbours) -> None:
    """所属: the department beside a company, or the company itself."""
    if others.names("company", draft):
        draft.decide("department", 0.93, BY_NEIGHBOURS)
    elif draft.evidence.share("department") >= 0.6 and draft.evidence.share("company") < 0.2:
        draft.decide("department", 0.85, BY_VALUES)
    else:
        draft.decide(
            "company", 0.9 if draft.evidence.share("company") >= 0.2 else 0.78, BY_VALUES, "company", "department"
        )


def area(draft: Draft, others: Neighbours) -> None:
    """エリア, Region: a prefecture or state, or a sales area of our own."""
    if draft.evidence.share("prefecture") >= 0.4:
        draft.decide("prefecture", 0.94, BY_VALUES)
    elif others.has("prefecture", draft):
        draft.decide(None, 0.88, BY_NEIGHBOURS)
    elif draft.evidence.share("country") >= 0.5 and not others.names("country", draft):
        draft.decide("country", 0.85, BY_VALUES)
    else:
        draft.decide("prefecture", 0.7, AMBIGUOUS, "prefecture", "tags", None)


def reach(draft: Draft, others: Neighbours) -> None:
    """連絡先, アドレス: mail, phone or place, as the values say."""
    for kind, key in (("mail", "email"), ("mobile", "mobile"), ("phone", "phone"), ("address", "address")):
        if draft.evidence.share(kind) >= 0.5 and not (key == "mobile" and not others.has("phone", draft)):
            return draft.decide(key, 0.9, BY_VALUES)
    return draft.decide(None, 0.7, AMBIGUOUS, None, "phone", "email")


def url(draft: Draft, others: Neighbours) -> None:
    """URL: the company's site, or a profile."""
    if draft.evidence.share("linkedin") >= 0.5:
        draft.decide("linkedin", 0.97, BY_VALUES)
    elif others.has("website", draft):
        draft.decide(None, 0.8, BY_NEIGHBOURS)
    elif key_of(draft.header).rstrip("0123456789") in ("url", "link", "リンク"):
        draft.decide("website", 0.94, draft.because)
    else:
        draft.decide(None, 0.78, AMBIGUOUS, None, "website")
