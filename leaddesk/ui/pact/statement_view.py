"""The statement of a pact as it is read on screen: its stages in a table, and what was agreed below them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.pact_statement import Section, StageStatement, Statement
from leaddesk.translation import _
from leaddesk.ui.in_steps import InSteps
from leaddesk.ui.pact.stacked import Surface
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import ElidedText, Text

_NAMES = 132


class StageLine(QWidget):
    """One stage on the overview."""

    def __init__(self, stage: StageStatement) -> None:
        super().__init__()
        self._stage = stage.stage
        name = QVBoxLayout()
        name.setSpacing(0)
        name.addWidget(Text(stage.stage.value, "name", strong=True))
        name.addWidget(ElidedText(stage.name, "meta", "text_2"))
        name.addWidget(ElidedText(stage.department, "meta", "text_3"))
        name.addStretch(1)
        grid = QGridLayout(self)
        px = theme.px
        grid.setContentsMargins(px(16), px(10), px(16), px(12))
        grid.setHorizontalSpacing(px(16))
        grid.addLayout(name, 0, 0)
        for at, lines in enumerate(((stage.definition,), stage.gate, stage.promise), 1):
            grid.addWidget(_prose(lines), 0, at, Qt.AlignmentFlag.AlignTop)
        grid.setColumnMinimumWidth(0, px(_NAMES))
        for at, stretch in ((1, 5), (2, 4), (3, 4)):
            grid.setColumnStretch(at, stretch)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, theme.px(4), self.height()), theme.stage_color(self._stage.value))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
        painter.end()


class StatementView(QWidget):
    """Shows a :class:`Statement`; built anew, a little in each turn, only where it says something else."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._told: Statement | None = None
        self._made: list[QWidget] = []
        self.building = InSteps(self)

    def show_statement(self, told: Statement) -> None:
        """Shows this."""
        if told == self._told:
            return
        self._told = told
        for old in self._made:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = []
        self.building.begin(self._build(told))

    def _build(self, told: Statement) -> Iterator[None]:
        self._add(Text(told.agreed or _("As the draft says it"), "meta", "text_2"))
        self._add(_Heads((_("Stage"), _("What it means"), _("Gate"), _("Who answers, and when"))))
        yield
        lines: list[QWidget] = []
        for stage in told.stages:
            lines.append(StageLine(stage))
            yield
        self._add(Surface(lines))
        yield
        for section in told.sections:
            self._add(Text(section.title, "name", strong=True))
            self._add(_section(section))
            yield

    def _add(self, widget: QWidget) -> None:
        self._made.append(widget)
        self._column.addWidget(widget)
        widget.show()


class _Heads(QWidget):
    """The heads of the columns of stages."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        px = theme.px
        grid.setContentsMargins(px(16), 0, px(16), 0)
        grid.setHorizontalSpacing(px(16))
        for at, (word, stretch) in enumerate(zip(words, (0, 5, 4, 4), strict=True)):
            grid.addWidget(Text(word, "meta", "text_2"), 0, at)
            grid.setColumnStretch(at, stretch)
        grid.setColumnMinimumWidth(0, px(_NAMES))


def _prose(lines: Sequence[str]) -> QWidget:
    box = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)  # so that the columns of all stages are of one width
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(2))
    for line in lines or ("–",):
        column.addWidget(Text(line, "meta", "text" if line != "–" else "text_3", wraps=True))
    return box


def _section(section: Section) -> Surface:
    box = QWidget()
    column = QVBoxLayout(box)
    px = theme.px
    column.setContentsMargins(px(16), px(10), px(16), px(10))
    column.setSpacing(px(4))
    for line in section.lines:
        column.addWidget(Text(line, "meta", wraps=True))
    return Surface([box])
