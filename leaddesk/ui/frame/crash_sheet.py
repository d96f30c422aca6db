"""The sheet after a start that follows a mistake of the program's own: what is safe, what is not, and the report word for word."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from leaddesk.crash import LastTime, forget_unseen
from leaddesk.domain.board import Column
from leaddesk.domain.sentences import day_text
from leaddesk.domain.stages import Stage
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.desk import offers
from leaddesk.ui.frame.crash_words import what_went_on
from leaddesk.ui.mistakes import mark_of
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.floating import Floating
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.painting import fill_box
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.scrim import Scrim
from leaddesk.ui.widgets.shadow import REACH
from leaddesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from leaddesk.domain.leads import Lead
    from leaddesk.services.leads import Leads
    from leaddesk.services.upkeep import Examined, Upkeep
    from leaddesk.ui.main_window import MainWindow

_WIDTH = 640
_INSET = 24
_NAMES = 96
"""The column of names in the report."""


class _Whole(Protocol):
    @property
    def leads(self) -> "Leads": ...
    @property
    def upkeep(self) -> "Upkeep": ...


class Line(QWidget):
    """One thing that is safe, or is not, and perhaps something to do about it."""

    def __init__(self, icon: str, role: ColorRole, text: str) -> None:
        super().__init__()
        self.icon, self.words = IconLabel(icon, role), Text(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.px(10))
        self.row.addWidget(self.icon)
        self.row.addWidget(self.words)
        self.row.addStretch(1)

    def say(self, icon: str, role: ColorRole, text: str) -> None:
        """Says something else."""
        self.icon.show_icon(icon, role)
        self.words.setText(text)

    def offer(self, link: LinkButton) -> None:
        """Offers something to do, behind the words."""
        self.row.insertWidget(2, link)


class CrashSheet(Floating):
    """One use: :meth:`open`. Esc, Enter and a press elsewhere open the board; then it is seen and never comes again."""

    def __init__(self, window: "MainWindow", last_time: LastTime) -> None:
        super().__init__(window, inset=_INSET)
        self._over, self._last_time = window, last_time
        self._scrim = Scrim(window, self.leave)
        self.back_to = window.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self.safe = self._line_of_time()
        self.examined = Line("clock", "text_2", _("The desk is being examined…"))
        self.open_work = Line("minus", "text_2", _("What was typed and not entered is not kept"))
        self.copy = KeyButton(_("Copy report"), icon="copy")
        self.keep = KeyButton(_("Save as a file"), icon="floppy-disk")
        self.primary = KeyButton(_("Open the board"), "primary", hint="Enter")
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.keep.clicked.connect(self._ask_where)
        self.primary.clicked.connect(self.leave)

    def open(self) -> None:
        """Shows it over the board, and asks the desk how it is."""
        self._over.go_to("board")
        self._scrim.show()
        self._scrim.raise_()
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._ask_desk()

    def leave(self) -> None:
        tasks.run(forget_unseen, lane=tasks.Lane.ASIDE)
        self._scrim.deleteLater()
        super().leave()

    def save(self, file: Path) -> None:
        """Writes the report where the user wants it."""
        says = _("Saved the report as “{file}”").format(file=file.name)
        tasks.run(
            partial(file.write_text, self._last_time.text, encoding="utf-8"),
            done=partial(_say_saved, self._over, says),
            failed=partial(_say_not_saved, self._over),
            lane=tasks.Lane.ASIDE,
        )

    # What it says

    def _line_of_time(self) -> Line:
        unsaved = self._last_time.doing.unsaved
        if unsaved:
            words = n_(
                "{n} change that waited for room on the disk is not saved",
                "{n} changes that waited for room on the disk are not saved",
                unsaved,
            )
            return Line("minus", "text_2", words)
        return Line("check", "ready", _("All work up to {time} is saved").format(time=f"{self._last_time.at:%H:%M}"))

    def _lay_out(self) -> None:
        px, told = theme.px, self._last_time
        title = _("LeadDesk ended early last time") if told.has_ended else _("LeadDesk made a mistake last time")
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("lifebuoy", "accent", 24))
        head.addWidget(Text(title, "title", strong=True), 1)
        when = Text(f"{day_text(told.at.date())} {told.at:%H:%M}   {what_went_on(told.doing)}", "meta", "text_2")
        when.setContentsMargins(px(36), 0, 0, 0)
        self.body.addLayout(head)
        self.body.addWidget(when)
        self.body.addSpacing(px(16))
        for line in (self.safe, self.examined, self.open_work):
            self.body.addWidget(line)
            self.body.addSpacing(px(6))
        self.body.addSpacing(px(8))
        self.body.addLayout(_heading())
        self.body.addSpacing(px(8))
        self.body.addWidget(_paper(told.rows))
        self.body.addSpacing(px(16))
        self.body.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for part in (self.copy, self.keep, Text(_("Nothing is sent"), "meta", "text_2")):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.primary)
        return row

    def _place(self) -> None:
        reach = theme.px(REACH)
        width = min(theme.px(_WIDTH), self._over.width() - theme.px(32))
        height = self.body.heightForWidth(width + 2 * reach) - 2 * reach
        x = (self._over.width() - width) // 2
        y = max(theme.px(16), min(theme.px(132), (self._over.height() - height) // 2))
        self.place_box(QRect(x, y, width, height))

    # What the desk says

    def _ask_desk(self) -> None:
        if not offers(self._over.desk, "upkeep"):  # one that was made for a moment, as in tests
            self.examined.hide()
            return
        desk, doing = cast(_Whole, self._over.desk), self._last_time.doing
        tasks.read(lambda: desk.upkeep.examine(), done=self._say_examined, failed=self._say_unknown)
        if doing.leads and doing.desk == mark_of(self._over):
            tasks.read(lambda: desk.leads.several(doing.leads), done=self._say_moved)

    def _say_examined(self, found: "Examined") -> None:
        if found.problems:
            says = _("The desk was examined: {problem}. A backup can be restored").format(problem=found.problems[0])
            self.examined.say("warning-circle-fill", "overdue", says)
        else:
            says = _("The desk was examined: {leads:,} leads, {records:,} records, nothing is wrong")
            self.examined.say("check", "ready", says.format(leads=found.leads, records=found.activities))

    def _say_unknown(self, error: Exception) -> bool:
        self.examined.say("warning-circle-fill", "overdue", str(error))
        return True

    def _say_moved(self, leads: "Sequence[Lead]") -> None:
        """Where those stand now who were being moved when it happened."""
        if not leads:
            return
        stages = {lead.stage for lead in leads}
        stage = next(iter(stages)).value if len(stages) == 1 else ""
        who = n_("{n} lead that was being moved", "{n} leads that were being moved", len(leads))
        if stage and stage == _stage_of(self._last_time.doing.before):
            says = _("{who}: still in {stage}")
        elif stage and stage == _stage_of(self._last_time.doing.after):
            says = _("{who}: in {stage} now")
        else:
            return
        self.open_work.say("minus", "text_2", says.format(who=who, stage=stage))
        if len(leads) == 1:
            link = LinkButton(_("Open this lead"), strong=True)
            link.clicked.connect(partial(self._open_lead, leads[0].id))
            self.open_work.offer(link)

    def _open_lead(self, lead: int) -> None:
        self.leave()
        self._over.open_lead(lead)

    # What can be done

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._last_time.text)
        self._over.say(_("Copied the report"))

    def _ask_where(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name = f"leaddesk-{self._last_time.at:%Y%m%d-%H%M}.txt"
        chosen, _kind = QFileDialog.getSaveFileName(self._over, _("Save as a file"), name, "*.txt")
        if chosen:
            self.save(Path(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside while it is open."""
        stops = (self.copy, self.keep, self.primary)
        at = next((at for at, stop in enumerate(stops) if stop.hasFocus()), -1 if forward else 0)
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True


