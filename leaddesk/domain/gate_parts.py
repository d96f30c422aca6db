"""Gates and grades as sentences: what a lead must have to enter a stage, a sentence for each part of the gate."""

from leaddesk.domain.conditions import Part
from leaddesk.domain.forms import ACTIVITY_CHOICES, ChecksForm, Choice, OneOfForm, number_form
from leaddesk.domain.pact import Gate, Grades
from leaddesk.domain.pact_edits import replaced
from leaddesk.domain.sentence_parts import Piece, Slot, Token, composed, said
from leaddesk.domain.stages import SQL_EVIDENCE, Stage
from leaddesk.translation import Word

GATED: tuple[Stage, ...] = (Stage.MQL, Stage.SAL, Stage.SQL, Stage.WON)
"""The stages that have a gate."""

_ONE_DAY = Word("{n} day", "{n}日")

QUALITIES: tuple[Slot, ...] = (
    Slot(
        "grade",
        Word("Fit", "適合度"),
        OneOfForm("grade", tuple(Choice(grade, Word(grade, grade)) for grade in "ABCD")),
        Word("the fit is {x} or better", "適合度が{x}以上"),
        {"grade": "B"},
        {"grade": None},
    ),
    Slot(
        "engagement",
        Word("Engagement", "関心"),
        number_form(Gate, "engagement", Word("{n} points", "{n}点"), one=Word("{n} point", "{n}点")),
        Word("the engagement is {x} or more", "関心が{x}以上"),
        {"engagement": 50},
        {"engagement": None},
    ),
    Slot(
        "strong_within_days",
        Word("Strong action", "強い行動"),
        number_form(Gate, "strong_within_days", Word("{n} days", "{n}日"), one=_ONE_DAY),
        Word("a strong action within {x}", "{x}以内に強い行動がある"),
        {"strong_within_days": 90},
        {"strong_within_days": None},
    ),
    Slot(
        "reachable",
        Word("Contact data", "連絡先"),
        None,
        Word("a mail address or a phone number is known", "メールか電話がわかっている"),
        {"reachable": True},
        {"reachable": False},
    ),
    Slot(
        "no_avoid",
        Word("Avoid profiles", "除く相手"),
        None,
        Word("none of the avoid profiles fits", "除く相手に当てはまらない"),
        {"no_avoid": True},
        {"no_avoid": False},
    ),
)
"""What the bar to MQL can ask of a lead."""

RECORDS: tuple[Slot, ...] = (
    Slot(
        "evidence",
        Word("Evidence", "根拠"),
        ChecksForm("evidence", ACTIVITY_CHOICES, "activity"),
        Word("one of these is recorded: {x}", "{x}のどれかを記録する"),
        {"evidence": SQL_EVIDENCE},
        {"evidence": ()},
    ),
    Slot(
        "amount",
        Word("Amount", "受注額"),
        None,
        Word("the amount of the order is recorded", "受注額を記録する"),
        {"amount": True},
        {"amount": False},
    ),
)
"""What a move into a stage can ask to be recorded."""


def gate_slots(stage: Stage) -> tuple[Slot, ...]:
    """What the gate of a stage can ask. The qualities of a lead are asked by the bar to MQL alone."""
    return (*QUALITIES, *RECORDS) if stage is Stage.MQL else RECORDS


def gate_words(stage: Stage, gate: Gate) -> tuple[str, ...]:
    """What the gate of a stage asks, a sentence each."""
    return tuple(said(slot.pieces(gate, ())) for slot in gate_slots(stage) if slot.is_in(gate))


def slot_off(slot: Slot, part: Part) -> tuple[Piece, ...]:
    """The sentence of a part that is left out, as it would stand there; nothing in it can be edited."""
    shown = slot.pieces(replaced(part, **slot.added), ())
    return tuple(piece if isinstance(piece, str) else piece.text for piece in shown)


def grade_pieces(grades: Grades) -> tuple[Piece, ...]:
    """From which share of the known weight each grade is given."""
    words = Word("{n} %", "{n}%")
    tokens = {
        grade: (
            Token(
                grade,
                (form := number_form(Grades, grade, words)).show(grades),
                form,
                Word(f"Grade {grade}", f"{grade}の下限"),
            ),
        )
        for grade in "ABC"
    }
    says = Word(
        "A from {A} of the known weight, B from {B}, C from {C}, D below",
        "わかっている重みの{A}以上がA、{B}以上がB、{C}以上がC、それより下がD",
    )
    return composed(str(says), tokens)
