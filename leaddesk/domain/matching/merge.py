"""What is kept, field by field, when two records become one person, and why.

Each kept value names its rule. A value that is not kept stays in the history of the lead; second mail addresses and
phone numbers move to the second field.
"""

from collections.abc import Callable, Iterator
from datetime import date

from leaddesk.domain.cleaning.name_parts import has_eastern
from leaddesk.domain.fields import FIELDS
from leaddesk.domain.matching.choices import EMPTY, Because, Choice, Kept, Records, Values, is_fuller
from leaddesk.domain.matching.companies import company_of
from leaddesk.domain.matching.company_evidence import Companies, companies_state
from leaddesk.domain.matching.merge_contacts import CONTACT_FIELDS, mail_choices, phone_choices
from leaddesk.domain.matching.merge_names import NAME_FIELDS, name_choices
from leaddesk.domain.matching.shared import Shared
from leaddesk.domain.stages import FLOW, Stage

_OF_COMPANY = frozenset(
    """company company_kana department job_title fax postal_code prefecture city address country website industry
    employees revenue""".split()  # noqa: SIM905 - a list of words reads better
)
"""What belongs to the company and not to the person."""


def merge_choices(a: Values, b: Values, a_on: date | None = None, b_on: date | None = None) -> tuple[Choice, ...]:
    """The choice for each field that either record has, in the order of the catalogue, ``stage`` last.

    ``a_on`` and ``b_on`` are the days from which the records are. Where they do not tell, ``b`` counts as the newer one:
    it is the one that arrives.
    """
    records = Records.of(a, b, a_on, b_on)
    found = {choice.field: choice for choice in _choices(records)}
    return tuple(found[key] for key in (*(field.key for field in FIELDS), "stage") if key in found)


def _choices(records: Records) -> Iterator[Choice]:
    """All choices, in no order."""
    has_moved = _has_moved(records)
    for field in FIELDS:
        if field.key in CONTACT_FIELDS or field.key in NAME_FIELDS or records.is_empty(field.key):
            continue
        if has_moved and field.key in _OF_COMPANY:
            yield _of_newer_company(records, field.key)
        else:
            yield _RULES.get(field.key, newer_or_fuller)(records, field.key)
    yield from name_choices(records)
    yield from mail_choices(records)
    yield from phone_choices(records, has_moved)
    if not records.is_empty("stage"):
        yield _stage(records, "stage")


def _has_moved(records: Records) -> bool:
    """Whether the two records name two companies; a slip of the pen, another form or the English name is no other one."""
    a, b = (company_of(values.get("company") or "", "") for values in (records.a, records.b))
    return companies_state(a, b, Shared()) is Companies.DIFFERENT


def _of_newer_company(records: Records, key: str) -> Choice:
    """What belongs to the company: that of the newer one, even where it says nothing."""
    if records.a.get(key) == records.b.get(key):
        return records.equal(key)
    return records.choice(key, records.newer, Because.NEWER if key == "company" else Because.COMPANY)


def newer_or_fuller(records: Records, key: str) -> Choice:
    """The only value, the fuller of two, or the newer one."""
    newer, older = (records.value(side, key) for side in records.sides)
    if newer == older:
        return records.equal(key)
    if newer in EMPTY or older in EMPTY:
        return records.choice(key, records.newer if older in EMPTY else records.older, Because.VALUE)
    if isinstance(newer, str) and isinstance(older, str) and is_fuller(older, newer):
        return records.choice(key, records.older, Because.FULLER)
    return records.choice(key, records.newer, Because.NEWER)


def _company(records: Records, key: str) -> Choice:
    """The name of the company: the Japanese one rather than the English one."""
    choice = newer_or_fuller(records, key)
    if (
        choice.because is Because.NEWER
        and not has_eastern(choice.value)
        and has_eastern(records.value(records.older, key))
    ):
        return records.choice(key, records.older, Because.JAPANESE)
    return choice


def _both(records: Records, key: str) -> Choice:
    """Tags, memos and answers: both, each once, the older first."""
    choice = newer_or_fuller(records, key)
    older, newer = records.value(records.older, key), records.value(records.newer, key)
    if choice.because is not Because.NEWER or (isinstance(newer, str) and older in newer):
        return choice
    value = f"{older}\n{newer}" if isinstance(newer, str) else tuple(dict.fromkeys((*older, *newer)))
    return Choice(key, Kept.BOTH, value, Because.BOTH)


def _latest(records: Records, key: str) -> Choice:
    """The later of two days."""
    choice = newer_or_fuller(records, key)
    if choice.because is not Because.NEWER:
        return choice
    return records.choice(key, Kept.A if records.a[key] > records.b[key] else Kept.B, Because.NEWER)


def _first(records: Records, key: str) -> Choice:
    """Where the person came from, which meeting again does not change."""
    choice = newer_or_fuller(records, key)
    return choice if choice.because is not Because.NEWER else records.choice(key, records.older, Because.FIRST)


def _owner(records: Records, key: str) -> Choice:
    """Who works the lead: the one that is decided, of two the one of the record further in the flow."""
    choice = newer_or_fuller(records, key)
    if choice.because is Because.VALUE:
        return records.choice(key, choice.kept, Because.DECIDED)
    if choice.because is Because.EQUAL:
        return choice
    return _further(records, key) or records.choice(key, records.newer, Because.NEWER)


def _consent(records: Records, key: str) -> Choice:
    """Consent to mailings: a no on either side stays one."""
    for side in records.sides:
        if records.value(side, key) == "no" and records.a.get(key) != records.b.get(key):
            return records.choice(key, side, Because.OPTED_OUT)
    return newer_or_fuller(records, key)


def _stage(records: Records, key: str) -> Choice:
    """The stage further in the flow; one out of the flow only where both are."""
    return _further(records, key) or newer_or_fuller(records, key)


def _further(records: Records, key: str) -> Choice | None:
    """The value of the record further in the flow, unless both are as far."""
    a, b = _place(records.a.get("stage")), _place(records.b.get("stage"))
    return None if a == b else records.choice(key, Kept.A if a > b else Kept.B, Because.FURTHER)


def _place(stage: Stage | None) -> int:
    """How far in the flow: from 0, -1 out of it, -2 where there is no stage."""
    if stage is None:
        return -2
    return FLOW.index(stage) if stage in FLOW else -1


_RULES: dict[str, Callable[[Records, str], Choice]] = {
    "company": _company,
    "exchanged_on": _latest,
    "answer": _both,
    "consent": _consent,
    "owner": _owner,
    "memo": _both,
    "tags": _both,
    "source": _first,
}
"""The fields whose rule is not simply the newer or fuller value."""
