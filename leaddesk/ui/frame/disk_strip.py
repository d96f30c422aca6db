"""The strip over a page while the disk is full: what happened, what is safe, how much room is wanted, and what to do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent

from leaddesk.domain.sentences import Tone
from leaddesk.translation import _, n_
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.strip import Strip
from leaddesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from leaddesk.services.upkeep import Room


_NARROW = 840
"""Below this width the strip says less, at 100 %."""
_BELOW = 8
"""Between the strip and the page, at 100 %."""


class DiskStrip(Strip):
    """``try_now`` is a button; the folder it opens itself."""

    def __init__(self) -> None:
        super().__init__(Tone.OVERDUE, "warning-circle-fill", _("Could not save: the disk is full"), below=_BELOW)
        self._room: Room | None = None
        self._is_short = False
        self.figures = Text("", "meta")
        self.open_folder = KeyButton(_("Open the folder"), icon="folder-open")
        self.try_now = KeyButton(_("Try now"))
        for part in (self.figures, self.open_folder, self.try_now):
            self.buttons.addWidget(part)
        self.open_folder.clicked.connect(self._open_folder)
        self.show_room(None)

    def show_count(self, count: int) -> None:
        """Says how many changes are kept until there is room."""
        kept = n_("{n} change is kept on the screen", "{n} changes are kept on the screen", count)
        self.about.set_text(_("Saving goes on once there is room. {kept}").format(kept=kept))
        self.setAccessibleName(f"{self.sentence.text()} {self.about.text()}")

    def show_room(self, room: "Room | None") -> None:
        """Says how much is free and how much should be, where that is what is wrong; nothing of a desk on a server."""
        self._room = room
        is_short = room is not None and room.free < room.needed
        if room is not None and is_short:
            free, needed = megabytes(room.free), megabytes(room.needed)
            self.figures.setText(_("Free {free} / needed {needed}").format(free=free, needed=needed))
        self._is_short = is_short
        self.open_folder.setVisible(room is not None)
        self._give_way()

    def _give_way(self) -> None:
        """Beside an open panel: what happened and what to do stay, figures and words of the folder go."""
        is_narrow = self.width() < theme.px(_NARROW)
        self.figures.setVisible(self._is_short and not is_narrow)
        self.open_folder.setText("" if is_narrow else _("Open the folder"))
        self.open_folder.setToolTip(_("Open the folder") if is_narrow else "")
        self.open_folder.setAccessibleName(_("Open the folder"))
        self.open_folder.updateGeometry()

    def _open_folder(self) -> None:
        if self._room is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._room.folder)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()


def megabytes(count: int) -> str:
    """So many bytes as people read them, rounded down: 「3 MB」."""
    size = count // (1024 * 1024)
    return f"{size / 1024:.1f} GB" if size >= 1024 else f"{size} MB"
