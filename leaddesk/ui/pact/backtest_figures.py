"""A back-test with enough orders: figures, plots, and by name whom the bar missed and whom it let through in vain."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.backtest import BackTest, Interval, Suggestion
from leaddesk.domain.condition_words import condition_words
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_edits import rule_of
from leaddesk.domain.pact_effect import BackTestReport
from leaddesk.translation import _, n_
from leaddesk.ui.pact.band_plot import BandPlot
from leaddesk.ui.pact.card import Card, words_table
from leaddesk.ui.pact.choice_editors import people
from leaddesk.ui.pact.ended_list import EndedList
from leaddesk.ui.pact.figure_strip import Figure, FigureStrip
from leaddesk.ui.pact.months import months_text
from leaddesk.ui.pact.rule_plot import RulePlot
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.text import Text


class Enough(QWidget):
    """Figures, plots and names. ``suggested(rule, points)`` when points that the outcomes speak for are taken."""

    suggested = Signal(str, int)

    def __init__(self, report: BackTestReport, pact: Pact, open_lead: Callable[[int], object]) -> None:
        super().__init__()
        self.strip = FigureStrip(_figures(report))
        self.bands = BandPlot(report, pact.gates.MQL.engagement)
        self.rules = RulePlot(report.draft.rules, pact)
        test = report.draft
        self.missed = EndedList(test.missed, open_lead)
        self.false_alarms = EndedList(test.false_alarms, open_lead)
        left, right = QVBoxLayout(), QVBoxLayout()
        about = _("The line is the 95% interval; a hollow dot means it includes 1")
        for card in (
            Card(_("Order rate by points"), self.bands, note=_("△ version {n}").format(n=report.number)),
            Card(_("Order rate by rule"), self.rules, about),
            Card(_("Split by time"), _periods(test), _("A pact that tells well only in one half fits it by chance")),
        ):
            left.addWidget(card)
        missed = _("They were under the bar and ordered later. Points as of their hand-over")
        right.addWidget(Card(_("Missed orders"), self._missed(report), missed, count=people(len(test.missed))))
        wrong = _("They were over the bar and did not order")
        right.addWidget(Card(_("False alarms"), self.false_alarms, wrong, count=people(len(test.false_alarms))))
        if report.suggestions:
            why = _("In proportion to the logarithm of each clear lift; the strongest rule keeps its points")
            right.addWidget(Card(_("Points that the outcomes speak for"), self._suggestions(report, pact), why))
        left.addStretch(1)
        right.addStretch(1)
        self._stand(left, right)

    def _stand(self, left: QVBoxLayout, right: QVBoxLayout) -> None:
        gap = theme.px(12)
        for layout in (left, right):
            layout.setSpacing(gap)
        beside = QHBoxLayout()
        beside.setSpacing(gap)
        beside.addLayout(left, 16)
        beside.addLayout(right, 15)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(gap)
        whole.addWidget(self.strip)
        whole.addLayout(beside)

    def _missed(self, report: BackTestReport) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.missed)
        for unruled in report.unruled[:2]:
            words = _("Of these, {people} did this: {action}. There is no rule for it yet")
            words = words.format(people=people(unruled.leads), action=ACTIVITIES[unruled.activity].word)
            column.addWidget(_hint(words))
        return box

    def _suggestions(self, report: BackTestReport, pact: Pact) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for one in report.suggestions:
            column.addWidget(self._suggestion(one, pact))
        return box

    def _suggestion(self, one: Suggestion, pact: Pact) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(Text(rule_name(pact, one.rule), "meta", strong=True), 1)
        line.addWidget(Text(f"{one.points:+} → {one.suggested:+}".replace("-", "−"), "meta", strong=True))
        sure = _("{percent} % sure of the direction").format(percent=min(99, int(one.confidence * 100)))
        line.addWidget(Text(sure, "meta", "text_2"))
        take = LinkButton(_("Put into the draft"))
        take.clicked.connect(lambda: self.suggested.emit(one.rule, one.suggested))
        line.addWidget(take)
        return box


def rule_name(pact: Pact, code: str) -> str:
    """How people call a rule."""
    rule = rule_of(pact, code)
    return condition_words(rule.when) if rule is not None else code


def _figures(report: BackTestReport) -> list[Figure]:
    test, was = report.draft, report.published
    over = len(test.false_alarms) + (test.wins - len(test.missed))
    hits = test.wins - len(test.missed)
    wins = _("{wins} of them ordered ({share})").format(wins=test.wins, share=_percent(test.wins / test.outcomes))
    return [
        Figure(_("Outcome known"), people(test.outcomes), wins),
        Figure(
            _("Precision at the bar"),
            _share(test.precision),
            _("{over} handed over, {hits} ordered").format(over=over, hits=hits),
        ),
        Figure(
            _("Recall at the bar"), _share(test.recall), _("{hits} of {wins} orders").format(hits=hits, wins=test.wins)
        ),
        Figure(_("Separation (AUC)"), _decimal(test.auc), _interval(test.auc)),
        Figure(
            _("With version {n}").format(n=report.number),
            _("Precision {share}").format(share=_share(was.precision)),
            _("Recall {share}, AUC {auc}").format(share=_share(was.recall), auc=_decimal(was.auc)),
        ),
    ]


def _percent(share: float) -> str:
    return f"{share * 100:.1f}%"


def _share(interval: Interval | None) -> str:
    return "–" if interval is None else _percent(interval.value)


def _decimal(interval: Interval | None) -> str:
    return "–" if interval is None else f"{interval.value:.2f}"


def _interval(interval: Interval | None) -> str:
    if interval is None:
        return ""
    return _("{low} to {high} (95%)").format(low=f"{interval.low:.2f}", high=f"{interval.high:.2f}")


def _periods(test: BackTest) -> QWidget:
    rows = [
        (
            months_text(one.first, one.last),
            people(one.leads),
            n_("{n} order", "{n} orders", one.wins),
            f"AUC {_decimal(one.auc)}",
            _interval(one.auc),
        )
        for one in test.periods
    ]
    return words_table((), rows, right=(1, 2))


def _hint(words: str) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(8))
    line.addWidget(IconLabel("lightbulb"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(words, "meta", wraps=True), 1)
    return box
