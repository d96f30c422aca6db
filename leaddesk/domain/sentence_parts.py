"""Rules, criteria and avoid profiles as sentences: words, and tokens that are edited where they stand.

The one place where their sentences are put together, in both languages. A sentence follows from the row of its
condition in ``fact_kinds`` or of its activities in ``deeds``, and from the slots below; the window draws and edits
whatever comes, without knowing the conditions.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from leaddesk.domain.conditions import Did, Fact, Part
from leaddesk.domain.deeds import ANY_OF, DEED
from leaddesk.domain.fact_kinds import kind_of
from leaddesk.domain.forms import ACTIVITY_CHOICES, ChecksForm, Choice, EventForm, Form, in_full, number_form
from leaddesk.domain.pact import Avoid, Criterion, Rule, RuleGroup
from leaddesk.translation import Word

Path = tuple[str | int, ...]
"""Where a part stands in a greater one: names of fields, and places in lists."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence that can be changed."""

    key: str
    """Names it within its sentence."""
    text: str
    form: Form
    about: Word
    """What it holds, for screen readers and for saying what changed."""
    at: Path = ()
    """The part whose fields the form edits."""
    removed: Mapping[str, Any] | None = None
    """The values that take it out of the sentence; ``None`` where it always stands."""
    is_quiet: bool = False
    """Looks like the words around it until it is edited."""
    full: str = ""
    """Every word of a list that ``text`` cuts short."""

    @property
    def whole(self) -> str:
        """All that it says."""
        return self.full or self.text


