"""Which gate asks which question."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from leaddesk.domain.moves import Question
from leaddesk.ui.board.gates.evidence import EvidenceGate, OrderGate, OverrideGate
from leaddesk.ui.board.gates.gate import Asking, Gate
from leaddesk.ui.board.gates.reasons import DisqualifyGate, LostGate, RestGate, ReturnGate, UnorderGate

_GATES: tuple[tuple[Question, Callable[[QWidget, Asking], Gate]], ...] = (
    (Question.RETURN, ReturnGate),
    (Question.EVIDENCE, EvidenceGate),
    (Question.ORDER, OrderGate),
    (Question.UNORDER, UnorderGate),
    (Question.LOST, LostGate),
    (Question.DISQUALIFY, DisqualifyGate),
    (Question.REST, RestGate),
    (Question.OVERRIDE, OverrideGate),
)


def gate_for(question: Question, window: QWidget, asking: Asking) -> Gate:
    """The popover that asks this question; KeyError for NOTHING, which nobody asks."""
    return dict(_GATES)[question](window, asking)
