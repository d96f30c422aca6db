"""What went on when LeadDesk made a mistake, as the sheet says it beside the time."""

from leaddesk.crash import Doing
from leaddesk.translation import _
from leaddesk.ui.pages import PAGES


def what_went_on(doing: Doing) -> str:
    """In a few words: "while moving a card on the board"."""
    if doing.after:
        return _("while moving cards on the board")
    word = next((str(entry.word) for entry in PAGES if entry.key == doing.page), "")
    return _("while “{page}” was shown").format(page=word) if word else _("while a command was running")
