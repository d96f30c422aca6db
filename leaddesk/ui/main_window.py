"""The window: the frame around the pages, and what it offers them. It holds no page's business."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from leaddesk import translation
from leaddesk.domain.board import Filter
from leaddesk.domain.changes import Changes
from leaddesk.translation import Language, _
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource, offers
from leaddesk.ui.frame.catching_up import CatchingUp
from leaddesk.ui.frame.files import choose_lists, files_of
from leaddesk.ui.frame.following import FollowedDesk, Following, is_followed
from leaddesk.ui.frame.full_disk import FullDisk
from leaddesk.ui.frame.look import Look
from leaddesk.ui.frame.member_sign import show_member
from leaddesk.ui.frame.menus import Menus
from leaddesk.ui.frame.rail import Rail
from leaddesk.ui.frame.status_line import StatusLine
from leaddesk.ui.lead.dock import SideDock, opens_leads
from leaddesk.ui.loading import Loading
from leaddesk.ui.page import Page, joined
from leaddesk.ui.pages import FIRST_PAGE, PAGES, PageEntry
from leaddesk.ui.saving import save
from leaddesk.ui.widgets.focus_ring import FocusRing
from leaddesk.ui.widgets.keys import hint

if TYPE_CHECKING:
    from leaddesk.ui.widgets.toast import Toast

_SIZE = (1440, 900)
_LEAST = (1024, 640)
_AFTER_PAINT_MS = 300
"""So long after a desk was shown whatever can wait is asked: the page's own questions come first."""
_FRAME_MS = 20
"""What a write did is painted before the pages look again: their questions would hold up that paint."""
_FRAME = QSize(8, 36)
"""What a window manager usually puts around a window; Qt knows it only once the window is shown."""


