"""The page of the pact: its tabs, the draft that they all edit, and the pane that says what publishing would change."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_effect import Version
from leaddesk.domain.pact_matches import Vocabulary
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.pact.editing import Editing
from leaddesk.ui.pact.effect_pane import NARROW, WIDE, EffectPane
from leaddesk.ui.pact.effects import Effect, Effects
from leaddesk.ui.pact.header import Header
from leaddesk.ui.pact.points_tab import PointsTab
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.pact.workbench import Seen, Workbench
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text_tabs import TextTabs

_WIDE_FROM = 1340


class PactPage(Page):
    """The page of the pact."""

    def __init__(self, desk: PactSource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self.source = desk
        self.editing = Editing(desk, self)
        self.effects = Effects(desk, self.editing, self)
        self.bench = Workbench(self.editing, self)
        self.header = Header()
        self.points = PointsTab(self.bench)
        self.pane = EffectPane(desk, self.effects)
        self.tabs = TextTabs([_("Personas and points")])
        self._stack = QStackedWidget()
        self._orders_tabs = QTimer(self)
        self._orders_tabs.setSingleShot(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.points)
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
        self.editing.changed.connect(self._refresh)
        self.effects.seen.connect(self._learn)
        self.bench.learned.connect(self._refresh)

    def _fit(self) -> None:
        """The pane is as wide as the window has room for it."""
        self.pane.setFixedWidth(theme.px(WIDE if self.width() >= theme.px(_WIDE_FROM) else NARROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def shown(self) -> None:
        tasks.read(partial(_read, self.source), done=self._begin, key="pact.read")

    def _begin(self, found: tuple[Version, Pact | None]) -> None:
        self.editing.begin(*found)
        self.effects.look()
        tasks.read(self.source.pact.vocabulary, done=self._know, key="pact.vocabulary")

    def _know(self, vocabulary: Vocabulary) -> None:
        self.bench.vocabulary = vocabulary

    def _learn(self, effect: Effect) -> None:
        self.bench.learn(Seen(effect.matches, effect.findings, effect.preview.comparison.personas))

    def _refresh(self) -> None:
        draft, version = self.editing.draft, self.editing.version
        if draft is None or version is None:
            return
        self.header.show_draft(draft, version)
        self.points.refresh()


def _read(source: PactSource) -> tuple[Version, Pact | None]:
    return source.pact.published(), source.pact.draft()
