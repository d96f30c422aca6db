"""Publishing: what changes, why, and the names of both departments; refused in words while something cannot work."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.drafting import Draft
from leaddesk.domain.pact_checks import Weight, findings
from leaddesk.domain.pact_diff import differences
from leaddesk.domain.sentences import day_text
from leaddesk.domain.stages import Department
from leaddesk.translation import _, n_
from leaddesk.ui.desk import MemberSource
from leaddesk.ui.pact.compare import DifferenceList
from leaddesk.ui.pact.effects import Effect
from leaddesk.ui.pact.finding_words import finding_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.popover import Popover
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.viewport import keep_viewport

_LIST_HEIGHT = 150


class Publish(Popover):
    """``accepted`` once both names stand there. Not to be accepted while a finding is an error."""

    def __init__(self, window: QWidget, draft: Draft, effect: Effect | None, member: MemberSource, day: date) -> None:
        number = draft.number + 1
        super().__init__(window, _("Publish version {number}").format(number=number), _about(effect, day))
        self.errors = [finding for finding in findings(draft.pact) if finding.weight is Weight.ERROR]
        changes = differences(draft.published, draft.pact)
        self.add(Text(n_("{n} place changes", "{n} places change", len(changes)), "meta", strong=True))
        self.add(_scrolling(DifferenceList(changes)), above=4)
        for error in self.errors:
            self.add(_refusal(finding_words(error, draft.pact)), above=4)
        self.note = self._field(_("Why"), "")
        both = QHBoxLayout()
        both.setSpacing(theme.px(8))
        is_sales = member.department is Department.SALES
        is_marketing = member.department is Department.MARKETING
        self.marketing = _name_field(_("Who agrees for marketing"), member.name if is_marketing else "")
        self.sales = _name_field(_("Who agrees for sales"), member.name if is_sales else "")
        for label, field in ((_("Marketing agrees"), self.marketing), (_("Sales agrees"), self.sales)):
            column = QVBoxLayout()
            column.setSpacing(theme.px(2))
            column.addWidget(Text(label, "meta", "text_2"))
            column.addWidget(field)
            both.addLayout(column)
        self.body.addSpacing(theme.px(12))
        self.body.addLayout(both)
        self._hint = Text("", "meta", "text_2", wraps=True)
        self.add(self._hint, above=8)
        self.add_buttons(_("Publish"), _("Not yet"))
        self.first = self.note
        for field in (self.note, self.marketing, self.sales):
            field.textChanged.connect(self._look)
        self._look()

    def _field(self, label: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(label)
        self.add_label(label)
        self.add(field)
        return field

    def _look(self) -> None:
        """What is still missing; with nothing missing it can be published."""
        missing = ""
        if self.errors:
            missing = _("Mend this first; the draft stays as it is")
        elif not self.note.text().strip():
            missing = _("Write in a few words why: both departments will read it")
        elif not (self.marketing.text().strip() and self.sales.text().strip()):
            missing = _("Both departments’ names are needed")
        self._hint.setText(missing or _("All leads are scored anew at once. Earlier versions stay"))
        if self.primary is not None:
            self.primary.setEnabled(not missing)


def _about(effect: Effect | None, day: date) -> str:
    """From when it holds, and what it changes as far as that is known yet."""
    since = _("From today, {day}").format(day=day_text(day))
    if effect is None:
        return since
    found = effect.preview.comparison
    words = _("MQL {before} → {after}, {changed:,} scores change")
    after = found.mql + len(found.enters) - len(found.leaves)
    return beside(since, words.format(before=found.mql, after=after, changed=found.changed))


def _name_field(name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setAccessibleName(name)
    return field


def _scrolling(list_: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(list_)
    keep_viewport(area).setAutoFillBackground(False)
    list_.setAutoFillBackground(False)
    width = theme.px(360 - 32 - 8)
    area.setFixedHeight(min(max(list_.heightForWidth(width), theme.px(20)), theme.px(_LIST_HEIGHT)))
    return area


def _refusal(words: str) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(6))
    line.addWidget(IconLabel("warning-circle-fill", "overdue"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(words, "meta", "overdue", wraps=True), 1)
    return box
