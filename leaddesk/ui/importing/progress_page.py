"""What a long import does now, how far it is, and what stopping it would mean."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.translation import Word, _, n_
from leaddesk.ui.importing.equation import Equation, Term
from leaddesk.ui.importing.plan_rows import PlanRows
from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.importing.step_page import StepPage
from leaddesk.ui.importing.verdicts import Verdict
from leaddesk.ui.importing.work import PLANNING, WRITING, Work
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.progress_line import ProgressLine
from leaddesk.ui.widgets.text import ElidedText, Text

_PARTS: dict[str, tuple[Word, Word]] = {
    "backup": (
        Word("Back up", "バックアップ"),
        Word("Keeps the desk as it is, and checks that it opens", "取り込む前の状態を残し、開けることを確かめます"),
    ),
    "clean": (Word("Clean", "整える"), Word("Names, phones, companies, dates", "氏名、電話、会社名、日付など")),
    "match": (Word("Match", "照合"), Word("Looks for the same and similar people", "同じ人・似た人をさがします")),
    "write": (
        Word("Write", "書き込む"),
        Word("Once, at the end: all of it or nothing", "最後に一度だけ。全部入るか、何も入らないかのどちらかです"),
    ),
    "score": (Word("Score", "点数を付ける"), Word("Engagement and fit", "関心と適合度")),
}
_TILES = (Verdict.NEW, Verdict.UPDATED, Verdict.UNCHANGED, Verdict.REJECTED)


class ProgressPage(StepPage):
    """Esc stops, as long as that means that nothing happened."""

    def __init__(self, session: ImportSession, shell: Shell) -> None:
        super().__init__(session, shell)
        self.says = ElidedText("", "title", strong=True)
        self.about = ElidedText("", "body", "text_2")
        self.share = Text("", "display", strong=True)
        self.left = Text("", "meta", "text_2")
        self.line = ProgressLine(8)
        self.equation = Equation(_TILES, can_filter=False)
        self.parts = _Parts()
        self.stop = KeyButton(_("Stop"), hint="Esc")
        self._lay_out()
        self.stop.clicked.connect(session.cancel)
        session.worked.connect(self._show_work)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.says)
        words.addWidget(self.about)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        for part in (self.share, self.left):
            part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            figures.addWidget(part)
        widest = theme.metrics("display", strong=True).horizontalAdvance("100%")
        self.share.setMinimumWidth(round(widest))  # it counts without the words beside it being laid out each time
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(2), 0, 0, 0)
        head.setSpacing(theme.px(14))
        head.addWidget(IconLabel("tray", "accent", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        head.addLayout(figures)
        note = QHBoxLayout()
        note.setSpacing(theme.px(8))
        note.addWidget(IconLabel("info", "text_2"))
        goes_on = _("You can go on working on other pages. How far it is stands in the line below.")
        note.addWidget(Text(goes_on, "body", "text_2"), 1)
        self.column.addLayout(head)
        self.column.addWidget(self.line)
        self.column.addWidget(self.equation)
        self.column.addWidget(self.parts)
        self.column.addLayout(note)
        self.column.addStretch(1)
        self.foot.left.addWidget(self.stop)

    def show_now(self) -> None:
        self._show_work()
        self.shell.show_status("")

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.session.cancel()
            return True
        return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def _show_work(self) -> None:
        work, session = self.session.work, self.session
        if work is None or not self.isVisible():
            return
        self.says.set_text(_("Importing") if work.is_writing else _("Planning"))
        plan = session.plan
        event = plan.event.name if work.is_writing and plan is not None and plan.event is not None else ""
        file = session.file.name if session.file is not None else ""
        self.about.set_text(beside(event, file, n_("{n:,} row", "{n:,} rows", work.rows)))
        self.share.setText(f"{work.whole:.0%}")
        self.left.setText(_left_words(work))
        self.line.show_share(work.whole)
        self.equation.setVisible(work.is_writing and session.rows is not None)
        if session.rows is not None:
            self._show_equation(session.rows)
        self.parts.show_work(work)
        self.stop.setEnabled(work.can_stop)
        self.stop.setText(_("Stop") if work.can_stop else _("Being written"))
        self.stop.hint = "Esc" if work.can_stop else ""
        self.stop.updateGeometry()
        self.foot.aside.set_text(
            _("Nothing is written yet. Stopping leaves the desk as it is") if work.can_stop else ""
        )

    def _show_equation(self, rows: PlanRows) -> None:
        counts = rows.figures
        terms = (
            Term(Verdict.NEW, counts.created, _("as planned")),
            Term(Verdict.UPDATED, counts.updated, _("as planned")),
            Term(Verdict.UNCHANGED, counts.unchanged + counts.skipped, _("as planned")),
            Term(Verdict.REJECTED, counts.rejected, _("Export with reasons") if counts.rejected else _("None")),
        )
        self.equation.show_terms(_("Rows read"), counts.rows, "", terms)


class _Parts(Panel):
    """The parts of the work: done, current, to come."""

    def __init__(self) -> None:
        super().__init__(inset=0)
        self.rows = {part: _PartRow(part, is_first=at == 0) for at, part in enumerate(_PARTS)}
        for row in self.rows.values():
            self.body.addWidget(row)

    def show_work(self, work: Work) -> None:
        names = tuple(WRITING if work.is_writing else PLANNING)
        current = names.index(work.part)
        for part, row in self.rows.items():
            is_shown = part in names and (part != "backup" or "backup" in work.parts or row.was_done)
            row.setVisible(is_shown)
            if is_shown:
                at = names.index(part)
                row.show_state("done" if at < current else "current" if at == current else "", work)


class _PartRow(QWidget):
    def __init__(self, part: str, *, is_first: bool) -> None:
        super().__init__()
        self._word, self._about = _PARTS[part]
        self._is_first, self._state, self._right = is_first, "", ""
        self.was_done = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(44))

    def show_state(self, state: str, work: Work) -> None:
        """``done``, ``current`` or to come."""
        self._state = state
        self.was_done = state == "current" or (self.was_done and state == "done")
        rows = round(work.share * work.rows)
        self._right = _("{n:,} of {of:,} rows").format(n=rows, of=work.rows) if state == "current" else ""
        self.setAccessibleName(f"{self._word} {self._right}".strip())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(theme.px(44))
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        from leaddesk.ui.icons import paint_icon

        painter, px = QPainter(self), theme.px
        if not self._is_first:
            painter.fillRect(QRectF(px(20), 0, self.width() - px(40), 1), theme.color("line"))
        icons: dict[str, tuple[str, ColorRole]] = {
            "done": ("check-circle-fill", "ready"),
            "current": ("arrows-clockwise", "accent"),
        }
        icon, role = icons.get(self._state, ("circle", "text_3"))
        side = px(18)
        paint_icon(painter, icon, theme.color(role), px(24), (self.height() - side) // 2, side)
        is_strong = self._state != ""
        ink = theme.color("text" if is_strong else "text_2")
        line = QRectF(px(48), 0, px(104), self.height())
        draw_text(painter, line, str(self._word), theme.font("body", strong=is_strong), ink, LEFT)
        room = QRectF(px(152), 0, self.width() - px(152 + 20), self.height())
        draw_text(painter, room, self._right, theme.font(), theme.color("text_2"), RIGHT)
        width = room.width() - theme.metrics().horizontalAdvance(self._right) - px(16)
        draw_text(painter, room, elided(str(self._about), theme.metrics(), width), theme.font(), ink, LEFT)
        painter.end()


def _left_words(work: Work) -> str:
    seconds = work.seconds_left
    if seconds is None:
        return ""
    if seconds < 90:
        return n_("about {n} second left", "about {n} seconds left", max(1, round(seconds)))
    return n_("about {n} minute left", "about {n} minutes left", round(seconds / 60))
