"""A mistake of the program's own, in the window: what went on is gathered for the report, and a sentence says where that is."""

from hashlib import sha256
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6 import __version__ as qt_version

from leaddesk.crash import Doing, write_report
from leaddesk.translation import _
from leaddesk.ui.saving import unsaved

if TYPE_CHECKING:
    from leaddesk.ui.board.moving import Passage
    from leaddesk.ui.main_window import MainWindow


def report(window: "MainWindow", kind: type[BaseException], trace: TracebackType | None, began: float) -> None:
    """Writes the report and says so. ``began`` is the monotonic second at which the program was started."""
    text = _(
        "LeadDesk made a mistake of its own. Nothing half-done was kept. The report, without personal data: {file}"
    )
    file = write_report(kind, trace, what_goes_on(window, began), has_ended=False)
    window.say(text.format(file=file), icon="warning-circle-fill")


def what_goes_on(window: "MainWindow", began: float) -> Doing:
    """What the report tells of a window. Whatever state that is in, asking must not fail too."""
    doing = Doing(qt=qt_version, minutes=int(monotonic() - began) // 60, unsaved=len(unsaved.writes))
    try:
        passage, known = _board_of(window)
        return Doing(
            page=next((one.key for one in window.pages if window.page_at(one.key) is window.page()), ""),
            before=_origin_of(passage),
            after=passage.target.value if passage is not None else "",
            leads=passage.leads if passage is not None else (),
            desk=mark_of(window),
            known=known,
            unsaved=doing.unsaved,
            minutes=doing.minutes,
            qt=doing.qt,
        )
    except Exception:  # noqa: BLE001 - the report of one mistake is worth more than that of the next
        return doing


def mark_of(window: "MainWindow") -> str:
    """By which the desk of a window is known again after the next start."""
    return sha256(window.windowTitle().encode()).hexdigest()[:16]


def _board_of(window: "MainWindow") -> "tuple[Passage | None, int | None]":
    """What is being moved, and how many leads are shown, where the board was made."""
    from leaddesk.ui.board.page import BoardPage

    page = window.page_at("board")
    if not isinstance(page, BoardPage):
        return None, None
    moving = page.board.moving.passages()
    return (moving[-1] if moving else None), sum(model.rowCount() for model in page.board.models.values())


def _origin_of(passage: "Passage | None") -> str:
    origins = list(passage.origins) if passage is not None else []
    return origins[0].value if len(origins) == 1 else ""
