"""One lead at a time: adding, editing, logging what happened, and everything about one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from leaddesk.domain.activities import ACTIVITIES, EVENT_KINDS
from leaddesk.domain.board import Filter, Order
from leaddesk.domain.changes import Changes
from leaddesk.domain.cleaning.derived import complete
from leaddesk.domain.errors import Conflict, RuleBroken, UnknownLead
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Activity, Consent, Lead, StageMove
from leaddesk.domain.receipts import ReceiptLine
from leaddesk.domain.stages import Stage
from leaddesk.services.context import Context
from leaddesk.services.lead_rows import activity_row, edit_leads, insert_leads
from leaddesk.services.telling import told
from leaddesk.store import leads as stored
from leaddesk.store.finding import find
from leaddesk.store.plain import Plain
from leaddesk.store.scoring.receipt import read_receipt
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class Everything:
    """All that the desk knows of one lead, for its panel."""

    lead: Lead
    receipt: tuple[ReceiptLine, ...]
    activities: tuple[Activity, ...]
    moves: tuple[StageMove, ...]
    consents: tuple[Consent, ...]
    colleagues: tuple[Lead, ...]


class Leads:
    """The leads of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, shown: Filter, order: Order = Order.URGENCY, limit: int | None = None) -> tuple[int, list[Lead]]:
        """The leads that pass a filter, in order, and how many there are; at most ``limit`` of them."""
        context = self._context
        with context.store.reading() as sql:
            total, ids = find(sql, shown, order, context.today().toordinal(), limit)
            return total, stored.read_leads(sql, ids, context.zone)

    def get(self, lead: int) -> Lead:
        """One lead. Raises UnknownLead."""
        with self._context.store.reading() as sql:
            return self._one(sql, lead)

    def several(self, leads: Sequence[int]) -> list[Lead]:
        """Leads by number, in the order asked for; numbers of nobody are left out."""
        with self._context.store.reading() as sql:
            return stored.read_leads(sql, leads, self._context.zone)

    def everything(self, lead: int) -> Everything:
        """All about one lead. Raises UnknownLead."""
        context = self._context
        with context.store.reading() as sql:
            found = self._one(sql, lead)
            published = context.published(sql)
            return Everything(
                found,
                read_receipt(sql, published.compiled, lead, context.today()),
                tuple(stored.activities_of(sql, lead, context.zone)),
                tuple(stored.moves_of(sql, lead, context.zone)),
                tuple(stored.consents_of(sql, lead)),
                tuple(stored.read_leads(sql, stored.colleagues(sql, lead), context.zone)),
            )

    def add(
        self, values: Mapping[str, Any], stage: Stage = Stage.MAL, source: str = "", event: int | None = None
    ) -> tuple[int, Changes]:
        """Adds a lead by hand; its number. A person whom sales found itself starts at SAL.

        Raises RuleBroken where nothing says who it is.
        """
        context = self._context
        record = complete(dict(values))
        _must_name_somebody(record)
        if source and source not in EVENT_KINDS:
            raise RuleBroken(
                _("“{source}” is no source. Known are: {known}").format(source=source, known=", ".join(EVENT_KINDS))
            )
        if source == "sales" and stage is Stage.MAL:
            stage = Stage.SAL
        if source and not record.get("source"):
            record["source"] = source
        if stage is Stage.SAL and not record.get("owner"):
            record["owner"] = context.acting.name
        with context.step("add") as step:
            lead = insert_leads(step, [record], stage, context, event)[0]
            words = {"name": record.get("full_name") or record.get("company") or "", "stage": stage.value}
            step.say(words)
        return lead, Changes(step.id, "add", frozenset({lead}), says=told("add", words))

    def edit(self, lead: int, changes: Mapping[str, Any], seen: Mapping[str, Any] | None = None) -> Changes:
        """Changes fields to clean values; ``None`` empties one. Raises UnknownLead.

        ``seen`` holds what the user saw before: where the desk holds something else by now, Conflict is raised and
        nothing is written.
        """
        return self.edit_each({lead: changes}, {lead: seen} if seen is not None else {})

    def edit_each(
        self, changes: Mapping[int, Mapping[str, Any]], seen: Mapping[int, Mapping[str, Any]] | None = None
    ) -> Changes:
        """Changes fields of several leads, each its own, as one step. See :meth:`edit`."""
        context = self._context
        with context.step("edit") as step:
            leads = {lead.id: lead for lead in stored.read_leads(step.sql, list(changes), context.zone)}
            for number in changes:
                if number not in leads:
                    raise UnknownLead(_no_lead(number))
            for number, expected in (seen or {}).items():
                _must_be_as_seen(leads[number], expected)
            fields = edit_leads(step, leads, changes)
            words = {"fields": sorted(fields), "count": len(step.leads), "name": _name_of(leads, step.leads)}
            step.say(words)
        if not step.leads:
            return Changes()
        return Changes(step.id, "edit", frozenset(step.leads), says=told("edit", words))

    def log(
        self,
        leads: Collection[int],
        code: str,
        on: date | datetime | None = None,
        note: str = "",
        event: int | None = None,
        minutes: int | None = None,
    ) -> Changes:
        """Records an activity with each of these leads, as one step. Raises UnknownLead and RuleBroken."""
        context = self._context
        if code not in ACTIVITIES:
            raise RuleBroken(
                _("“{code}” is no activity. Known are: {known}").format(code=code, known=", ".join(ACTIVITIES))
            )
        with context.step("log") as step:
            known = {lead.id: lead for lead in stored.read_leads(step.sql, list(leads), context.zone)}
            for number in leads:
                if number not in known:
                    raise UnknownLead(_no_lead(number))
            rows = [activity_row(lead, code, on, context, note, event, minutes) for lead in leads]
            step.insert("activity", rows)
            words = {"code": code, "count": len(known), "name": _name_of(known, step.leads)}
            step.say(words)
        return Changes(step.id, "log", frozenset(step.leads), says=told("log", words))

    def _one(self, sql: Plain, lead: int) -> Lead:
        found = stored.read_leads(sql, [lead], self._context.zone)
        if not found:
            raise UnknownLead(_no_lead(lead))
        return found[0]


def _must_name_somebody(record: Mapping[str, Any]) -> None:
    if not any(record.get(key) for key in ("full_name", "company", "email", "kana", "roman_name")):
        raise RuleBroken(_("Give a name, a company or a mail address"))


def _must_be_as_seen(lead: Lead, seen: Mapping[str, Any]) -> None:
    for key, value in seen.items():
        held = lead.record.get(key)
        if held != value:
            message = _("{field} of {name} was changed to “{value}” meanwhile. Which one stays?")
            raise Conflict(message.format(field=FIELD[key].word, name=lead.name, value=held or ""))


def _no_lead(number: int) -> str:
    return _("There is no lead {number}. Its number stands in the list of leads").format(number=number)


def _name_of(leads: Mapping[int, Lead], touched: Collection[int]) -> str:
    return leads[next(iter(touched))].name if len(touched) == 1 else ""
