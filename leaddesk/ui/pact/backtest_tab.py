"""The tab of the back-test: the draft replayed on the leads whose end is known, with only what was known at the time."""

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_edits import replaced, rule_of, with_rule
from leaddesk.domain.pact_effect import BackTestReport, Outcomes
from leaddesk.translation import Word, _
from leaddesk.ui import tasks
from leaddesk.ui.once import once_after
from leaddesk.ui.pact.backtest_figures import Enough
from leaddesk.ui.pact.backtest_too_little import TooLittle
from leaddesk.ui.pact.months import months_text
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.pact.tab import ScrolledTab
from leaddesk.ui.pact.workbench import Workbench
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.text import Text

_WAITS_MS, _BUSY_AFTER_MS = 250, 400
_PERIODS: tuple[tuple[Word, tuple[int, int] | None], ...] = (
    (Word("All time", "全期間"), None),
    (Word("Handed over in the last 12 months", "この12か月に引き渡した人"), (12, 0)),
    (Word("Handed over in the 12 months before", "その前の12か月に引き渡した人"), (24, 12)),
    (Word("Handed over in the last 24 months", "この24か月に引き渡した人"), (24, 0)),
)
"""From how many months ago to how many months ago."""


class BackTestTab(ScrolledTab):
    """Asks the desk anew when the draft or the time changed, and only while it is shown."""

    def __init__(self, bench: Workbench, desk: PactSource, shell: Shell) -> None:
        super().__init__()
        self._bench, self._desk, self._shell = bench, desk, shell
        self.report: BackTestReport | None = None
        self._asked: tuple[Pact, int] | None = None
        self._period = 0
        self.period = KeyButton("", has_caret=True, is_small=True)
        self.period.setAccessibleName(_("Period of the outcomes"))
        self._title = Text("", "name")
        self._answer: QWidget = QWidget()
        self._waits = once_after(_WAITS_MS, self._ask, self)
        self._busy = once_after(_BUSY_AFTER_MS, lambda: self._title.setText(_("Replaying the draft…")), self)
        self._lay_out()
        self.period.clicked.connect(self._offer_periods)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(IconLabel("eye-slash"))
        head.addWidget(Text(_("Only what was known at the time"), "meta", "text_2"))
        head.addSpacing(theme.px(8))
        head.addWidget(self.period)
        self.column.addLayout(head)
        self.column.addWidget(self._answer)
        self.column.addStretch(1)
        self.column.setSpacing(theme.px(12))
        self._say_period(None)

    def refresh(self) -> None:
        draft = self._bench.editing.draft
        if draft is not None and self._asked != (draft.pact, self._period):
            self._waits.start()

    def forget(self) -> None:
        self._asked = None

    def choose_period(self, at: int) -> None:
        """Looks at the hand-overs of another time."""
        self._period = at
        self._ask()

    def _ask(self) -> None:
        draft = self._bench.editing.draft
        if draft is None:
            return
        self._waits.stop()
        self._asked = (draft.pact, self._period)
        first, last = _days(_PERIODS[self._period][1], self._desk.now().date())
        self._busy.start()
        work = partial(self._desk.pact.backtest_report, draft.pact, first, last)
        tasks.read(work, done=partial(self.show_report, draft.pact), failed=self._fail, key="pact.backtest")

    def _fail(self, _error: Exception) -> None:
        self._busy.stop()
        self._title.setText(_("The draft could not be replayed"))

    def show_report(self, pact: Pact, report: BackTestReport) -> None:
        """Shows what a pact would have done."""
        self._busy.stop()
        self.report = report
        draft = self._bench.editing.draft
        is_draft = draft is not None and draft.is_changed
        self._title.setText(
            _("This draft, replayed on leads whose outcome is known")
            if is_draft
            else _("The version in force, replayed on leads whose outcome is known")
        )
        self._say_period(report.outcomes)
        if report.draft.enough:
            enough = Enough(report, pact, self._shell.open_lead)
            enough.suggested.connect(self._take_suggestion)
            self._replace(enough)
        else:
            self._replace(TooLittle(report, self._desk.now().date(), self._shell))
        self.laid_out.emit()

    def _replace(self, answer: QWidget) -> None:
        self.column.replaceWidget(self._answer, answer)
        self._answer.hide()
        self._answer.deleteLater()
        self._answer = answer
        answer.show()

    def _take_suggestion(self, rule: str, points: int) -> None:
        def put(pact: Pact) -> Pact:
            found = rule_of(pact, rule)
            return pact if found is None else with_rule(pact, replaced(found, points=points))

        self._bench.editing.change(put)
        self._shell.say(_("The points are in the draft"), _("Undo"), self._bench.editing.undo)

    def _say_period(self, outcomes: Outcomes | None) -> None:
        words = str(_PERIODS[self._period][0])
        if outcomes is not None and outcomes.first is not None and outcomes.last is not None:
            span = months_text(outcomes.first, outcomes.last)
            words = _("{period}: {span}").format(period=words, span=span)
        self.period.setText(words)
        self.period.updateGeometry()

    def _offer_periods(self) -> None:
        menu = QMenu(self)
        for at, (word, _months) in enumerate(_PERIODS):
            action = menu.addAction(str(word), partial(self.choose_period, at))
            action.setCheckable(True)
            action.setChecked(at == self._period)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.period.mapToGlobal(QPoint(0, self.period.height() + theme.px(4))))


def _days(months: tuple[int, int] | None, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of a time that is given in months before today."""
    if months is None:
        return None, None
    return _months_before(today, months[0]), _months_before(today, months[1])


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, 28)) if months else day
