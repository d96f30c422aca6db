"""Changing a pact: every function returns a new one, checked, and leaves the old as it was.

What cannot be raises pydantic's ValidationError; ``mistake_of`` says it in a sentence.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar

from pydantic import ValidationError

from leaddesk.domain.conditions import Part
from leaddesk.domain.pact import Pact, Rule, RuleGroup
from leaddesk.domain.pact_file import mistake_words
from leaddesk.domain.sentence_parts import Path

P = TypeVar("P", bound=Part)
Parts = Literal["personas", "avoid", "groups"]
"""The lists of a pact whose parts have a code."""


def replaced(part: P, **values: Any) -> P:
    """The same part with other values."""
    held = {name: getattr(part, name) for name in type(part).model_fields}
    return type(part)(**{**held, **values})


def changed(part: P, at: Path, values: Mapping[str, Any]) -> P:
    """The same part with other values in the part that stands ``at`` this path within it."""
    if not at:
        return replaced(part, **values)
    name, rest = str(at[0]), at[1:]
    inner = getattr(part, name)
    if rest and isinstance(rest[0], int):
        place = rest[0]
        return replaced(part, **{name: (*inner[:place], changed(inner[place], rest[1:], values), *inner[place + 1 :])})
    return replaced(part, **{name: changed(inner, rest, values)})


def part_at(part: Part, at: Path) -> Any:
    """The part that stands at this path."""
    found: Any = part
    for step in at:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    return found


def mistake_of(error: ValidationError) -> str:
    """Why a change cannot be, in a sentence."""
    return mistake_words(error.errors()[0])


# Personas, avoid profiles and groups


def with_part(pact: Pact, parts: Parts, part: Any) -> Pact:
    """The pact with this persona, profile or group in place of the one with its code."""
    return replaced(pact, **{parts: tuple(part if one.code == part.code else one for one in getattr(pact, parts))})


def without_part(pact: Pact, parts: Parts, code: str) -> Pact:
    """The pact without it."""
    return replaced(pact, **{parts: tuple(one for one in getattr(pact, parts) if one.code != code)})


def added_part(pact: Pact, parts: Parts, part: Any) -> Pact:
    """The pact with one more at the end."""
    return replaced(pact, **{parts: (*getattr(pact, parts), part)})


def moved_part(pact: Pact, parts: Parts, code: str, to: int) -> Pact:
    """The pact with it at another place; ``to`` counts the others."""
    return replaced(pact, **{parts: moved(getattr(pact, parts), lambda one: one.code == code, to)})


def moved(parts: Sequence[Any], is_it: Callable[[Any], bool], to: int) -> tuple[Any, ...]:
    """The parts in another order: the one that is meant stands at ``to`` among the others."""
    it = next(one for one in parts if is_it(one))
    others = [one for one in parts if one is not it]
    others.insert(max(0, min(to, len(others))), it)
    return tuple(others)


# Rules


def place_of(pact: Pact, code: str) -> tuple[RuleGroup, int]:
    """The group of a rule and its place there. KeyError for no rule."""
    for group in pact.groups:
        for place, rule in enumerate(group.rules):
            if rule.code == code:
                return group, place
    raise KeyError(code)


def rule_of(pact: Pact, code: str) -> Rule | None:
    """A rule by its code."""
    return next((rule for rule in pact.all_rules() if rule.code == code), None)


def with_rule(pact: Pact, rule: Rule) -> Pact:
    """The pact with this rule in place of the one with its code."""
    group, place = place_of(pact, rule.code)
    rules = (*group.rules[:place], rule, *group.rules[place + 1 :])
    return with_part(pact, "groups", replaced(group, rules=rules))


def without_rule(pact: Pact, code: str) -> Pact:
    """The pact without a rule."""
    group, _place = place_of(pact, code)
    return with_part(pact, "groups", replaced(group, rules=tuple(rule for rule in group.rules if rule.code != code)))


def added_rule(pact: Pact, group: str, rule: Rule, at: int | None = None) -> Pact:
    """The pact with one more rule in a group, at its end unless a place is given."""
    into = next(one for one in pact.groups if one.code == group)
    place = len(into.rules) if at is None else at
    return with_part(pact, "groups", replaced(into, rules=(*into.rules[:place], rule, *into.rules[place:])))


def moved_rule(pact: Pact, code: str, group: str, to: int) -> Pact:
    """The pact with a rule at another place; ``to`` counts the other rules of its new group."""
    rule = rule_of(pact, code)
    return pact if rule is None else added_rule(without_rule(pact, code), group, rule, to)


def stepped_rule(pact: Pact, code: str, steps: Literal[-1, 1]) -> Pact:
    """The pact with a rule one place up (-1) or down (1), over the border of its group if it stands there."""
    group, place = place_of(pact, code)
    if 0 <= place + steps < len(group.rules):
        return moved_rule(pact, code, group.code, place + steps)
    codes = [one.code for one in pact.groups]
    at = codes.index(group.code) + steps
    if not 0 <= at < len(codes):
        return pact
    return moved_rule(pact, code, codes[at], 0 if steps > 0 else len(pact.groups[at].rules))


def fresh_code(taken: Iterable[str], stem: str) -> str:
    """A code that is not taken yet, made of a few words of Latin letters if there are any."""
    base = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:50] or "part"
    known, number = set(taken), 1
    while (code := base if number == 1 else f"{base}-{number}") in known:
        number += 1
    return code
