"""While the disk is full: what the window says until everything is saved, and that saving goes on by itself."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent

from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.desk import offers
from leaddesk.ui.page import Page
from leaddesk.ui.saving import Write, unsaved

if TYPE_CHECKING:  # loaded once a disk is full
    from leaddesk.services.upkeep import Room, Upkeep
    from leaddesk.ui.frame.disk_strip import DiskStrip
    from leaddesk.ui.main_window import MainWindow


class _Kept(Protocol):
    @property
    def upkeep(self) -> "Upkeep": ...


EVERY_S = 10
"""So often what waits is tried again. The line at the foot of the window says so."""


class FullDisk(QObject):
    """One to a window. It costs nothing while everything is saved."""

    def __init__(self, window: "MainWindow", catch_up: Callable[[], object]) -> None:
        """``catch_up`` is called where something else waits than before, so that undo means something else."""
        super().__init__(window)
        self._catch_up = catch_up
        self._window = window
        self._room: Room | None = None
        self.strip: DiskStrip | None = None
        self._closes_anyway = False
        self.beat = QTimer(self)
        self.beat.setInterval(EVERY_S * 1000)
        self.beat.timeout.connect(unsaved.try_again)
        unsaved.changed.connect(self.follow)
        unsaved.saved.connect(self._say_saved)
        unsaved.dropped.connect(self._say_dropped)
        unsaved.touched.connect(self._say_kept)

    def show_on(self, page: Page | None) -> None:
        """Shows the strip on this page, if anything waits: another page is shown, or the pages were made anew."""
        self._show_status()
        if not unsaved.writes or page is None:
            return
        if self.strip is None:
            from leaddesk.ui.frame.disk_strip import DiskStrip

            self.strip = DiskStrip()
            self.strip.try_now.clicked.connect(unsaved.try_again)
        self.strip.show_room(self._room)
        self.strip.show_count(len(unsaved.writes))
        page.show_strip(self.strip)
        self.strip.show()

    def turns(self, undo: str | None, redo: str | None) -> tuple[str | None, str | None]:
        """What undo and redo would do, where the desk's journal says this: what waits comes first."""
        if not unsaved.writes:
            return undo, redo
        last = unsaved.writes[-1]
        return (undo, last.says) if last.turns == "undo" else (last.says, None)

    def keeps_open(self, closing: QCloseEvent) -> bool:
        """Whether the window must stay, because something would be lost; the user is asked then."""
        if not unsaved.writes or self._closes_anyway:
            return False
        from leaddesk.ui.frame.closing_unsaved import ClosingUnsaved

        asking = ClosingUnsaved(self._window, [write.says for write in unsaved.writes])
        asking.accepted.connect(lambda: self._close_anyway() if asking.gives_up else unsaved.try_again())
        asking.open_below(asking.place_below(self.strip))
        closing.ignore()
        return True

    def _close_anyway(self) -> None:
        self._closes_anyway = True
        unsaved.forget()
        self._window.close()

    def follow(self) -> None:
        """Shows what waits, and tries it again from time to time."""
        if unsaved.writes:
            self.beat.start()
            self._measure()
            self.show_on(self._window.page())
        else:
            self.beat.stop()
            self._show_status()
            self.drop_strip()
        self._catch_up()

    def _measure(self) -> None:
        """Asks how much room there is, away from the window: a network drive may take its time."""
        desk = self._window.desk
        if offers(desk, "upkeep"):
            ask = partial(_room_of, cast(_Kept, desk))
            tasks.run(ask, done=self._take_room, failed=_unknown, lane=tasks.Lane.ASIDE, key="disk.room")

    def _take_room(self, room: "Room | None") -> None:
        self._room = room
        if self.strip is not None:
            self.strip.show_room(room)

    def drop_strip(self) -> None:
        """It will be made anew where anything waits: in another language, or the next time."""
        if self.strip is not None:
            self.strip.hide()
            self.strip.deleteLater()
            self.strip = None

    def _show_status(self) -> None:
        writes, what = unsaved.writes, ""
        if writes:
            what = n_("{n} change waits", "{n} changes wait", len(writes))
            what = _("{waiting}: {what}").format(waiting=what, what=writes[0].says)
        self._window.status.say_unsaved(what, _("Tried every {n} seconds").format(n=EVERY_S))

    def _say_saved(self, count: int) -> None:
        says = n_(
            "There is room again. Saved {n} change that waited",
            "There is room again. Saved {n} changes that waited",
            count,
        )
        self._window.say(says, icon="check-circle-fill")

    def _say_kept(self, write: Write) -> None:
        said = _("Not saved yet: {what}").format(what=write.says)
        self._window.say(said, _("Put it back"), partial(unsaved.take_back, write), icon="clock")

    def _say_dropped(self, write: Write) -> None:
        self._window.say(_("Taken back before it was saved: {what}").format(what=write.says))


def _room_of(desk: _Kept) -> "Room | None":
    return desk.upkeep.room()


def _unknown(_error: Exception) -> bool:
    """A place that does not answer has no figures; what waits says enough."""
    return True
