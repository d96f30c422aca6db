"""What a stage means, at the head of its column: definition, gate and promise of the pact that is in force."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.domain.board import Column
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.board.column_words import column_name
from leaddesk.ui.board.lane_header import LaneHeader
from leaddesk.ui.desk import DeskSource, offers
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
_COMES_AFTER_MS, _GOES_AFTER_MS = 500, 250
"""Long enough that a pointer on its way to elsewhere opens nothing, and that one on its way to the link closes nothing."""


class _PactSource(Protocol):
    @property
    def pact(self) -> "Pact": ...


def read_statement(desk: _PactSource) -> "Statement":
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


class Definitions(QObject):
    """Opens the definition while the pointer or the keyboard is at the head of a column; ``pact_wanted`` from its link.

    A desk without a pact opens none.
    """

    pact_wanted = Signal()

    def __init__(self, desk: DeskSource, headers: Mapping[Column, LaneHeader], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._headers = desk, headers
        self._column: Column | None = None
        """Whose definition is wanted or open."""
        self.card: DefinitionCard | None = None
        self._coming, self._going = QTimer(self), QTimer(self)
        for timer, interval, then in (
            (self._coming, _COMES_AFTER_MS, self._read),
            (self._going, _GOES_AFTER_MS, self.close),
        ):
            timer.setSingleShot(True)
            timer.setInterval(interval)
            timer.timeout.connect(then)
        for column, header in headers.items() if offers(desk, "pact") else ():
            header.definition_wanted.connect(partial(self._come, column))
            header.definition_over.connect(self._go)
            header.pact_wanted.connect(self._open_pact)
            header.fold_wanted.connect(self.close)
            header.setToolTip("")

    def close(self) -> None:
        """Closes what is open, and opens nothing that was about to."""
        self._coming.stop()
        self._going.stop()
        self._column = None
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _come(self, column: Column, is_at_once: bool) -> None:
        self._going.stop()
        if self._column is column and self.card is not None:
            return
        self.close()
        self._column = column
        if is_at_once:
            self._read()
        else:
            self._coming.start()

    def _go(self, is_at_once: bool) -> None:
        self._coming.stop()
        if is_at_once:
            self.close()
        elif self.card is not None:
            self._going.start()
        else:
            self._column = None

    def _read(self) -> None:
        self._coming.stop()
        work = partial(read_statement, cast(_PactSource, self._desk))
        tasks.read(work, done=partial(self._open, self._column), key=f"board.definition.{id(self)}")

    def _open(self, column: Column | None, said: "Statement") -> None:
        if column is None or column is not self._column or self.card is not None:
            return  # the pointer has gone on meanwhile
        header = self._headers[column]
        card = self.card = DefinitionCard(header.window(), column, said)
        header.setAccessibleDescription(card.accessibleDescription())
        card.entered.connect(self._going.stop)
        card.left.connect(self._going.start)
        card.pact_wanted.connect(self._open_pact)
        card.leave_when_pressed_elsewhere(partial(self._leave, header))
        card.open_below(header)

    def _leave(self, header: LaneHeader) -> None:
        if not header.underMouse():
            self.close()

    def _open_pact(self) -> None:
        self.close()
        self.pact_wanted.emit()


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
