"""The import page: a path of four steps from a dropped file to people on the board."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from leaddesk.domain.changes import Changes
from leaddesk.translation import _
from leaddesk.ui.importing.session import ImportSession, Step
from leaddesk.ui.importing.source import ImportSource
from leaddesk.ui.importing.step_page import StepPage
from leaddesk.ui.importing.work import PATIENCE_MS
from leaddesk.ui.once import once_after
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.widgets.page_bar import PageBar
from leaddesk.ui.widgets.step_strip import StepStrip


def _files(session: ImportSession, shell: Shell) -> StepPage:
    from leaddesk.ui.importing.files_page import FilesPage

    return FilesPage(session, shell)


def _read(session: ImportSession, shell: Shell) -> StepPage:
    from leaddesk.ui.importing.read_page import ReadPage

    return ReadPage(session, shell)


def _plan(session: ImportSession, shell: Shell) -> StepPage:
    from leaddesk.ui.importing.plan_page import PlanPage

    return PlanPage(session, shell)


def _event(session: ImportSession, shell: Shell) -> StepPage:
    from leaddesk.ui.importing.event_page import EventPage

    return EventPage(session, shell)


def _result(session: ImportSession, shell: Shell) -> StepPage:
    from leaddesk.ui.importing.result_page import ResultPage

    return ResultPage(session, shell)


def _progress(session: ImportSession, shell: Shell) -> StepPage:
    from leaddesk.ui.importing.progress_page import ProgressPage

    return ProgressPage(session, shell)


_IDLE_MS = 60
"""Between two pages that are made ahead."""

_PAGES: dict[Step, Callable[[ImportSession, Shell], StepPage]] = {
    Step.FILES: _files,
    Step.READ: _read,
    Step.PLAN: _plan,
    Step.EVENT: _event,
    Step.RESULT: _result,
}


class ImportPage(Page):
    """Shows the session's step; while work takes longer than a moment, how far it is."""

    def __init__(self, desk: ImportSource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self.session = session_of(desk, shell)
        self.bar = PageBar(_("Import a list"))
        self.strip = StepStrip((_("Read"), _("Plan"), _("Event"), _("Result")))
        self.bar.right.addWidget(self.strip)
        self._stack = QStackedWidget()
        self._pages: dict[Step | None, StepPage] = {}
        self._patience = once_after(PATIENCE_MS, self._lose_patience, self)
        self._has_waited = False
        self._idle = QTimer(self)
        self._idle.setInterval(_IDLE_MS)
        self._ahead = self._make_ahead()
        self._idle.timeout.connect(self._go_ahead)
        back = QShortcut(QKeySequence("Ctrl+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._go_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        session = self.session
        session.stepped.connect(self._show_step)
        session.worked.connect(self._show_work)
        session.announced.connect(self._announce)
        session.said.connect(shell.say)
        self._show_step()

    def take_files(self, files: list[Path]) -> None:
        """Begins with files that were dropped anywhere on the window, or chosen."""
        self.session.take_files(files)

    def current(self) -> StepPage:
        """The page of the path that is shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, StepPage)
        return page

    def shown(self) -> None:
        self._show_step()
        self.current().first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._idle.start()

    def _go_ahead(self) -> None:
        if next(self._ahead, None) is None:
            self._idle.stop()

    def _make_ahead(self) -> Iterator[StepPage]:
        """Makes the pages of the path that were not shown yet, a little at a time, so that none is waited for later."""
        for step in _PAGES:
            if step not in self._pages:
                page = self._page(step)
                yield page
                for part in page.findChildren(QWidget):
                    part.ensurePolished()
                yield page

    def apply_changes(self, changes: Changes) -> None:
        if self.session.step is Step.RESULT and (changes.is_wide or changes.leads):
            self.session.look_at_result()

    def _go_back(self) -> None:
        if self.session.step in (Step.READ, Step.PLAN, Step.EVENT):
            self.session.go_back()

    def _announce(self, changes: Changes) -> None:
        """The page itself says what was imported while it is in sight."""
        if changes.kind == "import" and self.isVisible():
            self.shell.apply_changes(changes)
        else:
            self.shell.announce(changes)

    def _show_work(self) -> None:
        work = self.session.work
        if work is None:
            self._patience.stop()
            if self._has_waited:
                self._has_waited = False
                self._show_step()
        elif not self._has_waited and not self._patience.isActive():
            self._patience.start()
        elif not self.isVisible() and work.is_writing:
            self.shell.show_status(_("Import {share}").format(share=f"{work.whole:.0%}"), "tray")

    def _lose_patience(self) -> None:
        self._has_waited = self.session.work is not None
        self._show_step()

    def _show_step(self) -> None:
        """Shows the step, or, where work has taken a while, its progress."""
        page = self._page(None if self._has_waited and self.session.work is not None else self.session.step)
        is_other = self._stack.currentWidget() is not page
        self._stack.setCurrentWidget(page)
        self.strip.show_step(self._strip_step())
        if self.isVisible():
            page.show_now()
            if is_other:
                page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _strip_step(self) -> int:
        work = self.session.work
        if work is not None:
            return 3 if work.is_writing else 1
        return max(0, self.session.step - 1)

    def _page(self, step: Step | None) -> StepPage:
        if step not in self._pages:
            make = _progress if step is None else _PAGES[step]
            self._pages[step] = make(self.session, self.shell)
            self._stack.addWidget(self._pages[step])
        return self._pages[step]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.current()
        if page.take_key(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            page.go_on()
        else:
            super().keyPressEvent(event)


def session_of(desk: ImportSource, shell: Shell) -> ImportSession:
    """The import under way on this desk. It belongs to the window, so that a page that is built anew goes on with it."""
    owner = shell if isinstance(shell, QObject) else None
    found = owner.findChild(ImportSession) if owner is not None else None
    if isinstance(found, ImportSession):
        if found.desk is desk:
            return found
        found.leave()
        found.setParent(None)
        found.deleteLater()
    return ImportSession(desk, owner)
