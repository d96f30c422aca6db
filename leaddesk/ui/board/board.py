"""The board itself: columns, their cards, and everything that moves between them. The page puts the bars around it."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from leaddesk.domain.board import NARROW_COLUMNS, WIDE_COLUMNS, Column, Filter, LaneBy, Order
from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.ui import tasks
from leaddesk.ui.board.card_cache import CardCache
from leaddesk.ui.board.card_delegate import CardDelegate, spoken
from leaddesk.ui.board.card_face import Density
from leaddesk.ui.board.card_parts import CardPart
from leaddesk.ui.board.card_table import CardTable
from leaddesk.ui.board.carrying import Carrying
from leaddesk.ui.board.column_model import ColumnModel
from leaddesk.ui.board.flights import Flights
from leaddesk.ui.board.lane import Lane
from leaddesk.ui.board.lanes import Lanes, bring_into_sight
from leaddesk.ui.board.letting_go import LettingGo
from leaddesk.ui.board.looking import Looking, Seen
from leaddesk.ui.board.marks import Marks
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.board.moving import Moving, Passage
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.widgets.viewport import keep_viewport

_FIRST = 48
"""Rows of a column that a first answer holds: more than the tallest screen shows."""
_FRAME_MS = 16
"""How long a move waits for its answer before it is painted as one that is under way; it usually takes half of it."""
_WAIT_MS = 8
"""How long a paint may wait for cards, so that they never flash; an answer usually takes a tenth of it."""
_COUNTS_MS = 2
"""How long the first paint waits for the counts, which a small desk has by then; those of a large one follow."""


class Board(QScrollArea):
    """Eight columns over one desk. Scrolls sideways where the window is too narrow for them."""

    lead_opened = Signal(int)
    selection_changed = Signal()
    saved = Signal(object)
    """Changes that a move on this board made."""
    asked = Signal(object, object, object)
    """A move needs an answer: passage, question, refusals. Answer through ``moving``."""
    went_back = Signal(object, object)
    seen = Signal(object)
    """The desk was looked at: Seen."""
    menu_wanted = Signal(QPoint)
    key_pressed = Signal(object, object)
    """A key on the cards: column, QKeyEvent."""
    advance_wanted = Signal(int)
    files_dropped = Signal(object)

    def __init__(self, desk: DeskSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.cache = CardCache()
        self.marks = Marks(self)
        self.moment = Moment(desk, self)
        self.looking = Looking(desk, self)
        columns = (*WIDE_COLUMNS, *NARROW_COLUMNS)
        self.models = {column: ColumnModel(column, self.cache, self._spoken, self) for column in columns}
        self.letting_go = LettingGo(self)
        self.lanes = {column: self._make_lane(column) for column in columns}
        self.moving = Moving(desk.board, self.models, self.marks, self)
        self.carrying = Carrying(self.lanes, self.marks, self.letting_go.show_target, self)
        self._lanes = Lanes(self.lanes)
        self._flights = Flights(self, self.cache)
        self._found_again: frozenset[int] = frozenset()
        """Leads to be selected once they are seen again: those that an undo brought back, or a filter did not hide."""
        self._viewport = keep_viewport(self)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._lanes)
        self._viewport.setAutoFillBackground(False)
        self._lanes.setAutoFillBackground(False)
        self.looking.seen.connect(self._show)
        self.marks.changed.connect(self._repaint_those)
        self.moment.ticked.connect(self._tick)
        self.moving.asked.connect(self.asked)
        self.moving.saved.connect(self._settled)
        self.moving.went_back.connect(self._fly_back)

    def _make_lane(self, column: Column) -> Lane:
        model = self.models[column]
        delegate = CardDelegate(model, self.marks, self.moment, self)
        lane = Lane(model, delegate, self)
        self.letting_go.listen_to(lane)
        lane.files_dropped.connect(self.files_dropped)
        lane.fold_changed.connect(lambda _folded: self.fetch(lane))
        lane.fold_changed.connect(partial(bring_into_sight, self, lane))
        lane.table_made.connect(partial(self._listen_to, lane))
        return lane

    def _listen_to(self, lane: Lane, table: CardTable) -> None:
        table.drag_wanted.connect(partial(self._drag, lane))
        table.opened.connect(self.lead_opened)
        table.advance_wanted.connect(self.advance_wanted)
        table.menu_wanted.connect(self.menu_wanted)
        table.key_pressed.connect(partial(self.key_pressed.emit, lane.column))
        table.sight_changed.connect(partial(self.fetch, lane))
        table.lane_wanted.connect(self.go_to_lane)
        self.letting_go.listen_to_cards(lane, table)
        table.selectionModel().selectionChanged.connect(partial(self._keep_one_selection, lane))

    def tables(self) -> list[CardTable]:
        """The cards of the columns that were ever open."""
        return [lane.table for lane in self.lanes.values() if lane.has_table]

    # What is shown

    def look(self, columns: Iterable[Column] = Column, leads: Iterable[int] = ()) -> tasks.Task:
        """Asks the desk for these columns and leads again, off-thread."""
        return self.looking.ask(columns, leads, self._sight())

    def show_filter(self, filter: Filter, order: Order) -> None:
        """Shows who passes a filter, in this order."""
        self._found_again = frozenset(self.selected())
        sight = {column: (0, count) for column, (_first, count) in self._sight().items()}
        self.looking.ask(Column, (), sight, filter=filter, order=order, first=_FIRST)

    def show_lanes(self, by: LaneBy | None) -> None:
        """Puts the leads of each column into lanes, or takes the lanes away."""
        self.looking.by = by
        self.look()

    def go_to_lane(self, value: str | int) -> None:
        """Scrolls every column to its lane of this value, so that it can be read across the board."""
        for table in self.tables():
            table.go_to_lane(value)

    def show_nothing_found(self, words: str) -> None:
        """Says in the first column why the board is empty; "" says it no more."""
        for column, lane in self.lanes.items():
            lane.show_empty(words if column is Column.MAL else "", is_filtered=bool(self.looking.filter.parts))

    def focus_first(self, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        """Gives the keyboard to the first column that shows someone."""
        lanes = [lane for lane in self.lanes.values() if not lane.is_folded and self.models[lane.column].rowCount()]
        if lanes:
            lanes[0].table.setFocus(reason)

    def look_at_once(self) -> None:
        """Asks for everything and, where the first rows come within a few milliseconds, shows them before the first paint."""
        self.looking.ask(sight=self._sight(), first=_FIRST).wait(_WAIT_MS)
        self.looking.count().wait(_COUNTS_MS)

    def apply_changes(self, changes: Changes) -> None:
        """Looks again at the columns that these changes touch."""
        if changes.is_wide:
            self.cache.clear()
            self.look()
            return
        leads = changes.leads
        if changes.kind in ("undo", "redo"):
            self._found_again = leads
        columns = {column for column, model in self.models.items() if model.has_any(leads)}
        self.look(columns, leads)

    def set_density(self, density: Density) -> None:
        """Comfortable or compact cards."""
        for lane in self.lanes.values():
            lane.delegate.density = density
            lane.fit()
            self.fetch(lane)

    def hidden_parts(self) -> frozenset[CardPart]:
        """What is left off the cards."""
        return next(iter(self.lanes.values())).delegate.hidden

    def hide_parts(self, hidden: frozenset[CardPart]) -> None:
        """Leaves these parts off the cards."""
        for lane in self.lanes.values():
            lane.delegate.hidden = hidden
            lane.fit()
            self.fetch(lane)
        self._repaint()

    def fetch(self, lane: Lane) -> None:
        """Gets the cards in sight and a screen above and below, if they are not at hand."""
        if lane.is_folded:
            return
        first, last = lane.table.rows_in_sight()
        model, page = self.models[lane.column], last - first + 1
        is_in_sight = bool(model.missing(first, last))
        if missing := model.missing(first - page, last + page):
            work = partial(self.desk.board.cards, missing)
            task = tasks.read(work, done=partial(self._take_cards, lane), key=f"cards.{id(lane)}")
            if is_in_sight:
                task.wait(_WAIT_MS)

    def _take_cards(self, lane: Lane, cards: list[Card]) -> None:
        self.cache.put(cards)
        lane.table.viewport().update()

    def _sight(self) -> dict[Column, tuple[int, int]]:
        sight = {}
        for column, lane in self.lanes.items():
            if not lane.is_folded:
                first, _last = lane.table.rows_in_sight()
                sight[column] = (max(0, first - 2), lane.table.rows_that_fit() + 4)
        return sight

    def _show(self, seen: Seen) -> None:
        self.moment.know_working(seen.working)
        self.cache.put(seen.cards)
        for column, ids in seen.ids.items():
            ids = self.moving.with_guests(column, ids)
            if self.lanes[column].has_table:
                self.lanes[column].table.show_ids(ids, seen.lanes.get(column, ()))
            else:
                self.models[column].show(ids)
                self.models[column].lanes.show(seen.lanes.get(column, ()))
        for column, facts in seen.facts.columns.items() if seen.facts is not None else ():
            self.lanes[column].show_facts(facts)
        self._repaint()
        for lane in self.lanes.values():
            self.fetch(lane)
        if seen.is_whole:
            self._select_found_again()
        self.show_nothing_found("")
        self.seen.emit(seen)

    def _select_found_again(self) -> None:
        leads, self._found_again = self._found_again, frozenset()
        had_focus = any(table.hasFocus() for table in self.tables())
        for column, lane in self.lanes.items() if leads else ():
            if lane.has_table and not lane.is_folded and self.models[column].has_any(leads):
                lane.table.select(leads)
                lane.table.scrollTo(lane.table.currentIndex())
                if had_focus:
                    lane.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _repaint(self) -> None:
        for table in self.tables():
            table.viewport().update()

    def _repaint_those(self, leads: Sequence[int]) -> None:
        for model in self.models.values():
            model.touch(leads)

    def _tick(self) -> None:
        self._repaint()
        self.look(())

    def _spoken(self, card: Card) -> str:
        days = (self.moment.today() - card.stage_on).days
        return spoken(card, self.marks.note(card.id) or self.moment.sentence(card), days)

    # What is selected

    def selected(self) -> list[int]:
        """The selected leads, column by column."""
        return [lead for table in self.tables() for lead in table.selected_leads()]

    def selected_cards(self) -> list[Card]:
        """Their cards, as far as they are at hand."""
        return [card for lead in self.selected() if (card := self.cache.get(lead)) is not None]

    def select(self, leads: Sequence[int], column: Column) -> None:
        """Selects leads of a column and gives it the keyboard."""
        lane = self.lanes[column]
        if lane.is_folded:
            for table in self.tables():
                table.clearSelection()
            return
        lane.table.select(leads)
        lane.table.setFocus(Qt.FocusReason.OtherFocusReason)
        lane.table.scrollTo(lane.table.currentIndex())
        self._keep_one_selection(lane)

    def _keep_one_selection(self, lane: Lane, *_ranges: object) -> None:
        """A selection in one column ends those in others, unless Ctrl is held."""
        is_adding = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        if lane.table.selectionModel().hasSelection() and not is_adding:
            for other in self.tables():
                if other is not lane.table and other.selectionModel().hasSelection():
                    other.clearSelection()
        self.selection_changed.emit()

    # Moving

    def move_leads(self, leads: Sequence[int], column: Column, start: QPoint | None = None, owner: str = "") -> None:
        """Moves leads to a column, asking what the move has to be told. ``start``: where on the window they come from.

        ``owner`` takes them; where not said they keep theirs. Leads that are being saved move once they have settled.
        """
        self.moving.then(leads, partial(self._move, leads, column, start, owner))

    def _move(self, leads: Sequence[int], column: Column, start: QPoint | None, owner: str) -> None:
        lane = self.lanes[column]
        row = self.letting_go.row_for(leads, column)
        origin = self._rect_of(leads[0]) if leads else QRect()
        passage = self.moving.start(leads, column, row, owner)
        if passage is None:
            return
        self.select(passage.leads, column)
        self._flights.land(passage.leads, lane, start or origin.topLeft(), self.rect_in(lane, passage.leads[0]))
        self.moving.wait(_FRAME_MS)

    def rect_in(self, lane: Lane, lead: int) -> QRect:
        """Where a lead's card is in the window, or the whole lane where it is folded."""
        if lane.is_folded:
            return QRect(lane.mapTo(self.window(), QPoint(0, 0)), lane.size())
        rect = lane.table.card_rect(lead)
        return QRect(lane.table.viewport().mapTo(self.window(), rect.topLeft()), rect.size())

    def _rect_of(self, lead: int) -> QRect:
        lane = next((lane for lane in self.lanes.values() if self.models[lane.column].row_of(lead) >= 0), None)
        return self.rect_in(lane, lead) if lane is not None else QRect()

    def _settled(self, passage: Passage, changes: Changes) -> None:
        self._flights.forget(passage.leads)
        self.cache.restage(passage.leads, passage.target.stage)
        self.select(passage.leads, passage.target)
        self.saved.emit(changes)

    def _fly_back(self, passage: Passage, reasons: dict[int, str]) -> None:
        shown = self._flights.forget(passage.leads)
        for column, leads in passage.origins.items():
            lane = self.lanes[column]
            self.select(leads, column)
            self._flights.go_back(leads, lane, shown, self.rect_in(lane, leads[0]))
        self.went_back.emit(passage, reasons)

    # Dragging

    def lift_selected(self) -> None:
        """The places of the selected cards become dashed outlines."""
        for column, lane in self.lanes.items():
            if lane.has_table:
                self.marks.lift(column, lane.table.selected_leads())

    def _drag(self, lane: Lane) -> None:
        from leaddesk.ui.board.dragging import drag_selected

        drag_selected(self, lane)
