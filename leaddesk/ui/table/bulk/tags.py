"""Puts tags on many leads and takes others off."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.translation import _, n_
from leaddesk.ui.table.bulk.popover import BulkPopover, people
from leaddesk.ui.table.bulk.tally import TallyLine
from leaddesk.ui.table.painter import paint_select_box
from leaddesk.ui.table.selection import Extent
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided, fill_box
from leaddesk.ui.widgets.typing_field import TypingField

_ROW, _MOST_ROWS, _MOST_OTHERS = 28, 6, 30
_MOST_LETTERS = 24
_ANY_DAY = date(2000, 1, 1)
"""Tags are read alike on all days."""


class TagRow(QAbstractButton):
    """A tag with its box: on all of them, on some, on none. A click puts it on all, another one takes it off."""

    turned = Signal()

    def __init__(self, tag: str, had_by: int, of: int) -> None:
        super().__init__()
        self.tag, self._had_by, self._of = tag, had_by, of
        self._was = Extent.ALL if had_by == of else Extent.SOME if had_by else Extent.NONE
        self.extent = self._was
        self.setText(tag)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.turn)

    @property
    def is_changed(self) -> bool:
        """Whether it is to be put on or taken off."""
        return self.extent is not self._was

    def turn(self) -> None:
        """To the next state: on, off, and as it was where that was neither."""
        ways = [Extent.ALL, Extent.NONE] + ([Extent.SOME] if self._was is Extent.SOME else [])
        self.extent = ways[(ways.index(self.extent) + 1) % len(ways)]
        self.setAccessibleName(f"{self.tag} {self.extent.name}")
        self.update()
        self.turned.emit()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_ROW))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box, px = QPainter(self), self.rect().toRectF(), theme.px
        if self.underMouse():
            fill_box(painter, box, px(4), theme.color("hover"))
        paint_select_box(painter, QRectF(0, 0, px(24), box.height()), self.extent)
        room = box.adjusted(px(30), 0, -px(8), 0)
        if self._had_by:
            had = f"{self._had_by:,}"
            draw_text(painter, room, had, theme.font("meta"), theme.color("text_3"), RIGHT)
            room.setRight(room.right() - theme.metrics("meta").horizontalAdvance(had) - px(8))
        text = elided(self.tag, theme.metrics(), room.width())
        draw_text(painter, room, text, theme.font(strong=self.is_changed), theme.color("text"), LEFT)
        painter.end()


class TagsPopover(BulkPopover):
    """Answers with :meth:`added` and :meth:`removed`. ``ask`` is told whenever they change and how many leads that
    would change must come back through :meth:`show_changed`.
    """

    def __init__(
        self,
        window: QWidget,
        leads: Sequence[int],
        held: Mapping[str, int],
        others: Sequence[str],
        ask: Callable[[Sequence[str], Sequence[str]], object],
    ) -> None:
        super().__init__(window, _("Tags of {who}").format(who=people(len(leads))), "", leads)
        self._ask = ask
        self.field = TypingField()
        self.field.setPlaceholderText(_("Find or type a tag"))
        self.field.setAccessibleName(_("Find or type a tag"))
        self.field.textChanged.connect(self._narrow)
        self.add_typed = LinkButton("", strong=True)
        self.add_typed.clicked.connect(self._take_typed)
        self.add_typed.hide()
        self.rows: list[TagRow] = []
        self._column = QVBoxLayout()
        self._area = self._make_area()
        names = [*held, *(tag for tag in others if tag not in held)][: len(held) + _MOST_OTHERS]
        for tag in names:
            self._add_row(tag, held.get(tag, 0))
        self.add(self.field)
        self.add(self.add_typed, above=4)
        self.add(self._area, above=4)
        self.finish("")
        self.first = self.field
        self._fit_area()
        self.show_changed(0)

    def added(self) -> list[str]:
        """The tags to put on."""
        return [row.tag for row in self.rows if row.is_changed and row.extent is Extent.ALL]

    def removed(self) -> list[str]:
        """The tags to take off."""
        return [row.tag for row in self.rows if row.is_changed and row.extent is Extent.NONE]

    def show_changed(self, count: int) -> None:
        """How many leads would change."""
        same = len(self.leads) - count
        lines = (
            TallyLine(count, n_("gets other tags", "get other tags", count)),
            TallyLine(same, n_("stays as it is", "stay as they are", same), "minus", "text_2"),
        )
        self.show_tally(lines, n_("Change {n}", "Change {n}", count))

    def _make_area(self) -> QScrollArea:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, theme.px(4), 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area

    def _add_row(self, tag: str, had_by: int, *, first: bool = False) -> TagRow:
        row = TagRow(tag, had_by, len(self.leads))
        row.turned.connect(self._tell)
        self.rows.insert(0 if first else len(self.rows), row)
        self._column.insertWidget(0 if first else self._column.count() - 1, row)
        return row

    def _fit_area(self) -> None:
        rows = min(max(sum(not row.isHidden() for row in self.rows), 1), _MOST_ROWS)
        self._area.setFixedHeight(theme.px(_ROW) * rows)
        self._area.setVisible(bool(self.rows))

    def _tell(self) -> None:
        self._ask(self.added(), self.removed())

    def _narrow(self, text: str) -> None:
        from leaddesk.domain.cleaning.text import search_text

        wanted = search_text(text)
        for row in self.rows:
            row.setVisible(wanted in search_text(row.tag))
        tag = text.strip()
        self.add_typed.setText(
            _("Add “{tag}”").format(tag=tag if len(tag) <= _MOST_LETTERS else f"{tag[:_MOST_LETTERS]}…")
        )
        self.add_typed.setVisible(bool(tag) and all(row.tag != tag for row in self.rows))
        if self.isVisible():
            self.place()

    def _take_typed(self) -> bool:
        """Enter in the field, or a click on what offers it: turns the tag that was typed on, a new one where there is none of that name."""
        from leaddesk.domain.cleaning.cells import Context
        from leaddesk.domain.cleaning.values import clean
        from leaddesk.domain.fields import FIELD

        text = self.field.text().strip()
        if not text:
            return False
        value = clean(FIELD["tags"], text, Context(today=_ANY_DAY)).value
        for tag in value if isinstance(value, tuple) else ():
            row = next((one for one in self.rows if one.tag == tag), None) or self._add_row(tag, 0, first=True)
            if row.extent is not Extent.ALL:
                row.extent = Extent.ALL
                row.update()
        self.field.clear()
        self._fit_area()
        self.place()
        self._tell()
        return True

    def accept(self) -> None:
        if not (self.field.hasFocus() and self._take_typed()):
            super().accept()
