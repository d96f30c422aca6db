"""The page of duplicates: the pairs at the left, the question about one of them at the right."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout

from leaddesk.domain.changes import Changes
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.errors import RuleBroken
from leaddesk.services.merging import Foreseen
from leaddesk.services.pair_questions import Listed, ListedPair, PairQuestion
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.duplicates.choosing import Chosen
from leaddesk.ui.duplicates.confident import ConfidentPairs
from leaddesk.ui.duplicates.decided import Decided
from leaddesk.ui.duplicates.list_panel import ListPanel
from leaddesk.ui.duplicates.merged_panel import MergedPanel
from leaddesk.ui.duplicates.nothing import Nothing
from leaddesk.ui.duplicates.pair_lines import Key, Order, PairModel, Tab, listed_in, order_words
from leaddesk.ui.duplicates.question import QuestionPanel
from leaddesk.ui.duplicates.searching import Searching
from leaddesk.ui.duplicates.source import DuplicatesSource
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.saving import save
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.unnoticed import unnoticed
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.chooser import Chooser, ChooserOption
from leaddesk.ui.widgets.floating import rect_in_window
from leaddesk.ui.widgets.page_bar import PageBar
from leaddesk.ui.widgets.segmented import Segment, Segmented

_NARROW = 1280
_AFTER_MS = 300
"""So long after the page came into sight the desk is searched: what is known is shown first."""


class DuplicatesPage(Page):
    """The page of duplicates."""

    def __init__(self, desk: DuplicatesSource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self._desk = desk
        self.tab, self.order = Tab.OPEN, Order.LIKENESS
        self.listed = Listed((), (), ())
        self._wanted: Key | None = None
        """The line that is to be current once the list is there again."""
        self._wants_focus = False
        self._decisions = Decided()
        self._confident: tuple[ListedPair, ...] = ()
        self._is_deciding = False
        self.searching = Searching(desk, self)
        self.bar = PageBar(_("Duplicates"))
        self.sort = KeyButton("", "quiet", icon="arrows-down-up", has_caret=True)
        self.tabs = Segmented([Segment(""), Segment(""), Segment("")])
        self.again = KeyButton(_("Look again"), icon="magnifying-glass")
        self.together = KeyButton("", icon="git-merge")
        self.model = PairModel(self)
        self.pairs = ListPanel(self.model)
        self.question = QuestionPanel()
        self.merged = MergedPanel()
        self.nothing = Nothing()
        self.sides = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_bar()

    def _lay_out(self) -> None:
        for widget in (self.sort, self.tabs, self.again, self.together):
            self.bar.right.addWidget(widget)
        for side in (self.question, self.merged, self.nothing):
            self.sides.addWidget(side)
        self.sides.setCurrentWidget(self.nothing)
        self._row = QHBoxLayout()
        self._row.addWidget(self.pairs)
        self._row.addWidget(self.sides, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._row, 1)
        self._fit()

    def _fit(self) -> None:
        px = theme.px
        self._row.setContentsMargins(px(16), px(4), px(16), px(12))
        self._row.setSpacing(px(12))

    def _connect(self) -> None:
        self.sort.clicked.connect(self._choose_order)
        self.tabs.chosen.connect(lambda at: self.show_tab(Tab(at)))
        self.again.clicked.connect(self.searching.start)
        self.together.clicked.connect(self._open_confident)
        self.pairs.list.moved.connect(self._ask)
        self.pairs.stop_wanted.connect(self.searching.stop)
        self.searching.changed.connect(self._show_search)
        self.searching.found.connect(self._take_found)
        self.question.merge_wanted.connect(self.merge)
        self.question.different_wanted.connect(self.part)
        self.question.later_wanted.connect(partial(self.go_by, 1))
        self.question.reopen_wanted.connect(self.reopen)
        self.question.step_wanted.connect(self.go_by)
        self.question.choice_changed.connect(self._foresee)
        self.merged.undo_wanted.connect(self.take_back)

    # What is shown

    def shown(self) -> None:
        self.look()
        self._wants_focus = True
        QTimer.singleShot(_AFTER_MS, self.searching, self.searching.start_once)

    def apply_changes(self, changes: Changes) -> None:
        if changes.leads or changes.is_wide:
            self.look()

    def look(self) -> None:
        """Asks the desk for the lists again."""
        duplicates = self._desk.duplicates
        tasks.read(unnoticed()(duplicates.listed), done=self._show, key="duplicates.listed")
        tasks.read(unnoticed()(duplicates.confident), done=self._take_confident, key="duplicates.confident")

    def show_tab(self, tab: Tab) -> None:
        """Shows another of the three lists."""
        self.tab, self._wanted = tab, None
        self.tabs.set_current(tab)
        self._show(self.listed)

    def _show(self, listed: Listed) -> None:
        was = self.pairs.list.current_line()
        row = self.pairs.list.currentIndex().row()
        self.listed = listed
        shown = listed_in(listed, self.tab, self.order)
        self.model.show_listed(shown, is_open=self.tab is Tab.OPEN)
        can_come_back = self.tab is Tab.OPEN and not self._is_deciding
        back = self._decisions.come_back(lambda pair: self.model.row_of(pair) >= 0) if can_come_back else None
        wanted = back or self._wanted or (was.key if was is not None else None)
        found = self.model.row_of(wanted)
        self._wanted = None
        self._show_bar()
        self._show_search()
        if self.model.rowCount():
            self.pairs.list.show_row(found if found >= 0 else min(max(row, 0), self.model.rowCount() - 1))
        else:
            self._ask(-1)

    def _show_bar(self) -> None:
        listed = self.listed
        counts = (len(listed.open), len(listed.different), len(listed.merged))
        words = (_("Undecided {n:,}"), _("Different people {n:,}"), _("Merged {n:,}"))
        self.tabs.set_segments([Segment(word.format(n=n)) for word, n in zip(words, counts, strict=True)])
        self.sort.setText(order_words()[self.order])
        self.sort.setVisible(self.tab is Tab.OPEN and len(listed.open) > 1)
        self.together.setVisible(self.tab is Tab.OPEN and bool(self._confident))
        if self.shell.page() is self:
            self.shell.show_status(n_("{n} pair to decide", "{n} pairs to decide", counts[0]))
        count = len(self._confident)
        self.together.setText(n_("Merge {n} certain pair…", "Merge {n} certain pairs…", count))
        for button in (self.sort, self.together):
            button.updateGeometry()

    def _show_search(self) -> None:
        self.again.setEnabled(not self.searching.is_running)
        self.pairs.show_state(self.tab, self.searching, len(self.listed.different))
        self.nothing.show_state(self.tab, is_searching=self.searching.is_running)

    def _take_found(self, changes: Changes) -> None:
        self.shell.apply_changes(changes)
        self.look()

    def _take_confident(self, pairs: list[ListedPair]) -> None:
        self._confident = tuple(pairs)
        self._show_bar()

    def _choose_order(self) -> None:
        options = [ChooserOption(order, words) for order, words in order_words().items()]
        chooser = Chooser(self.window(), options, self.order, width=200)
        chooser.chosen.connect(self._sort)
        chooser.open_below(self.sort)

    def _sort(self, order: Order) -> None:
        self.order = order
        self._show(self.listed)

    # The question

    def _ask(self, row: int) -> None:
        line = self.model.line(row)
        if line is None:
            self.question.asked = None
            self.sides.setCurrentWidget(self.nothing)
        elif self.tab is Tab.MERGED:
            self.merged.show_merge(line)
            self.sides.setCurrentWidget(self.merged)
        else:
            work = partial(self._desk.duplicates.pair, *line.key)
            tasks.read(work, done=self._show_question, failed=self._lost, key="duplicates.pair")

    def _show_question(self, asked: PairQuestion) -> None:
        row, count = self.model.row_of((asked.a.id, asked.b.id)), self.model.rowCount()
        if row < 0 or row != self.pairs.list.currentIndex().row():
            return
        is_open = self.tab is Tab.OPEN
        self.question.show_question(asked, _("{at} of {all}").format(at=row + 1, all=count), is_open=is_open)
        self.sides.setCurrentWidget(self.question)
        if is_open:
            self._foresee()
        if self._wants_focus:
            self._wants_focus = False
            if self.isVisible() and not self.pairs.list.hasFocus():
                self.question.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lost(self, error: Exception) -> bool:
        """Somebody decided about the pair meanwhile: the list is out of date."""
        if isinstance(error, RuleBroken):
            self.look()
            return True
        return False

    def _foresee(self) -> None:
        asked = self.question.asked
        if asked is not None:
            work = partial(_foreseen, self._desk, asked, dict(self.question.chosen))
            tasks.run(work, done=partial(self._show_foreseen, asked), failed=self._lost, key="duplicates.foresee")

    def _show_foreseen(self, asked: PairQuestion, outcome: tuple[Foreseen, WorkingTime]) -> None:
        if self.question.asked is asked:
            foreseen, working = outcome
            self.question.show_foreseen(foreseen, working, self.desk.now())

    # Deciding

    def merge(self) -> None:
        """Merges the pair that is asked about, as it was chosen."""
        asked = self._open_pair()
        if asked is not None:
            chosen = dict(self.question.chosen)
            work = partial(self._desk.duplicates.merge, asked.a.id, [asked.b.id], chosen)
            self._decide(work, (asked.a.id, asked.b.id))

    def part(self) -> None:
        """Remembers that they are two people."""
        asked = self._open_pair()
        if asked is not None:
            pair = (asked.a.id, asked.b.id)
            self._decide(partial(self._desk.duplicates.different, *pair), pair)

    def reopen(self) -> None:
        """Asks again about a pair that was said to be two people."""
        asked = self.question.asked
        if asked is not None and self.tab is Tab.DIFFERENT:
            self._decide(partial(self._desk.duplicates.reopen, asked.a.id, asked.b.id))

    def take_back(self) -> None:
        """Takes the merge back that is shown."""
        line = self.pairs.list.current_line()
        if line is not None and self.tab is Tab.MERGED:
            self._decide(partial(self._desk.journal.undo, line.key[0]))

    def go_by(self, steps: int) -> None:
        """Goes to the pair after or before; after the last one comes the first one."""
        count = self.model.rowCount()
        if count:
            self._wants_focus = not self.pairs.list.hasFocus()
            self.pairs.list.show_row((self.pairs.list.currentIndex().row() + steps) % count)

    def _open_pair(self) -> PairQuestion | None:
        return self.question.asked if self.tab is Tab.OPEN else None

    def _decide(self, work: "partial[Changes]", *pairs: Key) -> None:
        """Does it; these pairs leave the list, and are asked about first should they come back."""
        if self._is_deciding:
            return
        self._set_deciding(True)
        row = self.pairs.list.currentIndex().row()
        following = self.model.line(row + 1) or self.model.line(row - 1)
        self._wanted = following.key if following is not None else None
        self._wants_focus = not self.pairs.list.hasFocus()
        save(work, says=_("Decision on a duplicate"), done=partial(self._decided, pairs), failed=self._refused)

    def _decided(self, pairs: tuple[Key, ...], changes: Changes) -> None:
        self._set_deciding(False)
        self._decisions.take(pairs)
        self.shell.announce(changes)

    def _refused(self, _error: Exception) -> bool:
        self._set_deciding(False)
        self.look()
        return False

    def _set_deciding(self, is_deciding: bool) -> None:
        self._is_deciding = is_deciding
        self.question.set_busy(is_deciding)

    def _open_confident(self) -> None:
        if not self._confident:
            return
        asking = ConfidentPairs(self.window(), self._confident)
        asking.accepted.connect(partial(self._merge_all, asking.pairs))
        asking.open_below(rect_in_window(self.together))

    def _merge_all(self, pairs: tuple[ListedPair, ...]) -> None:
        numbers = [(one.pair.a, one.pair.b) for one in pairs]
        self._decide(partial(self._desk.duplicates.merge_pairs, numbers), *reversed(numbers))

    # Keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        has_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if has_alt:
                self.go_by(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case Qt.Key.Key_1:
                self.merge()
            case Qt.Key.Key_2:
                self.part()
            case Qt.Key.Key_3 if self.tab is Tab.OPEN:
                self.go_by(1)
            case _:
                return False
        return True

    def _enter(self) -> None:
        """Presses the button that has the focus; elsewhere it is the likely decision."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.hasFocus():
            focused.click()
        elif self.tab is Tab.OPEN:
            self.merge()
        elif self.tab is Tab.DIFFERENT:
            self.reopen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pairs.fit_into(self.width())
        self.again.be_brief(self.width() < theme.px(_NARROW))


def _foreseen(desk: DuplicatesSource, asked: PairQuestion, chosen: Chosen) -> tuple[Foreseen, WorkingTime]:
    return desk.duplicates.foresee(asked.a.id, asked.b.id, chosen), desk.working
