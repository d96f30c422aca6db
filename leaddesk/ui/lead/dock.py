"""The place at the right of the window where one lead is shown, or a new one typed. What is shown there is made when it
is first needed.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from leaddesk.domain.board import Filter
from leaddesk.domain.changes import Changes
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource, offers
from leaddesk.ui.in_steps import InSteps
from leaddesk.ui.lead.grip import Grip
from leaddesk.ui.lead.loading import load
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.theme.theme import theme

if TYPE_CHECKING:
    from leaddesk.ui.lead.panel import LeadPanel
    from leaddesk.ui.lead.source import LeadSource
    from leaddesk.ui.new_lead.panel import NewLeadPanel

LEAST, MOST = 400, 800
_USUAL, _USUAL_NARROW, _NARROW_WINDOW = 640, 560, 1400
_TIGHT_WINDOW, _TIGHT, _PAGE = 1000, 340, 400
"""Below this width of the window, at 100 %, the panel may be narrower than people can make it."""
_NEW = 420
_KEY = "lead/width"
_MINUTE_MS = 60_000
_IDLE_MS, _FRAME_MS = 2_000, 16
"""So long after the start the panel is made, so that the first lead opens as fast as the others."""


def opens_leads(desk: DeskSource) -> bool:
    """Whether this desk has what the panels ask for beside what every page does."""
    return offers(desk, "leads", "duplicates")


class SideDock(QWidget):
    """Stands beside the pages: ``layout.addWidget(dock)``. It announces what was written through the shell."""

    previewed = Signal(object, object)
    """A Card that is being typed and the Column where it will land, for the board; None and None for none."""
    lead_shown = Signal(int)
    """The lead that is shown; 0 for none."""

    def __init__(self, desk: DeskSource, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._shell = cast("LeadSource", desk), shell
        self.lead_panel: LeadPanel | None = None
        self._begun: LeadPanel | None = None
        """A lead panel of which some is made."""
        self._making = InSteps(self)
        self.new_panel: NewLeadPanel | None = None
        self._is_pinned = False
        self._back_to: QWidget | None = None
        self._watched: set[int] = set()
        self._step: int | None = None
        self._grip = Grip(self)
        self._grip.dragged.connect(self._drag)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(1, 0, 0, 0)
        self._line.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        for key, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(key), self, partial(self.step, steps))
        self._zoom = theme.zoom
        theme.changed.connect(self._follow_zoom)
        QTimer.singleShot(_IDLE_MS, self, self.prepare)
        self.hide()

    # What is shown

    @property
    def lead(self) -> int:
        """The lead that is shown; 0 for none."""
        shown = self.lead_panel is not None and self.lead_panel.isVisibleTo(self) and not self.isHidden()
        return self.lead_panel.lead if shown and self.lead_panel is not None else 0

    def prepare(self) -> None:
        """Makes the lead panel while nobody waits for it: what it needs is loaded aside, then it is built."""
        tasks.run(load, done=self._begin, lane=tasks.Lane.ASIDE)

    def _begin(self, _loaded: None) -> None:
        if self.lead_panel is None and not self._making.is_under_way:
            self._making.begin(self._make_panel())

    def open_lead(self, lead: int, keys: str = "") -> None:
        """Shows a lead and gives it the keyboard; ``keys`` are pressed there as soon as it is shown."""
        self._show_lead(lead)
        self._panel().setFocus(Qt.FocusReason.OtherFocusReason)
        if keys:
            self._panel().keys.press_when_shown(keys)

    def follow(self, leads: Sequence[int]) -> None:
        """Others were selected: shows the one, unless the panel is pinned or closed. The keyboard stays where it is."""
        if self.lead and not self._is_pinned and len(leads) == 1 and leads[0] != self.lead:
            self._show_lead(leads[0])

    def open_new(self) -> None:
        """Begins a new lead."""
        panel = self._new_panel()
        self._put(panel)
        panel.begin()
        self.lead_shown.emit(0)

    def close_panel(self) -> None:
        """Closes it and gives the keyboard back."""
        self.hide()
        self._minute.stop()
        self.previewed.emit(None, None)
        self.lead_shown.emit(0)
        if self._back_to is not None and self._back_to.isVisible():
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, steps: int) -> None:
        """To the lead before (-1) or after (1) in what the page shows."""
        from leaddesk.ui.lead.places import place_on, select_on

        place = place_on(self._shell.page(), self.lead) if self.lead else None
        other = (place.before if steps < 0 else place.after) if place is not None else None
        if other is None:
            return
        focused = QApplication.focusWidget()
        self._show_lead(other)
        select_on(self._shell.page(), other)
        if focused is not None and self.isAncestorOf(focused):
            self._panel().setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_changes(self, changes: Changes) -> None:
        """Looks again where these changes touch what is shown; its own writes were looked at already."""
        if self.lead and self.lead_panel is not None:
            if changes.step is None or changes.step != self._step:
                self.lead_panel.apply_changes(changes)
            self._say_place()

    def watch(self, page: Page | None) -> None:
        """Another page is shown: follows its selection from now on, and says where the lead stands there."""
        board = getattr(page, "board", None)
        if board is not None and id(board) not in self._watched:
            self._watched.add(id(board))
            board.selection_changed.connect(lambda: self.follow(board.selected()))
            board.seen.connect(self._say_place)
            preview = getattr(page, "show_preview", None)
            if preview is not None:
                self.previewed.connect(preview)
        if hasattr(page, "lead_chosen") and id(page) not in self._watched:
            from leaddesk.ui.lead.places import LeadList

            leads = cast(LeadList, page)
            self._watched.add(id(page))
            leads.lead_chosen.connect(lambda lead: self.follow([lead]))
            leads.leads_seen.connect(self._say_place)
        if not self.isHidden() and page is not None:
            self._fit()
            self._say_place()

    # Panels

    def _show_lead(self, lead: int) -> None:
        from leaddesk.ui.lead.places import place_on, show_on

        panel, page = self._panel(), self._shell.page()
        self._put(panel)
        panel.open_lead(lead, place_on(page, lead))
        self.lead_shown.emit(lead)
        QTimer.singleShot(0, self, partial(show_on, page, lead))

    def _put(self, panel: QWidget) -> None:
        if not self.isHidden() and not panel.isHidden():
            return
        if self.isHidden():
            self._back_to = QApplication.focusWidget()
        for other in (self.lead_panel, self.new_panel):
            if other is not None and other is not panel:
                other.hide()
        panel.show()
        self._fit()
        self._let_wait(self._shell.page() if self.isHidden() else None)
        self.show()
        self._minute.start()

    def _let_wait(self, page: Page | None) -> None:
        """The page becomes narrower as the panel opens. It is painted a frame later, so that the panel need not wait for it."""
        if page is not None:
            page.setUpdatesEnabled(False)
            QTimer.singleShot(_FRAME_MS, page, partial(page.setUpdatesEnabled, True))

    def _panel(self) -> "LeadPanel":
        """The panel, now: what is not made of it yet is made at once."""
        self._begin(None)
        if self.lead_panel is None:
            self._making.finish()
        assert self.lead_panel is not None
        return self.lead_panel

    def _make_panel(self) -> Iterator[None]:
        from leaddesk.ui.lead.panel import LeadPanel

        panel = self._begun = LeadPanel(self._desk, self)
        panel.hide()
        yield
        yield from panel.build()
        self._line.addWidget(panel)
        panel.lead_changed.connect(self._announce)
        panel.lead_opened.connect(self._show_lead)
        panel.stepped.connect(self.step)
        panel.pinned.connect(self._pin)
        panel.closed.connect(self.close_panel)
        panel.said.connect(self._say)
        panel.page_wanted.connect(self._shell.go_to)
        panel.due_wanted.connect(self._show_due)
        self._begun, self.lead_panel = None, panel
        yield
        for part in panel.findChildren(QWidget):  # else they are given their style as the first lead is shown
            part.ensurePolished()

    def _new_panel(self) -> "NewLeadPanel":
        if self.new_panel is None:
            from leaddesk.ui.new_lead.panel import NewLeadPanel

            panel = self.new_panel = NewLeadPanel(self._desk)
            panel.hide()
            self._line.addWidget(panel)
            panel.added.connect(self._take_new)
            panel.previewed.connect(self.previewed)
            panel.lead_opened.connect(self.open_lead)
            panel.closed.connect(self.close_panel)
        return self.new_panel

    def _announce(self, changes: Changes) -> None:
        self._step = changes.step
        self._shell.announce(changes)

    def _take_new(self, lead: int, changes: Changes) -> None:
        self._shell.announce(changes)
        self._show_lead(lead)

    def _say(self, sentence: str) -> None:
        self._shell.say(sentence, icon="warning-circle-fill")

    def _pin(self, is_pinned: bool) -> None:
        self._is_pinned = is_pinned

    def _show_due(self) -> None:
        self._shell.show_on_board(Filter(action_until=self._desk.now().date()))

    def _say_place(self, _seen: object = None) -> None:
        from leaddesk.ui.lead.places import place_on

        if self.lead and self.lead_panel is not None:
            self.lead_panel.show_place(place_on(self._shell.page(), self.lead))

    def _tick(self) -> None:
        if self.lead and self.lead_panel is not None:
            self.lead_panel.tick()

    # Width

    def _wanted(self) -> int:
        """In pixels of the screen, no wider than leaves room for the page."""
        if self.new_panel is not None and not self.new_panel.isHidden():
            return min(theme.px(_NEW), max(theme.px(_TIGHT), self._beside_page()))
        window = self.window().width()
        usual = _USUAL_NARROW if window < _NARROW_WINDOW else _USUAL
        kept = int(str(self._shell.settings.value(_KEY, 0)))
        width = min(max(kept or usual, LEAST), MOST)
        if window < theme.px(_TIGHT_WINDOW):
            return min(theme.px(width), max(theme.px(_TIGHT), self._beside_page()))
        return min(theme.px(width), max(theme.px(LEAST), window - theme.px(72 + 320)))

    def _beside_page(self) -> int:
        """What the page leaves of the window where there is little room: beside large type neither may cover the other."""
        page = self._shell.page()
        least = max(page.minimumSizeHint().width() if page is not None else 0, theme.px(_PAGE))
        return self.window().width() - theme.px(72) - least

    def _fit(self) -> None:
        is_new = self.new_panel is not None and not self.new_panel.isHidden()
        self._grip.setVisible(not is_new)
        wanted = self._wanted()
        if self.width() != wanted or self.minimumWidth() != wanted:
            self.setFixedWidth(wanted)

    def _follow_zoom(self) -> None:
        """Another size of everything: the lead panel is made anew. What is being typed into a new lead stays."""
        if self._zoom == theme.zoom:
            return
        self._zoom = theme.zoom
        lead, panel = self.lead, self.lead_panel or self._begun
        if panel is not None:
            self.lead_panel = self._begun = None
            self._line.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self._making.begin(self._make_panel())
        if lead:
            self._show_lead(lead)

    def _drag(self, pixels: int) -> None:
        width = round((self.width() + pixels) / theme.zoom)
        self._shell.settings.setValue(_KEY, min(max(width, LEAST), MOST))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grip.setGeometry(0, 0, 5, self.height())
        self._grip.raise_()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and not self.isHidden():
            self._fit()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window() and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._fit()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.window().removeEventFilter(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme.color("line_strong"))
        painter.end()