Piece = str | Token


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a sentence that may be left out."""

    key: str
    about: Word
    form: Form | None
    """``None`` where there is nothing to change but whether it stands there."""
    says: Word
    """Around its token ``{x}``, if it has one."""
    added: Mapping[str, Any]
    """The values with which it comes into the sentence."""
    removed: Mapping[str, Any]
    """The values without which it stands there."""

    def is_in(self, part: Part) -> bool:
        """Whether the sentence of a part has it."""
        return any(getattr(part, name) != value for name, value in self.removed.items())

    def pieces(self, part: Part, at: Path) -> tuple[Piece, ...]:
        """Its words and its token; nothing where it is left out."""
        if not self.is_in(part):
            return ()
        if self.form is None:
            return (str(self.says),)
        token = Token(self.key, self.form.show(part), self.form, self.about, at, self.removed)
        return composed(str(self.says), {"x": (token,)})


_COMMA, _STOP, _OR = Word(", ", "、"), Word("; ", "。"), Word(" or ", "、または")

_EVENT = EventForm()
WHERE = Slot(
    "where",
    Word("Event", "イベント"),
    _EVENT,
    Word("at {x}", "{x}で"),
    {"event_kinds": ("trade-show",)},
    {"event_kinds": (), "event": ""},
)
MINUTES = Slot(
    "minutes",
    Word("Minutes", "時間"),
    number_form(Did, "minutes", Word("{n} min or more", "{n}分以上")),
    Word("for {x}", "{x}"),
    {"minutes": 30},
    {"minutes": None},
)
COUNT = Slot(
    "count",
    Word("How often it takes", "必要な回数"),
    number_form(Did, "count", Word("{n} times or more", "{n}回以上")),
    Word("{x}", "{x}"),
    {"count": 2},
    {"count": 1},
)
WITHIN = Slot(
    "within_days",
    Word("Period", "期間"),
    number_form(Did, "within_days", Word("{n} days", "{n}日"), one=Word("{n} day", "{n}日")),
    Word("within {x}", "{x}以内"),
    {"within_days": 90},
    {"within_days": None},
)
HALF_LIFE = Slot(
    "half_life",
    Word("Half-life", "半減期"),
    number_form(Rule, "half_life", Word("{n} days", "{n}日"), one=Word("{n} day", "{n}日")),
    Word("halves every {x}", "{x}で半減"),
    {"half_life": 90},
    {"half_life": None},
)
CAP = Slot(
    "at_most",
    Word("Cap", "上限"),
    number_form(Rule, "at_most", Word("{n} points", "{n}点"), one=Word("{n} point", "{n}点")),
    Word("{x} in all", "合わせて{x}まで"),
    {"at_most": 50},
    {"at_most": None},
)

GROUP_CAP = Slot(
    "cap",
    Word("Cap of the group", "グループの上限"),
    number_form(RuleGroup, "at_most", Word("{n} points", "{n}点"), one=Word("{n} point", "{n}点")),
    Word("at most {x}", "上限{x}"),
    {"at_most": 50},
    {"at_most": None},
)
"""How many points all rules of a group give together."""

_EACH = Choice("each", Word("each time", "毎回"))
_TIMES = number_form(Rule, "times", Word("{n} times", "{n}回"), one=Word("once", "1回"), others=(_EACH,))
_TIMES_WORDS = {
    "once": Word("counts {x}", "{x}だけ"),
    "several": Word("counts at most {x}", "{x}まで"),
    "each": Word("counts {x}", "{x}"),
}
POINTS = number_form(Rule, "points", Word("{n}", "{n}"), signed=True)
WEIGHT = number_form(Criterion, "weight", Word("{n}", "{n}"))
_TIMED = frozenset({"seminar-attended", "meeting", "visit", "call"})
"""Activities of which minutes are measured."""
_ACTS = ChecksForm("activities", ACTIVITY_CHOICES, "activity")
_BARS = Choice(None, Word("never an MQL", "MQLにしない"))
_SUBTRACT = number_form(Avoid, "subtract", Word("{n} points off the fit", "適合度から{n}点引く"), others=(_BARS,))


def rule_pieces(rule: Rule) -> tuple[Piece, ...]:
    """When a rule gives its points, and how often."""
    if isinstance(rule.when, Did):
        return _tidy((*_did(rule.when), *_tail(rule)))
    says = Word("if {fact}", "{fact}なら")
    cap = CAP.pieces(rule, ())
    return _tidy(
        (*composed(str(says), {"fact": fact_pieces(rule.when, ("when",))}), *((str(_COMMA), *cap) if cap else ()))
    )


def points_token(rule: Rule) -> Token:
    """The points of a rule."""
    return Token("points", POINTS.show(rule), POINTS, Word("Points", "点数"), is_quiet=True)


def fact_pieces(fact: Fact, at: Path) -> tuple[Piece, ...]:
    """A condition on a fact: its subject, and its value as a token."""
    kind = kind_of(fact)
    token = Token(kind.code, kind.form.show(fact), kind.form, kind.subject, at, full=in_full(kind.form, fact))
    return composed(str(kind.says), {"value": (token,)})


def criterion_pieces(criterion: Criterion) -> tuple[Piece, ...]:
    """A criterion of a persona with its weight: "employees 100-999 (30)"."""
    weight = Token("weight", WEIGHT.show(criterion), WEIGHT, Word("Weight", "重み"), is_quiet=True)
    says = Word("{fact} ({weight})", "{fact}（{weight}）")
    return composed(str(says), {"fact": fact_pieces(criterion.when, ("when",)), "weight": (weight,)})


def avoid_pieces(profile: Avoid) -> tuple[Piece, ...]:
    """Whom an avoid profile keeps away, and how."""
    facts: list[Piece] = []
    for place, fact in enumerate(profile.any_of):
        found = fact_pieces(fact, ("any_of", place))
        named = tuple(replace(one, key=f"{one.key}.{place}") if isinstance(one, Token) else one for one in found)
        facts += [str(_OR), *named] if place else named
    subtract = Token("subtract", _SUBTRACT.show(profile), _SUBTRACT, Word("What follows", "どうするか"))
    says = Word("if {facts}: {subtract}", "{facts}なら、{subtract}")
    return _tidy(composed(str(says), {"facts": facts, "subtract": (subtract,)}))


def left_out(rule: Rule) -> tuple[tuple[Slot, Path], ...]:
    """What could still be added to the sentence of a rule, each with the part that it belongs to."""
    slots: list[tuple[Slot, Path]] = [(CAP, ())]
    if isinstance(rule.when, Did):
        done = rule.when.activities
        slots = [(WITHIN, ("when",)), (HALF_LIFE, ()), (CAP, ()), (COUNT, ("when",))]
        slots += [(MINUTES, ("when",))] if _TIMED.intersection(done) else []
        slots += [(WHERE, ("when",))] if len(done) > 1 or DEED[done[0]].where is None else []
    return tuple((slot, at) for slot, at in slots if not slot.is_in(rule if not at else rule.when))


def said(pieces: Iterable[Piece]) -> str:
    """A sentence as plain text, of long lists every word."""
    return "".join(piece if isinstance(piece, str) else piece.whole for piece in pieces).strip()


def tokens_of(pieces: Iterable[Piece]) -> dict[str, Token]:
    """The tokens of a sentence by their keys."""
    return {piece.key: piece for piece in pieces if isinstance(piece, Token)}


def composed(template: str, fill: Mapping[str, Sequence[Piece]]) -> tuple[Piece, ...]:
    """A template's words, with pieces in the places of ``{names}``."""
    made: list[Piece] = []
    for at, part in enumerate(re.split(r"\{(\w+)\}", template)):
        if at % 2:
            made += fill.get(part, ())
        elif part:
            made.append(part)
    return tuple(made)