class MainWindow(QMainWindow):
    """Frame and shell. Make it, :meth:`show_desk` or :meth:`show_welcome`, then ``show()``."""

    files_dropped = Signal(list)
    """Paths of files that were dropped anywhere, or chosen."""
    lead_opened = Signal(int)
    page_shown = Signal(str)
    language_changed = Signal(str)

    def __init__(self, settings: QSettings, pages: tuple[PageEntry, ...] = PAGES) -> None:
        super().__init__()
        self.settings = settings
        self.pages = pages
        self.desk: DeskSource | None = None
        self.filter = Filter()
        self._welcome: Callable[[], QWidget] | None = None
        self.side: SideDock | None = None
        self.following: Following | None = None
        self._made: dict[str, Page] = {}
        self._unseen: dict[str, Changes] = {}
        self._current = ""
        self.look = Look(settings)
        self.loading = Loading(self)
        self._ring = FocusRing(self)
        self.setWindowTitle("LeadDesk")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_LEAST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - _FRAME))
        geometry = settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.full_disk = FullDisk(self, lambda: self._catching_up.start(0))
        tasks.refusals.said.connect(self._say_refusal)

    def show_desk(self, desk: DeskSource, name: str = "") -> None:
        """Shows the pages of a desk."""
        self.desk, self._welcome = desk, None
        self.filter = Filter()
        self.setWindowTitle(f"{name} — LeadDesk" if name else "LeadDesk")
        self._follow(desk)
        self._build()
        self.go_to(self._current or str(self.settings.value("window/page", FIRST_PAGE)))
        self._catching_up.start(_AFTER_PAINT_MS)
        self.loading.begin()

    def show_welcome(self, make: Callable[[], QWidget]) -> None:
        """Shows something else than a desk: the first start, or why a desk does not open. Made anew in another language."""
        self.desk, self._welcome = None, make
        self._follow(None)
        self._build()

    @cached_property
    def toast(self) -> "Toast":
        """What speaks to the user; made when there is something to say."""
        from leaddesk.ui.widgets.toast import Toast

        return Toast(self, self._stack)

    # The shell: what pages are offered

    def say(
        self,
        sentence: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        *,
        hint: str = "",
        icon: str = "",
    ) -> None:
        self.toast.say(sentence, action, act, hint=hint, icon=icon)

    def show_status(self, text: str, icon: str = "") -> None:
        self.status.status.say(text, icon)

    def show_safety(self, text: str, icon: str = "shield-check") -> None:
        """What the status line says at its right: how safe the data is."""
        self.status.safety.say(text, icon)

    def announce(self, changes: Changes) -> None:
        """Shows what a write did, and lets every page look again where it must."""
        if not changes:
            return
        if self.following is not None:
            self.following.know(changes)
        QTimer.singleShot(_FRAME_MS, self, partial(self.apply_changes, changes))
        if changes.kind == "undo":
            self.say(changes.says, _("Redo"), self._do_again, hint=hint("Ctrl+Shift+Z"))
        else:
            self.say(changes.says, _("Undo"), self._take_back, hint=hint("Ctrl+Z"))

    def apply_changes(self, changes: Changes) -> None:
        """Lets every page look again where it must, without a word: for what others changed."""
        for key, page in self._made.items():
            if key == self._current:
                page.apply_changes(changes)
            else:
                self._unseen[key] = joined(self._unseen.get(key), changes)
        if self.side is not None:
            self.side.apply_changes(changes)
        self._catching_up.start(0)

    def open_lead(self, lead: int) -> None:
        self.lead_opened.emit(lead)
        if self.side is not None:
            self.side.open_lead(lead)

    def add_lead(self) -> None:
        """Begins a new lead beside the page."""
        if self.side is not None:
            self.side.open_new()

    def go_to(self, page: str) -> None:
        """Shows a page, making it if it was not shown yet."""
        entry = next((one for one in self.pages if one.key == page), None)
        if entry is None or self.desk is None:
            return
        if page not in self._made:
            self.loading.hurry()
            self._made[page] = entry.make(self.desk, self)
            self._stack.addWidget(self._made[page])
        self._current = page
        self._stack.setCurrentWidget(self._made[page])
        self._rail.show_current(page)
        self._made[page].shown()
        self.full_disk.show_on(self._made[page])
        if page in self._unseen:
            self._made[page].apply_changes(self._unseen.pop(page))
        if self.side is not None:
            self.side.watch(self._made[page])
        self._catching_up.start(_FRAME_MS)
        self.page_shown.emit(page)

    def show_on_board(self, filter: Filter) -> None:
        from leaddesk.ui.board.page import BoardPage

        self.go_to("board")
        page = self.page()
        if isinstance(page, BoardPage):
            page.show_filter(filter)

    def take_files(self, files: list[Path]) -> None:
        if not files:
            return
        self.files_dropped.emit(files)
        self.go_to("import")
        page = self.page_at("import")
        if page is not None:
            page.take_files(files)

    def choose_files(self) -> None:
        self.take_files(choose_lists(self, _("Import a list")))

    # What the menus do

    def can_export(self) -> bool:
        """Whether the desk that is open can be exported; the one in memory cannot."""
        return offers(self.desk, "exporting")

    def export(self, layout: str = "full") -> None:
        """Asks where to, and writes whom the pages show."""
        from leaddesk.ui.frame.exporting import ExportSource, ask_and_export

        if self.can_export():
            ask_and_export(self, self, cast(ExportSource, self.desk), layout)

    def page(self) -> Page | None:
        """The page that is shown."""
        return self._made.get(self._current)

    def page_at(self, key: str) -> Page | None:
        """A page that was shown before, by its key."""
        return self._made.get(key)

    def undo(self) -> None:
        """Takes back the last step: the page's, where it has steps of its own, or the desk's."""
        page = self.page()
        if page is not None and page.has_own_steps:
            page.undo()
        else:
            self._take_back()

    def redo(self) -> None:
        """Does the last step that was taken back again."""
        page = self.page()
        if page is not None and page.has_own_steps:
            page.redo()
        else:
            self._do_again()

    def _take_back(self) -> None:
        """Takes back the desk's last step, whatever page is shown: what a toast offers."""
        if self.desk is not None:
            save(self.desk.journal.undo, says=_("Undo"), done=self.announce, turns="undo")

    def _do_again(self) -> None:
        """Does the desk's last step that was taken back again."""
        if self.desk is not None:
            save(self.desk.journal.redo, says=_("Redo"), done=self.announce, turns="redo")

    def use_language(self, language: Language) -> None:
        """Speaks another language from now on. The pages are built anew, where they were."""
        translation.use_language(language)
        self.settings.setValue("look/language", language)
        self.language_changed.emit(language)
        self._remember_pages()
        lead = self.side.lead if self.side is not None else 0
        self._build()
        if self.desk is not None:
            self.go_to(self._current)
            if lead and self.side is not None:
                self.side.open_lead(lead)

    def open_palette(self) -> None:
        """People and commands by a few letters."""
        if self.desk is not None:
            from leaddesk.ui.frame.palette import Palette

            Palette(self, self.desk, self.menus.actions(), self, self.side).open()

    def open_shortcuts(self) -> None:
        """The sheet of keys."""
        from leaddesk.ui.frame.shortcuts_sheet import ShortcutsSheet

        ShortcutsSheet(self).open()

    # Building

    def _follow(self, desk: DeskSource | None) -> None:
        """From now on what others write on this desk, and what time changes, is seen."""
        if self.following is not None:
            self.following.deleteLater()
        self.following = Following(cast(FollowedDesk, desk), self) if desk is not None and is_followed(desk) else None
        if self.following is not None:
            self.following.changed.connect(self.apply_changes)
            self.loading.ready.connect(self.following.keep_current)

    def _build(self) -> None:
        self._made.clear()
        self._unseen.clear()
        self.full_disk.drop_strip()
        self._stack = QStackedWidget()
        self._rail = Rail(self.pages)
        self._rail.chosen.connect(self.go_to)
        self._catching_up = CatchingUp(self.desk, self._rail)
        self._catching_up.undo_known.connect(self._say_undo)
        self.status = StatusLine()
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._rail)
        middle.addWidget(self._stack, 1)
        self.side = SideDock(self.desk, self) if self.desk is not None and opens_leads(self.desk) else None
        if self.side is not None:
            middle.addWidget(self.side)
            self.loading.ready.connect(self.side.prepare)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.__dict__.pop("toast", None)  # the one of the pages before
        self.menus = Menus(self.menuBar(), self, has_desk=self.desk is not None)
        show_member(self.menuBar(), self.desk.member if self.desk is not None else None)
        if self._welcome is not None:
            self._stack.addWidget(self._welcome())
            self._rail.show_current(FIRST_PAGE)
            self._rail.setEnabled(False)

    def _say_refusal(self, sentence: str) -> None:
        self.say(sentence, icon="warning-circle-fill")

    def _say_undo(self, words: tuple[str | None, str | None]) -> None:
        undo, redo = self.full_disk.turns(*words)
        page = self.page()
        has_own_steps = page is not None and page.has_own_steps
        self.menus.say_undo(None if has_own_steps else undo, None if has_own_steps else redo)
        self.status.last.say(_("Last: {what}").format(what=undo) if undo else "", "arrow-counter-clockwise")

    def _remember_pages(self) -> None:
        for key, page in self._made.items():
            for name, value in page.memory().items():
                self.settings.setValue(f"{key}/{name}", value)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.full_disk.keeps_open(event):
            return
        self._remember_pages()
        self.settings.setValue("window/geometry", self.saveGeometry())
        self.settings.setValue("window/page", self._current)
        self.settings.sync()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = files_of(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.take_files(files)
