"""How a value of the pact is said in a sentence and how it is edited, a class for each kind of value.

A form belongs to one or two fields of a part of the pact. It says what they hold, and names what may be put there; the
window has one editor for each class, and the limits of numbers are those of the pact itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any, get_args

from leaddesk.domain.activities import ACTIVITIES, EVENT_KINDS
from leaddesk.domain.cleaning.prefectures import ROMAN
from leaddesk.domain.cleaning.show import shown_money
from leaddesk.domain.conditions import Part
from leaddesk.domain.regions import PREFECTURES, REGIONS
from leaddesk.domain.roles import ROLE_WORDS, Role
from leaddesk.domain.sentences import day_text
from leaddesk.translation import Word, _, language

Values = Mapping[str, Any]
"""New values of fields, by their names."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can be chosen, and how it is called."""

    value: str | int | None
    word: Word


@dataclass(frozen=True, slots=True)
class NumberForm:
    """A whole number within limits, and what else may stand in its place."""

    field: str
    words: Word
    """Around the number ``{n}``: "{n} days"."""
    least: int
    most: int
    one: Word | None = None
    """For 1, where that is said otherwise."""
    others: tuple[Choice, ...] = ()
    signed: bool = False
    entry: str = ""
    """Where the field is a table: under which name the number stands in it."""

    def held(self, part: Part) -> Any:
        """What the part holds; ``None`` where a table has no such entry."""
        held = getattr(part, self.field)
        return held.get(self.entry) if self.entry else held

    def put(self, part: Part, value: Any) -> Values:
        """The values by which the part holds this one; ``None`` takes an entry out of its table."""
        if not self.entry:
            return {self.field: value}
        table = {name: held for name, held in getattr(part, self.field).items() if name != self.entry}
        return {self.field: table if value is None else {**table, self.entry: value}}

    def show(self, part: Part) -> str:
        """What the part holds, in words."""
        held = self.held(part)
        if not isinstance(held, int):
            return next((str(other.word) for other in self.others if other.value == held), "")
        return self.said(held)

    def said(self, number: int) -> str:
        """A number in the form's words; a true minus sign, and a plus where signs matter."""
        digits = f"{abs(number):,}"
        sign = "−" if number < 0 else "+" if self.signed else ""
        words = self.one if number == 1 and self.one is not None else self.words
        return str(words).format(n=sign + digits)


@dataclass(frozen=True, slots=True)
class BoundsForm:
    """At least, at most, or both; both included."""

    is_money: bool
    """Yen; otherwise people."""
    low: str = "at_least"
    high: str = "at_most"

    def show(self, part: Part) -> str:
        """The bounds in words: 100-999, 3 billion yen or more."""
        low, high = getattr(part, self.low), getattr(part, self.high)
        if high is None:
            return _("{n} or more").format(n=self.amount(low))
        if low is None:
            return _("up to {amount}").format(amount=self.amount(high))
        shown = self.amount(low) if self.is_money else f"{low:,}"
        return f"{shown}{_to()}{self.amount(high)}"

    def amount(self, number: int) -> str:
        """One bound with its unit."""
        if self.is_money:
            return shown_money(number)
        return f"{number:,}名" if language() == "ja" else f"{number:,}"


@dataclass(frozen=True, slots=True)
class ChecksForm:
    """One or more of a fixed set. ``source`` names where the desk counts them."""

    field: str
    choices: tuple[Choice, ...]
    source: str = ""
    together: tuple[tuple[frozenset[str | int], Word], ...] = ()
    """Sets of values that have one word of their own."""

    def show(self, part: Part) -> str:
        """The values in words, in the order of the choices."""
        held = frozenset(getattr(part, self.field))
        one_word = next((word for values, word in self.together if values == held), None)
        return str(one_word) if one_word else listed(str(one.word) for one in self.choices if one.value in held)


@dataclass(frozen=True, slots=True)
class OneOfForm:
    """Exactly one of a fixed set."""

    field: str
    choices: tuple[Choice, ...]

    def show(self, part: Part) -> str:
        """The value in words."""
        held = getattr(part, self.field)
        return next((str(choice.word) for choice in self.choices if choice.value == held), str(held))


@dataclass(frozen=True, slots=True)
class WordsForm:
    """Words of the team's own, any of which counts; the desk offers those it holds under ``source``."""

    field: str
    source: str = ""

    def show(self, part: Part) -> str:
        """The first of the words, those of the language spoken before those of the other."""
        return few(_own_first(getattr(part, self.field)))