def _did(did: Did) -> tuple[Piece, ...]:
    deed = DEED[did.activities[0]] if len(did.activities) == 1 else None
    acts = str(deed.act) if deed else _ACTS.show(did)
    act = Token("activities", acts, _ACTS, Word("Activities", "行動"), ("when",))
    where = WHERE.pieces(did, ("when",))
    if deed is not None and deed.where is not None:
        text = _EVENT.show(did) or str(deed.where)
        where = (Token("where", text, _EVENT, WHERE.about, ("when",)),)
    fill = {
        "act": (act,),
        "where": where,
        "minutes": MINUTES.pieces(did, ("when",)),
        "count": COUNT.pieces(did, ("when",)),
    }
    return composed(str(deed.says if deed else ANY_OF), fill)


def _tail(rule: Rule) -> tuple[Piece, ...]:
    """How long and how often it counts."""
    assert isinstance(rule.when, Did)
    clauses = [WITHIN.pieces(rule.when, ("when",)), HALF_LIFE.pieces(rule, ()), _times(rule), CAP.pieces(rule, ())]
    clauses = [clause for clause in clauses if clause]
    is_plain = len(clauses) == 1 and rule.when.count == 1 and rule.times in (1, "each")
    opening = str(_COMMA if is_plain else _STOP)
    tail: list[Piece] = []
    for clause in clauses:
        tail += [str(_COMMA) if tail else opening, *clause]
    return tuple(tail)


def _times(rule: Rule) -> tuple[Piece, ...]:
    """How often it counts. Asked for several times it counts once, whatever stands there."""
    assert isinstance(rule.when, Did)
    if rule.when.count > 1:
        return ()
    how = "each" if rule.times == "each" else "once" if rule.times == 1 else "several"
    return composed(str(_TIMES_WORDS[how]), {"x": (times_token(rule),)})


def times_token(rule: Rule) -> Token:
    """How often it counts, also where its sentence does not say so."""
    return Token("times", _TIMES.show(rule), _TIMES, Word("How often it counts", "数える回数"))


def _tidy(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Joins neighbouring words, and takes out the spaces that parts left out leave behind."""
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    return tuple(re.sub(r" +(?=[,;.: ])", "", one) if isinstance(one, str) else one for one in joined if one)
