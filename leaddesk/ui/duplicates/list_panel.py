"""The panel around the list of pairs: the list, or why it is empty, and at its foot the search that goes on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.translation import _, n_
from leaddesk.ui.duplicates.pair_lines import PairModel, Tab
from leaddesk.ui.duplicates.pair_list import PairList
from leaddesk.ui.duplicates.searching import Searching
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.progress_line import ProgressLine
from leaddesk.ui.widgets.text import ElidedText, Text

WIDTH = 372
_SHARE = 0.36


class ListPanel(Panel):
    """``stop_wanted`` when the search is to end."""

    stop_wanted = Signal()

    def __init__(self, model: PairModel, parent: QWidget | None = None) -> None:
        super().__init__(inset=1, parent=parent)
        self.list = PairList(model)
        self.empty = Text("", "body", "text_2", wraps=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.foot = _Foot()
        self.foot.stop.clicked.connect(self.stop_wanted)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.foot)
        self._page = 0
        self._fit_width()

    def show_state(self, tab: Tab, searching: Searching, different: int) -> None:
        """Says why the list is empty, and what stands at the foot."""
        self.stack.setCurrentWidget(self.list if self.list.lines.rowCount() else self.empty)
        self.empty.setText(_empty_words(tab, searching))
        self.foot.show_search(searching, different if tab is Tab.OPEN else 0)

    def _fit_width(self) -> None:
        """Beside large type it leaves the question more than half of the page."""
        self.setFixedWidth(min(theme.px(WIDTH), round(self._page * _SHARE)) if self._page else theme.px(WIDTH))

    def fit_into(self, page: int) -> None:
        """Takes its width beside the question on a page that is so wide."""
        self._page = page
        self._fit_width()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_width()
        super().changeEvent(event)


def _empty_words(tab: Tab, searching: Searching) -> str:
    if tab is Tab.DIFFERENT:
        return _("Pairs that you say are two people stand here")
    if tab is Tab.MERGED:
        return _("Merges stand here, each with the way back")
    return _("Looking for people who are here twice…") if searching.is_running else _("No possible duplicates")


class _Foot(QWidget):
    """How many pairs are not asked about again; while a search goes on, how far it is."""

    def __init__(self) -> None:
        super().__init__()
        self.sign = IconLabel("check", "ready")
        self.words = ElidedText("", "meta", "text_2")
        self.line = ProgressLine(4)
        self.stop = LinkButton(_("Stop"))
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self.sign)
        first.addWidget(self.words, 1)
        first.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(10))
        column.setSpacing(theme.px(4))
        column.addLayout(first)
        column.addWidget(self.line)
        self.hide()

    def show_search(self, searching: Searching, different: int) -> None:
        is_on = searching.is_running
        self.line.show_share(searching.share)
        self.line.setVisible(is_on)
        self.stop.setVisible(is_on)
        self.sign.show_icon("magnifying-glass" if is_on else "check", "text_2" if is_on else "ready")
        if is_on:
            words = _("Comparing everybody with everybody, {share}").format(share=f"{searching.share:.0%}")
        else:
            words = n_(
                "{n} pair of different people is not shown again",
                "{n} pairs of different people are not shown again",
                different,
            )
        self.words.set_text(words)
        self.setVisible(is_on or different > 0)
