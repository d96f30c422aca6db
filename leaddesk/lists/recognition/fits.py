"""How well the values of a column fit a field, and which field values tell by themselves."""

from leaddesk.lists.recognition.evidence import Evidence
from leaddesk.lists.recognition.recognised import Guess
from leaddesk.lists.recognition.text import words

_DATES = ("date", "moment", "serial-date")

KINDS: dict[str, tuple[str, ...]] = {
    "email": ("mail",),
    "email2": ("mail",),
    "phone": ("phone", "digits", "phone-without-zero"),
    "phone2": ("phone", "digits", "phone-without-zero"),
    "mobile": ("phone", "digits", "phone-without-zero"),
    "fax": ("phone", "digits", "phone-without-zero"),
    "postal_code": ("postal", "postal-digits", "number", "identifier"),
    "website": ("url",),
    "linkedin": ("linkedin", "url"),
    "exchanged_on": _DATES,
    "registered_at": _DATES,
    "joined_at": (*_DATES, "duration", "clock"),
    "left_at": (*_DATES, "duration", "clock"),
    "minutes": ("duration", "number", "clock"),
    "attended": ("yes-no", "attendance", "registration", "mark", *_DATES),
    "registration_status": ("registration", "attendance", "yes-no", "mark"),
    "consent": ("consent", "yes-no", "mark", "date"),
    "rank": ("rank",),
    "employees": ("number", "range"),
    "revenue": ("money", "number", "range"),
    "prefecture": ("prefecture",),
    "country": ("country",),
    "industry": ("industry",),
    "company": ("company",),
    "full_name": ("person", "surname"),
    "family_name": ("surname", "few-signs"),
    "given_name": ("few-signs",),
    "kana": ("kana",),
    "family_kana": ("kana",),
    "given_kana": ("kana",),
    "company_kana": ("kana",),
    "department": ("department",),
    "job_title": ("title",),
    "city": ("city",),
    "address": ("address", "city"),
    "owner": ("person", "surname", "few-signs"),
}
"""The kinds of values that speak for a field."""

_STRICT = frozenset(
    words(
        "email email2 phone phone2 mobile fax website linkedin exchanged_on registered_at joined_at left_at minutes attended"
    )
)
"""Fields whose values must look like theirs."""
_CLEAR = ("mail", "url", "phone", "date", "postal", "yes-no")
"""Kinds that no name, company, department, title or place has."""
_NEVER_CLEAR = frozenset(
    words(
        """full_name family_name given_name kana family_kana given_kana roman_name company company_kana department job_title
        city industry prefecture country owner rank event"""
    )
)

AGREES = 0.5
CONTRADICTS = 0.2


def fit_of(field: str, evidence: Evidence) -> float | None:
    """The share of values that look like the field's; ``None`` where values cannot tell."""
    kinds = KINDS.get(field)
    return evidence.share(*kinds) if kinds and evidence.count else None


def weighed(field: str | None, score: float, evidence: Evidence) -> float:
    """How sure a field is that the header names with ``score``, once the values had their say."""
    if field is None or not evidence.count:
        return score
    if field in _NEVER_CLEAR and evidence.share(*_CLEAR) >= 0.6:
        return score * 0.3
    fit = fit_of(field, evidence)
    if fit is None:
        return score
    if fit >= AGREES:
        return min(0.99, score + 0.02)
    if field in _STRICT and fit < CONTRADICTS:
        return score * (0.35 if evidence.count >= 3 else 0.7)
    return score


def told_by_values(evidence: Evidence) -> list[Guess]:
    """What the values alone say the column is, the likelier first; empty where they say nothing."""
    if not evidence.count:
        return []
    guesses = [
        Guess(field, round(sure * min(1.0, 0.35 + evidence.share(kind)), 3))
        for kind, field, sure in _TOLD
        if evidence.share(kind) >= 0.5
    ]
    if evidence.share("mobile") >= 0.7:
        guesses.insert(0, Guess("mobile", 0.9))
    if (
        evidence.share("rank") >= 0.9
        and evidence.distinct <= 5
        and evidence.count >= 4
        and evidence.share("yes-no") < 0.9
    ):
        guesses.append(Guess("rank", 0.75))
    return sorted(guesses, key=lambda guess: -guess.confidence)


_TOLD: tuple[tuple[str, str, float], ...] = (
    ("mail", "email", 0.95),
    ("linkedin", "linkedin", 0.94),
    ("postal", "postal_code", 0.92),
    ("url", "website", 0.85),
    ("company", "company", 0.9),
    ("phone", "phone", 0.88),
    ("prefecture", "prefecture", 0.87),
    ("address", "address", 0.86),
    ("japanese-name", "full_name", 0.84),
    ("kana", "kana", 0.84),
    ("title", "job_title", 0.8),
    ("department", "department", 0.8),
    ("country", "country", 0.78),
    ("city", "city", 0.72),
    ("range", "employees", 0.7),
    ("industry", "industry", 0.7),
    ("latin-name", "full_name", 0.7),
    ("moment", "registered_at", 0.6),
    ("date", "exchanged_on", 0.65),
    ("postal-digits", "postal_code", 0.6),
    ("attendance", "attended", 0.6),
    ("consent", "consent", 0.5),
    ("surname", "family_name", 0.55),
)
"""The field that a kind of values speaks for, and how sure that is without any header."""
