"""A back-test with too few orders: no figure, but how many are missing, what would help, and what can be said by name."""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.backtest import ENOUGH_WINS
from leaddesk.domain.pact_effect import BackTestReport
from leaddesk.domain.stages import Stage, stage_words
from leaddesk.translation import _, n_
from leaddesk.ui.pact.card import Card, words_table
from leaddesk.ui.pact.choice_editors import people
from leaddesk.ui.pact.ended_list import EndedList
from leaddesk.ui.pact.months import month_text, months_text
from leaddesk.ui.page import Shell
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.text import Text


class TooLittle(QWidget):
    """No figure: how many orders are missing, what would help, and what can be said by name."""

    def __init__(self, report: BackTestReport, today: date, shell: Shell) -> None:
        super().__init__()
        self.won = EndedList(report.draft.won, shell.open_lead, few=ENOUGH_WINS, shows_bar=True)
        whole, below = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        below.setSpacing(theme.px(12))
        whole.addWidget(Card("", self._missing(report, today, shell)))
        told = _("No rates, but names that you can judge for yourselves")
        below.addWidget(Card(_("What can be said now"), self.won, told), 7, Qt.AlignmentFlag.AlignTop)
        below.addWidget(Card(_("Outcome known"), _endings(report)), 3, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(below)

    def _missing(self, report: BackTestReport, today: date, shell: Shell) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(8))
        line.setSpacing(theme.px(48))
        line.addLayout(_how_many(report, today), 1)
        line.addLayout(_ways(report, shell), 1)
        return box


class WinsBar(QWidget):
    """How many orders there are of those that it takes."""

    def __init__(self, wins: int) -> None:
        super().__init__()
        self._wins = wins
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("{wins} of {enough} orders").format(wins=wins, enough=ENOUGH_WINS))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, top, high = QPainter(self), theme.px(4), theme.px(20)
        painter.fillRect(0, top, self.width(), high, theme.plot_color("grid"))
        part = min(1.0, self._wins / ENOUGH_WINS)
        painter.fillRect(0, top, round(self.width() * part), high, theme.stage_color(Stage.WON))
        painter.fillRect(self.width() - 2, 0, 2, theme.px(28), theme.color("text"))
        painter.end()


def _how_many(report: BackTestReport, today: date) -> QVBoxLayout:
    test, column, title, ends = report.draft, QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
    title.setSpacing(theme.px(12))
    title.addWidget(IconLabel("hourglass-medium", "text_2", 24))
    title.addWidget(Text(_("No figures yet"), "title", strong=True), 1)
    column.setSpacing(theme.px(8))
    column.addLayout(title)
    words = _("With {orders}, rates and lifts would be chance. Until there are {enough}, no figures stand here")
    words = words.format(orders=n_("{n} order", "{n} orders", test.wins), enough=ENOUGH_WINS)
    if test.wins >= ENOUGH_WINS:
        words = _("All of them ordered: without leads that did not, there is nothing to compare with")
    column.addWidget(Text(words, "body", wraps=True))
    column.addWidget(WinsBar(test.wins))
    ends.addWidget(Text(n_("{n} order", "{n} orders", test.wins), "body", strong=True))
    ends.addStretch(1)
    ends.addWidget(Text(n_("{n} more to go", "{n} more to go", test.missing)))
    ends.addStretch(1)
    ends.addWidget(Text(people(ENOUGH_WINS)))
    column.addLayout(ends)
    pace = _pace(report, today)
    if pace:
        column.addWidget(Text(pace, "meta", "text_2", wraps=True))
    column.addStretch(1)
    return column


def _pace(report: BackTestReport, today: date) -> str:
    """When there will be enough orders, if they come in as in the last three months."""
    monthly = report.outcomes.wins_a_month
    if monthly <= 0 or report.draft.wins >= ENOUGH_WINS:
        return ""
    months = -(-report.draft.missing // monthly)
    year, month = divmod(today.year * 12 + today.month - 1 + int(months), 12)
    words = _("In the last three months {n} a month ordered. At this pace it is enough around {month}")
    return words.format(n=f"{monthly:.1f}", month=month_text(date(year, month + 1, 1)))


def _ways(report: BackTestReport, shell: Shell) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.px(4))
    column.addWidget(Text(_("What would help"), "name", strong=True))
    column.addWidget(
        _way("tray", _("Import a list of past orders"), _("An Excel file with the day of each order will do"))
    )
    if report.outcomes.open_sql:
        words = n_("Look over {n} SQL without an end", "Look over {n} SQLs without an end", report.outcomes.open_sql)
        column.addWidget(_way("check-square", words, _("Neither an order nor a loss is recorded")))
    button = KeyButton(_("Import a list of orders"), icon="tray")
    button.clicked.connect(shell.choose_files)
    column.addSpacing(theme.px(8))
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    return column


def _way(icon: str, title: str, about: str) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, theme.px(4), 0, 0)
    grid.setHorizontalSpacing(theme.px(8))
    grid.setVerticalSpacing(0)
    grid.addWidget(IconLabel(icon, "accent"), 0, 0)
    grid.addWidget(Text(title), 0, 1)
    grid.addWidget(Text(about, "meta", "text_2"), 1, 1)
    grid.setColumnStretch(1, 1)
    return box


def _endings(report: BackTestReport) -> QWidget:
    rows = [
        (
            str(stage_words(one.stage).word),
            f"{one.leads:,}",
            months_text(one.first, one.last),
        )
        for one in report.outcomes.endings
    ]
    rows.append((_("Total"), f"{sum(one.leads for one in report.outcomes.endings):,}", ""))
    return words_table((_("End"), _("How many"), _("From when to when")), rows, right=(1,))