@dataclass(frozen=True, slots=True)
class EventForm:
    """Kinds of events, part of an event's name, or both."""

    kinds: str = "event_kinds"
    name: str = "event"
    choices: tuple[Choice, ...] = field(default=tuple(Choice(code, word) for code, word in EVENT_KINDS.items()))

    def show(self, part: Part) -> str:
        """Which events; "" where any will do."""
        kinds = listed(str(EVENT_KINDS[kind]) for kind in getattr(part, self.kinds))
        name = getattr(part, self.name)
        quoted = _("“{event}”").format(event=name) if name else ""
        return " ".join(filter(None, (kinds, quoted)))


@dataclass(frozen=True, slots=True)
class HoursForm:
    """The spans of a working day."""

    field: str

    def show(self, part: Part) -> str:
        """The spans in words."""
        spans = (f"{_clock(begins)}{_to()}{_clock(ends)}" for begins, ends in getattr(part, self.field))
        return ("、" if language() == "ja" else ", ").join(spans)


@dataclass(frozen=True, slots=True)
class DaysForm:
    """Single days."""

    field: str

    def show(self, part: Part) -> str:
        """The first of the days, or that there are none."""
        days = [day_text(day) for day in getattr(part, self.field)]
        return few(tuple(days)) if days else _("no other days")


Form = NumberForm | BoundsForm | ChecksForm | OneOfForm | WordsForm | EventForm | HoursForm | DaysForm


def in_full(form: Form, part: Part) -> str:
    """What a part holds in words; of a long list, which ``show`` cuts short, every word."""
    if isinstance(form, WordsForm):
        return listed(_own_first(getattr(part, form.field)))
    if isinstance(form, DaysForm):
        return listed(f"{day:%Y-%m-%d}" for day in getattr(part, form.field)) or form.show(part)
    return form.show(part)


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"


def _to() -> str:
    return "〜" if language() == "ja" else "–"


def listed(words: Iterable[str]) -> str:
    """Several words as a list: 「・」 between them in Japanese, commas in English."""
    return ("・" if language() == "ja" else ", ").join(words)


def _own_first(words: tuple[str, ...]) -> tuple[str, ...]:
    """Those that a reader of the language spoken reads first; both kinds match, whatever the order."""
    return tuple(sorted(words, key=lambda word: word.isascii() != (language() == "en")))


def read_here(words: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the language spoken, abbreviations among them; all where none is of it."""
    is_ours = str.isascii if language() == "en" else lambda word: not word.isascii() or word.isupper()
    return tuple(filter(is_ours, words)) or words


def few(words: tuple[str, ...]) -> str:
    """The first words of a long list."""
    return listed(words[:3]) + ("…" if len(words) > 3 else "")


def number_form(
    model: type[Part],
    field: str,
    words: Word,
    *,
    one: Word | None = None,
    others: tuple[Choice, ...] = (),
    signed: bool = False,
    entry: str = "",
) -> NumberForm:
    """The form of a number of the pact, within the limits that the model sets."""
    least, most = limits_of(model, field)
    return NumberForm(field, words, least, most, one, others, signed, entry)


def limits_of(model: type[Part], field: str) -> tuple[int, int]:
    """The least and the greatest value that a field of a model takes."""
    info = model.model_fields[field]
    found = list(info.metadata)
    for annotated in get_args(info.annotation):
        for note in get_args(annotated)[1:]:
            found += getattr(note, "metadata", ())
    bounds = {name: getattr(rule, name) for rule in found for name in ("ge", "le") if hasattr(rule, name)}
    return bounds["ge"], bounds["le"]


ACTIVITY_CHOICES = tuple(Choice(code, kind.word) for code, kind in ACTIVITIES.items())
ROLE_CHOICES = tuple(Choice(role.value, word) for role, word in ROLE_WORDS.items())
ROLES_TOGETHER = ((frozenset({Role.DECISION_MAKER.value, Role.MANAGER.value}), Word("manager or above", "管理職以上")),)
PLACE_CHOICES = (
    *(Choice(region.code, region.word) for region in REGIONS),
    *(Choice(prefecture, Word(ROMAN[prefecture], prefecture)) for prefecture in PREFECTURES),
)
RANK_CHOICES = tuple(Choice(rank, Word(rank, rank)) for rank in "ABC")
