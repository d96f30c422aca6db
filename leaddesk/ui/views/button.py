"""The button beside a page's title: which saved view is shown, the others, and keeping what is shown as one."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from leaddesk.domain.changes import Changes
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource, offers
from leaddesk.ui.icons import icon
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.saving import save
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.floating import rect_in_window

if TYPE_CHECKING:
    from leaddesk.domain.views import View
    from leaddesk.services.views import Views

_ICONS = {"board": "columns", "table": "table"}
_KINDS = ("view", "view-renamed", "view-dropped", "undo", "redo")
"""Steps after which the views are read again."""
_MOST_LETTERS = 24
_LATER_MS = 200


class _ViewSource(Protocol):
    @property
    def views(self) -> "Views": ...


class ShowsViews(Protocol):
    """A page that saved views are made on and shown on."""

    def show_view(self, view: "View") -> None:
        """Shows whom the view shows, in its order."""


def has_views(desk: DeskSource) -> bool:
    """Whether this desk keeps views."""
    return offers(desk, "views")


class ViewButton(KeyButton):
    """``shown`` tells what the page shows now, as a view without a name; a view of another page is shown there.

    Call :meth:`read` when the page comes into sight, :meth:`follow` whenever it shows something else, and
    :meth:`apply_changes` after each step.
    """

    view_shown = Signal(object)

    def __init__(
        self, desk: DeskSource, shell: Shell, shown: "Callable[[], View]", parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Views"), "quiet", icon="bookmark-simple", has_caret=True, parent=parent)
        self._desk = cast(_ViewSource, desk)
        self._shell, self._shown = shell, shown
        self._known: list[View] = []
        self.clicked.connect(self._read_and_open)

    def read_later(self) -> None:
        """Reads them once the page is painted, which shows one of them only where it narrows what it shows."""
        QTimer.singleShot(_LATER_MS, self, self.read)

    def known(self) -> "Sequence[View]":
        """The views as they were read last."""
        return tuple(self._known)

    def read(self) -> None:
        """Reads the views again."""
        tasks.read(lambda: self._desk.views.all(), done=self._know, key=f"views.{id(self)}")

    def apply_changes(self, changes: Changes) -> None:
        """Reads again where views may have changed."""
        if changes.kind in _KINDS or changes.is_wide:
            self.read()

    def current(self) -> "View | None":
        """The view that is shown, if it is one."""
        now = self._shown()
        if not _narrows(now):
            return None
        here = [view for view in self._known if (view.filter, view.column) == (now.filter, now.column)]
        return next((view for view in here if view.page == now.page), here[0] if here else None)

    def follow(self) -> None:
        """Says which view is shown."""
        view = self.current()
        name = view.name if view is not None else _("Views")
        self.setText(name if len(name) <= _MOST_LETTERS else f"{name[:_MOST_LETTERS]}…")
        self.setToolTip(name if len(name) > _MOST_LETTERS else "")
        self.setAccessibleName(_("Saved view: {name}").format(name=name))
        self.updateGeometry()
        self.update()

    def show_view(self, view: "View") -> None:
        """Shows a view, on the page that it was made on."""
        self._shell.filter = view.filter
        self._shell.go_to(view.page)
        page = self._shell.page()
        if isinstance(page, Page) and hasattr(page, "show_view"):
            there = getattr(page, "views", None)
            if isinstance(there, ViewButton):
                there._known = self._known  # or it would not know the name yet
            cast(ShowsViews, page).show_view(view)
        self.view_shown.emit(view)

    # The menu

    def _know(self, views: "list[View]") -> None:
        self._known = views
        self.follow()

    def _read_and_open(self) -> None:
        tasks.read(self._desk.views.all, done=self._open, key=f"views.{id(self)}")

    def _open(self, views: "list[View]") -> None:
        self._know(views)
        menu = self.menu_of_views()
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()

    def menu_of_views(self) -> QMenu:
        """The menu: every view, then what can be done with what is shown."""
        menu, current = QMenu(self), self.current()
        for view in self._known:
            name = "check" if view is current else _ICONS.get(view.page, "bookmark-simple")
            action = menu.addAction(icon(name), _menu_text(view.name))
            action.setCheckable(True)
            action.setChecked(view is current)
            action.triggered.connect(partial(self.show_view, view))
        if not self._known:
            menu.addAction(_("No views are saved yet")).setEnabled(False)
        menu.addSeparator()
        if _narrows(self._shown()):
            menu.addAction(icon("bookmark-simple"), _("Save what is shown…")).triggered.connect(self.ask_name)
        else:
            menu.addAction(icon("bookmark-simple"), _("Narrow what is shown, then save it here")).setEnabled(False)
        if current is not None:
            rename = menu.addAction(icon("pencil-simple"), _("Rename “{name}”…").format(name=_menu_text(current.name)))
            rename.triggered.connect(partial(self._ask_other_name, current))
            drop = menu.addAction(icon("x"), _("Delete “{name}”").format(name=_menu_text(current.name)))
            drop.triggered.connect(partial(self._drop, current))
        return menu

    # Keeping

    def ask_name(self) -> None:
        """Asks under which name to keep what is shown."""
        from leaddesk.ui.views.name_popover import NamePopover

        popover = NamePopover(self.window(), _("Save this view"), _("For everybody on this desk"), _("Save"), "")
        popover.accepted.connect(lambda: self._keep(popover.name()))
        popover.open_below(rect_in_window(self))

    def _keep(self, name: str) -> None:
        from dataclasses import replace

        keep = partial(self._desk.views.keep, replace(self._shown(), name=name))
        save(keep, says=_("View “{name}”").format(name=name), done=self._kept)

    def _kept(self, kept: tuple[int, Changes]) -> None:
        self._tell(kept[1])

    def _ask_other_name(self, view: "View") -> None:
        from leaddesk.ui.views.name_popover import NamePopover

        popover = NamePopover(self.window(), _("Rename the view"), "", _("Rename"), view.name)
        popover.accepted.connect(lambda: self._write(view, partial(self._desk.views.rename, view.id, popover.name())))
        popover.open_below(rect_in_window(self))

    def _drop(self, view: "View") -> None:
        self._write(view, partial(self._desk.views.drop, view.id))

    def _write(self, view: "View", work: Callable[[], Changes]) -> None:
        save(work, says=_("View “{name}”").format(name=view.name), done=self._tell)

    def _tell(self, changes: Changes) -> None:
        self.read()
        self._shell.announce(changes)


def _narrows(view: "View") -> bool:
    """Whether it shows less than everybody."""
    return bool(view.filter.parts or view.column)


def _menu_text(name: str) -> str:
    """A name in a menu, in which & would mark a key."""
    return name.replace("&", "&&")
