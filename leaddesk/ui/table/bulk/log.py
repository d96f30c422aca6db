"""Records one activity with many leads: a newsletter that went out, calls that were made. Nothing is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from leaddesk.translation import Word, _, n_
from leaddesk.ui.table.bulk.popover import BulkPopover, people
from leaddesk.ui.table.bulk.tally import TallyLine
from leaddesk.ui.widgets.chooser import ChooserOption
from leaddesk.ui.widgets.inputs import DayField
from leaddesk.ui.widgets.kind_chips import KindChip, KindChips
from leaddesk.ui.widgets.select_field import SelectField
from leaddesk.ui.widgets.side_by_side import side_by_side

if TYPE_CHECKING:
    from leaddesk.services.bulk import Reach


@dataclass(frozen=True, slots=True)
class BulkKind:
    """Something that is done with many at once."""

    code: str
    """The activity that it is recorded as."""
    word: Word
    icon: str
    is_mailing: bool = False
    """Who opted out, or has no address, did not get it."""
    names_itself: bool = False
    """The activity's own word does not say what it was, so the note begins with it."""


KINDS: tuple[BulkKind, ...] = (
    BulkKind(
        "mail-sent", Word("Newsletter", "ニュースレター"), "envelope-simple-open", is_mailing=True, names_itself=True
    ),
    BulkKind("call", Word("Call", "電話"), "phone"),
    BulkKind("mail-sent", Word("Mail", "メール"), "envelope-simple", is_mailing=True),
    BulkKind("mail-sent", Word("Material sent", "資料送付"), "file-text", is_mailing=True, names_itself=True),
    BulkKind("note", Word("Note", "メモ"), "note-pencil"),
)


class BulkLogPopover(BulkPopover):
    """Answers with :meth:`kind`, :meth:`note`, :meth:`on`, :meth:`member` and :meth:`recorded`."""

    def __init__(
        self, window: QWidget, leads: Sequence[int], reach: "Reach", owners: Sequence[str], acting: str, today: date
    ) -> None:
        title = _("Record an activity with {who}").format(who=people(len(leads)))
        super().__init__(window, title, _("Kept in their history only. No mail is sent"), leads)
        self._reach, self._today = reach, today
        self.kinds = KindChips([KindChip(str(one.word), one.icon) for one in KINDS])
        self.subject = QLineEdit()
        self.subject.setAccessibleName(_("Subject"))
        self.day = DayField(today, is_short=True)
        names = dict.fromkeys(name for name in (acting, *owners) if name)
        self.who = SelectField(_("By"), [ChooserOption(name, name) for name in names], acting)
        self.add(self.kinds)
        self.add_label(_("Subject"))
        self.add(self.subject)
        self.add(side_by_side((_("Day"), self.day), (_("By"), self.who)), above=8)
        self.finish("")
        self.first = self.subject
        self.kinds.chosen.connect(self._count_up)
        self.subject.textChanged.connect(self._count_up)
        self._count_up()

    def kind(self) -> BulkKind:
        """What was done."""
        return KINDS[self.kinds.current()]

    def note(self) -> str:
        """What is kept of it."""
        subject = self.subject.text().strip()
        if not self.kind().names_itself:
            return subject
        return _("{kind}: {subject}").format(kind=self.kind().word, subject=subject)

    def on(self) -> date | None:
        """The day, or None for now."""
        day = self.day.day()
        return None if day == self._today else day

    def member(self) -> str:
        """Who did it."""
        return str(self.who.value() or "")

    def recorded(self) -> tuple[int, ...]:
        """With whom it is recorded."""
        return self._reach.reached if self.kind().is_mailing else self.leads

    def _count_up(self) -> None:
        reach, count = self._reach, len(self.recorded())
        lines = [TallyLine(count, n_("is recorded", "are recorded", count))]
        if self.kind().is_mailing:
            out, nowhere = len(reach.opted_out), len(reach.no_mail)
            words = n_("is left out: opted out", "are left out: opted out", out)
            lines.append(TallyLine(out, words, "prohibit", "text_2"))
            words = n_("is left out: no mail address", "are left out: no mail address", nowhere)
            lines.append(TallyLine(nowhere, words, "envelope-simple", "text_2"))
        says_enough = bool(self.subject.text().strip()) or self.kind().code == "call"
        self.show_tally(lines, n_("Record with {n}", "Record with {n}", count), can_be_done=says_enough)

    def _choose(self, event: QKeyEvent) -> bool:
        """A number key takes a kind while nothing is typed yet."""
        number = event.text()
        focused = QApplication.focusWidget()
        is_writing = isinstance(focused, QLineEdit) and bool(focused.text())
        return number.isdigit() and not is_writing and self.kinds.choose_number(int(number))
