"""What differs between two pacts, in words: for the compare list, for publishing, and for what a rule said before."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from leaddesk.domain import clock_parts, gate_parts
from leaddesk.domain.condition_words import condition_words
from leaddesk.domain.conditions import Did
from leaddesk.domain.fact_kinds import kind_of
from leaddesk.domain.forms import in_full
from leaddesk.domain.pact import Avoid, Criterion, Pact, Persona, Rule, RuleGroup
from leaddesk.domain.sentence_parts import (
    GROUP_CAP,
    Piece,
    Token,
    avoid_pieces,
    criterion_pieces,
    points_token,
    rule_pieces,
    said,
    times_token,
    tokens_of,
)
from leaddesk.domain.stages import FLOW, stage_words
from leaddesk.translation import Word, _


@dataclass(frozen=True, slots=True)
class Difference:
    """One place in which two pacts differ."""

    kind: str
    """``rule``, ``group``, ``persona``, ``avoid``, ``grades``, ``gate``, ``definition`` or ``clocks``."""
    code: str
    """Of the rule, group, persona or profile, or the stage."""
    where: str
    """Its name as people read it."""
    what: str
    """What of it differs; "" where it is the whole."""
    before: str
    """What stood there; "" where it is new."""
    after: str
    """What stands there now; "" where it was taken out."""

    @property
    def words(self) -> str:
        """The difference on one line, without its place."""
        if not self.what:
            return _("new: {what}").format(what=self.after) if self.after else _("out: {what}").format(what=self.before)
        if not self.before and not self.after:
            return self.what
        change = f"{self.before or _('none')} → {self.after or _('none')}"
        return _("{what}: {change}").format(what=self.what, change=change)


def differences(before: Pact, after: Pact) -> tuple[Difference, ...]:
    """Everything in which two pacts differ, in the order of the page."""
    return (
        *_list("persona", before.personas, after.personas, _persona_words, _persona),
        *_list("avoid", before.avoid, after.avoid, lambda one: said(avoid_pieces(one)), _avoid),
        *_list("group", before.groups, after.groups, lambda one: one.name, _group),
        *_rules(before, after),
        *_tokens(
            "grades", "", _("Grades"), gate_parts.grade_pieces(before.grades), gate_parts.grade_pieces(after.grades)
        ),
        *_gates(before, after),
        *_definitions(before, after),
        *_clocks(before, after),
    )


def rule_before(published: Rule | None, rule: Rule) -> str:
    """What the published rule says where this one says something else; "" for a new rule and an unchanged one."""
    if published is None or published == rule:
        return ""
    old, new = _rule_tokens(published), _rule_tokens(rule)
    told = [old[key].text if key in old else _("none") for key in _changed_keys(old, new)]
    if published.strong != rule.strong:
        told.append(_strong(published))
    if published.on != rule.on:
        told.append(_on(published))
    return str(_AND).join(told)


def persona_before(published: Persona | None, persona: Persona) -> str:
    """The same for a persona: the criteria that say something else now, as they were."""
    if published is None or published == persona:
        return ""
    return str(_AND).join(one.before or _("none") for one in _persona(published, persona))


Parts = Sequence[Any]
_AND = Word(", ", "、")


def _list(
    kind: str,
    before: Parts,
    after: Parts,
    words: Callable[[Any], str],
    inside: Callable[[Any, Any], Iterator[Difference]],
) -> Iterator[Difference]:
    """Parts with codes: new ones, those taken out, what differs inside, and whether their order does."""
    old = {one.code: one for one in before}
    new = {one.code: one for one in after}
    for code, one in new.items():
        if code not in old:
            yield Difference(kind, code, one.name, "", "", words(one))
        elif one != old[code]:
            yield from inside(old[code], one)
    for code, one in old.items():
        if code not in new:
            yield Difference(kind, code, one.name, "", words(one), "")
    yield from _order(kind, "", [one for one in before if one.code in new], [one for one in after if one.code in old])


def _order(kind: str, where: str, before: Parts, after: Parts) -> Iterator[Difference]:
    if [one.code for one in before] != [one.code for one in after]:
        heading = where or str({"persona": _("Personas"), "avoid": _("Avoid profiles")}.get(kind, _("Groups")))
        yield Difference(kind, "", heading, _("another order"), "", "")


def _rule_name(rule: Rule) -> str:
    return condition_words(rule.when)


def _rule_tokens(rule: Rule) -> dict[str, Token]:
    tokens = (points_token(rule), *((times_token(rule),) if isinstance(rule.when, Did) else ()))
    return {**{token.key: token for token in tokens}, **tokens_of(rule_pieces(rule))}


def _changed_keys(old: dict[str, Token], new: dict[str, Token]) -> list[str]:
    keys = dict.fromkeys((*old, *new))
    return [key for key in keys if (old[key].whole if key in old else "") != (new[key].whole if key in new else "")]


def _tokens(kind: str, code: str, where: str, before: Sequence[Piece], after: Sequence[Piece]) -> Iterator[Difference]:
    yield from _changed_tokens(kind, code, where, tokens_of(before), tokens_of(after))


def _changed_tokens(
    kind: str, code: str, where: str, old: dict[str, Token], new: dict[str, Token]
) -> Iterator[Difference]:
    for key in _changed_keys(old, new):
        about = (new.get(key) or old[key]).about
        texts = [tokens[key].whole if key in tokens else "" for tokens in (old, new)]
        yield Difference(kind, code, where, str(about), *texts)


def _rules(before: Pact, after: Pact) -> Iterator[Difference]:
    old = {rule.code: (group, rule) for group in before.groups for rule in group.rules}
    new = {rule.code: (group, rule) for group in after.groups for rule in group.rules}
    for code, (group, rule) in new.items():
        if code not in old:
            yield Difference("rule", code, group.name, "", "", _whole_rule(rule))
            continue
        was_in, was = old[code]
        yield from _rule(was, rule)
        if was_in.code != group.code:
            yield Difference("rule", code, _rule_name(rule), _("group"), was_in.name, group.name)
    for code, (group, rule) in old.items():
        if code not in new:
            yield Difference("rule", code, group.name, "", _whole_rule(rule), "")
    yield from _orders(before, after)


def _orders(before: Pact, after: Pact) -> Iterator[Difference]:
    """Rules that stand in another order within their group."""
    old = {group.code: group for group in before.groups}
    for group in after.groups:
        if group.code not in old:
            continue
        mine, was = {rule.code for rule in group.rules}, {rule.code for rule in old[group.code].rules}
        yield from _order(
            "group",
            group.name,
            [rule for rule in old[group.code].rules if rule.code in mine],
            [rule for rule in group.rules if rule.code in was],
        )


def _rule(before: Rule, after: Rule) -> Iterator[Difference]:
    where = _rule_name(after)
    yield from _changed_tokens("rule", after.code, where, _rule_tokens(before), _rule_tokens(after))
    if before.strong != after.strong:
        yield Difference("rule", after.code, where, _("strength"), _strong(before), _strong(after))
    yield from _switch("rule", where, before, after)


def _whole_rule(rule: Rule) -> str:
    return f"{points_token(rule).text} {said(rule_pieces(rule))}"


def _strong(rule: Rule) -> str:
    return _("strong") if rule.strong else _("not strong")


def _on(part: Any) -> str:
    return _("on") if part.on else _("off")


def _switch(kind: str, where: str, before: Any, after: Any) -> Iterator[Difference]:
    if before.on != after.on:
        yield Difference(kind, after.code, where, _("switch"), _on(before), _on(after))


def _renamed(kind: str, before: Any, after: Any) -> Iterator[Difference]:
    if before.name != after.name:
        yield Difference(kind, after.code, after.name, _("name"), before.name, after.name)


def _group(before: RuleGroup, after: RuleGroup) -> Iterator[Difference]:
    yield from _renamed("group", before, after)
    yield from _tokens("group", after.code, after.name, GROUP_CAP.pieces(before, ()), GROUP_CAP.pieces(after, ()))


def _persona_words(persona: Persona) -> str:
    return str(_AND).join(said(criterion_pieces(one)) for one in persona.criteria)


def _persona(before: Persona, after: Persona) -> Iterator[Difference]:
    yield from _renamed("persona", before, after)
    yield from _switch("persona", after.name, before, after)
    left: list[Criterion] = list(before.criteria)
    for criterion in after.criteria:
        was = next((one for one in left if kind_of(one.when) is kind_of(criterion.when)), None)
        if was is None:
            yield Difference("persona", after.code, after.name, "", "", said(criterion_pieces(criterion)))
            continue
        left.remove(was)
        if was != criterion:
            subject = str(kind_of(criterion.when).subject)
            texts = (_criterion(was), _criterion(criterion))
            yield Difference("persona", after.code, after.name, subject, *texts)
    for one in left:
        yield Difference("persona", after.code, after.name, "", said(criterion_pieces(one)), "")


def _criterion(criterion: Criterion) -> str:
    return str(Word("{value} ({weight})", "{value}（{weight}）")).format(
        value=in_full(kind_of(criterion.when).form, criterion.when), weight=criterion.weight
    )


def _avoid(before: Avoid, after: Avoid) -> Iterator[Difference]:
    yield from _renamed("avoid", before, after)
    yield from _switch("avoid", after.name, before, after)
    if (before.any_of, before.subtract) != (after.any_of, after.subtract):
        texts = (said(avoid_pieces(before)), said(avoid_pieces(after)))
        yield Difference("avoid", after.code, after.name, _("condition"), *texts)


def _gates(before: Pact, after: Pact) -> Iterator[Difference]:
    for stage in gate_parts.GATED:
        old, new = before.gates.of(stage), after.gates.of(stage)
        where = _("Gate to {stage}").format(stage=stage.value)
        for slot in gate_parts.gate_slots(stage):
            texts = [_slot_text(slot.pieces(gate, ())) for gate in (old, new)]
            if texts[0] != texts[1]:
                yield Difference("gate", stage.value, where, str(slot.about), *texts)


def _slot_text(pieces: Sequence[Piece]) -> str:
    """The token of a part of a gate, or its words where it has none."""
    return next((piece.whole for piece in pieces if isinstance(piece, Token)), said(pieces))


def _definitions(before: Pact, after: Pact) -> Iterator[Difference]:
    for stage in FLOW:
        old, new = (pact.definitions.get(stage.value, "") for pact in (before, after))  # type: ignore[call-overload]
        if old != new:
            where = f"{stage.value} {stage_words(stage).word}"
            yield Difference("definition", stage.value, where, _("definition"), old, new)


def _clocks(before: Pact, after: Pact) -> Iterator[Difference]:
    where = _("Clocks")
    for pieces in (
        clock_parts.answer_pieces,
        clock_parts.capacity_pieces,
        clock_parts.hours_pieces,
        clock_parts.holiday_pieces,
    ):
        yield from _tokens("clocks", "", where, pieces(before.clocks), pieces(after.clocks))
    for stage in clock_parts.TIMED:
        texts = [
            _slot_text(clock_parts.stuck_slot(stage, one.clocks).pieces(one.clocks, ())) for one in (before, after)
        ]
        if texts[0] != texts[1]:
            about = str(clock_parts.stuck_slot(stage, after.clocks).about)
            yield Difference("clocks", stage.value, where, about, *texts)
