"""Asks what there is to remember of a call, a mail, a visit, or just a note: one line, and when it was."""

from dataclasses import dataclass
from datetime import datetime, time

from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.domain.cards import Card
from leaddesk.domain.next_actions import ACTIVITY_OF, ActionKind
from leaddesk.translation import Word, _
from leaddesk.ui.widgets.check import Check
from leaddesk.ui.widgets.inputs import DayField
from leaddesk.ui.widgets.popover import Popover
from leaddesk.ui.widgets.side_by_side import side_by_side
from leaddesk.ui.widgets.time_field import TimeField


@dataclass(frozen=True, slots=True)
class LogKind:
    """One of the four that have a button: the activity's code, its word, its icon and its key after L."""

    code: str
    word: Word
    icon: str
    key: str
    title: Word


LOG_KINDS: tuple[LogKind, ...] = (
    LogKind("call", Word("Call", "電話"), "phone", "P", Word("Record a call", "電話を記録")),
    LogKind("mail-sent", Word("Mail", "メール"), "envelope-simple", "M", Word("Record a mail", "メールを記録")),
    LogKind("visit", Word("Visit", "訪問"), "map-pin", "V", Word("Record a visit", "訪問を記録")),
    LogKind("note", Word("Note", "メモ"), "note-pencil", "N", Word("Write a note", "メモを残す")),
)


class LogPopover(Popover):
    """Enter saves: the usual case is a few words, and just now."""

    def __init__(self, window: QWidget, kind: LogKind, card: Card, now: datetime) -> None:
        super().__init__(window, str(kind.title), card.full_name)
        self.kind = kind
        self._now = now
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("What to remember of it"))
        self.note.setAccessibleName(_("Note"))
        self.day = DayField(now.date())
        self.time = TimeField(f"{now:%H:%M}")
        self.finishes = Check(_("“{what}” is done by it").format(what=card.next_action))
        self.finishes.setChecked(self._is_the_planned_one(card))
        self.first = self.note
        self.add(self.note)
        self.add(side_by_side((_("Day"), self.day), (_("Time"), self.time)), above=8)
        if card.next_action:
            self.add(self.finishes, above=8)
        self.add_buttons(_("Record"), _("Cancel"))
        self.note.textChanged.connect(self._allow)
        self.time.textChanged.connect(self._allow)
        self._allow()

    def at(self) -> datetime:
        """When it was; just now unless something else was said."""
        said, day = self.time.time(), self.day.day()
        if day == self._now.date() and said == f"{self._now:%H:%M}":
            return self._now
        hour, minute = map(int, said.split(":")) if said else (0, 0)
        return datetime.combine(day, time(hour, minute), self._now.tzinfo)

    def text(self) -> str:
        """The note."""
        return self.note.text().strip()

    def is_done(self) -> bool:
        """Whether the next action is done by it."""
        return self.finishes.isChecked()

    def _is_the_planned_one(self, card: Card) -> bool:
        kind = card.next_action_kind
        return bool(card.next_action) and kind in list(ActionKind) and ACTIVITY_OF[ActionKind(kind)] == self.kind.code

    def _allow(self) -> None:
        """A note without words says nothing; a call or a mail has happened all the same."""
        if self.primary is not None:
            says_enough = bool(self.text()) or self.kind.code != "note"
            self.primary.setEnabled(says_enough and self.time.is_sound())
