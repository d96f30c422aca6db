"""The pact for people: on one page what each stage means, its gate, and who answers within what time.

The same text is shown on the overview, printed as PDF and written to Excel.
"""

from dataclasses import dataclass
from datetime import date

from leaddesk.domain.clock_parts import answer_pieces, capacity_pieces, holiday_pieces, hours_pieces, stuck_slot
from leaddesk.domain.gate_parts import gate_words, grade_pieces
from leaddesk.domain.pact import Pact
from leaddesk.domain.sentence_parts import GROUP_CAP, avoid_pieces, criterion_pieces, points_token, rule_pieces, said
from leaddesk.domain.stages import DEPARTMENT_WORDS, FLOW, Stage, stage_words
from leaddesk.translation import Word, _, language


@dataclass(frozen=True, slots=True)
class StageStatement:
    """What one stage means."""

    stage: Stage
    name: str
    department: str
    """Whose it is."""
    definition: str
    gate: tuple[str, ...]
    """What a lead must have to enter it, a sentence each."""
    promise: tuple[str, ...]
    """Who answers within what time, and when a lead counts as stuck."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its sentences."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """The whole page."""

    title: str
    agreed: str
    """Which version, since when, and who agreed; "" for a draft that nobody agreed on yet."""
    stages: tuple[StageStatement, ...]
    sections: tuple[Section, ...]
    """Who is looked for, what counts, how the two work together."""


_AND = Word(", ", "、")
_NAMED = Word("{name}: {what}", "{name}：{what}")


def statement(pact: Pact, number: int | None, on: date | None, marketing: str = "", sales: str = "") -> Statement:
    """The statement of a pact. ``number`` and ``on`` are of its publication; ``None`` for a draft."""
    return Statement(
        _("The pact between marketing and sales"),
        _agreed(number, on, marketing, sales),
        tuple(_stage(pact, stage) for stage in FLOW),
        (*_fit(pact), *_points(pact), *_work(pact)),
    )


def _agreed(number: int | None, on: date | None, marketing: str, sales: str) -> str:
    if number is None or on is None:
        return ""
    names = (" · " if language() == "en" else "・").join(filter(None, (marketing, sales)))
    day = f"{on.year}/{on.month}/{on.day}" if language() == "ja" else f"{on:%Y-%m-%d}"
    since = _("Version {number}, since {day}").format(number=number, day=day)
    return str(Word("{since} ({names})", "{since}（{names}）")).format(since=since, names=names) if names else since


def _stage(pact: Pact, stage: Stage) -> StageStatement:
    words = stage_words(stage)
    department = str(DEPARTMENT_WORDS[words.department]) if words.department else ""
    promise = [_sentence(said(answer_pieces(pact.clocks)))] if stage is Stage.MQL else []
    stuck = stuck_slot(stage, pact.clocks)
    if stage is not Stage.WON and stuck.is_in(pact.clocks):
        promise.append(_sentence(said(stuck.pieces(pact.clocks, ()))))
    definition = pact.definitions.get(stage.value, "")  # type: ignore[call-overload]
    gate = tuple(map(_sentence, gate_words(stage, pact.gates.of(stage))))
    return StageStatement(stage, str(words.word), department, definition, gate, tuple(promise))


def _fit(pact: Pact) -> tuple[Section, ...]:
    lines = [
        _named(persona.name, str(_AND).join(said(criterion_pieces(one)) for one in persona.criteria))
        for persona in pact.personas
        if persona.on
    ]
    lines += [_named(profile.name, said(avoid_pieces(profile))) for profile in pact.avoid if profile.on]
    return (Section(_("Whom we look for"), (*lines, _sentence(said(grade_pieces(pact.grades))))),) if lines else ()


def _points(pact: Pact) -> tuple[Section, ...]:
    groups = []
    for group in pact.groups:
        rules = [f"{points_token(rule).text} {said(rule_pieces(rule))}" for rule in group.rules if rule.on]
        if rules:
            cap = said(GROUP_CAP.pieces(group, ()))
            groups.append(Section(str(_NAMED).format(name=group.name, what=cap) if cap else group.name, tuple(rules)))
    return tuple(groups)


def _work(pact: Pact) -> tuple[Section, ...]:
    clocks = pact.clocks
    pieces = (answer_pieces(clocks), capacity_pieces(clocks), hours_pieces(clocks), holiday_pieces(clocks))
    return (Section(_("How we work together"), tuple(_sentence(said(one)) for one in pieces)),)


def _named(name: str, what: str) -> str:
    return str(_NAMED).format(name=name, what=what)


def _sentence(words: str) -> str:
    """Words as a line of their own: in English with a capital letter."""
    return words[:1].upper() + words[1:] if language() == "en" else words
