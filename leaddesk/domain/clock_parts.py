"""The clocks of the pact as sentences: who answers within what time, when a lead is stuck, and when the team works."""

from collections.abc import Sequence

from leaddesk.domain.forms import ChecksForm, Choice, DaysForm, Form, HoursForm, OneOfForm, in_full, number_form
from leaddesk.domain.pact import Clocks
from leaddesk.domain.sentence_parts import Piece, Slot, Token, composed
from leaddesk.domain.stages import Stage
from leaddesk.translation import Word

_DAYS = Word("{n} days", "{n}日")
_ONE_DAY = Word("{n} day", "{n}日")

WEEKDAYS: tuple[Choice, ...] = tuple(
    Choice(number, word)
    for number, word in enumerate(
        (
            Word("Mon", "月"),
            Word("Tue", "火"),
            Word("Wed", "水"),
            Word("Thu", "木"),
            Word("Fri", "金"),
            Word("Sat", "土"),
            Word("Sun", "日"),
        )
    )
)
_HOLIDAYS = OneOfForm(
    "holidays",
    (
        Choice("JP", Word("the public holidays of Japan are off", "日本の祝日は休み")),
        Choice("none", Word("public holidays are working days", "祝日も働く")),
    ),
)

TIMED: tuple[Stage, ...] = (Stage.MAL, Stage.MQL, Stage.SAL, Stage.SQL)
"""The stages in which a lead can be stuck."""

STUCK_FIRST = 14
"""Days with which the clock of a stage begins that had none."""


def _token(clocks: Clocks, key: str, form: Form, about: Word) -> tuple[Token]:
    return (Token(key, form.show(clocks), form, about, full=in_full(form, clocks)),)


def answer_pieces(clocks: Clocks) -> tuple[Piece, ...]:
    """Within what time sales answers."""
    words = Word("{n} working hours", "{n}営業時間")
    form = number_form(Clocks, "answer_hours", words, one=Word("{n} working hour", "{n}営業時間"))
    says = Word("sales answers an MQL within {x}", "営業はMQLを受け取ってから{x}以内に答える")
    return composed(str(says), {"x": _token(clocks, "answer_hours", form, Word("Time to answer", "返答の期限"))})


def capacity_pieces(clocks: Clocks) -> tuple[Piece, ...]:
    """How many MQLs sales can take."""
    form = number_form(Clocks, "handovers_a_week", Word("{n} a week", "週{n}件"))
    says = Word("sales can take {x}", "営業が受けられるのは{x}まで")
    return composed(str(says), {"x": _token(clocks, "handovers_a_week", form, Word("Hand-overs", "引き渡し"))})


def stuck_slot(stage: Stage, clocks: Clocks) -> Slot:
    """When a lead of a stage counts as stuck."""
    form = number_form(Clocks, "stuck_days", _DAYS, one=_ONE_DAY, entry=stage.value)
    article = "an" if stage in (Stage.MQL, Stage.SQL) else "a"  # as they are read: an em-cue-ell, but a sal
    says = Word(
        f"{article} {stage.value} is stuck after {{x}} without a move or a touch",
        f"{stage.value}は{{x}}動きがないと停滞",
    )
    about = Word(f"{stage.value} is stuck", f"{stage.value}の停滞")
    return Slot(stage.value, about, form, says, form.put(clocks, STUCK_FIRST), form.put(clocks, None))


def hours_pieces(clocks: Clocks) -> tuple[Piece, ...]:
    """When the team works."""
    days = ChecksForm("weekdays", WEEKDAYS, together=((frozenset(range(5)), Word("Monday to Friday", "月〜金")),))
    fill: dict[str, Sequence[Piece]] = {
        "days": _token(clocks, "weekdays", days, Word("Working days", "働く曜日")),
        "hours": _token(clocks, "hours", HoursForm("hours"), Word("Working hours", "営業時間")),
    }
    return composed(str(Word("the team works {days}, {hours}", "働くのは{days}の{hours}")), fill)


def holiday_pieces(clocks: Clocks) -> tuple[Piece, ...]:
    """On which days nobody works."""
    fill: dict[str, Sequence[Piece]] = {
        "holidays": _token(clocks, "holidays", _HOLIDAYS, Word("Public holidays", "祝日")),
        "days": _token(clocks, "days_off", DaysForm("days_off"), Word("Own days off", "自社の休み")),
    }
    return composed(str(Word("{holidays}; off as well: {days}", "{holidays}。ほかの休みは{days}")), fill)
