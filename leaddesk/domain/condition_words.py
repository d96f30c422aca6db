"""Conditions in words: for receipts, the pact's page and what a preview says."""

from collections.abc import Mapping
from typing import Any

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.cleaning.show import shown_with_unit
from leaddesk.domain.cleaning.text import key
from leaddesk.domain.conditions import Condition, Did, Fact, TextHas
from leaddesk.domain.fact_kinds import kind_of
from leaddesk.domain.fields import FIELD
from leaddesk.domain.forms import in_full, listed, read_here
from leaddesk.domain.roles import ROLE_WORDS, Role
from leaddesk.translation import _


def condition_words(condition: Condition) -> str:
    """A condition in a few words, as a heading has them."""
    return did_words(condition) if isinstance(condition, Did) else fact_words(condition)


def fact_words(fact: Fact) -> str:
    """A condition on a fact in a few words, such as "Employees 100-999"."""
    kind = kind_of(fact)
    return f"{kind.subject} {kind.form.show(fact)}"


def whole_words(fact: Fact, record: Mapping[str, Any]) -> str:
    """:func:`fact_words` with nothing cut off, as a receipt has it.

    Of keywords in several languages those that the reader reads, and those that were found with the lead.
    """
    kind = kind_of(fact)
    if not isinstance(fact, TextHas):
        return f"{kind.subject} {in_full(kind.form, fact)}"
    value = key(str(record.get(fact.field) or ""))
    found = [word for word in fact.any_of if key(word) in value]
    return f"{kind.subject} {listed(dict.fromkeys((*read_here(fact.any_of), *found)))}"


def found_words(fact: Fact, record: Mapping[str, Any], role: str | None) -> str:
    """What a lead has of what a condition asks for, such as "420"; "" where nothing is known of it."""
    key = kind_of(fact).field
    if key == "role":
        return str(ROLE_WORDS[Role(role)]) if role else ""
    value = record.get(key) if key else None
    if value is None:
        return ""
    return value.rpartition("@")[2] if key == "email" else shown_with_unit(FIELD[key], value)


def did_words(did: Did) -> str:
    """What somebody did in a few words."""
    words = listed(str(ACTIVITIES[code].word) for code in did.activities)
    if did.event:
        words = _("{what} “{event}”").format(what=words, event=did.event)
    if did.minutes:
        words = _("{what} {n} min or more").format(what=words, n=did.minutes)
    if did.count > 1:
        words = _("{what} {n} times or more").format(what=words, n=did.count)
    if did.within_days:
        words = _("{what} within {n} d").format(what=words, n=did.within_days)
    return words
