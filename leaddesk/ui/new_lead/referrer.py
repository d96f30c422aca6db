"""Who referred a person: somebody of the desk, found by a few letters."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from leaddesk.domain.board import Filter, Order
from leaddesk.domain.leads import Lead
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.lead.source import LeadSource
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.suggestions import Suggestion, Suggestions
from leaddesk.ui.widgets.text import ElidedText, Text
from leaddesk.ui.widgets.typing_field import TypingField

_MOST = 6


class Referrer(QWidget):
    """Shows who it was, or asks. ``changed`` when somebody was chosen or let go; ``left`` is Esc."""

    changed = Signal()
    left = Signal()

    def __init__(self, desk: LeadSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: list[Lead] = []
        self.lead: Lead | None = None
        self.field = TypingField()
        self.field.setPlaceholderText(_("Who referred them? Name or company"))
        self.field.setAccessibleName(_("Referred by"))
        self.name, self.company = Text("", "meta", strong=True), ElidedText("", "meta", "text_2")
        self.change = LinkButton(_("Change"), strong=True)
        self._suggestions: Suggestions | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.field)
        self._stack.addWidget(self._shown())
        self.setFixedHeight(theme.px(28))
        self.field.paused.connect(self._search)
        self.field.stepped.connect(lambda steps: self._list().step(steps))
        self.field.returnPressed.connect(lambda: self._list().take())
        self.field.left.connect(self._leave)
        self.change.clicked.connect(self.ask)

    def _shown(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(Text(_("Referred by"), "meta", "text_2"))
        line.addWidget(self.name)
        line.addWidget(self.company, 1)
        line.addWidget(self.change)
        return row

    def show_lead(self, lead: Lead | None) -> None:
        """Shows who it was; None asks."""
        self.lead = lead
        if lead is not None:
            self.name.setText(lead.name)
            self.company.set_text(str(lead.record.get("company") or ""))
        self._stack.setCurrentIndex(0 if lead is None else 1)
        self.changed.emit()

    def ask(self) -> None:
        """Asks again."""
        self.show_lead(None)
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """Who it was in words, for the activity; "" where nobody was named."""
        if self.lead is None:
            return ""
        company = self.lead.record.get("company")
        return _("{name} ({company})").format(name=self.lead.name, company=company) if company else self.lead.name

    def _list(self) -> Suggestions:
        if self._suggestions is None:
            self._suggestions = Suggestions(self.field)
            self._suggestions.chosen.connect(lambda at: self.show_lead(self._found[at]))
        return self._suggestions

    def _search(self, text: str) -> None:
        if len(text.strip()) < 1 or not self.field.hasFocus():
            self._list().offer(())
            return
        work = partial(self._desk.leads.find, Filter(search=text.strip()), Order.SCORE, _MOST)
        tasks.read(work, done=self._offer, key=f"referrer.{id(self)}")

    def _offer(self, answer: tuple[int, list[Lead]]) -> None:
        _total, self._found = answer
        rows = [Suggestion(lead.name, str(lead.record.get("company") or ""), lead.stage.value) for lead in self._found]
        self._list().offer(rows, 0)

    def _leave(self) -> None:
        if self._list().rows():
            self._list().hide()
        else:
            self.left.emit()
