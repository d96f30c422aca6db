"""What the desk knows of the lead that is being typed: who it may be, and the company."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from leaddesk.domain.companies import KnownCompany
from leaddesk.domain.leads import Lead, Record
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.lead.source import LeadSource
from leaddesk.ui.new_lead.duplicates_box import MOST
from leaddesk.ui.new_lead.marked_field import MarkedField
from leaddesk.ui.widgets.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from leaddesk.domain.matching.compare import Verdict


class Alike(QObject):
    """``found(people)``: who on the desk may be the person of a record, each with the verdict, the likeliest first."""

    found = Signal(object)

    def __init__(self, desk: LeadSource, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def look_up(self, record: Record) -> None:
        """Asks for this record; an empty one is nobody."""
        if record:
            work = partial(self._desk.duplicates.like, record, None, MOST)
            tasks.read(work, done=self._tell, key=f"new.alike.{id(self)}")
        else:
            self._tell([])

    def _tell(self, people: "list[tuple[Lead, Verdict]]") -> None:
        self.found.emit(people)


class CompanyLookUp(QObject):
    """Completes the company from the desk, says how many of its people are there, and what is known of it."""

    chosen = Signal()
    """A company was taken from the list."""

    def __init__(self, desk: LeadSource, field: MarkedField) -> None:
        super().__init__(field)
        self._desk, self._field = desk, field
        self._company: KnownCompany | None = None
        self._offered: list[KnownCompany] = []
        self._suggestions: Suggestions | None = None
        self.facts: Record = {}
        """Industry, size and the like, where the company is on the desk."""
        field.paused.connect(self.look_up)
        field.stepped.connect(self._step)
        field.returnPressed.connect(self._take)

    def look_up(self, text: str) -> None:
        """Asks for a name, or a part of one."""
        text = text.strip()
        if text:
            done = partial(self._show, text)
            tasks.read(partial(self._desk.leads.companies, text), done=done, key=f"new.companies.{id(self)}")
        else:
            self._settle(None)

    def hide(self) -> bool:
        """Hides the list; False where none was open."""
        was_open = self._suggestions is not None and bool(self._suggestions.rows())
        if self._suggestions is not None:
            self._suggestions.hide()
        return was_open

    def _show(self, text: str, found: list[KnownCompany]) -> None:
        from leaddesk.domain.cleaning.companies import company_key

        if not isValid(self) or text != self._field.text().strip():
            return
        same = next((one for one in found if company_key(one.name) == company_key(text)), None)
        self._settle(same)
        self._offered = [one for one in found if one is not same]
        if self._field.hasFocus() and not self._field.is_composing:
            people = (n_("{n} person", "{n} people", one.people) for one in self._offered)
            rows = [Suggestion(one.name, "", words) for one, words in zip(self._offered, people, strict=True)]
            self._list().offer(rows)

    def _settle(self, company: KnownCompany | None) -> None:
        if company is None:
            self._company, self.facts = None, {}
            self._field.mark("")
            return
        if self._company is None or company.id != self._company.id:
            work = partial(self._desk.leads.facts_of_company, company.id)
            tasks.read(work, done=self._keep_facts, key=f"new.facts.{id(self)}")
        self._company = company
        words = n_("{n} on the desk", "{n} on the desk", company.people)
        self._field.mark(words, _("Industry and size are taken from them"))

    def _keep_facts(self, facts: Record) -> None:
        self.facts = facts if self._company is not None else {}

    def _list(self) -> Suggestions:
        if self._suggestions is None:
            self._suggestions = Suggestions(self._field)
            self._suggestions.chosen.connect(self._choose)
        return self._suggestions

    def _step(self, steps: int) -> None:
        self._list().step(steps)

    def _take(self) -> None:
        self._list().take()

    def _choose(self, at: int) -> None:
        self._field.setText(self._offered[at].name)
        self.chosen.emit()