class _Paper(Panel):
    """Set off from the sheet it lies on."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_box(painter, self.rect().toRectF(), theme.px(6), theme.color("surface_alt"), theme.color("line"))
        painter.end()


def _heading() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(6))
    row.addWidget(Text(_("What the report holds"), "name", strong=True))
    row.addStretch(1)
    row.addWidget(IconLabel("eye-slash"))
    row.addWidget(Text(_("No names, companies, mails, phones, notes or file names"), "meta", "text_2"))
    return row


def _paper(rows: Sequence[tuple[str, str]]) -> QWidget:
    """The report as it is copied, line by line."""
    paper = _Paper(12)
    lines = QGridLayout()
    lines.setHorizontalSpacing(theme.px(12))
    lines.setVerticalSpacing(theme.px(4))
    lines.setColumnMinimumWidth(0, theme.px(_NAMES))
    lines.setColumnStretch(1, 1)
    for at, (name, value) in enumerate(rows):
        lines.addWidget(Text(name, "meta", "text_2"), at, 0, Qt.AlignmentFlag.AlignTop)
        said = Text(value, "meta", wraps=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines.addWidget(said, at, 1)
    paper.body.addLayout(lines)
    return paper


def _stage_of(column: str) -> str:
    """The stage behind a column of the board; resting leads are MAL."""
    return Column(column).stage.value if column in set(Column) else column if column in set(Stage) else ""


def _say_saved(window: "MainWindow", says: str, _count: int) -> None:
    window.say(says)


def _say_not_saved(window: "MainWindow", error: Exception) -> bool:
    reason = getattr(error, "strerror", None) or str(error)
    window.say(_("The report could not be saved ({reason})").format(reason=reason), icon="warning-circle-fill")
    return True
