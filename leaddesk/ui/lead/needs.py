"""What the person needs: the memo, and the answers they gave, with their questions."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.leads import Activity, Lead
from leaddesk.translation import _, language
from leaddesk.ui.lead.field_row import FieldRow
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import Flowing, Laid, Run, gap
from leaddesk.ui.widgets.section_head import SectionHead

_SHORT = 24
"""Answers up to so many characters, question included, stand beside each other."""


def answers_of(activities: Sequence[Activity]) -> list[tuple[str, str]]:
    """Questions and answers, the newest answer to each question."""
    found: dict[str, str] = {}
    for activity in activities:
        for question, answer in activity.details.get("answers", ()):
            found.setdefault(question, answer)
    return list(found.items())


def answer_lines(answers: Sequence[tuple[str, str]]) -> list[list[Run]]:
    """The answers as lines: short ones together, a long one by itself."""
    lines: list[list[Run]] = []
    has_room = False
    for question, answer in answers:
        runs = [Run(_asked(question), "text_2"), Run(answer, "text_2")]
        is_short = len(question) + len(answer) <= _SHORT
        if is_short and has_room:
            lines[-1] += [Run(gap(), "text_2"), *runs]
        else:
            lines.append(runs)
        has_room = is_short and not has_room
    return lines


def _asked(question: str) -> str:
    """A question as it stands before its answer: one that ends in a question mark needs no colon."""
    if question.endswith(("?", "？")):
        return f"{question} " if language() == "en" else f"{question}　"
    return _("{question}: ").format(question=question)


class _Answers(QWidget):
    """The answers, painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[list[Run]] = []
        self._flows = Laid(lambda width: [Flowing(runs, "meta", width, theme.px(20)) for runs in self._lines])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_answers(self, answers: Sequence[tuple[str, str]]) -> None:
        self._lines = answer_lines(answers)
        self._flows.forget()
        self.setAccessibleName("; ".join(f"{question}: {answer}" for question, answer in answers))
        self.setVisible(bool(answers))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(flow.height for flow in self._flows.at(width))

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, y = QPainter(self), 0
        for flow in self._flows.at(self.width()):
            flow.draw(painter, 0, y)
            y += flow.height
        painter.end()


class Needs(QWidget):
    """The memo is edited in place; the answers are the person's own words and are not."""

    row_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.memo = FieldRow("memo", label_width=0, size="meta")
        self.answers = _Answers(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHead(_("Needs")))
        column.addWidget(self.memo)
        column.addWidget(self.answers)

    def show_lead(self, lead: Lead, activities: Sequence[Activity], today: date) -> None:
        """Shows what this person needs."""
        self.memo.show_record(lead.record, today, empty=_("Write down what they need"))
        self.answers.show_answers(answers_of(activities))
