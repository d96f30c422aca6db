"""The head of a result: what was imported, or taken back, and the way to take it back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.services.importing.service import Imported
from leaddesk.translation import _, n_
from leaddesk.ui.importing.result import Result
from leaddesk.ui.importing.verdicts import Verdict
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.text import ElidedText, Text


class ResultHead(QWidget):
    """What happened in one sentence, and beside it the way to take it back."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("check-circle-fill", "ready", 24)
        self._says = ElidedText("", "title", strong=True)
        self._about = ElidedText("", "body", "text_2")
        self._promise = Text(_("You can take it back at any time. People worked on since are kept"), "meta", "text_2")
        self.undo = KeyButton(_("Take the import back"), icon="arrow-counter-clockwise")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._says)
        words.addWidget(self._about)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(2), 0, 0, 0)
        line.setSpacing(theme.px(12))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)
        line.addWidget(self._promise, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_import(self, imported: Imported, result: Result | None, about: str) -> None:
        is_undone = result is not None and result.is_undone
        self._icon.show_icon(*(("arrow-counter-clockwise", "text_2") if is_undone else ("check-circle-fill", "ready")))
        self._says.set_text(_undone_words(imported, result) if is_undone and result else _done_words(imported))
        self._about.set_text(about)
        for part in (self._promise, self.undo):
            part.setVisible(not is_undone and imported.batch is not None)


def _done_words(imported: Imported) -> str:
    says = n_("Imported {n:,} person", "Imported {n:,} people", imported.leads)
    if imported.counts.rejected:
        rejected = n_("{n} row was rejected", "{n} rows were rejected", imported.counts.rejected)
        return _("{done}. {rejected}").format(done=says, rejected=rejected)
    return says


def _undone_words(imported: Imported, result: Result) -> str:
    plan = imported.plan
    says = _("Took the import “{name}” back").format(name=plan.event.name if plan.event else plan.file)
    kept = sum(row.verdict is Verdict.NEW for row in result.rows)
    if not kept:
        return says
    words = n_("{n} person worked on since was kept", "{n} people worked on since were kept", kept)
    return _("{done}. {rejected}").format(done=says, rejected=words)
