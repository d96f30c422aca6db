"""Starts the window. Qt is imported only once it is known that it can start."""

import atexit
import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from leaddesk.domain.errors import LeadDeskError
from leaddesk.resources import resource
from leaddesk.settings import Settings, settings_file
from leaddesk.translation import Language, _, language, use_language
from leaddesk.ui.display import missing
from leaddesk.ui.qt_loading import load_qt

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

    from leaddesk.crash import LastTime
    from leaddesk.ui.desk import DeskSource
    from leaddesk.ui.main_window import MainWindow

OpenDesk = Callable[[Settings], "DeskSource"]

_translators: "list[QTranslator]" = []
"""What speaks Qt's own texts at present: one, or none for English. The application's children are not searched for it,
since that makes a Python object of each, its style among them.
"""
_BEGAN = monotonic()
_PATIENCE_MS = 250
"""How long the window waits for the desk before it shows itself without."""
_SOON_MS, _LATER_MS = 60, 500
"""So long after the window was shown: what may be seen next, and what nobody waits for."""


def run(
    settings: Settings,
    *,
    open_desk: "OpenDesk | None" = None,
    demo: "OpenDesk | None" = None,
    template: Callable[[Path], object] | None = None,
    waiting: str = "",
    ready: "Callable[[MainWindow], object] | None" = None,
) -> int:
    """Opens the window on the desk of these settings; the exit code once it is closed.

    ``demo`` makes the demo desk for whoever began, and ``template`` writes an empty list, both off-thread, for the first
    start. ``waiting`` is said while the desk is not there yet, and ``ready`` gets the window before it is shown. Raises
    LeadDeskError where no window can open.
    """
    use_language(settings.spoken)
    gc.disable()  # nothing of the start is garbage: looking for some takes a tenth of it
    app = make_application()
    from leaddesk.ui.opening import Opening

    opening = Opening(settings, open_desk or _open_desk, demo or _demo_desk, template or _write_template)
    window = make_window(settings.spoken)
    sys.excepthook = partial(_report, window)
    window.language_changed.connect(partial(_speak, app))
    if ready is not None:
        ready(window)
    opening.begin(window, _PATIENCE_MS, waiting)
    window.show()
    _after_first_paint(app, window)
    code = app.exec()
    window.loading.stop()
    from leaddesk.ui import tasks

    tasks.wait_for_all()
    from leaddesk.faults import end_watch

    end_watch()
    return code


def run_demo(settings: Settings) -> int:
    """Opens the window on the sample desk, made in a throw-away place; the exit code once it is closed."""
    use_language(settings.spoken)
    return run(
        settings._replace(desk=_("Sample desk"), is_new=False),
        open_desk=_demo_desk,
        waiting=_("Importing the sample lists, and half a year of work with them…"),
    )


def make_application() -> "QApplication":
    """The application with LeadDesk's style. There can be one to a process.

    Raises LeadDeskError, with what to install, where Qt cannot start: on its own it would end the process.
    """
    sentence = missing()
    if sentence:
        raise LeadDeskError(sentence)
    try:
        load_qt()
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        sentence = missing(error)
        if not sentence:
            raise
        raise LeadDeskError(sentence) from error

    # Fusion is the same on every system: the design is drawn on it. Asked for here it needs no QStyle in Python, of which
    # the enumerations alone take 6 ms.
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(app, QApplication)
    app.setApplicationName("LeadDesk")
    app.setDesktopFileName("leaddesk")
    return app


def make_window(language: Language, state: Path | None = None) -> "MainWindow":
    """The window in the look that was chosen last. ``state`` is the file of what it remembers."""
    from PySide6.QtCore import QSettings

    from leaddesk.ui.main_window import MainWindow
    from leaddesk.ui.theme.theme import APPEARANCES, theme

    remembered = QSettings(str(state or settings_file().with_name("window.ini")), QSettings.Format.IniFormat)
    appearance = str(remembered.value("look/appearance", "system"))
    theme.follow_system()
    theme.use(
        appearance=next((one for one in APPEARANCES if one == appearance), "system"),
        zoom=float(str(remembered.value("look/zoom", "1.0"))),
        reduces_motion=str(remembered.value("look/reduces_motion", "false")) == "true",
    )
    _count_in(language)
    return MainWindow(remembered)


