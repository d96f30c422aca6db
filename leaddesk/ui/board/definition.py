"""What a stage means, at the head of its column: definition, gate and promise of the pact that is in force."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.domain.board import Column
from leaddesk.translation import _
from leaddesk.ui.board.column_words import column_name
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating, fits_below, rect_in_window
from leaddesk.ui.widgets.key_hints import KeyHints
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.shadow import REACH
from leaddesk.ui.widgets.text import Text

if TYPE_CHECKING:  # read off-thread, once somebody asks
    from leaddesk.domain.pact_statement import Statement
    from leaddesk.services.pact import Pact

_WIDTH, _INSET = 360, 16


class PactSource(Protocol):
    """A desk with a pact."""

    @property
    def pact(self) -> "Pact": ...


def read_statement(desk: PactSource) -> "Statement":
    """The pact in force, for people. Waits for a disk."""
    from leaddesk.domain.pact_statement import statement

    version = desk.pact.published()
    on = version.published_at.date()
    return statement(version.pact, version.number, on, version.marketing, version.sales)


class DefinitionCard(Floating):
    """Says what one column means. ``pact_wanted`` from its link; ``left`` and ``entered`` tell of the pointer."""

    pact_wanted = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, window: QWidget, column: Column, said: "Statement") -> None:
        super().__init__(window, inset=_INSET)
        self.lines: list[str] = []
        stage = next((one for one in said.stages if one.stage == column.value), None)
        self._heading(column, stage.department if stage else "")
        self._prose(stage.definition if stage else outside_words(column))
        if stage is not None:
            self._part(_("What it takes"), stage.gate)
            self._part(_("Who answers when"), stage.promise)
        self._foot(said.agreed)
        self.setAccessibleName(column_name(column))
        self.setAccessibleDescription("\n".join(self.lines))

    def _heading(self, column: Column, department: str) -> None:
        row = QHBoxLayout()
        row.addWidget(Text(column_name(column), "name", strong=True))
        row.addStretch(1)
        row.addWidget(Text(department, "meta", "text_2"))
        self.body.addLayout(row)

    def _prose(self, text: str) -> None:
        if text:
            self.body.addSpacing(theme.px(4))
            self._line(text, "text")

    def _part(self, title: str, lines: tuple[str, ...]) -> None:
        if not lines:
            return
        self.body.addSpacing(theme.px(12))
        self.body.addWidget(Text(title, "meta", "text_2", strong=True))
        for line in lines:
            self.body.addSpacing(theme.px(2))
            self._line(line, "text_2")

    def _line(self, text: str, role: str) -> None:
        self.lines.append(text)
        self.body.addWidget(Text(text, "meta", "text" if role == "text" else "text_2", wraps=True))

    def _foot(self, agreed: str) -> None:
        self.body.addSpacing(theme.px(12))
        if agreed:
            self.body.addWidget(Text(agreed, "meta", "text_3", wraps=True))
        self.link = LinkButton(_("Open in the pact"), strong=True)
        self.link.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays at the head, where Enter does it
        self.link.clicked.connect(self.pact_wanted)
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch(1)
        row.addWidget(KeyHints(((("Enter",), _("open")), (("Space",), _("fold")))))
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(row)

    def open_below(self, header: QWidget) -> None:
        """Opens below the head of the column, and leaves the keyboard where it is."""
        width, frame = theme.px(_WIDTH), 2 * theme.px(REACH)
        height = self.body.heightForWidth(width + frame) - frame
        bounds = self.window().rect().adjusted(8, 8, -8, -theme.px(36))
        self.place_box(fits_below(rect_in_window(header), width, height, bounds, theme.px(4)))
        self.show()
        self.raise_()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()


def outside_words(column: Column) -> str:
    """What a column means that the pact does not define."""
    match column:
        case Column.RESTING:
            return _(
                "Leads that wait with marketing until a day. They come back with a mark then, or after a strong action."
            )
        case Column.LOST:
            return _("Lost after contact, each with its reason. A lead can come back.")
        case _:
            return _("Out of the flow without contact, each with its reason. A lead can come back.")
