"""Opening a desk for the window: the one of the settings, or the first start where there is none yet."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.stages import Department
from leaddesk.settings import Settings
from leaddesk.translation import Language, _
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.frame.files import choose_lists, desk_kinds
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from leaddesk.ui.frame.first_start import FirstStart


class Opening(QObject):
    """Begins to open as soon as it is made, in the lane of writes, while the window is being built."""

    def __init__(
        self,
        settings: Settings,
        open_desk: Callable[[Settings], DeskSource],
        demo: Callable[[Settings], DeskSource] | None = None,
        template: Callable[[Path], object] | None = None,
    ) -> None:
        super().__init__()
        self._settings, self._open_desk = settings, open_desk
        self._demo, self._template = demo, template
        self._window: MainWindow | None = None
        self._page: FirstStart | None = None
        """The first page, while it is shown."""
        self._files: list[Path] = []
        self._is_first = settings.is_new and not _is_there(settings.desk)
        self._task = (
            None if self._is_first else tasks.run(partial(open_desk, settings), done=self._show, failed=self._fail)
        )

    def begin(self, window: MainWindow, patience_ms: int, waiting: str = "") -> None:
        """Shows the desk in the window; waits for it no longer than this before the window shows itself without.

        ``waiting`` is what it says then.
        """
        self._window = window
        window.language_changed.connect(self._keep_language)
        window.files_dropped.connect(self._take_files)
        if self._task is None:
            window.show_welcome(self._first_start)
        else:
            if not self._task.wait(patience_ms):
                window.show_welcome(partial(_wait_page, waiting))

    def _show(self, desk: DeskSource, name: str = "") -> None:
        if self._window is not None:
            of_file = Path(self._settings.desk).name if "://" not in self._settings.desk else ""
            self._window.show_desk(desk, name or of_file)
            self._window.take_files(self._files)
            self._files = []

    def _fail(self, error: Exception) -> bool:
        """A desk that cannot be opened leads to the first page, which says why and offers another."""
        if not isinstance(error, LeadDeskError) or self._window is None:
            return False
        self._window.show_welcome(self._first_start)
        return False

    def _first_start(self) -> QWidget:
        settings = self._settings
        if self._window is not None:
            self._window.show_status(_("New desk"))
            self._window.show_safety(_("Kept on this computer only"))
        department = Department(settings.department) if settings.department else Department.BOTH
        from leaddesk.ui.frame.first_start import FirstStart

        page = FirstStart(
            "" if settings.is_new else settings.member,
            department,
            has_demo=self._demo is not None,
            has_template=self._template is not None,
        )
        self._page = page
        page.files_chosen.connect(partial(self._start_with, page))
        page.choose_wanted.connect(partial(self._choose, page))
        page.template_wanted.connect(self._save_template)
        page.demo_wanted.connect(partial(self._start_demo, page))
        page.desk_wanted.connect(partial(self._choose_desk, page))
        page.language_chosen.connect(self._speak)
        return page

    def _take_files(self, files: list[Path]) -> None:
        """Files came from the menu, or were dropped beside the zone, before there is a desk."""
        if self._window is None or self._window.desk is not None:
            return
        if self._page is not None:
            self._start_with(self._page, files)
        else:
            self._files = files

    def _start_with(self, page: "FirstStart", files: list[Path]) -> None:
        self._files = files
        self._know(page)
        tasks.run(partial(self._open_desk, self._settings), done=self._show, failed=self._fail)

    def _choose(self, page: "FirstStart") -> None:
        chosen = choose_lists(page, _("Choose a file"))
        if chosen:
            self._start_with(page, chosen)

    def _choose_desk(self, page: "FirstStart") -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getOpenFileName(page, _("Open a desk"), "", desk_kinds())
        if chosen:
            self._settings = self._settings._replace(desk=chosen)
            self._start_with(page, [])

    def _start_demo(self, page: "FirstStart") -> None:
        self._page = None
        self._know(page)
        if self._demo is not None and self._window is not None:
            self._window.show_welcome(
                partial(_wait_page, _("Importing the sample lists, and half a year of work with them…"))
            )
            show = partial(self._show, name=_("Sample desk"))
            tasks.run(partial(self._demo, self._settings), done=show, failed=self._fail)

    def _know(self, page: "FirstStart") -> None:
        """Keeps who began."""
        name = page.name() or self._settings.member
        self._settings = self._settings._replace(member=name, department=page.department().value, is_new=False)
        tasks.run(self._settings.save)

    def _save_template(self) -> None:
        if self._template is not None and self._window is not None:
            from PySide6.QtWidgets import QFileDialog

            file, _kind = QFileDialog.getSaveFileName(self._window, _("Get a template"), "", "*.xlsx")
            if file:
                tasks.run(partial(self._template, Path(file)))

    def _speak(self, language: Language) -> None:
        if self._window is not None:
            self._window.use_language(language)

    def _keep_language(self, language: Language) -> None:
        self._settings = self._settings._replace(language=language)
        if not self._settings.is_new:
            tasks.run(self._settings.save)


def _is_there(desk: str) -> bool:
    return "://" in desk or Path(desk).exists()


def _wait_page(words: str) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(Text(words or _("Opening the desk…"), "name", "text_2"), 1, Qt.AlignmentFlag.AlignCenter)
    return page
