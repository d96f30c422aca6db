"""The page of the pact: its tabs, the draft that they all edit, and the pane that says what publishing would change."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from leaddesk.domain.changes import Changes
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_checks import Finding
from leaddesk.domain.pact_diff import differences
from leaddesk.domain.pact_effect import Version
from leaddesk.domain.pact_matches import Vocabulary
from leaddesk.translation import Word, _, n_
from leaddesk.ui import tasks
from leaddesk.ui.once import once_after
from leaddesk.ui.pact.compare import Compare
from leaddesk.ui.pact.editing import Editing
from leaddesk.ui.pact.effect_pane import NARROW, SLIM, WIDE, EffectPane
from leaddesk.ui.pact.effects import Effect, Effects
from leaddesk.ui.pact.header import Header
from leaddesk.ui.pact.publish import Publish
from leaddesk.ui.pact.sharing import Sharing
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.pact.tab import Tab
from leaddesk.ui.pact.workbench import Seen, Workbench
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import rect_in_window
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.tab_order import tabs_in_order
from leaddesk.ui.widgets.text_tabs import TextTabs

_WIDE_FROM, _NARROW_FROM, _PANE_FROM = 1340, 1000, 820
"""Widths of the page at 100 %. One that is narrower than the last has no room for the pane: publishing says the effect."""
_LOOKS_AGAIN_MS = 300


@dataclass(frozen=True)
class TabEntry:
    """One tab. It is made when it is first shown."""

    key: str
    word: Word
    make: "Callable[[PactPage], Tab]"
    has_pane: bool = True
    """Whether what publishing would change stands beside it."""


def _overview(page: "PactPage") -> Tab:
    from leaddesk.ui.pact.overview_tab import OverviewTab

    tab = OverviewTab(page.bench)
    tab.wanted.connect(page.show_finding)
    tab.pdf.clicked.connect(page.sharing.save_pdf)
    tab.excel.clicked.connect(page.sharing.save_excel)
    return tab


def _points(page: "PactPage") -> Tab:
    from leaddesk.ui.pact.points_tab import PointsTab

    return PointsTab(page.bench)


def _gates(page: "PactPage") -> Tab:
    from leaddesk.ui.pact.gates_tab import GatesTab

    return GatesTab(page.bench)


def _clocks(page: "PactPage") -> Tab:
    from leaddesk.ui.pact.clocks_tab import ClocksTab

    return ClocksTab(page.bench, page.source)


def _backtest(page: "PactPage") -> Tab:
    from leaddesk.ui.pact.backtest_tab import BackTestTab

    return BackTestTab(page.bench, page.source, page.shell)


def _versions(page: "PactPage") -> Tab:
    from leaddesk.ui.pact.versions_tab import VersionsTab

    return VersionsTab(page.bench, page.source, page.sharing)


TABS: tuple[TabEntry, ...] = (
    TabEntry("overview", Word("Overview", "概要"), _overview, has_pane=False),
    TabEntry("points", Word("Personas and points", "ペルソナと点数"), _points),
    TabEntry("gates", Word("Gates and definitions", "関門と定義"), _gates),
    TabEntry("clocks", Word("Clocks", "期限"), _clocks),
    TabEntry("backtest", Word("Back-test", "検証"), _backtest, has_pane=False),
    TabEntry("versions", Word("Versions", "版の履歴"), _versions, has_pane=False),
)
_FIRST = 1
_TAB_OF = {"rule": "points", "group": "points", "persona": "points", "avoid": "points", "gate": "gates"}
"""The tab on which a kind of part stands."""


class PactPage(Page):
    """The page of the pact."""

    has_own_steps = True
    bars = 2

    def __init__(self, desk: PactSource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self.source = desk
        self.editing = Editing(desk, self)
        self.effects = Effects(desk, self.editing, self)
        self.bench = Workbench(self.editing, self)
        self.sharing = Sharing(self.bench, desk, shell, self)
        self.header = Header()
        self.pane = EffectPane(desk, self.effects)
        self.tabs = TextTabs([str(entry.word) for entry in TABS], _FIRST)
        self._made: dict[str, Tab] = {}
        self._stack = QStackedWidget()
        self._orders_tabs = once_after(0, self._order_tabs, self)
        self._looks_again = once_after(_LOOKS_AGAIN_MS, self._read, self)
        self._lay_out()
        self._connect()
        self._show_tab(self._remembered())

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addLayout(middle, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_tab)
        self.editing.changed.connect(self._refresh)
        self.editing.saved.connect(self._say_saved)
        self.effects.seen.connect(self._learn)
        self.bench.learned.connect(self._refresh_tab)
        self.header.undo.clicked.connect(self.undo)
        self.header.redo.clicked.connect(self.redo)
        self.header.compare.clicked.connect(self._compare)
        self.header.publish.clicked.connect(self.ask_to_publish)
        self.header.more.clicked.connect(self._open_menu)

    # The tabs

    def tab(self, key: str) -> Tab:
        """One tab by its key, made if it was not shown yet."""
        if key not in self._made:
            made = self._made[key] = next(entry for entry in TABS if entry.key == key).make(self)
            made.laid_out.connect(self._orders_tabs.start)
            self._stack.addWidget(made)
        return self._made[key]

    def show_tab(self, key: str) -> None:
        """Shows one tab by its key."""
        self.tabs.take([entry.key for entry in TABS].index(key))

    def _order_tabs(self) -> None:
        tabs_in_order((self.header, self.tabs, self.tab(TABS[self.tabs.current()].key), self.pane))

    def _remembered(self) -> int:
        key = str(self.shell.settings.value("pact/tab", ""))
        return next((at for at, entry in enumerate(TABS) if entry.key == key), _FIRST)

    def _show_tab(self, at: int) -> None:
        self.bench.close_editor()
        entry = TABS[at]
        self.tabs.take(at)
        tab = self.tab(entry.key)
        self._stack.setCurrentWidget(tab)
        self._fit()
        self._refresh_tab()
        self._orders_tabs.start()

    def show_finding(self, finding: Finding) -> None:
        """Shows where a finding is mended, with the keyboard there."""
        key = _TAB_OF.get(finding.kind, "overview")
        self.show_tab(key)
        self.tab(key).show_part(finding.kind, finding.part)

    def _fit(self) -> None:
        """The pane is as wide as the window has room for it, and goes where the rules need the room."""
        width = self.width() / theme.zoom
        self.pane.setVisible(TABS[self.tabs.current()].has_pane and width >= _PANE_FROM)
        self.pane.setFixedWidth(theme.px(WIDE if width >= _WIDE_FROM else NARROW if width >= _NARROW_FROM else SLIM))

    # What is read

    def shown(self) -> None:
        self.tabs.take_keyboard()  # the first button has nothing to do yet
        self.shell.show_status("")
        self._read()

    def apply_changes(self, changes: Changes) -> None:
        """Leads changed, or another version was published: what the draft would do is worked out anew, a little later."""
        if changes.leads or changes.is_wide:
            self._looks_again.start()

    def _read(self) -> None:
        self.editing.save_if_waiting()
        tasks.read(partial(_read, self.source), done=self._begin, key="pact.read")

    def _begin(self, found: tuple[Version, Pact | None]) -> None:
        self.editing.begin(*found)
        self.effects.look()
        for tab in self._made.values():
            tab.forget()
        self._refresh()
        tasks.read(self.source.pact.vocabulary, done=self._know, key="pact.vocabulary")

    def _know(self, vocabulary: Vocabulary) -> None:
        self.bench.vocabulary = vocabulary

    def _learn(self, effect: Effect) -> None:
        self._orders_tabs.start()
        self.bench.learn(Seen(effect.matches, effect.findings, effect.preview.comparison.personas))
        self.tabs.mark(frozenset(at for at, entry in enumerate(TABS) if _wants_a_look(entry.key, effect.findings)))

    def _refresh(self) -> None:
        draft, version = self.editing.draft, self.editing.version
        if draft is not None and version is not None:
            self.header.show_draft(draft, version)
            self._refresh_tab()

    def _refresh_tab(self) -> None:
        if self.editing.draft is not None:
            self.tab(TABS[self.tabs.current()].key).refresh()

    def _say_saved(self) -> None:
        at, effect = self.source.now(), self.effects.effect
        saved = _("Draft saved automatically ({time})").format(time=f"{at:%H:%M}")
        took = _("worked out in {ms} ms").format(ms=effect.milliseconds) if effect is not None else ""
        self.shell.show_status(beside(saved, took), "check")

    # Steps of the draft

    def undo(self) -> None:
        self.bench.close_editor()
        self.editing.undo()

    def redo(self) -> None:
        self.bench.close_editor()
        self.editing.redo()

    def discard(self) -> None:
        """Throws the draft away, as one step that can be taken back."""
        self.bench.close_editor()
        self.editing.start_over()
        self.shell.say(_("The draft was discarded"), _("Undo"), self.editing.undo)

    # What the buttons of the head do

    def _open_menu(self) -> None:
        menu, draft = QMenu(self), self.editing.draft
        if draft is None:
            return
        menu.addAction(_("Discard the draft"), self.discard).setEnabled(draft.is_changed)
        menu.addSeparator()
        menu.addAction(_("Save the statement as PDF…"), self.sharing.save_pdf)
        menu.addAction(_("Save the statement as Excel…"), self.sharing.save_excel)
        menu.addSeparator()
        number = None if draft.is_changed else draft.number
        menu.addAction(_("Export as a file to share…"), partial(self.sharing.export, draft.pact, number))
        menu.addAction(_("Import a file as the draft…"), self.sharing.choose_file)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self.header.more
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + theme.px(4))))

    def _compare(self) -> None:
        draft = self.editing.draft
        if draft is None:
            return
        self.bench.close_editor()
        changes = differences(draft.published, draft.pact)
        places = n_("{n} place", "{n} places", len(changes))
        title = _("The draft beside version {number}: {places}").format(number=draft.number, places=places)
        Compare(self.window(), title, changes).open_below(self.header.compare)

    def ask_to_publish(self) -> Publish | None:
        """Opens what publishing asks; ``None`` where nothing was changed."""
        draft = self.editing.draft
        if draft is None or not draft.is_changed:
            return None
        self.bench.close_editor()
        effect = seen if (seen := self.effects.effect) is not None and seen.pact == draft.pact else None
        popover = Publish(self.window(), draft, effect, self.source.member, self.source.now().date())
        enters = len(effect.preview.comparison.enters) if effect is not None else 0
        popover.accepted.connect(partial(self._publish, popover, draft.pact, enters))
        popover.open_below(rect_in_window(self.header.publish))
        return popover

    def _publish(self, popover: Publish, pact: Pact, enters: int) -> None:
        note, marketing, sales = (one.text().strip() for one in (popover.note, popover.marketing, popover.sales))
        self.editing.rest()
        self.header.publish.setEnabled(False)
        self.shell.show_status(_("Publishing, and scoring all leads…"))
        self.tabs.take_keyboard()
        work = partial(self.source.pact.publish, pact, note, marketing, sales)
        tasks.run(work, done=partial(self._published, enters), failed=self._stays)

    def _stays(self, _error: Exception) -> None:
        self.shell.show_status("")
        self._refresh()

    def _published(self, enters: int, outcome: tuple[int, Changes]) -> None:
        number, changes = outcome
        self.shell.apply_changes(changes)
        words = n_("{n:,} score changed", "{n:,} scores changed", len(changes.leads))
        self.shell.show_status("")
        said = _("Version {number} is in force: {words}").format(number=number, words=words)
        ready = n_("{n} person meets the bar to MQL now", "{n} people meet the bar to MQL now", enters)
        go = (_("To the board"), partial(self.shell.go_to, "board")) if enters else ()
        self.shell.say(beside(said, ready if enters else ""), *go, icon="handshake")
        self._read()

    def memory(self) -> dict[str, str]:
        return {"tab": TABS[self.tabs.current()].key}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.bench.close_editor()
        self.editing.save_if_waiting()
        super().hideEvent(event)


def _read(source: PactSource) -> tuple[Version, Pact | None]:
    return source.pact.published(), source.pact.draft()


def _wants_a_look(tab: str, found: tuple[Finding, ...]) -> bool:
    return any(_TAB_OF.get(finding.kind) == tab for finding in found)
