"""Conditions in words: for receipts, the pact's page and what a preview says."""

from collections.abc import Callable, Mapping
from typing import Any

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.cleaning.show import shown_with_unit
from leaddesk.domain.conditions import Did, KeywordIn, MailIs, NumberIs, PlaceIs, RankIs, RoleIs, TagIs, TextHas
from leaddesk.domain.fields import FIELD
from leaddesk.domain.regions import REGION
from leaddesk.domain.roles import ROLE_WORDS, Role
from leaddesk.domain.sentences import money_text
from leaddesk.translation import _, language


def fact_words(fact: Any) -> str:
    """A condition on a fact in a few words, such as "Employees 100-999"."""
    return _WORDS[type(fact)](fact)


def found_words(fact: Any, record: Mapping[str, Any], role: str | None) -> str:
    """What a lead has of what a condition asks for, such as "420"; "" where nothing is known of it."""
    if isinstance(fact, RoleIs):
        return str(ROLE_WORDS[Role(role)]) if role else ""
    key = fact.field if isinstance(fact, NumberIs | TextHas) else _ASKS_FOR.get(type(fact))
    value = record.get(key) if key else None
    if value is None:
        return ""
    return value.rpartition("@")[2] if key == "email" else shown_with_unit(FIELD[key], value)


_ASKS_FOR: dict[type, str] = {PlaceIs: "prefecture", RankIs: "rank", TagIs: "tags", MailIs: "email"}


def did_words(did: Did) -> str:
    """What somebody did in a few words."""
    words = listed([str(ACTIVITIES[code].word) for code in did.activities])
    if did.event:
        words = _("{what} “{event}”").format(what=words, event=did.event)
    if did.minutes:
        words = _("{what} {n} min or more").format(what=words, n=did.minutes)
    if did.count > 1:
        words = _("{what} {n} times or more").format(what=words, n=did.count)
    if did.within_days:
        words = _("{what} within {n} d").format(what=words, n=did.within_days)
    return words


def listed(words: list[str]) -> str:
    """Several words as a list: 「、」 in Japanese, commas in English."""
    return ("・" if language() == "ja" else ", ").join(words)


def bounds_words(fact: NumberIs) -> str:
    """The bounds of a number: 100-999, 3 billion or more."""
    show: Callable[[int], str] = money_text if fact.field == "revenue" else "{:,}".format
    if fact.at_least is None:
        return _("{n} or fewer").format(n=show(fact.at_most or 0))
    if fact.at_most is None:
        return _("{n} or more").format(n=show(fact.at_least))
    return f"{show(fact.at_least)}–{show(fact.at_most)}"


def _number(fact: NumberIs) -> str:
    return f"{FIELD[fact.field].word} {bounds_words(fact)}"


def _text(fact: TextHas) -> str:
    return f"{FIELD[fact.field].word} {_few(fact.any_of)}"


def _role(fact: RoleIs) -> str:
    return _("Role {roles}").format(roles=listed([str(ROLE_WORDS[role]) for role in fact.any_of]))


def _place(fact: PlaceIs) -> str:
    places = [str(REGION[place].word) if place in REGION else place for place in fact.any_of]
    return _("Region {places}").format(places=listed(places))


def _rank(fact: RankIs) -> str:
    return f"{FIELD['rank'].word} {listed(list(fact.any_of))}"


def _tag(fact: TagIs) -> str:
    return f"{FIELD['tags'].word} {_few(fact.any_of)}"


def _mail(fact: MailIs) -> str:
    return _("Mail at {domains}").format(domains=_few(fact.any_of))


def _keyword(fact: KeywordIn) -> str:
    return _("Keyword {words}").format(words=_few(fact.any_of))


def _few(words: tuple[str, ...]) -> str:
    """The first words of a long list."""
    return listed(list(words[:3])) + ("…" if len(words) > 3 else "")


_WORDS: dict[type, Callable[[Any], str]] = {
    NumberIs: _number,
    TextHas: _text,
    RoleIs: _role,
    PlaceIs: _place,
    RankIs: _rank,
    TagIs: _tag,
    MailIs: _mail,
    KeywordIn: _keyword,
    Did: did_words,
}
