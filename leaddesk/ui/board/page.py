"""The board page: title, search, density and import at the top, the filter below, and the board."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.board import Column, Filter, LaneBy, Order
from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.domain.moves import Move, Question, Refusal
from leaddesk.translation import _, n_
from leaddesk.ui.board.board import Board
from leaddesk.ui.board.card_face import Density
from leaddesk.ui.board.card_parts import PART_WORDS, parts_of
from leaddesk.ui.board.commands import Command, moves_for, neighbour
from leaddesk.ui.board.definitions import Definitions
from leaddesk.ui.board.filter_bar import FilterBar
from leaddesk.ui.board.foot_room import reveal
from leaddesk.ui.board.keys import BoardKeys
from leaddesk.ui.board.looking import Seen
from leaddesk.ui.board.moving import Passage
from leaddesk.ui.desk import DeskSource, offers
from leaddesk.ui.icons import icon
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.views.button import ViewButton, has_views
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.page_bar import PageBar
from leaddesk.ui.widgets.search_field import SearchField
from leaddesk.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from leaddesk.domain.views import View
    from leaddesk.ui.board.empty_desk import EmptyDesk
    from leaddesk.ui.widgets.popover import Popover

_DENSITIES = (Density.COMFORTABLE, Density.COMPACT)


class BoardPage(Page):
    """The page of the board."""

    bars = 2

    def __init__(self, desk: DeskSource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self.board = Board(desk)
        self.keys = BoardKeys(self.board, shell)
        self.bar = PageBar(_("Board"))
        self.search = SearchField(_("Search name, company, kana, mail, notes…"), hint(QKeySequence.StandardKey.Find))
        self.density = Segmented([Segment(_("Comfortable"), "rows"), Segment(_("Compact"), "list")])
        self.parts = KeyButton("", icon="sliders-horizontal")
        self.parts.setToolTip(_("What is on a card"))
        self.parts.setAccessibleName(_("What is on a card"))
        self.primary = KeyButton(_("Import a list"), "primary", icon="tray")
        self.filters = FilterBar(desk.board)
        self.filters.offers_lanes = offers(desk, "lanes")
        headers = {column: lane.header for column, lane in self.board.lanes.items()}
        self.definitions = Definitions(desk, headers, self)
        self.views = ViewButton(desk, shell, self.view) if has_views(desk) else None
        self.empty: EmptyDesk | None = None
        """What stands in place of the columns while there is nobody on the desk."""
        self._gate: Popover | None = None
        self._has_looked = False
        self._landed: frozenset[int] = frozenset()
        """Leads that a move has just put elsewhere, until the desk was looked at again."""
        self._lay_out()
        self._connect()
        self._remember()

    def _lay_out(self) -> None:
        if self.views is not None:
            self.bar.left.addWidget(self.views)
        for widget in (self.search, self.density, self.parts, self.primary):
            self.bar.right.addWidget(widget)
        brief = (self.views.be_brief,) if self.views is not None else ()
        self.bar.gives_way((self.primary.be_brief, self.parts.setHidden, *brief, self.density.setHidden))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.filters)
        column.addWidget(self.board, 1)

    def _connect(self) -> None:
        board = self.board
        self.search.textChanged.connect(self._search)
        self.search.left.connect(lambda: board.focus_first())
        self.density.chosen.connect(lambda at: board.set_density(_DENSITIES[at]))
        self.parts.clicked.connect(self._choose_parts)
        self.primary.clicked.connect(self.shell.choose_files)
        self.filters.filter_changed.connect(self.show_filter)
        self.filters.order_changed.connect(lambda order: board.show_filter(board.looking.filter, order))
        self.filters.lanes_changed.connect(board.show_lanes)
        board.seen.connect(self._count)
        board.saved.connect(self._take_saved)
        board.asked.connect(self._ask)
        board.went_back.connect(self._say_why)
        board.lead_opened.connect(self.shell.open_lead)
        board.selection_changed.connect(self._say_selection)
        board.menu_wanted.connect(self._open_menu)
        board.advance_wanted.connect(self._advance)
        board.files_dropped.connect(self.shell.take_files)
        self.definitions.pact_wanted.connect(self._open_pact)

    def show_filter(self, filter: Filter) -> None:
        """Shows who passes this filter."""
        self.shell.filter = filter
        self.filters.show_filter(filter, self.board.looking.order)
        if self.search.text() != filter.search:
            self.search.blockSignals(True)
            self.search.setText(filter.search)
            self.search.blockSignals(False)
        self.board.show_filter(filter, self.board.looking.order)
        if self.views is not None:
            self.views.follow()

    def view(self) -> "View":
        """What is shown, as a view that has no name yet."""
        from leaddesk.domain.views import View

        return View("", self.board.looking.filter, "board", self.board.looking.order.value)

    def show_view(self, view: "View") -> None:
        """Shows whom a view shows, in its order."""
        if view.order in list(Order):
            self.board.looking.order = Order(view.order)
        self.show_filter(view.filter)

    def apply_changes(self, changes: Changes) -> None:
        self.board.apply_changes(changes)
        if self.views is not None:
            self.views.apply_changes(changes)

    def shown(self) -> None:
        if self.views is not None:
            self.views.read_later()
        if self.shell.filter != self.board.looking.filter:
            self.show_filter(self.shell.filter)
        if not self._has_looked:
            self._has_looked = True
            self.board.look_at_once()
            self._say_selection()

    def memory(self) -> dict[str, str]:
        folded = [column.value for column, lane in self.board.lanes.items() if lane.is_folded]
        order = self.board.looking.order.value
        density = _DENSITIES[self.density.current()].value
        hidden = " ".join(sorted(self.board.hidden_parts()))
        lanes = self.board.looking.by.value if self.board.looking.by is not None else ""
        return {"density": density, "order": order, "folded": " ".join(folded), "hidden": hidden, "lanes": lanes}

    def _remember(self) -> None:
        settings = self.shell.settings
        density = str(settings.value("board/density", Density.COMFORTABLE.value))
        if density == Density.COMPACT.value:
            self.density.set_current(1)
            self.board.set_density(Density.COMPACT)
        self.board.hide_parts(parts_of(str(settings.value("board/hidden", "")).split()))
        folded = settings.value("board/folded")
        for column, lane in self.board.lanes.items() if folded is not None else ():
            lane.set_folded(column.value in str(folded).split())
        lanes = str(settings.value("board/lanes", ""))
        self.board.looking.by = LaneBy(lanes) if lanes in list(LaneBy) else None
        self.filters.lanes = self.board.looking.by
        order = str(settings.value("board/order", Order.URGENCY.value))
        if order in list(Order):
            self.board.looking.order = Order(order)
            self.filters.show_filter(Filter(), Order(order))

    def _choose_parts(self) -> None:
        """A small menu of what is on a card; each tick counts at once."""
        from leaddesk.ui.widgets.choice import Row
        from leaddesk.ui.widgets.choices import Choices

        rows = [Row(part.value, str(word)) for part, word in PART_WORDS.items()]
        shown = [part.value for part in PART_WORDS if part not in self.board.hidden_parts()]
        choices = Choices(self.window(), rows, shown)
        choices.changed.connect(lambda kept: self.board.hide_parts(frozenset(PART_WORDS) - parts_of(kept)))
        choices.open_below(self.parts)

    def start_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def lead_commands(self) -> Sequence[Command]:
        """What can be done with the leads that are selected."""
        leads, cards = self.board.selected(), self.board.selected_cards()
        if not leads:
            return ()
        return moves_for({card.stage for card in cards}, partial(self.board.move_leads, leads))

    def current_leads(self) -> Sequence[int]:
        return self.board.selected()

    def lead_actions(self) -> Sequence[QAction]:
        actions = []
        for command in self.lead_commands():
            action = QAction(icon(command.icon), command.text, self)
            if command.key:
                action.setText(f"{command.text}\t{hint(command.key)}")  # shown only: the cards take the key themselves
            action.triggered.connect(command.run)
            actions.append(action)
        return actions

    def _search(self, text: str) -> None:
        self.show_filter(self.board.looking.filter._replace(search=text))

    def _count(self, seen: Seen) -> None:
        if self.isVisible() and self.focusWidget() is None:  # out of sight it takes the keyboard from nobody
            self.board.focus_first(Qt.FocusReason.ActiveWindowFocusReason)
        if seen.facts is None:  # a first answer: the counts follow
            return
        if seen.ids:
            self._reveal_landed()
        self._show_emptiness(not seen.facts.total)
        self.filters.show_count(seen.facts.shown, seen.facts.total)
        words = ""
        if not seen.facts.shown and self.board.looking.filter.parts:
            words = no_one_words(self.board.looking.filter, seen.facts.total)
        self.board.show_nothing_found(words)

    def _take_saved(self, changes: Changes) -> None:
        self._landed = changes.leads
        self.shell.announce(changes)

    def show_strip(self, strip: QWidget) -> None:
        super().show_strip(strip)  # it takes room from the columns: who waits to be saved stays in sight
        self._landed = frozenset(self.board.moving.under_way())
        QTimer.singleShot(0, self, self._reveal_landed)

    def _reveal_landed(self) -> None:
        """The sort may have put a card that was moved out of sight, or below the toast that tells of it."""
        landed, self._landed = self._landed, frozenset()
        for table in self.board.tables() if landed else ():
            lead = table.current_lead()
            if lead in landed and lead in table.selected_leads():
                reveal(table, lead)

    def _show_emptiness(self, is_empty: bool) -> None:
        """Asks for the first list in place of bare columns; the columns come back with the first lead."""
        self.filters.setHidden(is_empty)
        self.board.setHidden(is_empty)
        if is_empty and self.empty is None:
            from leaddesk.ui.board.empty_desk import EmptyDesk

            self.empty = EmptyDesk(self.shell)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.addWidget(self.empty, 1)
        if self.empty is not None:
            self.empty.setVisible(is_empty)

    def _say_selection(self) -> None:
        count = len(self.board.selected())
        self.shell.show_status(n_("{n} selected", "{n} selected", count) if count else _("None selected"))

    def show_preview(self, card: Card | None, column: Column | None) -> None:
        """Shows who is being typed beside the board where they will land; None and None for nobody."""
        for lane in self.board.lanes.values():
            lane.show_ghost(card if lane.column is column else None)
        if card is not None and column is not None:
            self.board.ensureWidgetVisible(self.board.lanes[column], 16, 0)
            self.shell.show_status(_("The new lead is not saved yet"), "info")
        else:
            self._say_selection()

    def _ask(self, passage: Passage, question: Question, refusals: list[Refusal]) -> None:
        from leaddesk.ui.board.gates.gate import Asking
        from leaddesk.ui.board.gates.opening import gate_for

        if self._gate is not None:
            self._gate.reject()
        cards = [card for lead in passage.leads if (card := self.board.cache.get(lead)) is not None]
        moment = self.board.moment
        asking = Asking(
            cards, len(passage.leads), passage.target, moment.today(), moment.working, self.desk.member, refusals
        )
        gate = gate_for(question, self.window(), asking)
        gate.accepted.connect(lambda: self._answer(passage, gate.move_to_make()))
        gate.rejected.connect(lambda: self._put_back(passage))
        self._gate = gate
        gate.open_beside(self.board.rect_in(self.board.lanes[passage.target], passage.leads[0]))
        self.shell.show_status(asking.unsaved(), "clock")

    def _answer(self, passage: Passage, move: Move) -> None:
        self._gate = None
        self._say_selection()  # in place of that it is not saved yet
        self.board.moving.answer(passage, move)

    def _put_back(self, passage: Passage) -> None:
        self._gate = None
        self.board.moving.put_back(passage)

    def _say_why(self, _passage: Passage, reasons: dict[int, str]) -> None:
        self._say_selection()
        for lead in list(reasons)[:1]:
            why = reasons[lead]
            sentence = _("Not moved: {why}").format(why=why)
            self.shell.say(sentence, _("Show"), partial(self._show, lead), icon="warning-circle-fill")

    def _show(self, lead: int) -> None:
        found = (column for column, model in self.board.models.items() if model.row_of(lead) >= 0)
        column = next(found, None)
        if column is not None:
            self.board.select([lead], column)

    def _advance(self, lead: int) -> None:
        card = self.board.cache.get(lead)
        target = neighbour([card], 1) if card is not None else None
        if target is not None:
            self.board.move_leads([lead], target)

    def _open_pact(self) -> None:
        """The gates of the pact, where the definition of a stage can be read whole and drafted anew."""
        from leaddesk.ui.pact.page import PactPage

        self.shell.go_to("pact")
        page = self.shell.page()
        if isinstance(page, PactPage):
            page.show_tab("gates")

    def _open_menu(self, at: QPoint) -> None:
        leads = self.board.selected()
        if not leads:
            return
        menu = QMenu(self)
        if len(leads) == 1:
            open_it = menu.addAction(icon("identification-card"), f"{_('Open')}\tEnter")
            open_it.triggered.connect(partial(self.shell.open_lead, leads[0]))
            menu.addSeparator()
        menu.addActions(list(self.lead_actions()))
        menu.exec(at)
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.fit_into(self.width())
        self.bar.make_room()


def no_one_words(filter: Filter, total: int) -> str:
    """What an empty board says under a filter."""
    if filter.search:
        return _("No one matches “{text}”. Clear the filters to search all {n:,}").format(text=filter.search, n=total)
    return _("No one passes these filters. Clear them to see all {n:,}").format(n=total)
