"""Whether two records are one person: how likely, on what evidence, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from leaddesk.domain.matching.company_evidence import Companies, companies_state, company_evidence
from leaddesk.domain.matching.contact_evidence import mail_evidence, mobile_evidence
from leaddesk.domain.matching.evidence import Agreement, Reason, Side
from leaddesk.domain.matching.name_evidence import are_contrary, name_evidence
from leaddesk.domain.matching.person import Person
from leaddesk.domain.matching.shared import Shared


class Level(StrEnum):
    """What is done about a pair."""

    SAME = "same"
    """Certainly one person: merged without asking."""
    POSSIBLE = "possible"
    """Shown to a person, who decides."""
    DIFFERENT = "different"


class Identity(StrEnum):
    """What two records have in common that only one person can have."""

    MAIL = "mail"
    """A personal mail address, and names that do not contradict."""
    MOBILE = "mobile"
    """A mobile number and the name."""
    NAME_AND_COMPANY = "name-and-company"
    """The name and the company, and no mail or mobile number that contradicts."""


POSSIBLE = 0.5
"""From this score on a pair is shown."""
CONFIDENT = 0.9
"""From this score on a pair that also has an :class:`Identity` is merged without asking."""

_PRIOR = -19.3
"""Bits before any evidence: one record in ten has a twin among 65,000."""
_STEEPNESS = 0.5
"""The lines of evidence overlap, so their sum says more than they know. Halved, the score is about the share of pairs
with that score that are one person."""
_OF_TWO_PEOPLE = 10.0
"""What a common mail box or mobile number is still worth between two given names: couples have one, successors inherit
it."""
_SAME_CONTACT = 15.0
"""Bits of mail or mobile from which on it is the same one."""
_MAIL_AND_COMPANY = (-1.0, 2.0)
_MOBILE_AND_COMPANY = (-2.0, 6.0)
"""Who shares a mail box or a phone works together, so the company then says hardly anything more, for or against."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comparing two people came to. ``a`` and ``b`` are their refs."""

    a: int
    b: int
    score: float
    """How likely they are one person, 0 to 1."""
    level: Level
    reasons: tuple[Reason, ...]
    """All evidence, also that of no weight."""


def compare(a: Person, b: Person, shared: Shared) -> Verdict:
    """The verdict on two people, given what the people of the desk share."""
    reasons: list[Reason] = []
    names, agreement = name_evidence(a.name, b.name, shared, reasons)
    mail = mail_evidence(a, b, shared, reasons)
    mobile = mobile_evidence(a, b, shared, reasons)
    companies = companies_state(a.company, b.company, shared)
    company = company_evidence(a, b, companies, shared, reasons)
    if not (a.mails and b.mails) and all(reason.side is not Side.AGAINST for reason in reasons):
        reasons.append(Reason("mail-missing", Side.AGAINST, 0.0))
    identity = _identity(agreement, mail, mobile, companies)
    bits = _PRIOR + names + _together(mail, mobile, company, agreement)
    score = 1 / (1 + 2.0 ** (-_STEEPNESS * bits))
    return Verdict(a.ref, b.ref, score, _level(score, identity), tuple(reasons))


def compare_if_possible(a: Person, b: Person, shared: Shared) -> Verdict | None:
    """The verdict of :func:`compare` where it is not ``Level.DIFFERENT``, and most of the others refused at a glance."""
    if is_out_of_question(a, b, shared):
        return None
    verdict = compare(a, b, shared)
    return verdict if verdict.level is not Level.DIFFERENT else None


def is_out_of_question(a: Person, b: Person, shared: Shared) -> bool:
    """Whether no evidence that is left to weigh could make two records one person.

    So it is with two given names, and with namesakes in two companies who share nothing else.
    """
    if are_contrary(a.name, b.name, shared):
        return True
    if a.place and a.place == b.place:
        return False
    if _share(a.mobiles, b.mobiles) or _share(a.lines, b.lines) or _share(a.domains, b.domains):
        return False
    if _share(a.mails, b.mails):
        return False
    return companies_state(a.company, b.company, shared) is Companies.DIFFERENT


def _share(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    if len(one) == 1 == len(other):  # nearly always: no set is needed
        return one[0] == other[0]
    return bool(one and other) and not set(one).isdisjoint(other)


def exact(a: Person, b: Person) -> Identity | None:
    """What makes two records certainly one person, or ``None``. It knows nothing of the desk.

    So it takes a mail or mobile number for a person's own, and a name for the only one of its company: where a desk is
    known, ask :func:`compare`, whose ``Level.SAME`` is the same judgement with the desk's counts.
    """
    said: list[Reason] = []
    nothing = Shared()
    agreement = name_evidence(a.name, b.name, nothing, said)[1]
    mail, mobile = mail_evidence(a, b, nothing, said), mobile_evidence(a, b, nothing, said)
    return _identity(agreement, mail, mobile, companies_state(a.company, b.company, nothing))


def _identity(agreement: Agreement, mail: float, mobile: float, companies: Companies) -> Identity | None:
    """What is certain, from how the names agree, the bits of mail and mobile, and how the companies stand."""
    if agreement < Agreement.OPEN:
        return None
    if mail >= _SAME_CONTACT:
        return Identity.MAIL
    if agreement is not Agreement.SAME:
        return None
    if mobile >= _SAME_CONTACT:
        return Identity.MOBILE
    is_uncontradicted = companies is Companies.SAME and mail >= 0 and mobile >= 0
    return Identity.NAME_AND_COMPANY if is_uncontradicted else None


def _level(score: float, identity: Identity | None) -> Level:
    """What is done at this score."""
    if score < POSSIBLE:
        return Level.DIFFERENT
    return Level.SAME if identity and score >= CONFIDENT else Level.POSSIBLE


def _together(mail: float, mobile: float, company: float, agreement: Agreement) -> float:
    """The bits of contacts and company, which are hardly independent: never less than the company alone is worth."""
    contacts = mail + mobile
    if agreement is Agreement.CONTRARY and contacts >= _OF_TWO_PEOPLE:
        return max(_OF_TWO_PEOPLE + _within(company, _MAIL_AND_COMPANY), company)
    if mail >= _OF_TWO_PEOPLE:
        return max(contacts + _within(company, _MAIL_AND_COMPANY), company)
    if mobile >= _OF_TWO_PEOPLE:
        return max(contacts + _within(company, _MOBILE_AND_COMPANY), company)
    return contacts + company


def _within(bits: float, bounds: tuple[float, float]) -> float:
    return min(max(bits, bounds[0]), bounds[1])