def _open_desk(settings: Settings) -> "DeskSource":
    from leaddesk.bootstrap import open_desk

    return open_desk(settings)


def _demo_desk(settings: Settings) -> "DeskSource":
    """The sample desk in a throw-away place, with whom the settings name at the keyboard."""
    from tempfile import TemporaryDirectory

    from leaddesk.demo.story import tell_story

    place = TemporaryDirectory(prefix="leaddesk-demo-", ignore_cleanup_errors=True)
    atexit.register(place.cleanup)
    return tell_story(settings.with_overrides(desk=str(Path(place.name) / "demo.leaddesk"), language=language()))


def _write_template(file: Path) -> object:
    from leaddesk.services.templates import write_template

    return write_template("business-cards", file)


def _count_in(language: Language) -> None:
    """Numbers and dates that Qt writes, as the language of the window has them."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale(QLocale.Language.Japanese if language == "ja" else QLocale.Language.English))


def _speak(app: "QApplication", language: Language) -> None:
    """Qt's own texts (dialogues, menus of input fields) in the language of the window."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    _count_in(language)
    while _translators:
        old = _translators.pop()
        app.removeTranslator(old)
        old.deleteLater()
    if language != "en":
        translator = QTranslator(app)
        if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(translator)
            _translators.append(translator)


def _report(window: "MainWindow", kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A mistake of the program's own: a report without personal data, and a sentence that says where it is."""
    if issubclass(kind, KeyboardInterrupt):
        window.close()
        return
    from leaddesk.crash import is_debugging
    from leaddesk.ui.mistakes import report

    if is_debugging():
        sys.__excepthook__(kind, error, trace)
    report(window, kind, trace, _BEGAN)


def _after_first_paint(app: "QApplication", window: "MainWindow") -> None:
    """What can wait until the board is there: Qt's own texts, whether motion is reduced, whether Japanese can be shown."""
    from PySide6.QtCore import QTimer

    def soon() -> None:
        from PySide6.QtGui import QIcon

        app.setWindowIcon(QIcon(str(resource("icons", "leaddesk.png"))))
        _speak(app, language())

    def later() -> None:
        from leaddesk.ui import tasks
        from leaddesk.ui.garbage import Garbage

        Garbage(window)
        tasks.run(_look_back_and_watch, done=partial(_show_last_time, window), lane=tasks.Lane.ASIDE)
        tasks.run(_reduces_motion, done=partial(_reduce_motion, window), lane=tasks.Lane.ASIDE)
        if not _has_japanese_font():
            window.say(f"No Japanese font is installed: sudo apt install {_font_package()}")

    QTimer.singleShot(_SOON_MS, window, soon)
    QTimer.singleShot(_LATER_MS, window, later)


def _look_back_and_watch() -> "LastTime | None":
    """Whether LeadDesk was at fault last time; from now on it notes when it is. Loaded where nobody waits for it."""
    from leaddesk.faults import watch
    from leaddesk.ui.frame.last_time import look

    last_time = look()
    watch()
    return last_time


def _show_last_time(window: "MainWindow", last_time: "LastTime | None") -> None:
    if last_time is not None:
        from leaddesk.ui.frame.last_time import show

        show(window, last_time)


def _reduces_motion() -> bool:
    from leaddesk.ui.theme.motion import system_reduces_motion

    return system_reduces_motion()


def _reduce_motion(window: "MainWindow", is_reduced: bool) -> None:
    if is_reduced and window.settings.value("look/reduces_motion") is None:
        from leaddesk.ui.theme.theme import theme

        theme.reduces_motion = True


def _has_japanese_font() -> bool:
    from PySide6.QtGui import QFontDatabase

    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))


def _font_package() -> str:
    from leaddesk.ui.display import JAPANESE_FONT_PACKAGE

    return JAPANESE_FONT_PACKAGE
