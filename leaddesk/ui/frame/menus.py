"""The menu bar: every command of the window with its key, in both languages."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from leaddesk.translation import LANGUAGES, Language, _, language
from leaddesk.ui.frame.look import Look
from leaddesk.ui.page import Page
from leaddesk.ui.pages import PageEntry
from leaddesk.ui.theme.theme import APPEARANCES, Appearance, theme

_SOON_MS = 20
_HEAD = "head of the menu bar"
Key = str | QKeySequence.StandardKey

LANGUAGE_NAMES: dict[Language, str] = {"ja": "日本語", "en": "English"}
"""Each in its own language, so that it can be found by whoever speaks it."""


class Frame(Protocol):
    """What the menus do. The window fulfils it."""

    look: Look
    pages: tuple[PageEntry, ...]

    def choose_files(self) -> None: ...
    def can_export(self) -> bool: ...
    def export(self, layout: str = "full") -> None: ...
    def add_lead(self) -> None: ...
    def close(self) -> bool: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def page(self) -> Page | None: ...
    def go_to(self, page: str) -> None: ...
    def use_language(self, language: Language) -> None: ...
    def open_palette(self) -> None: ...
    def open_shortcuts(self) -> None: ...


class Menus:
    """Fills a menu bar: the heads at once, the commands a moment later. ``undo`` and ``redo`` say what they would do."""

    def __init__(self, bar: QMenuBar, frame: Frame, *, has_desk: bool) -> None:
        self._bar, self._frame, self._has_desk = bar, frame, has_desk
        self._heads: list[QMenu] = []
        self._empty: list[Callable[[], object]] = []
        bar.clear()
        for old in bar.findChildren(QMenu, _HEAD):
            old.deleteLater()  # with its commands, and what was to fill it
        self._head(_("File"), self._file)
        self.undo, self.redo = QAction(self._heads[0]), QAction(self._heads[0])
        if has_desk:
            self._head(_("Edit"), self._edit)
        self._head(_("View"), self._view)
        if has_desk:
            self._head(_("Lead"), self._lead)
        self._head(_("Help"), self._help)
        self.say_undo(None, None)
        _Soon(bar.window(), self.fill, self._heads[0])

    def fill(self) -> None:
        """Puts the commands into the menus, where it was not done yet: the window is painted first."""
        while self._empty:
            self._empty.pop(0)()

    def say_undo(self, undo: str | None, redo: str | None) -> None:
        """What the two would do, in words; None where there is nothing to do.

        They stay enabled: a Ctrl+Z right behind a move must not be lost because the window has not heard of the move yet.
        """
        self.undo.setText(_("Undo: {what}").format(what=undo) if undo else _("Undo"))
        self.redo.setText(_("Redo: {what}").format(what=redo) if redo else _("Redo"))

    def actions(self) -> list[QAction]:
        """Every command that can be given now, for the palette."""
        self.fill()
        menus = [menu for head in self._heads for menu in (head, *head.findChildren(QMenu))]
        return [action for menu in menus for action in menu.actions() if _is_command(action)]

    def _head(self, title: str, put_in: Callable[[QMenu], None]) -> None:
        head = self._bar.addMenu(title)
        head.setObjectName(_HEAD)
        self._heads.append(head)
        self._empty.append(partial(put_in, head))

    def _file(self, menu: QMenu) -> None:
        if self._has_desk:
            _add(menu, _("Add a lead…"), self._frame.add_lead, QKeySequence.StandardKey.New)
        _add(menu, _("Import a list…"), self._frame.choose_files, "Ctrl+O")
        if self._has_desk and self._frame.can_export():
            _add(menu, _("Export what is shown…"), self._frame.export, "Ctrl+E")
            other = menu.addMenu(_("Export for"))
            other.aboutToShow.connect(partial(self._fill_layouts, other))
        menu.addSeparator()
        leave = _add(menu, _("Quit"), self._frame.close, "Ctrl+Q")
        leave.setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_layouts(self, menu: QMenu) -> None:
        """The layouts are loaded when they are looked at: writing workbooks is none of the start's business."""
        from leaddesk.services.exporting import layouts

        menu.clear()
        for code, word in layouts():
            _add(menu, f"{word}…", partial(self._frame.export, code))

    def _edit(self, menu: QMenu) -> None:
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo.triggered.connect(self._frame.undo)
        self.redo.triggered.connect(self._frame.redo)
        menu.addAction(self.undo)
        menu.addAction(self.redo)
        menu.addSeparator()
        _add(menu, _("Find"), self._start_search, QKeySequence.StandardKey.Find)

    def _view(self, menu: QMenu) -> None:
        for number, entry in enumerate(self._frame.pages if self._has_desk else (), 1):
            _add(menu, str(entry.word), partial(self._frame.go_to, entry.key), f"Ctrl+{number}" if number < 10 else "")
        menu.addSeparator()
        _add(menu, _("Larger"), partial(self._frame.look.zoom, 1), QKeySequence.StandardKey.ZoomIn)
        _add(menu, _("Smaller"), partial(self._frame.look.zoom, -1), QKeySequence.StandardKey.ZoomOut)
        _add(menu, _("Actual size"), partial(self._frame.look.zoom, 0), "Ctrl+0")
        menu.addSeparator()
        self._appearance(menu.addMenu(_("Appearance")))
        self._languages(menu.addMenu(_("Language")))

    def _appearance(self, menu: QMenu) -> None:
        words: dict[Appearance, str] = {"system": _("As the system"), "light": _("Light"), "dark": _("Dark")}
        group = QActionGroup(menu)
        for one in APPEARANCES:
            action = _add(menu, words[one], partial(self._frame.look.use_appearance, one))
            _check(action, theme.appearance == one, group)
        menu.addSeparator()
        still = menu.addAction(_("Reduce motion"))
        _check(still, theme.reduces_motion)
        still.toggled.connect(self._frame.look.reduce_motion)

    def _languages(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for one in LANGUAGES:
            action = _add(menu, LANGUAGE_NAMES[one], partial(self._frame.use_language, one))
            _check(action, language() == one, group)

    def _lead(self, menu: QMenu) -> None:
        menu.aboutToShow.connect(partial(self._fill_lead, menu))
        self._fill_lead(menu)

    def _fill_lead(self, menu: QMenu) -> None:
        menu.clear()
        page = self._frame.page()
        actions = list(page.lead_actions()) if page is not None else []
        menu.addActions(actions)
        if not actions:
            menu.addAction(_("Select someone first")).setEnabled(False)

    def _help(self, menu: QMenu) -> None:
        if self._has_desk:
            _add(menu, _("Find a person or command"), self._frame.open_palette, "Ctrl+K")
        _add(menu, _("Keyboard shortcuts"), self._frame.open_shortcuts, "?")

    def _start_search(self) -> None:
        page = self._frame.page()
        if page is not None:
            page.start_search()


class _Soon(QTimer):
    """Lets something be done once: soon after the window is painted, or before it takes a key."""

    def __init__(self, window: QWidget, do: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._do = window, do
        self.setSingleShot(True)
        self.timeout.connect(self._end)
        window.installEventFilter(self)
        if window.isVisible():
            self.start(0)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.isActive():
            self.start(_SOON_MS)
        elif event.type() == QEvent.Type.ShortcutOverride:
            self._end()
        return False

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self.stop()
        self._do()
        self.deleteLater()


def _add(menu: QMenu, text: str, run: Callable[[], object], key: Key = "") -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda: run())
    if key:
        action.setShortcut(QKeySequence(key))
    return action


def _check(action: QAction, is_checked: bool, group: QActionGroup | None = None) -> None:
    action.setCheckable(True)
    action.setChecked(is_checked)
    if group is not None:
        group.addAction(action)


def _is_command(action: QAction) -> bool:
    return bool(action.text()) and action.isEnabled() and not action.isSeparator() and action.menu() is None
