"""The command palette: people, what can be done with them, and every command of the menus, by a few letters."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QWidget

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.domain.cleaning.text import search_text
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.frame.palette_deeds import deeds_with
from leaddesk.ui.frame.palette_row import ROW_ROLE, PaletteDelegate, Row
from leaddesk.ui.frame.rail import WIDTH
from leaddesk.ui.frame.readings import reading
from leaddesk.ui.lead.dock import SideDock
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import RIGHT, draw_hint, draw_text, hint_width
from leaddesk.ui.widgets.pointed import PointedRow
from leaddesk.ui.widgets.scrim import Scrim

_WIDTH = 640
_PEOPLE, _COMMANDS = 6, 6


class _Rows(QAbstractListModel):
    """Headings and what can be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        is_heading = index.isValid() and self.rows[index.row()].run is None
        return Qt.ItemFlag.NoItemFlags if is_heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.text} {row.about}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        return row if role == ROW_ROLE else None


class _Foot(QWidget):
    """The keys, and that spelling does not matter."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, painter = theme.px, QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        x, ink = float(px(16)), theme.color("text_2")
        for keys, word in ((("↑", "↓"), _("choose")), (("Enter",), _("open")), (("Tab",), _("what can be done"))):
            for key in keys:
                x += hint_width(key)
                draw_hint(painter, x, self.height() / 2, key, ink, theme.color("line"))
                x += px(4)
            box = QRect(round(x) + px(2), 0, px(200), self.height()).toRectF()
            draw_text(painter, box, word, theme.font("meta"), ink)
            x += theme.metrics("meta").horizontalAdvance(word) + px(20)
        spelling = _("Any kana, width or case")
        if x + theme.metrics("meta").horizontalAdvance(spelling) < self.width() - px(16):
            box = QRect(0, 0, self.width() - px(16), self.height()).toRectF()
            draw_text(painter, box, spelling, theme.font("meta"), ink, RIGHT)
        painter.end()


class Palette(Floating):
    """One use: :meth:`open`; it goes by itself. ``side`` is where a lead is shown, if the desk has leads to show."""

    def __init__(
        self,
        window: QWidget,
        desk: DeskSource,
        actions: Sequence[QAction],
        shell: Shell,
        side: SideDock | None = None,
    ) -> None:
        super().__init__(window)
        self._over, self._desk, self._shell, self._side = window, desk, shell, side
        self._actions = tuple(actions)
        self._people: tuple[Card, ...] = ()
        self._current: Card | None = None
        """The lead that is shown or selected: what is typed may be about it."""
        self.back_to = window.focusWidget()
        self._scrim = Scrim(window, self.leave)
        self.setAccessibleName(_("Find a person or command"))
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.setProperty("no_ring", True)
        self.field.setPlaceholderText(_("A name, a company, or what you want to do"))
        self.field.setFont(theme.font("name"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = self._make_list()
        self.rows = _Rows(self)
        self.list.setModel(self.rows)
        self._lay_out()

    def open(self) -> None:
        """Shows the commands first, and people once something is typed."""
        self._scrim.show()
        self._scrim.raise_()
        self._show_rows()
        self.show()
        self.raise_()
        lead = self._current_lead()
        if lead:
            tasks.read(partial(self._desk.board.cards, [lead]), done=self._take_current, key="palette.current")
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        self._scrim.deleteLater()
        super().leave()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setItemDelegate(PaletteDelegate(view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        PointedRow(view)
        view.clicked.connect(self._run)
        view.viewport().setAutoFillBackground(False)
        view.setObjectName("palette")
        return view

    def _lay_out(self) -> None:
        px = theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(46), px(10), px(64), px(10))
        head.addWidget(self.field)
        self.body.addLayout(head)
        self.body.addSpacing(px(8))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(_Foot())

    def _search(self, text: str) -> None:
        words = text.strip()
        if not words:
            self._people = ()
            self._show_rows()
            return
        tasks.read(partial(self._desk.board.find, words, _PEOPLE), done=self._take_people, key="palette.people")
        self._show_rows()

    def _current_lead(self) -> int:
        """The lead in the panel, or else the only one that is selected on the page; 0 for none."""
        if self._side is not None and self._side.lead:
            return self._side.lead
        page = self._shell.page()
        leads = page.current_leads() if page is not None else ()
        return leads[0] if len(leads) == 1 else 0

    def _take_current(self, cards: list[Card]) -> None:
        self._current = next(iter(cards), None)
        self._show_rows()

    def _take_people(self, people: list[Card]) -> None:
        self._people = tuple(people)
        self._show_rows()

    def _show_rows(self) -> None:
        deeds = self._deeds()
        rows = [*self._people_rows(), *deeds, *self._command_rows({row.text for row in deeds})]
        self.rows.show(rows)
        first = next((place for place, row in enumerate(rows) if row.run is not None), -1)
        if first >= 0:
            self.list.setCurrentIndex(self.rows.index(first))
        self._place(rows)
        self.list.scrollToTop()  # the heading of the first one too: it was made current before there was room

    def _people_rows(self) -> list[Row]:
        if not self._people:
            return []
        typed = self.field.text().strip()
        rows = [Row(_("People"))]
        for card in self._people:
            run = partial(self._shell.open_lead, card.id)
            rows.append(Row(card.full_name, "user", card.company, run, card=card, typed=typed))
        return rows

    def _deeds(self) -> list[Row]:
        """What can be done with the person at the top, or, where nobody is found, with the current one."""
        card = self._people[0] if self._people else self._current
        if card is None:
            return []
        press = partial(self._side.open_lead, card.id) if self._side is not None else None
        rows = deeds_with(card, partial(self._move, card), press, is_short=bool(self._people))
        if not self._people:
            rows = [replace(row, typed=self.field.text().strip()) for row in rows if self._is_wanted(row.text)]
        return [Row(_("What can be done with {who}").format(who=card.full_name)), *rows] if rows else []

    def _is_wanted(self, text: str) -> bool:
        """Whether what was typed is a part of it, as it is written or as it is read."""
        wanted = search_text(self.field.text())
        return wanted in search_text(text) or wanted in search_text(reading(text))

    def _command_rows(self, said_above: Collection[str]) -> list[Row]:
        """Every command of the menus; those of a lead that stand above already are left out."""
        said = [(_plain(action.text()), action) for action in self._actions]
        most = _COMMANDS if self.field.text().strip() else len(said)
        found = [(text, action) for text, action in said if text not in said_above and self._is_wanted(text)][:most]
        rows = [Row(_("Screens and commands"))] if found else []
        for text, action in found:
            key = hint(action.shortcut())
            rows.append(Row(text, "lightning", "", action.trigger, key, typed=self.field.text().strip()))
        return rows

    def _move(self, card: Card, column: Column) -> None:
        from leaddesk.ui.board.page import BoardPage

        self._shell.go_to("board")
        page = self._shell.page()
        if isinstance(page, BoardPage):
            page.board.cache.put([card])
            page.board.move_leads([card.id], column)

    def _run(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row = self.rows.rows[index.row()] if index.isValid() else None
        if row is not None and row.run is not None:
            self.leave()
            row.run()

    def _step(self, steps: int) -> None:
        place, rows = self.list.currentIndex().row(), self.rows.rows
        place += steps
        while 0 <= place < len(rows) and rows[place].run is None:
            place += steps
        if 0 <= place < len(rows):
            self.list.setCurrentIndex(self.rows.index(place))
        elif steps < 0:
            self.list.scrollToTop()

    def _to_deeds(self) -> None:
        """To the first thing that can be done with the person at the top, and back to the people."""
        headings = [place for place, row in enumerate(self.rows.rows) if row.run is None]
        here = self.list.currentIndex().row()
        after = next((place for place in headings if place > here), headings[0] if headings else -1)
        if after >= 0:
            self.list.setCurrentIndex(self.rows.index(after + 1))

    def _place(self, rows: Sequence[Row]) -> None:
        px, delegate = theme.px, self.list.itemDelegate()
        assert isinstance(delegate, PaletteDelegate)
        height = px(52) + px(8) + sum(delegate.height(row) for row in rows) + px(8) + px(36)
        height = min(height, round(self._over.height() * 0.7))
        width = min(px(_WIDTH), self._over.width() - px(32))
        x = (self._over.width() + px(WIDTH) - width) // 2  # the middle of the page, beside the rail
        self.place_box(QRect(x, px(125), width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Tab:
                self._to_deeds()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self.list.currentIndex())
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        from leaddesk.ui.icons import paint_icon

        px, painter, box = theme.px, QPainter(self), self.box()
        paint_icon(painter, "magnifying-glass", theme.color("text_2"), box.left() + px(17), box.top() + px(16), px(20))
        draw_hint(painter, box.right() - px(15), box.top() + px(26), "Esc", theme.color("text_2"), theme.color("line"))
        painter.fillRect(box.left(), box.top() + px(52), box.width(), 1, theme.color("line"))
        painter.end()


def _plain(text: str) -> str:
    """A menu's words without the mark of their mnemonic and of their key."""
    return text.replace("&", "").split("\t")[0]
